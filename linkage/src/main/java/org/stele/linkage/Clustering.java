package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/// Puts rows together so that the evidence inside a cluster speaks for it as a whole: greedy joining by the mean
/// weight of all pairs that a join brings together. A chain of likely pairs whose ends are certainly two is no cluster.
///
/// Lists seldom hold somebody twice. Two clusters that both have a row in the same lists would need a duplicate in each
/// of them to be one, while two of one name need a single coincidence: so a join is charged for every list in which it
/// makes a duplicate, by how rare duplicates are in that list. That is learnt: first as if lists were clean, then from
/// what was found.
final class Clustering {

    /// The pairs of a cluster are no independent witnesses; no one of them counts for more than this many bits.
    static final double MOST_BITS = 12;

    /// Components of more rows are first parted at their weakest pairs: every pair inside a part is weighed.
    private static final int LARGEST = 300;

    private static final double STEP = 1;

    /// How many of a list's rows repeat somebody, before anything is known.
    private static final double REPEATED_BEFORE = 0.02;

    private static final int ROUNDS = 2;

    private final Rows rowsOfLists;
    private final int rows;
    private final Evidence evidence;
    private final WeightedPairs pairs;
    private final double[] charge;

    /// For the search of components: −1 outside of it.
    private final int[] parent;

    Clustering(Rows rowsOfLists, Evidence evidence, WeightedPairs pairs) {
        this.rowsOfLists = rowsOfLists;
        this.rows = rowsOfLists.count();
        this.evidence = evidence;
        this.pairs = pairs;
        charge = new double[rowsOfLists.lists().size()];
        parent = new int[rows];
        Arrays.fill(parent, -1);
        if (isCharged()) {
            Arrays.fill(charge, bitsOfDuplicate(REPEATED_BEFORE));
        }
    }

    /// In a single list every pair is a duplicate, and the prior of a pair says already how rare they are.
    private boolean isCharged() {
        return charge.length > 1;
    }

    private static double bitsOfDuplicate(double repeated) {
        return Math.min(0, Math.log(repeated / (1 - Math.min(repeated, 0.99))) / Math.log(2));
    }

    /// What a pair adds to a cluster.
    static double bits(double weight) {
        return Math.abs(weight) >= Evidence.CERTAIN
                ? weight * CERTAIN_FACTOR
                : Math.clamp(weight, -MOST_BITS, MOST_BITS);
    }

    private static final double CERTAIN_FACTOR = 1_000;

