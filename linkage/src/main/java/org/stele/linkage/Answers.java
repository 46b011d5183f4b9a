package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a model better by answers about pairs: logistic regression on the answers, with the weight that the model gave
/// as a fixed offset and one correction for each level of each field, all held near 0 (ridge).
///
/// A queue is no random sample: rows that stand apart though they are alike mostly have a better partner. One number
/// for how the queue was made is learnt beside the corrections and thrown away, and nothing is corrected before there
/// are answers of both kinds. The prior stays. Equations: docs/methods/linkage.md.
final class Answers {

    /// How far the answers of a queue may be from those of other pairs of the same weight: one standard deviation.
    private static final double QUEUE_BITS = 4;

    /// The same for what a level says.
    private static final double LEVEL_BITS = 0.5;

    /// A slip of the finger about a pair that is beyond doubt must not overturn the model.
    private static final double MOST_BITS = 8;

    /// With answers of one kind alone nothing tells what the levels say from how the queue was made.
    private static final int FEWEST_OF_A_KIND = 10;

    private static final int SWEEPS = 60;
    private static final double LN_2 = Math.log(2);

    private final int[][] levels;
    private final double[] offset;
    private final boolean[] same;

    private Answers(int[][] levels, double[] offset, boolean[] same) {
        this.levels = levels;
        this.offset = offset;
        this.same = same;
    }

    /// The model that agrees better with what was answered.
    static Model learn(Rows rows, Model model, List<Verdict> verdicts) {
        long yes = verdicts.stream().filter(Verdict::same).count();
        if (yes < FEWEST_OF_A_KIND || verdicts.size() - yes < FEWEST_OF_A_KIND) {
            return model;
        }
        Scorer scorer = new Scorer(rows, model);
        int fields = rows.fields().size();
        int[][] levels = new int[verdicts.size()][fields];
        double[] offset = new double[verdicts.size()];
        boolean[] same = new boolean[verdicts.size()];
        for (int i = 0; i < same.length; i++) {
            int left = rows.get(verdicts.get(i).left());
            int right = rows.get(verdicts.get(i).right());
            long pattern = rows.pattern(left, right);
            for (int f = 0; f < fields; f++) {
                levels[i][f] = Rows.level(pattern, f);
            }
            offset[i] = Math.clamp(scorer.weight(left, right, pattern), -MOST_BITS, MOST_BITS);
            same[i] = verdicts.get(i).same();
        }
        return new Answers(levels, offset, same).corrected(model);
    }

    private Model corrected(Model model) {
        double queue = 0;
        double[][] of = new double[model.fields().size()][8];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            queue += step(-1, 0, queue, QUEUE_BITS, queue, of);
            for (int f = 0; f < of.length; f++) {
                for (int level = Field.DIFFERENT;
                        level <= model.fields().get(f).levels().size();
                        level++) {
                    of[f][level] += step(f, level, of[f][level], LEVEL_BITS, queue, of);
                }
            }
        }
        return model.corrected(of);
    }

    /// One Newton step for one correction; the others stand.
    private double step(int field, int level, double now, double spread, double queue, double[][] of) {
        double slope = -now / (spread * spread);
        double curve = 1 / (spread * spread);
        for (int i = 0; i < same.length; i++) {
            if (field < 0 || levels[i][field] == level) {
                double bits = offset[i] + queue;
                for (int f = 0; f < of.length; f++) {
                    bits += of[f][levels[i][f]];
                }
                double probability = Model.probability(bits);
                slope += LN_2 * ((same[i] ? 1 : 0) - probability);
                curve += LN_2 * LN_2 * probability * (1 - probability);
            }
        }
        return slope / curve;
    }

    /// Answers that cannot all be true: three rows of which two pairs are one and the third is two.
    static List<Verdict> contradictions(Rows rows, List<Verdict> verdicts) {
        int[] parent = new int[rows.count()];
        Arrays.setAll(parent, row -> row);
        for (Verdict verdict : verdicts) {
            if (verdict.same()) {
                parent[root(parent, rows.get(verdict.left()))] = root(parent, rows.get(verdict.right()));
            }
        }
        List<Verdict> contradictions = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.same() && root(parent, rows.get(verdict.left())) == root(parent, rows.get(verdict.right()))) {
                contradictions.add(verdict);
            }
        }
        return contradictions;
    }

    private static int root(int[] parent, int row) {
        int root = row;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
