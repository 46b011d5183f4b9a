package org.stele.incidents.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Numbered things in classes that only ever grow together (union–find). A class is known by its smallest member.
public final class Partition {

    private final int[] parents;

    public Partition(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /// The smallest member of the thing's class.
    public int of(int thing) {
        int root = thing;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /// Makes one class of two; false when they are one already.
    public boolean join(int one, int other) {
        int first = of(one);
        int second = of(other);
        parents[Math.max(first, second)] = Math.min(first, second);
        return first != second;
    }

    public boolean areJoined(int one, int other) {
        return of(one) == of(other);
    }

    /// The classes by their smallest members, each in order.
    public List<List<Integer>> classes() {
        SortedMap<Integer, List<Integer>> classes = new TreeMap<>();
        for (int thing = 0; thing < parents.length; thing++) {
            classes.computeIfAbsent(of(thing), root -> new ArrayList<>()).add(thing);
        }
        return List.copyOf(classes.values());
    }
}
