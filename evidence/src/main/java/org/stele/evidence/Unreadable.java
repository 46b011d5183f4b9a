package org.stele.evidence;

/// Why a file could not be read: which file, what was found and where, what would be right.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    public Unreadable(String message) {
        super(message);
    }

    /// What a person reads.
    public String says() {
        return String.valueOf(getMessage());
    }
}
