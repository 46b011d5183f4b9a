package org.stele.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.incidents.Settings;
import org.stele.recording.Case;
import org.stele.recording.ListNotes;
import org.stele.recording.Recording;
import org.stele.recording.web.Capture;
import org.stele.register.Register;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele record REGISTER INPUT...`: the main job.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Opens or makes the register, adds documents and lists, reads claims, reckons, links, drafts an"
                + " estimate where lists allow it, and prints the account. Safe to repeat.",
        footer = {
            "",
            "Documents and lists are known by the endings of their names (docs/methods/documents.md). A folder is read",
            "with everything in it, sorted by path. Of an address (https://…) the page is fetched and kept as it was",
            "answered; nothing else opens a network connection.",
            "",
            "Example: stele record town.stele example/"
        })
final class RecordCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register, one file of any name")
    Path register = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "INPUT",
            description = "documents, lists, folders, web archives, addresses")
    List<String> inputs = List.of();

    @Option(
            names = "--list",
            paramLabel = "FILE=NAME",
            description = "the list that a file holds an edition of, or is, where its own name does not tell")
    Map<String, String> lists = Map.of();

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "a CSV that says what columns of lists hold (list,column,meaning; stele link --columns makes"
                    + " one); it is entered as judgements of --by NAME")
    @Nullable
    Path columns;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Clock clock = common.clock(console.environment());
        try (Capture capture = new Capture(Capture.Limits.usual(), clock)) {
            return record(InputFiles.find(inputs, Optional.of(capture)), clock);
        }
    }

    private Integer record(InputFiles files, Clock clock) {
        ListNotes notes = notes();
        files.refused().forEach(input -> console.warn(input.why()));
        requireLists(files, notes);
        Recording.Outcome outcome = enter(files, notes, clock);
        outcome.refused().forEach(input -> console.warn(input.why()));
        if (outcome.taken().isEmpty()) {
            console.warn("nothing was added to " + register + ": none of the inputs can be read"
                    + (outcome.refused().stream().anyMatch(Recording.TurnedAway::kept)
                            ? "; their bytes are kept"
                            : ""));
            return Stele.WRONG_INPUT;
        }
        try (Register opened = Register.open(register)) {
            Case found = Case.of(opened.contents(), Settings.USUAL, common.seed);
            Wording wording = Wording.in("en");
            DocumentWords documents = new DocumentWords(wording);
            if (!common.quiet) {
                outcome.taken()
                        .forEach(taken ->
                                documents.lost(taken.fileName(), taken.lost()).ifPresent(console::warn));
                CaseAccount.warnings(found, wording).forEach(console::warn);
            }
            if (common.json()) {
                console.line(CaseForm.of(outcome, files, found, wording).toString());
            } else {
                Page page = new Page(Console.WIDTH, console.colour());
                CaseAccount.of(page, register.toString(), outcome, files, found, wording);
                console.out().print(page);
            }
        }
        return !files.refused().isEmpty() || !outcome.refused().isEmpty() ? Stele.WRONG_INPUT : Stele.DONE;
    }

    private Recording.Outcome enter(InputFiles files, ListNotes notes, Clock clock) {
        if (files.files().isEmpty()) {
            return new Recording.Outcome(List.of(), List.of());
        }
        try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual())) {
            return Recording.record(register, files.files(), notes, parsers, clock, new SecureRandom(), this::progress);
        }
    }

    /// What the options say of lists.
    private ListNotes notes() {
        Path said = columns;
        Map<String, Map<String, String>> now = said == null ? Map.of() : ColumnFile.read(said);
        if (!now.isEmpty() && common.by().isEmpty()) {
            throw new UserError(
                    "--columns " + said + " is a judgement, and somebody has to answer for it: add --by NAME");
        }
        return new ListNotes(lists, now, common.by().orElse(""), "As " + said + " says.");
    }

    /// Options that speak of lists are wrong before anything is entered.
    private void requireLists(InputFiles files, ListNotes notes) {
        List<InputFiles.InputFile> given = files.files().stream()
                .filter(file -> file.kind() == Intake.Kind.LIST)
                .toList();
        List<String> named = given.stream().map(InputFiles.InputFile::name).toList();
        lists.forEach((file, name) -> {
            if (!named.contains(file)) {
                throw new UserError("--list " + file + "=" + name + ": no list called " + file + " was read; "
                        + (named.isEmpty() ? "there is none" : "the lists are " + String.join(", ", named)));
            }
            if (name.isBlank() || name.indexOf('|') >= 0 || name.indexOf(':') >= 0) {
                throw new UserError(
                        "--list " + file + "=" + name + ": a list's name has a letter, and neither : nor |");
            }
        });
        Path said = columns;
        if (said != null) {
            List<ListFile> all = new ArrayList<>(read(given, notes));
            if (Files.exists(register)) {
                try (Register opened = Register.open(register)) {
                    all.addAll(opened.contentsOfLists().lists());
                }
            }
            ColumnFile.requireColumns(said, notes.columns(), all);
        }
    }

    private static List<ListFile> read(List<InputFiles.InputFile> given, ListNotes notes) {
        List<ListFile> lists = new ArrayList<>();
        try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual())) {
            for (InputFiles.InputFile file : given) {
                try {
                    lists.add(notes.named(parsers.list(file.name(), file.bytes())));
                } catch (Unreadable e) {
                    // It is refused, and the reason told, when it is its turn.
                }
            }
        }
        return lists;
    }

    private void progress(String file) {
        if (common.verbose && !common.quiet) {
            console.err().print("Reading " + Page.safe(file) + "\n");
            console.err().flush();
        }
    }
}
