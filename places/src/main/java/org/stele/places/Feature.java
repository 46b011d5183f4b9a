package org.stele.places;

/// What sort of place it is, from the largest to the smallest.
public enum Feature {
    /// A country or territory with an ISO 3166-1 code. Being listed says nothing about status or borders.
    COUNTRY(WherePrecision.COUNTRY),
    /// A first-order administrative division: a province, an oblast, in some countries a district.
    DIVISION(WherePrecision.FIRST_ORDER_DIVISION),
    /// A country's seat of government.
    CAPITAL(WherePrecision.EXACT),
    /// A city, town or village, or a section of one.
    SETTLEMENT(WherePrecision.EXACT),
    /// A state that no longer exists and that documents still name.
    FORMER_STATE(WherePrecision.COUNTRY);

    private final WherePrecision precision;

    Feature(WherePrecision precision) {
        this.precision = precision;
    }

    /// How exactly an event is located when all that is said is that it happened in a place of this sort.
    public WherePrecision precision() {
        return precision;
    }

    boolean isSettlement() {
        return switch (this) {
            case CAPITAL, SETTLEMENT -> true;
            case COUNTRY, DIVISION, FORMER_STATE -> false;
        };
    }
}
