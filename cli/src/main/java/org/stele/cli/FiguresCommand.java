package org.stele.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stele.recording.Case;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele figures REGISTER`: the reckoning.
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Prints the figures of every incident with low, best and high, and what does not agree.",
        footer = {"", "Example: stele figures town.stele --as-of 2026-11-24 --rule range@1"})
final class FiguresCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Option(names = "--as-of", paramLabel = "DATE", description = "what the register held on this day")
    String asOf = "";

    @Option(names = "--rule", paramLabel = "NAME", description = "the rule for low, best and high (default: range@1)")
    String rule = "";

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Case found = RegisterFile.read(register, asOf, rule, common.seed);
        Wording wording = Wording.in("en");
        if (common.json()) {
            console.line(FiguresForm.of(found.incidents(), wording).toString());
        } else {
            Page page = new Page(Console.WIDTH, console.colour());
            FiguresAccount.write(page, found.incidents(), found.readings(), wording);
            console.out().print(page);
        }
        return Stele.DONE;
    }
}
