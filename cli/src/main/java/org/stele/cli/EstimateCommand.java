package org.stele.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stele.estimates.OverlapFile;
import org.stele.estimates.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele estimate TABLE.csv`: how many people are on no list, as far as the overlaps of lists can tell.
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description =
                "How many people are on none of the lists: every method beside the others, with what each assumes."
                        + " A refusal is an answer.",
        footer = {
            "",
            "TABLE.csv has a column of 0 and 1 for each list and either a column \"count\" (one row a pattern) or one row"
                    + " a person.",
            "",
            "Example: stele estimate overlaps.csv --lists hospital,court,press    (docs/formats/estimate.md has such a table)"
        })
final class EstimateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TABLE.csv", description = "the table of overlaps")
    Path table = Path.of("");

    @Option(
            names = "--lists",
            paramLabel = "A,B",
            split = ",",
            description = "the columns that are lists (default: every column that holds only 0 and 1)")
    List<String> lists = List.of();

    @Option(
            names = "--strata",
            paramLabel = "C",
            description = "the column that parts the people into strata (default: the one called stratum, if any)")
    @Nullable
    String strata;

    EstimateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        OverlapFile.Columns columns = new OverlapFile.Columns(lists, Optional.ofNullable(strata));
        EstimateRun run = EstimateRun.of(table, columns, Settings.of(common.seed));
        if (!common.quiet) {
            run.notices().forEach(console::warn);
        }
        if (common.json()) {
            console.line(EstimateForm.of(run).toString());
        } else {
            console.out().print(EstimateAccount.of(run, new Page(Console.WIDTH, console.colour())));
        }
        return Stele.DONE;
    }
}
