package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GraphGridTest {

    @Test
    void sumsOverNodesAreSumsOverEveryNumber() {
        GraphGrid grid = new GraphGrid(1, 44_003, 0.0025);
        double[] density = new double[grid.nodes().length];
        for (int i = 0; i < density.length; i++) {
            density[i] = bell(grid.nodes()[i]);
        }
        double whole = 0;
        for (long n = 1; n <= 44_003; n++) {
            whole += bell(n);
        }
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += grid.weights()[i] * density[i];
        }
        assertThat(sum).isCloseTo(whole, within(1e-6 * whole));
        double below = 0;
        long median = 0;
        while (below < whole / 2) {
            below += bell(++median);
        }
        assertThat(grid.quantile(density, 0.5)).isBetween(median - 1, median + 1);
        assertThat(grid.upTo(density, median)).isCloseTo(0.5, within(0.001));
        assertThat(grid.upTo(density, 44_003)).isCloseTo(1, within(1e-12));
    }

    private static double bell(long n) {
        double z = (StrictMath.log((double) n) - 9) / 0.12;
        return StrictMath.exp(-z * z / 2) / (double) n;
    }
}
