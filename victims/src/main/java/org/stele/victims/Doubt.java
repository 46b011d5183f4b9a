package org.stele.victims;

import org.stele.linkage.Explanation;

/// Two members that may or may not be one person: a question for somebody who knows.
///
/// @param together whether they stand as one person for now
/// @param expectedChange by how many persons the answer is expected to change the count
public record Doubt(
        String left, String right, double probability, boolean together, double expectedChange, Explanation why) {}
