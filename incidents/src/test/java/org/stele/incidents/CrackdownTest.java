package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stele.vocabulary.Measure.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.evidence.Judgement;
import org.stele.incidents.Finding.Check;
import org.stele.incidents.Finding.Definition;
import org.stele.incidents.Finding.Gap;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.RelationType;

/// The arithmetic of one article that does not add up, line by line.
class CrackdownTest {

    private final Told article = Told.in("article.txt")
            .published("2026-01-20")
            .event("1990-01-19/1990-01-20", "Kəhriz", "several districts");
    private final ClaimId hundreds = article.figure(KILLED_OR_INJURED_OR_MISSING, Told.hundreds(), "hundreds")
            .of("civilians")
            .carriedOverFrom("Kəhriz", "several districts")
            .on("1990-01-19/1990-01-20")
            .add();
    private final ClaimId before = article.figure(KILLED, 82)
            .of("people")
            .carriedOverFrom("Kəhriz", "several districts")
            .on("1990-01-19/1990-01-20")
            .during("before the order was announced")
            .add();
    private final ClaimId fatally = article.figure(FATALLY_WOUNDED, 20)
            .of("people")
            .related(RelationType.ADDITIONAL_TO, before)
            .add();
    private final ClaimId after = article.figure(KILLED, 21)
            .of("people")
            .at("Kəhriz")
            .on("1990-01-20/..")
            .during("in the days after the order")
            .add();
    private final ClaimId elsewhere = article.figure(KILLED, 8)
            .of("people")
            .at("districts without the order", "Narlı", "Zoğal")
            .on("1990-01-25/1990-01-26")
            .related(RelationType.ADDITIONAL_TO, after)
            .add();
    private final ClaimId total = article.figure(KILLED, 147)
            .of("people")
            .at("Kəhriz", "the surrounding districts")
            .add();
    private final ClaimId injured = article.figure(INJURED, 744)
            .of("people")
            .at("Kəhriz", "the surrounding districts")
            .add();
    private final ClaimId among = article.unstated(KILLED, "among the dead")
            .of("women", "children", "elderly", "medical_workers", "law_enforcement")
            .related(RelationType.COMPOSITION_OF, total)
            .add();
    private final ClaimId detained = article.figure(DETAINED, 841)
            .of("people")
            .at("Kəhriz", "other cities")
            .add();
    private final ClaimId imprisoned = article.figure(IMPRISONED, 112)
            .of("people")
            .related(RelationType.PART_OF, detained)
            .add();
    private final ClaimId homes = article.figure(HOMES_HIT, 200).add();
    private final ClaimId vehicles = article.figure(VEHICLES_HIT, 80).add();
    private final ClaimId recognised = article.figure(RECOGNISED_VICTIMS, 150)
            .of("martyrs")
            .on("1990-01-20")
            .add();
    private final ClaimId aim = article.figure(
                    DISPLACED,
                    org.stele.claims.Count.between(200_000, 999_999, org.stele.vocabulary.Bound.VAGUE),
                    "hundreds of thousands")
            .said(Modality.INTENDED)
            .add();

