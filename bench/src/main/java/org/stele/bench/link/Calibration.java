package org.stele.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Links;
import org.stele.linkage.RowRef;

/// Whether probabilities mean what they say: of the pairs called 70 % probable, 70 in a hundred are to be one.
record Calibration(List<Bin> bins) {

    /// With fewer pairs a bin says more about luck than about the probabilities.
    private static final int ENOUGH = 100;

    private static final double[] EDGES = {0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1};

    Calibration {
        bins = List.copyOf(bins);
    }

    /// The pairs whose probability lies in one interval.
    ///
    /// @param expected their mean probability
    /// @param observed the share of them that are one
    record Bin(double from, double to, long pairs, double expected, double observed) {
        boolean isLargeEnough() {
            return pairs >= ENOUGH;
        }

        Measurement measurement(String set) {
            String quantity = String.format(
                    Locale.ROOT, "observed, expected %.3f (%.2f–%.2f, %,d pairs)", expected, from, to, pairs);
            return Measurement.of(set, quantity, observed, Unit.SHARE);
        }
    }

    static Calibration of(Links links, Map<RowRef, String> truth) {
        int n = EDGES.length - 1;
        long[] pairs = new long[n];
        double[] expected = new double[n];
        long[] right = new long[n];
        links.forEachPair(pair -> {
            String left = truth.get(pair.left());
            String other = truth.get(pair.right());
            if (left == null || other == null) {
                return;
            }
            int bin = 0;
            while (bin < n - 1 && pair.probability() >= EDGES[bin + 1]) {
                bin++;
            }
            pairs[bin]++;
            expected[bin] += pair.probability();
            right[bin] += left.equals(other) ? 1 : 0;
        });
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < n; bin++) {
            if (pairs[bin] > 0) {
                double of = pairs[bin];
                bins.add(new Bin(EDGES[bin], EDGES[bin + 1], pairs[bin], expected[bin] / of, right[bin] / of));
            }
        }
        return new Calibration(bins);
    }

    /// How far observation lies from expectation in the worst bin that is large enough to tell.
    double largestError() {
        return bins.stream()
                .filter(Bin::isLargeEnough)
                .mapToDouble(bin -> Math.abs(bin.expected() - bin.observed()))
                .max()
                .orElse(0);
    }
}
