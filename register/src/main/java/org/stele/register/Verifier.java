package org.stele.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stele.ledger.Checkpoint;
import org.stele.ledger.Entry;
import org.stele.ledger.MerkleLog;
import org.stele.ledger.NoteKey;
import org.stele.ledger.NoteSigner;
import org.stele.ledger.Proofs;
import org.stele.ledger.SignedNote;
import org.stele.register.Verification.Finding;

/// One check of one register, from the file inwards: the database, the founding facts, every entry, every
/// document and list, the views, the log's hashes, the checkpoints, and at last a checkpoint from elsewhere.
///
final class Verifier {

    private final Database database;
    private final List<Finding> findings = new ArrayList<>();

    /// Entries that are findings themselves: what hangs on them cannot be judged.
    private final Set<Long> wrong = new TreeSet<>();

    Verifier(Register register) {

        this.database = register.database();
    }

    Verification verify(Optional<String> since) {
        // Looked at before the snapshot, because closing the file again would give up SQLite's lock on it.
        List<Finding> head = FileHead.check(database.file());
        try {
            return database.snapshot(() -> {
                keepWhatStands(head);
                return verifyAll(since);
            });
        } catch (RegisterUnusable e) {
            // The database itself gave up on a page of the file: what was found until then still stands.
            if (!e.isDamage()) {
                throw e;
            }
            if (findings.isEmpty()) {
                findings.addAll(head);
            }
            find("verify.file", Map.of("detail", e.says()));
            return new Verification(0, 0, 0, "", "", findings);
        }
    }

    private Verification verifyAll(Optional<String> since) {
        checkFile();
        List<EntryRow> rows = EntryRow.all(database);
        Optional<NoteKey> key = checkFounding(rows);
        List<Checkpoint> signed = checkCheckpoints(key);
        MerkleLog log = new LogVerifier(database, findings, wrong).verify(rows, signed);
        List<LoggedEntry> entries = checkPayloads(rows);
        int contents = new ContentVerifier(database, findings).verify(entries, wrong);
        checkViews(entries);
        checkRoots(log, signed, rows.size());
        since.ifPresent(note -> checkSince(note, key, log));
        String origin = key.map(NoteKey::name).orElse("");
        return new Verification(
                rows.size(), contents, signed.size(), origin, log.root().base64(), findings);
    }

    /// While another stele was writing, the file may have had another length for a moment: now nobody can.
    private void keepWhatStands(List<Finding> head) {
        if (head.isEmpty()) {
            return;
        }
        long pages = database.find(row -> row.getLong(1), "pragma page_count").orElseThrow();
        long pageBytes =
                database.find(row -> row.getLong(1), "pragma page_size").orElseThrow();
        boolean hasItsLength = database.file().toFile().length() == pages * pageBytes;
        head.stream()
                .filter(finding -> finding.kind().equals("verify.file_head") || !hasItsLength)
                .forEach(findings::add);
    }

    private void find(String kind, Map<String, Object> arguments) {
        findings.add(new Finding(kind, arguments));
    }

    private void checkFile() {
        for (String problem : database.list(row -> row.getString(1), "pragma integrity_check(1)")) {
            if (!problem.equals("ok")) {
                find("verify.file", Map.of("detail", problem));
            }
        }
        Map<String, String> expected = Database.schema();
        Map<String, String> found = database.schemaOf();
        expected.forEach((name, sql) -> {
            if (!sql.equals(found.get(name))) {
                find("verify.schema", Map.of("name", name));
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> find("verify.schema_extra", Map.of("name", name)));
    }

    /// The register's key: as the founding entry names it, or as the table does when that entry was changed. The
    /// two must be the same, and the secret half must fit.
    private Optional<NoteKey> checkFounding(List<EntryRow> rows) {
        record Keys(String origin, String key) {}
        List<Keys> keys = database.list(
                row -> new Keys(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))),
                "select origin, key from register");
        if (keys.size() != 1 || rows.isEmpty() || rows.getFirst().position != 0) {
            find("verify.founding", Map.of());
            return Optional.empty();
        }
        Keys kept = keys.getFirst();
        if (!rows.getFirst().isAsPromised()) {
            return findKey(kept.key());
        }
        Payloads.Founding founding;
        try {
            founding = Payloads.founding(CanonicalJson.parse(rows.getFirst().payload));
        } catch (IllegalArgumentException | DateTimeException e) {
            find("verify.founding", Map.of());
            return findKey(kept.key());
        }
        Optional<NoteKey> key = findKey(founding.key());
        if (!kept.key().equals(founding.key()) || !kept.origin().equals(founding.origin())) {
            find("verify.key", Map.of("column", kept.key().equals(founding.key()) ? "origin" : "key"));
        } else if (!fitsSecret(key)) {
            find("verify.key", Map.of("column", "secret"));
        }
        return key;
    }

