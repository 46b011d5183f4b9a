package org.stele.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Loss;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.register.Mandate;
import org.stele.register.Register;
import org.stele.register.Session;
import org.stele.release.Manifest;
import org.stele.release.ReleaseFiles;
import org.stele.victims.ColumnMeaning;
import org.stele.victims.Edition;

/// Puts documents, lists and judgements into a register.
public final class Recording {

    private Recording() {}

    /// A file that somebody wants in, not opened yet.
    public interface Input {
        /// How it is called everywhere: its path inside a folder that was given, or its own name.
        String name();

        /// Its bytes.
        ///
        /// @throws Unreadable when they cannot be had
        byte[] bytes() throws Unreadable;
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

    /// An input that was not read.
    ///
    /// @param why in words, with what would have been right
    /// @param kept whether the register has its bytes
    public record TurnedAway(String fileName, String why, boolean kept) {}

    /// What became of everything.
    public record Outcome(List<Taken> taken, List<TurnedAway> refused) {
        public Outcome {
            taken = List.copyOf(taken);
            refused = List.copyOf(refused);
        }
    }

    /// Takes files into the register, which is made if there is none: documents are read for claims, lists kept row by
    /// row, and of what cannot be read the bytes are kept with the reason. What the register has is not read again.
    ///
    /// Files are opened one after the other and never held together. What they come to is entered in sessions of
    /// [Recorder#SESSION_BYTES]: a run that is ended keeps those that were complete, and the next one goes on from
    /// there. No register is made where nothing can be read.
    ///
    /// @param notes what somebody said of lists: what is new of it is entered as judgements
    /// @param parsers for what is more than text
    /// @param progress is told the name of each file before it is read for claims
    /// @param salts unpredictable, and never a seed
    public static Outcome record(
            Path register,
            List<? extends Input> inputs,
            ListNotes notes,
            ParserProcess parsers,
            Clock clock,
            SecureRandom salts,
            Consumer<String> progress) {
        try (Recorder recorder = new Recorder(inputs, notes, parsers, progress, Recorder.SESSION_BYTES)) {
            return record(register, recorder, clock, salts);
        }
    }

    static Outcome record(Path register, Recorder recorder, Clock clock, SecureRandom salts) {
        if (!Files.exists(register)) {
            if (!recorder.findsSomething()) {
                return recorder.outcome();
            }
            String name = String.valueOf(register.getFileName());
            var _ = Register.create(register, Mandate.named(name), clock, salts, made -> {
                recorder.enter(made, clock, salts);
                return made.size();
            });
        }
        try (Register opened = Register.open(register)) {
            while (recorder.hasMore()) {
                recorder.enter(opened, clock, salts);
            }
        }
        return recorder.outcome();
    }

    static void requireReadable(String fileName) throws Unreadable {
        if (Intake.Kind.of(fileName) == Intake.Kind.UNSUPPORTED) {
            throw new Unreadable(fileName + " cannot be read yet: documents are " + Format.endings(Intake.Kind.DOCUMENT)
                    + ", lists are " + Format.endings(Intake.Kind.LIST));
        }
    }

    static void requireNames(ListFile list) throws Unreadable {
        if (!ColumnMeaning.namesPersons(list)) {
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
