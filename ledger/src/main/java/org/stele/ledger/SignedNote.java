package org.stele.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text with signatures under it, as in C2SP signed-note.
///
/// @param text the signed text; it ends with a line feed
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    /// One signature line.
    ///
    /// @param name the name of the key
    /// @param bytes four bytes of key id, then the signature, in Base64
    public record NoteSignature(String name, String bytes) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line feed");
        }
    }

    /// The text with this signer's signature.
    public static SignedNote sign(String text, NoteSigner signer) {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(signer.key().id(), KEY_ID_BYTES + signature.length);
        System.arraycopy(signature, 0, line, KEY_ID_BYTES, signature.length);
        return new SignedNote(text, List.of(new NoteSignature(signer.key().name(), StrictBase64.encode(line))));
    }

    /// The note that this text is.
    ///
    /// @throws IllegalArgumentException saying what is wrong when it is no signed note
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "no signed note: it is a text, an empty line, and signature lines that begin with an em dash");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3) {
                throw new IllegalArgumentException("\"" + line + "\" is no signature line: it is an em dash, a space, "
                        + "the name of the key, a space, and Base64");
            }
            signatures.add(new NoteSignature(parts[1], parts[2]));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /// Whether this key has signed the text.
    public boolean isSignedBy(NoteKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        for (NoteSignature signature : signatures) {
            byte[] bytes = StrictBase64.decodeOrNone(signature.bytes());
            if (signature.name().equals(key.name())
                    && bytes.length > KEY_ID_BYTES
                    && Arrays.equals(Arrays.copyOf(bytes, KEY_ID_BYTES), key.id())
                    && key.verifies(message, Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length))) {
                return true;
            }
        }
        return false;
    }

    /// The note as it is handed on.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.bytes())
                    .append('\n');
        }
        return note.toString();
    }
}
