package org.stele.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.stele.evidence.DocumentId;

/// `c` and 12 base32 characters (RFC 4648, no padding) of the SHA-256 of
/// `DOCUMENT \n KIND \n MEASURE \n START \n END` (UTF-8, no spaces), where DOCUMENT is the document's id with
/// its `sha256:` prefix, MEASURE is empty for claims that are no figures, and START and END are those of the
/// value, or of the passage when there is no value. The same on every run and for every reader version that
/// finds the claim.
public record ClaimId(String text) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 12;

    public ClaimId {
        if (!text.matches("c[A-Z2-7]{" + CHARACTERS + "}")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no claim id: it is c and " + CHARACTERS + " of A-Z, 2-7");
        }
    }

    public static ClaimId of(DocumentId document, String kind, String measure, int start, int end) {
        String preimage = document + "\n" + kind + "\n" + measure + "\n" + start + "\n" + end;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(preimage.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder("c");
            for (int i = 0; i < CHARACTERS; i++) {
                int bit = 5 * i;
                int window = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
                id.append(BASE32.charAt(window >> (11 - bit % 8) & 31));
            }
            return new ClaimId(id.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
