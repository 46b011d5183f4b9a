package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Whether a best fit exists is found from the zeros of a table, before anything is fitted.
class ModelFitTest {

    private static ModelFit fit(Map<Integer, Long> counts, int... terms) {
        OverlapTable table = new OverlapTable(List.of("a", "b", "c"), new TreeMap<>(counts));
        InteractionModel model = InteractionModel.independence();
        for (int term : terms) {
            model = model.with(term);
        }
        int[] cells = LogLinear.cells(3);
        return ModelFit.of(model, cells, LogLinear.counts(table, cells), 3);
    }

    private static final Map<Integer, Long> APART = Map.of(1, 37L, 2, 28L, 4, 19L, 3, 7L);

    private static final Map<Integer, Long> FULL = Map.of(1, 37L, 2, 28L, 4, 19L, 3, 7L, 5, 4L, 6, 5L, 7, 2L);

    @Test
    void withoutZerosEveryModelHasABestFit() {
        for (InteractionModel model : InteractionModel.all(3)) {
            int[] terms = model.terms().stream().mapToInt(Integer::intValue).toArray();
            assertThat(fit(FULL, terms)).isInstanceOf(ModelFit.Fitted.class);
        }
    }

    @Test
    void twoListsThatDependAndAThirdThatMeetsNeitherHaveNoBestFit() {
        assertThat(fit(APART, 0b011))
                .isInstanceOfSatisfying(
                        ModelFit.Impossible.class, no -> assertThat(no.why()).isEqualTo(Why.MLE_DOES_NOT_EXIST));
    }

    @Test
    void allPairsOverListsThatNeverMeetSayNothingOfTheUnlisted() {
        assertThat(fit(APART, 0b011, 0b101, 0b110)).isInstanceOf(ModelFit.Impossible.class);
    }

    @Test
    void independenceOfTheSameListsHasABestFit() {
        assertThat(fit(APART))
                .isInstanceOfSatisfying(
                        ModelFit.Fitted.class, yes -> assertThat(yes.extended()).isFalse());
    }

    @Test
    void aPairThatNeverMeetsIsGivenUpWithItsCells() {
        Map<Integer, Long> counts = Map.of(1, 37L, 2, 28L, 4, 19L, 3, 7L, 6, 5L);
        assertThat(fit(counts, 0b101))
                .isInstanceOfSatisfying(
                        ModelFit.Fitted.class, yes -> assertThat(yes.extended()).isTrue());
    }

    @Test
    void thereAreAsManyModelsAsTheLiteratureCounts() {
        assertThat(InteractionModel.all(3)).hasSize(8);
        assertThat(InteractionModel.all(4)).hasSize(113);
        assertThat(InteractionModel.all(5)).hasSize(1024);
        assertThat(DecomposableGraph.all(3)).hasSize(8);
        assertThat(DecomposableGraph.all(4)).hasSize(61);
        assertThat(DecomposableGraph.all(5)).hasSize(822);
    }
}
