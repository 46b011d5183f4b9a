package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was linked: pairs with their probabilities, and the clusters of rows that are one.
public final class Links {

    /// The weight of two rows that are one beyond every score.
    public static final double CERTAIN = Evidence.CERTAIN;

    private final Rows rows;
    private final Model model;
    private final Evidence evidence;
    private final WeightedPairs pairs;
    private final int[] clusters;
    private final Candidates compared;

    Links(Rows rows, Model model, Evidence evidence, WeightedPairs pairs, int[] clusters, Candidates compared) {
        this.rows = rows;
        this.model = model;
        this.evidence = evidence;
        this.pairs = pairs;
        this.clusters = clusters;
        this.compared = compared;
    }

    /// Two rows that may be one.
    ///
    /// @param weight log2 of the odds that they are; ±1000 for what somebody decided
    /// @param together whether they ended in one cluster
    public record Pair(RowRef left, RowRef right, double weight, double probability, boolean together) {}

    public Model model() {
        return model;
    }

    /// How many pairs were compared.
    public long pairsCompared() {
        return compared.pairs();
    }

    /// Whether the blocking rules brought two rows together, so that they were compared.
    public boolean isCompared(RowRef left, RowRef right) {
        return compared.blocking().brings(rows.get(left), rows.get(right));
    }

    /// How many pairs are at least one in a hundred probable.
    public int pairsKept() {
        return pairs.size();
    }

    /// Every pair that is at least one in a hundred probable, in the order of the rows.
    public void forEachPair(Consumer<Pair> each) {
        for (int p = 0; p < pairs.size(); p++) {
            int left = pairs.left(p);
            int right = pairs.right(p);
            each.accept(new Pair(
                    rows.ref(left),
                    rows.ref(right),
                    pairs.weight(p),
                    Model.probability(pairs.weight(p)),
                    clusters[left] == clusters[right]));
        }
    }

    public List<Pair> pairs() {
        List<Pair> all = new ArrayList<>(pairs.size());
        forEachPair(all::add);
        return all;
    }

    /// The rows that are one, for every one; single rows too. In the order of their first rows.
    public List<List<RowRef>> clusters() {
        return new Partition(rows, clusters).clusters();
    }

    /// The most probable linkage.
    public Partition partition() {
        return new Partition(rows, clusters);
    }

    /// Why two rows have the weight they have. What somebody decided, or a guard, is not in it.
    public Explanation explain(RowRef left, RowRef right) {
        return evidence.explain(rows.get(left), rows.get(right));
    }

    /// The pairs that somebody should look at, the one whose answer is expected to change most first.
    public List<Question> questions() {
        return Questions.of(pairs, rows, clusters);
    }

    /// What outranks the score of two rows: then it is this that counts, whatever [#explain] tells.
    public Optional<Overruling> findOverruling(RowRef left, RowRef right) {
        return evidence.findOverruling(rows.get(left), rows.get(right));
    }

    /// What somebody decided and could not be obeyed: another decision, a clean list or a guard says otherwise of the
    /// same rows or of others that would come along. In the order of the rows.
    public List<Verdict> unheeded() {
        List<Verdict> unheeded = new ArrayList<>();
        for (long pair : evidence.decided()) {
            int left = RowPair.left(pair);
            int right = RowPair.right(pair);
            boolean same = evidence.isDecidedSame(pair);
            if (same != (clusters[left] == clusters[right])) {
                unheeded.add(new Verdict(rows.ref(left), rows.ref(right), same));
            }
        }
        return unheeded;
    }

    /// Whether two rows ended in one cluster.
    public boolean isTogether(RowRef left, RowRef right) {
        return clusters[rows.get(left)] == clusters[rows.get(right)];
    }

    /// The weight that counts for two rows, with what was decided and what must stay apart.
    public double weight(RowRef left, RowRef right) {
        return evidence.weight(rows.get(left), rows.get(right));
    }

    /// Draws whole linkages, as probable as the evidence makes them: for whoever must carry the doubt further.
    ///
    /// @param count how many
    public List<Partition> sample(long seed, int count) {
        Clustering clustering = new Clustering(rows, evidence, pairs);
        return new Draws(rows, evidence, clustering.components(Draws.LEAST_WEIGHT), clusters, seed).draw(count);
    }

    /// A linkage: which rows are one.
    public static final class Partition {
        private final Rows rows;
        private final int[] clusterOfRow;

        Partition(Rows rows, int[] clusterOfRow) {
            this.rows = rows;
            this.clusterOfRow = Clustering.renumber(clusterOfRow);
        }

        /// How many there are.
        public int size() {
            return Arrays.stream(clusterOfRow).max().orElse(-1) + 1;
        }

        public List<List<RowRef>> clusters() {
            List<List<RowRef>> clusters = new ArrayList<>();
            for (int row = 0; row < clusterOfRow.length; row++) {
                if (clusterOfRow[row] == clusters.size()) {
                    clusters.add(new ArrayList<>());
                }
                clusters.get(clusterOfRow[row]).add(rows.ref(row));
            }
            return clusters;
        }

        /// How many stand in each combination of lists.
        public Overlaps overlaps() {
            return Overlaps.of(rows.lists().stream().map(RowList::name).toList(), clusters());
        }
    }
}
