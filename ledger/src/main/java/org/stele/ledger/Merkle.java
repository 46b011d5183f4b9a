package org.stele.ledger;

import java.util.List;

/// The two hashes of RFC 6962 section 2.1, and the root of a list held in memory.
///
/// A leaf is `SHA-256(0x00 ‖ data)`, a node `SHA-256(0x01 ‖ left ‖ right)`; the different first byte keeps
/// a node from being passed off as a leaf.
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    public static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF, data);
    }

    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /// The root of no leaves: the hash of nothing.
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    /// The root over these pieces of data, in their order.
    public static Hash root(List<byte[]> data) {
        return log(data).root();
    }

    /// A log in memory over these pieces of data, for proofs about one of them.
    public static MerkleLog log(List<byte[]> data) {
        MerkleLog log = new MerkleLog(new MemoryTiles(), 0);
        for (byte[] piece : data) {
            log.append(piece);
        }
        return log;
    }
}
