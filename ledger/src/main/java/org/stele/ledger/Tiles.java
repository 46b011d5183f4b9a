package org.stele.ledger;

/// Where a log keeps its hashes: tiles of up to 256, as in C2SP tlog-tiles.
///
/// A tile of level 0 holds leaf hashes; hash `n` of a tile of level `l + 1` is the root over all 256 of tile `n`
/// of level `l`. A tile only ever grows, and at 256 hashes it never changes again.
public interface Tiles {

    /// The hashes so far, 32 bytes each; no bytes when there is no such tile.
    byte[] read(int level, long number);

    /// Keeps a tile that has grown.
    void write(int level, long number, byte[] hashes);
}
