package org.stele.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A linkage that has learnt its model and knows which pairs to look at.
public final class TrainedLinkage {

    /// Pairs less probable than this are not kept: 1 in 100.
    private static final double LEAST_WEIGHT = Math.log(1 / 99.0) / Math.log(2);

    private final Rows rows;
    private final Model model;
    private final Candidates candidates;
    private final List<Verdict> verdicts;
    private final Guard guard;

    TrainedLinkage(Rows rows, Model model, Candidates candidates, List<Verdict> verdicts, Guard guard) {
        this.rows = rows;
        this.model = model;
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.guard = guard;
    }

    public Model model() {
        return model;
    }

    /// Heeds answers about pairs in two ways: they outrank every score, and the model is corrected by them as far as
    /// so many answers can. The later answer about the same two rows counts.
    ///
    /// @throws IllegalArgumentException when the answers contradict each other, or name a row that is in no list
    public TrainedLinkage heed(List<Verdict> answers) {
        Map<Long, Verdict> latest = new LinkedHashMap<>();
        for (Verdict answer : answers) {
            latest.put(RowPair.pair(rows.get(answer.left()), rows.get(answer.right())), answer);
        }
        List<Verdict> counted = List.copyOf(latest.values());
        List<Verdict> contradictions = Answers.contradictions(rows, counted);
        if (!contradictions.isEmpty()) {
            Verdict first = contradictions.getFirst();
            throw new IllegalArgumentException(first.left() + " and " + first.right()
                    + " are answered to be two, and other answers make them one");
        }
        List<Verdict> all = new ArrayList<>(verdicts);
        all.addAll(counted);
        return new TrainedLinkage(rows, Answers.learn(rows, model, counted), candidates, all, guard);
    }

    /// Weighs every pair and puts the rows together.
    public Links link() {
        Evidence evidence = new Evidence(rows, new Scorer(rows, model), verdicts, guard);
        WeightedPairs kept = weigh(evidence);
        int[] clusters = new Clustering(rows, evidence, kept).clusters();
        return new Links(rows, model, evidence, kept, clusters, candidates);
    }

    private WeightedPairs weigh(Evidence evidence) {
        Patterns patterns = candidates.patterns();
        boolean[] mayBeKept = new boolean[patterns.size()];
        for (int number = 0; number < mayBeKept.length; number++) {
            mayBeKept[number] = evidence.mayReach(patterns.pattern(number), LEAST_WEIGHT);
        }
        WeightedPairs kept = new WeightedPairs();
        candidates.forEach((left, right, number) -> {
            if (mayBeKept[number] && !evidence.isDecided(left, right)) {
                double weight = evidence.weight(left, right, patterns.pattern(number));
                if (weight >= LEAST_WEIGHT) {
                    kept.add(left, right, weight);
                }
            }
        });
        // What somebody decided counts though no rule brings the two together.
        for (long pair : evidence.decided()) {
            double weight = evidence.weight(RowPair.left(pair), RowPair.right(pair));
            if (weight >= LEAST_WEIGHT) {
                kept.add(RowPair.left(pair), RowPair.right(pair), weight);
            }
        }
        kept.sort(rows.count());
        return kept;
    }
}
