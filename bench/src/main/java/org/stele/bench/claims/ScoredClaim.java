package org.stele.bench.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One figure as the scorer sees it, gold or read.
///
/// @param n the stated number; empty for vague words
/// @param start where the quantity stands in the text
/// @param rules the rules that read it; none for gold
record ScoredClaim(
        String id,
        String measure,
        OptionalLong n,
        long low,
        OptionalLong high,
        String qualifier,
        Optional<String> partOf,
        int start,
        int end,
        List<String> rules) {

    private static final Map<String, String> FAMILY = Map.of(
            "fatally_wounded", "killed",
            "killed_or_injured_or_missing", "killed_or_injured",
            "imprisoned", "detained",
            "homes_hit", "homes_destroyed",
            "homes_damaged", "homes_destroyed",
            "vehicles_hit", "vehicles_destroyed",
            "hospitalised", "injured",
            "casualties", "killed_or_injured");

    ScoredClaim {
        rules = List.copyOf(rules);
    }

    boolean sameFamily(ScoredClaim other) {
        return FAMILY.getOrDefault(measure, measure).equals(FAMILY.getOrDefault(other.measure, other.measure));
    }

    boolean sameMeasure(ScoredClaim other) {
        return measure.equals(other.measure);
    }

    boolean sameNumber(ScoredClaim other) {
        return n.orElse(low) == other.n.orElse(other.low);
    }

    /// Whether a claim that was read has this gold claim's interval; of a vague one the lower end decides.
    boolean hasValueOf(ScoredClaim gold) {
        if (gold.qualifier.equals("vague")) {
            return qualifier.equals("vague") && low == gold.low;
        }
        return low == gold.low && high.equals(gold.high);
    }

    boolean overlaps(ScoredClaim other) {
        return start < other.end && other.start < end;
    }
}
