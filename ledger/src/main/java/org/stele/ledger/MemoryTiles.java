package org.stele.ledger;

import java.util.HashMap;
import java.util.Map;

/// Tiles in memory: for a log of the lines of one document, and for tests.
public final class MemoryTiles implements Tiles {

    private static final byte[] NONE = {};

    private final Map<Tile, byte[]> tiles = new HashMap<>();

    @Override
    public byte[] read(int level, long number) {
        return tiles.getOrDefault(new Tile(level, number), NONE).clone();
    }

    @Override
    public void write(int level, long number, byte[] hashes) {
        tiles.put(new Tile(level, number), hashes.clone());
    }
}
