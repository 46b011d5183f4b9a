package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.evidence.DocumentId;
import tools.jackson.databind.JsonNode;

/// The invented town from its files to the last word of a command, against what is true there.
class TownTest {

    private static final Path EXAMPLE = Path.of("..", "example");
    private static final Path TRUTH = Path.of("..", "truth", "town");
    private static final String NOW = "2026-03-01T09:00:00Z";

    @TempDir
    private static Path folder;

    private static Path register = Path.of("");
    private static Run recorded = new Run(Stele.OUR_FAULT, "", "");

    @BeforeAll
    static void record() {
        register = folder.resolve("town.stele");
        recorded = Run.of("record", register.toString(), EXAMPLE.toString(), "--now", NOW);
    }

    private static JsonNode truth() throws IOException {
        return Forms.parse(Files.readString(TRUTH.resolve("figures.json")));
    }

    private static JsonNode figures() {
        return Forms.read("figures", Run.of("figures", register.toString(), "--format", "json"));
    }

    private static List<JsonNode> questions(String measure) {
        return figures()
                .get("incidents")
                .valueStream()
                .flatMap(incident -> incident.get("questions").valueStream())
                .filter(question -> question.get("measure").asString().equals(measure)
                        && question.get("main").asBoolean())
                .toList();
    }

    private static List<JsonNode> findings(String kind) {
        return figures()
                .get("incidents")
                .valueStream()
                .flatMap(incident -> incident.get("contradictions").valueStream())
                .filter(finding -> finding.get("kind").asString().equals(kind))
                .toList();
    }

