package org.stele.estimates;

import java.util.Arrays;
import java.util.List;
import org.stele.estimates.numbers.Normal;

/// How plausible each possible number of people is under one method: a distribution that gives quantiles.
public sealed interface Spread {

    /// The probability of at most this many people.
    double upTo(double people);

    /// The smallest number of people whose [#upTo] reaches `share`, for 0 < share < 1.
    double quantile(double share);

    /// The number of people listed plus a log-normal number of unlisted: the large-sample spread of a
    /// fitted model.
    ///
    /// @param logUnlisted the logarithm of the expected number of unlisted people
    /// @param standardError of that logarithm
    record LogNormal(double listed, double logUnlisted, double standardError) implements Spread {

        @Override
        public double upTo(double people) {
            double unlisted = people - listed;
            if (unlisted <= 0) {
                return 0;
            }
            return Normal.cdf((StrictMath.log(unlisted) - logUnlisted) / standardError);
        }

        @Override
        public double quantile(double share) {
            double low = -40;
            double high = 40;
            for (int i = 0; i < 200 && high - low > 1e-14; i++) {
                double middle = (low + high) / 2;
                if (Normal.cdf(middle) < share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return listed + StrictMath.exp(logUnlisted + standardError * (low + high) / 2);
        }
    }

    /// Equally weighted draws, for example from a posterior.
    final class Draws implements Spread {
        private final double[] sorted;

        public Draws(double[] draws) {
            if (draws.length == 0) {
                throw new IllegalArgumentException("a spread of draws needs at least one draw");
            }
            sorted = draws.clone();
            Arrays.sort(sorted);
        }

        public int size() {
            return sorted.length;
        }

        @Override
        public double upTo(double people) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= people) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return (double) low / sorted.length;
        }

        @Override
        public double quantile(double share) {
            int index = (int) StrictMath.ceil(share * sorted.length) - 1;
            return sorted[StrictMath.max(0, StrictMath.min(sorted.length - 1, index))];
        }
    }

    /// A weighted mixture: several models of one method, or one method over several drawn linkages.
    record Mixture(List<Spread> parts, List<Double> weights) implements Spread {

        public Mixture {
            parts = List.copyOf(parts);
            weights = List.copyOf(weights);
            if (parts.isEmpty() || parts.size() != weights.size()) {
                throw new IllegalArgumentException(
                        "a mixture of " + parts.size() + " parts has " + weights.size() + " weights");
            }
        }

        @Override
        public double upTo(double people) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < parts.size(); i++) {
                sum += weights.get(i) * parts.get(i).upTo(people);
                total += weights.get(i);
            }
            return sum / total;
        }

        @Override
        public double quantile(double share) {
            if (parts.size() == 1) {
                return parts.getFirst().quantile(share);
            }
            double low = Double.MAX_VALUE;
            double high = 0;
            for (Spread part : parts) {
                double quantile = part.quantile(share);
                low = StrictMath.min(low, quantile);
                high = StrictMath.max(high, quantile);
            }
            for (int i = 0; i < 100 && high - low > 1e-9 * high; i++) {
                double middle = (low + high) / 2;
                if (upTo(middle) < share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }

    /// Exact probabilities of whole numbers of unlisted people, kept as [GraphGrid] keeps them.
    final class Gridded implements Spread {

        private final long listed;
        private final GraphGrid grid;
        private final double[] density;

        Gridded(long listed, GraphGrid grid, double[] density) {
            this.listed = listed;
            this.grid = grid;
            this.density = density;
        }

        @Override
        public double upTo(double people) {
            return grid.upTo(density, (long) StrictMath.floor(people) - listed);
        }

        @Override
        public double quantile(double share) {
            return listed + grid.quantile(density, share);
        }
    }
}
