package org.stele.recording;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stele.claims.Reading;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Document;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Loss;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.linkage.Meaning;
import org.stele.register.Register;
import org.stele.register.RegisterUnusable;
import org.stele.register.Session;
import org.stele.release.Manifest;
import org.stele.release.ReleaseFiles;
import org.stele.victims.ColumnMeaning;
import org.stele.victims.Edition;

/// Puts documents, lists and judgements into a register: all of a run, or nothing of it.
public final class Recording {

    private Recording() {}

    /// Something to put in, already read as far as it can be. The bytes are handed through once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public sealed interface Input {
        byte[] bytes();

        /// A document.
        record OfDocument(Document document, byte[] bytes) implements Input {}

        /// A list of persons.
        record OfList(ListFile list, byte[] bytes) implements Input {}
    }

    /// What became of one input.
    ///
    /// @param lost what its file holds and could not be read
    /// @param words how many words a document has; empty for a list
    /// @param rows how many rows a list has; empty for a document
    /// @param edition what differs from the list's edition before; empty for a document and for a list that is new
    public record Taken(
            String fileName,
            Session.Added added,
            List<Loss> lost,
            String language,
            Optional<Integer> words,
            Optional<Integer> rows,
            Optional<Edition> edition) {}

    /// What became of everything.
    ///
    /// @param problems inputs that the register refused, each in a sentence
    public record Outcome(List<Taken> taken, List<String> problems) {
        public Outcome {
            taken = List.copyOf(taken);
            problems = List.copyOf(problems);
        }
    }

    /// Reads the bytes of a file as what its name says it is.
    ///
    /// @param parsers for what is more than text
    /// @param notes what somebody said of lists
    /// @throws Unreadable saying what is wrong, where, and what would be right
    public static Input read(String fileName, byte[] bytes, ParserProcess parsers, ListNotes notes) throws Unreadable {
        return switch (Intake.Kind.of(fileName)) {
            case DOCUMENT -> new Input.OfDocument(parsers.document(fileName, bytes), bytes);
            case LIST -> {
                ListFile list = notes.on(parsers.list(fileName, bytes));
                requireNames(list);
                yield new Input.OfList(list, bytes);
            }
            case UNSUPPORTED ->
                throw new Unreadable(fileName + " cannot be read yet: documents are "
                        + Format.endings(Intake.Kind.DOCUMENT) + ", lists are " + Format.endings(Intake.Kind.LIST));
        };
    }

    private static void requireNames(ListFile list) throws Unreadable {
        boolean named = list.columns().stream()
                .map(column -> ColumnMeaning.of(list, column))
                .flatMap(Optional::stream)
                .anyMatch(meaning ->
                        meaning == Meaning.NAME || meaning == Meaning.GIVEN_NAME || meaning == Meaning.FAMILY_NAME);
        if (!named) {
            throw new Unreadable(list.fileName() + " has no column that holds a person's name (its columns are "
                    + String.join(
                            ", ",
                            list.columns().stream()
                                    .map(column -> "\"" + column + "\"")
                                    .toList())
                    + "): say what they hold with --columns FILE, a CSV such as list,column,meaning / " + list.name()
                    + ","
                    + list.columns().getFirst() + ",name");
        }
    }

    /// The headings of a list that nothing recognises: kept with the rows, and no evidence of who somebody is.
    public static List<String> unrecognised(ListFile list) {
        return list.columns().stream()
                .filter(column -> ColumnMeaning.of(list, column).isEmpty())
                .toList();
    }

    /// Enters everything in one session. The same input adds nothing; what this version of the reader has read is not
    /// read again.
    ///
    /// @param notes what somebody said of lists: what is new of it is entered as judgements
    /// @param progress is told the name of each file before it is read for claims
    /// @param salts unpredictable, and never a seed
    public static Outcome record(
            Register register,
            List<Input> inputs,
            ListNotes notes,
            Clock clock,
            SecureRandom salts,
            Consumer<String> progress) {
        ListPlacing lists = new ListPlacing(register.contentsOfLists(), notes.names());
        ClaimReader reader = new ClaimReader();
        List<Taken> taken = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Session session = register.begin(clock, salts)) {
            for (Input input : inputs) {
                switch (input) {
                    case Input.OfDocument(Document document, byte[] bytes) -> {
                        Session.Added added = session.addDocument(bytes, document);
                        Reading reading = session.findReading(document.id(), ClaimReader.VERSION)
                                .orElseGet(() -> {
                                    progress.accept(document.fileName());
                                    Reading read = reader.read(document);
                                    session.addReading(read);
                                    return read;
                                });
                        taken.add(new Taken(
                                document.fileName(),
                                added,
                                document.transcript().lost(),
                                reading.about().language(),
                                Optional.of(reading.about().words()),
                                Optional.empty(),
                                Optional.empty()));
                    }
                    case Input.OfList(ListFile list, byte[] bytes) -> {
                        try {
                            ListPlacing.Placed placed = lists.place(list);
                            taken.add(new Taken(
                                    list.fileName(),
                                    session.addList(bytes, placed.list()),
                                    list.transcript().map(Transcript::lost).orElse(List.of()),
                                    "",
                                    Optional.empty(),
                                    Optional.of(list.rows().size()),
                                    placed.edition()));
                        } catch (Unreadable e) {
                            problems.add(e.says());
                        } catch (RegisterUnusable e) {
                            problems.add(e.says());
                        }
                    }
                }
            }
            notes.judgements(clock.instant()).forEach(session::addJudgement);
            session.commit();
        }
        return new Outcome(taken, problems);
    }

    /// Enters the manifest of a release, always anew: to release twice is two entries.
    ///
    /// @return the entry's position
    public static long log(Register register, Manifest manifest, Clock clock, SecureRandom salts) {
        try (Session session = register.begin(clock, salts)) {
            long position = session.addRelease(ReleaseFiles.form(manifest));
            session.commit();
            return position;
        }
    }

    /// Enters judgements in one session.
    ///
    /// @return how many were new
    public static int judge(Register register, List<Judgement> judgements, Clock clock, SecureRandom salts) {
        int added = 0;
        try (Session session = register.begin(clock, salts)) {
            for (Judgement judgement : judgements) {
                added += session.addJudgement(judgement) == Session.Added.NEW ? 1 : 0;
            }
            session.commit();
        }
        return added;
    }
}
