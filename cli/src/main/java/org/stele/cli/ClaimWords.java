package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Modality;
import org.stele.wording.Wording;

/// A claim in a line of words for a terminal. The source's own words stand in quotation marks.
final class ClaimWords {

    private ClaimWords() {}

    /// What kind of thing it says, and the gist of it.
    static String head(Claim claim, Wording wording) {
        return switch (claim) {
            case Claim.FigureClaim figure ->
                wording.say("measure." + figure.measure().code()) + ": " + count(figure) + modality(figure);
            case Claim.PersonClaim person ->
                "Person: " + Page.safe(person.name()) + ", "
                        + spaced(person.role().code())
                        + person.age().map(age -> ", " + age).orElse("");
            case Claim.ActClaim act -> "Act: " + spaced(act.type()) + by(act.actor()) + when(act.when());
            case Claim.RulingClaim ruling ->
                "Ruling: " + spaced(ruling.type().code())
                        + ruling.issuer().map(issuer -> " of " + quoted(issuer)).orElse("")
                        + ruling.title().map(title -> ", " + quoted(title)).orElse("") + when(ruling.when())
                        + many(", finds ", ruling.finds()) + many(", orders ", ruling.orders())
                        + (ruling.responsible().isEmpty() ? "" : many(", holds responsible ", ruling.responsible()));
            case Claim.AllegationClaim allegation ->
                "Allegation (" + allegation.basis() + "): " + spaced(allegation.type()) + ", "
                        + quoted(allegation.words()) + many(", against ", allegation.against());
            case Claim.DeclarationClaim declaration ->
                "Declaration: " + quoted(declaration.by()) + " " + spaced(declaration.stance())
                        + many(" ", declaration.against()) + when(declaration.when());
            case Claim.CommemorationClaim commemoration ->
                "Anniversary: " + commemoration.years() + " years"
                        + commemoration.of().map(of -> " after " + of).orElse("")
                        + commemoration.on().map(on -> ", on " + on).orElse("");
            case Claim.BackgroundClaim background ->
                "Background: " + Page.safe(background.topic()) + when(background.when());
        };
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
