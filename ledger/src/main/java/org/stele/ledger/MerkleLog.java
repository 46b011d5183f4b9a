package org.stele.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An append-only log: entries go in at the end, and any root, past or present, and any proof can be asked for.
///
/// It keeps hashes, not entries. Past roots are computed from the same tiles, because a tile only grows.
/// Notation in the comments is that of RFC 6962 section 2.1: `MTH`, `PATH`, `SUBPROOF`.
public final class MerkleLog {

    private final Tiles tiles;
    private long size;

    /// The log that these tiles hold.
    ///
    /// @param size how many entries it has
    public MerkleLog(Tiles tiles, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a log has 0 entries or more, not " + size);
        }
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    /// Appends an entry.
    ///
    /// @return its index, counted from 0
    public long append(byte[] entry) {
        return appendLeaf(Merkle.leaf(entry));
    }

    /// Appends an entry of which only the leaf hash is at hand.
    public long appendLeaf(Hash leaf) {
        long index = size;
        Hash hash = leaf;
        long at = index;
        for (int level = 0; ; level++) {
            byte[] grown = grow(level, at, hash);
            if (grown.length < Tile.WIDTH * Hash.BYTES) {
                break;
            }
            hash = rootOf(grown, 0, Tile.WIDTH);
            at /= Tile.WIDTH;
        }
        size++;
        return index;
    }

    private byte[] grow(int level, long at, Hash hash) {
        byte[] before = tiles.read(level, at / Tile.WIDTH);
        int slot = (int) (at % Tile.WIDTH);
        if (before.length < slot * Hash.BYTES) {
            throw new IllegalStateException("tile " + at / Tile.WIDTH + " of level " + level + " has "
                    + before.length / Hash.BYTES + " hashes and needs " + slot);
        }
        byte[] grown = Arrays.copyOf(before, (slot + 1) * Hash.BYTES);
        hash.copyInto(grown, slot * Hash.BYTES);
        tiles.write(level, at / Tile.WIDTH, grown);
        return grown;
    }

    /// The root over all entries.
    public Hash root() {
        return root(size);
    }

    /// The root as it was when the log had this many entries.
    public Hash root(long entries) {
        requireUpTo(entries);
        return entries == 0 ? Merkle.emptyRoot() : hash(0, entries);
    }

    /// The leaf hash of an entry.
    public Hash leaf(long index) {
        requireIn(index, size);
        return complete(0, index);
    }

    /// The proof that the entry at `index` is in the log of the first `entries` entries: `PATH(index, D[entries])`.
    public List<Hash> inclusion(long index, long entries) {
        requireUpTo(entries);
        requireIn(index, entries);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = entries;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /// The proof that the log of `newer` entries begins with the log of `older` entries: `PROOF(older, D[newer])`.
    /// Empty when the two are the same log, or the older one had no entry.
    public List<Hash> consistency(long older, long newer) {
        requireUpTo(newer);
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("a log of " + newer + " entries never had " + older + " before");
        }
        List<Hash> proof = new ArrayList<>();
        if (older == 0 || older == newer) {
            return proof;
        }
        long from = 0;
        long to = newer;
        boolean wholeOlder = true;
        while (older != to) {
            long middle = from + split(to - from);
            if (older <= middle) {
                proof.add(hash(middle, to));
                to = middle;
            } else {
                proof.add(hash(from, middle));
                from = middle;
                wholeOlder = false;
            }
        }
        if (!wholeOlder) {
            proof.add(hash(from, to));
        }
        return proof.reversed();
    }

    /// `MTH(D[from:to])` for a range that RFC 6962 splits off: `from` is a multiple of the largest power of
    /// two in the range.
    private Hash hash(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return complete(level, from >> level);
        }
        long middle = from + split(length);
        return Merkle.node(hash(from, middle), hash(middle, to));
    }

    /// The root of the complete subtree of `2^level` leaves with this number at its level.
    private Hash complete(int level, long number) {
        int tileLevel = level / Tile.HEIGHT;
        int count = 1 << level % Tile.HEIGHT;
        long first = number * count;
        byte[] hashes = tiles.read(tileLevel, first / Tile.WIDTH);
        int slot = (int) (first % Tile.WIDTH);
        if (hashes.length < (slot + count) * Hash.BYTES) {
            throw new IllegalStateException("tile " + first / Tile.WIDTH + " of level " + tileLevel + " has "
                    + hashes.length / Hash.BYTES + " hashes where " + (slot + count) + " are needed");
        }
        return rootOf(hashes, slot, count);
    }

    private static Hash rootOf(byte[] hashes, int slot, int count) {
        if (count == 1) {
            return Hash.at(hashes, slot * Hash.BYTES);
        }
        int half = count / 2;
        return Merkle.node(rootOf(hashes, slot, half), rootOf(hashes, slot + half, half));
    }

    /// The largest power of two smaller than `length`, which is at least 2.
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    private void requireUpTo(long entries) {
        if (entries < 0 || entries > size) {
            throw new IllegalArgumentException("the log has " + size + " entries, not " + entries);
        }
    }

    private static void requireIn(long index, long entries) {
        if (index < 0 || index >= entries) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + entries);
        }
    }
}
