package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;

/// A chordal graph over lists: an edge lets two lists depend on each other.
final class DecomposableGraph {

    private final int[] order;
    private final int[] later;
    private final int edges;

    DecomposableGraph(int[] order, int[] later, int edges) {
        this.order = order;
        this.later = later;
        this.edges = edges;
    }

    /// The lists in a perfect elimination order.
    int[] order() {
        return order;
    }

    /// For each list, in that order, its neighbours still left, a pattern; together with it they are a
    /// clique.
    int[] later() {
        return later;
    }

    int edges() {
        return edges;
    }

    /// Every decomposable graph over so many lists: 8, 61, 822 and 18,154 of them over 3 to 6.
    static List<DecomposableGraph> all(int lists) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        List<DecomposableGraph> graphs = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << pairs.size(); chosen++) {
            int[] neighbours = new int[lists];
            for (int e = 0; e < pairs.size(); e++) {
                if ((chosen >> e & 1) == 1) {
                    int[] pair = pairs.get(e);
                    neighbours[pair[0]] |= 1 << pair[1];
                    neighbours[pair[1]] |= 1 << pair[0];
                }
            }
            DecomposableGraph graph = eliminate(neighbours, Integer.bitCount(chosen));
            if (graph != null) {
                graphs.add(graph);
            }
        }
        return graphs;
    }

    /// Takes away vertices whose neighbours are all tied to each other; what cannot be emptied so is not
    /// chordal.
    private static @org.jspecify.annotations.Nullable DecomposableGraph eliminate(int[] neighbours, int edges) {
        int lists = neighbours.length;
        int left = (1 << lists) - 1;
        int[] order = new int[lists];
        int[] later = new int[lists];
        for (int step = 0; step < lists; step++) {
            int found = -1;
            for (int v = 0; v < lists && found < 0; v++) {
                if ((left >> v & 1) == 1 && tied(neighbours, neighbours[v] & left)) {
                    found = v;
                }
            }
            if (found < 0) {
                return null;
            }
            order[step] = found;
            later[step] = neighbours[found] & left;
            left &= ~(1 << found);
        }
        return new DecomposableGraph(order, later, edges);
    }

    private static boolean tied(int[] neighbours, int set) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int v = Integer.numberOfTrailingZeros(rest);
            if ((set & ~neighbours[v] & ~(1 << v)) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isSaturated() {
        return edges == order.length * (order.length - 1) / 2;
    }

    /// Its largest cliques as patterns, in rising order.
    List<Integer> cliques() {
        List<Integer> cliques = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            int clique = later[i] | 1 << order[i];
            if (cliques.stream().noneMatch(larger -> (larger & clique) == clique)) {
                cliques.removeIf(smaller -> (clique & smaller) == smaller);
                cliques.add(clique);
            }
        }
        cliques.sort(Integer::compare);
        return cliques;
    }

    /// Its cliques written with the lists' names, as a log-linear model is: `A*B + B*C`.
    String name(List<String> lists) {
        List<String> words = new ArrayList<>();
        for (int clique : cliques()) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < lists.size(); i++) {
                if ((clique >> i & 1) == 1) {
                    members.add(lists.get(i));
                }
            }
            words.add(String.join("*", members));
        }
        return String.join(" + ", words);
    }
}
