package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stele.vocabulary.Measure.KILLED;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a place is said to lie in tells how figures relate, without an assumption.
class InnerPlacesTest {

    private static List<String> assumptions(Told paper) {
        Incident incident = Reckoner.reckon(List.of(paper.reading()), List.of(), Settings.USUAL)
                .getFirst();
        return incident.assumptions().stream().map(Assumption::id).toList();
    }

    private static Told paper(String whatTheMarketLiesIn) {
        Told paper = Told.in("paper.txt").event("1994-05-09", "Kəhriz");
        paper.figure(KILLED, 31).of("people").at("Kəhriz").add();
        Told.FigureBuilder market = paper.figure(KILLED, 14).of("people").at("Old Market");
        (whatTheMarketLiesIn.isEmpty() ? market : market.inside(whatTheMarketLiesIn)).add();
        paper.figure(KILLED, 5).of("people").at("Zoğal").add();
        return paper;
    }

    @Test
    void aSpotOfATownIsInsideItBecauseTheTextSaysSo() {
        assertThat(assumptions(paper("Kəhriz"))).isNotEmpty().noneMatch(id -> id.contains("Kəhriz|Old Market"));
    }

    @Test
    void ofAPlaceOfWhichNothingIsSaidItIsAssumedThatItIsAnother() {
        assertThat(assumptions(paper(""))).contains("places_apart:Kəhriz|Old Market");
    }

    @Test
    void aSpotThatLiesElsewhereIsStillApart() {
        assertThat(assumptions(paper("Zoğal"))).contains("places_apart:Kəhriz|Old Market");
    }
}
