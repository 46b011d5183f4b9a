package org.stele.register;

/// Why a register cannot be used as it is asked to: which file, what is the matter, what would be right.
/// Always something the user can see to; what is our fault is an [IllegalStateException].
public final class RegisterUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean damage;

    RegisterUnusable(String message) {
        super(message);
        this.damage = false;
    }

    RegisterUnusable(String message, Throwable cause) {
        this(message, cause, false);
    }

    private RegisterUnusable(String message, Throwable cause, boolean damage) {
        super(message, cause);
        this.damage = damage;
    }

    static RegisterUnusable damaged(String message, Throwable cause) {
        return new RegisterUnusable(message, cause, true);
    }

    /// Whether the file is a register that something has damaged.
    public boolean isDamage() {
        return damage;
    }

    /// What a person reads.
    public String says() {
        return String.valueOf(getMessage());
    }
}
