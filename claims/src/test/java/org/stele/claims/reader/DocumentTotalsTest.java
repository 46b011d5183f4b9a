package org.stele.claims.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.DocumentTotals;
import org.stele.claims.Place;
import org.stele.vocabulary.Measure;

/// What a document as a whole says of its main event.
class DocumentTotalsTest {

    private static String total(String text, Measure measure) {
        DocumentTotals totals = DocumentTotals.of(new ClaimReader().read(Corpus.document("weekly.txt", text)));
        DocumentTotals.Total total = totals.totals().get(measure);
        return total == null
                ? "nothing"
                : total.low() + ".." + (total.high().isPresent() ? total.high().getAsLong() : "");
    }

    @Test
    void whatADocumentIsAboutItTellsFirst() {
        String text =
                "Three people were killed at the mill on Sunday. Last year seven people were killed at the same mill.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("3..3");
    }

    @Test
    void aLargerFigureThatIsPresentedAsATotalStands() {
        String text = "Four people were killed at the bridge and another three were killed in the square. "
                + "The death toll has risen to nine.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("9..9");
    }

    @Test
    void anEarlierSmallerTollDoesNotStand() {
        String text = "The shelling left sixteen people dead. Earlier accounts estimated the death toll at seven.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("16..16");
    }

    @Test
    void theKilledAreNoLongerAmongThoseWhoWereShot() {
        String text = "Five people were shot at the mill on Sunday. One man died at the scene.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("1..1");
        assertThat(total(text, Measure.INJURED)).isEqualTo("4..4");
    }

    @Test
    void whoDiedOfWoundsIsKilledAndNoLongerInjured() {
        String text = "The blast killed five people and wounded two. One of the wounded later died.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("6..6");
        assertThat(total(text, Measure.INJURED)).isEqualTo("1..1");
    }

    @Test
    void whoDiedByTheirOwnHandRaisesTheHighAlone() {
        String text = "A guard killed four people at the mill before killing himself.";
        assertThat(total(text, Measure.KILLED)).isEqualTo("4..5");
    }

    @Test
    void whatIsSaidMoreExactlyElsewhereStands() {
        assertThat(total(
                        "At least 20 people were injured. The 23 injured people were taken to Kəhriz.",
                        Measure.INJURED))
                .isEqualTo("23..23");
        assertThat(total("At least 20 people were injured at the mill.", Measure.INJURED))
                .isEqualTo("20..");
    }

    @Test
    void aFamilyOfFiveIsFivePeopleAndAnHourIsNone() {
        assertThat(total("Gunmen killed a family of five in Zoğalvan.", Measure.KILLED))
                .isEqualTo("5..5");
        assertThat(total("Two men were shot about 9 p.m. on Sunday.", Measure.INJURED))
                .isEqualTo("2..2");
    }

    @Test
    void anAgeAfterOnePersonCountsNobody() {
        String text = "Three men, ages 54, 33 and 26, and a woman, 41, were injured at the mill.";
        assertThat(total(text, Measure.INJURED)).isEqualTo("4..4");
    }

    private static List<FigureClaim> figures(String text) {
        return new ClaimReader().read(Corpus.document("weekly.txt", text)).claims(FigureClaim.class);
    }

    @Test
    void aFigureWithoutAPlaceLiesWhereTheWholeTextDoes() {
        FigureClaim killed = figures("The strikers met in Baku on Sunday. A bomb killed three people.")
                .getFirst();
        assertThat(killed.place()).extracting(Place::name).containsExactly("Baku");
        assertThat(killed.place().getLast().inherited()).isTrue();
    }

    @Test
    void whoSaysWhereSpeaksOfNoOtherPlace() {
        List<FigureClaim> figures =
                figures("Nine people were killed in Baku. Four were injured. Nobody was killed in the upper villages.");
        assertThat(figures.get(1).place()).extracting(Place::name).containsExactly("Baku");
        assertThat(figures.get(2).place()).extracting(Place::name).containsExactly("upper villages");
    }

    @Test
    void figuresThatLieApartGiveNoPlaceToOthers() {
        List<FigureClaim> figures = figures("Two people were killed in Baku. Three people were killed in Lankaran.\n\n"
                + "Nine people were injured.");
        assertThat(figures.getLast().place()).isEmpty();
    }

    @Test
    void whoIsNamedForTheWholeEventStandsBesideEachFigure() {
        FigureClaim killed = figures("A bomb killed three people. The Kəhriz Front claimed responsibility.")
                .getFirst();
        assertThat(killed.actor())
                .extracting(actor -> actor.name() + " " + actor.degree())
                .contains("The Kəhriz Front responsible");
    }

    @Test
    void aVictimIsKnownBySurnameByPronounAndByIdentification() {
        List<PersonClaim> persons = new ClaimReader()
                .read(
                        Corpus.document(
                                "weekly.txt",
                                "Adil Kəhrizov walked home on Sunday. Kəhrizov was shot dead at the bridge. "
                                        + "The body of a boy was found. The boy was identified on Monday as Murad Torağayev Jr., 12."))
                .claims(PersonClaim.class);
        assertThat(persons)
                .extracting(person -> person.name() + " " + person.fate().code())
                .containsExactly("Adil Kəhrizov killed", "Murad Torağayev Jr. killed");
    }
}
