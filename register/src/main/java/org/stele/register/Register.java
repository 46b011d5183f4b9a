package org.stele.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stele.ledger.MerkleLog;
import org.stele.ledger.NoteKey;
import org.stele.ledger.NoteSigner;

/// The case file: one file that holds everything that was said and judged, each thing an entry of its ledger.
///
///     try (Register register = Register.open(file)) {
///         try (Session session = register.begin(clock, salts)) {
///             session.addDocument(bytes, document);
///             session.addReading(reading);
///             session.commit();
///         }
///         Contents contents = register.contents();
///     }
///
/// Not for use by several threads at once.
public final class Register implements AutoCloseable {

    /// "Stel": what bytes 68 to 71 of the file say it is, so that no other SQLite file passes for a register.
    static final int APPLICATION_ID = 0x5374656C;

    /// The version of the tables that this program writes.
    static final int SCHEMA_VERSION = 1;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER_BYTES = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;
    private static final String UNFINISHED = ".unfinished-";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final Database database;

    private Register(Database database) {
        this.database = database;
    }

    /// Makes a new register with its founding entry, and opens it. The file appears complete or not at all.
    ///
    /// @param salts where salts and the signing key come from: unpredictable, and never a seed
    /// @throws RegisterUnusable when there is such a file already, or its folder cannot be written to
    public static Register create(Path file, Mandate mandate, Clock clock, SecureRandom salts) {
        create(file, mandate, clock, salts, Register::size);
        return open(file);
    }

    /// Makes a new register and fills it before it appears: whoever looks finds all of it, or no file. What a killed
    /// process could not remove, the next one that makes a register at the same place does.
    ///
    /// @param fill enters what belongs into it
    /// @return what `fill` says
    /// @throws RegisterUnusable when there is such a file already, or its folder cannot be written to
    public static <T> T create(
            Path file, Mandate mandate, Clock clock, SecureRandom salts, Function<Register, T> fill) {
        if (Files.exists(file)) {
            throw new RegisterUnusable(file + " is there already: name a file that is not");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new RegisterUnusable(file + " is no place for a register: name a file");
        }
        try {
            String unfinished = "." + file.getFileName() + UNFINISHED;
            removeLeftBehind(folder, unfinished);
            Path draft = Files.createTempFile(
                    folder, unfinished + ProcessHandle.current().pid() + "-", "");
            draft.toFile().deleteOnExit();
            try {
                found(draft, mandate, clock, salts);
                T filled;
                try (Register register = open(draft)) {
                    filled = fill.apply(register);
                }
                putInPlace(draft, file);
                return filled;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new RegisterUnusable(file + " is there already: another stele has just made it", e);
        } catch (IOException e) {
            throw new RegisterUnusable(
                    "no register can be made at " + file + ": its folder must exist and be open for writing", e);
        }
    }

    /// Removes what processes that are no longer there began for this place: it holds a part of the case.
    private static void removeLeftBehind(Path folder, String prefix) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "([0-9]{1,18})-.*");
        List<Path> left;
        try (Stream<Path> inside = Files.list(folder)) {
            left = inside.filter(path -> {
                        Matcher found = name.matcher(path.getFileName().toString());
                        return found.matches()
                                && ProcessHandle.of(Long.parseLong(found.group(1)))
                                        .isEmpty();
                    })
                    .toList();
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
    }

    private static void found(Path draft, Mandate mandate, Clock clock, SecureRandom salts) {
        NoteSigner signer = NoteSigner.generate(newOrigin(salts), salts);
        try (Database database = Database.open(draft)) {
            database.begin();
            database.lay(APPLICATION_ID, SCHEMA_VERSION);
            database.update(
                    "insert into register (origin, key, secret) values (?, ?, ?)",
                    signer.key().name(),
                    signer.key().toString(),
                    signer.secret());
            try (Session session = new Session(database, 0, signer, clock, salts)) {
                session.found(new Payloads.Founding(
                        mandate, signer.key().name(), signer.key().toString(), clock.instant()));
                session.commit();
            }
        }
    }

