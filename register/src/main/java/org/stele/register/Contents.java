package org.stele.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.claims.format.ClaimsFormat;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.JudgementKind;
import tools.jackson.databind.node.ObjectNode;

/// What a register holds, or held on some day: documents, readings, lists and judgements in the order in which
/// they were entered. Plain texts are read again from their bytes; what a parser read is kept as it was read.
public final class Contents {

    private static final Pattern LIST_ROW = Pattern.compile("(.+):([0-9]{1,9})");
    private static final Pattern SIDES = Pattern.compile("\\|");
    private static final Pattern ENTRY = Pattern.compile("entry:([0-9]{1,18})");

    private final Register register;
    /// Of each entry its time and its kind; what it says is read from the register when it is asked for.
    private final SortedMap<Long, Head> heads = new TreeMap<>();

    private final Map<DocumentId, Long> documents = new LinkedHashMap<>();
    private final Map<String, List<Held.OfList>> editions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private final Map<DocumentId, List<Reading>> readings = new LinkedHashMap<>();
    private final Map<DocumentId, Held.OfRefused> refused = new LinkedHashMap<>();
    private final Map<Long, Judgement> judgements = new LinkedHashMap<>();
    private final Map<Long, Reading> readingAt = new LinkedHashMap<>();
    private final Map<String, Held> byId = new HashMap<>();

    private record Head(EntryKind kind, Instant time) {}

    Contents(Register register) {
        this.register = register;
    }

    void add(LoggedEntry entry) {
        long position = entry.position();
        heads.put(position, new Head(entry.kind(), entry.time()));
        switch (entry.kind()) {
            case DOCUMENT -> documents.put(Payloads.content(entry.payload()).id(), position);
            case LIST -> {
                ListFile list = list(entry);
                editions.computeIfAbsent(list.name(), _ -> new ArrayList<>()).add(new Held.OfList(list, position));
            }
            case READING -> {
                Reading reading = ClaimsFormat.readingFromJson(entry.payload());
                readings.computeIfAbsent(reading.document(), _ -> new ArrayList<>(1))
                        .add(reading);
                readingAt.put(position, reading);
            }
            case JUDGEMENT -> {
                Judgement judgement = Payloads.judgement(entry.payload());
                judgements.put(position, judgement);
                say(judgement);
            }
            case REFUSED -> {
                Refused refused = Payloads.refused(entry.payload());
                this.refused.put(refused.id(), new Held.OfRefused(refused, position));
            }
            case REGISTER, RELEASE -> {}
        }
    }

    private void say(Judgement judgement) {
        if (judgement.kind() == JudgementKind.COLUMN) {
            int bar = judgement.subject().indexOf('|');
            said.computeIfAbsent(judgement.subject().substring(0, bar), _ -> new LinkedHashMap<>())
                    .put(judgement.subject().substring(bar + 1), judgement.value());
        }
    }

    /// After the last entry: what a column of a list holds counts for every edition of the list, whenever it was said.
    void settle() {
        editions.forEach((name, all) -> all.replaceAll(held ->
                new Held.OfList(held.list().saying(said.getOrDefault(name, Map.of())), held.position())));
    }

    /// What has an id of its own and is no document, row or entry: made when the first id is asked for.
    private Map<String, Held> byId() {
        if (byId.isEmpty()) {
            refused.forEach((id, held) -> byId.put(id.text(), held));
            editions.forEach((name, all) -> all.forEach(held -> {
                byId.put(held.list().id().text(), held);
                byId.put(name, held);
            }));
            readingAt.forEach((position, reading) -> reading.claims()
                    .forEach(claim -> byId.put(claim.id().text(), new Held.OfClaim(claim, reading, position))));
        }
        return byId;
    }

    private Document document(long position) {
        LoggedEntry entry = register.entry(position);
        try {
            return document(entry.payload(), () -> register.bytes(position));
        } catch (Unreadable e) {
            throw noLongerReadable(entry, e);
        }
    }

