package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Puts rows together so that the evidence inside a cluster speaks for it as a whole: correlation clustering by
/// greedy joining. A chain of likely pairs whose ends are certainly two is no cluster.
final class Clustering {

    /// The pairs of a cluster are no independent witnesses; no one of them counts for more than this many bits.
    static final double MOST_BITS = 8;

    /// Components of more rows are first parted at their weakest pairs: every pair inside a part is weighed.
    private static final int LARGEST = 400;

    private static final double STEP = 1;

    private final int rows;
    private final Evidence evidence;
    private final long[] pairs;
    private final double[] weights;

    Clustering(int rows, Evidence evidence, long[] pairs, double[] weights) {
        this.rows = rows;
        this.evidence = evidence;
        this.pairs = pairs;
        this.weights = weights;
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
        Arrays.setAll(cluster, i -> i);
        for (int[] component : components(0)) {
            join(component, 0, cluster);
        }
        return renumber(cluster);
    }

    private void join(int[] component, double floor, int[] cluster) {
        if (component.length > LARGEST) {
            for (int[] part : components(component, floor + STEP)) {
                join(part, floor + STEP, cluster);
            }
            return;
        }
        int[] local = new Joining(component, evidence).join();
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
        for (int p = 0; p < pairs.length; p++) {
            int left = PairList.left(pairs[p]);
            int right = PairList.right(pairs[p]);
            if (weights[p] >= floor && (within == null || (inside[left] && inside[right]))) {
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
    private static final class Joining {
        private final int size;
        private final double[][] gain;
        private final int[] cluster;
        private final int[] version;

        Joining(int[] component, Evidence evidence) {
            size = component.length;
            gain = new double[size][size];
            cluster = new int[size];
            version = new int[size];
            for (int i = 0; i < size; i++) {
                cluster[i] = i;
                for (int j = i + 1; j < size; j++) {
                    gain[i][j] = bits(evidence.weight(component[i], component[j]));
                    gain[j][i] = gain[i][j];
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
            if (gain[one][two] > 0) {
                queue.add(new Join(one, two, gain[one][two], version[one], version[two]));
            }
        }

        private void merge(PriorityQueue<Join> queue, int into, int from) {
            version[into]++;
            version[from] = -1;
            for (int i = 0; i < size; i++) {
                cluster[i] = cluster[i] == from ? into : cluster[i];
            }
            for (int other = 0; other < size; other++) {
                if (other != into && version[other] >= 0) {
                    gain[into][other] += gain[from][other];
                    gain[other][into] = gain[into][other];
                    offer(queue, Math.min(into, other), Math.max(into, other));
                }
            }
        }
    }
}
