package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stele.vocabulary.Measure.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.vocabulary.JudgementKind;

/// Which documents are taken for tellings of one event, and which are not.
class GroupingTest {

    private static Told town(String file, String when, long killed) {
        Told told = Told.in(file).event(when, "Zoğalvan");
        told.figure(KILLED, killed).of("people").at("Zoğalvan").add();
        return told;
    }

    private static List<Incident> reckon(List<Judgement> judgements, Told... told) {
        List<Reading> readings =
                new ArrayList<>(Arrays.stream(told).map(Told::reading).toList());
        List<Incident> incidents = Reckoner.reckon(readings, judgements, Settings.USUAL);
        Collections.reverse(readings);
        assertThat(Reckoner.reckon(readings, judgements, Settings.USUAL)).isEqualTo(incidents);
        return incidents;
    }

    private static List<String> grounds(Incident incident) {
        return incident.joins().stream().map(Incident.Join::ground).toList();
    }

    private static Judgement judged(Told one, Told other, String value) {
        DocumentId first = one.document();
        return new Judgement(
                JudgementKind.ASSUMPTION,
                Lineages.pair("same_incident", first, other.document()),
                value,
                "a recorder",
                "read both",
                Instant.EPOCH);
    }

    @Test
    void onePlaceAndTheSameDaysAreOneEvent() {
        List<Incident> incidents =
                reckon(List.of(), town("a", "1994-11-09/1994-11-11", 31), town("b", "1994-11-10", 26));
        assertThat(incidents).hasSize(1);
        assertThat(grounds(incidents.getFirst())).containsExactly("place_and_days");
    }

    @Test
    void onePlaceOnOtherDaysIsAnotherEvent() {
        assertThat(reckon(List.of(), town("a", "1994-11-09", 31), town("b", "1994-11-12", 31)))
                .hasSize(2);
    }

    @Test
    void aMonthDoesNotMakeOneEventOfTwo() {
        List<Incident> incidents = reckon(
                List.of(), town("a", "1994-11-03", 31), town("b", "1994-11-20", 26), town("month", "1994-11", 19));
        assertThat(incidents).hasSize(3);
    }

    @Test
    void aMonthFindsItsEventByAFigure() {
        Told month = town("month", "1994-11", 31);
        month.figure(INJURED, 62).of("people").add();
        Told first = town("a", "1994-11-03", 31);
        first.figure(INJURED, 62).of("people").add();
        List<Incident> incidents = reckon(List.of(), first, town("b", "1994-11-20", 26), month);
        assertThat(incidents).hasSize(2);
        assertThat(incidents.getFirst().documents()).contains(month.document(), first.document());
    }

    @Test
    void aDecreeJoinsTheEventWhosePlaceItNamesByTheWay() {
        Told decree = Told.in("decree").event("1994-11-09");
        decree.figure(RECOGNISED_VICTIMS, 29).of("people").under("Zoğalvan").add();
        List<Incident> incidents = reckon(List.of(), town("a", "1994-11-09/1994-11-11", 31), decree);
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().joins().getFirst().says().arguments()).containsEntry("place", "Zoğalvan");
    }

    @Test
    void aDecreeWithoutAPlaceJoinsByItsFigureAndDay() {
        Told decree = Told.in("decree").event("1994-11-09");
        decree.figure(RECOGNISED_VICTIMS, 29).of("people").add();
        Told article = town("a", "1994-11-09/1994-11-11", 31);
        article.figure(RECOGNISED_VICTIMS, 29).of("people").add();
        List<Incident> incidents = reckon(List.of(), article, decree);
        assertThat(incidents).hasSize(1);
        assertThat(grounds(incidents.getFirst())).containsExactly("figure_and_days");
        Told other = Told.in("other decree").event("1994-11-09");
        other.figure(RECOGNISED_VICTIMS, 17).of("people").add();
        assertThat(reckon(List.of(), article, other)).hasSize(2);
    }

    @Test
    void aPersonJoinsAndHoldsApart() {
        Told one = town("a", "1994-11-09", 31);
        Told later = town("b", "1994-11-12", 26);
        Told same = town("c", "1994-11-09", 26);
        assertThat(reckon(List.of(judged(one, later, "made")), one, later)).hasSize(1);
        assertThat(reckon(List.of(judged(one, same, "revoked")), one, same)).hasSize(2);
    }
}
