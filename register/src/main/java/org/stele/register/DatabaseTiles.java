package org.stele.register;

import java.util.Map;
import java.util.TreeMap;
import org.stele.ledger.Tile;
import org.stele.ledger.Tiles;

/// The log's hashes in the table `tile`. What a session adds stays in memory until it is flushed.
final class DatabaseTiles implements Tiles {

    private static final byte[] NONE = {};

    private final Database database;
    private final Map<Tile, byte[]> grown = new TreeMap<>(Tile.ORDER);

    DatabaseTiles(Database database) {
        this.database = database;
    }

    @Override
    public byte[] read(int level, long number) {
        byte[] inMemory = grown.get(new Tile(level, number));
        return inMemory != null
                ? inMemory
                : database.find(
                                row -> row.getBytes(1),
                                "select hashes from tile where level = ? and number = ?",
                                level,
                                number)
                        .orElse(NONE);
    }

    @Override
    public void write(int level, long number, byte[] hashes) {
        grown.put(new Tile(level, number), hashes);
    }

    void flush() {
        grown.forEach((tile, hashes) -> database.update(
                "insert into tile (level, number, hashes) values (?, ?, ?)"
                        + " on conflict (level, number) do update set hashes = excluded.hashes",
                tile.level(),
                tile.number(),
                hashes));
        grown.clear();
    }
}
