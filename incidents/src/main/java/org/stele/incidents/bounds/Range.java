package org.stele.incidents.bounds;

/// A closed interval of counts. A high of [#OPEN] means that nothing bounds it from above.
public record Range(long low, long high) {

    public static final long OPEN = Long.MAX_VALUE;

    public static final Range ANY = new Range(0, OPEN);

    public boolean isEmpty() {
        return low > high;
    }

    public boolean isOpen() {
        return high == OPEN;
    }

    public Range and(Range other) {
        return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }

    public Range plus(Range other) {
        return new Range(add(low, other.low), add(high, other.high));
    }

    /// The same interval, let out by so much on both sides.
    public Range widened(long by) {
        return new Range(Math.max(0, low - by), add(high, by));
    }

    /// How far the two intervals lie apart; zero when they share a number.
    public long distance(Range other) {
        return Math.max(0, Math.max(low - other.high, other.low - high));
    }

    static long add(long one, long other) {
        long sum = one + other;
        return one == OPEN || other == OPEN || sum < 0 ? OPEN : sum;
    }
}
