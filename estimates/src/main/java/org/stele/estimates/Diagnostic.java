package org.stele.estimates;

/// One thing measured on the way to an answer, named in docs/formats/estimate.md.
public sealed interface Diagnostic {

    String name();

    /// A finite number.
    record Measured(String name, double value) implements Diagnostic {
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " is " + value + ": a diagnostic is a finite number");
            }
        }
    }

    /// Something with a name, for example the model that was chosen.
    record Stated(String name, String value) implements Diagnostic {}

    static Diagnostic of(String name, double value) {
        return new Measured(name, value);
    }

    static Diagnostic of(String name, String value) {
        return new Stated(name, value);
    }
}
