package org.stele.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How many pairs have each pattern of agreement: a few thousand numbers that stand for millions of pairs.
final class PatternCounts {

    private final Map<Long, long[]> counts = new HashMap<>();

    void add(long pattern) {
        counts.computeIfAbsent(pattern, p -> new long[1])[0]++;
    }

    /// The patterns in ascending order, so that sums come out the same every time.
    long[] patterns() {
        long[] patterns = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(patterns);
        return patterns;
    }

    long count(long pattern) {
        long[] count = counts.get(pattern);
        return count == null ? 0 : count[0];
    }

    long total() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }
}
