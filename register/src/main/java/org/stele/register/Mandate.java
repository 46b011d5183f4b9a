package org.stele.register;

/// What a register is kept for. The first entry of its ledger.
///
/// @param name what the register is called
/// @param statement who keeps it, and why; empty until someone says so
/// @param scope what falls within it: which events, where, when, whose deaths; empty until someone says so
public record Mandate(String name, String statement, String scope) {

    public Mandate {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a register has a name");
        }
    }

    public static Mandate named(String name) {
        return new Mandate(name, "", "");
    }
}
