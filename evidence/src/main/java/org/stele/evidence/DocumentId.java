package org.stele.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A document is its bytes: the id is `sha256:` and the 64 hex digits of their hash.
public record DocumentId(String text) {

    public DocumentId {
        if (!text.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no document id: it is sha256: and 64 hexadecimal digits");
        }
    }

    public static DocumentId of(byte[] bytes) {
        return new DocumentId("sha256:" + HexFormat.of().formatHex(sha256(bytes)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The hex digits alone.
    public String hex() {
        return text.substring("sha256:".length());
    }

    @Override
    public String toString() {
        return text;
    }
}
