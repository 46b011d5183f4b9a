package org.stele.bench.gauge;

/// What a measurement is to reach.
///
/// @param atLeast whether more is better; else less is
public record Target(double bound, boolean atLeast) {

    public static Target atLeast(double bound) {
        return new Target(bound, true);
    }

    public static Target atMost(double bound) {
        return new Target(bound, false);
    }

    public boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }
}
