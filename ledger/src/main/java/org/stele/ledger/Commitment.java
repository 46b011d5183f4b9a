package org.stele.ledger;

import java.security.SecureRandom;

/// A promise about bytes that tells nothing about them: `SHA-256(salt ‖ bytes)` with a random salt of 32 bytes.
///
/// Without the salt nobody can test a guess ("was this name on the list?") against a published log. Whoever
/// destroys the salt with the bytes leaves only that there was something.
public final class Commitment {

    public static final int SALT_BYTES = 32;

    private Commitment() {}

    /// The commitment to these bytes under this salt.
    ///
    /// @throws IllegalArgumentException unless the salt has 32 bytes
    public static Hash to(byte[] salt, byte[] bytes) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        return Hash.sha256(salt, bytes);
    }

    public static byte[] newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
