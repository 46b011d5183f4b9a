package org.stele.bench.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading;

/// The measuring instrument itself: every figure of a mixed incident is what it is said to be made of.
class MixedIncidentTest {

    @Test
    void everyFigureIsTheSumOfWhatMadeIt() {
        for (long seed = 0; seed < 60; seed++) {
            MixedIncident mixed = MixedIncident.of(seed);
            for (Reading reading : mixed.readings()) {
                for (FigureClaim figure : reading.claims(FigureClaim.class)) {
                    long made = mixed.made().getOrDefault(figure.id(), new TreeMap<>()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    assertThat(figure.count()).as("seed %d", seed).isEqualTo(Count.exactly(made));
                }
            }
            assertThat(MixedIncident.of(seed)).as("seed %d", seed).isEqualTo(mixed);
        }
    }
}
