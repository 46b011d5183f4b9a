package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The invented town's documents, learned of on three days, and one judgement on a fourth.
class HistoryTest {

    private static final Path ARTICLES = Path.of("..", "example", "articles");

    @TempDir
    static Path folder;

    private static String register = "";

    @BeforeAll
    static void learnDayByDay() throws IOException {
        register = folder.resolve("town.stele").toString();
        record("2026-03-01", "weekly.txt");
        record("2026-03-05", "agency.txt");
        record("2026-03-09", "portal.txt");
        Path judgement = folder.resolve("judgements.jsonl");
        Files.writeString(
                judgement,
                "{\"kind\":\"assumption\",\"subject\":\"fatally_wounded_died\",\"value\":\"revoked\","
                        + "\"why\":\"Two of them were discharged.\"}\n");
        assertThat(Run.of(
                                "judge",
                                register,
                                judgement.toString(),
                                "--by",
                                "A recorder",
                                "--now",
                                "2026-03-12T10:00:00Z")
                        .status())
                .isZero();
    }

    private static void record(String day, String file) {
        assertThat(Run.of("record", register, ARTICLES.resolve(file).toString(), "--now", day + "T10:00:00Z")
                        .status())
                .isZero();
    }

    private static JsonNode figures(String... options) {
        return Forms.read("figures", run(options));
    }

    private static JsonNode history(String... options) {
        return Forms.read("history", run(options));
    }

    private static Run run(String... options) {
        Run run = Run.of(Stream.concat(Stream.of("figures", register, "--format", "json"), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static List<JsonNode> changes(JsonNode history, String measure) {
        return history.get("incidents")
                .get(0)
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow()
                .get("changes")
                .valueStream()
                .toList();
    }

    @Test
    void theDocumentThatChangedAFigureIsNamedWithItsDay() {
        List<JsonNode> killed = changes(history("--history"), "killed");
        assertThat(killed.get(0).get("on").asString()).isEqualTo("2026-03-01");
        assertThat(killed.get(0).get("answer").get("high").asLong()).isEqualTo(26);
        assertThat(killed.get(1).get("on").asString()).isEqualTo("2026-03-05");
        assertThat(killed.get(1).get("answer").get("high").asLong()).isEqualTo(31);
        assertThat(killed.get(1).get("documents").size()).isEqualTo(1);
        // A copy of what is known changes nothing: the next change is the judgement's.
        assertThat(killed.get(2).get("on").asString()).isEqualTo("2026-03-12");
        assertThat(killed).hasSize(3);
    }

    @Test
    void aJudgementThatChangedAFigureIsNamedWithItsReason() {
        JsonNode last = changes(history("--history"), "killed").getLast();
        assertThat(last.get("on").asString()).isEqualTo("2026-03-12");
        assertThat(last.get("documents").size()).isZero();
        assertThat(last.get("judgements").get(0).get("why").asString()).isEqualTo("Two of them were discharged.");
        assertThat(last.get("judgements").get(0).get("by").asString()).isEqualTo("A recorder");
    }

    @Test
    void everyChangeIsWhatTheRegisterHeldOnThatDay() {
        for (JsonNode figure : history("--history").get("incidents").get(0).get("figures")) {
            for (JsonNode change : figure.get("changes")) {
                JsonNode then = figures("--as-of", change.get("on").asString())
                        .get("incidents")
                        .get(0);
                JsonNode question = then.get("questions")
                        .valueStream()
                        .filter(asked -> asked.get("measure").equals(figure.get("measure"))
                                && asked.get("scope").equals(figure.get("scope")))
                        .findFirst()
                        .orElseThrow();
                for (String field : List.of("low", "best", "high", "status", "reads")) {
                    assertThat(question.get(field))
                            .isEqualTo(change.get("answer").get(field));
                }
            }
        }
    }

    @Test
    void whatWasSaidFirstStandsFirstWhateverDayItWasLearned() {
        List<JsonNode> killed = changes(history("--history", "--as-said"), "killed");
        assertThat(killed.getFirst().get("on").asString()).isEqualTo("1993-10-21");
        assertThat(killed.getFirst().get("answer").get("high").asLong()).isEqualTo(26);
        assertThat(killed.getLast().get("on").asString()).isEqualTo("1998-10-14");
        JsonNode then =
                figures("--as-of", "1995-01-01", "--as-said").get("incidents").get(0);
        assertThat(then.get("documents").size()).isEqualTo(1);
        assertThat(figures("--as-of", "1995-01-01").get("incidents").size()).isZero();
    }

    @Test
    void theAccountSaysWhichDateItGoesBy() {
        String account = Run.of("figures", register, "--history").out();
        assertThat(account)
                .containsPattern("Killed +1 March 2026 +11 +– +26 +weekly.txt")
                .contains("agency.txt")
                .contains("A recorder judged an assumption")
                .contains("Days are those on which the register learned it")
                .contains("Low to high is no confidence interval.");
        assertThat(account.lines().mapToInt(Page::columns))
                .allSatisfy(columns -> assertThat(columns).isLessThanOrEqualTo(Console.WIDTH));
        assertThat(Run.of("figures", register, "--as-of", "2026-03-01").out())
                .contains("As the register knew it at the end of 1 March 2026: 1 of the 3 documents it holds now.");
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        assertThat(Run.of("figures", register, "--as-of", "1.3.2026").status()).isEqualTo(2);
        assertThat(Run.of("figures", register, "--as-said").err()).contains("--as-of or --history");
    }
}
