package org.stele.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stele.claims.Actor;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Reading;
import org.stele.claims.Words;
import org.stele.incidents.Comparison.Supposition;

/// Which speakers count their own acts: those whom a document of the incident names as actors. That one of them is the
/// speaker is an assumption with a name (`party:WORDS`), since "the Brigade" of one text may be no other text's.
final class Parties {

    private static final Set<String> DEGREES = Set.of("carried_out", "ordered", "responsible");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int SHORTEST_NAME = 2;

    private final List<List<String>> actors = new ArrayList<>();
    private final Assumptions assumptions;
    private final Judgements judgements;

    Parties(List<Reading> readings, Assumptions assumptions, Judgements judgements) {
        this.assumptions = assumptions;
        this.judgements = judgements;
        for (Reading reading : readings) {
            reading.claims(ActClaim.class).forEach(act -> add(act.actor()));
            reading.claims(FigureClaim.class).forEach(figure -> add(figure.actor()));
        }
    }

    private void add(List<Actor> named) {
        named.stream()
                .filter(actor -> DEGREES.contains(actor.degree()))
                .map(actor -> words(actor.name()))
                .filter(words -> !words.isEmpty() && !actors.contains(words))
                .forEach(actors::add);
    }

    Side side(FigureClaim claim) {
        Optional<Words> speaker = claim.said().speaker();
        if (speaker.isPresent()) {
            List<String> words = words(speaker.get().text());
            Supposition party = isParty(speaker.get(), words);
            // A person may know of a party that no document names as an actor.
            boolean isAsked = assumptions.decided(party.id()).isPresent()
                    || actors.stream().anyMatch(actor -> areOne(words, actor));
            return isAsked && assumptions.holds(party) ? Side.CONCEDED : Side.OTHERS;
        }
        return switch (judgements.sourceKind(claim.passage().document())) {
            case PARTY_TO_CONFLICT -> Side.CONCEDED;
            case STATE -> Side.OFFICIAL;
            case COURT, MEDICAL, NGO, MEDIA, FAMILY, WITNESS, UNKNOWN -> Side.OTHERS;
        };
    }

    private static Supposition isParty(Words speaker, List<String> words) {
        return new Supposition(
                "party:" + Scope.key(String.join(" ", words)),
                true,
                Saying.of("assumption.party", Map.of("speaker", speaker.text())));
    }

    /// Whether one is named with the words of the other, or both bear the same proper name of two words.
    private static boolean areOne(List<String> speaker, List<String> actor) {
        String one = " " + Scope.key(String.join(" ", speaker)) + " ";
        String other = " " + Scope.key(String.join(" ", actor)) + " ";
        if (one.contains(other) || other.contains(one)) {
            return !one.isBlank();
        }
        for (int i = 0; i + SHORTEST_NAME <= speaker.size(); i++) {
            List<String> name = speaker.subList(i, i + SHORTEST_NAME);
            boolean isProper = name.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
            if (isProper && other.contains(" " + Scope.key(String.join(" ", name)) + " ")) {
                return true;
            }
        }
        return false;
    }

    /// The words without an article before them: "The Interior Brigade" and "the Interior Brigade" are one.
    private static List<String> words(String name) {
        List<String> words = Arrays.stream(SPACES.split(name.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean hasArticle = words.size() > 1 && Set.of("the", "a", "an").contains(Scope.key(words.getFirst()));
        return hasArticle ? words.subList(1, words.size()) : words;
    }
}