    /// The rows of the truth: list and id, to the person behind them.
    private static SortedMap<String, String> persons() throws IOException {
        SortedMap<String, String> persons = new TreeMap<>();
        for (String line : Files.readAllLines(TRUTH.resolve("persons.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].matches("p\\d+")) {
                persons.put(cells[1] + ":" + cells[2], cells[0]);
            }
        }
        return persons;
    }

    @Test
    void theAccountNamesEveryRowThatIsWrongAndIsDone() {
        assertThat(recorded.status()).as(recorded.err()).isEqualTo(Stele.DONE);
        assertThat(recorded.err())
                .contains("lists/hospital.csv, row 15, column \"age\": \"1957\" is no age (0 to 130, or empty)")
                .contains("lists/hospital.csv, row 10: 6 cells where the header has 9")
                .contains("lists/court.csv, row 7");
    }

    @Test
    void theAccountSetsNamedBesideStatedAndDraftsAnEstimate() throws IOException {
        int listed = truth().get("true").get("with_a_name_on_some_list").asInt();
        // Beside the 27 stands one row that nobody can read: a person of whom no name is known, and not named.
        assertThat(recorded.out())
                .contains("Named %d, stated 26 to 31".formatted(listed))
                .contains("How many are on no list")
                .contains("Who acted, as said:")
                .contains("The fatally wounded died (fatally_wounded_died)")
                .contains("This is a draft.");
        long methods = recorded.out()
                .lines()
                .filter(line -> line.matches(".*(usable|doubtful)$"))
                .count();
        assertThat(methods).as("methods that give a number").isGreaterThanOrEqualTo(2);
    }

    @Test
    void recordingAgainAddsNothing() throws IOException {
        byte[] before = Files.readAllBytes(register);
        Run again = Run.of("record", register.toString(), EXAMPLE.toString(), "--format", "json", "-v");
        assertThat(again.err()).as("what is read again").doesNotContain("Reading ");
        JsonNode form = Forms.read("record", again);
        assertThat(form.get("taken").valueStream())
                .hasSize(8)
                .allSatisfy(taken -> assertThat(taken.get("added").asString()).isEqualTo("known"));
        assertThat(Files.readAllBytes(register)).isEqualTo(before);
        Forms.read("figures", new Run(0, "{\"incidents\":" + form.get("incidents") + "}", ""));
    }

    @Test
    void everyClaimOfTheTruthIsRead() throws IOException {
        Run run = Run.of(
                "claims",
                EXAMPLE.resolve("articles").toString(),
                EXAMPLE.resolve("acts").toString(),
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        List<JsonNode> read = Forms.readLines("claims", run).stream()
                .filter(claim -> claim.get("kind").asString().equals("figure")
                        && !claim.get("value").isNull())
                .toList();
        Set<String> missed = new TreeSet<>();
        for (Map.Entry<String, JsonNode> document : truth().get("documents").properties()) {
            String id = DocumentId.of(Files.readAllBytes(EXAMPLE.resolve(document.getKey())))
                    .text();
            for (JsonNode wanted : document.getValue()) {
                boolean found = read.stream()
                        .anyMatch(claim -> claim.get("document").asString().equals(id)
                                && claim.get("measure").equals(wanted.get("measure"))
                                && claim.get("low").equals(wanted.get("low"))
                                && claim.get("high").equals(wanted.get("high"))
                                && wanted.get("words")
                                        .asString()
                                        .contains(claim.get("value").get("text").asString()));
                if (!found) {
                    missed.add(document.getKey() + " " + wanted);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void offsetsLeadIntoTheTextThatIsPrinted() throws IOException {
        String file = EXAMPLE.resolve("articles/weekly.txt").toString();
        String text = Run.of("claims", file, "--text").out();
        assertThat(text).isEqualTo(Files.readString(Path.of(file)));
        for (JsonNode claim : Forms.readLines("claims", Run.of("claims", file, "--format", "json"))) {
            assertThat(text.substring(
                            claim.get("start").asInt(), claim.get("end").asInt()))
                    .isEqualTo(claim.get("quote").asString());
        }
    }

    @Test
    void aDocumentAsAWholeSaysItsTotals() throws IOException {
        Run run = Run.of(
                "claims",
                EXAMPLE.resolve("articles").toString(),
                EXAMPLE.resolve("acts").toString(),
                "--totals",
                "--format",
                "json");
        List<JsonNode> lines = Forms.readLines("totals", run);
        assertThat(lines).hasSize(5);
        for (String file : List.of("agency.txt", "portal.txt", "vestnik.txt")) {
            JsonNode totals = ofFile(lines, file).get("totals");
            assertThat(totals.get("killed").get("low").asInt()).as(file).isEqualTo(31);
            assertThat(totals.get("killed").get("high").asInt()).as(file).isEqualTo(31);
            assertThat(totals.get("injured").get("low").asInt()).as(file).isEqualTo(62);
            assertThat(totals.get("killed").get("claims")).as(file).isNotEmpty();
        }
        assertThat(ofFile(lines, "vestnik.txt").get("language").asString()).isEqualTo("ru");
        assertThat(ofFile(lines, "weekly.txt").get("people").valueStream())
                .anySatisfy(person -> assertThat(person.get("role").asString()).isEqualTo("victim"));
    }

    private static JsonNode ofFile(List<JsonNode> lines, String file) {
        return lines.stream()
                .filter(line -> line.get("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReckoningHoldsWhatIsTrueAndSaysWhatDoesNotAgree() throws IOException {
        int killed = truth().get("true").get("killed").asInt();
        JsonNode question = questions("killed").getFirst();
        assertThat(question.get("low").asInt()).isLessThanOrEqualTo(killed);
        assertThat(question.get("high").asInt()).isGreaterThanOrEqualTo(killed);
        assertThat(question.get("best").isNull() || question.get("best").asInt() == killed)
                .isTrue();
        // The families' 26 and the agency's 31; the Brigade's own 11 and the nobody of the upper villages stand apart.
        assertThat(question.get("low").asInt()).isEqualTo(26);
        assertThat(question.get("best").isNull()).isTrue();
        assertThat(question.get("high").asInt()).isEqualTo(31);
        // 14, 5, 6 and 2 are the agency's parts of its 31.
        assertThat(findings("gap")).singleElement().satisfies(gap -> {
            assertThat(gap.get("stated").asInt()).isEqualTo(31);
            assertThat(gap.get("sum").asInt()).isEqualTo(27);
            assertThat(gap.get("difference").asInt()).isEqualTo(4);
        });
        assertThat(findings("conflict")).isNotEmpty();
        assertThat(findings("definition"))
                .anySatisfy(definition ->
                        assertThat(definition.get("difference").asInt()).isEqualTo(2));
    }

    @Test
    void theListsAreLinkedAsTheTruthHasThem() throws IOException {
        Path out = folder.resolve("linked");
        Run run = Run.of(
                "link",
                EXAMPLE.resolve("lists/court.csv").toString(),
                EXAMPLE.resolve("lists/families.csv").toString(),
                EXAMPLE.resolve("lists/hospital.csv").toString(),
                "--out",
                out.toString(),
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        Forms.read("link", run);
        assertThat(out.resolve("pairs.csv")).isNotEmptyFile();
        Forms.read("link-model", new Run(0, Files.readString(out.resolve("model.json")), ""));
        SortedMap<String, String> linked = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("persons.csv"))) {
            String[] cells = line.split(",", -1);
            linked.put(cells[1] + ":" + cells[2], cells[0]);
        }
        SortedMap<String, String> truth = persons();
        Set<String> right = pairs(truth);
        Set<String> found = pairs(linked);
        found.removeIf(pair -> Stream.of(pair.split("\\|")).anyMatch(row -> !truth.containsKey(row)));
        Set<String> both = new HashSet<>(found);
        both.retainAll(right);
        double precision = both.size() / (double) found.size();
        double recall = both.size() / (double) right.size();
        assertThat(precision).as("precision, of %s pairs", found.size()).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as("recall, of %s pairs", right.size()).isGreaterThanOrEqualTo(0.9);
        // p03 and p04: two men of one name.
        assertThat(linked.get("court:95/10")).isNotEqualTo(linked.get("court:95/11"));
    }

    private static Set<String> pairs(SortedMap<String, String> persons) {
        Set<String> pairs = new HashSet<>();
        persons.forEach((one, person) -> persons.forEach((other, same) -> {
            if (one.compareTo(other) < 0 && person.equals(same)) {
                pairs.add(one + "|" + other);
            }
        }));
        return pairs;
    }

    @Test
    void theEstimateFromTheTrueLinkageHoldsTheTrueNumber() throws IOException {
        Map<String, Set<String>> lists = new TreeMap<>();
        persons()
                .forEach((row, person) ->
                        lists.computeIfAbsent(person, one -> new TreeSet<>()).add(row.substring(0, row.indexOf(':'))));
        StringBuilder table = new StringBuilder("person,court,families,hospital\n");
        lists.forEach((person, on) -> table.append("%s,%d,%d,%d\n"
                .formatted(
                        person,
                        on.contains("court") ? 1 : 0,
                        on.contains("families") ? 1 : 0,
                        on.contains("hospital") ? 1 : 0)));
        Path file = Files.writeString(folder.resolve("overlaps.csv"), table);
        Run run = Run.of("estimate", file.toString(), "--lists", "court,families,hospital", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode form = Forms.read("estimate", run);
        int killed = truth().get("true").get("killed").asInt();
        assertThat(form.get("observed").asInt())
                .isEqualTo(truth().get("true").get("with_a_name_on_some_list").asInt());
        List<JsonNode> answering = form.get("methods")
                .valueStream()
                .filter(method -> !method.get("verdict").asString().equals("refused"))
                .toList();
        assertThat(answering).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answering).allSatisfy(method -> {
            assertThat(method.get("ci95").get(0).asDouble())
                    .as(method.toString())
                    .isLessThanOrEqualTo(killed);
            assertThat(method.get("ci95").get(1).asDouble())
                    .as(method.toString())
                    .isGreaterThanOrEqualTo(killed);
        });
    }

    @Test
    void anyResultIsWalkedBackToWords() throws IOException {
        JsonNode killed = questions("killed").getFirst();
        String claim = killed.get("reads").get(0).asString();
        String document =
                figures().get("incidents").get(0).get("documents").get(0).asString();
        for (String asked : List.of(
                "killed",
                "31",
                killed.get("id").asString(),
                claim,
                document,
                "court:1",
                "entry:1",
                "fatally_wounded_died",
                "The fatally wounded died")) {
            Run text = Run.of("why", register.toString(), asked);
            assertThat(text.status()).as("%s: %s", asked, text.err()).isZero();
            assertThat(text.out().lines().mapToInt(Page::columns).max().orElse(0))
                    .as(asked)
                    .isLessThanOrEqualTo(Console.WIDTH);
            Forms.read("why", Run.of("why", register.toString(), asked, "--format", "json"));
        }
        assertThat(Run.of("why", register.toString(), claim).out())
                .contains(">")
                .contains("<");
        String walk = Run.of("why", register.toString(), "killed").out();
        assertThat(walk.lines().filter(line -> line.contains("document articles/agency.txt,")))
                .as(walk)
                .hasSize(1);
        Run nothing = Run.of("why", register.toString(), "p999999");
        assertThat(nothing.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(nothing.err()).contains("holds nothing called \"p999999\"");
    }

    @Test
    void theRegisterAndItsReleaseAreVerified() throws IOException {
        Forms.read("verify", Run.of("verify", register.toString(), "--format", "json"));
        assertThat(Run.of("verify", register.toString()).status()).isEqualTo(Stele.DONE);
        Path out = folder.resolve("released");
        Run released = Run.of("release", register.toString(), out.toString(), "--now", NOW, "--format", "json");
        assertThat(released.status()).as(released.err()).isZero();
        assertThat(Forms.read("released", released).get("named").asInt()).isPositive();
        Run clean = Run.of("verify", out.toString());
        assertThat(clean.status()).as(clean.out()).isEqualTo(Stele.DONE);
        Path index = out.resolve("index.html");
        Files.writeString(index, Files.readString(index) + " ", StandardCharsets.UTF_8);
        Run changed = Run.of("verify", out.toString());
        assertThat(changed.status()).isEqualTo(Stele.FINDINGS);
        assertThat(changed.out()).contains("index.html is not as it was released");
    }

    @Test
    void aFolderWithListsIsReadForItsDocuments() {
        Run run = Run.of("claims", EXAMPLE.toString(), "--totals", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(Forms.readLines("totals", run)).hasSize(5);
        assertThat(run.err()).contains("lists/court.csv is set aside");
        Run list = Run.of("claims", EXAMPLE.resolve("lists/court.csv").toString());
        assertThat(list.status()).isEqualTo(Stele.WRONG_INPUT);
    }
}
