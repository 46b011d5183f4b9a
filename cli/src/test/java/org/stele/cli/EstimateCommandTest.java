package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.estimates.Checklist;
import org.stele.estimates.Estimates;
import org.stele.estimates.Method;
import org.stele.estimates.OverlapTable;
import org.stele.estimates.Settings;
import org.stele.estimates.Why;
import org.stele.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `stele estimate` prints, over invented lists of an invented valley.
class EstimateCommandTest {

    private static final String THREE_LISTS = """
            hospital,court,press,count
            1,0,0,61
            0,1,0,48
            0,0,1,55
            1,1,0,23
            1,0,1,27
            0,1,1,19
            1,1,1,11
            """;

    @TempDir
    Path folder;

    private Run run(String csv, String... options) throws IOException {
        Path file = folder.resolve("overlaps.csv");
        Files.writeString(file, csv);
        return run(file, options);
    }

    private static Run run(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("estimate", file.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
        String schema = Files.readString(Path.of("../docs/formats/estimate.schema.json"));
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        List<Error> errors = form.validate(run.out(), InputFormat.JSON);
        assertThat(errors).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void threeListsAreAnsweredByEveryMethodInTheFormOfTheContract() throws IOException {
        Run run = run(THREE_LISTS, "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode form = json(run);
        assertThat(form.get("observed").asLong()).isEqualTo(244);
        assertThat(form.get("methods").size()).isEqualTo(8);
        assertThat(form.get("strata").size()).isZero();
        for (JsonNode method : form.get("methods")) {
            if (!method.get("verdict").asString().equals("refused")) {
                assertThat(method.get("ci95").get(0).asDouble())
                        .as(method.toString())
                        .isGreaterThanOrEqualTo(244)
                        .isLessThanOrEqualTo(method.get("median").asDouble());
            }
        }
    }

    @Test
    void theSameSeedPrintsTheSameBytes() throws IOException {
        assertThat(run(THREE_LISTS, "--format", "json", "--seed", "7").out())
                .isEqualTo(run(THREE_LISTS, "--format", "json", "--seed", "7").out());
    }

    @Test
    void theAccountShowsTheDocumentedBesideEveryNumberAndNeverSaysTheEstimate() throws IOException {
        String account = run(THREE_LISTS).out();
        assertThat(account)
                .contains("244 people are on at least one list")
                .contains("documented")
                .doesNotContainIgnoringCase("the estimate is");
        assertThat(account.lines().filter(line -> line.contains("graph averaging  ")))
                .singleElement()
                .asString()
                .contains("244");
        assertThat(account.lines().mapToInt(Page::columns).max().orElse(0)).isLessThanOrEqualTo(Console.WIDTH);
    }

    @Test
    void twoListsAreRefusedInAPlainSentenceAndThatIsNoFailure() throws IOException {
        String two = "court,press,count\n1,0,40\n0,1,30\n1,1,12\n";
        Run account = run(two);
        assertThat(account.status()).isZero();
        assertThat(account.out()).contains("No number is given").contains("A third list would help");
        JsonNode form = json(run(two, "--format", "json"));
        for (JsonNode method : form.get("methods")) {
            assertThat(method.get("verdict").asString()).isEqualTo("refused");
            assertThat(method.get("n_hat").isNull()).isTrue();
            assertThat(method.get("ci95").isNull()).isTrue();
        }
    }

    @Test
    void aDraftShowsTheDocumentedAndWaitsForAPerson() {
        List<OverlapTable> draws = List.of(linked(0), linked(4));
        Page page = new Page(Console.WIDTH, false);
        EstimateAccount.draft(Estimates.draft(draws, Settings.of(1).withSweeps(1000)), Wording.in("en"), page);
        assertThat(page.toString())
                .contains("How many are on no list")
                .contains("From 2 drawn linkages of the lists, 240 to 244 people are on at least one.")
                .contains("until a named person has answered 5 questions")
                .doesNotContainIgnoringCase("the estimate is");
    }

    @Test
    void everyCodeHasItsWords() {
        Wording english = Wording.in("en");
        for (Why why : Why.values()) {
            assertThat(english.has("estimate.why." + why.code())).as(why.code()).isTrue();
        }
        for (Method method : Method.values()) {
            assertThat(english.has("estimate.assumes." + method.code()))
                    .as(method.code())
                    .isTrue();
            assertThat(english.has("estimate." + method.code() + ".name"))
                    .as(method.code())
                    .isTrue();
        }
        for (Checklist.Question question : Checklist.Question.values()) {
            assertThat(english.has("estimate.check." + question.code()))
                    .as(question.code())
                    .isTrue();
        }
    }

    private static OverlapTable linked(long more) {
        return new OverlapTable(
                List.of("hospital", "court", "press"),
                new TreeMap<>(Map.of(1, 61 - more, 2, 48 - more, 4, 55L, 3, 23 + more, 5, 27L, 6, 19L, 7, 11L)));
    }

    @Test
    void aRowAPersonGivesTheSameAsCounts() throws IOException {
        StringBuilder persons = new StringBuilder("id,hospital,court,press\n");
        int id = 0;
        for (String row : THREE_LISTS.lines().skip(1).toList()) {
            for (int i = 0; i < Integer.parseInt(row.substring(6)); i++) {
                persons.append('p').append(id++).append(',').append(row, 0, 5).append('\n');
            }
        }
        Run fromPersons = run(persons.toString(), "--format", "json");
        assertThat(fromPersons.out())
                .isEqualTo(run(THREE_LISTS, "--format", "json").out());
        assertThat(fromPersons.err()).contains("overlaps.csv: column \"id\" holds other values than 0 and 1");
    }

    @Test
    void strataAreAnsweredOneByOneUnderTheirNames() throws IOException {
        String strata = """
                court,press,radio,valley,count
                1,0,0,upper,40
                0,1,0,upper,35
                0,0,1,upper,20
                1,1,0,upper,12
                1,0,1,upper,9
                0,1,1,upper,7
                1,1,1,upper,5
                1,0,0,lower,3
                0,1,0,lower,4
                """;
        JsonNode form = json(run(strata, "--strata", "valley", "--format", "json"));
        assertThat(form.get("observed").asLong()).isEqualTo(135);
        assertThat(form.get("strata").get(0).get("stratum").asString()).isEqualTo("lower");
        assertThat(form.get("strata").get(0).get("observed").asLong()).isEqualTo(7);
        assertThat(form.get("strata")
                        .get(0)
                        .get("methods")
                        .get(0)
                        .get("verdict")
                        .asString())
                .isEqualTo("refused");
        assertThat(form.get("strata").get(1).get("observed").asLong()).isEqualTo(128);
        assertThat(run(strata, "--strata", "valley").out())
                .contains("Stratum lower")
                .contains("need not add up");
    }

    @Test
    void wrongInputIsNamedByRowAndColumn() throws IOException {
        assertThat(run("court,press,count\n1,0,4\n0,1,-3\n").err())
                .isEqualTo(
                        "stele: overlaps.csv, row 3, column \"count\": \"-3\" is no number of people (a whole number,"
                                + " 0 to 1000000000)\n");
        assertThat(run("court,press,count\n1,0,4\n0,1,-3\n").status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run(THREE_LISTS, "--lists", "hospital,radio").err())
                .contains("--lists names \"radio\", which is no column: the columns are hospital, court, press, count");
        assertThat(run("").err()).contains("overlaps.csv: the file is empty");
        assertThat(run(folder.resolve("none.csv")).err()).contains("none.csv does not exist");
        assertThat(run(folder).err()).contains("is a folder");
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {'a', ',', (byte) 0xff, (byte) 0xfe});
        assertThat(run(binary).err()).contains("binary.csv is no UTF-8 text (see byte 3)");
    }
}
