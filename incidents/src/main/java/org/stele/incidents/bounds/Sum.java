package org.stele.incidents.bounds;

import java.util.List;

/// Some variables that have nobody in common lie inside another: their sum is at most the total, and exactly the
/// total when they are said to be all of it.
///
/// @param total the variable that holds them
/// @param parts the variables inside it, pairwise disjoint
/// @param complete whether the parts are all there is
public record Sum(int total, List<Integer> parts, boolean complete) {
    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the sum that variable " + total + " holds has no parts");
        }
    }
}
