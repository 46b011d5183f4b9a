package org.stele.linkage;

import java.util.Arrays;

/// Numbers for long values, counted from 0 in the order in which they come: no object a value.
final class LongIndex {

    private static final int START = 1 << 10;
    private static final int FREE = -1;

    private long[] values = new long[START / 2];
    private int[] slots = filled(START);
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /// The number of a value; the next free one if it is new.
    int add(long value) {
        int slot = slot(value);
        int number = slots[slot];
        if (number == FREE) {
            number = size++;
            if (number == values.length) {
                grow();
                slot = slot(value);
            }
            values[number] = value;
            slots[slot] = number;
        }
        return number;
    }

    /// The number of a value, or −1.
    int find(long value) {
        return slots[slot(value)];
    }

    private int slot(long value) {
        int mask = slots.length - 1;
        int at = hash(value) & mask;
        while (slots[at] != FREE && values[slots[at]] != value) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int hash(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) ^ (int) (mixed >>> 47);
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * values.length);
        slots = filled(2 * slots.length);
        for (int number = 0; number < size - 1; number++) {
            slots[slot(values[number])] = number;
        }
    }

    int size() {
        return size;
    }

    long value(int number) {
        return values[number];
    }
}
