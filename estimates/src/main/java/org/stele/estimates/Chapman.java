package org.stele.estimates;

/// Two lists as if being on one said nothing about being on the other: Chapman's form of Lincoln and
/// Petersen's ratio (Chapman, University of California Publications in Statistics 1, 1951).
///
/// Nothing in two lists can show that independence, so no answer is ever made of one pair. Over three and
/// more lists the pairs' figures side by side show how far from independent the lists are.
public final class Chapman {

    private Chapman() {}

    /// (n₁ + 1)(n₂ + 1) / (m + 1) − 1, for lists of n₁ and n₂ people who share m.
    public static double of(long one, long other, long shared) {
        return (one + 1.0) * (other + 1.0) / (shared + 1.0) - 1;
    }
}
