package org.stele.bench.gauge;

/// Data that was named is not there, or is not what its name says. The exit status is 2.
public final class DataMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataMissing(String message) {
        super(message);
    }

    /// What a person reads.
    public String says() {
        return String.valueOf(getMessage());
    }
}
