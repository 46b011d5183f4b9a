package org.stele.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stele.claims.Reading;
import org.stele.claims.format.ClaimsFormat;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.ledger.Checkpoint;
import org.stele.ledger.Commitment;
import org.stele.ledger.Entry;
import org.stele.ledger.Hash;
import org.stele.ledger.MerkleLog;
import org.stele.ledger.NoteSigner;
import org.stele.ledger.SaltedLines;
import tools.jackson.databind.node.ObjectNode;

/// Everything that is entered together: after [#commit()] all of it is in the register, otherwise none.
///
/// Made by [Register#begin]. Entering what the register already has changes nothing and says so.
public final class Session implements AutoCloseable {

    /// What became of something that was handed in.
    public enum Added {
        NEW,
        /// The register had it already.
        KNOWN
    }

    private final Database database;
    private final NoteSigner signer;
    private final Clock clock;
    private final SecureRandom salts;
    private final DatabaseTiles tiles;
    private final MerkleLog log;
    private final long before;
    private long enteredBytes;
    private boolean open = true;

    Session(Database database, long size, NoteSigner signer, Clock clock, SecureRandom salts) {
        this.database = database;
        this.signer = signer;
        this.clock = clock;
        this.salts = salts;
        this.tiles = new DatabaseTiles(database);
        this.before = size;
        this.log = new MerkleLog(tiles, before);
    }

    void found(Payloads.Founding founding) {
        append(EntryKind.REGISTER, Payloads.founding(founding));
    }

    /// Enters a document with its bytes.
    public Added addDocument(byte[] bytes, Document document) {
        requireSame(document.id(), bytes);
        if (has(document.id(), EntryKind.DOCUMENT)) {
            return Added.KNOWN;
        }
        return enter(EntryKind.DOCUMENT, bytes, lines -> Payloads.document(document, lines));
    }

    /// Enters a list with its bytes.
    ///
    /// @throws RegisterUnusable when another list already has its name and it does not follow that list's newest
    ///     edition: `LIST:ROW` must mean one row
    public Added addList(byte[] bytes, ListFile list) {
        requireSame(list.id(), bytes);
        if (has(list.id(), EntryKind.LIST)) {
            return Added.KNOWN;
        }
        Optional<String> newest = database.find(
                row -> row.getString(1),
                "select id from document where kind = ? and name = ? order by entry desc limit 1",
                EntryKind.LIST.code(),
                list.name());
        if (!newest.equals(list.follows().map(DocumentId::text))) {
            throw new RegisterUnusable(list.fileName() + ": the register "
                    + newest.map(id -> "already has a list called \"" + list.name() + "\" (" + id + ")")
                            .orElse("has no list called \"" + list.name() + "\"")
                    + list.follows()
                            .map(id -> ", and this file follows " + id)
                            .orElse(": give this file a name of its own")
                    + ": `LIST:ROW` must mean one row");
        }
        return enter(EntryKind.LIST, bytes, lines -> Payloads.list(list, bytes.length, lines));
    }

    /// A document that the register has, by the hash of its bytes: with the text that was read when it came in.
    public Optional<Document> findDocument(DocumentId id) {
        return find(id, EntryKind.DOCUMENT, Contents::document);
    }

    /// A list that the register has, by the hash of its bytes.
    public Optional<ListFile> findList(DocumentId id) {
        return find(id, EntryKind.LIST, Contents::list);
    }

    /// Keeps the bytes of a file that could not be read. A file that is kept already is known, whatever was said of it.
    public Added addRefused(byte[] bytes, Refused refused) {
        requireSame(refused.id(), bytes);
        if (has(refused.id(), EntryKind.REFUSED)) {
            return Added.KNOWN;
        }
        return enter(EntryKind.REFUSED, bytes, lines -> Payloads.refused(refused, lines));
    }

    private interface FromEntry<T> {
        T read(ObjectNode payload, Supplier<byte[]> bytes) throws Unreadable;
    }

    private <T> Optional<T> find(DocumentId id, EntryKind kind, FromEntry<T> from) {
        return database.find(
                row -> {
                    byte[] bytes = row.getBytes(2);
                    try {
                        return from.read(CanonicalJson.parse(row.getBytes(1)), () -> bytes);
                    } catch (Unreadable e) {
                        throw new RegisterUnusable(database.file() + ": " + e.says()
                                + "; it could be read when it was entered, so stele verify will say what has changed");
                    }
                },
                "select payload, bytes from document join entry on position = document.entry"
                        + " join content on content.entry = document.entry where id = ? and document.kind = ?",
                id.text(),
                kind.code());
    }

    /// What this version of the reader read in a document, if the register has it.
    public Optional<Reading> findReading(DocumentId document, String reader) {
        return database.find(
                row -> ClaimsFormat.readingFromJson(CanonicalJson.parse(row.getBytes(1))),
                "select payload from reading join entry on position = entry where document = ? and reader = ?",
                document.text(),
                reader);
    }

