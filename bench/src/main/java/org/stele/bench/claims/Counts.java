package org.stele.bench.claims;

/// How many were right, of those read and of those in the gold. For a share both are the number of cases.
record Counts(double right, double read, double gold) {

    static final Counts NONE = new Counts(0, 0, 0);

    /// One case of a share.
    static Counts of(double credit) {
        return new Counts(credit, 1, 1);
    }

    static Counts of(boolean right) {
        return of(right ? 1 : 0);
    }

    Counts plus(Counts other) {
        return new Counts(right + other.right, read + other.read, gold + other.gold);
    }

    double precision() {
        return read == 0 ? 0 : right / read;
    }

    double recall() {
        return gold == 0 ? 0 : right / gold;
    }

    /// Of a share, the share itself.
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
