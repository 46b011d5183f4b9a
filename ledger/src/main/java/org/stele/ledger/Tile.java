package org.stele.ledger;

import java.util.Comparator;

/// The place of a tile in a log, and its path in the C2SP tlog-tiles layout.
public record Tile(int level, long number) {

    /// How many hashes or entries a full tile has.
    public static final int WIDTH = 256;

    /// The binary logarithm of [#WIDTH]: how many levels of the tree one level of tiles spans.
    public static final int HEIGHT = 8;

    /// By level, then by number.
    public static final Comparator<Tile> ORDER =
            Comparator.comparingInt(Tile::level).thenComparingLong(Tile::number);

    public Tile {
        if (level < 0 || level > 5 || number < 0) {
            throw new IllegalArgumentException("no log has a tile " + number + " of level " + level);
        }
    }

    /// The path of this tile of hashes, `tile/0/x001/x234/067` when it is full, with `.p/5` for 5 hashes.
    public String path(int width) {
        return "tile/" + level + "/" + numbered(width);
    }

    /// The path of the bundle that holds the entries under this tile of level 0.
    public String entriesPath(int width) {
        if (level != 0) {
            throw new IllegalStateException("entries lie under tiles of level 0, not " + level);
        }
        return "tile/entries/" + numbered(width);
    }

    private String numbered(int width) {
        if (width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("a tile has 1 to 256 hashes, not " + width);
        }
        StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == WIDTH ? path.toString() : path + ".p/" + width;
    }
}
