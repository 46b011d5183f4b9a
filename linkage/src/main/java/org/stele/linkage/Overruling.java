package org.stele.linkage;

/// What outranks every score of two rows.
public enum Overruling {
    /// Somebody decided that they are one.
    DECIDED_SAME,
    /// Somebody decided that they are two.
    DECIDED_APART,
    /// They stand in one list, whose keeper vouches that nobody stands in it twice.
    CLEAN_LIST,
    /// A [Guard] keeps them apart.
    GUARD
}
