package org.stele.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.ClaimId;
import org.stele.dates.Edtf;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;
import org.stele.vocabulary.RelationType;

/// How two figures relate: first by the words that tie them together ("another 8", "112 of whom"), then by what each
/// counts, dimension by dimension. What is not said becomes a [Supposition] with a name.
final class Scopes {

    /// The ground of two figures each of which is said to be a part of the other: nothing is known of them.
    static final String CIRCLE = "circle";

    private final Map<ClaimId, ClaimId> addsTo;
    private final Voices voices;

    /// @param figures all that will be compared
    /// @param addsTo each "more" and "another", with the figure it adds to
    Scopes(List<Figure> figures, Map<ClaimId, ClaimId> addsTo) {
        this.addsTo = addsTo;
        this.voices = new Voices(figures);
    }

    /// How the first lies to the second.
    Comparison compare(Figure one, Figure other) {
        Comparison said = saidOf(one, other);
        Comparison saidBack = saidOf(other, one).turned();
        boolean isSaid = !said.is(Kind.UNKNOWN);
        if (isSaid && !saidBack.is(Kind.UNKNOWN) && said.kind() != saidBack.kind()) {
            return Comparison.of(Kind.UNKNOWN, CIRCLE);
        }
        if (isSaid || !saidBack.is(Kind.UNKNOWN)) {
            return isSaid ? said : saidBack;
        }
        if (areInOneSeries(one, other)) {
            return Comparison.of(Kind.DISJOINT, "words");
        }
        Comparison measure = Measures.compare(one.measure(), other.measure());
        if (measure.is(Kind.UNKNOWN)) {
            return measure;
        }
        Comparison rest = Groups.compare(one.scope().groups(), other.scope().groups())
                .and(period(one, other))
                .and(phase(one, other));
        Comparison place = place(one, other);
        return voices.mend(one, other, measure.and(rest).and(place));
    }

    private static Comparison saidOf(Figure one, Figure other) {
        if (one.has(RelationType.PART_OF, other) || one.has(RelationType.COMPOSITION_OF, other)) {
            return Comparison.of(Kind.PART_OF, "words");
        }
        if (one.has(RelationType.TOTAL_OF, other)) {
            return Comparison.of(Kind.CONTAINS, "words");
        }
        if (one.has(RelationType.ADDITIONAL_TO, other)) {
            return Comparison.of(Kind.DISJOINT, "words");
        }
        if (one.has(RelationType.RESTATES, other)) {
            return Comparison.of(Kind.SAME, "words");
        }
        return Comparison.of(Kind.UNKNOWN, "words");
    }

    /// "82 … 20 more … another 5": every figure of such a series is counted beside the others.
    private boolean areInOneSeries(Figure one, Figure other) {
        return !addsTo.isEmpty() && one.isBeside(other) && base(one.id()).equals(base(other.id()));
    }

    /// The figure that a series of additions starts from; the figure itself when it adds to nothing.
    ClaimId base(ClaimId figure) {
        ClaimId base = figure;
        for (int step = 0; step <= addsTo.size() && addsTo.containsKey(base); step++) {
            base = addsTo.get(base);
        }
        return base;
    }

    private static Comparison period(Figure one, Figure other) {
        boolean oneIsWhole = one.scope().period().isEmpty();
        boolean otherIsWhole = other.scope().period().isEmpty();
        Optional<Edtf> oneDays = one.scope().days();
        Optional<Edtf> otherDays = other.scope().days();
        if (oneDays.isEmpty() || otherDays.isEmpty()) {
            if (oneIsWhole && otherIsWhole) {
                return Comparison.of(Kind.SAME, "period");
            }
            return Comparison.of(oneIsWhole ? Kind.CONTAINS : Kind.PART_OF, "period");
        }
        Edtf first = oneDays.get();
        Edtf second = otherDays.get();
        if (first.equals(second)) {
            return Comparison.of(Kind.SAME, "period");
        }
        if (!first.overlaps(second)) {
            return Comparison.of(Kind.DISJOINT, "period");
        }
        if (oneIsWhole && otherIsWhole && !one.isBeside(other)) {
            return Comparison.assuming(Kind.SAME, "period", sameExtent(first.toString(), second.toString()));
        }
        if (second.contains(first)) {
            return Comparison.of(Kind.PART_OF, "period");
        }
        return Comparison.of(first.contains(second) ? Kind.CONTAINS : Kind.OVERLAPPING, "period");
    }

