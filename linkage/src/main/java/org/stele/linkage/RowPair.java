package org.stele.linkage;

/// Two row numbers as one `long`, the smaller one in its upper half.
final class RowPair {

    private RowPair() {}

    /// Two rows as one number, whichever comes first.
    static long pair(int one, int two) {
        return ((long) Math.min(one, two) << 32) | Math.max(one, two);
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }
}
