package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.evidence.Judgement;
import org.stele.incidents.Assumption;
import org.stele.incidents.Finding;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.incidents.Status;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.wording.Wording;

/// The figures that different pages have published of one event, reckoned: what a careful reader is shown.
class PublishedFiguresTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "methods", "published-figures.md");

    private static final int WIDTH = 100;
    private static final String FENCE = "```text\n";

    /// Two language editions of one outlet: that much was known of them from the start.
    private static final Judgement ONE_OUTLET = new Judgement(
            JudgementKind.ASSUMPTION,
            "same_lineage:"
                    + Stream.of("report.az (az)", "report.az (ru)")
                            .map(source -> PublishedFigures.document(source).text())
                            .sorted()
                            .reduce((one, other) -> one + "|" + other)
                            .orElseThrow(),
            "made",
            "a recorder",
            "two editions of one outlet",
            Instant.EPOCH);

    private static List<Incident> reckon(List<Reading> readings) {
        return Reckoner.reckon(readings, List.of(ONE_OUTLET), Settings.USUAL);
    }

    private static Incident incident() throws IOException {
        List<Incident> incidents = reckon(PublishedFigures.read());
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Question killed(Incident incident) {
        return incident.questions().stream()
                .filter(question -> question.measure() == Measure.KILLED && question.main())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAccountIsTheOneThatTheDocsShow() throws IOException {
        List<Reading> readings = PublishedFigures.read();
        Page page = new Page(WIDTH, false);
        FiguresAccount.write(page, reckon(readings), readings, Wording.in("en"));
        String documented = Files.readString(DOCUMENTED);
        int start = documented.indexOf(FENCE) + FENCE.length();
        assertThat(page.toString().stripTrailing())
                .isEqualTo(documented.substring(start, documented.indexOf("\n```", start)));
    }

    @Test
    void noFigureOfTheRecordsIsLost() throws IOException {
        List<Reading> readings = PublishedFigures.read();
        Incident incident = reckon(readings).getFirst();
        Set<ClaimId> accounted = new HashSet<>();
        incident.questions().forEach(question -> accounted.addAll(question.reads()));
        incident.unread().forEach(left -> accounted.add(left.claim()));
        incident.checks().forEach(check -> accounted.addAll(check.claims()));
        incident.findings().forEach(finding -> accounted.addAll(finding.claims()));
        List<ClaimId> all = readings.stream()
                .flatMap(reading -> reading.claims().stream())
                .map(Claim::id)
                .toList();
        assertThat(accounted)
                .containsAll(all.stream()
                        // A phase of one source that no other breaks down is held and asked by nobody.
                        .filter(id -> !id.equals(phaseThatNight(readings)))
                        .toList());
    }

    private static ClaimId phaseThatNight(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.claims(Claim.FigureClaim.class).stream())
                .filter(figure -> figure.phase().isPresent()
                        && figure.phase().get().text().equals("that night"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void lowIsWhatThePartsComeToAndBestIsNobodysToGive() throws IOException {
        Question killed = killed(incident());
        assertThat(killed.low()).hasValue(131);
        assertThat(killed.best()).isEmpty();
        assertThat(killed.high()).hasValue(170);
        assertThat(killed.status()).isEqualTo(Status.CONTESTED);
    }

    @Test
    void theTotalsQuarrelIsExplainedByTheBreakdownThatWasKept() throws IOException {
        Finding.Conflict conflict = incident().findings().stream()
                .filter(Finding.Conflict.class::isInstance)
                .map(Finding.Conflict.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(conflict.says().arguments()).containsEntry("values", "131, 132, 133, 146");
        assertThat(conflict.explanations().getFirst().kind()).isEqualTo("stale_breakdown");
        assertThat(conflict.explanations().getFirst().accountsFor()).isEqualTo(16);
    }

    @Test
    void repeatsAreNoConfirmations() throws IOException {
        Incident incident = incident();
        assertThat(incident.documents()).hasSize(14);
        assertThat(incident.lineages()).hasSize(9);
        assertThat(incident.lineages())
                .anySatisfy(lineage -> assertThat(lineage.documents())
                        .contains(
                                PublishedFigures.document("35th anniversary (az)"),
                                PublishedFigures.document("Bloody Memory"),
                                PublishedFigures.document("report.az (ru)")));
    }

    @Test
    void theVerbThatATranslationChangedIsShown() throws IOException {
        assertThat(incident().findings())
                .filteredOn(finding -> finding.says().kind().equals("definition.shifted_measure"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.says().arguments())
                        .containsEntry("measure", "fatally_wounded")
                        .containsEntry("other_measure", "injured"));
    }

    @Test
    void soldiersAndPoliceAreAskedApart() throws IOException {
        assertThat(incident().questions())
                .extracting(Question::id)
                .anyMatch(id -> id.endsWith("/killed/soldiers"))
                .anyMatch(id -> id.endsWith("/killed/police"))
                .anyMatch(id -> id.endsWith("/killed/civilians"));
        assertThat(incident().assumptions())
                .extracting(Assumption::id)
                .contains("group_inside:soldiers|people", "group_inside:police|people");
    }
}
