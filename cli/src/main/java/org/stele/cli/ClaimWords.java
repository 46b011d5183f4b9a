package org.stele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.RulingKind;
import org.stele.wording.Wording;

/// A claim in a line of words for a terminal. The source's own words stand in quotation marks.
final class ClaimWords {

    private ClaimWords() {}

    /// What kind of thing it says, and the gist of it.
    static String head(Claim claim, Wording wording) {
        return switch (claim) {
            case Claim.FigureClaim figure -> measured(figure, wording) + modality(figure);
            case Claim.PersonClaim person ->
                "Person: " + Page.safe(person.name()) + ", "
                        + spaced(person.role().code())
                        + person.age().map(age -> ", " + age).orElse("");
            case Claim.ActClaim act -> "Act: " + spaced(act.type()) + by(act.actor()) + when(act.when());
            case Claim.RulingClaim ruling -> ruling(ruling);
            case Claim.AllegationClaim allegation ->
                "Allegation (" + allegation.basis() + "): " + spaced(allegation.type()) + ", "
                        + quoted(allegation.words()) + many(", said of ", allegation.against());
            case Claim.DeclarationClaim declaration ->
                "Declaration: " + quoted(declaration.by()) + " " + spaced(declaration.stance())
                        + many(" ", declaration.against())
                        + declaration
                                .place()
                                .map(place -> ", at " + quoted(place.words()))
                                .orElse("")
                        + when(declaration.when());
            case Claim.CommemorationClaim commemoration ->
                "Anniversary: " + commemoration.years() + " years"
                        + commemoration.of().map(of -> " after " + of).orElse("")
                        + commemoration.on().map(on -> ", on " + on).orElse("");
            case Claim.BackgroundClaim background ->
                "Background: \u201C" + Page.safe(background.passage().quote()) + "\u201D" + when(background.when());
        };
    }

    /// A declaration of emergency is told in the source's words, and undated where the source gives no date; so is
    /// that somebody was found responsible whom the document does not name.
    private static String ruling(Claim.RulingClaim ruling) {
        boolean emergency = ruling.type() == RulingKind.DECLARATION_OF_EMERGENCY;
        String told = emergency
                ? "\u201C" + Page.safe(ruling.passage().quote()) + "\u201D"
                : spaced(ruling.type().code());
        String denied = ruling.said().modality() == Modality.DENIED ? " (denied)" : "";
        return "Ruling: " + told + denied
                + ruling.issuer().map(issuer -> " of " + quoted(issuer)).orElse("")
                + ruling.title().map(title -> ", " + quoted(title)).orElse("")
                + (emergency && ruling.when().isEmpty() ? ", undated" : when(ruling.when()))
                + many(", also ", ruling.mentions())
                + many(", finds ", ruling.finds())
                + many(", orders ", ruling.orders())
                + many(", holds responsible ", ruling.responsible())
                + many(", is said to have found ", ruling.unnamed())
                + (ruling.unnamed().isEmpty() ? "" : ", whom the document does not name");
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
        return wording.say("measure." + figure.measure().code()) + ": " + count(figure);
    }

    /// Place, time, actor and speaker of a figure, ready to stand before its id.
    static String scope(Claim claim) {
        List<String> parts = new ArrayList<>();
        if (claim instanceof Claim.FigureClaim figure) {
            String places = String.join(
                    ", ",
                    figure.place().stream().map(Place::name).map(Page::safe).toList());
            if (!places.isEmpty()) {
                parts.add(places);
            }
            figure.when().ifPresent(when -> {
                String text = time(when);
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            });
            if (!figure.actor().isEmpty()) {
                parts.add("by "
                        + String.join(
                                ", ",
                                figure.actor().stream()
                                        .map(actor -> quoted(actor.words()))
                                        .toList()));
            }
            figure.relation()
                    .forEach(relation -> parts.add(spaced(relation.type().code()) + " " + relation.to()
                            + relation.words()
                                    .map(words -> " (" + quoted(words) + ")")
                                    .orElse("")));
        }
        claim.said().speaker().ifPresent(speaker -> parts.add("said by " + quoted(speaker)));
        if (!claim.said().wording().isEmpty()) {
            parts.add("its own words: "
                    + String.join(
                            ", ",
                            claim.said().wording().stream()
                                    .map(ClaimWords::quoted)
                                    .toList()));
        }
        return parts.isEmpty() ? "" : String.join("; ", parts) + "; ";
    }

    private static String count(Claim.FigureClaim figure) {
        String groups = String.join(
                ", ",
                figure.group().stream()
                        .map(Group::code)
                        .map(ClaimWords::spaced)
                        .map(Page::safe)
                        .toList());
        String of = groups.isEmpty() || groups.equals("people") ? "" : " (" + groups + ")";
        return switch (figure.count()) {
            case Count.Unstated() -> "no number" + of;
            case Count.Interval interval -> interval(interval) + of;
        };
    }

    static String interval(Count.Interval interval) {
        if (interval.high().isEmpty()) {
            return "at least " + interval.low();
        }
        long high = interval.high().getAsLong();
        return interval.low() == high ? String.valueOf(high) : interval.low() + " to " + high;
    }

    private static String modality(Claim.FigureClaim figure) {
        return figure.said().modality() == Modality.ASSERTED
                ? ""
                : ", " + figure.said().modality().code();
    }

    private static String by(List<Actor> actors) {
        return actors.isEmpty()
                ? ""
                : ", by "
                        + String.join(
                                ", ",
                                actors.stream()
                                        .map(actor -> quoted(actor.words()))
                                        .toList());
    }

    private static String many(String before, List<Words> words) {
        return words.isEmpty()
                ? ""
                : before
                        + String.join(
                                ", ", words.stream().map(ClaimWords::quoted).toList());
    }

    private static String when(Optional<When> when) {
        return when.map(ClaimWords::time)
                .filter(text -> !text.isEmpty())
                .map(text -> ", " + text)
                .orElse("");
    }

    private static String time(When when) {
        String date = when.edtf().map(Edtf::toString).orElse("");
        String anchor = when.words()
                .filter(words -> when.anchor().isPresent())
                .map(ClaimWords::quoted)
                .orElse("");
        return date.isEmpty() || anchor.isEmpty() ? date + anchor : date + " (" + anchor + ")";
    }

    static String quoted(Words words) {
        return "\u201C" + Page.safe(words.text()) + "\u201D";
    }

    private static String spaced(String code) {
        return code.replace('_', ' ');
    }
}
