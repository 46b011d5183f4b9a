package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stele.register.Contents;
import org.stele.register.Register;

/// `stele record` in a program of its own, ended at moments drawn from a seed: the register is as it was before, or
/// complete, and recording once more completes it.
class KilledRecordingTest {

    private static final int DOCUMENTS = 60;
    private static final int SENTENCES = 40;
    private static final int HEAD_START_MILLIS = 40;
    private static final long SEED = 20260101;

    @TempDir
    Path folder;

    private Path register = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void muchToRecord() throws IOException {
        Path place = Files.createDirectory(folder.resolve("case"));
        register = place.resolve("valley.stele");
        input = Files.createDirectory(folder.resolve("input"));
        Random random = new Random(SEED);
        for (int number = 10; number < 10 + DOCUMENTS; number++) {
            StringBuilder text = new StringBuilder("Kəhriz valley, report " + number + "\n\n");
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.append("On %d May 1988, soldiers killed %d people in Kəhriz and wounded %d more at the mill.\n"
                        .formatted(1 + random.nextInt(28), 2 + random.nextInt(60), 2 + random.nextInt(60)));
            }
            Files.writeString(input.resolve("report-" + number + ".txt"), text);
        }
    }

    private void recordOneDocument() throws IOException {
        Path first = Files.writeString(folder.resolve("first.txt"), "On 3 May 1988, 4 people were killed in Kəhriz.\n");
        assertThat(Run.of("record", register.toString(), first.toString()).status())
                .isZero();
    }

    /// Ends it while it reads its documents, at a document and a moment that the seed draws.
    @ParameterizedTest
    @CsvSource({"KILL, 1", "KILL, 2", "KILL, 3", "INT, 4", "INT, 5"})
    void anEndedRecordLeavesTheRegisterAsItWasOrComplete(String signal, int draw)
            throws IOException, InterruptedException {
        requireKill();
        recordOneDocument();
        List<String> before = documents();
        Random random = new Random(SEED + draw);
        int document = 1 + random.nextInt(DOCUMENTS);
        recordAndEnd(signal, document, random.nextInt(HEAD_START_MILLIS));
        isAsItWasOrComplete(before, "seed %d, draw %d: %s at document %d".formatted(SEED, draw, signal, document));
        completes(before.size());
    }

    /// Ends it where everything was read and is about to be kept.
    @ParameterizedTest
    @CsvSource({"KILL, 0", "KILL, 60", "INT, 30"})
    void anEndedCommitKeepsAllOrNothing(String signal, int millis) throws IOException, InterruptedException {
        requireKill();
        recordOneDocument();
        List<String> before = documents();
        recordAndEnd(signal, DOCUMENTS, millis);
        isAsItWasOrComplete(before, signal + " " + millis + " ms after the last document was begun");
    }

    @ParameterizedTest
    @CsvSource({"KILL, 6", "INT, 7"})
    void aNewRegisterIsThereCompleteOrNotAtAll(String signal, int draw) throws IOException, InterruptedException {
        requireKill();
        Random random = new Random(SEED + draw);
        recordAndEnd(signal, 1 + random.nextInt(DOCUMENTS), random.nextInt(HEAD_START_MILLIS));
        if (Files.exists(register)) {
            assertThat(documents()).hasSize(DOCUMENTS);
        }
        completes(0);
    }

    @Test
    void recordingToTheEndLeavesOneFile() throws IOException {
        recordOneDocument();
        completes(1);
        try (Stream<Path> files = Files.list(register.toAbsolutePath().getParent())) {
            assertThat(files.toList()).containsExactly(register);
        }
    }

    private void isAsItWasOrComplete(List<String> before, String when) {
        List<String> now = documents();
        if (now.size() != before.size() + DOCUMENTS) {
            assertThat(now).as(when).isEqualTo(before);
        }
        Run verified = Run.of("verify", register.toString());
        assertThat(verified.status()).as(when + "\n" + verified.out()).isZero();
    }

    private void completes(int more) {
        Run again = Run.of("record", register.toString(), input.toString(), "--format", "json");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(documents()).hasSize(DOCUMENTS + more);
        assertThat(Run.of("verify", register.toString()).status()).isZero();
    }

    /// The documents that have been read, with how many claims each has.
    private List<String> documents() {
        try (Register opened = Register.open(register)) {
            Contents contents = opened.contents();
            assertThat(contents.readings()).hasSameSizeAs(contents.documents());
            return contents.readings().stream()
                    .map(reading -> reading.fileName() + ": " + reading.claims().size())
                    .toList();
        }
    }

    private void recordAndEnd(String signal, int document, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stele.class.getName(),
                        "record",
                        register.toString(),
                        input.toString(),
                        "-v")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        int begun = 0;
        while (begun < document) {
            String line = err.readLine();
            if (line == null) {
                break;
            }
            begun += line.startsWith("Reading ") ? 1 : 0;
        }
        assertThat(begun).as("documents that were begun").isEqualTo(document);
        Thread.sleep(millis);
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        // What it still says must go somewhere, or it waits for us.
        err.lines().forEach(line -> {});
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void requireKill() {
        assumeTrue(
                Stream.of("/bin/kill", "/usr/bin/kill").anyMatch(kill -> Files.isExecutable(Path.of(kill))),
                "skipped: this system has no kill command");
    }
}
