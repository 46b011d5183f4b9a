package org.stele.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stele.claims.Place;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.disclosure.Ties.Ground;
import org.stele.disclosure.Ties.Tie;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Rule;
import org.stele.incidents.Saying;
import org.stele.incidents.Scope;
import org.stele.incidents.Status;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.PlaceRole;

/// Rows of an invented list, and the invented events they are tied to.
class TiesTest {

    private static final Incident KEHRIZ = incident("kehriz", "1988-03-04/1988-03-06", "Kəhriz", Measure.KILLED);
    private static final Incident ARMUDLU = incident("armudlu", "1988-03-05/1988-03-07", "Armudlu", Measure.KILLED);

    private static Optional<Tie> tie(String row, Incident... incidents) {
        return tie("name,died,place,brought in,note\n" + row + "\n", 1, incidents);
    }

    private static Optional<Tie> tie(String list, int row, Incident... incidents) {
        try {
            Cells cells = new Cells(List.of(Intake.readList("clinic.csv", list.getBytes(StandardCharsets.UTF_8))));
            return new Ties(List.of(incidents), id -> Optional.empty(), cells).find(List.of("clinic:" + row));
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
    void anEventOfWhichNobodyStatesAnybodyKilledTiesNobody() {
        Incident arrests = incident("arrests", "1988-03-05", "Kəhriz", Measure.DETAINED);
        assertThat(said(tie("Sona Zoğallı,1988-03-05,Kəhriz,,", arrests))).isEqualTo("none");
    }

    @Test
    void everyGroundHasWords() {
        assertThat(Ground.values())
                .extracting(Ground::code)
                .containsExactly("named", "day", "column", "after", "listed");
    }

    private static Incident incident(String id, String when, String place, Measure measure) {
        Scope scope = new Scope(
                measure, new TreeSet<>(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        Question question = new Question(
                id + "/" + measure.code(),
                measure,
                scope,
                true,
                OptionalLong.of(1),
                OptionalLong.empty(),
                OptionalLong.of(1),
                Rule.RANGE,
                Optional.empty(),
                List.of(),
                List.of(),
                1,
                Status.POSSIBLE,
                List.of(),
                List.of());
        return new Incident(
                id,
                Saying.of("title.event", Map.of()),
                List.of(),
                Optional.of(Edtf.parse(when)),
                List.of(new Place(
                        new Words(place, 0, place.length()), place, Optional.empty(), PlaceRole.LOCATION, 1, false)),
                List.of(),
                List.of(),
                List.of(question),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
