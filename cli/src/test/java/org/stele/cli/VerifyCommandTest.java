package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
