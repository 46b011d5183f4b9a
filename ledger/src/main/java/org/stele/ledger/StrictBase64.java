package org.stele.ledger;

import java.util.Base64;

/// Base64 of which every character counts. The JDK's decoder passes over the unused bits of the last one, so
/// that a note could be changed without its signature noticing.
final class StrictBase64 {

    private StrictBase64() {}

    /// The bytes of a Base64 text.
    ///
    /// @throws IllegalArgumentException unless encoding them again gives the same text
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not the Base64 that its bytes have");
        }
        return bytes;
    }

    /// The bytes of a Base64 text; none when it is no Base64.
    static byte[] decodeOrNone(String text) {
        try {
            return decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
