package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A draft carries the doubt about who is who, and waits for a person.
class DraftTest {

    private static final Settings SHORT = Settings.of(5).withSweeps(1000);

    /// The more rows are linked, the fewer people and the larger the overlaps.
    private static OverlapTable linked(int more) {
        return new OverlapTable(
                List.of("hospital", "court", "press"),
                new TreeMap<>(Map.of(1, 90L - more, 2, 80L - more, 4, 85L, 3, 30L + more, 5, 28L, 6, 25L, 7, 12L)));
    }

    private static MethodAnswer.Estimated of(Draft draft, Method method) {
        return (MethodAnswer.Estimated) draft.answers().stream()
                .filter(answer -> answer.method() == method)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneCertainLinkageGivesWhatTheTableGives() {
        Draft draft = Estimates.draft(List.of(linked(0)), SHORT);
        Result result = Estimates.of(linked(0), SHORT);
        assertThat(of(draft, Method.DGA).median())
                .isEqualTo(((MethodAnswer.Estimated) result.find(Method.DGA).orElseThrow()).median());
        assertThat(draft.observedLow()).isEqualTo(draft.observedHigh()).isEqualTo(350);
    }

    @Test
    void drawnLinkagesThatDifferWidenTheIntervalAndSayHowMuchOfItIsTheirs() {
        MethodAnswer.Estimated certain = of(Estimates.draft(List.of(linked(10)), SHORT), Method.CHAO_LISTS);
        Draft draft = Estimates.draft(List.of(linked(0), linked(10), linked(20), linked(10)), SHORT);
        MethodAnswer.Estimated doubted = of(draft, Method.CHAO_LISTS);
        assertThat(doubted.high95() - doubted.low95()).isGreaterThan(certain.high95() - certain.low95());
        assertThat(doubted.diagnostics())
                .filteredOn(diagnostic -> diagnostic.name().equals("linkage_share_of_variance"))
                .singleElement()
                .satisfies(share ->
                        assertThat(((Diagnostic.Measured) share).value()).isBetween(0.1, 0.95));
        assertThat(draft.observedLow()).isEqualTo(330);
        assertThat(draft.observedHigh()).isEqualTo(350);
    }

    @Test
    void equalDrawsAddNoDoubt() {
        Draft draft = Estimates.draft(List.of(linked(4), linked(4), linked(4)), SHORT);
        assertThat(of(draft, Method.LOGLINEAR).median())
                .isCloseTo(
                        of(Estimates.draft(List.of(linked(4)), SHORT), Method.LOGLINEAR)
                                .median(),
                        within(0.01));
    }

    @Test
    void aDraftIsRefusedWhereMostDrawsAre() {
        OverlapTable apart =
                new OverlapTable(List.of("hospital", "court", "press"), new TreeMap<>(Map.of(1, 20L, 2, 20L, 4, 20L)));
        Draft most = Estimates.draft(List.of(apart, apart, linked(0)), SHORT);
        assertThat(most.answers()).allSatisfy(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(answer.why()).contains(Why.MOST_DRAWS_REFUSED);
        });
        Draft some = Estimates.draft(List.of(apart, linked(0), linked(1)), SHORT);
        assertThat(of(some, Method.DGA).why()).contains(Why.SOME_DRAWS_REFUSED);
    }

    @Test
    void aDraftWaitsUntilANamedPersonHasAnsweredEveryQuestion() {
        Checklist checklist = Estimates.draft(List.of(linked(0)), SHORT).checklist();
        assertThat(checklist.open()).containsExactly(Checklist.Question.values());
        Instant day = Instant.parse("2026-11-24T12:00:00Z");
        for (Checklist.Question question : Checklist.Question.values()) {
            assertThat(checklist.isAnswered()).isFalse();
            checklist = checklist.answered(
                    question,
                    new Checklist.Answer(Checklist.Holds.IN_PART, "R. Recorder", day, "see the list's preface"));
        }
        assertThat(checklist.isAnswered()).isTrue();
        Checklist twice = checklist.answered(
                Checklist.Question.COVERAGE,
                new Checklist.Answer(Checklist.Holds.NO, "S. Second", day, "no list covers the upper valley"));
        assertThat(twice.items().getLast().answers()).hasSize(2);
        assertThat(twice.items().getLast().standing().orElseThrow().by()).isEqualTo("S. Second");
        assertThatThrownBy(() -> new Checklist.Answer(Checklist.Holds.YES, " ", day, "so"))
                .hasMessageContaining("say both");
    }
}
