package org.stele.bench.gauge;

import java.util.Optional;

/// One number that a benchmark found.
///
/// @param set the data it was found on
/// @param quantity what was measured, in words
/// @param interval within what the number lies with 95 % confidence, where documents were drawn again
/// @param peer what another program reaches on the same data, with its name and where that was read or measured
public record Measurement(
        String set,
        String quantity,
        double value,
        Unit unit,
        Optional<Interval> interval,
        Optional<Target> target,
        Optional<String> peer) {

    /// Two ends.
    public record Interval(double low, double high) {}

    /// A number of which nothing is drawn again.
    public Measurement(
            String set, String quantity, double value, Unit unit, Optional<Target> target, Optional<String> peer) {
        this(set, quantity, value, unit, Optional.empty(), target, peer);
    }

    public static Measurement of(String set, String quantity, double value, Unit unit) {
        return new Measurement(set, quantity, value, unit, Optional.empty(), Optional.empty());
    }

    public Measurement target(Target wanted) {
        return new Measurement(set, quantity, value, unit, interval, Optional.of(wanted), peer);
    }

    public Measurement peer(String reached) {
        return new Measurement(set, quantity, value, unit, interval, target, Optional.of(reached));
    }

    public Measurement interval(Interval within) {
        return new Measurement(set, quantity, value, unit, Optional.of(within), target, peer);
    }

    /// Whether the target is met; nothing when there is none.
    public Optional<Boolean> met() {
        return target.map(wanted -> wanted.isMetBy(value));
    }
}
