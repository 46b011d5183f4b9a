package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.claims.Reading;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.Unreadable;
import org.stele.incidents.Incident;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.vocabulary.JudgementKind;
import org.stele.wording.Wording;
import tools.jackson.databind.JsonNode;

/// The invented town's articles, reckoned and shown.
class FiguresTest {

    private static final Path TOWN = Path.of("..", "example");
    private static final Wording ENGLISH = Wording.in("en");

    private static List<Reading> read(String... files) throws IOException, Unreadable {
        List<Reading> readings = new ArrayList<>();
        for (String file : files) {
            Path path = TOWN.resolve(file);
            readings.add(new ClaimReader()
                    .read(Intake.readDocument(path.getFileName().toString(), Files.readAllBytes(path))));
        }
        return readings;
    }

    private static List<Reading> town() throws IOException, Unreadable {
        return read(
                "articles/agency.txt",
                "articles/portal.txt",
                "articles/vestnik.txt",
                "articles/weekly.txt",
                "acts/recognition-1995.txt");
    }

    private static List<Incident> reckon(List<Reading> readings, Judgement... judgements) {
        return Reckoner.reckon(readings, List.of(judgements), Settings.USUAL);
    }

    private static String account(List<Reading> readings, int width, boolean colour) {
        Page page = new Page(width, colour);
        FiguresAccount.write(page, reckon(readings), readings, ENGLISH);
        return page.toString();
    }

    @Test
    void theFormIsWhatTheSchemaSays() throws IOException, Unreadable {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "formats", "figures.schema.json")));
        for (List<Reading> readings : List.of(town(), read("articles/agency.txt"), List.<Reading>of())) {
            String json = FiguresForm.of(reckon(readings), ENGLISH).toString();
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void aDecisionStandsInTheForm() throws IOException, Unreadable {
        List<Reading> agency = read("articles/agency.txt");
        Judgement revoked = new Judgement(
                JudgementKind.ASSUMPTION,
                "fatally_wounded_died",
                "revoked",
                "a recorder",
                "two of them were discharged",
                Instant.EPOCH);
        JsonNode form = FiguresForm.of(reckon(agency, revoked), ENGLISH);
        JsonNode assumption = form.get("incidents")
                .get(0)
                .get("assumptions")
                .valueStream()
                .filter(node -> node.get("id").asString().equals("fatally_wounded_died"))
                .findFirst()
                .orElseThrow();
        assertThat(assumption.get("held").asBoolean()).isFalse();
        assertThat(assumption.get("by").asString()).isEqualTo("a recorder");
    }

    @Test
    void everyTotalStandsBesideTheWordsThatSayIt() throws IOException, Unreadable {
        String account = account(read("articles/agency.txt"), 100, false);
        assertThat(account)
                .containsPattern("Killed +27 +31 +31 +“31 people were killed”, agency.txt")
                .contains("31 killed is 4 more than the 27 its stated parts add up to: 14 + 5 + 6 + 2.")
                .contains("A gap, not a contradiction")
                .contains("Likeliest: an old breakdown under a new total (stale breakdown; accounts for all 4).")
                .contains("Low to high is no confidence interval.")
                .contains("recognition is a legal status");
    }

    @Test
    void noLineIsWiderThanTheTerminal() throws IOException, Unreadable {
        for (int width : new int[] {80, 100}) {
            assertThat(account(town(), width, false).lines().mapToInt(Page::columns))
                    .allSatisfy(columns -> assertThat(columns).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void withoutColourTheAccountSaysTheSame() throws IOException, Unreadable {
        String plain = account(town(), 100, false);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(account(town(), 100, true).replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void nothingReadIsSaidSo() {
        assertThat(account(List.of(), 100, false))
                .isEqualTo("No document that was read tells of an event with a figure.\n");
    }
}
