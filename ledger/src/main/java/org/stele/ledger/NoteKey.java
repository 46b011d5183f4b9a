package org.stele.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The public half of a key that signs notes, as in C2SP signed-note: a name, and an Ed25519 key.
///
/// Its text form `NAME+HASH+BASE64` is what a doubter needs to check a checkpoint, and what Go's
/// `golang.org/x/mod/sumdb/note` calls a verifier key.
public final class NoteKey {

    /// The algorithm byte of Ed25519.
    private static final byte ED25519 = 1;

    private static final int KEY_BYTES = 32;

    /// What stands before the 32 bytes in the X.509 form of every Ed25519 key (RFC 8410).
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    NoteKey(String name, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(NoteKey::isSpace)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of a key: it has a letter and no space or +");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + key.length);
        }
        this.name = name;
        this.key = key;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// The key in its text form.
    ///
    /// @throws IllegalArgumentException when the text is none, or its hash is not that of the key
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] encoded = parts.length < 3 ? new byte[0] : StrictBase64.decodeOrNone(parts[2]);
        if (encoded.length != KEY_BYTES + 1 || encoded[0] != ED25519) {
            throw new IllegalArgumentException("\"" + text + "\" is no key: it is NAME+HASH+BASE64 of an Ed25519 key");
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(encoded, 1, encoded.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("key \"" + parts[0] + "\" has the hash "
                    + HexFormat.of().formatHex(key.id()) + ", not " + parts[1]);
        }
        return key;
    }

    static NoteKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new NoteKey(name, Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length));
    }

    public String name() {
        return name;
    }

    /// The first 4 bytes of `SHA-256(name ‖ LF ‖ 01 ‖ key)`: which key a signature claims to be of.
    byte[] id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(head, new byte[] {ED25519}, key).bytes(), 4);
    }

    /// Whether the signature is this key's over these bytes.
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(x509()));
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature or a key that is no point of the curve is a wrong one, whatever is wrong with it.
            return false;
        }
    }

    private X509EncodedKeySpec x509() {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY_BYTES);
        return new X509EncodedKeySpec(encoded);
    }

    /// The text form, `NAME+HASH+BASE64`.
    @Override
    public String toString() {
        byte[] encoded = new byte[KEY_BYTES + 1];
        encoded[0] = ED25519;
        System.arraycopy(key, 0, encoded, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + StrictBase64.encode(encoded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }
}
