package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stele.vocabulary.Measure.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.evidence.Judgement;
import org.stele.incidents.Finding.Check;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.RelationType;

/// What no reckoning can use is reported and kept: no crash, and no guess.
class BadInputTest {

    private static Incident one(List<Judgement> judgements, Told... documents) {
        List<Incident> incidents =
                Reckoner.reckon(Arrays.stream(documents).map(Told::reading).toList(), judgements, Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Incident one(Told... documents) {
        return one(List.of(), documents);
    }

    private static Judgement assume(String what) {
        return new Judgement(JudgementKind.ASSUMPTION, what, "made", "a recorder", "as told", Instant.EPOCH);
    }

    private static Question killed(Incident incident) {
        return incident.questions().stream()
                .filter(question -> question.measure() == KILLED && question.main())
                .findFirst()
                .orElseThrow();
    }

    private static List<Check> circles(Incident incident) {
        return incident.checks().stream()
                .filter(check -> check.check().equals("cycle"))
                .toList();
    }

    private static Told told(String file) {
        return Told.in(file).event("1994-11-09", "Zoğal");
    }

    @Test
    void noCountIsBelowZeroOrTurnedRound() {
        assertThatThrownBy(() -> Count.exactly(-5)).hasMessageContaining("-5");
        assertThatThrownBy(() -> Count.between(9, 3, Bound.RANGE)).hasMessageContaining("9 to 3");
        ClaimId claim = told("first.txt").figure(KILLED, 64).add();
        for (String value : List.of("-5", "9-3", "", "64.5", "99999999999999999999")) {
            Told first = told("first.txt");
            first.figure(KILLED, 64).add();
            Judgement correction =
                    new Judgement(JudgementKind.CORRECT, claim.text(), value, "a recorder", "a slip", Instant.EPOCH);
            assertThatThrownBy(() -> one(List.of(correction), first))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(?s).*(" + claim.text() + "|9 to 3).*");
        }
    }

    @Test
    void theLargestNumbersThereAreOverflowNothing() {
        Told told = told("first.txt");
        told.figure(KILLED, 64).of("people").add();
        ClaimId absurd = told.figure(KILLED, Long.MAX_VALUE).of("people").add();
        told.figure(KILLED, 9_000_000_000L).of("people").at("bridge").add();
        told.figure(KILLED, 9_000_000_000L).of("people").at("mill").add();
        told.figure(KILLED, Count.atLeast(9_999_999_999L), "most")
                .of("people")
                .at("bay")
                .add();
        Incident incident = one(told);
        assertThat(incident.unread()).extracting(Incident.Unread::claim).containsExactly(absurd);
        assertThat(incident.findings()).isNotEmpty();
        assertThat(killed(incident).low()).hasValue(64);
    }

    @Test
    void twoPartsOfEachOtherAreReportedAndNeitherIsOne() {
        Told told = told("first.txt");
        ClaimId next = ClaimId.of(told.document(), "figure", "killed", 9, 11);
        ClaimId five = told.figure(KILLED, 5)
                .at("Zoğal", "the bay")
                .related(RelationType.PART_OF, next)
                .add();
        ClaimId twelve = told.figure(KILLED, 12)
                .at("Narlı")
                .related(RelationType.PART_OF, five)
                .add();
        assertThat(twelve).isEqualTo(next);
        Incident incident = one(told);
        assertThat(circles(incident)).singleElement().satisfies(circle -> {
            assertThat(circle.claims()).containsExactlyInAnyOrder(five, twelve);
            assertThat(circle.decided()).isFalse();
        });
        assertThat(incident.findings()).isEmpty();
        assertThat(killed(incident).reads()).isNotEmpty();
    }

    @Test
    void aCircleOfManyIsReportedWhereverItIsEntered() {
        for (int size = 3; size < 6; size++) {
            for (int start = 0; start < size; start++) {
                Told told = told("circle.txt");
                ClaimId[] ids = new ClaimId[size];
                for (int i = 0; i < size; i++) {
                    ids[i] = ClaimId.of(told.document(), "figure", "killed", 10 * i, 10 * i + 2);
                }
                for (int i = 0; i < size; i++) {
                    told.figure(KILLED, 10 + (i + start) % size)
                            .at("Place" + i)
                            .related(RelationType.PART_OF, ids[(i + 1) % size])
                            .add();
                }
                told.figure(KILLED, 90).of("people").add();
                Incident incident = one(told);
                assertThat(circles(incident)).as("%d from %d", size, start).hasSize(1);
                assertThat(circles(incident).getFirst().claims()).containsExactlyInAnyOrder(ids);
                // No link of the circle is used, and the rest is reckoned.
                assertThat(incident.findings())
                        .noneMatch(finding -> finding.kind().equals("conflict"));
                assertThat(killed(incident).high()).hasValue(90);
            }
        }
    }

    @Test
    void placesThatAPersonPutsInsideEachOtherMakeNoCircle() {
        Told first = told("first.txt");
        first.figure(KILLED, 12).of("people").at("Zoğal").add();
        first.figure(KILLED, 5).of("people").at("Narlı").add();
        Told second = Told.in("second.txt").event("1994-11-09", "Narlı");
        second.figure(KILLED, 14).of("people").at("Narlı").add();
        second.figure(KILLED, 3).of("people").at("Zoğal").add();
        List<Judgement> both = List.of(
                assume("place_inside:Zoğal|Narlı"),
                assume("place_inside:Narlı|Zoğal"),
                assume("same_extent:Narlı|Zoğal"),
                assume(Lineages.pair("same_incident", first.document(), second.document())),
                assume(Lineages.pair("same_incident", second.document(), first.document())),
                assume(Lineages.pair("same_lineage", first.document(), second.document())),
                assume(Lineages.pair("independent", first.document(), second.document())));
        Incident incident = one(both, first, second);
        assertThat(incident.documents()).hasSize(2);
        assertThat(incident.questions()).isNotEmpty();
    }

    @Test
    void figuresThatAddToOneAnotherAreCountedOnceEach() {
        Told plain = told("plain.txt");
        ClaimId first = plain.figure(KILLED, 5).add();
        plain.figure(KILLED, 7).related(RelationType.ADDITIONAL_TO, first).add();
        assertThat(killed(one(plain)).low()).hasValue(12);
        assertThat(killed(one(plain)).best()).isEmpty();
        Told told = told("first.txt");
        ClaimId next = ClaimId.of(told.document(), "figure", "killed", 9, 10);
        ClaimId five =
                told.figure(KILLED, 5).related(RelationType.ADDITIONAL_TO, next).add();
        told.figure(KILLED, 7).related(RelationType.ADDITIONAL_TO, five).add();
        assertThat(killed(one(told)).low()).hasValue(12);
    }

    @Test
    void anEventWithoutDaysIsStillReckoned() {
        Told told = Told.in("first.txt").event("", "Zoğal");
        told.figure(KILLED, 64).of("people").add();
        Incident incident = one(told);
        assertThat(incident.when()).isEmpty();
        assertThat(killed(incident).best()).hasValue(64);
    }

    @Test
    void aPlaceThatNobodyKnowsStaysAPartByAnAssumptionWithAName() {
        Told told = told("first.txt");
        told.figure(KILLED, 64).of("people").at("Zoğal", "the villages around").add();
        told.figure(KILLED, 12).of("people").at("Zoğal").on("1994-11-09").add();
        ClaimId nowhere = told.figure(KILLED, 9).of("people").at("Xqzvillq").add();
        Incident incident = one(told);
        assertThat(killed(incident).best()).hasValue(64);
        assertThat(incident.unread()).isEmpty();
        assertThat(incident.assumptions())
                .extracting(Assumption::id)
                .anyMatch(id -> id.startsWith("place_inside:Xqzvillq|"));
        assertThat(incident.checks()).anySatisfy(check -> {
            assertThat(check.claims()).contains(nowhere);
            assertThat(check.assumes()).anyMatch(id -> id.startsWith("place_inside:Xqzvillq|"));
        });
    }

    @Test
    void tenThousandCopiesAreOneVoiceAndSayWhatOneSays() {
        Incident alone = copies(1);
        Incident many = copies(10_000);
        assertThat(many.lineages()).hasSize(1);
        assertThat(many.findings()).isEqualTo(alone.findings());
        assertThat(many.checks()).isEqualTo(alone.checks());
        assertThat(many.assumptions()).isEqualTo(alone.assumptions());
        assertThat(many.questions())
                .extracting(Question::low, Question::best, Question::high, Question::bounds, Question::status)
                .isEqualTo(alone.questions().stream()
                        .map(question -> org.assertj.core.groups.Tuple.tuple(
                                question.low(), question.best(), question.high(), question.bounds(), question.status()))
                        .toList());
        assertThat(killed(many).low()).isEqualTo(OptionalLong.of(45));
        assertThat(killed(many).reads()).hasSize(3);
        assertThat(many.unread()).hasSize(3 * 9_999);
    }

    private static Incident copies(int copies) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            Told told = told("page" + i).published(i == 0 ? "1994-11-10" : "1994-11-11");
            told.figure(KILLED, 64)
                    .of("people")
                    .quoting("64 people were killed in the town and at the bridge behind it that night it says")
                    .add();
            told.figure(KILLED, 31)
                    .of("people")
                    .at("the market")
                    .quoting("of them 31 at the market where nobody had been warned of anything")
                    .add();
            told.figure(KILLED, 14)
                    .of("people")
                    .at("the bridge")
                    .quoting("and 14 at the bridge which the others had tried to cross")
                    .add();
            readings.add(told.reading());
        }
        List<Incident> incidents = Reckoner.reckon(readings, List.of(), Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    @Test
    void moreFiguresThanCanBeComparedAreLeftOutByName() {
        int figures = 6_000;
        Random random = new Random(20260101);
        Told total = told("total.txt");
        ClaimId whole = total.figure(KILLED, 700).of("people").add();
        Told other = told("other.txt");
        other.figure(KILLED, 650).of("people").add();
        Told[] texts = new Told[figures / 20 + 2];
        texts[figures / 20] = total;
        texts[figures / 20 + 1] = other;
        for (int text = 0; text < figures / 20; text++) {
            texts[text] = told("text " + text);
            for (int i = 0; i < 20; i++) {
                texts[text]
                        .figure(KILLED, 1 + random.nextInt(100_000))
                        .of("people")
                        .at("Quarter " + random.nextInt(900))
                        .add();
            }
        }
        Settings few = new Settings(Rule.RANGE, 100, 50, 300);
        List<Incident> incidents =
                Reckoner.reckon(Arrays.stream(texts).map(Told::reading).toList(), List.of(), few);
        assertThat(incidents).hasSize(1);
        Incident incident = incidents.getFirst();
        long left = incident.unread().stream()
                .filter(unread -> unread.reason().equals("beyond_limit"))
                .count();
        // Chance makes a few texts share three numbers, which are then read once.
        assertThat(left).isBetween(figures - 500L, figures + 2 - 300L);
        assertThat(killed(incident).reads()).contains(whole);
        assertThat(killed(incident).high()).hasValue(700);
        assertThat(incident.findings().stream()
                        .filter(Finding.Conflict.class::isInstance)
                        .map(Finding.Conflict.class::cast))
                .isNotEmpty()
                .noneMatch(Finding.Conflict::complete);
    }
}
