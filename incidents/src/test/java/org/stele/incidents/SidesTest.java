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
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Definition;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.RelationType;

/// Who counts: a party to the harm stands apart, parts belong to the total of their own voice, and a text is laid
/// beside the one it draws on.
class SidesTest {

    private final Told agency = Told.in("agency")
            .published("1999-11-09")
            .event("1994-11-09/1994-11-11", "Zoğalvan")
            .act("units of the Valley Brigade");
    private final ClaimId square = agency.figure(KILLED, 14)
            .of("people")
            .at("market square")
            .during("before the curfew")
            .add();
    private final ClaimId fatally = agency.figure(FATALLY_WOUNDED, 5)
            .of("people")
            .related(RelationType.ADDITIONAL_TO, square)
            .add();
    private final ClaimId bridge = agency.figure(KILLED, 6)
            .of("people")
            .at("bridge")
            .during("after the curfew")
            .add();
    private final ClaimId total = agency.figure(KILLED, 31)
            .of("people")
            .at("Zoğalvan", "the surrounding villages")
            .add();
    private final ClaimId injured = agency.figure(INJURED, 62)
            .of("people")
            .at("Zoğalvan", "the surrounding villages")
            .add();
    private final ClaimId detained = agency.figure(DETAINED, 43).of("people").add();

    private final Told weekly = Told.in("weekly").published("1994-11-20").event("1994-11-09/1994-11-11", "Zoğalvan");
    private final ClaimId families = weekly.figure(KILLED, 26)
            .of("people")
            .by("the families' committee")
            .at("Zoğalvan", "the surrounding villages")
            .add();
    private final ClaimId brigade = weekly.figure(KILLED, 11)
            .of("people")
            .by("The Valley Brigade")
            .at("Zoğalvan", "the surrounding villages")
            .add();

