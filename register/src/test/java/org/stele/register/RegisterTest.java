package org.stele.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;
import org.stele.ledger.Checkpoint;
import org.stele.ledger.SignedNote;
import org.stele.register.Session.Added;
import org.stele.vocabulary.JudgementKind;
import tools.jackson.databind.node.ObjectNode;

class RegisterTest {

    @TempDir
    Path folder;

    @Test
    void aRegisterIsOneFileOfAnyName() throws IOException {
        for (String name : List.of("town.stele", "no ending", "why?mode=memory#x", "Kəhriz şəhidləri", "100%41")) {
            Path file = folder.resolve(name);
            try (Register register = Samples.create(file)) {
                assertThat(register.mandate().name()).isEqualTo(Samples.MANDATE.name());
                Samples.enterAll(register);
            }
            try (Stream<Path> beside = Files.list(folder)) {
                assertThat(beside).as("files beside \"%s\"", name).containsExactly(file);
            }
            Files.delete(file);
        }
    }

    @Test
    void whatWasEnteredComesBackAsItWas() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            Contents contents = register.contents();
            assertThat(contents.documents()).containsExactly(Samples.article());
            assertThat(contents.readings()).containsExactly(Samples.reading("claims@1"));
            assertThat(contents.lists()).containsExactly(Samples.list());
            assertThat(contents.judgements()).containsExactly(Samples.judgement());
        }
    }

    @Test
    void whatAParserReadIsKeptWithItsPlacesAndIsNotReadAgain() throws IOException {
        // These bytes are no text at all: only what the parser made of them can come back.
        byte[] bytes = {0, 1, 2};
        Transcript transcript = new Transcript(
                "html@1",
                "Flood\n\nThree people were killed.",
                List.of(
                        new Transcript.Stretch(0, 5, new Locus.Node("", "/html[1]/body[1]/h1[1]")),
                        new Transcript.Stretch(7, 32, new Locus.Node("ch1.xhtml", "/html[1]/body[1]/p[1]"))),
                Particulars.parse(
                        Optional.of(new Particulars.Stated<>("Flood", "head > title")),
                        Optional.empty(),
                        Optional.of(new Particulars.Stated<>("Dam Courier", "meta publisher")),
                        Optional.of(new Particulars.Stated<>("1931-05-03", "meta date")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Particulars.Stated<>("en", "html[lang]"))),
                List.of(new Loss(Loss.Kind.UNDECODABLE, "UTF-8", 3)),
                List.of(new Transcript.LeftOut(new Locus.Node("", "/html[1]/body[1]/nav[1]"), "Home")));
        Document document = new Document(DocumentId.of(bytes), "flood.html", bytes.length, transcript);
        try (Register register = Samples.create(folder.resolve("r"))) {
            try (Session session = Samples.begin(register)) {
                session.addDocument(bytes, document);
                session.commit();
            }
            assertThat(register.contents().documents()).containsExactly(document);
            assertThat(Verification.of(register).findings()).isEmpty();
            assertEveryPayloadIsAsSpecified(register);
        }
    }

    @Test
    void theSameInputAddsNothingAndLeavesTheFileUntouched() throws IOException {
        Path file = folder.resolve("r");
        try (Register register = Samples.create(file)) {
            Samples.enterAll(register);
        }
        byte[] before = Files.readAllBytes(file);
        try (Register register = Samples.open(file);
                Session session = Samples.begin(register)) {
            assertThat(session.addDocument(Samples.articleBytes(), Samples.article()))
                    .isEqualTo(Added.KNOWN);
            assertThat(session.addReading(Samples.reading("claims@1"))).isEqualTo(Added.KNOWN);
            assertThat(session.addList(Samples.listBytes(), Samples.list())).isEqualTo(Added.KNOWN);
            assertThat(session.addJudgement(Samples.judgement())).isEqualTo(Added.KNOWN);
            assertThat(session.added()).isZero();
            session.commit();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerReaderAddsAReadingAndTheOlderOneStays() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            try (Session session = Samples.begin(register)) {
                assertThat(session.addReading(Samples.reading("claims@2"))).isEqualTo(Added.NEW);
                session.commit();
            }
            Contents contents = register.contents();
            assertThat(contents.readings()).containsExactly(Samples.reading("claims@2"));
            assertThat(contents.allReadings(Samples.article().id())).hasSize(2);
        }
    }

    @Test
    void aJudgementThatWasSupersededCanBeMadeAgain() {
        Judgement confirm = on(JudgementKind.CONFIRM);
        Judgement reject = on(JudgementKind.REJECT);
        try (Register register = Samples.create(folder.resolve("r"));
                Session session = Samples.begin(register)) {
            assertThat(session.addJudgement(confirm)).isEqualTo(Added.NEW);
            assertThat(session.addJudgement(confirm)).isEqualTo(Added.KNOWN);
            assertThat(session.addJudgement(reject)).isEqualTo(Added.NEW);
            assertThat(session.addJudgement(confirm)).isEqualTo(Added.NEW);
        }
    }

    private static Judgement on(JudgementKind kind) {
        return new Judgement(kind, Samples.claimId().text(), "", "R. Quliyeva", "Seen on the scan.", Samples.NOW);
    }

    @Test
    void aSessionThatIsNotCommittedLeavesNothing() throws IOException {
        Path file = folder.resolve("r");
        Samples.create(file).close();
        byte[] before = Files.readAllBytes(file);
        try (Register register = Samples.open(file);
                Session session = Samples.begin(register)) {
            assertThat(session.addDocument(Samples.articleBytes(), Samples.article()))
                    .isEqualTo(Added.NEW);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void everyCommitIsSignedOver() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            SignedNote note = SignedNote.parse(register.checkpoint());
            assertThat(note.isSignedBy(register.key())).isTrue();
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(checkpoint.size()).isEqualTo(register.size());
            assertThat(checkpoint.root()).isEqualTo(register.log().root());
        }
    }

    @Test
    void twoListsOfOneNameAreNotTakenForOne() throws Unreadable {
        byte[] other = "name\nGülnar Səfərli\n".getBytes(StandardCharsets.UTF_8);
        ListFile list = Intake.readList(Samples.list().fileName(), other);
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            try (Session session = Samples.begin(register)) {
                assertThatThrownBy(() -> session.addList(other, list))
                        .isInstanceOf(RegisterUnusable.class)
                        .hasMessageContaining("already has a list called \"hospital\"");
            }
        }
    }

    @Test
    void whatIsNoRegisterIsSaid() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.stele"));
        Path text = Files.writeString(folder.resolve("text.stele"), "name,age\n".repeat(40));
        Path missing = folder.resolve("missing.stele");
        assertUnusable(empty, "is no register: it is empty");
        assertUnusable(text, "is no register: it begins like some other kind of file");
        assertUnusable(missing, "there is no register");
        assertUnusable(folder, "is a folder: a register is one file");
        Path other = folder.resolve("other.db");
        Path newer = folder.resolve("newer.stele");
        database(other, "create table note (line text)");
        Samples.create(newer).close();
        database(newer, "pragma user_version = 2");
        assertUnusable(other, "is no register: it is a database of another program");
        assertUnusable(newer, "is a register of version 2 and this stele reads version 1");
        assertThatThrownBy(() -> Samples.create(text))
                .isInstanceOf(RegisterUnusable.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> Samples.create(folder.resolve("no such folder").resolve("r")))
                .isInstanceOf(RegisterUnusable.class)
                .hasMessageContaining("its folder must exist");
    }

    private static void database(Path file, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLinkToARegisterIsAsGoodAsTheRegister() throws IOException {
        Path file = folder.resolve("r");
        Samples.create(file).close();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (Register register = Samples.open(link)) {
            Samples.enterAll(register);
        }
        try (Register register = Samples.open(file)) {
            assertThat(register.size()).isEqualTo(5);
        }
    }

    private static void assertUnusable(Path file, String says) {
        assertThatThrownBy(() -> Samples.open(file))
                .isInstanceOf(RegisterUnusable.class)
                .hasMessageContaining(says)
                .hasMessageContaining(file.toString());
    }

    @Test
    void onlyOneSteleWritesAtATime() {
        Path file = folder.resolve("r");
        try (Register register = Samples.create(file);
                Session session = Samples.begin(register);
                Register second = Samples.open(file)) {
            assertThat(session.added()).isZero();
            assertThatThrownBy(() -> Samples.begin(second))
                    .isInstanceOf(RegisterUnusable.class)
                    .hasMessageContaining("is in use by another stele");
            assertThat(second.contents().documents()).isEmpty();
        }
    }

    @Test
    void everyPayloadIsAsTheSpecificationSays() throws IOException {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            assertEveryPayloadIsAsSpecified(register);
        }
    }

    private static void assertEveryPayloadIsAsSpecified(Register register) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "formats", "register.schema.json")));
        for (LoggedEntry entry : register.entries()) {
            ObjectNode form = CanonicalJson.object().put("kind", entry.kind().code());
            form.set("payload", entry.payload());
            assertThat(schema.validate(form.toString(), InputFormat.JSON))
                    .as(entry.id())
                    .isEmpty();
        }
    }

    @Test
    void aManifestIsLoggedAsItIs() {
        ObjectNode manifest =
                CanonicalJson.object().put("title", "Kəhriz valley").put("version", "1");
        try (Register register = Samples.create(folder.resolve("r"))) {
            try (Session session = Samples.begin(register)) {
                assertThat(session.addRelease(manifest)).isEqualTo(1);
                session.commit();
            }
            assertThat(register.entries().getLast().payload()).isEqualTo(manifest);
            assertThat(Verification.of(register).findings()).isEmpty();
        }
    }

    @Test
    void theRegisterCanBeReadAsOfAnyDay() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            assertThat(register.contentsAsOf(Samples.NOW).documents()).hasSize(1);
            assertThat(register.contentsAsOf(Samples.NOW.minusMillis(1)).documents())
                    .isEmpty();
        }
    }

    @Test
    void everyIdLeadsToWhatItNames() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            Contents contents = register.contents();
            assertThat(contents.find(Samples.article().id().text())).get().isInstanceOf(Held.OfDocument.class);
            assertThat(contents.find(Samples.claimId().text()))
                    .get()
                    .isInstanceOfSatisfying(
                            Held.OfClaim.class,
                            claim -> assertThat(claim.reading().reader()).isEqualTo("claims@1"));
            assertThat(contents.find("hospital")).get().isInstanceOf(Held.OfList.class);
            assertThat(contents.find("hospital:2"))
                    .get()
                    .isInstanceOfSatisfying(
                            Held.OfRow.class,
                            row -> assertThat(row.row().find("name")).contains("Səfər Xəlilov"));
            assertThat(contents.find("hospital:3")).isEmpty();
            assertThat(contents.find("entry:0")).get().isInstanceOf(Held.OfEntry.class);
            assertThat(contents.find("nothing of ours")).isEmpty();
        }
    }
}
