package org.stele.places;

/// How exactly a location is known: the field `where_prec` of the UCDP Georeferenced Event Dataset.
/// Source: S. Högbladh, UCDP GED Codebook, Uppsala University, "where_prec".
public enum WherePrecision {
    /// The exact place is known: a named city, town or village.
    EXACT(1),
    /// Within about 25 km of a known point: "near", "on the outskirts of".
    NEAR(2),
    /// A second-order division, such as a district or municipality.
    SECOND_ORDER_DIVISION(3),
    /// A first-order division, such as a province.
    FIRST_ORDER_DIVISION(4),
    /// A region or a linear feature with an estimated point: "the north", "along the border", "surrounding districts".
    REGION(5),
    /// Only the country is known.
    COUNTRY(6),
    /// International waters or airspace.
    INTERNATIONAL(7);

    private final int code;

    WherePrecision(int code) {
        this.code = code;
    }

    /// UCDP's number, 1 to 7.
    public int code() {
        return code;
    }

    /// What is left of this when a text says "near" or "around" the place rather than in it.
    public WherePrecision around() {
        return switch (this) {
            case EXACT, NEAR -> NEAR;
            case SECOND_ORDER_DIVISION, FIRST_ORDER_DIVISION, REGION, COUNTRY -> REGION;
            case INTERNATIONAL -> INTERNATIONAL;
        };
    }
}