    /// The number of each row's cluster, counted from 0 in the order of their first rows.
    int[] clusters() {
        int[] cluster = new int[rows];
        List<int[]> components = components(0);
        int rounds = isCharged() ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            Arrays.setAll(cluster, i -> i);
            for (int[] component : components) {
                join(component, 0, cluster);
            }
            if (isCharged()) {
                learnCharges(cluster);
            }
        }
        return renumber(cluster);
    }

    private void learnCharges(int[] cluster) {
        long[] seen = new long[rows];
        int[] repeated = new int[charge.length];
        for (int row = 0; row < rows; row++) {
            seen[row] = ((long) rowsOfLists.list(row) << 32) | cluster[row];
        }
        Arrays.sort(seen);
        for (int i = 1; i < rows; i++) {
            repeated[(int) (seen[i] >>> 32)] += seen[i] == seen[i - 1] ? 1 : 0;
        }
        for (int list = 0; list < charge.length; list++) {
            int size = rowsOfLists.lists().get(list).rows().size();
            charge[list] = bitsOfDuplicate((repeated[list] + REPEATED_BEFORE * 10) / (size + 10.0));
        }
    }

    private void join(int[] component, double floor, int[] cluster) {
        if (component.length > LARGEST) {
            for (int[] part : components(component, floor + STEP)) {
                join(part, floor + STEP, cluster);
            }
            return;
        }
        int[] local = new Joining(component).join();
        int[] first = new int[component.length];
        Arrays.fill(first, -1);
        for (int i = 0; i < component.length; i++) {
            if (first[local[i]] < 0) {
                first[local[i]] = component[i];
            }
            cluster[component[i]] = first[local[i]];
        }
    }

    /// The sets of two rows or more that pairs of at least this weight connect.
    List<int[]> components(double floor) {
        int[] every = new int[rows];
        Arrays.setAll(every, row -> row);
        return components(every, floor);
    }

    /// The same among some rows; takes no longer than these and their pairs.
    ///
    /// @param within ascending
    private List<int[]> components(int[] within, double floor) {
        for (int row : within) {
            parent[row] = row;
        }
        for (int row : within) {
            for (int p = pairs.from(row); p < pairs.from(row + 1); p++) {
                if (pairs.weight(p) >= floor && parent[pairs.right(p)] >= 0) {
                    union(parent, row, pairs.right(p));
                }
            }
        }
        // A root is the first row of its set, and comes before the others.
        int[] sizes = new int[within.length];
        int[] place = new int[within.length];
        for (int i = 0; i < within.length; i++) {
            int root = Arrays.binarySearch(within, find(parent, within[i]));
            place[i] = root;
            sizes[root]++;
        }
        int[][] sets = new int[within.length][];
        List<int[]> inOrder = new ArrayList<>();
        for (int i = 0; i < within.length; i++) {
            int root = place[i];
            if (sizes[root] > 1 && root == i) {
                sets[root] = new int[sizes[root]];
                inOrder.add(sets[root]);
                sizes[root] = 0;
            }
            if (sets[root] != null) {
                sets[root][sizes[root]++] = within[i];
            }
        }
        for (int row : within) {
            parent[row] = -1;
        }
        return inOrder;
    }

    private static int find(int[] parent, int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void union(int[] parent, int one, int two) {
        int a = find(parent, one);
        int b = find(parent, two);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    static int[] renumber(int[] cluster) {
        int[] numbers = new int[Arrays.stream(cluster).max().orElse(-1) + 1];
        int[] renumbered = new int[cluster.length];
        int known = 0;
        for (int i = 0; i < cluster.length; i++) {
            if (numbers[cluster[i]] == 0) {
                numbers[cluster[i]] = ++known;
            }
            renumbered[i] = numbers[cluster[i]] - 1;
        }
        return renumbered;
    }

    /// The joining of one component.
    private final class Joining {
        private final int size;
        private final double[][] sum;
        private final int[] cluster;
        private final int[] members;
        private final int[] version;
        private final BitSet[] lists;

        Joining(int[] component) {
            size = component.length;
            sum = new double[size][size];
            cluster = new int[size];
            members = new int[size];
            version = new int[size];
            lists = new BitSet[size];
            Arrays.fill(members, 1);
            for (int i = 0; i < size; i++) {
                cluster[i] = i;
                lists[i] = new BitSet();
                lists[i].set(rowsOfLists.list(component[i]));
                for (int j = i + 1; j < size; j++) {
                    sum[i][j] = bits(evidence.weightForJoining(component[i], component[j]));
                    sum[j][i] = sum[i][j];
                }
            }
        }

        private record Join(int one, int two, double gain, int versionOfOne, int versionOfTwo) {}

        int[] join() {
            PriorityQueue<Join> queue = new PriorityQueue<>((a, b) -> {
                int byGain = Double.compare(b.gain, a.gain);
                int byOne = byGain != 0 ? byGain : Integer.compare(a.one, b.one);
                return byOne != 0 ? byOne : Integer.compare(a.two, b.two);
            });
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    offer(queue, i, j);
                }
            }
            while (!queue.isEmpty()) {
                Join join = queue.remove();
                if (version[join.one] == join.versionOfOne && version[join.two] == join.versionOfTwo) {
                    merge(queue, join.one, join.two);
                }
            }
            return cluster;
        }

        private void offer(PriorityQueue<Join> queue, int one, int two) {
            double gain = sum[one][two] / (members[one] * members[two]);
            if (gain > 0) {
                BitSet twice = (BitSet) lists[one].clone();
                twice.and(lists[two]);
                for (int list = twice.nextSetBit(0); list >= 0; list = twice.nextSetBit(list + 1)) {
                    gain += charge[list];
                }
            }
            if (gain > 0) {
                queue.add(new Join(one, two, gain, version[one], version[two]));
            }
        }

        private void merge(PriorityQueue<Join> queue, int into, int from) {
            version[into]++;
            version[from] = -1;
            members[into] += members[from];
            lists[into].or(lists[from]);
            for (int i = 0; i < size; i++) {
                cluster[i] = cluster[i] == from ? into : cluster[i];
            }
            for (int other = 0; other < size; other++) {
                if (other != into && version[other] >= 0) {
                    sum[into][other] += sum[from][other];
                    sum[other][into] = sum[into][other];
                    offer(queue, Math.min(into, other), Math.max(into, other));
                }
            }
        }
    }
}
