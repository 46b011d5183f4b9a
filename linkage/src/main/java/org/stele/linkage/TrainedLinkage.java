package org.stele.linkage;

import java.util.Arrays;
import java.util.List;

/// A linkage that has learnt its model and knows which pairs to look at.
public final class TrainedLinkage {

    /// Pairs less probable than this are not kept: 1 in 100.
    private static final double LEAST_WEIGHT = Math.log(1 / 99.0) / Math.log(2);

    private final Rows rows;
    private final Model model;
    private final long[] pairs;
    private final List<Verdict> verdicts;
    private final Guard guard;

    TrainedLinkage(Rows rows, Model model, long[] pairs, List<Verdict> verdicts, Guard guard) {
        this.rows = rows;
        this.model = model;
        this.pairs = pairs;
        this.verdicts = verdicts;
        this.guard = guard;
    }

    public Model model() {
        return model;
    }

    /// Weighs every pair and puts the rows together.
    public Links link() {
        Evidence evidence = new Evidence(rows, new Scorer(rows, model), verdicts, guard);
        long[] kept = new long[pairs.length];
        double[] weights = new double[pairs.length];
        int n = 0;
        for (long pair : evidence.withVerdicts(pairs)) {
            double weight = evidence.weight(PairList.left(pair), PairList.right(pair));
            if (weight >= LEAST_WEIGHT) {
                if (n == kept.length) {
                    kept = Arrays.copyOf(kept, 2 * n + 16);
                    weights = Arrays.copyOf(weights, 2 * n + 16);
                }
                kept[n] = pair;
                weights[n++] = weight;
            }
        }
        kept = Arrays.copyOf(kept, n);
        weights = Arrays.copyOf(weights, n);
        int[] clusters = new Clustering(rows, evidence, kept, weights).clusters();
        return new Links(rows, model, evidence, kept, weights, clusters, pairs);
    }
}
