package org.stele.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                decided.put(key(left, right), verdict.same());
            }
        }
    }

    private static long key(int left, int right) {
        return ((long) Math.min(left, right) << 32) | Math.max(left, right);
    }

    double weight(int left, int right) {
        Boolean same = decided.isEmpty() ? null : decided.get(key(left, right));
        if (same != null) {
            return same ? CERTAIN : -CERTAIN;
        }
        if (rows.inOneCleanList(left, right)) {
            return -CERTAIN;
        }
        double weight = scorer.weight(left, right);
        // A guard may be slow; it is asked only where it could change something.
        return weight > -GUARDED && guard.keepsApart(rows.ref(left), rows.ref(right)) ? -CERTAIN : weight;
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

    /// The pairs, and those that somebody decided about though no rule brings them together.
    long[] withVerdicts(long[] pairs) {
        long[] more = decided.keySet().stream()
                .filter(pair -> Arrays.binarySearch(pairs, pair) < 0)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        if (more.length == 0) {
            return pairs;
        }
        long[] all = Arrays.copyOf(pairs, pairs.length + more.length);
        System.arraycopy(more, 0, all, pairs.length, more.length);
        Arrays.sort(all);
        return all;
    }
}
