package org.stele.recording;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.stele.claims.Reading;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.recording.Recording.Input;
import org.stele.recording.Recording.Outcome;
import org.stele.recording.Recording.Taken;
import org.stele.recording.Recording.TurnedAway;
import org.stele.register.Contents;
import org.stele.register.Refused;
import org.stele.register.Register;
import org.stele.register.RegisterUnusable;
import org.stele.register.Session;

/// Takes files one after the other: opens each, reads it for claims on all processors, and enters it in the order in
/// which the files came. Only what is being read is in memory, whatever the number of files.
final class Recorder implements AutoCloseable {

    /// What a session enters stays in memory until it is kept, so a long run is cut into sessions of about this size.
    static final long SESSION_BYTES = 64L << 20;

    /// So much is opened ahead of what is being entered, so that no processor waits.
    private static final long AHEAD_BYTES = 4L << 20;

    private static final int AHEAD_FILES = 64;

    /// A file that was opened and is not entered yet.
    private sealed interface Opened {
        long size();

        @SuppressWarnings("ArrayRecordComponent")
        record OfDocument(String name, Document document, byte[] bytes, Future<Reading> reading) implements Opened {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        @SuppressWarnings("ArrayRecordComponent")
        record OfList(String name, ListFile list, byte[] bytes) implements Opened {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        /// Its bytes are fetched anew when it is entered: of a thousand damaged scans none is held.
        record OfUnreadable(Input input, String why) implements Opened {
            @Override
            public long size() {
                return 0;
            }
        }
    }

    private final Iterator<? extends Input> inputs;
    private final ListNotes notes;
    private final ParserProcess parsers;
    private final Consumer<String> progress;
    private final long sessionBytes;
    private final ClaimReader reader = new ClaimReader();
    private final ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private Optional<ListPlacing> lists = Optional.empty();
    private Map<String, Map<String, String>> saidBefore = Map.of();
    private final Deque<Opened> ahead = new ArrayDeque<>();
    private long aheadBytes;
    private final List<Taken> taken = new ArrayList<>();
    private final List<TurnedAway> refused = new ArrayList<>();

    /// @param sessionBytes after how many entered bytes a session ends
    Recorder(
            List<? extends Input> inputs,
            ListNotes notes,
            ParserProcess parsers,
            Consumer<String> progress,
            long sessionBytes) {
        this.inputs = inputs.iterator();
        this.notes = notes;
        this.parsers = parsers;
        this.progress = progress;
        this.sessionBytes = sessionBytes;
    }

    /// Opens files until one of them can be read.
    boolean findsSomething() {
        boolean found = false;
        while (!found && inputs.hasNext()) {
            open(inputs.next(), Optional.empty());
            found = !(ahead.getLast() instanceof Opened.OfUnreadable);
        }
        if (!found) {
            ahead.forEach(one -> {
                if (one instanceof Opened.OfUnreadable(Input input, String why)) {
                    refused.add(new TurnedAway(input.name(), why, false));
                }
            });
        }
        return found;
    }

    boolean hasMore() {
        return inputs.hasNext() || !ahead.isEmpty();
    }

    /// Enters files in one session, until it is full or none is left.
    void enter(Register register, Clock clock, SecureRandom salts) {
        ListPlacing places = lists.orElseGet(() -> placing(register));
        try (Session session = register.begin(clock, salts)) {
            while (hasMore() && session.enteredBytes() < sessionBytes) {
                while (inputs.hasNext()
                        && (ahead.isEmpty() || (ahead.size() < AHEAD_FILES && aheadBytes < AHEAD_BYTES))) {
                    open(inputs.next(), Optional.of(session));
                }
                Opened next = ahead.removeFirst();
                aheadBytes -= next.size();
                enter(next, session, places);
            }
            if (!hasMore()) {
                notes.judgements(saidBefore, clock.instant()).forEach(session::addJudgement);
            }
            session.commit();
        }
    }

