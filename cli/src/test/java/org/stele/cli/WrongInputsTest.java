package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Among several inputs one that is wrong stops no other: it is named in a line, and the exit status is 2.
class WrongInputsTest {

    @TempDir
    private Path folder;

    private Path good = Path.of("");

    @BeforeEach
    void writeADocument() throws IOException {
        good = Files.writeString(
                folder.resolve("valley.txt"), "On 4 March 1988, 12 people were killed in the valley of K\u0259hriz.\n");
    }

    private Path wrong(String name, String bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static long lines(Run run) {
        return run.err().lines().count();
    }

    @Test
    void recordAddsTheOthersBesideAFileThatIsNotThere() {
        Path register = folder.resolve("valley.stele");
        Path nowhere = folder.resolve("nowhere.txt");
        Run run = Run.of("record", register.toString(), nowhere.toString(), good.toString(), "--format", "json");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains(nowhere + " does not exist");
        assertThat(lines(run)).as(run.err()).isEqualTo(1);
        JsonNode form = Forms.read("record", run);
        assertThat(form.get("taken")).hasSize(1);
        assertThat(form.get("refused").get(0).get("file").asString()).isEqualTo(nowhere.toString());
        assertThat(Run.of("verify", register.toString()).status()).isEqualTo(Stele.DONE);
    }

    @Test
    void recordAddsTheOthersBesideFilesThatAreNoDocuments() throws IOException {
        Path register = folder.resolve("valley.stele");
        Run run = Run.of(
                "record",
                register.toString(),
                wrong("empty.txt", "").toString(),
                wrong("binary.txt", "\u0000\u0001\u0002\u0000ELF\u0000").toString(),
                wrong("photograph.jpg", "\u00ff\u00d8\u00ff").toString(),
                good.toString(),
                "--format",
                "json");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(lines(run)).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("empty.txt", "binary.txt", "photograph.jpg");
        assertThat(Forms.read("record", run).get("taken")).hasSize(1);
    }

    @Test
    void recordMakesNoRegisterWhereEveryInputIsWrong() {
        Path register = folder.resolve("valley.stele");
        Run run = Run.of(
                "record", register.toString(), folder.resolve("nowhere.txt").toString());
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("nowhere.txt does not exist").contains("nothing was added");
        assertThat(register).doesNotExist();
    }

    @Test
    void claimsReadsTheOthersBesideAFileThatIsNotThere() throws IOException {
        Run run = Run.of(
                "claims",
                folder.resolve("nowhere.txt").toString(),
                wrong("empty.txt", "").toString(),
                good.toString(),
                "--format",
                "json");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(lines(run)).as(run.err()).isEqualTo(2);
        assertThat(Forms.readLines("claims", run)).isNotEmpty();
    }
}
