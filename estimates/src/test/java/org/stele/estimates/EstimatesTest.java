package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws that hold for every table, and the tables that must be refused. All lists are invented.
class EstimatesTest {

    private static final Settings SHORT = Settings.of(11).withSweeps(2000);

    /// Four lists of an invented valley, drawn as if independent.
    private static final OverlapTable VALLEY = valley(1);

    private static OverlapTable valley(long times) {
        long[] counts = {64, 49, 22, 71, 31, 26, 12, 38, 17, 14, 6, 19, 9, 8, 3};
        SortedMap<Integer, Long> table = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            table.put(i + 1, counts[i] * times);
        }
        return new OverlapTable(List.of("hospital", "court", "press", "families"), table);
    }

    private static OverlapTable table(List<String> lists, Map<Integer, Long> counts) {
        return new OverlapTable(lists, new TreeMap<>(counts));
    }

    private static MethodAnswer.Estimated estimated(Result result, Method method) {
        return (MethodAnswer.Estimated) result.find(method).orElseThrow();
    }

    private static List<String> shown(Result result) {
        List<String> shown = new ArrayList<>();
        for (MethodAnswer answer : result.answers()) {
            String numbers = switch (answer) {
                case MethodAnswer.Estimated e -> e.estimate() + " " + e.median() + " " + e.low95() + " " + e.high95();
                case MethodAnswer.Refused refused -> "refused";
            };
            shown.add(answer.method() + " " + numbers + " " + answer.why() + " " + answer.diagnostics());
        }
        return shown;
    }

    private static void assertAllRefused(Result result, Why... why) {
        assertThat(result.allRefused()).isTrue();
        assertThat(result.answers())
                .allSatisfy(answer -> assertThat(answer.why()).containsExactlyInAnyOrder(why));
    }

    @Test
    void theOrderOfListsDecidesNothing() {
        Random random = new Random(3);
        List<String> expected = shown(Estimates.of(VALLEY, SHORT));
        for (int i = 0; i < 3; i++) {
            List<String> order = new ArrayList<>(VALLEY.lists());
            Collections.shuffle(order, random);
            assertThat(shown(Estimates.of(VALLEY.through(order), SHORT)))
                    .as(order.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void theNumberOfThreadsDecidesNothing() {
        assertThat(shown(Estimates.of(VALLEY, SHORT.withThreads(1))))
                .isEqualTo(shown(Estimates.of(VALLEY, SHORT.withThreads(4))));
    }

    @Test
    void twiceThePeopleNarrowEveryRelativeInterval() {
        Result once = Estimates.of(VALLEY, SHORT.withSweeps(8000));
        Result twice = Estimates.of(valley(2), SHORT.withSweeps(8000));
        for (Method method :
                List.of(Method.CHAO_LOWER, Method.CHAO_LISTS, Method.NHOI, Method.DGA, Method.LATENT_CLASS)) {
            MethodAnswer.Estimated few = estimated(once, method);
            MethodAnswer.Estimated many = estimated(twice, method);
            assertThat((many.high95() - many.low95()) / many.median())
                    .as(method.code())
                    .isLessThan((few.high95() - few.low95()) / few.median());
        }
    }

    @Test
    void noNumberIsBelowTheDocumentedAndEveryIntervalHoldsItsMedian() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            SortedMap<Integer, Long> counts = new TreeMap<>();
            for (int pattern = 1; pattern < 8; pattern++) {
                counts.put(pattern, (long) random.nextInt(Integer.bitCount(pattern) == 1 ? 60 : 14));
            }
            OverlapTable invented = table(List.of("a", "b", "c"), counts);
            for (MethodAnswer answer : Estimates.of(invented, SHORT).answers()) {
                if (answer instanceof MethodAnswer.Estimated number) {
                    assertThat(number.low95())
                            .as(number.method() + " of " + counts + ", seed " + seed)
                            .isGreaterThanOrEqualTo((double) invented.observed())
                            .isLessThanOrEqualTo(number.median());
                    assertThat(number.high95())
                            .as(number.method() + " of " + counts + ", seed " + seed)
                            .isGreaterThanOrEqualTo(number.median())
                            .isLessThan(Double.POSITIVE_INFINITY);
                }
            }
        }
    }

    @Test
    void listsThatAreIndependentLeadTheMethodsToTheTrueNumber() {
        // 4 lists that each reach 30, 40, 25 and 35 % of 2,000 people, every pattern at its expectation.
        double[] reach = {0.3, 0.4, 0.25, 0.35};
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int pattern = 1; pattern < 16; pattern++) {
            double probability = 1;
            for (int j = 0; j < 4; j++) {
                probability *= (pattern >> j & 1) == 1 ? reach[j] : 1 - reach[j];
            }
            counts.put(pattern, StrictMath.round(2000 * probability));
        }
        Result result = Estimates.of(table(List.of("a", "b", "c", "d"), counts), SHORT.withSweeps(8000));
        for (MethodAnswer.Estimated number : result.estimates()) {
            assertThat(number.low95()).as(number.method().code()).isLessThan(2000);
            assertThat(number.high95()).as(number.method().code()).isGreaterThan(2000);
        }
        assertThat(result.estimates()).hasSizeGreaterThan(3);
        assertThat(result.disagreement().orElseThrow()).isLessThan(1.15);
    }

    @Test
    void twoListsAreRefused() {
        assertAllRefused(
                Estimates.of(table(List.of("a", "b"), Map.of(1, 40L, 2, 30L, 3, 12L)), SHORT),
                Why.TOO_FEW_LISTS,
                Why.INDEPENDENCE_UNTESTABLE);
    }

    @Test
    void threeListsOfWhichOneIsEmptyAreTwoLists() {
        assertAllRefused(
                Estimates.of(table(List.of("a", "b", "c"), Map.of(1, 40L, 2, 30L, 3, 12L)), SHORT),
                Why.TOO_FEW_LISTS,
                Why.EMPTY_LIST,
                Why.INDEPENDENCE_UNTESTABLE);
    }

    @Test
    void anEmptyListBesideThreeOthersIsLeftOutAndNamed() {
        OverlapTable withEmpty =
                table(List.of("a", "b", "c", "empty"), Map.of(1, 50L, 2, 40L, 4, 45L, 3, 20L, 5, 18L, 6, 15L, 7, 9L));
        Result result = Estimates.of(withEmpty, SHORT);
        Result without = Estimates.of(withEmpty.through(List.of("a", "b", "c")), SHORT);
        assertThat(estimated(result, Method.DGA).median())
                .isEqualTo(estimated(without, Method.DGA).median());
        assertThat(estimated(result, Method.DGA).why()).contains(Why.EMPTY_LIST);
        assertThat(estimated(without, Method.DGA).why()).doesNotContain(Why.EMPTY_LIST);
    }

    @Test
    void listsWithNobodyInCommonAreRefused() {
        assertAllRefused(
                Estimates.of(table(List.of("a", "b", "c"), Map.of(1, 40L, 2, 30L, 4, 12L)), SHORT), Why.NO_OVERLAP);
    }

    @Test
    void whereHardlyAnybodyIsMetAgainNoNumberIsGiven() {
        assertAllRefused(
                Estimates.of(table(List.of("a", "b", "c"), Map.of(1, 80L, 2, 70L, 4, 49L, 7, 1L)), SHORT),
                Why.HARDLY_ANY_OVERLAP);
        assertAllRefused(
                Estimates.of(table(List.of("a", "b", "c"), Map.of(1, 80L, 2, 70L, 4, 49L, 3, 2L, 5, 2L, 6, 2L)), SHORT),
                Why.HARDLY_ANY_OVERLAP);
        assertThat(Estimates.of(
                                table(
                                        List.of("a", "b", "c"),
                                        Map.of(1, 80L, 2, 70L, 4, 49L, 3, 2L, 5, 2L, 6, 2L, 7, 1L)),
                                SHORT)
                        .allRefused())
                .isFalse();
    }

    @Test
    void aListThatSharesNobodyLeavesTwoAndIsRefused() {
        assertAllRefused(
                Estimates.of(table(List.of("a", "b", "c"), Map.of(1, 37L, 2, 28L, 4, 19L, 3, 7L)), SHORT),
                Why.LISTS_APART,
                Why.MLE_DOES_NOT_EXIST);
    }

    @Test
    void aTableOfNobodyIsRefused() {
        assertAllRefused(Estimates.of(table(List.of("a", "b", "c"), Map.of()), SHORT), Why.NOBODY_LISTED);
    }

    @Test
    void aNegativeCountIsNoNumberOfPeople() {
        assertThatThrownBy(() -> table(List.of("a", "b", "c"), Map.of(1, -4L)))
                .hasMessageContaining("-4 is no number of people");
    }

    @Test
    void millionsOfPeopleAreAnsweredAsThousandsAre() {
        OverlapTable millions = valley(20_000);
        Result result = Estimates.of(millions, SHORT);
        assertThat(millions.observed()).isEqualTo(7_780_000);
        for (Method method : List.of(Method.CHAO_LOWER, Method.LOGLINEAR, Method.DGA)) {
            MethodAnswer.Estimated answer = estimated(result, method);
            assertThat(answer.median()).as(method.code()).isBetween(8_000_000.0, 40_000_000.0);
            assertThat(answer.high95() / answer.low95()).as(method.code()).isBetween(1.0, 1.1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 12})
    void manyListsAreAnsweredByTheMethodsThatCanTakeThem(int lists) {
        Random random = new Random(lists);
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int person = 0; person < 900; person++) {
            int pattern = 0;
            for (int j = 0; j < lists; j++) {
                if (random.nextDouble() < 0.12) {
                    pattern |= 1 << j;
                }
            }
            if (pattern > 0) {
                counts.merge(pattern, 1L, Long::sum);
            }
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            names.add("list" + j);
        }
        Result result = Estimates.of(table(names, counts), SHORT);
        assertThat(result.find(Method.DGA).orElseThrow().why()).contains(Why.TOO_MANY_LISTS);
        assertThat(result.find(Method.LATENT_CLASS).orElseThrow().method()).isEqualTo(Method.LATENT_CLASS);
        assertThat(result.find(Method.LOGLINEAR).orElseThrow().why().contains(Why.TOO_MANY_LISTS))
                .isEqualTo(lists > LogLinear.MOST_LISTS);
    }

    @Test
    void numbersFarApartMakeEveryMethodDoubtfulButNoBound() {
        // One half of the people on every list, the other hardly on any: what people differ by is all that is seen.
        OverlapTable apart = table(
                List.of("a", "b", "c", "d"),
                Map.ofEntries(
                        Map.entry(1, 900L),
                        Map.entry(2, 880L),
                        Map.entry(4, 910L),
                        Map.entry(8, 870L),
                        Map.entry(3, 60L),
                        Map.entry(5, 62L),
                        Map.entry(9, 58L),
                        Map.entry(6, 61L),
                        Map.entry(10, 63L),
                        Map.entry(12, 59L),
                        Map.entry(7, 70L),
                        Map.entry(11, 72L),
                        Map.entry(13, 69L),
                        Map.entry(14, 71L),
                        Map.entry(15, 400L)));
        Result result = Estimates.of(apart, SHORT);
        assertThat(result.estimates())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.why()).contains(Why.METHODS_DISAGREE));
        assertThat(estimated(result, Method.CHAO_LOWER).why()).doesNotContain(Why.METHODS_DISAGREE);
    }
}
