package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `stele link` prints and writes, over the lists of the invented town and small ones of an invented valley.
class LinkCommandTest {

    private static final List<String> TOWN =
            List.of("../example/lists/court.csv", "../example/lists/families.csv", "../example/lists/hospital.csv");

    @TempDir
    Path folder;

    private static Run run(List<String> lists, String... options) {
        List<String> arguments = new ArrayList<>(List.of("link"));
        arguments.addAll(lists);
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    private List<String> file(String name, String text) throws IOException {
        return List.of(Files.writeString(folder.resolve(name), text).toString());
    }

    private static JsonNode valid(String json, String schema) throws IOException {
        String text = Files.readString(Path.of("../docs/formats", schema));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        return new ObjectMapper().readTree(json);
    }

    @Test
    void theTownIsLinkedInTheFormsOfTheContract() throws IOException {
        Path out = folder.resolve("linked");
        Run run = run(TOWN, "--format", "json", "--out", out.toString());
        assertThat(run.status()).isZero();
        JsonNode summary = valid(run.out(), "link.schema.json");
        valid(Files.readString(out.resolve("model.json")), "link-model.schema.json");
        List<String> persons = Files.readAllLines(out.resolve("persons.csv"));
        assertThat(persons.getFirst()).isEqualTo("person,list,id");
        assertThat(persons).hasSize(1 + summary.get("rows").asInt());
        List<String> pairs = Files.readAllLines(out.resolve("pairs.csv"));
        assertThat(pairs.getFirst()).isEqualTo("left_list,left_id,right_list,right_id,probability,weight");
        assertThat(pairs.subList(1, pairs.size()))
                .isNotEmpty()
                .allMatch(pair -> pair.matches("\\w+,[^,]+,\\w+,[^,]+,[01]\\.\\d{6},-?\\d+\\.\\d{6}"));
        assertThat(run.err()).contains("compared as plain text: \"recognised\", \"brought in\"");
    }

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        for (String name : List.of("one", "two")) {
            run(TOWN, "-q", "--seed", "3", "--out", folder.resolve(name).toString());
        }
        for (String name : List.of("pairs.csv", "persons.csv", "model.json")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void theColumnThatHoldsTheAnswerIsToldAgainstAndNeverCompared() throws IOException {
        String[] given = {"Sona", "Tofiq", "Balaş", "Nərgiz", "Cabir", "Humay", "Oruc", "Telli"};
        String[] family = {"Kəhrizov", "Zoğallı", "Armudzadə", "Qamışov", "Daşbulaqov"};
        StringBuilder people = new StringBuilder("unique_id,name,born,who\n");
        for (int i = 0; i < 40; i++) {
            String name = given[i % 8] + " " + family[i % 5];
            String born = "19%02d-%02d-%02d".formatted(30 + i, 1 + i % 12, 1 + i % 28);
            people.append("a%d,%s,%s,%d%n".formatted(i, name, born, i));
            if (i % 10 == 0) {
                people.append("b%d,%s,%s,%d%n".formatted(i, name, born, i));
            }
        }
        List<String> list = file("people.csv", people.toString());
        Run run = run(list, "--truth", "who", "--format", "json");
        JsonNode summary = valid(run.out(), "link.schema.json");
        assertThat(summary.get("truth").get("true_pairs").asInt()).isEqualTo(4);
        assertThat(summary.get("truth").get("f1").asDouble()).isEqualTo(1);
        assertThat(summary.get("compared").toString()).doesNotContain("who");
        assertThat(run(list, "--truth", "who").out()).contains("F1 1.0000");
    }

    @Test
    void oneFileMayHoldSeveralListsAndACleanOneIsNeverSearched() throws IOException {
        List<String> file = file("all.csv", """
                id,list,name,born
                1,court,"Kəhrizova, Sona",1950-03-01
                2,court,"Kəhrizova, Sona",1950-03-01
                1,press,Tofiq Zoğallı,1961-07-12
                """);
        Path out = folder.resolve("out");
        JsonNode summary = valid(
                run(file, "--clean", "court", "--format", "json", "--out", out.toString())
                        .out(),
                "link.schema.json");
        assertThat(summary.get("persons").asInt()).isEqualTo(3);
        assertThat(Files.readAllLines(out.resolve("persons.csv")))
                .containsExactly("person,list,id", "p1,court,1", "p2,court,2", "p3,press,1");
    }

    @Test
    void aListOfOneRowAndOfNoneAreAnswers() throws IOException {
        assertThat(run(file("one.csv", "name\nSona\n")).out()).contains("1 person in 1 row");
        Run none = run(file("none.csv", "name,age\n"));
        assertThat(none.status()).isZero();
        assertThat(none.err()).contains("none.csv has a header and no row");
    }

    @Test
    void wrongInputIsNamed() throws IOException {
        List<String> list = file("people.csv", "name\nSona\n");
        assertThat(run(list, "--truth", "who").err()).contains("--truth names \"who\"");
        assertThat(run(list, "--clean", "court").err()).contains("the lists are people");
        assertThat(run(list, "--list-column", "origin").err()).contains("--list-column names \"origin\"");
        assertThat(run(List.of("nowhere.csv")).err()).contains("nowhere.csv does not exist");
        assertThat(run(List.of(folder.toString())).status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run(file("two.csv", "name,name\na,b\n")).err()).contains("two columns called \"name\"");
        assertThat(run(list, "--out", list.getFirst()).err()).contains("cannot be written");
    }
}
