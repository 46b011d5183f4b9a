package org.stele.estimates;

import java.util.Locale;

/// The methods, in the order in which an account shows them. The code of one never changes once released.
public enum Method {
    CHAPMAN,
    CHAO_LOWER,
    CHAO_LISTS,
    LOGLINEAR,
    NHOI,
    RASCH,
    DGA,
    LATENT_CLASS,
    LCMCR;

    /// As it stands in JSON, for example `chao_lower`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it gives a lower bound and not an estimate; a bound takes no part in the question whether
    /// methods agree.
    public boolean isBound() {
        return this == CHAO_LOWER || this == CHAO_LISTS;
    }
}
