package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.register.Mandate;
import org.stele.register.Register;
import org.stele.register.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `stele verify` prints, over a register of an invented valley.
class VerifyCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);
    private static final SecureRandom SALTS = new SecureRandom();

    @TempDir
    Path folder;

    private Path register = Path.of("");

    @BeforeEach
    void aRegister() throws Unreadable {
        register = folder.resolve("valley.stele");
        Register.create(register, Mandate.named("Kəhriz valley"), CLOCK, SALTS).close();
        enter("The dam gave way. At least 12 people were killed.\n", "gazette.txt");
    }

    private void enter(String text, String fileName) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Register open = Register.open(register);
                Session session = open.begin(CLOCK, SALTS)) {
            session.addDocument(bytes, Intake.readDocument(fileName, bytes));
            session.commit();
        }
    }

    @Test
    void aCleanRegisterSaysSoAndGivesItsCheckpoint() {
        Run run = run(register.toString());
        assertThat(run.status()).isEqualTo(Stele.DONE);
        assertThat(run.out())
                .contains("2 entries, 1 document or list, 2 signed checkpoints computed again.")
                .contains("Everything is as it was entered.")
                .contains("Keep this checkpoint with somebody else.")
                .containsPattern("(?m)^stele-[a-z2-7]{26}\n2\n[A-Za-z0-9+/]{43}=\n\n\u2014 stele-");
    }

    @Test
    void whatWasPrintedCanBeGivenBackAsSince() throws IOException, Unreadable {
        Path text = Files.writeString(
                folder.resolve("kept.txt"), run(register.toString()).out());
        Path json = Files.writeString(
                folder.resolve("kept.json"),
                run(register.toString(), "--format", "json").out());
        enter("Two of the wounded died later.\n", "second.txt");
        for (Path kept : new Path[] {text, json}) {
            Run run = run(register.toString(), "--since", kept.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(Stele.DONE);
            assertThat(run.out()).contains("The first 2 entries are those of the checkpoint that was kept.");
        }
    }

    @Test
    void aByteThatWasChangedIsNamedAndTheStatusIsOne() throws IOException {
        byte[] bytes = Files.readAllBytes(register);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("At least 12");
        bytes[at + "At least ".length()] = '7';
        Files.write(register, bytes);
        Run run = run(register.toString());
        assertThat(run.status()).isEqualTo(Stele.FINDINGS);
        assertThat(run.out())
                .contains("One thing is not as it was entered:")
                .contains("- entry 1: gazette.txt was changed in line 1, bytes 0 to 50")
                .doesNotContain("Keep this checkpoint");
        JsonNode json = json(run(register.toString(), "--format", "json"));
        assertThat(json.path("clean").asBoolean()).isFalse();
        assertThat(json.path("findings").path(0).path("kind").asString()).isEqualTo("verify.line");
    }

    @Test
    void aFileThatWasCutShortIsDamage() throws IOException {
        byte[] bytes = Files.readAllBytes(register);
        Files.write(register, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Run run = run(register.toString());
        assertThat(run.status()).isEqualTo(Stele.FINDINGS);
        assertThat(run.out()).contains("the file is damaged as a database");
        json(run(register.toString(), "--format", "json"));
    }

    @Test
    void whateverByteIsFlippedWhatIsFoundIsNamed() throws IOException, Unreadable {
        enter("A witness heard the dam give way, and did not see it.\n".repeat(600), "statement.txt");
        byte[] whole = Files.readAllBytes(register);
        String told = told();
        long seed = 20260101;
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 120; i++) {
            byte[] damaged = whole.clone();
            // Every third in the head and the first pages, where tables and founding facts lie.
            int at = random.nextInt(i % 3 == 0 ? 2 * 4096 : whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(register, damaged);
            Run run = run(register.toString());
            String where = "byte %d, seed %d: %s%s".formatted(at, seed, run.out(), run.err());
            switch (run.status()) {
                case Stele.FINDINGS -> assertThat(run.out()).as(where).contains("- ");
                case Stele.WRONG_INPUT -> assertThat(run.err()).as(where).contains(register.toString());
                // Nothing reads this byte: the register says what it said.
                default -> {
                    assertThat(run.status()).as(where).isEqualTo(Stele.DONE);
                    assertThat(told()).as(where).isEqualTo(told);
                }
            }
            found += run.status() == Stele.DONE ? 0 : 1;
        }
        assertThat(found).as("flips that were found").isGreaterThan(40);
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        for (String entry : new String[] {"entry:0", "entry:1"}) {
            told.append(Run.of("why", register.toString(), entry, "--format", "json")
                    .out());
        }
        return told.append(run(register.toString(), "--format", "json").out()).toString();
    }

    @Test
    void bytesBehindTheLastPageAreNamed() throws IOException {
        long size = Files.size(register);
        Files.writeString(register, "and more", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Run run = run(register.toString());
        assertThat(run.status()).isEqualTo(Stele.FINDINGS);
        assertThat(run.out())
                .contains("8 bytes stand behind the register's last page, from byte " + size + " on")
                .doesNotContain("Keep this checkpoint");
        json(run(register.toString(), "--format", "json"));
    }

    @Test
    void aFileThatIsNoRegisterSaysWhatItIs() throws IOException {
        byte[] whole = Files.readAllBytes(register);
        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("it is empty", new byte[0]);
        others.put("it begins like some other kind of file", "name,age\n".getBytes(StandardCharsets.UTF_8));
        others.put("it ends at byte 60", java.util.Arrays.copyOf(whole, 60));
        byte[] another = whole.clone();
        another[68] = 'x';
        others.put("it is a database of another program", another);
        others.forEach((says, bytes) -> {
            Path file = folder.resolve("other");
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String command : new String[] {"verify", "figures"}) {
                Run run = Run.of(command, file.toString());
                assertThat(run.status()).as(says).isEqualTo(Stele.WRONG_INPUT);
                assertThat(run.err()).contains(file.toString()).contains(says);
                assertThat(run.err().lines()).hasSize(1);
            }
        });
    }

    @Test
    void theJsonFormHoldsWhatOthersNeedToCheckTheLog() throws IOException {
        JsonNode json = json(run(register.toString(), "--format", "json"));
        assertThat(json.path("entries").asInt()).isEqualTo(2);
        assertThat(json.path("checkpoint").asString())
                .contains(json.path("root").asString());
        assertThat(json.path("since").isNull()).isTrue();
    }

    @Test
    void whatCannotBeVerifiedIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no register at all");
        assertThat(run(text.toString()))
                .satisfies(run -> assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT))
                .satisfies(run -> assertThat(run.err()).contains("is no register"));
        assertThat(run(register.toString(), "--since", text.toString()))
                .satisfies(run -> assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT))
                .satisfies(run -> assertThat(run.err()).contains("notes.txt holds no checkpoint"));
        assertThat(run(folder.toString()))
                .satisfies(run -> assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT))
                .satisfies(run -> assertThat(run.err()).contains("is no release"));
    }

    private static JsonNode json(Run run) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/formats/verify.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private static Run run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("verify"));
        line.addAll(List.of(arguments));
        return Run.of(line.toArray(String[]::new));
    }
}
