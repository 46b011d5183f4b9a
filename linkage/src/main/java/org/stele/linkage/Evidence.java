package org.stele.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The weight of any two rows, with what people decided and what must stay apart.
final class Evidence {

    /// The weight of what somebody decided: beyond every score.
    static final double CERTAIN = 1_000;

    private final Rows rows;
    private final Scorer scorer;
    private final Map<Long, Boolean> decided = new HashMap<>();
    private final Guard guard;

    Evidence(Rows rows, Scorer scorer, List<Verdict> verdicts, Guard guard) {
        this.rows = rows;
        this.scorer = scorer;
        this.guard = guard;
        for (Verdict verdict : verdicts) {
            int left = rows.get(verdict.left());
            int right = rows.get(verdict.right());
            if (left != right) {
                decided.put(RowPair.pair(left, right), verdict.same());
            }
        }
    }

    double weight(int left, int right) {
        return weight(left, right, rows.pattern(left, right));
    }

    /// What outranks the score of two rows, if anything does.
    Optional<Overruling> findOverruling(int left, int right) {
        Boolean same = decided.get(RowPair.pair(left, right));
        if (same != null) {
            return Optional.of(same ? Overruling.DECIDED_SAME : Overruling.DECIDED_APART);
        }
        if (rows.inOneCleanList(left, right)) {
            return Optional.of(Overruling.CLEAN_LIST);
        }
        return guard.keepsApart(rows.ref(left), rows.ref(right)) ? Optional.of(Overruling.GUARD) : Optional.empty();
    }

    /// The weight of two rows that agree in a pattern.
    double weight(int left, int right, long pattern) {
        Boolean same = decided.isEmpty() ? null : decided.get(RowPair.pair(left, right));
        if (same != null) {
            return same ? CERTAIN : -CERTAIN;
        }
        if (rows.inOneCleanList(left, right)) {
            return -CERTAIN;
        }
        double weight = scorer.weight(left, right, pattern);
        // A guard may be slow; it is asked only where it could change something.
        return weight > -GUARDED && guard.keepsApart(rows.ref(left), rows.ref(right)) ? -CERTAIN : weight;
    }

    /// Whether two rows that agree in this pattern may have that much weight; what somebody decided apart.
    boolean mayReach(long pattern, double weight) {
        return scorer.mostWeight(pattern) >= weight;
    }

    private static final double GUARDED = 10;

    /// The same for the joining of clusters, where a duplicate inside a list is charged for once, by the list.
    double weightForJoining(int left, int right) {
        double weight = weight(left, right);
        boolean score = Math.abs(weight) < CERTAIN && rows.inOneList(left, right);
        return score ? weight + scorer.priorBetween() - scorer.priorInside() : weight;
    }

    Explanation explain(int left, int right) {
        return scorer.explain(left, right);
    }

    /// The pairs that somebody decided about, in the order of their rows.
    long[] decided() {
        return decided.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /// Whether somebody decided that the two are one.
    boolean isDecidedSame(long pair) {
        return decided.getOrDefault(pair, false);
    }

    boolean isDecided(int left, int right) {
        return !decided.isEmpty() && decided.containsKey(RowPair.pair(left, right));
    }
}