    private static Optional<NoteKey> findKey(String text) {
        try {
            return Optional.of(NoteKey.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean fitsSecret(Optional<NoteKey> key) {
        try {
            return key.isPresent()
                    && database.find(
                                    row -> NoteSigner.of(key.get(), EntryRow.bytes(row.getBytes(1))),
                                    "select secret from register")
                            .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The checkpoints that the register's key has signed.
    private List<Checkpoint> checkCheckpoints(Optional<NoteKey> key) {
        Map<Long, String> notes = new LinkedHashMap<>();
        database.list(
                row -> notes.put(row.getLong(1), String.valueOf(row.getString(2))),
                "select size, note from checkpoint order by size");
        List<Checkpoint> signed = new ArrayList<>();
        notes.forEach((size, text) -> {
            try {
                SignedNote note = SignedNote.parse(text);
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                // A note must be what a signer writes, to the byte: what follows the signature is signed by nobody.
                if (key.isPresent()
                        && note.isSignedBy(key.get())
                        && note.signatures().size() == 1
                        && note.toString().equals(text)
                        && checkpoint.origin().equals(key.get().name())
                        && checkpoint.size() == size) {
                    signed.add(checkpoint);
                    return;
                }
            } catch (IllegalArgumentException e) {
                // It is no note or no checkpoint: as wrong as one that nobody signed.
            }
            find("verify.checkpoint", Map.of("size", size));
        });
        return signed;
    }

    /// The entries whose payload is what was committed to.
    private List<LoggedEntry> checkPayloads(List<EntryRow> rows) {
        List<LoggedEntry> entries = new ArrayList<>();
        for (EntryRow row : rows) {
            if (wrong.contains(row.position)) {
                continue;
            }
            Optional<EntryKind> kind = EntryKind.find(row.kind);
            if (row.version != Entry.VERSION || kind.isEmpty()) {
                wrong.add(row.position);
                find("verify.entry_kind", Map.of("entry", row.position));
            } else if (!row.isAsPromised()) {
                wrong.add(row.position);
                find(
                        row.hasSalt() ? "verify.payload" : "verify.salt",
                        Map.of("entry", row.position, "kind", kind.get().code()));
            } else {
                parse(row, kind.get()).ifPresentOrElse(entries::add, () -> {
                    wrong.add(row.position);
                    find("verify.payload_form", Map.of("entry", row.position));
                });
            }
        }
        return entries;
    }

    /// An entry whose payload has the form of its kind. Another one, though committed to, was written by a faulty
    /// program.
    private static Optional<LoggedEntry> parse(EntryRow row, EntryKind kind) {
        try {
            LoggedEntry entry = new LoggedEntry(
                    row.position, kind, Instant.ofEpochMilli(row.time), CanonicalJson.parse(row.payload));
            var _ = ViewRow.of(entry);
            return CanonicalJson.isCanonical(row.payload) ? Optional.of(entry) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private void checkViews(List<LoggedEntry> entries) {
        List<ViewRow> all =
                entries.stream().flatMap(entry -> ViewRow.of(entry).stream()).toList();
        for (ViewRow.Table table : ViewRow.Table.values()) {
            Map<List<Object>, List<Object>> expected = byKey(
                    table,
                    all.stream()
                            .filter(row -> row.table() == table)
                            .map(ViewRow::values)
                            .toList());
            Map<List<Object>, List<Object>> found = byKey(
                    table,
                    database.list(
                            row -> {
                                List<Object> values = new ArrayList<>();
                                for (int column = 1; column <= table.columns().size(); column++) {
                                    Object value = row.getObject(column);
                                    values.add(
                                            switch (value) {
                                                case Number number -> number.longValue();
                                                case byte[] blob -> "blob of " + blob.length;
                                                case null -> "null";
                                                default -> value;
                                            });
                                }
                                return values;
                            },
                            table.select()));
            compareViews(table, expected, found);
        }
    }

    private static Map<List<Object>, List<Object>> byKey(ViewRow.Table table, List<List<Object>> rows) {
        Map<List<Object>, List<Object>> byKey = new LinkedHashMap<>();
        for (List<Object> row : rows) {
            byKey.put(List.copyOf(row.subList(0, table.keyColumns())), row);
        }
        return byKey;
    }

    private void compareViews(
            ViewRow.Table table, Map<List<Object>, List<Object>> expected, Map<List<Object>, List<Object>> found) {
        expected.forEach((key, values) -> {
            List<Object> row = found.get(key);
            if (row == null) {
                find("verify.view_missing", Map.of("table", table.code(), "entry", key.getFirst()));
                return;
            }
            for (int column = 0; column < values.size(); column++) {
                if (!values.get(column).equals(row.get(column))) {
                    find(
                            "verify.view",
                            Map.of(
                                    "table",
                                    table.code(),
                                    "entry",
                                    key.getFirst(),
                                    "column",
                                    table.columns().get(column)));
                }
            }
        });
        found.forEach((key, _) -> {
            if (!expected.containsKey(key) && !wrong.contains(key.getFirst())) {
                find("verify.view_extra", Map.of("table", table.code(), "entry", String.valueOf(key.getFirst())));
            }
        });
    }

    private void checkRoots(MerkleLog log, List<Checkpoint> signed, long size) {
        for (Checkpoint checkpoint : signed) {
            if (checkpoint.size() > log.size()) {
                find("verify.entries_lost", Map.of("size", checkpoint.size(), "entries", size));
            } else if (!log.root(checkpoint.size()).equals(checkpoint.root())) {
                find("verify.root", Map.of("size", checkpoint.size()));
            }
        }
        boolean lastIsSigned = signed.stream().anyMatch(checkpoint -> checkpoint.size() == size);
        boolean lastIsNamed = findings.stream()
                .anyMatch(finding -> finding.kind().equals("verify.checkpoint")
                        && Long.valueOf(size).equals(finding.arguments().get("size")));
        if (!lastIsSigned && !lastIsNamed) {
            find("verify.unsigned", Map.of("entries", size));
        }
    }

    private void checkSince(String text, Optional<NoteKey> key, MerkleLog log) {
        SignedNote note;
        Checkpoint since;
        try {
            note = SignedNote.parse(text);
            since = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            find("verify.since_none", Map.of("detail", String.valueOf(e.getMessage())));
            return;
        }
        if (key.isEmpty() || !since.origin().equals(key.get().name())) {
            find("verify.since_other", Map.of("origin", since.origin()));
        } else if (!note.isSignedBy(key.get())) {
            find("verify.since_signature", Map.of("origin", since.origin()));
        } else if (since.size() > log.size()) {
            find("verify.since_ahead", Map.of("size", since.size(), "entries", log.size()));
        } else if (!Proofs.extendsLog(
                since.size(), since.root(), log.size(), log.root(), log.consistency(since.size(), log.size()))) {
            find("verify.since_changed", Map.of("size", since.size()));
        }
    }
}
