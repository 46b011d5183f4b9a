package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;

/// Finds words of harm: to people (`[harm]`) and to things (`[effects]`).
final class Harms {

    /// "получили различной степени тяжести ранения"
    private static final int MOST_BETWEEN = 5;

    private final TokenizedText text;
    private final Phrases people;
    private final Phrases effects;
    /// Verbs that say nothing without their noun: "получили", "дістали".
    private final Phrases light;

    Harms(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        people = lexicon.phrases("harm");
        effects = lexicon.phrases("effects");
        light = lexicon.phrases("harm.light");
    }

    /// The longest word of harm that begins at a token and ends by `limit`.
    Optional<Harm> at(int first, int limit) {
        Optional<Harm> harm = wordAt(first, limit);
        return light.isEmpty() ? harm : withLight(harm, first, limit);
    }

    /// "получили огнестрельные ранения", "поранення різного ступеня тяжкості дістали": a verb that says nothing alone
    /// and a noun of harm, on either side, with a few words between.
    private Optional<Harm> withLight(Optional<Harm> harm, int first, int limit) {
        boolean noun = harm.filter(found -> found.form() == Harm.Form.NOUN).isPresent();
        Optional<Phrases.Match> verb = harm.isEmpty() ? light.longestAt(text, first) : Optional.empty();
        if (!noun && verb.isEmpty()) {
            return harm;
        }
        int from = noun ? harm.get().end() : verb.get().end();
        int stop = Math.min(limit, from + MOST_BETWEEN);
        for (int i = from; i < stop && text.token(i).isWord(); i++) {
            Optional<Harm> far = noun ? harm : wordAt(i, limit);
            int end = noun
                    ? light.longestAt(text, i).map(Phrases.Match::end).orElse(-1)
                    : far.map(Harm::end).orElse(-1);
            if (end >= 0 && end <= limit) {
                return far.filter(found -> found.form() == Harm.Form.NOUN)
                        .map(found -> new Harm(
                                first, end, Harm.Form.INTRANSITIVE, found.measures(), found.effect(), found.means()))
                        .or(() -> harm);
            }
        }
        return harm;
    }

    private Optional<Harm> wordAt(int first, int limit) {
        Optional<Phrases.Match> harm = people.longestAt(text, first).filter(match -> match.end() <= limit);
        Optional<Phrases.Match> effect = effects.longestAt(text, first).filter(match -> match.end() <= limit);
        if (harm.isEmpty() && effect.isEmpty()) {
            return Optional.empty();
        }
        int harmEnd = harm.map(Phrases.Match::end).orElse(0);
        int effectEnd = effect.map(Phrases.Match::end).orElse(0);
        List<Measure> measures = new ArrayList<>();
        if (harmEnd >= effectEnd) {
            measures.add(Coded.get(Measure.class, harm.get().value().split(" ", 3)[1]));
        }
        Optional<String> thing =
                effectEnd >= harmEnd ? effect.map(match -> match.value().split(" ", 2)[1]) : Optional.empty();
        Phrases.Match longer = harmEnd >= effectEnd ? harm.get() : effect.get();
        Harm.Form form = Harm.Form.valueOf(longer.value().split(" ", 2)[0].toUpperCase(Locale.ROOT));
        boolean means = longer.value().endsWith(" means");
        return Optional.of(new Harm(first, longer.end(), form, measures, thing, means));
    }

    /// What a word of harm counts when it befalls this noun; nothing when it cannot befall it.
    static Optional<Measure> measureOf(Harm harm, Piece.Head head) {
        return switch (head.kind()) {
            case THING -> harm.effect().flatMap(effect -> ofThing(head.code(), effect));
            case OTHER -> Optional.empty();
            case PERSON, UNKNOWN, NONE ->
                harm.measures().isEmpty() ? Optional.empty() : Optional.of(union(harm.measures()));
        };
    }

    private static Optional<Measure> ofThing(String thing, String effect) {
        return switch (thing) {
            case "home" ->
                Optional.of(
                        effect.equals("hit")
                                ? Measure.HOMES_HIT
                                : effect.equals("damaged") ? Measure.HOMES_DAMAGED : Measure.HOMES_DESTROYED);
            // The vocabulary knows no "vehicles damaged": a damaged vehicle was hit.
            case "vehicle" ->
                Optional.of(effect.equals("destroyed") ? Measure.VEHICLES_DESTROYED : Measure.VEHICLES_HIT);
            // "Hit" says nothing of a building's state, and the vocabulary has no measure for it.
            case "building" ->
                effect.equals("hit")
                        ? Optional.empty()
                        : Optional.of(
                                effect.equals("damaged") ? Measure.BUILDINGS_DAMAGED : Measure.BUILDINGS_DESTROYED);
            case "property" -> effect.equals("destroyed") ? Optional.of(Measure.PROPERTY_DESTROYED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The measure of "killed, wounded, or went missing"; where a union is not in the vocabulary ("abducted and
    /// shot dead"), the graver state is what became of them.
    static Measure union(List<Measure> measures) {
        boolean killed = measures.contains(Measure.KILLED);
        boolean injured = measures.contains(Measure.INJURED);
        boolean missing = measures.contains(Measure.MISSING);
        boolean joint = measures.stream()
                .allMatch(measure ->
                        measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.MISSING);
        if (joint && (killed ? 1 : 0) + (injured ? 1 : 0) + (missing ? 1 : 0) > 1) {
            return killed && injured
                    ? missing ? Measure.KILLED_OR_INJURED_OR_MISSING : Measure.KILLED_OR_INJURED
                    : killed ? Measure.KILLED_OR_MISSING : Measure.INJURED_OR_MISSING;
        }
        return measures.stream().min(Measure::compareTo).orElseThrow();
    }
}
