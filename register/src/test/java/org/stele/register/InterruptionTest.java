package org.stele.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;

/// What is left when a program that enters things is ended in the middle.
class InterruptionTest {

    private static final int DOCUMENTS = 300;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aRegisterWithSomethingInIt() {
        file = folder.resolve("r");
        try (Register register = Samples.create(file)) {
            Samples.enterAll(register);
        }
    }

    /// The program that gets ended: enters many documents in one session, saying how far it is.
    static final class Recorder {
        public static void main(String[] arguments) throws IOException, Unreadable {
            try (Register register = Register.open(Path.of(arguments[0]));
                    Session session = Samples.begin(register)) {
                for (int i = 0; i < DOCUMENTS; i++) {
                    byte[] bytes = ("Witness " + i + " heard the dam give way.\n")
                            .repeat(40)
                            .getBytes(StandardCharsets.UTF_8);
                    session.addDocument(bytes, Intake.readDocument("statement-" + i + ".txt", bytes));
                }
                System.out.println("entered");
                if (arguments[1].equals("wait")) {
                    var _ = System.in.read();
                }
                session.commit();
                System.out.println("committed");
            }
        }
    }

    /// The program that gets ended while a new register is made.
    static final class Founder {
        public static void main(String[] arguments) {
            int size = Register.create(
                    Path.of(arguments[0]), Samples.MANDATE, Clock.systemUTC(), new SecureRandom(), register -> {
                        Samples.enterAll(register);
                        System.out.println("entered");
                        try {
                            return System.in.read();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            System.out.println(size);
        }
    }

    @Test
    void whatAKilledFounderLeavesTheNextOneAtThatPlaceRemoves() throws IOException, InterruptedException {
        Path place = folder.resolve("new");
        Process founder = start(Founder.class, place, "wait");
        awaitLine(founder, "entered");
        Path other = folder.resolve("other");
        Samples.create(other).close();
        assertThat(filesInFolder())
                .as("what a living process makes is left alone")
                .hasSize(3);
        end(founder.destroyForcibly());
        assertThat(place).doesNotExist();
        Samples.create(place).close();
        assertThat(filesInFolder()).containsExactlyInAnyOrder(file, other, place);
    }

    @Test
    void killedBeforeTheCommitItLeavesTheRegisterAsItWas() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(file);
        Process recorder = start("wait");
        awaitLine(recorder, "entered");
        end(recorder.destroyForcibly());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(entries()).isEqualTo(5);
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void interruptedItCleansUpBehindItself() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(file);
        Process recorder = start("wait");
        awaitLine(recorder, "entered");
        // By its handle: Process.destroy() closes the streams too, and the recorder would go on to its commit.
        assertThat(recorder.toHandle().destroy()).isTrue();
        end(recorder);
        assertThat(filesInFolder()).containsExactly(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void killedDuringTheCommitItIsAsItWasOrComplete(int afterMillis) throws IOException, InterruptedException {
        Process recorder = start("go");
        awaitLine(recorder, "entered");
        Thread.sleep(afterMillis);
        end(recorder.destroyForcibly());
        assertThat(entries()).isIn(5L, 5L + DOCUMENTS);
        assertThat(filesInFolder()).containsExactly(file);
    }

    /// How many entries a register has that verifies.
    private long entries() {
        try (Register register = Samples.open(file)) {
            assertThat(Verification.of(register).findings()).isEmpty();
            return register.size();
        }
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Process start(String how) throws IOException {
        return start(Recorder.class, file, how);
    }

    private static Process start(Class<?> program, Path file, String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitLine(Process process, String line) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo(line);
    }

    private static void end(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
