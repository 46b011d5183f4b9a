package org.stele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.RulingKind;
import org.stele.wording.Wording;

/// A claim in a line of words for a terminal. The source's own words stand in quotation marks.
final class ClaimWords {

    /// What a message is given for an argument that the claim does not have.
    private static final String NONE = "none";

    private ClaimWords() {}

    /// What kind of thing it says, and the gist of it.
    static String head(Claim claim, Wording wording) {
        return switch (claim) {
            case Claim.FigureClaim figure ->
                wording.say(
                        "claim.figure",
                        Map.of(
                                "measured", measured(figure, wording),
                                "modality", figure.said().modality().code()));
            case Claim.PersonClaim person ->
                wording.say(
                        "claim.person",
                        Map.of(
                                "name", Page.safe(person.name()),
                                "role", spaced(person.role().code()),
                                "age", person.age().map(String::valueOf).orElse(NONE)));
            case Claim.ActClaim act ->
                wording.say(
                        "claim.act",
                        Map.of(
                                "type",
                                spaced(act.type()),
                                "actors",
                                actors(act.actor()),
                                "when",
                                when(act.when(), wording)));
            case Claim.RulingClaim ruling -> ruling(ruling, wording);
            case Claim.AllegationClaim allegation ->
                wording.say(
                        "claim.allegation",
                        Map.of(
                                "basis", allegation.basis(),
                                "type", spaced(allegation.type()),
                                "words", quoted(allegation.words()),
                                "against", many(allegation.against())));
            case Claim.DeclarationClaim declaration ->
                wording.say(
                        "claim.declaration",
                        Map.of(
                                "by", quoted(declaration.by()),
                                "stance", spaced(declaration.stance()),
                                "against", many(declaration.against()),
                                "place", one(declaration.place().map(Place::words)),
                                "when", when(declaration.when(), wording)));
            case Claim.CommemorationClaim commemoration ->
                wording.say(
                        "claim.commemoration",
                        Map.of(
                                "years", commemoration.years(),
                                "of",
                                        commemoration
                                                .of()
                                                .map(of -> PeriodWords.of(of, wording))
                                                .orElse(NONE),
                                "on",
                                        commemoration
                                                .on()
                                                .map(on -> PeriodWords.of(on, wording))
                                                .orElse(NONE)));
            case Claim.BackgroundClaim background ->
                wording.say(
                        "claim.background",
                        Map.of(
                                "words", quoted(background.passage().quote()),
                                "when", when(background.when(), wording)));
        };
    }

    /// A declaration of emergency is told in the source's words, and undated where the source gives no date; so is
    /// that somebody was found responsible whom the document does not name.
    private static String ruling(Claim.RulingClaim ruling, Wording wording) {
        boolean emergency = ruling.type() == RulingKind.DECLARATION_OF_EMERGENCY;
        return wording.say(
                "claim.ruling",
                Map.of(
                        "told",
                        emergency
                                ? quoted(ruling.passage().quote())
                                : spaced(ruling.type().code()),
                        "denied",
                        ruling.said().modality() == Modality.DENIED ? "yes" : "no",
                        "issuer",
                        one(ruling.issuer()),
                        "title",
                        one(ruling.title()),
                        "when",
                        emergency && ruling.when().isEmpty() ? "undated" : when(ruling.when(), wording),
                        "mentions",
                        many(ruling.mentions()),
                        "finds",
                        many(ruling.finds()),
                        "orders",
                        many(ruling.orders()),
                        "responsible",
                        many(ruling.responsible()),
                        "unnamed",
                        many(ruling.unnamed())));
    }

