package org.stele.bench.gauge;

import java.util.Optional;

/// One number that a benchmark found.
///
/// @param set the data it was found on
/// @param quantity what was measured, in words
/// @param peer what another program reaches on the same data, with its name and where that was read or measured
public record Measurement(
        String set, String quantity, double value, Unit unit, Optional<Target> target, Optional<String> peer) {

    public static Measurement of(String set, String quantity, double value, Unit unit) {
        return new Measurement(set, quantity, value, unit, Optional.empty(), Optional.empty());
    }

    public Measurement target(Target wanted) {
        return new Measurement(set, quantity, value, unit, Optional.of(wanted), peer);
    }

    public Measurement peer(String reached) {
        return new Measurement(set, quantity, value, unit, target, Optional.of(reached));
    }

    /// Whether the target is met; nothing when there is none.
    public Optional<Boolean> met() {
        return target.map(wanted -> wanted.isMetBy(value));
    }
}
