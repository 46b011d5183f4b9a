package org.stele.estimates.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// Tabled values, and moments of seeded draws.
class NumbersTest {

    @Test
    void logGammaHasItsTabledValues() {
        assertThat(LogGamma.of(0.5)).isCloseTo(0.5723649429247001, within(1e-14));
        assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-14));
        assertThat(LogGamma.of(11)).isCloseTo(StrictMath.log(3628800), within(1e-13));
        assertThat(LogGamma.of(0.0625)).isCloseTo(2.739631621946204, within(1e-14));
        assertThat(LogGamma.of(1e6 + 1) - LogGamma.of(1e6)).isCloseTo(StrictMath.log(1e6), within(1e-8));
        assertThatThrownBy(() -> LogGamma.of(0)).hasMessageContaining("above zero");
    }

    @Test
    void theNormalDistributionHasItsTabledValues() {
        assertThat(Normal.cdf(0)).isEqualTo(0.5);
        assertThat(Normal.cdf(Normal.Z_975)).isCloseTo(0.975, within(1e-15));
        assertThat(Normal.cdf(-6)).isCloseTo(9.865876450376946e-10, within(1e-20));
        assertThat(Normal.cdf(40)).isEqualTo(1);
    }

    @Test
    void aSystemIsSolvedAndASingularOneIsFound() {
        double[][] matrix = {{4, 2}, {2, 3}};
        double[] x = Symmetric.factor(matrix).orElseThrow().solve(new double[] {10, 8});
        assertThat(x[0]).isCloseTo(1.75, within(1e-14));
        assertThat(x[1]).isCloseTo(1.5, within(1e-14));
        assertThat(Symmetric.factor(new double[][] {{1, 1}, {1, 1}})).isEmpty();
    }

    @Test
    void theNullSpaceIsSentToZero() {
        List<double[]> rows = List.of(new double[] {1, 1, 0}, new double[] {0, 1, 1});
        List<double[]> basis = NullSpace.of(rows, 3);
        assertThat(basis).hasSize(1);
        for (double[] row : rows) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += row[i] * basis.getFirst()[i];
            }
            assertThat(sum).isZero();
        }
    }

    @Test
    void aLinearProgramIsSolvedAtItsCorner() {
        double[] x = LinearProgram.maximise(
                new double[] {3, 5}, new double[][] {{1, 0}, {0, 2}, {3, 2}}, new double[] {4, 12, 18});
        assertThat(x).containsExactly(2, 6);
        assertThatThrownBy(() -> LinearProgram.maximise(new double[] {1}, new double[][] {{-1}}, new double[] {0}))
                .hasMessageContaining("unbounded");
    }

    @Test
    void drawsHaveTheMomentsOfTheirDistributions() {
        Chance chance = Chance.of(1, 0);
        assertMoments("gamma 0.3", () -> chance.gamma(0.3), 0.3, 0.3);
        assertMoments("gamma 7", () -> chance.gamma(7), 7, 7);
        assertMoments("beta 2, 5", () -> chance.beta(2, 5), 2.0 / 7, 10.0 / 49 / 8);
        assertMoments("poisson 3", () -> chance.poisson(3), 3, 3);
        assertMoments("poisson 900", () -> chance.poisson(900), 900, 900);
        assertMoments("binomial 20, 0.1", () -> chance.binomial(20, 0.1), 2, 1.8);
        assertMoments("binomial 4000, 0.7", () -> chance.binomial(4000, 0.7), 2800, 840);
        assertMoments("normal", chance::normal, 0, 1);
    }

    private static void assertMoments(String name, DoubleSupplier draw, double mean, double variance) {
        int draws = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double value = draw.getAsDouble();
            sum += value;
            squares += (value - mean) * (value - mean);
        }
        assertThat(sum / draws).as(name).isCloseTo(mean, within(4 * StrictMath.sqrt(variance / draws)));
        assertThat(squares / draws).as(name).isCloseTo(variance, within(0.06 * variance));
    }

    @Test
    void streamsOfOneSeedDifferAndRepeat() {
        assertThat(Chance.of(9, 2).uniform()).isEqualTo(Chance.of(9, 2).uniform());
        assertThat(Chance.of(9, 2).uniform()).isNotEqualTo(Chance.of(9, 3).uniform());
        assertThat(Chance.of(9, 2).uniform()).isNotEqualTo(Chance.of(8, 2).uniform());
    }
}