    /// Enters a reading. The same reader's second reading of a document is known; a newer reader's is new and
    /// stands beside the older ones.
    ///
    /// @throws IllegalArgumentException when the register lacks the document
    public Added addReading(Reading reading) {
        if (!has(reading.document(), EntryKind.DOCUMENT)) {
            throw new IllegalArgumentException("a reading of " + reading.document() + " came before its document");
        }
        boolean known = database.find(
                        row -> row.getLong(1),
                        "select entry from reading where document = ? and reader = ?",
                        reading.document().text(),
                        reading.reader())
                .isPresent();
        if (known) {
            return Added.KNOWN;
        }
        append(EntryKind.READING, ClaimsFormat.readingToJson(reading));
        return Added.NEW;
    }

    /// Enters a judgement. One that is in force already, by the same person for the same reason, is known.
    ///
    /// @throws IllegalArgumentException when its subject or value is not what its kind takes
    public Added addJudgement(Judgement judgement) {
        JudgementForm.findObjection(judgement.kind(), judgement.subject(), judgement.value())
                .ifPresent(objection -> {
                    throw new IllegalArgumentException("judgement, \"" + objection.field() + "\": " + objection.says());
                });
        if (inForce(judgement)
                .filter(earlier -> sameButForTime(earlier, judgement))
                .isPresent()) {
            return Added.KNOWN;
        }
        append(EntryKind.JUDGEMENT, Payloads.judgement(judgement));
        return Added.NEW;
    }

    /// The judgement that this one would supersede.
    private Optional<Judgement> inForce(Judgement judgement) {
        return database
                .list(
                        row -> Payloads.judgement(CanonicalJson.parse(row.getBytes(1))),
                        "select payload from judgement join entry on position = entry"
                                + " where subject = ? order by position desc",
                        judgement.subject())
                .stream()
                .filter(earlier -> JudgementForm.supersede(earlier.kind(), judgement.kind()))
                .findFirst();
    }

    /// Enters the manifest of a release, whatever its members are.
    ///
    /// @return the entry's position
    public long addRelease(ObjectNode manifest) {
        return append(EntryKind.RELEASE, manifest);
    }

    /// How many entries this session has made so far.
    public long added() {
        return log.size() - before;
    }

    /// How many bytes this session has entered so far, payloads and contents: so much it holds in memory at least.
    public long enteredBytes() {
        return enteredBytes;
    }

    /// Keeps everything, with a signed checkpoint over it. A session that entered nothing leaves the file untouched.
    public void commit() {
        if (added() > 0) {
            tiles.flush();
            database.update(
                    "insert into checkpoint (size, note) values (?, ?)",
                    log.size(),
                    Checkpoint.of(signer.key().name(), log).sign(signer).toString());
            database.commit();
        } else {
            database.rollback();
        }
        open = false;
    }

    /// Ends the session; what was not committed is forgotten.
    @Override
    public void close() {
        if (open) {
            open = false;
            database.rollback();
        }
    }

    private long append(EntryKind kind, ObjectNode payload) {
        if (!open) {
            throw new IllegalStateException("this session is over");
        }
        byte[] bytes = CanonicalJson.bytes(payload);
        byte[] salt = Commitment.newSalt(salts);
        Hash commitment = Commitment.to(salt, bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Entry entry = new Entry(kind.number(), now, commitment);
        long position = log.append(entry.bytes());
        enteredBytes += bytes.length;
        database.update(
                "insert into entry (position, version, kind, time, commitment, salt, payload)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                position,
                Entry.VERSION,
                kind.number(),
                now.toEpochMilli(),
                commitment.bytes(),
                salt,
                bytes);
        for (ViewRow row : ViewRow.of(new LoggedEntry(position, kind, now, payload))) {
            database.update(row.table().insert(), row.values().toArray());
        }
        return position;
    }

    /// An entry with its bytes beside it.
    private Added enter(EntryKind kind, byte[] bytes, Function<SaltedLines, ObjectNode> payload) {
        SaltedLines lines = SaltedLines.salt(bytes, salts);
        keep(append(kind, payload.apply(lines)), bytes, lines);
        return Added.NEW;
    }

    private void keep(long entry, byte[] bytes, SaltedLines lines) {
        enteredBytes += bytes.length + (long) lines.count() * (Commitment.SALT_BYTES + Hash.BYTES);
        database.update(
                "insert into content (entry, bytes, line_salts, line_commitments) values (?, ?, ?, ?)",
                entry,
                bytes,
                lines.salts(),
                lines.commitments());
    }

    private boolean has(DocumentId id, EntryKind kind) {
        return database.find(
                        row -> row.getLong(1),
                        "select entry from document where id = ? and kind = ?",
                        id.text(),
                        kind.code())
                .isPresent();
    }

    private static boolean sameButForTime(Judgement left, Judgement right) {
        return left.kind() == right.kind()
                && left.value().equals(right.value())
                && left.by().equals(right.by())
                && left.why().equals(right.why());
    }

    private static void requireSame(DocumentId id, byte[] bytes) {
        if (!DocumentId.of(bytes).equals(id)) {
            throw new IllegalArgumentException(id + " is not the id of these " + bytes.length + " bytes");
        }
    }
}
