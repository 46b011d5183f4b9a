package org.stele.estimates;

import java.util.Arrays;

/// What the chains of the latent class sampler drew: numbers of unlisted people, one row a chain, the
/// burn-in left out.
final class LatentDraws {

    private final double[][] traces;
    private final int sweeps;

    LatentDraws(double[][] traces, int sweeps) {
        this.traces = traces;
        this.sweeps = sweeps;
    }

    double[][] traces() {
        return traces;
    }

    /// How many each chain took, the burn-in included.
    int sweeps() {
        return sweeps;
    }

    /// Judged on the logarithm: the upper tail is long.
    Mixing mixing() {
        double[][] logs = new double[traces.length][];
        for (int c = 0; c < traces.length; c++) {
            logs[c] = Arrays.stream(traces[c]).map(StrictMath::log1p).toArray();
        }
        return Mixing.of(logs);
    }
}
