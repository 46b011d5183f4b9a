package org.stele.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;
import org.stele.ledger.Commitment;
import org.stele.ledger.Hash;
import org.stele.ledger.SaltedLines;
import org.stele.register.Verification.Finding;
import tools.jackson.databind.JsonNode;

/// Checks documents and lists byte for byte against what their entries committed to, names the first wrong
/// line, and checks that every claim quotes what its document says.
final class ContentVerifier {

    /// What the file keeps of one document or list.
    private static final class Kept {
        final byte[] bytes;
        final byte[] salts;
        final byte[] commitments;

        Kept(ResultSet row) throws SQLException {
            bytes = EntryRow.bytes(row.getBytes(1));
            salts = EntryRow.bytes(row.getBytes(2));
            commitments = EntryRow.bytes(row.getBytes(3));
        }
    }

    private final Database database;
    private final List<Finding> findings;
    private final Map<String, Document> documents = new HashMap<>();

    ContentVerifier(Database database, List<Finding> findings) {
        this.database = database;
        this.findings = findings;
    }

    /// Checks the contents of these entries.
    ///
    /// @param wrong entries that are not checked, because they are findings themselves
    /// @return how many documents and lists there are
    int verify(List<LoggedEntry> entries, Set<Long> wrong) {
        Set<Long> unasked = new TreeSet<>(database.list(row -> row.getLong(1), "select entry from content"));
        unasked.removeAll(wrong);
        int contents = 0;
        for (LoggedEntry entry : entries) {
            switch (entry.kind()) {
                case DOCUMENT, LIST, REFUSED -> {
                    contents++;
                    unasked.remove(entry.position());
                    check(entry);
                }
                case READING -> checkQuotes(entry);
                case REGISTER, JUDGEMENT, RELEASE -> {}
            }
        }
        if (!unasked.isEmpty()) {
            findings.add(new Finding("verify.content_extra", Map.of("extra", (long) unasked.size())));
        }
        return contents;
    }

    private void check(LoggedEntry entry) {
        Payloads.Content content = Payloads.content(entry.payload());
        List<Kept> rows = database.list(
                Kept::new, "select bytes, line_salts, line_commitments from content where entry = ?", entry.position());
        if (rows.isEmpty()) {
            find("verify.content_missing", entry, content, Map.of());
            return;
        }
        Kept kept = rows.getFirst();
        boolean bytesAreRight = DocumentId.of(kept.bytes).equals(content.id());
        boolean commitmentsAreRight = kept.commitments.length == content.lines() * Hash.BYTES
                && SaltedLines.root(kept.commitments).equals(content.root());
        boolean linesAreRight = commitmentsAreRight && checkLines(entry, content, kept, bytesAreRight);
        if (!commitmentsAreRight) {
            find("verify.line_commitments", entry, content, Map.of());
        }
        if (!bytesAreRight) {
            if (linesAreRight || !commitmentsAreRight) {
                find("verify.content", entry, content, Map.of());
            }
            return;
        }
        if (entry.kind() != EntryKind.REFUSED) {
            checkText(entry, content, kept.bytes);
        }
    }

    /// Names the first line that is not what was committed to.
    private boolean checkLines(LoggedEntry entry, Payloads.Content content, Kept kept, boolean bytesAreRight) {
        List<byte[]> lines = SaltedLines.split(kept.bytes);
        long from = 0;
        for (int line = 0; line < Math.max(lines.size(), content.lines()); line++) {
            byte[] bytes = line < lines.size() ? lines.get(line) : new byte[0];
            if (line >= content.lines() || !isLine(bytes, kept, line)) {
                find(
                        bytesAreRight ? "verify.line_salt" : "verify.line",
                        entry,
                        content,
                        Map.of("line", line + 1L, "from", from, "to", from + bytes.length));
                return false;
            }
            from += bytes.length;
        }
        if (kept.salts.length != content.lines() * Commitment.SALT_BYTES) {
            find("verify.line_salt", entry, content, Map.of("line", content.lines() + 1L, "from", from, "to", from));
            return false;
        }
        return true;
    }

    private static boolean isLine(byte[] bytes, Kept kept, int line) {
        int at = line * Commitment.SALT_BYTES;
        if (kept.salts.length < at + Commitment.SALT_BYTES) {
            return false;
        }
        byte[] salt = Arrays.copyOfRange(kept.salts, at, at + Commitment.SALT_BYTES);
        byte[] commitment = Arrays.copyOfRange(kept.commitments, at, at + Hash.BYTES);
        return Arrays.equals(Commitment.to(salt, bytes).bytes(), commitment);
    }

    /// The same bytes must still give the same text, or the claims' offsets point elsewhere. What a parser
    /// read is kept and committed to with the entry, so a newer parser changes nothing.
    private void checkText(LoggedEntry entry, Payloads.Content content, byte[] bytes) {
        try {
            Optional<Transcript> transcript = Payloads.findTranscript(entry.payload());
            if (entry.kind() == EntryKind.LIST) {
                ListFile list = transcript.isPresent()
                        ? Intake.list(content.fileName(), content.id(), transcript.get())
                        : Intake.readList(content.fileName(), bytes);
                int rows = list.rows().size();
                if (rows != entry.payload().path("rows").asInt(-1)) {
                    find("verify.text", entry, content, Map.of());
                }
                return;
            }
            Document document = transcript.isPresent()
                    ? new Document(content.id(), content.fileName(), content.size(), transcript.get())
                    : Intake.readDocument(content.fileName(), bytes);
            JsonNode text = entry.payload().path("text");
            if (!Payloads.textHash(document.text()).hex().equals(Payloads.text(text, "sha256"))
                    || document.text().length() != text.path("length").asInt(-1)) {
                find("verify.text", entry, content, Map.of());
            }
            documents.put(content.id().text(), document);
        } catch (Unreadable e) {
            find("verify.text", entry, content, Map.of());
        }
    }

    private void checkQuotes(LoggedEntry reading) {
        Document document = documents.get(Payloads.text(reading.payload(), "document"));
        if (document == null) {
            // What is wrong with the document is a finding already.
            return;
        }
        for (JsonNode claim : reading.payload().path("claims")) {
            JsonNode said = claim.path("said");
            int start = said.path("start").asInt(-1);
            int end = said.path("end").asInt(-1);
            String quote = said.path("quote").asString("");
            boolean fits = start >= 0 && end <= document.text().length() && start < end;
            if (!fits || !document.text().substring(start, end).equals(quote)) {
                findings.add(new Finding(
                        "verify.quote", Map.of("entry", reading.position(), "claim", Payloads.text(claim, "id"))));
            }
        }
    }

    private void find(String kind, LoggedEntry entry, Payloads.Content content, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("entry", entry.position());
        arguments.put("file", content.fileName());
        findings.add(new Finding(kind, arguments));
    }
}
