package org.stele.estimates;

import java.util.Arrays;

/// Whether several chains of a sampler tell the same story, and how much of it.
///
/// @param rHat the split potential scale reduction (Gelman et al., Bayesian Data Analysis, 3rd edition,
///     2013, section 11.4): 1 when every half of every chain agrees
/// @param effectiveDraws how many independent draws the chains are worth (the same, section 11.5, with
///     Geyer's initial positive sequence)
record Mixing(double rHat, double effectiveDraws) {

    /// @param chains traces of one length
    static Mixing of(double[][] chains) {
        int half = chains[0].length / 2;
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - half, chains[c].length);
        }
        int m = halves.length;
        double[] means = new double[m];
        double within = 0;
        double grand = 0;
        for (int c = 0; c < m; c++) {
            means[c] = mean(halves[c]);
            grand += means[c] / m;
        }
        double between = 0;
        for (int c = 0; c < m; c++) {
            within += autocovariance(halves[c], means[c], 0) * half / (half - 1) / m;
            between += half * (means[c] - grand) * (means[c] - grand) / (m - 1);
        }
        if (within == 0) {
            // Every chain stands still: together, or each on its own number.
            return between == 0 ? new Mixing(1, (double) m * half) : new Mixing(1e6, 0);
        }
        double whole = within * (half - 1) / half + between / half;
        double rHat = StrictMath.sqrt(whole / within);
        double sum = 0;
        for (int lag = 0; lag + 1 < half; lag += 2) {
            double pair =
                    correlation(halves, means, within, whole, lag) + correlation(halves, means, within, whole, lag + 1);
            if (pair < 0) {
                break;
            }
            sum += pair;
        }
        double draws = (double) m * half;
        return new Mixing(rHat, StrictMath.min(draws, draws / StrictMath.max(1 / draws, 2 * sum - 1)));
    }

    private static double correlation(double[][] halves, double[] means, double within, double whole, int lag) {
        double covariance = 0;
        for (int c = 0; c < halves.length; c++) {
            covariance += autocovariance(halves[c], means[c], lag) / halves.length;
        }
        return 1 - (within - covariance) / whole;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double autocovariance(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < values.length; i++) {
            sum += (values[i] - mean) * (values[i + lag] - mean);
        }
        return sum / values.length;
    }
}
