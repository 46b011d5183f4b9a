package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stele.claims.ClaimId;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;
import org.stele.vocabulary.Measure;

/// Different numbers that one voice gives for what looks like one scope.
///
/// A text seldom contradicts itself: where it gives several numbers without a word about how their scopes differ, the
/// largest is taken for the whole and the lesser ones for parts of it of which no two share anybody. Both are
/// assumptions with names. Two voices that differ are not explained away like this.
final class Voices {

    /// Who says it in which document, of which scope.
    private record Voice(
            DocumentId document,
            String speaker,
            Measure measure,
            SortedSet<String> groups,
            SortedSet<String> places,
            Optional<Edtf> period,
            Optional<String> phase) {

        static Voice of(Figure figure) {
            SortedSet<String> places = new TreeSet<>();
            figure.scope().places().forEach(spot -> places.add(Scope.key(spot.name())));
            return new Voice(
                    figure.document(),
                    figure.speaker(),
                    Measures.usualWhole(figure.measure()),
                    figure.scope().groups(),
                    places,
                    figure.scope().period(),
                    figure.scope().phase());
        }
    }

    /// @param fits whether the lesser numbers together are no more than the largest
    private record Whole(Figure figure, boolean fits) {}

    private final Map<ClaimId, Voice> voices = new HashMap<>();
    private final Map<Voice, Whole> wholes = new HashMap<>();
    private final Set<ClaimId> lesser = new HashSet<>();

    Voices(List<Figure> figures) {
        Map<Voice, List<Figure>> said = new HashMap<>();
        for (Figure figure : figures) {
            Voice voice = Voice.of(figure);
            voices.put(figure.id(), voice);
            said.computeIfAbsent(voice, any -> new ArrayList<>()).add(figure);
        }
        said.forEach((voice, all) -> {
            Figure whole = whole(voice, all);
            List<Figure> less = all.stream()
                    .filter(figure -> figure.range().low() < whole.range().low()
                            && (figure.measure() != whole.measure()
                                    || figure.range().distance(whole.range()) > 0))
                    .toList();
            long sum = less.stream().mapToLong(figure -> figure.range().low()).sum();
            wholes.put(voice, new Whole(whole, sum <= whole.range().high()));
            less.stream()
                    .filter(figure -> figure.measure() == whole.measure())
                    .forEach(figure -> lesser.add(figure.id()));
        });
    }

    private static Figure whole(Voice voice, List<Figure> all) {
        boolean hasWhole = all.stream().anyMatch(figure -> figure.measure() == voice.measure());
        return all.stream()
                .filter(figure -> !hasWhole || figure.measure() == voice.measure())
                .max(Comparator.comparingLong((Figure figure) -> figure.range().low())
                        .thenComparing(Figure::place, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// What the scopes say of two figures, mended where one of them is a lesser number of its voice.
    Comparison mend(Figure one, Figure other, Comparison byScope) {
        if (!byScope.is(Kind.SAME) && !byScope.is(Kind.PART_OF) && !byScope.is(Kind.CONTAINS)) {
            return byScope;
        }
        if (isOneVoice(one, other) && isPart(one) && isPart(other)) {
            return amongParts(one, other, byScope);
        }
        boolean oneIsLess = lesser.contains(one.id());
        boolean otherIsLess = lesser.contains(other.id());
        if (oneIsLess && otherIsLess) {
            boolean alike = byScope.is(Kind.SAME) && one.range().equals(other.range());
            return alike ? byScope : Comparison.of(Kind.UNKNOWN, "voice");
        }
        if (oneIsLess) {
            return within(one, byScope);
        }
        return otherIsLess ? within(other, byScope.turned()).turned() : byScope;
    }

    private boolean isOneVoice(Figure one, Figure other) {
        return Optional.ofNullable(voices.get(one.id()))
                .filter(voice -> voice.equals(voices.get(other.id())))
                .isPresent();
    }

    /// Whether its voice gives a whole that it could be a part of.
    private boolean isPart(Figure figure) {
        Figure whole = wholeOf(figure).figure();
        return lesser.contains(figure.id()) || (figure.measure() != whole.measure());
    }

    private Whole wholeOf(Figure figure) {
        return Optional.ofNullable(voices.get(figure.id())).map(wholes::get).orElseGet(() -> new Whole(figure, true));
    }

    private Comparison amongParts(Figure one, Figure other, Comparison byScope) {
        if (byScope.is(Kind.SAME) && one.range().distance(other.range()) == 0) {
            return byScope;
        }
        Whole whole = wholeOf(one);
        if (!whole.fits()) {
            return Comparison.of(Kind.UNKNOWN, "voice");
        }
        return Comparison.assuming(
                Kind.DISJOINT,
                "voice",
                new Supposition(
                        "parts_apart:" + whole.figure().id(),
                        true,
                        Saying.of(
                                "assumption.parts_apart",
                                Map.of(
                                        "total", whole.figure().range().low(),
                                        "measure", whole.figure().measure().code()))));
    }

    /// A lesser number lies inside whatever its scope would be the same as, and nothing is known to lie inside it.
    private Comparison within(Figure less, Comparison byScope) {
        if (byScope.is(Kind.CONTAINS)) {
            return Comparison.of(Kind.UNKNOWN, "voice");
        }
        List<Supposition> assumes = new ArrayList<>(byScope.assumes());
        Figure whole = wholeOf(less).figure();
        assumes.add(new Supposition(
                "unsaid_parts:" + whole.id(),
                true,
                Saying.of(
                        "assumption.unsaid_parts",
                        Map.of(
                                "total", whole.range().low(),
                                "measure", whole.measure().code()))));
        return new Comparison(Kind.PART_OF, "voice", assumes);
    }
}
