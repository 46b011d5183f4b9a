package org.stele.register;

/// Why a register cannot be used as it is asked to: which file, what is the matter, what would be right.
/// Always something the user can see to; what is our fault is an [IllegalStateException].
public final class RegisterUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegisterUnusable(String message) {
        super(message);
    }

    RegisterUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    /// What a person reads.
    public String says() {
        return String.valueOf(getMessage());
    }
}
