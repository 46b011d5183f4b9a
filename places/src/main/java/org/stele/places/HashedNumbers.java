package org.stele.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// From a key to the numbers of the places that may have it, without the keys themselves. The first bits of a key's
/// hash choose a bucket, six more bits rule out most of its strangers; the caller looks at each place that is left.
final class HashedNumbers {

    private static final int ENTRY_BYTES = 3;
    private static final int TAG_BITS = 6;
    private static final int NUMBER_BITS = 18;
    /// The directory says where every 64th bucket starts.
    private static final int STRIDE_BITS = 6;

    private final int bucketBits;
    private final byte[] starts;
    private final byte[] counts;
    private final byte[] entries;

    /// @param directory stands at the table's directory and is moved past it
    /// @param offset where the table's entries begin
    HashedNumbers(Cursor directory, Slices slices, int offset) {
        bucketBits = directory.readInt();
        int size = directory.readInt();
        starts = directory.readBytes(ENTRY_BYTES << (bucketBits - STRIDE_BITS));
        counts = directory.readBytes(1 << bucketBits);
        entries = slices.read(offset, ENTRY_BYTES * size);
    }

    /// How many bytes the entries take.
    int bytes() {
        return entries.length;
    }

    int[] find(String key) {
        long hash = hash(key);
        int bucket = (int) (hash >>> (64 - bucketBits));
        int tag = (int) (hash >>> (64 - bucketBits - TAG_BITS)) & ((1 << TAG_BITS) - 1);
        int stride = bucket >> STRIDE_BITS;
        int start = threeBytes(starts, stride);
        for (int before = stride << STRIDE_BITS; before < bucket; before++) {
            start += counts[before] & 0xFF;
        }
        int end = start + (counts[bucket] & 0xFF);
        int[] numbers = new int[end - start];
        int found = 0;
        for (int i = start; i < end; i++) {
            int entry = threeBytes(entries, i);
            if (entry >>> NUMBER_BITS == tag) {
                numbers[found++] = entry & ((1 << NUMBER_BITS) - 1);
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    private static int threeBytes(byte[] bytes, int index) {
        int at = index * ENTRY_BYTES;
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    }

    /// FNV-1a over the UTF-8 bytes (G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, draft-eastlake-fnv), then the last
    /// mixing step of A. Appleby's MurmurHash3, because FNV leaves its high bits poorly mixed on short keys.
    static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }
}