    private ListPlacing placing(Register register) {
        Contents held = register.contentsOfLists();
        saidBefore = held.saidOfColumns();
        ListPlacing placing = new ListPlacing(held, notes.names());
        lists = Optional.of(placing);
        return placing;
    }

    Outcome outcome() {
        return new Outcome(taken, refused);
    }

    /// @param session of the register that may know the file; none while there is no register
    private void open(Input input, Optional<Session> session) {
        Opened opened;
        try {
            Recording.requireReadable(input.name());
            byte[] bytes = input.bytes();
            DocumentId id = DocumentId.of(bytes);
            opened = Intake.Kind.of(input.name()) == Intake.Kind.LIST
                    ? list(input.name(), bytes, session.flatMap(known -> known.findList(id)))
                    : document(input.name(), bytes, session.flatMap(known -> known.findDocument(id)), session);
        } catch (Unreadable e) {
            opened = new Opened.OfUnreadable(input, e.says());
        }
        ahead.addLast(opened);
        aheadBytes += opened.size();
    }

    private Opened list(String name, byte[] bytes, Optional<ListFile> known) throws Unreadable {
        if (known.isPresent()) {
            return new Opened.OfList(name, known.get(), bytes);
        }
        ListFile list = notes.on(parsers.list(name, bytes), saidBefore);
        Recording.requireNames(list);
        return new Opened.OfList(name, list, bytes);
    }

    private Opened document(String name, byte[] bytes, Optional<Document> known, Optional<Session> session)
            throws Unreadable {
        Document document = known.isPresent() ? known.get() : parsers.document(name, bytes);
        Optional<Reading> read = known.isPresent()
                ? session.flatMap(one -> one.findReading(document.id(), ClaimReader.VERSION))
                : Optional.empty();
        if (read.isPresent()) {
            return new Opened.OfDocument(name, document, bytes, CompletableFuture.completedFuture(read.get()));
        }
        progress.accept(name);
        return new Opened.OfDocument(name, document, bytes, readers.submit(() -> reader.read(document)));
    }

    private void enter(Opened next, Session session, ListPlacing places) {
        switch (next) {
            case Opened.OfDocument(String name, Document document, byte[] bytes, Future<Reading> future) -> {
                Reading reading = get(future);
                Session.Added added = session.addDocument(bytes, document);
                var _ = session.addReading(reading);
                taken.add(new Taken(
                        name,
                        added,
                        document.transcript().lost(),
                        reading.about().language().intern(),
                        Optional.of(reading.about().words()),
                        Optional.empty(),
                        Optional.empty()));
            }
            case Opened.OfList(String name, ListFile list, byte[] bytes) -> {
                try {
                    ListPlacing.Placed placed = places.place(list);
                    taken.add(new Taken(
                            name,
                            session.addList(bytes, placed.list()),
                            list.transcript().map(Transcript::lost).orElse(List.of()),
                            "",
                            Optional.empty(),
                            Optional.of(list.rows().size()),
                            placed.edition()));
                } catch (Unreadable e) {
                    turnAway(name, bytes, e.says(), session);
                } catch (RegisterUnusable e) {
                    turnAway(name, bytes, e.says(), session);
                }
            }
            case Opened.OfUnreadable(Input input, String why) -> {
                try {
                    turnAway(input.name(), input.bytes(), why, session);
                } catch (Unreadable e) {
                    refused.add(new TurnedAway(input.name(), why, false));
                }
            }
        }
    }

    private void turnAway(String name, byte[] bytes, String why, Session session) {
        var _ = session.addRefused(bytes, new Refused(DocumentId.of(bytes), name, bytes.length, why));
        refused.add(new TurnedAway(name, why, true));
    }

    private static Reading get(Future<Reading> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a document could not be read for claims", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was read for claims", e);
        }
    }

    @Override
    public void close() {
        var _ = readers.shutdownNow();
    }
}
