package org.stele.bench.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stele.linkage.Links;
import org.stele.linkage.RowRef;

/// How well clusters agree with the truth, over the rows whose truth is known.
///
/// Pairwise: of all pairs of rows that share a cluster, and of all that are one. B³ (Bagga and Baldwin 1998): the mean
/// over rows of how much of a row's cluster is right and how much of its true set is in it.
///
/// @param truePairs how many pairs of rows are one
record Accuracy(long truePairs, double precision, double recall, double bCubedPrecision, double bCubedRecall) {

    static Accuracy of(List<List<RowRef>> clusters, Map<RowRef, String> truth) {
        Map<String, Long> sizes = new HashMap<>();
        truth.values().forEach(answer -> sizes.merge(answer, 1L, Long::sum));
        long found = 0;
        long right = 0;
        long known = 0;
        double precision = 0;
        double recall = 0;
        for (List<RowRef> cluster : clusters) {
            Map<String, Long> answers = new HashMap<>();
            long size = 0;
            for (RowRef row : cluster) {
                String answer = truth.get(row);
                if (answer != null) {
                    answers.merge(answer, 1L, Long::sum);
                    size++;
                }
            }
            found += pairs(size);
            known += size;
            for (Map.Entry<String, Long> answer : answers.entrySet()) {
                double shared = answer.getValue();
                right += pairs(answer.getValue());
                precision += shared * shared / size;
                recall += shared * shared / sizes.getOrDefault(answer.getKey(), 1L);
            }
        }
        long all = sizes.values().stream().mapToLong(Accuracy::pairs).sum();
        return new Accuracy(all, share(right, found), share(right, all), mean(precision, known), mean(recall, known));
    }

    private static long pairs(long rows) {
        return rows * (rows - 1) / 2;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static double mean(double sum, long count) {
        return count == 0 ? 1 : sum / count;
    }

    double f1() {
        return harmonic(precision, recall);
    }

    double bCubedF1() {
        return harmonic(bCubedPrecision, bCubedRecall);
    }

    private static double harmonic(double one, double two) {
        return one + two == 0 ? 0 : 2 * one * two / (one + two);
    }

    /// The share of the true pairs that were compared at all.
    static double blockingRecall(Links links, Map<RowRef, String> truth) {
        long all = 0;
        long compared = 0;
        for (List<RowRef> rows : truthSets(truth)) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    all++;
                    compared += links.isCompared(rows.get(i), rows.get(j)) ? 1 : 0;
                }
            }
        }
        return share(compared, all);
    }

    private static List<List<RowRef>> truthSets(Map<RowRef, String> truth) {
        Map<String, List<RowRef>> sets = new HashMap<>();
        truth.forEach((row, answer) ->
                sets.computeIfAbsent(answer, k -> new ArrayList<>()).add(row));
        return List.copyOf(sets.values());
    }
}
