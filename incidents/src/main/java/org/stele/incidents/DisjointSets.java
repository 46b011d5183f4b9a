package org.stele.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// The largest sets of things of which no two share anybody: the maximal cliques of "apart" (Bron and Kerbosch 1973,
/// with a pivot).
///
/// Their number can be exponential. Beyond a limit every thing still stands in one set that grew as far as the order
/// let it; the constraints are then fewer than there could be, so bounds hold and may be wide.
final class DisjointSets {

    private static final int MOST_SETS = 64;

    private DisjointSets() {}

    static <T> List<List<T>> of(List<T> things, BiPredicate<T, T> apart) {
        boolean[][] edges = new boolean[things.size()][things.size()];
        for (int i = 0; i < things.size(); i++) {
            for (int j = 0; j < i; j++) {
                edges[i][j] = apart.test(things.get(i), things.get(j));
                edges[j][i] = edges[i][j];
            }
        }
        List<List<Integer>> found = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            all.add(i);
        }
        List<List<Integer>> sets =
                all.isEmpty() || grow(edges, List.of(), all, List.of(), found) ? found : greedy(edges);
        return sets.stream()
                .map(set -> set.stream().sorted().map(things::get).toList())
                .toList();
    }

    /// Whether every maximal set was found within the limit.
    private static boolean grow(
            boolean[][] edges, List<Integer> set, List<Integer> open, List<Integer> closed, List<List<Integer>> found) {
        if (open.isEmpty() && closed.isEmpty()) {
            found.add(set);
            return found.size() <= MOST_SETS;
        }
        int pivot = pivot(edges, open, closed);
        List<Integer> left = new ArrayList<>(open);
        List<Integer> done = new ArrayList<>(closed);
        for (int next : open) {
            if (edges[pivot][next]) {
                continue;
            }
            List<Integer> larger = new ArrayList<>(set);
            larger.add(next);
            if (!grow(edges, larger, beside(edges, left, next), beside(edges, done, next), found)) {
                return false;
            }
            left.remove(Integer.valueOf(next));
            done.add(next);
        }
        return true;
    }

    private static int pivot(boolean[][] edges, List<Integer> open, List<Integer> closed) {
        int best = -1;
        int most = -1;
        for (List<Integer> candidates : List.of(open, closed)) {
            for (int candidate : candidates) {
                int neighbours = beside(edges, open, candidate).size();
                if (neighbours > most) {
                    most = neighbours;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static List<Integer> beside(boolean[][] edges, List<Integer> among, int one) {
        return among.stream().filter(other -> edges[one][other]).toList();
    }

    private static List<List<Integer>> greedy(boolean[][] edges) {
        List<List<Integer>> sets = new ArrayList<>();
        boolean[] covered = new boolean[edges.length];
        for (int seed = 0; seed < edges.length; seed++) {
            if (covered[seed]) {
                continue;
            }
            List<Integer> set = new ArrayList<>(List.of(seed));
            for (int next = 0; next < edges.length; next++) {
                int candidate = next;
                if (set.stream().allMatch(member -> edges[member][candidate])) {
                    set.add(next);
                }
            }
            set.forEach(member -> covered[member] = true);
            sets.add(set);
        }
        return sets;
    }
}
