package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stele.vocabulary.Measure.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.evidence.Judgement;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Definition;
import org.stele.incidents.Finding.Gap;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

class ReckonerTest {

    private static List<Incident> reckon(List<Judgement> judgements, Told... documents) {
        return Reckoner.reckon(Arrays.stream(documents).map(Told::reading).toList(), judgements, Settings.USUAL);
    }

    private static Incident one(List<Judgement> judgements, Told... documents) {
        List<Incident> incidents = reckon(judgements, documents);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Incident one(Told... documents) {
        return one(List.of(), documents);
    }

    private static Judgement judge(JudgementKind kind, String subject, String value) {
        return new Judgement(kind, subject, value, "a recorder", "because of the scan", Instant.EPOCH);
    }

    private static Question killed(Incident incident) {
        return incident.questions().stream()
                .filter(question -> question.measure() == KILLED && question.main())
                .findFirst()
                .orElseThrow();
    }

    private static List<OptionalLong> figures(Question question) {
        return List.of(question.low(), question.best(), question.high());
    }

    private static List<OptionalLong> numbers(long low, long best, long high) {
        return List.of(OptionalLong.of(low), OptionalLong.of(best), OptionalLong.of(high));
    }

    private static Told paper(String file, long killed) {
        Told told = Told.in(file).event("1994-11-09", "Zoğal");
        told.figure(KILLED, killed).of("people").add();
        return told;
    }

    private static <T extends Finding> T find(Incident incident, Class<T> kind) {
        return incident.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + incident.findings()));
    }

    @Test
    void nothingGivesNothing() {
        assertThat(reckon(List.of())).isEmpty();
        Incident silent = one(Told.in("letter.txt"));
        assertThat(silent.questions()).isEmpty();
        assertThat(silent.findings()).isEmpty();
    }

    @Test
    void twoSourcesThatDisagreeKeepBothFigures() {
        Incident incident = one(paper("morning.txt", 64), paper("evening.txt", 54));
        Conflict conflict = find(incident, Conflict.class);
        assertThat(conflict.difference()).isEqualTo(10);
        assertThat(conflict.radius()).isEqualTo(5);
        assertThat(conflict.minimalSets()).hasSize(1);
        assertThat(conflict.complete()).isTrue();
        assertThat(figures(killed(incident)))
                .containsExactly(OptionalLong.of(54), OptionalLong.empty(), OptionalLong.of(64));
        assertThat(killed(incident).status()).isEqualTo(Status.CONTESTED);
        assertThat(killed(incident).bounds()).isEmpty();
    }

    @Test
    void everyPairThatQuarrelsIsListed() {
        Incident incident = one(paper("a", 121), paper("b", 131), paper("c", 132), paper("d", 147), paper("e", 147));
        Conflict conflict = find(incident, Conflict.class);
        assertThat(conflict.minimalSets()).hasSize(6);
        assertThat(conflict.complete()).isTrue();
        assertThat(conflict.claims()).hasSize(5);
        assertThat(conflict.radius()).isEqualTo(13);
        assertThat(conflict.says().arguments())
                .containsEntry("values", "121, 131, 132")
                .containsEntry("last", "147");
    }

    @Test
    void aDateOfPublicationExplainsALaterFigure() {
        Incident incident = one(
                paper("first.txt", 121).published("1994-11-10"),
                paper("second.txt", 132).published("1995-02-01"));
        assertThat(find(incident, Conflict.class).explanations().getFirst().kind())
                .isEqualTo("later_as_of");
    }

    @Test
    void exchangedDigitsAreRecognised() {
        Incident incident = one(paper("first.txt", 147), paper("second.txt", 174));
        assertThat(find(incident, Conflict.class).explanations())
                .extracting(Explanation::kind)
                .containsExactly("typing_error");
        assertThat(Explanations.areMistyped(131, 137)).isTrue();
        assertThat(Explanations.areMistyped(131, 132)).isFalse();
    }

    @Test
    void aRoundNumberMayBeTheOtherRounded() {
        assertThat(Explanations.isRounded(600, 611)).isTrue();
        assertThat(Explanations.isRounded(611, 638)).isFalse();
        Incident incident = one(paper("first.txt", 611), paper("second.txt", 600));
        assertThat(find(incident, Conflict.class).explanations())
                .extracting(Explanation::kind)
                .containsExactly("rounding");
    }

    @Test
    void whatNothingExplainsIsSaidSo() {
        Incident incident = one(paper("first.txt", 64), paper("second.txt", 39));
        assertThat(find(incident, Conflict.class).explanations())
                .extracting(Explanation::kind)
                .containsExactly("unexplained");
    }

    @Test
    void aTotalThatAnotherTextStillGivesBacksAStaleBreakdown() {
        Told updated = Told.in("updated.txt").event("1994-11-09/1994-11-11", "Zoğal");
        ClaimId market = updated.figure(KILLED, 31)
                .of("people")
                .at("the market")
                .on("1994-11-09")
                .add();
        updated.figure(KILLED, 14)
                .of("people")
                .related(RelationType.ADDITIONAL_TO, market)
                .add();
        updated.figure(KILLED, 64).of("people").add();
        Gap gap = find(one(updated, paper("older.txt", 45)), Gap.class);
        assertThat(gap.explanations().getFirst().kind()).isEqualTo("stale_breakdown");
        assertThat(gap.explanations().getFirst().backedBy()).hasSize(1);
    }

    @Test
    void partsAboveTheirTotalAreAConflict() {
        Told told = Told.in("bulletin.txt").event("1994-11-09/1994-11-11", "Zoğal");
        told.figure(KILLED, 20)
                .of("people")
                .on("1994-11-09")
                .during("on the first day")
                .add();
        told.figure(KILLED, 15).of("people").during("on the second day").add();
        told.figure(KILLED, 30).of("people").add();
        Incident incident = one(told);
        Conflict conflict = find(incident, Conflict.class);
        assertThat(conflict.difference()).isEqualTo(5);
        assertThat(conflict.claims()).hasSize(3);
        assertThat(conflict.repairs()).hasSize(3).allMatch(repair -> repair.by() == 5);
        assertThat(killed(incident).best()).isEmpty();
        assertThat(killed(incident).high()).hasValue(35);
    }

    @Test
    void aPartThatOnlyAnAssumptionMakesTooLargeIsAGap() {
        Told told = Told.in("bulletin.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, 20).of("people").add();
        told.figure(FATALLY_WOUNDED, 25).of("people").add();
        Incident incident = one(told);
        Gap gap = find(incident, Gap.class);
        assertThat(gap.assumes()).containsExactly("fatally_wounded_died");
        assertThat(gap.difference()).isEqualTo(5);
        assertThat(one(List.of(judge(JudgementKind.ASSUMPTION, "fatally_wounded_died", "revoked")), told)
                        .findings())
                .isEmpty();
    }

    @Test
    void twoExtentsOfOneEventConflictOnlyByAssumption() {
        Told town = Told.in("town.txt").event("1994-11-09", "Zoğal");
        town.figure(KILLED, 133).of("people").at("Zoğal").add();
        Told valley = Told.in("valley.txt").event("1994-11-09", "Zoğal");
        valley.figure(KILLED, 147)
                .of("people")
                .at("Zoğal", "the villages around")
                .add();
        Incident incident = one(town, valley);
        Gap gap = find(incident, Gap.class);
        assertThat(gap.difference()).isEqualTo(14);
        assertThat(gap.assumes()).singleElement().asString().startsWith("same_extent:");
        assertThat(gap.explanations().getFirst().kind()).isEqualTo("different_scope");
        assertThat(figures(killed(incident)))
                .containsExactly(OptionalLong.of(133), OptionalLong.empty(), OptionalLong.of(147));
    }

    private static Told bulletin(String file, Measure ofTwenty) {
        Told told = Told.in(file).event("1994-11-09/1994-11-12", "Zoğal");
        ClaimId first = told.figure(KILLED, 83).of("people").during("before").add();
        told.figure(ofTwenty, 19)
                .of("people")
                .related(RelationType.ADDITIONAL_TO, first)
                .add();
        told.figure(KILLED, 23).of("people").during("after").add();
        told.figure(KILLED, 143).of("people").add();
        told.figure(INJURED, 741).of("people").add();
        return told;
    }

    @Test
    void aCopyIsOneLineageAndChangesNothing() {
        Incident alone = one(bulletin("first.txt", FATALLY_WOUNDED).published("1994-12-01"));
        Incident both = one(
                bulletin("first.txt", FATALLY_WOUNDED).published("1994-12-01"),
                bulletin("copy.txt", FATALLY_WOUNDED).published("1995-01-01"));
        assertThat(both.questions()).isEqualTo(alone.questions());
        assertThat(both.findings()).isEqualTo(alone.findings());
        assertThat(both.lineages())
                .singleElement()
                .satisfies(lineage -> assertThat(lineage.documents()).hasSize(2));
        assertThat(both.unread()).hasSize(5).allMatch(left -> left.reason().equals("repeat"));
    }

    @Test
    void aVerbThatChangedInTranslationIsADefinition() {
        Incident incident = one(
                bulletin("first.txt", FATALLY_WOUNDED).published("1994-12-01"),
                bulletin("translation.txt", INJURED).published("1995-01-01"));
        Definition definition = find(incident, Definition.class);
        assertThat(definition.says().kind()).isEqualTo("definition.shifted_measure");
        assertThat(definition.says().arguments())
                .containsEntry("number", 19L)
                .containsEntry("measure", "fatally_wounded")
                .containsEntry("other_measure", "injured");
        assertThat(figures(killed(incident))).isEqualTo(numbers(125, 143, 143));
    }

    @Test
    void lineagesThatAPersonHoldsIndependentCountTwice() {
        Told first = bulletin("first.txt", FATALLY_WOUNDED);
        Told second = bulletin("second.txt", FATALLY_WOUNDED);
        String pair = Lineages.pair("independent", first.document(), second.document());
        Incident incident = one(List.of(judge(JudgementKind.ASSUMPTION, pair, "made")), first, second);
        assertThat(incident.lineages()).hasSize(2);
        assertThat(killed(incident).lineages()).isEqualTo(2);
        assertThat(killed(incident).status()).isEqualTo(Status.PROBABLE);
    }

    @Test
    void documentsOfOtherPlacesAndTimesAreOtherIncidents() {
        Told elsewhere = Told.in("elsewhere.txt").event("1994-11-09", "Narlı");
        elsewhere.figure(KILLED, 3).of("people").add();
        Told later = Told.in("later.txt").event("1996-05-01", "Zoğal");
        later.figure(KILLED, 4).of("people").add();
        assertThat(reckon(List.of(), paper("first.txt", 64), elsewhere, later)).hasSize(3);
    }

    @Test
    void aPersonDecidesWhichDocumentsTellOfOneEvent() {
        Told first = paper("first.txt", 64);
        Told second = Told.in("second.txt").event("1994-11-09", "Narlı");
        second.figure(KILLED, 64).of("people").add();
        String pair = Lineages.pair("same_incident", first.document(), second.document());
        assertThat(reckon(List.of(judge(JudgementKind.ASSUMPTION, pair, "made")), first, second))
                .hasSize(1);
    }

    @Test
    void aRejectedClaimIsNotReadAndStaysListed() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        ClaimId claim = told.figure(KILLED, 64).of("people").add();
        Incident incident = one(List.of(judge(JudgementKind.REJECT, claim.text(), "")), told);
        Question question = killed(incident);
        assertThat(question.status()).isEqualTo(Status.DISCOUNTED);
        assertThat(question.low()).isEmpty();
        assertThat(question.dissents())
                .singleElement()
                .satisfies(dissent -> assertThat(dissent.by()).isEqualTo("a recorder"));
        assertThat(incident.unread()).extracting(Incident.Unread::reason).containsExactly("rejected");
    }

    @Test
    void aCorrectedClaimIsReadAsCorrectedAndBothAreShown() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        ClaimId claim = told.figure(KILLED, 72).of("people").add();
        Question question = killed(one(List.of(judge(JudgementKind.CORRECT, claim.text(), "12")), told));
        assertThat(figures(question)).isEqualTo(numbers(12, 12, 12));
        assertThat(question.dissents())
                .singleElement()
                .satisfies(dissent -> assertThat(dissent.value()).isEqualTo("12"));
        assertThatThrownBy(() -> one(List.of(judge(JudgementKind.CORRECT, claim.text(), "a dozen")), told))
                .hasMessageContaining("at least 30");
    }

    @Test
    void theLastJudgementOnAClaimIsInForce() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        ClaimId claim = told.figure(KILLED, 72).of("people").add();
        List<Judgement> judgements =
                List.of(judge(JudgementKind.REJECT, claim.text(), ""), judge(JudgementKind.CONFIRM, claim.text(), ""));
        Question question = killed(one(judgements, told));
        assertThat(question.best()).hasValue(72);
        assertThat(question.status()).isEqualTo(Status.PROBABLE);
    }

    @Test
    void eachRuleGivesItsOwnBest() {
        Told court = paper("court.txt", 54);
        Told[] documents = {paper("a.txt", 64), paper("b.txt", 64), court};
        assertThat(best("majority@1", List.of(), documents)).hasValue(64);
        assertThat(best("conservative@1", List.of(), documents)).hasValue(54);
        assertThat(best("ucdp_ged@1", List.of(), documents)).isEqualTo(best("majority@1", List.of(), documents));
        assertThat(best("ucdp_ged@1", List.of(), paper("a", 54), paper("b", 64)))
                .hasValue(54);
        assertThat(best("iraq_body_count@1", List.of(), documents)).isEmpty();
        assertThat(best("range@1", List.of(), documents)).isEmpty();
        assertThat(best("source_hierarchy@1", List.of(), documents)).isEmpty();
        assertThat(best(
                        "source_hierarchy@1",
                        List.of(judge(
                                JudgementKind.SOURCE_KIND, court.document().text(), "court")),
                        documents))
                .hasValue(54);
        ClaimId sixtyFour = killed(one(documents)).reads().getLast();
        assertThat(best("recorder@1", List.of(), documents)).isEmpty();
        assertThat(best("recorder@1", List.of(judge(JudgementKind.CONFIRM, sixtyFour.text(), "")), documents))
                .hasValue(64);
    }

    private static OptionalLong best(String rule, List<Judgement> judgements, Told... documents) {
        List<Judgement> all = new java.util.ArrayList<>(judgements);
        all.add(judge(JudgementKind.RULE, "register", rule));
        return killed(one(all, documents)).best();
    }

    @Test
    void theNarrowestJudgementOnARuleIsFollowed() {
        Incident plain = one(paper("a.txt", 64), paper("b.txt", 54));
        Question question = killed(one(
                List.of(
                        judge(JudgementKind.RULE, "register", "majority@1"),
                        judge(JudgementKind.RULE, killed(plain).id(), "conservative@1")),
                paper("a.txt", 64),
                paper("b.txt", 54)));
        assertThat(question.rule()).isEqualTo(Rule.CONSERVATIVE);
        assertThat(question.best()).hasValue(54);
    }

    @Test
    void dozensAreTwelveToTheConservativeAndNoHeadlineToTheRange() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, Count.between(24, 99, Bound.VAGUE), "dozens")
                .of("people")
                .add();
        Question range = killed(one(told));
        assertThat(figures(range)).containsExactly(OptionalLong.of(24), OptionalLong.empty(), OptionalLong.empty());
        assertThat(best("conservative@1", List.of(), told)).hasValue(12);
    }

    @Test
    void atLeastSetsNoBestAndNoHigh() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, Count.atLeast(112), "at least 112").of("people").add();
        assertThat(figures(killed(one(told))))
                .containsExactly(OptionalLong.of(112), OptionalLong.empty(), OptionalLong.empty());
    }

    @Test
    void partsWithoutATotalGiveALow() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal", "Narlı");
        told.figure(KILLED, 3).of("people").at("Zoğal").add();
        told.figure(KILLED, 2).of("people").at("Narlı").add();
        Question question = killed(one(told));
        assertThat(figures(question)).containsExactly(OptionalLong.of(5), OptionalLong.empty(), OptionalLong.empty());
        assertThat(question.assumes()).containsExactly("places_apart:Narlı|Zoğal");
    }

    @Test
    void groupsThatNobodyIsInTwiceAddUp() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, 147).of("civilians").add();
        told.figure(KILLED, 5).of("law_enforcement").add();
        told.figure(KILLED, 29).of("soldiers").add();
        Incident incident = one(told);
        assertThat(incident.findings()).isEmpty();
        assertThat(incident.questions()).extracting(Question::id).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void moreThanEverLivedCountsNobody() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, 64).of("people").add();
        told.figure(KILLED, 99_000_000_000L).of("people").add();
        Incident incident = one(told);
        assertThat(figures(killed(incident))).isEqualTo(numbers(64, 64, 64));
        assertThat(incident.unread()).extracting(Incident.Unread::reason).containsExactly("absurd");
    }

    @Test
    void anotherYearIsAnotherEvent() {
        Told told = Told.in("first.txt").event("1994-11-09", "Zoğal");
        told.figure(KILLED, 64).of("people").add();
        told.figure(KILLED, 9).of("people").on("1988-03-02").add();
        told.figure(RECOGNISED_VICTIMS, 72).of("people").on("2011").add();
        Incident incident = one(told);
        assertThat(incident.unread()).extracting(Incident.Unread::reason).containsExactly("other_period");
        assertThat(incident.when().orElseThrow().toString()).isEqualTo("1994-11-09");
    }

    @Test
    void aRuleNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> best("best@9", List.of(), paper("a.txt", 64))).hasMessageContaining("range@1");
    }
}
