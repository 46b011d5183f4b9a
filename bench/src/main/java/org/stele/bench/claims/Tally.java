package org.stele.bench.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stele.bench.gauge.Measurement.Interval;

/// The counts of one document, or of many together, by what is counted ("value F1", "value F1, killed").
final class Tally {

    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    private final SortedMap<String, Counts> counts = new TreeMap<>();

    void add(String quantity, Counts more) {
        counts.merge(quantity, more, Counts::plus);
    }

    Counts of(String quantity) {
        return counts.getOrDefault(quantity, Counts.NONE);
    }

    Map<String, Counts> all() {
        return counts;
    }

    static Tally sum(List<Tally> documents) {
        Tally sum = new Tally();
        documents.forEach(document -> document.counts.forEach(sum::add));
        return sum;
    }

    /// Within what a score lies when the documents are drawn again, with replacement: 95 % of the draws.
    static Interval interval(List<Tally> documents, String quantity, RandomGenerator random) {
        double[] scores = new double[DRAWS];
        Counts[] each =
                documents.stream().map(document -> document.of(quantity)).toArray(Counts[]::new);
        for (int draw = 0; draw < DRAWS; draw++) {
            double right = 0;
            double read = 0;
            double gold = 0;
            for (int i = 0; i < each.length; i++) {
                Counts drawn = each[random.nextInt(each.length)];
                right += drawn.right();
                read += drawn.read();
                gold += drawn.gold();
            }
            scores[draw] = new Counts(right, read, gold).f1();
        }
        Arrays.sort(scores);
        return new Interval(scores[(int) (TAIL * DRAWS)], scores[(int) ((1 - TAIL) * DRAWS) - 1]);
    }
}
