package org.stele.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stele.dates.Edtf;
import org.stele.disclosure.Ties.Event;
import org.stele.disclosure.Ties.Ground;
import org.stele.disclosure.Ties.Tie;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;

/// Rows of an invented list, and the invented events they are tied to.
class TiesTest {

    private static final Event KEHRIZ = event("kehriz", "1988-03-04/1988-03-06", "Kəhriz");
    private static final Event ARMUDLU = event("armudlu", "1988-03-05/1988-03-07", "Armudlu");

    private static Event event(String id, String when, String place) {
        return new Event(id, List.of(), Optional.of(Edtf.parse(when)), List.of(place));
    }

    private static Optional<Tie> tie(String row, Event... events) {
        return tie("name,died,place,brought in,note\n" + row + "\n", 1, events);
    }

    private static Optional<Tie> tie(String list, int row, Event... events) {
        try {
            Cells cells = new Cells(List.of(Intake.readList("clinic.csv", list.getBytes(StandardCharsets.UTF_8))));
            return new Ties(List.of(events), id -> Optional.empty(), cells).find(List.of("clinic:" + row));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static String said(Optional<Tie> tie) {
        return tie.map(of -> of.incident() + " " + of.ground()).orElse("none");
    }

    @Test
    void aDayOfDeathWithinTheDaysTies() {
        assertThat(said(tie("Sona Zoğallı,1988-03-05,,,", KEHRIZ))).isEqualTo("kehriz DAY");
    }

    @Test
    void oneDayOfTwoEventsTiesOnlyWhereAPlaceTellsThemApart() {
        assertThat(said(tie("Sona Zoğallı,1988-03-05,,,", KEHRIZ, ARMUDLU))).isEqualTo("none");
        assertThat(said(tie("Sona Zoğallı,1988-03-05,\"mill, Armudlu\",,", KEHRIZ, ARMUDLU)))
                .isEqualTo("armudlu DAY");
    }

    @Test
    void whoWasBroughtInOnADayOfTheEventIsTiedByThatColumn() {
        Optional<Tie> tie = tie("Sona Zoğallı,1988-03-20,,1988-03-04,", KEHRIZ);
        assertThat(said(tie)).isEqualTo("kehriz COLUMN");
        assertThat(tie.orElseThrow().says().arguments().toString()).contains("brought in");
    }

    @Test
    void aNumberThatOnlyLooksLikeADayTiesNobody() {
        assertThat(said(tie("Sona Zoğallı,,,,19880304", KEHRIZ))).isEqualTo("none");
    }

    @Test
    void aDeathWithinThirtyDaysIsTakenForALaterOne() {
        assertThat(said(tie("Sona Zoğallı,1988-04-05,hospital,,", KEHRIZ))).isEqualTo("kehriz AFTER");
        assertThat(said(tie("Sona Zoğallı,1988-04-06,hospital,,", KEHRIZ))).isEqualTo("none");
        assertThat(said(tie("Sona Zoğallı,1988-03,hospital,,", KEHRIZ))).isEqualTo("none");
    }

    @Test
    void anUndatedRowIsTiedOnlyByAListOfTheDeadOfOneEvent() {
        StringBuilder list = new StringBuilder("name,died\nSona Zoğallı,\n");
        for (int i = 0; i < 9; i++) {
            list.append("Novruz Kəhrizov,1988-03-04\n");
        }
        assertThat(said(tie(list.toString(), 1, KEHRIZ))).isEqualTo("none");
        list.append("Novruz Kəhrizov,1971-01-01\n");
        assertThat(said(tie(list.toString(), 1, KEHRIZ))).isEqualTo("kehriz LISTED");
        list.append("Novruz Kəhrizov,1971-01-01\n");
        assertThat(said(tie(list.toString(), 1, KEHRIZ))).isEqualTo("none");
    }

    @Test
    void everyGroundHasWords() {
        assertThat(Ground.values())
                .extracting(Ground::code)
                .containsExactly("named", "day", "column", "after", "listed");
    }
}
