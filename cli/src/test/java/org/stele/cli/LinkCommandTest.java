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

    /// Two lists leave doubts that three do not.
    private static final List<String> TWO = List.of("../example/lists/court.csv", "../example/lists/hospital.csv");

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
    void theTermsOfAPairAddUpToTheWeightThatIsWritten() throws IOException {
        Path out = folder.resolve("explained");
        run(TOWN, "-q", "--out", out.toString());
        List<String> pairs = Files.readAllLines(out.resolve("pairs.csv"));
        for (int i = 1; i < pairs.size(); i += pairs.size() / 3) {
            String[] pair = pairs.get(i).split(",", -1);
            String left = pair[0] + ":" + pair[1];
            String right = pair[2] + ":" + pair[3];
            Path picture = folder.resolve("pair.svg");
            JsonNode why = valid(
                    run(TOWN, "-q", "--format", "json", "--explain", left, right, "--svg", picture.toString())
                            .out(),
                    "link-explain.schema.json");
            double total = why.get("prior").asDouble();
            for (JsonNode term : why.get("terms")) {
                total += term.get("agreement").asDouble() + term.get("rarity").asDouble();
            }
            total += why.get("lookalikes").asDouble();
            assertThat(total).isEqualTo(why.get("weight").asDouble());
            assertThat("%.6f".formatted(total)).isEqualTo(pair[5]);
            assertThat(Files.readString(picture))
                    .startsWith("<svg ")
                    .contains("<title>Are " + left)
                    .doesNotContain("<script");
        }
    }

    @Test
    void aPairIsExplainedInSentencesAndARowThatIsNotThereIsNamed() throws IOException {
        List<String> list = file("two.csv", """
                id,name,date of birth,place
                a,Sona Kəhrizova,1950-03-01,Kəhriz
                b,Sona Kəhrizova,1950-03-01,Zoğalvan
                c,Tofiq Zoğallı,1961-07-12,Kəhriz
                c,Balaş Armudzadə,1944-07-12,Qamışlı
                """);
        assertThat(run(list, "--explain", "a", "two:b").out())
                .contains("Are two:a and two:b one person?")
                .contains("before looking: one pair in")
                .contains("weight: the sum of all");
        assertThat(run(list, "--clean", "two", "--explain", "a", "b").out()).contains("nobody stands twice");
        Run missing = run(list, "--explain", "a", "z");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("\"z\" is no row of these lists: name one as LIST:ID, such as two:a");
        assertThat(run(list, "--explain", "a", "c").err()).contains("is the name of 2 rows");
        assertThat(run(list, "--explain", "a", "a").err()).contains("these are one row");
    }

    @Test
    void aModelThatIsUsedAgainOnTheSameListsGivesTheSameBytes() throws IOException {
        run(TOWN, "-q", "--out", folder.resolve("learnt").toString());
        String model = folder.resolve("learnt/model.json").toString();
        Run again = run(
                TOWN, "-q", "--model", model, "--out", folder.resolve("used").toString());
        assertThat(again.status()).as(again.err()).isZero();
        for (String name : List.of("pairs.csv", "persons.csv", "model.json")) {
            assertThat(folder.resolve("used").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("learnt").resolve(name));
        }
        Run others = run(file("others.csv", "id,colour\n1,red\n2,blue\n"), "--model", model);
        assertThat(others.status()).isEqualTo(2);
        assertThat(others.err()).contains("does not fit these lists: the model knows no column \"colour\"");
        Run none = run(TOWN, "--model", file("no.json", "{\"method\":\"x\"}").getFirst());
        assertThat(none.err()).contains("is no model that stele link --out writes");
    }

    @Test
    void anAnswerInTheReviewFileCountsIsKeptAndIsNotAskedAgain() throws IOException {
        Path review = folder.resolve("questions.csv");
        assertThat(run(TWO, "-q", "--review", review.toString()).status()).isZero();
        List<String> asked = Files.readAllLines(review);
        assertThat(asked.getFirst())
                .isEqualTo("left,right,answer,probability,stand_as,expected_change,left_row,right_row");
        String[] first = asked.get(1).split(",", 4);
        String answer = first[3].contains(",two,") ? "Yes" : "No";
        Files.writeString(review, "left,right,answer\n" + first[0] + "," + first[1] + "," + answer + "\n");
        JsonNode after = valid(
                run(TWO, "-q", "--format", "json", "--review", review.toString())
                        .out(),
                "link.schema.json");
        assertThat(after.get("answers").asInt()).isEqualTo(1);
        JsonNode why = valid(
                run(TWO, "-q", "--format", "json", "--review", review.toString(), "--explain", first[0], first[1])
                        .out(),
                "link-explain.schema.json");
        assertThat(why.get("together").asBoolean()).isEqualTo(answer.equals("Yes"));
        assertThat(why.get("overruled").asString()).isEqualTo(answer.equals("Yes") ? "decided_same" : "decided_apart");
        List<String> next = Files.readAllLines(review);
        assertThat(next.get(1)).startsWith(first[0] + "," + first[1] + "," + answer + ",");
        assertThat(next.subList(2, next.size())).noneMatch(line -> line.startsWith(first[0] + "," + first[1] + ","));
        Files.writeString(review, "left,right,answer\n" + first[0] + "," + first[1] + ",maybe\n");
        Run wrong = run(TWO, "-q", "--review", review.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("row 1: \"maybe\" is no answer: write yes, no or unsure");
        assertThat(Files.readString(review)).contains("maybe");
    }

    @Test
    void precisionIsToldFromARandomSampleWithItsInterval() throws IOException {
        Path audit = folder.resolve("audit.csv");
        run(TOWN, "-q", "--audit", audit.toString(), "--sample", "10");
        List<String> drawn = Files.readAllLines(audit);
        assertThat(drawn).hasSize(11);
        StringBuilder answered = new StringBuilder("left,right,answer\n");
        for (int i = 1; i < drawn.size(); i++) {
            String[] pair = drawn.get(i).split(",", 4);
            answered.append(pair[0])
                    .append(',')
                    .append(pair[1])
                    .append(i == 1 ? ",no\n" : i == 2 ? ",unsure\n" : ",yes\n");
        }
        Files.writeString(audit, answered);
        JsonNode told = valid(
                        run(TOWN, "-q", "--format", "json", "--audit", audit.toString())
                                .out(),
                        "link.schema.json")
                .get("audit");
        assertThat(told.get("right").asInt()).isEqualTo(8);
        assertThat(told.get("of").asInt()).isEqualTo(9);
        assertThat(told.get("unsure").asInt()).isEqualTo(1);
        // Clopper and Pearson: 8 of 9.
        assertThat(told.get("low").asDouble()).isEqualTo(0.517503);
        assertThat(told.get("high").asDouble()).isEqualTo(0.997191);
        assertThat(run(TOWN, "-q", "--audit", audit.toString()).out()).contains("Audit: 8 of 9 pairs drawn at random");
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
    void equalRowsAreOnePersonUnlessTheListIsClean() throws IOException {
        List<String> list = file(
                "copies.csv", "id,name,age,died\n" + "x,Sona Zoğallı,52,1988-03-04\n".repeat(3_000) + "y,Telli,4,\n");
        Path out = folder.resolve("copies");
        Run run = run(list, "--out", out.toString());
        assertThat(run.out()).contains("2 persons in 3001 rows", "2999 rows are equal in every column");
        assertThat(run.err())
                .contains("copies: 3000 rows are equal in every column")
                .contains("counted as one person")
                .contains("2999 rows have the id of an earlier row");
        assertThat(Files.readAllLines(out.resolve("persons.csv"))).hasSize(3_002);
        assertThat(Files.readAllLines(out.resolve("pairs.csv"))).contains("copies,x,copies,x,1.000000,1000.000000");
        assertThat(run(list, "--clean", "copies").out()).contains("3001 persons in 3001 rows");
    }

    @Test
    void veryManyEqualRowsTakeNoTimeWhateverTheySay() throws IOException {
        Run named = run(file("placed.csv", "name,village\n" + "Sona Zoğallı,Zoğalvan\n".repeat(20_000)));
        assertThat(named.out()).contains("1 person in 20000 rows", "19999 rows are equal");
        Run names = run(file("names.csv", "name\n" + "Sona Zoğallı\n".repeat(20_000)));
        assertThat(names.out()).contains("20000 persons in 20000 rows");
        assertThat(names.err()).contains("names: 20000 rows are equal in every column", "say too little");
        Run nobody = run(file("nobody.csv", "name,died\n" + ",1988-03-04\n".repeat(20_000)));
        assertThat(nobody.out()).contains("20000 rows name nobody");
    }

    @Test
    void rowsThatNameNobodyJoinNobody() throws IOException {
        Run run = run(file("clinic.csv", """
                name,died,place
                illegible,1988-03-04,Kəhriz
                oxunmur,1988-03-04,Kəhriz
                ,1988-03-04,Kəhriz
                ?,1988-03-04,Kəhriz
                Sona Zoğallı,1988-03-04,Kəhriz
                Telli Bostanova,1988-03-05,Zoğalvan
                iki naməlum kişi,1988-03-05,Zoğalvan
                """), "--format", "json");
        JsonNode summary = valid(run.out(), "link.schema.json");
        assertThat(summary.get("persons").asInt()).isEqualTo(7);
        assertThat(summary.get("named").asInt()).isEqualTo(2);
        assertThat(run.err()).contains("clinic.csv, row 1, column \"name\": \"illegible\" names nobody.");
    }

    @Test
    void aListWithoutAHeaderIsRefusedAndNotRobbedOfItsFirstPerson() throws IOException {
        Run run = run(file("bare.csv", "Sona Zoğallı,52,1988-03-04\nTelli Bostanova,40,1988-03-05\n"));
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("bare.csv has no header row").contains("\"52\" is no name of a column");
        Run words = run(file("words.csv", "Sona,Kəhriz\nTelli,Zoğalvan\nOruc,Zoğalvan\n"));
        assertThat(words.status()).isZero();
        assertThat(words.err()).contains("If it is a person, put a line above it that names the columns");
        Run repeated = run(file("again.csv", "Sona,Zoğalvan\nTelli,Zoğalvan\n"));
        assertThat(repeated.status()).isEqualTo(Stele.WRONG_INPUT);
    }

    @Test
    void whatCannotBeRightIsNamedWithFileRowColumnValueAndWhatWouldBe() throws IOException {
        Run run = run(file("odd.csv", """
                name,age,date of birth,date of death
                Sona Zoğallı,1957,1950-13-45,1988-03-04
                Telli Bostanova,12,1950-01-02,1988-03-04
                Oruc Palıdlı,,1990-01-02,1988-03-04
                """));
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("odd.csv, row 1, column \"age\": \"1957\" is no age (0 to 130, or empty). Row kept, age left"
                        + " unknown.")
                .contains("odd.csv, row 1, column \"date of birth\": \"1950-13-45\" is no date that can be read")
                .contains("odd.csv, row 2, column \"age\": \"12\" is not what \"1950-01-02\"")
                .contains("odd.csv, row 3: \"1990-01-02\" in column \"date of birth\" is after");
        String ages = "name,age\n" + "Sona,old\n".repeat(50);
        assertThat(run(file("ages.csv", ages)).err())
                .contains("ages.csv: and 45 more rows of this kind in column \"age\".");
    }

    @Test
    void theSameFileTwiceIsReadOnceAndOneBadFileDoesNotStopTheOthers() throws IOException {
        String text = "name,age\nSona,52\nTelli,40\n";
        String one = file("one.csv", text).getFirst();
        String two = file("two.csv", text).getFirst();
        Run run = run(List.of(one, two));
        assertThat(run.out()).contains("2 persons in 2 rows of 1 list");
        assertThat(run.err()).contains("is byte for byte the same file as");
        Run some = run(List.of(one, file("empty.csv", "").getFirst()));
        assertThat(some.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(some.out()).contains("2 persons in 2 rows");
        assertThat(some.err()).contains("empty.csv is empty");
    }

    @Test
    void aColumnThatSaysOneThingTeachesNothingAndItIsSaid() throws IOException {
        Run run = run(file("same.csv", "name,place,age\nSona,Kəhriz,3\nTelli,Kəhriz,4\nOruc,Kəhriz,5\n"));
        assertThat(run.out()).contains("Nothing to learn from column \"place\"");
    }

    @Test
    void strangeCharactersTakeNoTimeAndJoinWhatIsOne() throws IOException {
        String born = ",1950-03-01,1988-03-04\n";
        Run run = run(file(
                "strange.csv",
                "name,born,died\nРауф Зогалов" + born + "Рaуф Зoгалов" + born + "Ра\u200Bуф Зогалов" + born
                        + "x".repeat(100_000)
                        + ",1951-01-01,1988-03-04\nTelli,1960-02-02,1988-03-05\nSona,1970-09-09,1988-03-06\n"));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("4 persons in 6 rows");
        assertThat(run.err())
                .contains("strange.csv, row 2, column \"name\": \"Рaуф\" mixes Latin and Cyrillic letters in one word")
                .contains("strange.csv, row 3, column \"name\"");
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
