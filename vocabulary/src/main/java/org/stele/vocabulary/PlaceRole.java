package org.stele.vocabulary;

/// How a place belongs to a claim.
public enum PlaceRole implements Coded {
    LOCATION,
    ORIGIN,
    DESTINATION,
    JURISDICTION
}
