package org.stele.linkage;

/// What somebody decided about two rows. It outranks every score.
public record Verdict(RowRef left, RowRef right, boolean same) {}
