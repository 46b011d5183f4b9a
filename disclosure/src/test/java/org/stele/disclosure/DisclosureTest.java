package org.stele.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.Words;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.incidents.Reckoner;
import org.stele.release.PublicPerson;
import org.stele.release.Release;
import org.stele.release.Withheld;
import org.stele.victims.Victims;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;

/// An invented valley: two adults who were killed, a girl who was, and a man of whom no source says so.
class DisclosureTest {

    private static final String LIST = """
            id,full name,sex,age,date of death
            1,Tofiq Kəhrizov,M,31,1988-03-04
            2,Sona Zoğallı,F,52,1988-03-05
            3,Nərgiz Armudzadə,F,17,1988-03-04
            4,Vaqif Qamışov,M,44,
            """;
    private static final String TEXT = "Kəhriz was shelled. 3 were killed. Nərgiz Armudzadə was a pupil.";

    private static Material material() {
        try {
            ListFile list = Intake.readList("villages.csv", LIST.getBytes(StandardCharsets.UTF_8));
            DocumentId id = DocumentId.of(TEXT.getBytes(StandardCharsets.UTF_8));
            Document document = new Document(id, "statement.txt", TEXT.length(), TEXT);
            List<Reading> readings = List.of(reading(document));
            return new Material(
                    List.of(document),
                    readings,
                    List.of(list),
                    List.of(),
                    Reckoner.reckon(readings, List.of(), org.stele.incidents.Settings.USUAL),
                    Victims.gather(List.of(list), readings, List.of(), 1));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static Reading reading(Document document) {
        int start = TEXT.indexOf("3 were");
        FigureClaim killed = new FigureClaim(
                ClaimId.of(document.id(), "figure", "killed", start, start + 1),
                new Said(
                        document.passage(start, TEXT.indexOf(". N")),
                        Optional.empty(),
                        Polarity.AFFIRMED,
                        Modality.ASSERTED,
                        List.of(),
                        List.of()),
                Measure.KILLED,
                Optional.of(new Value(OptionalLong.of(3), new Words("3", start, start + 1))),
                Count.exactly(3),
                Measure.KILLED.unit(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        return new Reading(
                document.id(),
                document.fileName(),
                "claims@1",
                new Reading.About("en", Optional.empty(), Optional.empty(), Optional.empty(), 11),
                new Reading.Event(List.of(), Optional.empty(), List.of()),
                List.of(killed),
                List.of());
    }

    private static Release publish(long seed) {
        Settings settings = new Settings(
                "Record of the Kəhriz valley",
                "1",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 2),
                List.of("en"),
                List.of(),
                "stele",
                7);
        return Disclosure.publish(material(), settings, new Random(seed));
    }

    private static List<String> ids(Release release) {
        return release.persons().stream().map(PublicPerson::id).toList();
    }

    @Test
    void namesAdultsWhoWereKilledAndCountsEverybodyElse() {
        Release release = publish(1);

        assertThat(release.persons())
                .extracting(person -> person.name().text())
                .containsExactlyInAnyOrder("Tofiq Kəhrizov", "Sona Zoğallı");
        assertThat(release.withheld())
                .extracting(held -> held.why().kind())
                .containsExactlyInAnyOrder("page.withheld.minor", "page.withheld.living");
        assertThat(release.withheld()).extracting(Withheld::people).containsOnly(1L);
        assertThat(release.documented().people()).isEqualTo(4);
        assertThat(release.toString()).doesNotContain("Nərgiz", "Qamışov");
    }

    @Test
    void quotesTheFigureWithTheChildsNameBlackedOutBesideIt() {
        Release release = publish(1);

        assertThat(release.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.passage().quote()).isEqualTo("3 were killed");
            assertThat(claim.passage().before()).isEqualTo("Kəhriz was shelled. ");
            assertThat(claim.passage().after())
                    .isEqualTo(". " + "█".repeat("Nərgiz Armudzadə".length()) + " was a pupil.");
        });
        assertThat(release.incidents().getFirst().killed()).isPresent();
    }

    @Test
    void countsNobodyForAnEventThatNothingTiesThemTo() {
        Release release = publish(1);

        // the only event has no days, and no document names anybody who is killed
        assertThat(release.untied().people()).isEqualTo(release.documented().people());
        assertThat(release.methodology().steps())
                .containsExactly(org.stele.release.Message.of("page.method.untied", java.util.Map.of("people", 4L)));
    }

    @Test
    void drawsIdsThatComeFromTheGeneratorAlone() {
        assertThat(ids(publish(1))).isEqualTo(ids(publish(1)));
        assertThat(ids(publish(1))).doesNotContainAnyElementsOf(ids(publish(2)));
        assertThat(ids(publish(1))).allMatch(id -> id.matches("p[a-z2-9]{12}"));
    }
}
