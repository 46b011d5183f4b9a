package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A list of the invented valley whose headings nobody's lexicon knows.
class ColumnsTest {

    @TempDir
    Path folder;

    private Path list = Path.of("");
    private Path columns = Path.of("");
    private String register = "";

    @BeforeEach
    void aListWithItsOwnHeadings() throws IOException {
        list = Files.writeString(folder.resolve("grave.csv"), """
                whom,whose child,came in the world,stone
                Adil Findiqov,Tapdıq,1981-12-12,7
                Tofiq Badamov,Əbülfəz,1952-02-29,9
                """);
        columns = folder.resolve("columns.csv");
        register = folder.resolve("valley.stele").toString();
    }

    private Path said() throws IOException {
        return Files.writeString(columns, """
                list,column,meaning
                grave,whom,name
                grave,whose child,father_name
                grave,came in the world,birth_date
                grave,stone,
                """);
    }

    private Run record(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "record";
        all[1] = register;
        all[2] = list.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return Run.of(all);
    }

    @Test
    void aListWithoutAKnownNameColumnIsRefusedWithAWayOut() {
        Run run = record();
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("no column that holds a person's name").contains("--columns FILE");
    }

    @Test
    void whatIsSaidOfColumnsIsAJudgementThatStays() throws IOException {
        assertThat(record("--columns", said().toString()).err()).contains("--by NAME");
        Run run = record("--columns", said().toString(), "--by", "R. Quliyeva");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("nothing is known about \"stone\"").doesNotContain("whom");
        JsonNode person = persons().get(0);
        assertThat(person.get("name").asString()).isEqualTo("Adil Findiqov");
        assertThat(StreamSupport.stream(person.get("attributes").spliterator(), false)
                        .map(attribute -> attribute.get("name").asString()))
                .contains("birth_date", "father_name");
        assertThat(Run.of("verify", register).status()).isZero();
        // A newer edition needs no mapping of its own, and the same mapping adds nothing.
        Files.writeString(list, Files.readString(list) + "Sona Zoğallı,Xəlil,1935-11-11,11\n");
        assertThat(record().status()).isZero();
        assertThat(persons()).hasSize(3);
        assertThat(Run.of("why", register, "entry:2").out()).contains("R. Quliyeva");
    }

    private JsonNode persons() {
        return Forms.read("victims", Run.of("victims", register, "--format", "json"))
                .get("persons");
    }

    @Test
    void linkWritesWhatItTakesColumnsForAndReadsWhatWasCorrected() throws IOException {
        Run first = Run.of("link", list.toString(), "--columns", columns.toString(), "--format", "json");
        assertThat(first.status()).isZero();
        assertThat(Files.readString(columns)).isEqualTo("""
                list,column,meaning
                grave,whom,
                grave,whose child,
                grave,came in the world,
                grave,stone,
                """);
        said();
        Run second = Run.of("link", list.toString(), "--columns", columns.toString(), "--format", "json");
        assertThat(Forms.read("link", second).get("unrecognised")).hasSize(1);
        assertThat(Forms.read("link", second).get("named").asInt()).isEqualTo(2);
    }

    @Test
    void aMappingThatDoesNotFitIsWrongAndSaysWhatWouldFit() throws IOException {
        Files.writeString(columns, "list,column,meaning\ngrave,whom,nam\n");
        assertThat(record("--columns", columns.toString(), "--by", "R. Quliyeva")
                        .err())
                .contains("line 2, column \"whom\": \"nam\" is no meaning")
                .contains("family_name");
        Files.writeString(columns, "list,column,meaning\ngrave,whom,name\ngrave,who,name\n");
        assertThat(record("--columns", columns.toString(), "--by", "R. Quliyeva")
                        .err())
                .contains("names the column \"who\" of the list \"grave\"")
                .contains("whose child");
        Files.writeString(columns, "list,column,meaning\ngraves,whom,name\n");
        assertThat(Run.of("link", list.toString(), "--columns", columns.toString())
                        .err())
                .contains("names the list \"graves\"");
        Files.writeString(columns, "whom,name\n");
        assertThat(Run.of("link", list.toString(), "--columns", columns.toString())
                        .err())
                .contains("it needs list, column, meaning");
    }

    @Test
    void aJudgementSaysItToo() throws IOException {
        record("--columns", said().toString(), "--by", "R. Quliyeva");
        Path judgement = Files.writeString(folder.resolve("j.jsonl"), """
                {"kind":"column","subject":"grave|stone","value":"code","by":"R. Quliyeva","why":"The number of the grave."}
                """);
        assertThat(Run.of("judge", register, judgement.toString()).status()).isZero();
        Run known = record();
        assertThat(known.err()).doesNotContain("nothing is known");
        Files.writeString(judgement, """
                {"kind":"column","subject":"grave|stones","value":"code","by":"R. Quliyeva","why":"No such column."}
                {"kind":"column","subject":"grave|stone","value":"number","by":"R. Quliyeva","why":"No such meaning."}
                {"kind":"column","subject":"grave","value":"code","by":"R. Quliyeva","why":"No column."}
                """);
        Run wrong = Run.of("judge", register, judgement.toString());
        assertThat(wrong.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(wrong.err()).contains("is no column: it is LIST|HEADER");
    }
}
