package org.stele.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    /// With none or all right the limits have closed forms: 1 - .025^(1/n) and .025^(1/n).
    @Test
    void theIntervalIsThatOfClopperAndPearson() {
        assertThat(new Proportion(0, 20).high()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
        assertThat(new Proportion(0, 20).low()).isZero();
        assertThat(new Proportion(20, 20).low()).isCloseTo(Math.pow(0.025, 1 / 20.0), within(1e-12));
        assertThat(new Proportion(20, 20).high()).isEqualTo(1);
        // One of two: the roots of (1-p)^2 + 2p(1-p) = .025 and of p^2 + 2p(1-p) = .025.
        assertThat(new Proportion(1, 2).high()).isCloseTo(Math.sqrt(0.975), within(1e-12));
        assertThat(new Proportion(1, 2).low()).isCloseTo(1 - Math.sqrt(0.975), within(1e-12));
    }

    @Test
    void aSampleOfNoneSaysNothing() {
        Proportion nothing = new Proportion(0, 0);
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
    }

    @Test
    void aLargeSampleIsCounted() {
        Proportion large = new Proportion(99_000, 100_000);
        assertThat(large.low()).isBetween(0.9893, 0.99);
        assertThat(large.high()).isBetween(0.99, 0.9907);
    }
}
