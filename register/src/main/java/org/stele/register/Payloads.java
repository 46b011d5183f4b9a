package org.stele.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Transcript;
import org.stele.ledger.Hash;
import org.stele.ledger.SaltedLines;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The payload of each kind of entry, to and from JSON. docs/formats/register.md specifies them; a member
/// once written here keeps its name and meaning for good.
final class Payloads {

    private Payloads() {}

    /// The founding entry.
    record Founding(Mandate mandate, String origin, String key, Instant created) {}

    static ObjectNode founding(Founding founding) {
        ObjectNode payload = CanonicalJson.object()
                .put("name", founding.mandate().name())
                .put("statement", founding.mandate().statement())
                .put("origin", founding.origin())
                .put("key", founding.key())
                .put("created", founding.created().toString());
        return founding.mandate().scope().isEmpty()
                ? payload
                : payload.put("scope", founding.mandate().scope());
    }

    static Founding founding(ObjectNode payload) {
        return new Founding(
                new Mandate(
                        text(payload, "name"),
                        text(payload, "statement"),
                        payload.has("scope") ? text(payload, "scope") : ""),
                text(payload, "origin"),
                text(payload, "key"),
                Instant.parse(text(payload, "created")));
    }

    /// A document or list as the log knows it: not its bytes, but everything that pins them down.
    record Content(DocumentId id, String fileName, long size, int lines, Hash root) {}

    static ObjectNode document(Document document, SaltedLines lines) {
        ObjectNode payload = content(document.id(), document.fileName(), document.bytes(), lines);
        payload.putObject("text")
                .put("length", document.text().length())
                .put("sha256", textHash(document.text()).hex());
        if (!document.transcript().isPlain()) {
            payload.set("transcript", TranscriptForm.write(document.transcript()));
        }
        return payload;
    }

    /// The text that a parser read when the document or list came in; empty where the bytes are the text.
    static Optional<Transcript> findTranscript(ObjectNode payload) {
        JsonNode transcript = payload.path("transcript");
        return transcript.isObject() ? Optional.of(TranscriptForm.read(transcript)) : Optional.empty();
    }

    static ObjectNode list(ListFile list, long size, SaltedLines lines) {
        ObjectNode payload = content(list.id(), list.fileName(), size, lines);
        list.transcript().ifPresent(transcript -> payload.set("transcript", TranscriptForm.write(transcript)));
        payload.put("name", list.name()).put("rows", list.rows().size());
        list.follows().ifPresent(earlier -> {
            payload.put("follows", earlier.text());
            ArrayNode numbers = payload.putArray("numbers");
            list.rows().forEach(row -> numbers.add(row.number()));
        });
        return payload;
    }

    /// A list as its bytes or its transcript give it, under the name and with the row numbers it was entered with.
    ///
    /// @throws IllegalArgumentException when the numbers are not those of its rows
    static ListFile asEntered(ListFile read, ObjectNode payload) {
        ListFile named = read.named(text(payload, "name"));
        if (!payload.has("follows")) {
            return named;
        }
        List<Integer> numbers = new ArrayList<>();
        payload.path("numbers").forEach(number -> numbers.add(number.asInt()));
        return named.asEdition(new DocumentId(text(payload, "follows")), numbers);
    }

    static ObjectNode refused(Refused refused, SaltedLines lines) {
        return content(refused.id(), refused.fileName(), refused.bytes(), lines).put("why", refused.why());
    }

    static Refused refused(ObjectNode payload) {
        Content content = content(payload);
        return new Refused(content.id(), content.fileName(), content.size(), text(payload, "why"));
    }

    private static ObjectNode content(DocumentId id, String fileName, long size, SaltedLines lines) {
        ObjectNode payload = CanonicalJson.object()
                .put("id", id.text())
                .put("file", fileName)
                .put("size", size);
        payload.putObject("lines")
                .put("count", lines.count())
                .put("root", lines.tree().root().hex());
        return payload;
    }

    static Content content(ObjectNode payload) {
        JsonNode lines = payload.path("lines");
        return new Content(
                new DocumentId(text(payload, "id")),
                text(payload, "file"),
                payload.path("size").asLong(),
                lines.path("count").asInt(),
                Hash.parseHex(text(lines, "root")));
    }

    /// The hash of a document's text as it was read when it was entered: offsets of claims point into that text.
    static Hash textHash(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode judgement(Judgement judgement) {
        return CanonicalJson.object()
                .put("kind", judgement.kind().code())
                .put("subject", judgement.subject())
                .put("value", judgement.value())
                .put("by", judgement.by())
                .put("why", judgement.why())
                .put("at", judgement.at().toString());
    }

    static Judgement judgement(ObjectNode payload) {
        return new Judgement(
                Coded.get(JudgementKind.class, text(payload, "kind")),
                text(payload, "subject"),
                text(payload, "value"),
                text(payload, "by"),
                text(payload, "why"),
                Instant.parse(text(payload, "at")));
    }

    static String text(JsonNode payload, String member) {
        JsonNode value = payload.path(member);
        if (!value.isString()) {
            throw new IllegalArgumentException("a payload lacks the text \"" + member + "\"");
        }
        return value.stringValue();
    }
}
