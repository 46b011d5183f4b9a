package org.stele.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.stele.evidence.Judgement;
import org.stele.ledger.Hash;
import org.stele.register.Verification.Finding;
import org.stele.vocabulary.JudgementKind;
import org.stele.wording.Wording;

class VerificationTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    /// A register with one entry of each kind.
    private static byte[] original = {};

    @BeforeAll
    static void enterOneOfEachKind(@TempDir Path once) throws IOException {
        try (Register register = Samples.create(once.resolve("r"))) {
            Samples.enterAll(register);
        }
        original = Files.readAllBytes(once.resolve("r"));
    }

    @BeforeEach
    void putInPlace() throws IOException {
        file = Files.write(folder.resolve("r"), original);
    }

    @Test
    void aRegisterAsItWasWrittenIsClean() {
        Verification verification = verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.entries()).isEqualTo(5);
        assertThat(verification.contents()).isEqualTo(2);
        assertThat(verification.checkpoints()).isEqualTo(2);
        assertThat(verification.origin()).startsWith("stele-");
    }

    /// Entries: 0 founding, 1 article, 2 reading, 3 list, 4 judgement.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry      | payload          | position = 0          | verify.payload    | entry=0
            entry      | payload          | position = 1          | verify.payload    | entry=1 kind=document
            entry      | payload          | position = 4          | verify.payload    | entry=4 kind=judgement
            entry      | salt             | position = 2          | verify.payload    | entry=2 kind=reading
            entry      | commitment       | position = 3          | verify.commitment | entry=3
            content    | bytes            | entry = 1             | verify.line       | entry=1 file=gazette.txt
            content    | bytes            | entry = 3             | verify.line       | entry=3 file=hospital.csv
            content    | line_salts       | entry = 3             | verify.line_salt  | entry=3
            content    | line_commitments | entry = 1             | verify.line_commitments | entry=1
            tile       | hashes           | level = 0             | verify.tile       | level=0 tile=0
            checkpoint | note             | size = 5              | verify.checkpoint | size=5
            checkpoint | note             | size = 1              | verify.checkpoint | size=1
            register   | key              | true                  | verify.key        | column=key
            register   | origin           | true                  | verify.key        | column=origin
            register   | secret           | true                  | verify.key        | column=secret
            document   | id               | entry = 1             | verify.view       | table=document entry=1 column=id
            document   | name             | entry = 3             | verify.view       | table=document entry=3 column=name
            document   | file_name        | entry = 3             | verify.view       | table=document column=file_name
            reading    | reader           | entry = 2             | verify.view       | table=reading column=reader
            claim      | id               | entry = 2             | verify.view       | table=claim column=id
            claim      | measure          | entry = 2             | verify.view       | table=claim column=measure
            judgement  | why              | entry = 4             | verify.view       | table=judgement column=why
            judgement  | subject          | entry = 4             | verify.view       | table=judgement column=subject
            """)
    void anyByteThatIsChangedIsNamed(String table, String column, String where, String kind, String names)
            throws SQLException, IOException {
        byte[] value = read(table, column, where);
        Set<Integer> positions = new TreeSet<>(List.of(0, value.length / 2, value.length - 1));
        for (int at : positions) {
            byte[] changed = value.clone();
            changed[at] ^= 1;
            write(table, column, where, changed);
            assertThat(verify().findings())
                    .as("byte %s of %s.%s where %s", at, table, column, where)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(kind))
                    .first()
                    .satisfies(finding -> assertThat(inOrder(finding)).contains(names.split(" ")));
            Files.write(file, original);
        }
    }

    @Test
    void theFirstWrongLineOfAListIsNamedWithItsBytes() throws SQLException {
        byte[] bytes = Samples.listBytes();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("41");
        bytes[at] = '2';
        write("content", "bytes", "entry = 3", bytes);
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("verify.line");
            assertThat(finding.arguments()).containsEntry("line", 2L).containsEntry("from", 9L);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update entry set kind = 3 where position = 1             | verify.entry_head
            update entry set version = 2 where position = 1          | verify.entry_head
            update entry set time = time + 1 where position = 4      | verify.entry_head
            delete from entry where position = 4                     | verify.entries_lost
            delete from entry where position = 2                     | verify.entry_missing
            delete from content where entry = 1                      | verify.content_missing
            delete from checkpoint where size = 5                    | verify.unsigned
            delete from tile                                         | verify.tile
            insert into tile values (1, 0, x'00')                    | verify.tile_extra
            insert into tile values (9, 0, x'00')                    | verify.tile_extra
            delete from claim                                        | verify.view_missing
            delete from judgement                                    | verify.view_missing
            insert into reading values (77, 'a', 'b', 1)             | verify.view_extra
            update document set size = size + 1                      | verify.view
            update claim set start_offset = start_offset - 1         | verify.view
            update judgement set at = at - 1                         | verify.view
            delete from register                                     | verify.founding
            drop index claim_by_id                                   | verify.schema
            drop trigger entry_stays                                 | verify.schema
            create table note (line text)                            | verify.schema_extra
            """)
    void whatIsTakenOutPutInOrRearrangedIsNamed(String sql, String kind) throws SQLException {
        withoutTriggers(sql);
        assertThat(verify().findings())
                .as(sql)
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(kind));
    }

    @Test
    void anyByteOfTheFileIsEitherNoticedOrUnused() throws IOException {
        List<String> before = Dump.of(file);
        long seed = 20260101;
        Random random = new Random(seed);
        int noticed = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = original.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            boolean clean;
            try {
                clean = verify().isClean();
            } catch (RegisterUnusable e) {
                clean = false;
            }
            noticed += clean ? 0 : 1;
            if (clean) {
                assertThat(Dump.of(file)).as("byte %s, seed %s", at, seed).isEqualTo(before);
            }
            Files.write(file, original);
        }
        assertThat(noticed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 5000, 40960})
    void bytesBehindTheLastPageAreNamed(int extra) throws IOException {
        byte[] longer = Arrays.copyOf(original, original.length + extra);
        longer[longer.length - 1] = 'x';
        Files.write(file, longer);
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("verify.file_appended");
            assertThat(finding.arguments()).containsEntry("extra", (long) extra).containsEntry("from", (long)
                    original.length);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 5000, 40960})
    void aFileThatIsCutShortSaysWhereItEnds(int missing) throws IOException {
        Files.write(file, Arrays.copyOf(original, original.length - missing));
        Verification verification;
        try {
            verification = verify();
        } catch (RegisterUnusable e) {
            assertThat(e.isDamage()).isTrue();
            verification = Verification.ofUnopenable(file, e);
        }
        assertThat(verification.findings()).first().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("verify.file_cut");
            assertThat(finding.arguments())
                    .containsEntry("missing", (long) missing)
                    .containsEntry("bytes", (long) original.length - missing);
        });
    }

    @Test
    void everyByteOfTheFilesHeadIsNoticedOrUnused() throws IOException {
        List<String> before = Dump.of(file);
        for (int at = 0; at < Register.HEADER_BYTES; at++) {
            byte[] damaged = original.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            boolean clean;
            try {
                clean = verify().isClean();
            } catch (RegisterUnusable e) {
                assertThat(e.says()).contains(file.toString());
                clean = false;
            }
            if (clean) {
                assertThat(Dump.of(file)).as("byte %s", at).isEqualTo(before);
            }
        }
    }

    @Test
    void aCheckpointKeptElsewhereShowsThatNothingBeforeItWasChanged() {
        String kept;
        try (Register register = Samples.open(file)) {
            kept = register.checkpoint();
            try (Session session = Samples.begin(register)) {
                session.addReading(Samples.reading("claims@2"));
                session.commit();
            }
            assertThat(Verification.of(register, kept).findings()).isEmpty();
        }
    }

    @Test
    void aRegisterThatWasRewrittenAndSignedAgainDoesNotFitTheKeptCheckpoint() throws IOException, SQLException {
        String kept;
        Path founded = folder.resolve("founded");
        try (Register register = Samples.create(founded)) {
            Files.copy(founded, folder.resolve("copy"));
            Samples.enterAll(register);
            kept = register.checkpoint();
        }
        // The same key, because the key lies in the file; other entries.
        try (Register rewritten = Samples.open(folder.resolve("copy"))) {
            try (Session session = Samples.begin(rewritten)) {
                session.addList(Samples.listBytes(), Samples.list());
                session.commit();
            }
            assertThat(kinds(Verification.of(rewritten))).isEmpty();
            assertThat(kinds(Verification.of(rewritten, kept))).containsExactly("verify.since_ahead");
            Samples.enterAll(rewritten);
            assertThat(kinds(Verification.of(rewritten))).isEmpty();
            assertThat(kinds(Verification.of(rewritten, kept))).containsExactly("verify.since_changed");
        }
        // And if entries and hashes were rewritten together, but the signed checkpoint was left or put back:
        file = folder.resolve("copy");
        write("checkpoint", "note", "size = 5", kept.getBytes(StandardCharsets.UTF_8));
        assertThat(kinds(verify())).containsExactly("verify.root");
    }

    @Test
    void whatIsNoCheckpointOfThisRegisterIsSaid() {
        String other;
        try (Register another = Samples.create(folder.resolve("another"))) {
            other = another.checkpoint();
        }
        try (Register register = Samples.open(file)) {
            assertThat(kinds(Verification.of(register, "hello"))).containsExactly("verify.since_none");
            assertThat(kinds(Verification.of(register, other))).containsExactly("verify.since_other");
            String forged = register.checkpoint().replaceFirst("\n5\n", "\n4\n");
            assertThat(kinds(Verification.of(register, forged))).containsExactly("verify.since_signature");
        }
    }

    @Test
    void everyCheckpointOfALongRegisterStillHolds() {
        long seed = 20260101;
        Random random = new Random(seed);
        List<String> kept = new ArrayList<>();
        try (Register register = Samples.open(file)) {
            while (register.size() < 600) {
                try (Session session = Samples.begin(register)) {
                    for (int left = 1 + random.nextInt(120); left > 0; left--) {
                        session.addJudgement(new Judgement(
                                JudgementKind.ASSUMPTION,
                                "assumption " + random.nextInt(),
                                "made",
                                "R. Quliyeva",
                                "As the witnesses agree.",
                                Samples.NOW));
                    }
                    session.commit();
                }
                kept.add(register.checkpoint());
            }
            for (String checkpoint : kept) {
                assertThat(Verification.of(register, checkpoint).findings())
                        .as("seed %s, %s", seed, checkpoint)
                        .isEmpty();
            }
        }
    }

    @Test
    void withoutACheckpointNobodyIsBlamed() throws SQLException {
        withoutTriggers("delete from checkpoint");
        byte[] hashes = read("tile", "hashes", "level = 0");
        hashes[Hash.BYTES] ^= 1;
        write("tile", "hashes", "level = 0", hashes);
        assertThat(kinds(verify())).containsExactly("verify.undecided", "verify.unsigned");
    }

    @Test
    void viewsAreRebuiltFromTheEntries() throws SQLException {
        withoutTriggers("delete from claim");
        withoutTriggers("update document set name = 'elsewhere'");
        try (Register register = Samples.open(file)) {
            assertThat(Verification.of(register).isClean()).isFalse();
            register.rebuildViews();
            assertThat(Verification.of(register).findings()).isEmpty();
        }
    }

    @Test
    void everyFindingHasItsWords() throws IOException {
        Wording wording = Wording.in("en");
        StringBuilder sources = new StringBuilder();
        for (String type : List.of("Verifier", "LogVerifier", "ContentVerifier")) {
            sources.append(Files.readString(Path.of("src/main/java/org/stele/register", type + ".java")));
        }
        Set<String> kinds = new TreeSet<>();
        Matcher matcher = Pattern.compile("\"(verify\\.[a-z_]+)\"").matcher(sources);
        while (matcher.find()) {
            kinds.add(matcher.group(1));
        }
        assertThat(kinds).hasSizeGreaterThan(20).allMatch(wording::has);
    }

    private Verification verify() {
        try (Register register = Samples.open(file)) {
            Verification verification = Verification.of(register);
            Wording wording = Wording.in("en");
            for (Finding finding : verification.findings()) {
                assertThat(wording.say(finding.kind(), finding.arguments()))
                        .as("the words for %s", finding)
                        .doesNotContain("{");
            }
            return verification;
        }
    }

    private static List<String> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }

    private static List<String> inOrder(Finding finding) {
        return finding.sorted().entrySet().stream()
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .toList();
    }

    private byte[] read(String table, String column, String where) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + column + " from " + table + " where " + where)) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    /// Writes a value under its own type, past the triggers that stop accidents.
    private void write(String table, String column, String where, byte[] value) throws SQLException {
        String cast = Set.of("note", "key", "origin").contains(column) || isView(table) ? "cast(? as text)" : "?";
        withoutTriggers("update " + table + " set " + column + " = " + cast + " where " + where, value);
    }

    private static boolean isView(String table) {
        return Arrays.stream(ViewRow.Table.values())
                .anyMatch(view -> view.code().equals(table));
    }

    private void withoutTriggers(String sql, byte[]... values) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Map<String, String> triggers = new TreeMap<>();
            try (ResultSet row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
                while (row.next()) {
                    triggers.put(row.getString(1), row.getString(2));
                }
            }
            connection.setAutoCommit(false);
            for (String name : triggers.keySet()) {
                statement.executeUpdate("drop trigger if exists " + name);
            }
            if (sql.startsWith("drop trigger")) {
                triggers.remove(sql.substring("drop trigger ".length()));
            } else {
                try (PreparedStatement change = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.length; i++) {
                        change.setBytes(i + 1, values[i]);
                    }
                    change.executeUpdate();
                }
            }
            for (String trigger : triggers.values()) {
                statement.executeUpdate(trigger);
            }
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