    /// What the document dates only by a ruling: "“Before … martial law”: 82 killed". Empty when nothing is.
    static List<String> datedBy(Claim.RulingClaim ruling, Reading reading, Wording wording) {
        List<Words> told = new ArrayList<>(ruling.mentions());
        told.add(new Words(
                ruling.passage().quote(),
                ruling.passage().start(),
                ruling.passage().end()));
        Map<String, List<String>> byTime = new LinkedHashMap<>();
        for (Claim.FigureClaim figure : reading.claims(Claim.FigureClaim.class)) {
            figure.when()
                    .flatMap(When::words)
                    .or(figure::phase)
                    .filter(time ->
                            told.stream().anyMatch(words -> time.start() < words.end() && words.start() < time.end()))
                    .ifPresent(time -> byTime.computeIfAbsent(quoted(time), ignored -> new ArrayList<>())
                            .add(measured(figure, wording)));
        }
        return byTime.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static String measured(Claim.FigureClaim figure, Wording wording) {
        return wording.say(
                "claim.measured",
                Map.of(
                        "measure", wording.say("measure." + figure.measure().code()),
                        "count", count(figure.count(), wording),
                        "groups", groups(figure)));
    }

    /// Place, time, actor and speaker of a figure, ready to stand before its id.
    static String scope(Claim claim, Wording wording) {
        List<String> parts = new ArrayList<>();
        if (claim instanceof Claim.FigureClaim figure) {
            add(parts, joined(figure.place(), place -> Page.safe(place.name())), Function.identity());
            add(parts, when(figure.when(), wording), Function.identity());
            add(parts, actors(figure.actor()), actors -> wording.say("claim.scope.actors", Map.of("actors", actors)));
            figure.relation()
                    .forEach(relation -> parts.add(wording.say(
                            "claim.scope.relation",
                            Map.of(
                                    "relation", spaced(relation.type().code()),
                                    "to", String.valueOf(relation.to()),
                                    "words", one(relation.words())))));
        }
        add(
                parts,
                one(claim.said().speaker()),
                speaker -> wording.say("claim.scope.speaker", Map.of("speaker", speaker)));
        add(parts, many(claim.said().wording()), words -> wording.say("claim.scope.wording", Map.of("words", words)));
        return parts.isEmpty() ? "" : String.join("; ", parts) + "; ";
    }

    private static void add(List<String> parts, String part, Function<String, String> inWords) {
        if (!part.equals(NONE)) {
            parts.add(inWords.apply(part));
        }
    }

    /// The groups of people that a figure counts, where it does not count all people.
    private static String groups(Claim.FigureClaim figure) {
        String groups = joined(figure.group().stream().map(Group::code).toList(), code -> Page.safe(spaced(code)));
        return groups.equals("people") ? NONE : groups;
    }

    private static String count(Count count, Wording wording) {
        return switch (count) {
            case Count.Unstated() -> wording.say("claim.no_number");
            case Count.Interval interval -> interval(interval, wording);
        };
    }

    static String interval(Count.Interval interval, Wording wording) {
        String low = String.valueOf(interval.low());
        if (interval.high().isEmpty()) {
            return wording.say("claim.at_least", Map.of("low", low));
        }
        String high = String.valueOf(interval.high().getAsLong());
        return low.equals(high) ? low : wording.say("claim.range", Map.of("low", low, "high", high));
    }

    private static String actors(List<Actor> actors) {
        return joined(actors, actor -> quoted(actor.words()));
    }

    private static String many(List<Words> words) {
        return joined(words, ClaimWords::quoted);
    }

    private static String one(Optional<Words> words) {
        return words.map(ClaimWords::quoted).orElse(NONE);
    }

    private static <T> String joined(List<T> things, Function<T, String> inWords) {
        return things.isEmpty()
                ? NONE
                : String.join(", ", things.stream().map(inWords).toList());
    }

    private static String when(Optional<When> when, Wording wording) {
        return when.map(time -> time(time, wording))
                .filter(text -> !text.isEmpty())
                .orElse(NONE);
    }

    private static String time(When when, Wording wording) {
        String date = when.edtf().map(edtf -> PeriodWords.of(edtf, wording)).orElse("");
        String anchor = when.words()
                .filter(words -> when.anchor().isPresent())
                .map(ClaimWords::quoted)
                .orElse("");
        return date.isEmpty() || anchor.isEmpty() ? date + anchor : date + " (" + anchor + ")";
    }

    static String quoted(Words words) {
        return quoted(words.text());
    }

    static String quoted(String words) {
        return "\u201C" + Page.safe(words) + "\u201D";
    }

    private static String spaced(String code) {
        return code.replace('_', ' ');
    }
}
