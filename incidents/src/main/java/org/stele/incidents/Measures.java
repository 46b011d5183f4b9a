package org.stele.incidents;

import static org.stele.vocabulary.Measure.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;
import org.stele.vocabulary.Measure;

/// The lattice of measures: which count lies inside which, by what the words mean, and which only by assumption.
final class Measures {

    /// A measure that usually, not by its meaning, lies inside another.
    private record Usually(Measure part, Measure whole, String assumption) {}

    private static final Map<Measure, List<Measure>> MEMBERS = new EnumMap<>(Map.of(
            KILLED_OR_INJURED, List.of(KILLED, INJURED),
            KILLED_OR_MISSING, List.of(KILLED, MISSING),
            INJURED_OR_MISSING, List.of(INJURED, MISSING),
            KILLED_OR_INJURED_OR_MISSING, List.of(KILLED, INJURED, MISSING)));

    private static final Map<Measure, List<Measure>> KINDS_OF = new EnumMap<>(Map.of(
            HOMES_DESTROYED, List.of(HOMES_HIT),
            HOMES_DAMAGED, List.of(HOMES_HIT),
            VEHICLES_DESTROYED, List.of(VEHICLES_HIT),
            FATALLY_WOUNDED, List.of(KILLED_OR_INJURED, KILLED_OR_INJURED_OR_MISSING),
            DIED_LATER, List.of(KILLED_OR_INJURED, KILLED_OR_INJURED_OR_MISSING)));

    private static final List<Usually> USUALLY = List.of(
            new Usually(FATALLY_WOUNDED, KILLED, "fatally_wounded_died"),
            new Usually(DIED_LATER, KILLED, "died_later_among_killed"),
            new Usually(HOSPITALISED, INJURED, "hospitalised_among_injured"),
            new Usually(IMPRISONED, DETAINED, "imprisoned_among_detained"),
            new Usually(RELEASED, DETAINED, "released_among_detained"));

    private Measures() {}

    /// The measures of which this one is the union; empty when it is a single state.
    static List<Measure> members(Measure union) {
        return MEMBERS.getOrDefault(union, List.of());
    }

    /// Whether it counts people in any of several states, or in a state the text leaves open.
    static boolean isUnion(Measure measure) {
        return MEMBERS.containsKey(measure) || measure == CASUALTIES;
    }

    static Comparison compare(Measure one, Measure other) {
        if (one == other) {
            return Comparison.of(Kind.SAME, "measure");
        }
        Comparison comparison = within(one, other);
        return comparison.is(Kind.UNKNOWN) ? within(other, one).turned() : comparison;
    }

    /// The measure inside which this one usually lies; the measure itself when it stands alone.
    static Measure usualWhole(Measure measure) {
        return USUALLY.stream()
                .filter(usually -> usually.part == measure)
                .map(Usually::whole)
                .findFirst()
                .orElse(measure);
    }

    /// Whether people counted under one measure may later be counted under the other: the missing are found dead.
    static boolean mayBecome(Measure earlier, Measure later) {
        return later == KILLED && (earlier == MISSING || earlier == FATALLY_WOUNDED || earlier == DIED_LATER);
    }

    private static Comparison within(Measure one, Measure other) {
        if (KINDS_OF.getOrDefault(one, List.of()).contains(other)
                || members(other).contains(one)
                || (!members(one).isEmpty() && members(other).containsAll(members(one)))) {
            return Comparison.of(Kind.PART_OF, "measure");
        }
        for (Usually usually : USUALLY) {
            if (usually.part == one && usually.whole == other) {
                return Comparison.assuming(
                        Kind.PART_OF,
                        "measure",
                        new Supposition(
                                usually.assumption,
                                true,
                                Saying.of(
                                        "assumption." + usually.assumption,
                                        Map.of("part", one.code(), "whole", other.code()))));
            }
        }
        return Comparison.of(Kind.UNKNOWN, "measure");
    }
}
