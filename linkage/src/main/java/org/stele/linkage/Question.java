package org.stele.linkage;

/// Two rows that may or may not be one: what somebody who knows could settle.
///
/// @param together whether they stand in one cluster for now
/// @param expectedChange by how many the number of clusters is expected to change with the answer
public record Question(RowRef left, RowRef right, double probability, boolean together, double expectedChange) {}