    private Incident reckon(String... revoked) {
        List<Judgement> judgements = Arrays.stream(revoked)
                .map(id -> new Judgement(
                        JudgementKind.ASSUMPTION, id, "revoked", "a recorder", "not shown", Instant.EPOCH))
                .toList();
        List<Incident> incidents = Reckoner.reckon(List.of(article.reading()), judgements, Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Question question(Incident incident, Measure measure) {
        return incident.questions().stream()
                .filter(question -> question.measure() == measure && question.main())
                .findFirst()
                .orElseThrow();
    }

    private static void isAnswered(Incident incident, Measure measure, long low, long best, long high) {
        Question question = question(incident, measure);
        assertThat(List.of(question.low(), question.best(), question.high()))
                .as(measure.code())
                .containsExactly(OptionalLong.of(low), OptionalLong.of(best), OptionalLong.of(high));
    }

    private static Gap gap(Incident incident) {
        return incident.findings().stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Check check(Incident incident, String name) {
        return incident.checks().stream()
                .filter(check -> check.check().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + incident.checks()));
    }

    private String insideAssumption() {
        return "place_inside:Narlı, Zoğal|Kəhriz, the surrounding districts";
    }

    @Test
    void aTotalAboveItsPartsIsAGapAndNoConflict() {
        Gap gap = gap(reckon());
        assertThat(gap.stated()).isEqualTo(147);
        assertThat(gap.sum()).isEqualTo(131);
        assertThat(gap.difference()).isEqualTo(16);
        assertThat(gap.total()).isEqualTo(total);
        assertThat(gap.parts()).containsExactly(before, fatally, after, elsewhere);
        assertThat(gap.assumes())
                .containsExactlyInAnyOrder("parts_complete:" + total, "fatally_wounded_died", insideAssumption());
        assertThat(reckon().findings()).noneMatch(finding -> finding.kind().equals("conflict"));
    }

    @Test
    void theGapIsToldWithoutEachAssumptionToo() {
        assertThat(gap(reckon()).alternates())
                .containsExactlyInAnyOrder(
                        new Finding.Alternate("fatally_wounded_died", 111, 36),
                        new Finding.Alternate(insideAssumption(), 123, 24));
    }

    @Test
    void anOldBreakdownUnderANewTotalIsTheLikeliestExplanation() {
        Explanation likeliest = gap(reckon()).explanations().getFirst();
        assertThat(likeliest.kind()).isEqualTo("stale_breakdown");
        assertThat(likeliest.accountsFor()).isEqualTo(16);
    }

    @Test
    void everyQuestionHasLowBestAndHigh() {
        Incident incident = reckon();
        isAnswered(incident, KILLED, 131, 147, 147);
        isAnswered(incident, INJURED, 744, 744, 744);
        isAnswered(incident, DETAINED, 841, 841, 841);
        isAnswered(incident, IMPRISONED, 112, 112, 112);
        isAnswered(incident, HOMES_HIT, 200, 200, 200);
        isAnswered(incident, VEHICLES_HIT, 80, 80, 80);
        isAnswered(incident, FATALLY_WOUNDED, 20, 20, 20);
        isAnswered(incident, RECOGNISED_VICTIMS, 150, 150, 150);
        assertThat(incident.questions())
                .extracting(Question::measure)
                .doesNotContain(KILLED_OR_INJURED_OR_MISSING, DISPLACED);
    }

    @Test
    void aRevokedAssumptionLowersWhatThePartsComeTo() {
        isAnswered(reckon("fatally_wounded_died"), KILLED, 111, 147, 147);
        isAnswered(reckon(insideAssumption()), KILLED, 123, 147, 147);
        isAnswered(reckon("parts_complete:" + total), KILLED, 147, 147, 147);
        assertThat(gap(reckon("fatally_wounded_died")).difference()).isEqualTo(36);
        assertThat(gap(reckon(insideAssumption())).difference()).isEqualTo(24);
    }

    @Test
    void recognitionCountsSomethingElse() {
        Definition definition = reckon().findings().stream()
                .filter(Definition.class::isInstance)
                .map(Definition.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(definition.claims()).containsExactly(recognised, total);
        assertThat(definition.difference()).isEqualTo(3);
    }

    @Test
    void theImprisonedAreWithinTheDetained() {
        Check check = check(reckon(), "part_within_whole");
        assertThat(check.claims()).containsExactly(imprisoned, detained);
        assertThat(check.says().arguments()).containsEntry("rest", 729L);
        assertThat(check.assumes()).isEmpty();
    }

    @Test
    void theTotalsFitTheVagueWordWhileFewEnoughAreMissing() {
        Check check = check(reckon(), "union_within");
        assertThat(check.claims()).containsExactly(hundreds, total, injured);
        assertThat(check.says().arguments())
                .containsEntry("sum", 891L)
                .containsEntry("room", 108L)
                .containsEntry("unknown_measure", "missing");
    }

    @Test
    void howTheEightAreSplitOverTwoTownsIsNotSaid() {
        Check check = check(reckon(), "split_unknown");
        assertThat(check.decided()).isFalse();
        assertThat(check.claims()).containsExactly(elsewhere);
        assertThat(check.says().arguments()).containsEntry("number", 8L).containsEntry("most", 7L);
    }

    @Test
    void theTextsOwnRunsHaveTheirSubtotals() {
        assertThat(check(reckon(), "subtotals").says().arguments())
                .containsEntry("terms", "82 + 20 = 102; 21 + 8 = 29")
                .containsEntry("sum", 131L);
    }

    @Test
    void whoWasAmongTheDeadIsKeptWithoutANumber() {
        assertThat(check(reckon(), "composition").claims()).containsExactly(among, total);
    }

    @Test
    void anAimCountsNobody() {
        assertThat(reckon().unread()).contains(new Incident.Unread(aim, "intended", java.util.Optional.empty()));
    }

    @Test
    void nothingIsLost() {
        Incident incident = reckon();
        List<ClaimId> accounted = new java.util.ArrayList<>();
        incident.questions().forEach(question -> accounted.addAll(question.reads()));
        incident.unread().forEach(left -> accounted.add(left.claim()));
        incident.checks().forEach(check -> accounted.addAll(check.claims()));
        assertThat(accounted)
                .contains(hundreds, before, fatally, after, elsewhere, total, injured, among, detained, imprisoned)
                .contains(homes, vehicles, recognised, aim);
    }

    @Test
    void theIncidentSpansEveryDayItsDeathsWereOn() {
        Incident incident = reckon();
        assertThat(incident.when().orElseThrow().toString()).isEqualTo("1990-01-19/1990-01-26");
        assertThat(incident.title().kind()).isEqualTo("title.killings");
        assertThat(incident.title().arguments()).containsEntry("place", "Kəhriz");
        assertThat(incident.id()).isEqualTo(reckon("fatally_wounded_died").id());
    }
}
