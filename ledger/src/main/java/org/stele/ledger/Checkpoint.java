package org.stele.ledger;

/// The state of a log in three lines, as in C2SP tlog-checkpoint: who keeps it, how many entries, the root over them.
///
/// A checkpoint that someone else keeps is what makes a log append-only: the log cannot be changed behind it.
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("a checkpoint names its log in one line and has 0 entries or more");
        }
    }

    /// The checkpoint of a log as it stands.
    public static Checkpoint of(String origin, MerkleLog log) {
        return new Checkpoint(origin, log.size(), log.root());
    }

    /// The text that gets signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    public SignedNote sign(NoteSigner signer) {
        return SignedNote.sign(text(), signer);
    }

    /// The checkpoint that a note holds. Lines after the third are extensions and are passed over. Says nothing
    /// about signatures: see [SignedNote#isSignedBy].
    ///
    /// @throws IllegalArgumentException when the text is no checkpoint
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException(
                    "no checkpoint: its lines are the log's name, the number of entries, and the root in Base64");
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parseBase64(lines[2]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no checkpoint: \"" + lines[1] + "\" and \"" + lines[2]
                            + "\" are no number of entries and root in Base64",
                    e);
        }
    }
}
