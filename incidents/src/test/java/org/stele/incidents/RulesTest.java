package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stele.vocabulary.Measure.KILLED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.evidence.Judgement;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;

/// Each rule and each status as docs/methods/rules.md defines it.
class RulesTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    private static Told paper(String file, Count.Interval killed, String words) {
        Told told = Told.in(file).event("1994-11-09", "Zoğal");
        told.figure(KILLED, killed, words).of("people").add();
        return told;
    }

    private static Told paper(String file, long killed) {
        Told told = Told.in(file).event("1994-11-09", "Zoğal");
        told.figure(KILLED, killed).of("people").add();
        return told;
    }

    private static Judgement judge(JudgementKind kind, String subject, String value) {
        return new Judgement(kind, subject, value, "a recorder", "because of the scan", Instant.EPOCH);
    }

    private static Judgement kind(Told told, String kind) {
        return judge(JudgementKind.SOURCE_KIND, told.document().text(), kind);
    }

    private static Judgement independent(Told one, Told other) {
        return judge(JudgementKind.ASSUMPTION, Lineages.pair("independent", one.document(), other.document()), "made");
    }

    private static Judgement confirm(Told told) {
        return judge(JudgementKind.CONFIRM, claim(told).text(), "");
    }

    private static ClaimId claim(Told told) {
        return told.reading().claims().getFirst().id();
    }

    private static Question killed(Rule rule, List<Judgement> judgements, Told... documents) {
        List<Judgement> all = new ArrayList<>(judgements);
        all.add(judge(JudgementKind.RULE, "register", rule.id()));
        List<Incident> incidents =
                Reckoner.reckon(Arrays.stream(documents).map(Told::reading).toList(), all, Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst().questions().getFirst();
    }

    private static List<OptionalLong> answer(Rule rule, List<Judgement> judgements, Told... documents) {
        Question question = killed(rule, judgements, documents);
        assertThat(question.rule()).isEqualTo(rule);
        assertThat(question.basis()).contains("rule:" + rule.id());
        return List.of(question.low(), question.best(), question.high());
    }

    private static List<OptionalLong> numbers(long low, OptionalLong best, long high) {
        return List.of(OptionalLong.of(low), best, OptionalLong.of(high));
    }

    private static OptionalLong of(long number) {
        return OptionalLong.of(number);
    }

    @Test
    void rangeGivesABestOnlyWhereAllAgree() {
        assertThat(answer(Rule.RANGE, List.of(), paper("a", 54), paper("b", 64), paper("c", 64)))
                .isEqualTo(numbers(54, NONE, 64));
        assertThat(answer(Rule.RANGE, List.of(), paper("a", 64), paper("b", 64)))
                .isEqualTo(numbers(64, of(64), 64));
    }

    @Test
    void majorityIsWhatMostLineagesStateAndNobodyOnATie() {
        assertThat(answer(Rule.MAJORITY, List.of(), paper("a", 54), paper("b", 64), paper("c", 64)))
                .isEqualTo(numbers(54, of(64), 64));
        assertThat(answer(Rule.MAJORITY, List.of(), paper("a", 54), paper("b", 64)))
                .isEqualTo(numbers(54, NONE, 64));
    }

    @Test
    void theHighestKindOfSourceIsHeardAndNobodyWhereItDisagreesWithItself() {
        Told court = paper("court", 54);
        Told clinic = paper("clinic", 64);
        Told other = paper("other", 58);
        List<Judgement> kinds = List.of(kind(court, "court"), kind(clinic, "medical"), kind(other, "court"));
        assertThat(answer(Rule.SOURCE_HIERARCHY, kinds, court, clinic)).isEqualTo(numbers(54, of(54), 64));
        assertThat(answer(Rule.SOURCE_HIERARCHY, kinds, court, clinic, other)).isEqualTo(numbers(54, NONE, 64));
        assertThat(answer(Rule.SOURCE_HIERARCHY, List.of(), court, clinic)).isEqualTo(numbers(54, NONE, 64));
    }

    @Test
    void theRecorderDecidesByConfirming() {
        Told one = paper("one", 54);
        Told other = paper("other", 64);
        assertThat(answer(Rule.RECORDER, List.of(confirm(other)), one, other)).isEqualTo(numbers(54, of(64), 64));
        assertThat(answer(Rule.RECORDER, List.of(confirm(one), confirm(other)), one, other))
                .isEqualTo(numbers(54, NONE, 64));
        assertThat(answer(Rule.RECORDER, List.of(), one, other)).isEqualTo(numbers(54, NONE, 64));
    }

    @Test
    void theConservativeTakeTheLowestAndReadVagueWordsAsAcledDoes() {
        assertThat(answer(Rule.CONSERVATIVE, List.of(), paper("a", 54), paper("b", 64)))
                .isEqualTo(numbers(54, of(54), 64));
        assertThat(vague(20, 99, "tens")).isEqualTo(of(10));
        assertThat(vague(24, 99, "dozens")).isEqualTo(of(12));
        assertThat(vague(200, 999, "hundreds")).isEqualTo(of(100));
    }

    private static OptionalLong vague(long low, long high, String words) {
        return answer(Rule.CONSERVATIVE, List.of(), paper("a", Count.between(low, high, Bound.VAGUE), words))
                .get(1);
    }

    @Test
    void uppsalasBestIsTheLikeliestAndTheLowestWhereSeveralLead() {
        assertThat(answer(Rule.UCDP_GED, List.of(), paper("a", 54), paper("b", 64), paper("c", 64)))
                .isEqualTo(numbers(54, of(64), 64));
        assertThat(answer(Rule.UCDP_GED, List.of(), paper("a", 54), paper("b", 64)))
                .isEqualTo(numbers(54, of(54), 64));
    }

    @Test
    void iraqBodyCountGivesNoBestAndIsProvisionalUnderTwoIndependentSources() {
        Told one = paper("one", 64);
        Told other = paper("other", 64);
        Question provisional = killed(Rule.IRAQ_BODY_COUNT, List.of(), one, other);
        assertThat(provisional.best()).isEmpty();
        assertThat(provisional.low()).hasValue(64);
        assertThat(provisional.status()).isEqualTo(Status.POSSIBLE);
        assertThat(killed(Rule.IRAQ_BODY_COUNT, List.of(independent(one, other)), one, other)
                        .status())
                .isEqualTo(Status.PROBABLE);
        assertThat(answer(Rule.IRAQ_BODY_COUNT, List.of(), paper("a", 54), paper("b", 64)))
                .isEqualTo(numbers(54, NONE, 64));
    }

    @Test
    void eachStatusHasItsEntryCriteria() {
        Told one = paper("one", 64);
        Told other = paper("other", 64);
        Told less = paper("less", 54);
        assertThat(status(List.of(), one)).isEqualTo(Status.POSSIBLE);
        assertThat(status(List.of(confirm(one)), one)).isEqualTo(Status.PROBABLE);
        assertThat(status(List.of(), one, other)).isEqualTo(Status.PROBABLE);
        assertThat(status(List.of(independent(one, other)), one, other)).isEqualTo(Status.PROBABLE);
        assertThat(status(List.of(independent(one, other), confirm(one)), one, other))
                .isEqualTo(Status.CONFIRMED);
        assertThat(status(List.of(independent(one, other), confirm(one)), one, other, less))
                .isEqualTo(Status.CONTESTED);
        assertThat(status(List.of(judge(JudgementKind.REJECT, claim(one).text(), "")), one))
                .isEqualTo(Status.DISCOUNTED);
    }

    private static Status status(List<Judgement> judgements, Told... documents) {
        return killed(Rule.RANGE, judgements, documents).status();
    }
}
