package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Clustering(Rows rowsOfLists, Evidence evidence, WeightedPairs pairs) {
        this.rowsOfLists = rowsOfLists;
        this.rows = rowsOfLists.count();
        this.evidence = evidence;
        this.pairs = pairs;
        charge = new double[rowsOfLists.lists().size()];
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
        return components(null, floor);
    }

    private List<int[]> components(int @org.jspecify.annotations.Nullable [] within, double floor) {
        int[] parent = new int[rows];
        Arrays.setAll(parent, i -> i);
        boolean[] inside = new boolean[rows];
        if (within != null) {
            for (int row : within) {
                inside[row] = true;
            }
        }
        for (int p = 0; p < pairs.size(); p++) {
            int left = pairs.left(p);
            int right = pairs.right(p);
            if (pairs.weight(p) >= floor && (within == null || (inside[left] && inside[right]))) {
                union(parent, left, right);
            }
        }
        Map<Integer, List<Integer>> members = new HashMap<>();
        List<List<Integer>> inOrder = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (within != null && !inside[row]) {
                continue;
            }
            List<Integer> component = members.computeIfAbsent(find(parent, row), root -> {
                List<Integer> added = new ArrayList<>();
                inOrder.add(added);
                return added;
            });
            component.add(row);
        }
        return inOrder.stream()
                .filter(component -> component.size() > 1)
                .map(component -> component.stream().mapToInt(Integer::intValue).toArray())
                .toList();
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
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] renumbered = new int[cluster.length];
        for (int i = 0; i < cluster.length; i++) {
            renumbered[i] = numbers.computeIfAbsent(cluster[i], k -> numbers.size());
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
