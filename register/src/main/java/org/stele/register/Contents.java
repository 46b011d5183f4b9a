package org.stele.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// What a register holds, or held on some day: documents, readings, lists and judgements in the order in which
/// they were entered. Plain texts are read again from their bytes; what a parser read is kept as it was read.
public final class Contents {

    private static final Pattern LIST_ROW = Pattern.compile("(.+):([0-9]{1,9})");
    private static final Pattern SIDES = Pattern.compile("\\|");
    private static final Pattern ENTRY = Pattern.compile("entry:([0-9]{1,18})");

    private final Register register;
    private final List<LoggedEntry> entries;
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<Held.OfList>> editions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private final Map<DocumentId, List<Reading>> readings = new LinkedHashMap<>();
    private final Map<String, Held> byId = new LinkedHashMap<>();
    private final Map<Long, Judgement> judgements = new LinkedHashMap<>();
    private final Map<Long, Reading> readingAt = new LinkedHashMap<>();

    Contents(Register register, List<LoggedEntry> entries) {
        this.register = register;
        this.entries = List.copyOf(entries);
        for (LoggedEntry entry : entries) {
            if (entry.kind() == EntryKind.JUDGEMENT) {
                say(Payloads.judgement(entry.payload()));
            }
        }
        for (LoggedEntry entry : entries) {
            long position = entry.position();
            switch (entry.kind()) {
                case DOCUMENT -> add(document(entry), position);
                case LIST -> add(list(entry), position);
                case READING -> add(ClaimsFormat.readingFromJson(entry.payload()), position);
                case JUDGEMENT -> judgements.put(position, Payloads.judgement(entry.payload()));
                case REGISTER, RELEASE -> {}
            }
        }
    }

    /// What a column of a list holds counts for every edition of the list, whenever it was said.
    private void say(Judgement judgement) {
        if (judgement.kind() == JudgementKind.COLUMN) {
            int bar = judgement.subject().indexOf('|');
            said.computeIfAbsent(judgement.subject().substring(0, bar), _ -> new LinkedHashMap<>())
                    .put(judgement.subject().substring(bar + 1), judgement.value());
        }
    }

    private void add(Document document, long position) {
        documents.put(document.id(), document);
        byId.put(document.id().text(), new Held.OfDocument(document, position));
    }

    private void add(ListFile entered, long position) {
        ListFile list = entered.saying(said.getOrDefault(entered.name(), Map.of()));
        Held.OfList held = new Held.OfList(list, position);
        editions.computeIfAbsent(list.name(), _ -> new ArrayList<>()).add(held);
        // The same bytes may have come as a document before: their id means that.
        byId.putIfAbsent(list.id().text(), held);
        byId.put(list.name(), held);
    }

    private void add(Reading reading, long position) {
        readings.computeIfAbsent(reading.document(), _ -> new ArrayList<>()).add(reading);
        readingAt.put(position, reading);
        for (Claim claim : reading.claims()) {
            byId.put(claim.id().text(), new Held.OfClaim(claim, reading, position));
        }
    }

    private Document document(LoggedEntry entry) {
        Optional<Transcript> transcript = Payloads.findTranscript(entry.payload());
        if (transcript.isPresent()) {
            Payloads.Content content = Payloads.content(entry.payload());
            return new Document(content.id(), content.fileName(), content.size(), transcript.get());
        }
        try {
            return Intake.readDocument(fileName(entry), register.bytes(entry.position()));
        } catch (Unreadable e) {
            throw noLongerReadable(entry, e);
        }
    }

    private ListFile list(LoggedEntry entry) {
        Optional<Transcript> transcript = Payloads.findTranscript(entry.payload());
        try {
            ListFile read = transcript.isPresent()
                    ? Intake.list(
                            fileName(entry), Payloads.content(entry.payload()).id(), transcript.get())
                    : Intake.readList(fileName(entry), register.bytes(entry.position()));
            return Payloads.asEntered(read, entry.payload());
        } catch (Unreadable e) {
            throw noLongerReadable(entry, e);
        }
    }

    private static String fileName(LoggedEntry entry) {
        return Payloads.content(entry.payload()).fileName();
    }

    private RegisterUnusable noLongerReadable(LoggedEntry entry, Unreadable e) {
        return new RegisterUnusable(register.file() + ", entry " + entry.position() + ": " + e.says()
                + "; it could be read when it was entered, so stele verify will say what has changed");
    }

    public List<LoggedEntry> entries() {
        return entries;
    }

    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    public Optional<Document> findDocument(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
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
        return entries.stream()
                .flatMap(
                        entry -> Optional.ofNullable(byPosition.get(entry.position()))
                                .map(what -> new Entered<>(what, entry.time()))
                                .stream())
                .toList();
    }

    /// Whatever has this id: a document (`sha256:…`), a claim (`c…`, in its newest reading), a row (`LIST:ROW`,
    /// ROW counted from 1), a list's name, or an entry (`entry:12`; a judgement is named by its entry).
    public Optional<Held> find(String id) {
        Matcher entry = ENTRY.matcher(id);
        if (entry.matches()) {
            return findEntry(Long.parseLong(entry.group(1)));
        }
        Held held = byId.get(id);
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
                    case Held.OfDocument _, Held.OfList _, Held.OfJudgement _, Held.OfEntry _ -> false;
                })
                .orElse(false);
    }

    private Optional<Held> findEntry(long position) {
        if (judgements.containsKey(position)) {
            return Optional.of(new Held.OfJudgement(judgements.get(position), position));
        }
        return entries.stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .map(Held.OfEntry::new);
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
