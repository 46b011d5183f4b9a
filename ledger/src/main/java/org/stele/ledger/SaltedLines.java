package org.stele.ledger;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a file, each committed to under a salt of its own, and the tree over them: one row of a list
/// can be shown to be in a log without showing any other.
///
/// A line ends with its line feed (byte 0A); what comes after the last one is a line too. So the lines, one
/// after the other, are the file, whatever its encoding. An empty file has no line. The data of leaf `n` is
/// `SHA-256(salt n ‖ line n)`.
public final class SaltedLines {

    private final List<byte[]> lines;
    private final byte[] salts;
    private final MerkleLog tree;

    /// The lines of these bytes under these salts.
    ///
    /// @param salts 32 bytes a line
    /// @throws IllegalArgumentException when there are more or fewer salts than lines
    public SaltedLines(byte[] bytes, byte[] salts) {
        this.lines = split(bytes);
        this.salts = salts.clone();
        if (salts.length != lines.size() * Commitment.SALT_BYTES) {
            throw new IllegalArgumentException(
                    "there are " + lines.size() + " lines and " + salts.length + " bytes of salts: each line has 32");
        }
        this.tree = new MerkleLog(new MemoryTiles(), 0);
        for (int line = 0; line < lines.size(); line++) {
            tree.append(commitment(line).bytes());
        }
    }

    /// The lines of these bytes under new salts.
    public static SaltedLines salt(byte[] bytes, SecureRandom random) {
        byte[] salts = new byte[split(bytes).size() * Commitment.SALT_BYTES];
        random.nextBytes(salts);
        return new SaltedLines(bytes, salts);
    }

    /// The bytes cut after each line feed.
    public static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || at == bytes.length - 1) {
                lines.add(Arrays.copyOfRange(bytes, from, at + 1));
                from = at + 1;
            }
        }
        return lines;
    }

    public int count() {
        return lines.size();
    }

    /// All salts, in the order of the lines.
    public byte[] salts() {
        return salts.clone();
    }

    /// All commitments, in the order of the lines. Who keeps them can destroy a line with its salt and still
    /// show the root.
    public byte[] commitments() {
        byte[] commitments = new byte[lines.size() * Hash.BYTES];
        for (int line = 0; line < lines.size(); line++) {
            commitment(line).copyInto(commitments, line * Hash.BYTES);
        }
        return commitments;
    }

    /// The root over commitments that were kept.
    ///
    /// @throws IllegalArgumentException unless they are a whole number of hashes
    public static Hash root(byte[] commitments) {
        if (commitments.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException(commitments.length + " bytes are no run of hashes of 32 bytes");
        }
        MerkleLog tree = new MerkleLog(new MemoryTiles(), 0);
        for (int from = 0; from < commitments.length; from += Hash.BYTES) {
            tree.append(Hash.at(commitments, from).bytes());
        }
        return tree.root();
    }

    /// The commitment to one line, counted from 0.
    public Hash commitment(int line) {
        byte[] salt = Arrays.copyOfRange(salts, line * Commitment.SALT_BYTES, (line + 1) * Commitment.SALT_BYTES);
        return Commitment.to(salt, lines.get(line));
    }

    /// The tree over the commitments: its root stands in the entry of the file, its proofs show a single line.
    public MerkleLog tree() {
        return tree;
    }
}
