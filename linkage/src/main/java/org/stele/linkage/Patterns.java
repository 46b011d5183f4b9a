package org.stele.linkage;

import java.util.Arrays;

/// Which patterns of agreement occur, and how many pairs have each: a few thousand numbers that stand for millions of
/// pairs. Every blocking rule counts the pairs it brings together, inside lists and between lists apart.
final class Patterns {

    private final LongIndex index = new LongIndex();
    private final int rules;
    private long[][] counts;

    /// @param rules how many rules count
    Patterns(int rules) {
        this.rules = rules;
        counts = new long[2 * (rules + 1)][64];
    }

    /// The number of a pattern, counted from 0 as patterns come.
    int add(long pattern) {
        int number = index.add(pattern);
        if (number == counts[0].length) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Arrays.copyOf(counts[i], 2 * number);
            }
        }
        return number;
    }

    /// Counts a pair once for all rules together.
    void count(int number, boolean inside) {
        counts[2 * rules + (inside ? 1 : 0)][number]++;
    }

    /// Counts a pair for a rule that brings it.
    void count(int number, int rule, boolean inside) {
        counts[2 * rule + (inside ? 1 : 0)][number]++;
    }

    int size() {
        return index.size();
    }

    long pattern(int number) {
        return index.value(number);
    }

    /// The numbers of all patterns in the order of the patterns, so that sums come out the same every time.
    int[] inOrder() {
        long[] patterns = new long[size()];
        Arrays.setAll(patterns, index::value);
        Arrays.sort(patterns);
        int[] numbers = new int[patterns.length];
        Arrays.setAll(numbers, i -> index.find(patterns[i]));
        return numbers;
    }

    /// How many pairs have each pattern, by its number.
    long[] all(boolean inside) {
        return counts[2 * rules + (inside ? 1 : 0)];
    }

    /// How many of the pairs of a rule have each pattern, by its number.
    long[] ofRule(int rule, boolean inside) {
        return counts[2 * rule + (inside ? 1 : 0)];
    }

    int rules() {
        return rules;
    }

    long total() {
        return Arrays.stream(all(true)).sum() + Arrays.stream(all(false)).sum();
    }
}
