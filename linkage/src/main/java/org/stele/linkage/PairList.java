package org.stele.linkage;

import java.util.Arrays;

/// Pairs of row numbers, left before right, growing.
final class PairList {

    private long[] pairs = new long[1024];
    private int size;

    void add(int left, int right) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length + (pairs.length >> 1));
        }
        pairs[size++] = pair(left, right);
    }

    /// Two rows as one number, whichever comes first.
    static long pair(int one, int two) {
        return ((long) Math.min(one, two) << 32) | Math.max(one, two);
    }

    /// The pairs in order, each once.
    long[] distinct() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
        return Arrays.copyOf(pairs, kept);
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }
}
