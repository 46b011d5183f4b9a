package org.stele.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele link LIST...`: which rows of which lists speak of one person.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Links the rows of lists that speak of one person, or finds the duplicates of one list. Nothing is merged:"
                        + " every row stays, with the person it was put to and how sure that is.",
        footer = {
            "",
            "A LIST is a CSV or TSV file with a header row. Columns are recognised by their headers in eight languages;"
                    + " others are compared as plain text. The rows of one file may belong to several lists, if it has a"
                    + " column \"list\".",
            "",
            "Example: stele link example/lists/hospital.csv example/lists/court.csv --out linked --clean court"
        })
final class LinkCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LIST", arity = "1..*", description = "the lists, or the one list to find duplicates in")
    List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "a folder for pairs.csv, persons.csv and model.json; it is created")
    @Nullable
    Path out;

    @Option(
            names = "--list-column",
            paramLabel = "COLUMN",
            description =
                    "the column that says which list a row belongs to (default: \"list\", else the file is the list)")
    @Nullable
    String listColumn;

    @Option(
            names = "--clean",
            paramLabel = "LIST",
            split = ",",
            description = "a list in which nobody stands twice: no two of its rows are linked")
    Set<String> clean = Set.of();

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description =
                    "the column that says who is who: it is never compared, and precision, recall and F1 are told")
    @Nullable
    String truth;

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LinkRun run = LinkRun.of(new LinkRun.Wishes(
                files, Optional.ofNullable(listColumn), Optional.ofNullable(truth), clean, common.seed));
        run.failures().forEach(console::warn);
        if (!common.quiet) {
            run.notices().forEach(console::warn);
        }
        Path folder = out;
        if (folder != null) {
            LinkFiles.write(run, folder);
        }
        if (common.json()) {
            console.line(LinkForm.summary(run).toString());
        } else {
            console.out().print(LinkAccount.of(run, new Page(Console.WIDTH, console.colour())));
            if (folder != null) {
                console.line("");
                console.line("Written to " + folder + ": pairs.csv, persons.csv, model.json");
            }
        }
        return run.failures().isEmpty() ? Stele.DONE : Stele.WRONG_INPUT;
    }
}