    private static Incident one(List<Judgement> judgements, Told... told) {
        List<Incident> incidents =
                Reckoner.reckon(Arrays.stream(told).map(Told::reading).toList(), judgements, Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Question killed(Incident incident) {
        return incident.questions().stream()
                .filter(question -> question.measure() == KILLED && question.main())
                .findFirst()
                .orElseThrow();
    }

    private static List<Conflict> conflicts(Incident incident) {
        return incident.findings().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    @Test
    void whatAPartyConcedesStandsApart() {
        Question question = killed(one(List.of(), agency, weekly));
        assertThat(question.low()).hasValue(25);
        assertThat(question.high()).hasValue(31);
        assertThat(question.reads()).contains(total, families).doesNotContain(brigade);
        assertThat(question.apart())
                .containsExactly(new Question.Apart(Side.CONCEDED, 11, OptionalLong.of(11), List.of(brigade)));
    }

    @Test
    void aPartysCountIsOneConflictToldOnce() {
        Incident incident = one(List.of(), agency, weekly);
        assertThat(conflicts(incident))
                .extracting(conflict -> conflict.says().kind())
                .containsExactly("conflict.totals_differ", "conflict.conceded");
        Conflict conceded = conflicts(incident).getLast();
        assertThat(conceded.claims()).containsExactlyInAnyOrder(brigade, families, total);
        assertThat(conceded.difference()).isEqualTo(15);
        assertThat(conceded.says().arguments()).containsEntry("speaker", "The Valley Brigade");
        assertThat(conceded.explanations().getFirst().kind()).isEqualTo("party_count");
    }

    @Test
    void partsAreNotHeldAgainstTheTotalOfAnotherVoice() {
        Incident incident = one(List.of(), agency, weekly);
        assertThat(incident.findings())
                .filteredOn(finding ->
                        finding.claims().contains(brigade) || finding.claims().contains(families))
                .noneMatch(finding -> finding.claims().contains(square)
                        || finding.claims().contains(bridge)
                        || finding.claims().contains(fatally));
        // The sets are kept for those who reckon with them.
        assertThat(conflicts(incident).getLast().minimalSets())
                .anySatisfy(set -> assertThat(set).containsExactlyInAnyOrder(square, brigade));
    }

    @Test
    void partsOfATextWithoutATotalAreHeldAgainstAnothersTotal() {
        Told parts = Told.in("parts").event("1994-11-09/1994-11-11", "Zoğalvan");
        ClaimId first = parts.figure(KILLED, 20).of("people").at("bridge").add();
        ClaimId second = parts.figure(KILLED, 18).of("people").at("mill").add();
        Incident incident = one(List.of(), agency, parts);
        assertThat(incident.findings())
                .anySatisfy(finding -> assertThat(finding.claims()).contains(first, second, total));
    }

    @Test
    void aPersonDecidesThatASpeakerIsNoParty() {
        Judgement revoked = new Judgement(
                JudgementKind.ASSUMPTION,
                "party:valley brigade",
                "revoked",
                "a recorder",
                "another unit",
                Instant.EPOCH);
        Question question = killed(one(List.of(revoked), agency, weekly));
        assertThat(question.low()).hasValue(11);
        assertThat(question.apart()).isEmpty();
    }

    @Test
    void aPersonDecidesThatASpeakerIsAPartyWhereNoDocumentNamesItAsAnActor() {
        assertThat(killed(one(List.of(), weekly)).low()).hasValue(11);
        Judgement made = new Judgement(
                JudgementKind.ASSUMPTION,
                "party:valley brigade",
                "made",
                "a recorder",
                "it held the bridge",
                Instant.EPOCH);
        Question question = killed(one(List.of(made), weekly));
        assertThat(question.low()).hasValue(26);
        assertThat(question.best()).hasValue(26);
        assertThat(question.apart())
                .containsExactly(new Question.Apart(Side.CONCEDED, 11, OptionalLong.of(11), List.of(brigade)));
    }

    @Test
    void aSourceJudgedAPartyConcedesAndTheStateStandsApart() {
        Told ministry = Told.in("ministry").event("1994-11-09/1994-11-11", "Zoğalvan");
        ClaimId official = ministry.figure(KILLED, 28).of("people").add();
        Judgement state = new Judgement(
                JudgementKind.SOURCE_KIND,
                ministry.document().text(),
                "state",
                "a recorder",
                "its seal",
                Instant.EPOCH);
        Question question = killed(one(List.of(state), agency, ministry));
        assertThat(question.apart())
                .containsExactly(new Question.Apart(Side.OFFICIAL, 28, OptionalLong.of(28), List.of(official)));
        assertThat(question.reads()).contains(official);
    }

    @Test
    void aPartyAloneIsHeard() {
        Told only = Told.in("only").event("1994-11-09", "Zoğalvan").act("the Valley Brigade");
        only.figure(KILLED, 11).of("people").by("the Valley Brigade").add();
        Question question = killed(one(List.of(), only));
        assertThat(question.low()).hasValue(11);
        assertThat(question.apart()).isEmpty();
    }

    private Told translation() {
        Told translation = Told.in("translation").inLanguage("ru").event("1994-11-09/1994-11-11", "Зогалван");
        ClaimId first = translation.figure(KILLED, 14).of("people").at("рынок").add();
        translation
                .figure(INJURED, 5)
                .of("people")
                .related(RelationType.ADDITIONAL_TO, first)
                .add();
        translation.figure(KILLED, 6).of("people").at("мост").add();
        translation.figure(KILLED, 31).of("people").add();
        translation.figure(INJURED, 62).of("people").add();
        translation.figure(DETAINED, 43).of("people").add();
        return translation;
    }

    @Test
    void aTranslationJoinsItsOriginalAndShowsTheWordThatChanged() {
        Told translation = translation();
        // A 5 of something else stands in the original too, and does not confuse the match.
        agency.figure(VEHICLES_HIT, 5).add();
        Incident incident = one(List.of(), agency, translation);
        assertThat(incident.lineages()).hasSize(1);
        assertThat(incident.lineages().getFirst().links().getFirst().ground()).isEqualTo("translation");
        Definition shifted = incident.findings().stream()
                .filter(Definition.class::isInstance)
                .map(Definition.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(shifted.counted()).isEqualTo(fatally);
        assertThat(shifted.says().arguments())
                .containsEntry("measure", "fatally_wounded")
                .containsEntry("other_measure", "injured")
                .containsEntry("number", 5L);
        assertThat(killed(incident).reads()).contains(total).doesNotContain(injured, detained);
    }

    @Test
    void daysThatChangedInACopyAreShown() {
        Told original = Told.in("original").published("1994-12-01").event("1994-11-09/1994-11-20", "Zoğalvan");
        Told copy = Told.in("copy").published("1994-12-02").event("1994-11-09/1994-11-20", "Zoğalvan");
        for (Told told : List.of(original, copy)) {
            told.figure(KILLED, 137).of("people").add();
            told.figure(INJURED, 611).of("people").add();
            told.figure(KILLED, 23)
                    .of("people")
                    .on(told == original ? "1994-11-11" : "1994-11-17")
                    .add();
        }
        assertThat(one(List.of(), original, copy).findings())
                .extracting(finding -> finding.says().kind())
                .contains("definition.shifted_days");
    }
}