    /// A text that tells an event in phases tells them one after the other; phases of two texts need not match.
    private static Comparison phase(Figure one, Figure other) {
        var first = one.scope().phase();
        var second = other.scope().phase();
        if (first.equals(second)) {
            return Comparison.of(Kind.SAME, "phase");
        }
        if (first.isEmpty()) {
            return Comparison.of(Kind.CONTAINS, "phase");
        }
        if (second.isEmpty()) {
            return Comparison.of(Kind.PART_OF, "phase");
        }
        return Comparison.of(one.isBeside(other) ? Kind.DISJOINT : Kind.UNKNOWN, "phase");
    }

    private static Comparison place(Figure one, Figure other) {
        List<Scope.Spot> first = one.scope().places();
        List<Scope.Spot> second = other.scope().places();
        if (first.isEmpty() && second.isEmpty()) {
            List<Scope.Spot> oneExtent = one.scope().placesOfWhole();
            List<Scope.Spot> otherExtent = other.scope().placesOfWhole();
            if (oneExtent.isEmpty() || otherExtent.isEmpty()) {
                return Comparison.of(Kind.SAME, "place");
            }
            boolean within = areIn(oneExtent, otherExtent);
            boolean around = areIn(otherExtent, oneExtent);
            if (within && around) {
                return Comparison.of(Kind.SAME, "place");
            }
            if (!one.isBeside(other)) {
                return Comparison.assuming(Kind.SAME, "place", sameExtent(all(oneExtent), all(otherExtent)));
            }
            return Comparison.of(within ? Kind.PART_OF : around ? Kind.CONTAINS : Kind.SAME, "place");
        }
        if (first.isEmpty()) {
            return place(other, one).turned();
        }
        List<Scope.Spot> wider = second.isEmpty() ? other.scope().placesOfWhole() : second;
        if (wider.isEmpty()) {
            return Comparison.of(Kind.PART_OF, "place");
        }
        List<Scope.Spot> outside =
                first.stream().filter(spot -> !spot.liesIn(wider)).toList();
        boolean holdsAll = wider.stream().allMatch(spot -> spot.isIn(first));
        if (outside.isEmpty()) {
            // "The market" of a town lies in the town: the text says so, and nothing is assumed.
            return Comparison.of(holdsAll && !second.isEmpty() ? Kind.SAME : Kind.PART_OF, "place");
        }
        if (wider.stream().allMatch(spot -> spot.liesIn(first))) {
            return Comparison.of(Kind.CONTAINS, "place");
        }
        if (second.isEmpty()) {
            // "The bridge" has no name of its own: it is somewhere in the place that the text is about.
            return outside.stream().anyMatch(Scope.Spot::isNamed)
                    ? Comparison.assuming(Kind.PART_OF, "place", inside(outside, wider))
                    : Comparison.of(Kind.PART_OF, "place");
        }
        return outside.size() == first.size()
                ? Comparison.assuming(Kind.DISJOINT, "place", apart(first, wider))
                : Comparison.of(Kind.OVERLAPPING, "place");
    }

    private static Supposition inside(List<Scope.Spot> inner, List<Scope.Spot> outer) {
        return new Supposition(
                "place_inside:" + names(inner) + "|" + all(outer),
                true,
                Saying.of("assumption.place_inside", Map.of("part", names(inner), "whole", all(outer))));
    }

    /// Two texts each give a figure for the whole event and draw it differently: taken as the same, by name.
    private static Supposition sameExtent(String one, String other) {
        List<String> sides = new ArrayList<>(List.of(one, other));
        sides.sort(null);
        return new Supposition(
                "same_extent:" + sides.get(0) + "|" + sides.get(1),
                true,
                Saying.of("assumption.same_extent", Map.of("one", sides.get(0), "other", sides.get(1))));
    }

    private static boolean areIn(List<Scope.Spot> inner, List<Scope.Spot> outer) {
        return inner.stream().allMatch(spot -> spot.isIn(outer));
    }

    private static Supposition apart(List<Scope.Spot> one, List<Scope.Spot> other) {
        // The name of an assumption does not depend on which figure was looked at first.
        List<String> sides = new ArrayList<>(List.of(names(one), names(other)));
        sides.sort(null);
        return new Supposition(
                PlacesApart.KIND + ":" + sides.get(0) + "|" + sides.get(1),
                true,
                Saying.of("assumption." + PlacesApart.KIND, Map.of("one", sides.get(0), "other", sides.get(1))));
    }

    /// The places in one line: those with a name, or all of them when none has.
    static String names(List<Scope.Spot> spots) {
        if (spots.stream().anyMatch(Scope.Spot::isNamed) && !spots.stream().allMatch(Scope.Spot::isNamed)) {
            return names(spots.stream().filter(Scope.Spot::isNamed).toList());
        }
        return all(spots);
    }

    static String all(List<Scope.Spot> spots) {
        return String.join(", ", spots.stream().map(Scope.Spot::name).sorted().toList());
    }
}
