package org.stele.bench.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stele.linkage.RowRef;

class AccuracyTest {

    private static RowRef row(String id) {
        return new RowRef("list", id);
    }

    @Test
    void pairsAndRowsAreCountedOverWhatIsKnown() {
        Map<RowRef, String> truth = Map.of(row("1"), "a", row("2"), "a", row("3"), "a", row("4"), "b", row("5"), "b");
        Accuracy accuracy = Accuracy.of(
                List.of(List.of(row("1"), row("2"), row("4"), row("unknown")), List.of(row("3")), List.of(row("5"))),
                truth);
        assertThat(accuracy.truePairs()).isEqualTo(4);
        assertThat(accuracy.precision()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(accuracy.recall()).isCloseTo(1 / 4.0, within(1e-12));
        // Rows 1 and 2 have two thirds of their cluster right, row 4 one third, rows 3 and 5 all.
        assertThat(accuracy.bCubedPrecision()).isCloseTo((2 * 2 / 3.0 + 1 / 3.0 + 2) / 5, within(1e-12));
        assertThat(accuracy.bCubedRecall()).isCloseTo((2 * 2 / 3.0 + 1 / 3.0 + 2 / 2.0) / 5, within(1e-12));
    }

    @Test
    void everythingRightIsOne() {
        Map<RowRef, String> truth = Map.of(row("1"), "a", row("2"), "a", row("3"), "b");
        Accuracy accuracy = Accuracy.of(List.of(List.of(row("1"), row("2")), List.of(row("3"))), truth);
        assertThat(accuracy.f1()).isEqualTo(1);
        assertThat(accuracy.bCubedF1()).isEqualTo(1);
    }
}
