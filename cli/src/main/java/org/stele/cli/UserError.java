package org.stele.cli;

/// The user's input is wrong. The message says what, where and what would be right; the exit status is 2.
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }

    /// What a person reads.
    String says() {
        return String.valueOf(getMessage());
    }
}