    /// A document from its entry: a plain text is read again from its bytes.
    static Document document(ObjectNode payload, Supplier<byte[]> bytes) throws Unreadable {
        Payloads.Content content = Payloads.content(payload);
        Optional<Transcript> transcript = Payloads.findTranscript(payload);
        return transcript.isPresent()
                ? new Document(content.id(), content.fileName(), content.size(), transcript.get())
                : Intake.readDocument(content.fileName(), bytes.get());
    }

    private ListFile list(LoggedEntry entry) {
        try {
            return list(entry.payload(), () -> register.bytes(entry.position()));
        } catch (Unreadable e) {
            throw noLongerReadable(entry, e);
        }
    }

    /// A list from its entry.
    static ListFile list(ObjectNode payload, Supplier<byte[]> bytes) throws Unreadable {
        Payloads.Content content = Payloads.content(payload);
        Optional<Transcript> transcript = Payloads.findTranscript(payload);
        ListFile read = transcript.isPresent()
                ? Intake.list(content.fileName(), content.id(), transcript.get())
                : Intake.readList(content.fileName(), bytes.get());
        return Payloads.asEntered(read, payload);
    }

    private RegisterUnusable noLongerReadable(LoggedEntry entry, Unreadable e) {
        return new RegisterUnusable(register.file() + ", entry " + entry.position() + ": " + e.says()
                + "; it could be read when it was entered, so stele verify will say what has changed");
    }

    /// How many entries there are.
    public int size() {
        return heads.size();
    }

    /// When an entry was made, if there is one at this position.
    public Optional<Instant> findTime(long position) {
        return Optional.ofNullable(heads.get(position)).map(Head::time);
    }

    /// The ids of the documents, in the order in which they were entered.
    public List<DocumentId> documentIds() {
        return List.copyOf(documents.keySet());
    }

    /// Files that are kept and could not be read, without those that could be read later.
    public List<Refused> refused() {
        return refused.values().stream()
                .map(Held.OfRefused::refused)
                .filter(one -> !documents.containsKey(one.id())
                        && editions.values().stream()
                                .flatMap(List::stream)
                                .noneMatch(held -> held.list().id().equals(one.id())))
                .toList();
    }

    /// Every document with its text.
    public List<Document> documents() {
        return documents.values().stream().map(this::document).toList();
    }

    public Optional<Document> findDocument(DocumentId id) {
        return Optional.ofNullable(documents.get(id)).map(this::document);
    }

    /// The newest edition of each list, in the order in which the lists first came.
    public List<ListFile> lists() {
        return editions.values().stream().map(all -> all.getLast().list()).toList();
    }

    /// Every edition of the list of this name, the newest last.
    public List<ListFile> editions(String list) {
        return editions.getOrDefault(list, List.of()).stream()
                .map(Held.OfList::list)
                .toList();
    }

    /// The newest reading of each document, in the order of the documents.
    public List<Reading> readings() {
        return documents.keySet().stream()
                .map(this::allReadings)
                .filter(all -> !all.isEmpty())
                .map(List::getLast)
                .toList();
    }

    /// Every reading of a document, the newest last.
    public List<Reading> allReadings(DocumentId document) {
        return List.copyOf(readings.getOrDefault(document, List.of()));
    }

    /// What somebody said that columns hold, as codes, by list and header.
    public Map<String, Map<String, String>> saidOfColumns() {
        return Map.copyOf(said);
    }

    /// Every judgement, also those that a later one supersedes.
    public List<Judgement> judgements() {
        return List.copyOf(judgements.values());
    }

    /// Something that was entered, and when.
    public record Entered<T>(T what, Instant at) {}

    /// Every reading with the time at which it was entered, in the order of entry.
    public List<Entered<Reading>> enteredReadings() {
        return entered(readingAt);
    }

    /// Every judgement with the time at which it was entered, in the order of entry.
    public List<Entered<Judgement>> enteredJudgements() {
        return entered(judgements);
    }

