package org.stele.incidents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/// How many runs of words and which numbers a text shares with each earlier one, counted over an index of those signs
/// instead of text by text. The counts are exact: with ten thousand documents nothing has to be estimated.
final class SharedSigns {

    private static final int FIRST = 4;

    /// The texts that show a sign, in the order in which they were added.
    private static final class Postings {
        private int[] texts = new int[FIRST];
        private int[] times = new int[FIRST];
        private int size;

        void add(int text, int often) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            texts[size] = text;
            times[size] = often;
            size++;
        }
    }

    private final Map<String, Postings> byShingle = new HashMap<>();
    private final Map<Long, Postings> byNumber = new HashMap<>();
    private int[] shingles = new int[FIRST];
    private int[] numbers = new int[FIRST];
    private double[] bits = new double[FIRST];

    /// What one text shares with each of the earlier ones; it holds until the next text is asked about.
    final class Found {
        int shingles(int text) {
            return text < shingles.length ? shingles[text] : 0;
        }

        int numbers(int text) {
            return text < numbers.length ? numbers[text] : 0;
        }

        double bits(int text) {
            return text < bits.length ? bits[text] : 0;
        }
    }

    Found of(SortedSet<String> runs, SortedMap<Long, Integer> counted) {
        Arrays.fill(shingles, 0);
        Arrays.fill(numbers, 0);
        Arrays.fill(bits, 0);
        for (String run : runs) {
            Postings postings = byShingle.get(run);
            for (int i = 0; postings != null && i < postings.size; i++) {
                shingles[postings.texts[i]]++;
            }
        }
        counted.forEach((number, times) -> {
            Postings postings = byNumber.get(number);
            for (int i = 0; postings != null && i < postings.size; i++) {
                int common = Math.min(times, postings.times[i]);
                int text = postings.texts[i];
                numbers[text] += common;
                bits[text] += common * Alignment.bits(number);
            }
        });
        return new Found();
    }

    void add(int text, SortedSet<String> runs, SortedMap<Long, Integer> counted) {
        if (text >= shingles.length) {
            int size = Math.max(text + 1, 2 * shingles.length);
            shingles = Arrays.copyOf(shingles, size);
            numbers = Arrays.copyOf(numbers, size);
            bits = Arrays.copyOf(bits, size);
        }
        for (String run : runs) {
            byShingle.computeIfAbsent(run, any -> new Postings()).add(text, 1);
        }
        counted.forEach((number, times) ->
                byNumber.computeIfAbsent(number, any -> new Postings()).add(text, times));
    }
}
