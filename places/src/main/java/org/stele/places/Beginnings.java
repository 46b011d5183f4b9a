package org.stele.places;

/// The word sequences with which longer names begin, as a filter that may say yes wrongly, never no.
/// Source: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970), p. 422.
final class Beginnings {

    private static final int PROBES = 4;

    private final byte[] bits;
    private final long mask;

    /// @param directory stands at the filter's size, a power of two of bits
    /// @param offset where its bits begin
    Beginnings(Cursor directory, Slices slices, int offset) {
        int sizeBits = directory.readInt();
        bits = slices.read(offset, 1 << (sizeBits - 3));
        mask = (1L << sizeBits) - 1;
    }

    boolean mayContain(String words) {
        long hash = HashedNumbers.hash(words);
        long first = hash & 0xFFFFFFFFL;
        long step = hash >>> 32 | 1;
        for (int probe = 0; probe < PROBES; probe++) {
            int at = (int) ((first + probe * step) & mask);
            if ((bits[at >> 3] & 1 << (at & 7)) == 0) {
                return false;
            }
        }
        return true;
    }
}
