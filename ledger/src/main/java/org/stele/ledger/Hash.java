package org.stele.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// 32 bytes: a SHA-256 value.
public final class Hash {

    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash whose bytes these are.
    ///
    /// @throws IllegalArgumentException unless there are 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash that stands at `from` in a run of hashes.
    static Hash at(byte[] hashes, int from) {
        return new Hash(Arrays.copyOfRange(hashes, from, from + BYTES));
    }

    /// The hash written in hexadecimal.
    ///
    /// @throws IllegalArgumentException unless the text is 64 hexadecimal digits
    public static Hash parseHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// The hash written in Base64.
    ///
    /// @throws IllegalArgumentException unless the text is the Base64 of 32 bytes
    public static Hash parseBase64(String base64) {
        return of(StrictBase64.decode(base64));
    }

    /// SHA-256 of these parts, one after the other.
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyInto(byte[] target, int from) {
        System.arraycopy(bytes, 0, target, from, BYTES);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
