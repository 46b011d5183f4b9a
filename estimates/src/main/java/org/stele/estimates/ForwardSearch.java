package org.stele.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stele.estimates.numbers.LogGamma;

/// Adds pairs of lists to a log-linear model one at a time, the most surprising first (Chan, Silverman and
/// Vincent, JASA 116, 2021).
///
/// The surprise of a pair is min(P(X ≤ m), P(X ≥ m)) for m people seen on both lists and X Poisson with the
/// number that the model so far expects there. The search stops when no pair is below 0.02 (the paper's
/// threshold), and passes over pairs with which the estimate would not exist.
final class ForwardSearch {

    private static final double THRESHOLD = 0.02;

    private ForwardSearch() {}

    static ModelFit choose(int[] cells, double[] counts, int lists) {
        ModelFit start = ModelFit.of(InteractionModel.independence(), cells, counts, lists);
        if (!(start instanceof ModelFit.Fitted current)) {
            return start;
        }
        while (true) {
            Optional<ModelFit.Fitted> next = withMostSurprisingPair(current, cells, counts, lists);
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
    }

    private record Surprise(int pair, double probability) {}

    private static Optional<ModelFit.Fitted> withMostSurprisingPair(
            ModelFit.Fitted current, int[] cells, double[] counts, int lists) {
        double[] expected = expectedByCell(current, cells, counts, lists);
        List<Surprise> surprises = new ArrayList<>();
        for (int pair : pairs(lists)) {
            double seen = 0;
            double mean = 0;
            for (int i = 0; i < cells.length; i++) {
                if ((cells[i] & pair) == pair) {
                    seen += counts[i];
                    mean += expected[i];
                }
            }
            double probability = StrictMath.min(atMost(seen, mean), atLeast(seen, mean));
            if (probability < THRESHOLD && !current.model().terms().contains(pair)) {
                surprises.add(new Surprise(pair, probability));
            }
        }
        surprises.sort(Comparator.comparingDouble(Surprise::probability));
        for (Surprise surprise : surprises) {
            if (ModelFit.of(current.model().with(surprise.pair()), cells, counts, lists)
                    instanceof ModelFit.Fitted fitted) {
                return Optional.of(fitted);
            }
        }
        return Optional.empty();
    }

    private static int[] pairs(int lists) {
        int[] pairs = new int[lists * (lists - 1) / 2];
        int next = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                pairs[next++] = 1 << i | 1 << j;
            }
        }
        return pairs;
    }

    /// The fit knows the cells on the face; the others expect nobody.
    private static double[] expectedByCell(ModelFit.Fitted fitted, int[] cells, double[] counts, int lists) {
        boolean[] onFace = ModelFit.face(fitted.model().design(cells, lists), counts);
        double[] expected = new double[cells.length];
        for (int i = 0, next = 0; i < cells.length; i++) {
            if (onFace[i]) {
                expected[i] = fitted.fit().fitted()[next++];
            }
        }
        return expected;
    }

    /// P(X ≤ k) for X Poisson, summed from its largest term so that nothing underflows.
    static double atMost(double k, double mean) {
        if (k < 0) {
            return 0;
        }
        if (mean <= 0) {
            return 1;
        }
        if (k >= mean) {
            return StrictMath.max(0, 1 - atLeast(k + 1, mean));
        }
        double term = StrictMath.exp(k * StrictMath.log(mean) - mean - LogGamma.of(k + 1));
        double sum = 0;
        for (double i = k; i >= 0 && term > 1e-18 * sum; i--) {
            sum += term;
            term *= i / mean;
        }
        return StrictMath.min(1, sum);
    }

    /// P(X ≥ k), with all its digits when it is small: the most surprising of several large overlaps is one
    /// of them.
    private static double atLeast(double k, double mean) {
        if (k <= mean) {
            return 1 - atMost(k - 1, mean);
        }
        double term = StrictMath.exp(k * StrictMath.log(mean) - mean - LogGamma.of(k + 1));
        double sum = 0;
        for (double i = k + 1; term > 1e-18 * sum && term > 0; i++) {
            sum += term;
            term *= mean / i;
        }
        return sum;
    }
}