    private static void putInPlace(Path draft, Path file) throws IOException {
        try {
            // A link fails when the name is taken, where a move would put the new file over the old one.
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    /// A random name for the log: a checkpoint that is handed on must not tell what the register is about.
    private static String newOrigin(SecureRandom random) {
        StringBuilder origin = new StringBuilder("stele-");
        for (int i = 0; i < 26; i++) {
            origin.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return origin.toString();
    }

    /// Opens a register.
    ///
    /// @throws RegisterUnusable when there is no such file, or it is no register, or of a newer version
    public static Register open(Path file) {
        requireRegister(file);
        return new Register(Database.open(file));
    }

    private static void requireRegister(Path file) {
        if (!Files.exists(file)) {
            throw new RegisterUnusable("there is no register " + file + ": stele init or stele record makes one");
        }
        if (Files.isDirectory(file)) {
            throw new RegisterUnusable(file + " is a folder: a register is one file");
        }
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER_BYTES);
        } catch (IOException e) {
            throw new RegisterUnusable(file + " cannot be read: it needs read permission", e);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        if (header.length >= SQLITE.length
                && header.length < HEADER_BYTES
                && fields.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) {
            throw new RegisterUnusable(file + " is no register any more: it ends at byte " + header.length
                    + ", and not even its head is whole; take the last backup");
        }
        if (header.length < HEADER_BYTES || !fields.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) {
            throw new RegisterUnusable(file + " is no register: "
                    + (header.length == 0 ? "it is empty" : "it begins like some other kind of file")
                    + "; the register comes first, then what to put into it");
        }
        if (fields.getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw new RegisterUnusable(file + " is no register: it is a database of another program");
        }
        int version = fields.getInt(USER_VERSION_AT);
        if (version != SCHEMA_VERSION) {
            throw new RegisterUnusable(file + " is a register of version " + version + " and this stele reads version "
                    + SCHEMA_VERSION + ": use the stele that wrote it, or a newer one");
        }
    }

    /// Begins to enter things; nobody else can until the session is closed.
    ///
    /// @param clock what the entries' times are read from
    /// @param salts where salts come from: unpredictable, and never a seed
    /// @throws RegisterUnusable when another stele is writing, or the file cannot be written to
    public Session begin(Clock clock, SecureRandom salts) {
        database.begin();
        return new Session(database, size(), signer(), clock, salts);
    }

    /// Everything that is in the register.
    public Contents contents() {
        return contentsAsOf(Instant.MAX);
    }

    /// What is in the register of lists and of judgements alone: it reads no document.
    public Contents contentsOfLists() {
        return contents(
                " where kind in (" + EntryKind.LIST.number() + ", " + EntryKind.JUDGEMENT.number() + ")", Instant.MAX);
    }

    /// What the register held at this moment: the entries of this time and before.
    public Contents contentsAsOf(Instant moment) {
        return contents("", moment);
    }

    private Contents contents(String which, Instant moment) {
        return database.snapshot(() -> {
            Contents contents = new Contents(this);
            each(which, entry -> {
                if (!entry.time().isAfter(moment)) {
                    contents.add(entry);
                }
            });
            contents.settle();
            return contents;
        });
    }

    /// All entries, in their order.
    public List<LoggedEntry> entries() {
        List<LoggedEntry> entries = new ArrayList<>();
        each("", entries::add);
        return entries;
    }

    /// Hands on entries in their order, one at a time.
    private void each(String which, Consumer<LoggedEntry> taker) {
        database.each(
                this::entry, taker, "select position, kind, time, payload from entry" + which + " order by position");
    }

    /// The entry at a position.
    LoggedEntry entry(long position) {
        return database.find(
                        this::entry, "select position, kind, time, payload from entry where position = ?", position)
                .orElseThrow(() -> new RegisterUnusable(
                        file() + " is damaged: entry " + position + " is gone; stele verify says more"));
    }

    private LoggedEntry entry(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        EntryKind kind = EntryKind.find(row.getInt(2)).orElseThrow(() -> unknownKind(position));
        return new LoggedEntry(
                position, kind, Instant.ofEpochMilli(row.getLong(3)), CanonicalJson.parse(row.getBytes(4)));
    }

    private RegisterUnusable unknownKind(long position) {
        return new RegisterUnusable(
                file() + " has an entry (" + position + ") of a kind that this stele does not know: use a newer one");
    }

    /// Computes every view again from the entries. Entries, documents and the log stay as they are.
    ///
    /// @throws RegisterUnusable when another stele is writing, or the file cannot be written to
    public void rebuildViews() {
        List<LoggedEntry> entries = entries();
        database.begin();
        try {
            for (ViewRow.Table table : ViewRow.Table.values()) {
                database.update("delete from " + table.code());
            }
            for (LoggedEntry entry : entries) {
                for (ViewRow row : ViewRow.of(entry)) {
                    database.update(row.table().insert(), row.values().toArray());
                }
            }
            database.commit();
        } catch (RuntimeException e) {
            database.rollback();
            throw e;
        }
    }

    /// How many entries there are.
    public long size() {
        return database.find(row -> row.getLong(1), "select count(*) from entry")
                .orElseThrow();
    }

    /// The bytes of a document or list, by the position of its entry.
    byte[] bytes(long entry) {
        return database.find(row -> row.getBytes(1), "select bytes from content where entry = ?", entry)
                .orElseThrow(() -> new RegisterUnusable(
                        file() + " is damaged: the bytes of entry " + entry + " are gone; stele verify says more"));
    }

    /// The newest checkpoint, as a signed note: hand it to somebody, and `verify --since` shows that nothing
    /// before it was changed.
    public String checkpoint() {
        return database.find(row -> row.getString(1), "select note from checkpoint order by size desc limit 1")
                .orElseThrow();
    }

    /// The public key that the register's checkpoints are signed with.
    public NoteKey key() {
        return NoteKey.parse(database.find(row -> row.getString(1), "select key from register")
                .orElseThrow());
    }

    /// What the register is kept for.
    public Mandate mandate() {
        return Payloads.founding(entry(0).payload()).mandate();
    }

    /// The log, for proofs about single entries.
    public MerkleLog log() {
        return new MerkleLog(new DatabaseTiles(database), size());
    }

    public Path file() {
        return database.file();
    }

    Database database() {
        return database;
    }

    private NoteSigner signer() {
        return database.find(
                        row -> NoteSigner.of(NoteKey.parse(row.getString(1)), row.getBytes(2)),
                        "select key, secret from register")
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
