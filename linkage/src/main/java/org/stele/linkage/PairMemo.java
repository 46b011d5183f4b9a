package org.stele.linkage;

import java.util.Arrays;

/// Remembers one small number for each pair of values that has been compared.
final class PairMemo {

    private static final int START = 1 << 10;

    private long[] keys = new long[START];
    private byte[] results = new byte[START];
    private int size;

    /// The number remembered for the pair, or −1.
    int find(int left, int right) {
        long key = key(left, right);
        int at = slot(keys, key);
        return keys[at] == 0 ? -1 : results[at];
    }

    void put(int left, int right, int result) {
        if (2 * ++size > keys.length) {
            grow();
        }
        long key = key(left, right);
        int at = slot(keys, key);
        keys[at] = key;
        results[at] = (byte) result;
    }

    // Codes start at 1, so no pair has the key 0, which marks a free slot. The order of the two does not matter.
    private static long key(int left, int right) {
        return ((long) Math.min(left, right) << 32) | Math.max(left, right);
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = ((int) (hash >>> 32)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldResults = results;
        keys = new long[2 * oldKeys.length];
        results = Arrays.copyOf(new byte[0], 2 * oldResults.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                results[at] = oldResults[i];
            }
        }
    }
}
