package org.stele.linkage;

import java.util.Arrays;

/// Pairs of rows with a weight, growing, and at last in the order of the rows.
final class WeightedPairs {

    private long[] pairs = new long[1024];
    private double[] weights = new double[1024];
    private int size;
    private int[] fromRow = new int[0];

    void add(int left, int right, double weight) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length + (pairs.length >> 1));
            weights = Arrays.copyOf(weights, pairs.length);
        }
        pairs[size] = RowPair.pair(left, right);
        weights[size++] = weight;
    }

    /// Puts the pairs in the order of their left rows, then of their right ones.
    ///
    /// @param rows how many rows there are
    void sort(int rows) {
        int[] from = new int[rows + 1];
        for (int p = 0; p < size; p++) {
            from[RowPair.left(pairs[p]) + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            from[row + 1] += from[row];
        }
        long[] sortedPairs = new long[size];
        double[] sortedWeights = new double[size];
        int[] next = from.clone();
        for (int p = 0; p < size; p++) {
            int at = next[RowPair.left(pairs[p])]++;
            sortedPairs[at] = pairs[p];
            sortedWeights[at] = weights[p];
        }
        for (int row = 0; row < rows; row++) {
            insertionSort(sortedPairs, sortedWeights, from[row], from[row + 1]);
        }
        pairs = sortedPairs;
        weights = sortedWeights;
        fromRow = from;
    }

    /// Where the pairs begin whose left row is this one, once they are sorted.
    int from(int row) {
        return fromRow[row];
    }

    // The pairs of one row are few, and nearly in order.
    private static void insertionSort(long[] pairs, double[] weights, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long pair = pairs[i];
            double weight = weights[i];
            int at = i;
            for (; at > from && pairs[at - 1] > pair; at--) {
                pairs[at] = pairs[at - 1];
                weights[at] = weights[at - 1];
            }
            pairs[at] = pair;
            weights[at] = weight;
        }
    }

    int size() {
        return size;
    }

    int left(int at) {
        return RowPair.left(pairs[at]);
    }

    int right(int at) {
        return RowPair.right(pairs[at]);
    }

    double weight(int at) {
        return weights[at];
    }
}
