package org.stele.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stele.recording.Case;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele victims REGISTER`: the persons, their rows, and why.
@Command(
        name = "victims",
        mixinStandardHelpOptions = true,
        description =
                "Shows the persons of a register: what each source says of them, the rows and claims that were put"
                        + " together, and why; people who are counted without a name; and the pairs that somebody should look"
                        + " at. Nothing here is fit to be published: stele release decides what may leave.",
        footer = {"", "Example: stele victims town.stele"})
final class VictimsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "as the register was on a day, such as 2026-11-24, or at a moment")
    String asOf = "";

    VictimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Case found = RegisterFile.read(register, asOf, "", common.seed);
        Wording wording = Wording.in("en");
        if (!common.quiet) {
            RowWarnings.of(found.victims().problems(), wording).forEach(console::warn);
        }
        if (common.json()) {
            console.line(VictimsForm.of(found, wording).toString());
        } else {
            Page page = new Page(Console.WIDTH, console.colour());
            new VictimsAccount(page, found, wording).write(register.toString());
            console.out().print(page);
        }
        return Stele.DONE;
    }
}