    private <T> List<Entered<T>> entered(Map<Long, T> byPosition) {
        return byPosition.entrySet().stream()
                .map(one -> new Entered<>(one.getValue(), findTime(one.getKey()).orElseThrow()))
                .toList();
    }

    /// Whatever has this id: a document (`sha256:…`), a claim (`c…`, in its newest reading), a row (`LIST:ROW`,
    /// ROW counted from 1), a list's name, or an entry (`entry:12`; a judgement is named by its entry).
    public Optional<Held> find(String id) {
        Matcher entry = ENTRY.matcher(id);
        if (entry.matches()) {
            return findEntry(Long.parseLong(entry.group(1)));
        }
        // The same bytes may have come as a list too: their id means the document.
        Optional<Held> document = findOfDocument(id);
        Held held = document.orElseGet(() -> byId().get(id));
        return held == null ? findRow(id) : Optional.of(held);
    }

    /// What a judgement speaks of that is not in the register, in words, if it is not.
    public Optional<String> findMissingSubject(Judgement judgement) {
        String subject = judgement.subject();
        return switch (judgement.kind()) {
            case CONFIRM, REJECT ->
                find(subject).filter(Held.OfClaim.class::isInstance).isPresent()
                        ? Optional.empty()
                        : Optional.of("the register has no claim " + subject);
            case CORRECT ->
                find(subject)
                                .filter(held ->
                                        held instanceof Held.OfClaim of && of.claim() instanceof Claim.FigureClaim)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("the register has no figure " + subject + ": only a figure's count is corrected");
            case SOURCE_KIND ->
                find(subject).isPresent()
                        ? Optional.empty()
                        : Optional.of("the register has no document or list " + subject);
            case COLUMN -> {
                int bar = subject.indexOf('|');
                boolean there = editions(subject.substring(0, bar)).stream()
                        .anyMatch(list -> list.columns().contains(subject.substring(bar + 1)));
                yield there ? Optional.empty() : Optional.of("the register has no column " + subject);
            }
            case SAME_PERSON, NOT_SAME_PERSON ->
                SIDES.splitAsStream(subject)
                        .filter(side -> !isPerson(side))
                        .findFirst()
                        .map(side -> "the register has no row of a list and no person's claim " + side);
            // An assumption or a question comes from the reckoning, which this room does not know.
            case ASSUMPTION, RULE -> Optional.empty();
        };
    }

    private boolean isPerson(String id) {
        return find(id).map(held -> switch (held) {
                    case Held.OfRow _ -> true;
                    case Held.OfClaim of -> of.claim() instanceof Claim.PersonClaim;
                    case Held.OfDocument _, Held.OfList _, Held.OfRefused _, Held.OfJudgement _, Held.OfEntry _ ->
                        false;
                })
                .orElse(false);
    }

    private Optional<Held> findOfDocument(String id) {
        if (!DocumentId.isId(id)) {
            return Optional.empty();
        }
        DocumentId wanted = new DocumentId(id);
        Long position = documents.get(wanted);
        return position == null ? Optional.empty() : Optional.of(new Held.OfDocument(document(position), position));
    }

    private Optional<Held> findEntry(long position) {
        if (judgements.containsKey(position)) {
            return Optional.of(new Held.OfJudgement(judgements.get(position), position));
        }
        return heads.containsKey(position) ? Optional.of(new Held.OfEntry(register.entry(position))) : Optional.empty();
    }

    private Optional<Held> findRow(String id) {
        Matcher row = LIST_ROW.matcher(id);
        if (!row.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(row.group(2));
        // A row that a newer edition leaves out is found where it last stood.
        return editions.getOrDefault(row.group(1), List.of()).reversed().stream()
                .flatMap(held -> held.list().rows().stream()
                        .filter(one -> one.number() == number)
                        .map(one -> new Held.OfRow(held.list(), one, held.position())))
                .findFirst()
                .map(Held.class::cast);
    }
}
