package org.stele.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stele.ledger.Checkpoint;
import org.stele.ledger.Hash;
import org.stele.ledger.MemoryTiles;
import org.stele.ledger.MerkleLog;
import org.stele.ledger.Tile;
import org.stele.register.Verification.Finding;

/// Compares the entries with the log's hashes.
///
/// The two can contradict each other without showing which of them was changed. Signed checkpoints decide: the
/// side that leads to the signed roots is right, and the other one is named.
final class LogVerifier {

    private final Database database;
    private final List<Finding> findings;
    private final Set<Long> wrong;

    /// @param wrong where the positions of entries go that are findings themselves
    LogVerifier(Database database, List<Finding> findings, Set<Long> wrong) {
        this.database = database;
        this.findings = findings;
        this.wrong = wrong;
    }

    /// Compares the two sides.
    ///
    /// @return the log as the right side has it
    MerkleLog verify(List<EntryRow> rows, List<Checkpoint> signed) {
        MemoryTiles tiles = new MemoryTiles();
        MerkleLog byEntries = new MerkleLog(tiles, 0);
        for (EntryRow row : rows) {
            if (row.position != byEntries.size()) {
                find("verify.entry_missing", Map.of("entry", byEntries.size()));
                return byEntries;
            }
            byEntries.appendLeaf(row.leaf());
        }
        Map<Tile, byte[]> kept = keptTiles();
        Map<Tile, byte[]> expected = tiles(tiles, rows.size());
        if (same(kept, expected)) {
            return byEntries;
        }
        Optional<MerkleLog> byTiles = logOf(kept, rows.size());
        if (byTiles.isEmpty() || agrees(byEntries, signed)) {
            compareTiles(kept, expected);
            return byEntries;
        }
        boolean tilesAreRight = agrees(byTiles.get(), signed);
        for (EntryRow row : rows) {
            Hash leaf = byTiles.get().leaf(row.position);
            if (!leaf.equals(row.leaf())) {
                wrong.add(row.position);
                if (tilesAreRight) {
                    nameColumn(row, leaf);
                } else {
                    find("verify.undecided", Map.of("entry", row.position));
                }
            }
        }
        if (!tilesAreRight) {
            return byEntries;
        }
        compareTiles(kept, tiles(tilesOf(byTiles.get()), rows.size()));
        return byTiles.get();
    }

    private void find(String kind, Map<String, Object> arguments) {
        findings.add(new Finding(kind, arguments));
    }

    private void nameColumn(EntryRow row, Hash leaf) {
        Hash promised = row.promised();
        boolean onlyCommitment = row.leafWith(promised.bytes()).equals(leaf);
        if (onlyCommitment) {
            find(
                    "verify.commitment",
                    Map.of("entry", row.position, "byte", firstDifference(row.commitment, promised.bytes())));
        } else if (Arrays.equals(promised.bytes(), row.commitment)) {
            find("verify.entry_head", Map.of("entry", row.position));
        } else {
            find("verify.entry", Map.of("entry", row.position));
        }
    }

    private static boolean agrees(MerkleLog log, List<Checkpoint> signed) {
        return !signed.isEmpty()
                && signed.stream()
                        .allMatch(checkpoint -> checkpoint.size() <= log.size()
                                && log.root(checkpoint.size()).equals(checkpoint.root()));
    }

    private Map<Tile, byte[]> keptTiles() {
        Map<Tile, byte[]> kept = new TreeMap<>(Tile.ORDER);
        database.list(
                row -> {
                    try {
                        Tile tile = new Tile(row.getInt(1), row.getLong(2));
                        return Optional.ofNullable(kept.put(tile, EntryRow.bytes(row.getBytes(3))));
                    } catch (IllegalArgumentException e) {
                        find("verify.tile_extra", Map.of("level", row.getLong(1), "tile", row.getLong(2)));
                        return Optional.empty();
                    }
                },
                "select level, number, hashes from tile order by level, number");
        return kept;
    }

    private static Map<Tile, byte[]> tiles(MemoryTiles tiles, long size) {
        Map<Tile, byte[]> all = new TreeMap<>(Tile.ORDER);
        long width = size;
        for (int level = 0; width > 0; level++) {
            for (long number = 0; number * Tile.WIDTH < width; number++) {
                all.put(new Tile(level, number), tiles.read(level, number));
            }
            width /= Tile.WIDTH;
        }
        return all;
    }

    private static boolean same(Map<Tile, byte[]> left, Map<Tile, byte[]> right) {
        return left.keySet().equals(right.keySet())
                && left.keySet().stream().allMatch(tile -> Arrays.equals(left.get(tile), right.get(tile)));
    }

    /// The log over the leaf hashes that are kept, if there is one for every entry.
    private static Optional<MerkleLog> logOf(Map<Tile, byte[]> kept, long size) {
        MerkleLog log = new MerkleLog(new MemoryTiles(), 0);
        while (log.size() < size) {
            byte[] hashes = kept.getOrDefault(new Tile(0, log.size() / Tile.WIDTH), new byte[0]);
            int from = (int) (log.size() % Tile.WIDTH) * Hash.BYTES;
            if (hashes.length < from + Hash.BYTES) {
                return Optional.empty();
            }
            log.appendLeaf(Hash.of(Arrays.copyOfRange(hashes, from, from + Hash.BYTES)));
        }
        return Optional.of(log);
    }

    private static MemoryTiles tilesOf(MerkleLog log) {
        MemoryTiles tiles = new MemoryTiles();
        MerkleLog copy = new MerkleLog(tiles, 0);
        for (long index = 0; index < log.size(); index++) {
            copy.appendLeaf(log.leaf(index));
        }
        return tiles;
    }

    private void compareTiles(Map<Tile, byte[]> kept, Map<Tile, byte[]> expected) {
        expected.forEach((tile, hashes) -> {
            byte[] found = kept.getOrDefault(tile, new byte[0]);
            if (!Arrays.equals(found, hashes)) {
                find(
                        "verify.tile",
                        Map.of(
                                "level",
                                (long) tile.level(),
                                "tile",
                                tile.number(),
                                "byte",
                                firstDifference(found, hashes)));
            }
        });
        kept.keySet().stream()
                .filter(tile -> !expected.containsKey(tile))
                .forEach(
                        tile -> find("verify.tile_extra", Map.of("level", (long) tile.level(), "tile", tile.number())));
    }

    private static long firstDifference(byte[] found, byte[] expected) {
        return Arrays.mismatch(found, expected);
    }
}
