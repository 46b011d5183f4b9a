package org.stele.bench.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.incidents.Incident;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;

/// The measuring instruments themselves: each way to differ is found, and brute force agrees.
class InventedIncidentTest {

    private static final int SEEDS = 120;

    @Test
    void theRightExplanationUsuallyRanksFirst() {
        int right = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            InventedIncident invented = InventedIncident.of(seed);
            Incident incident = Reckoner.reckon(invented.readings(), List.of(), Settings.USUAL)
                    .getFirst();
            boolean first = ReckonBenchmark.firstExplanation(incident)
                    .filter(kind -> kind.equals(invented.why()))
                    .isPresent();
            right += first ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
    }

    @Test
    void verdictsAndBoundsAreThoseOfBruteForce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SmallIncident small = SmallIncident.of(seed);
            List<Incident> reckoned = Reckoner.reckon(small.readings(), List.of(), Settings.USUAL);
            assertThat(reckoned).as("seed %d", seed).hasSize(1);
            assertThat(small.agreesWith(reckoned.getFirst()))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
