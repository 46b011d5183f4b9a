package org.stele.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A document is its bytes: the id is `sha256:` and the 64 hex digits of their hash.
public record DocumentId(String text) {

    /// What every id begins with.
    public static final String SCHEME = "sha256:";

    private static final Pattern FORM = Pattern.compile(SCHEME + "[0-9a-f]{64}");

    /// Whether a text is an id.
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    public DocumentId {
        if (!isId(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no document id: it is sha256: and 64 hexadecimal digits");
        }
    }

    public static DocumentId of(byte[] bytes) {
        return new DocumentId(SCHEME + HexFormat.of().formatHex(sha256(bytes)));
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
        return text.substring(SCHEME.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
