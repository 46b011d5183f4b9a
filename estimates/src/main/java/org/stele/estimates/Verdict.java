package org.stele.estimates;

import java.util.Locale;

/// What a method says of its own answer.
public enum Verdict {
    /// It passed its own checks; its assumption is still an assumption.
    USABLE,
    /// A number is given, and the codes say what speaks against it.
    DOUBTFUL,
    /// No number is given, and the codes say why.
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
