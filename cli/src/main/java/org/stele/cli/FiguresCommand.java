package org.stele.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stele.claims.Reading;
import org.stele.dates.Edtf;
import org.stele.incidents.Incident;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.recording.Dating;
import org.stele.recording.History;
import org.stele.register.Contents;
import org.stele.register.Register;
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
        footer = {
            "",
            "Three dates are kept apart. When it happened is a part of every figure and no option. --as-of and"
                    + " --history go by when the register learned it, since the ledger proves that date and nobody"
                    + " can set it back unseen. With --as-said they go by when the documents were published, as"
                    + " they say themselves.",
            "",
            "Example: stele figures town.stele --as-of 2026-11-24 --rule range@1",
            "Example: stele figures town.stele --chart killed.svg --of killed"
        })
final class FiguresCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "by what the register had learned by the end of this day (UTC), or by this moment")
    String asOf = "";

    @Option(
            names = "--as-said",
            description = "with --as-of or --history: go by when documents were published, not by when they were"
                    + " learned of; judgements made since then hold")
    boolean asSaid;

    @Option(
            names = "--history",
            description = "how each figure came to be: what it was from which day on, and what changed it")
    boolean history;

    @Option(names = "--rule", paramLabel = "NAME", description = "the rule for low, best and high (default: range@1)")
    String rule = "";

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg",
            description = "draw who stated how many, and when, against low, best and high, into this file")
    @Nullable
    Path chart;

    @Option(
            names = "--of",
            paramLabel = "QUESTION",
            description = "with --chart: a measure (default: killed), an incident, or INCIDENT/MEASURE as --format json"
                    + " and the error for an unclear one print it")
    String of = "";

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (asSaid && asOf.isBlank() && !history) {
            throw new UserError("--as-said says which date --as-of or --history goes by: add one of them");
        }
        if (history && !asOf.isBlank() && asSaid) {
            throw new UserError("--history --as-said tells of every day already: leave out --as-of");
        }
        if (!of.isBlank() && chart == null) {
            throw new UserError("--of says what --chart FILE.svg draws: add it");
        }
        if (history && chart != null) {
            throw new UserError("--history tells of many days and --chart draws one: leave out one of them;"
                    + " --chart with --as-of DAY draws a day");
        }
        Settings settings = RegisterFile.settings(rule);
        Dating dating = asSaid ? Dating.SAID : Dating.LEARNED;
        Wording wording = Wording.in("en");
        try (Register file = Register.open(register)) {
            if (history) {
                history(RegisterFile.contents(file, asOf), dating, settings, wording);
            } else {
                figures(file, dating, settings, wording);
            }
        }
        return Stele.DONE;
    }

    private void figures(Register file, Dating dating, Settings settings, Wording wording) {
        Instant moment =
                asOf.isBlank() ? Instant.MAX : GivenTime.parse("--as-of", asOf).end();
        Contents contents = dating == Dating.LEARNED ? RegisterFile.contents(file, asOf) : file.contents();
        Dating.Past past = dating == Dating.LEARNED
                ? new Dating.Past(contents.readings(), contents.judgements(), 0)
                : dating.until(contents, moment);
        List<Incident> incidents = Reckoner.reckon(past.readings(), past.judgements(), settings);
        draw(incidents, past.readings(), wording);
        if (common.json()) {
            console.line(FiguresForm.of(incidents, wording).toString());
            return;
        }
        Page page = new Page(Console.WIDTH, console.colour());
        if (!asOf.isBlank()) {
            page.paragraph(
                            0,
                            wording.say(
                                    "history.as_of." + dating.code(),
                                    Map.of(
                                            "day",
                                            PeriodWords.of(
                                                    Edtf.day(LocalDate.ofInstant(moment, ZoneOffset.UTC)), wording),
                                            "documents",
                                            past.readings().size(),
                                            "all",
                                            file.contents().readings().size(),
                                            "undated",
                                            past.undated())))
                    .blank();
        }
        FiguresAccount.write(page, incidents, past.readings(), wording);
        console.out().print(page);
    }

    private void draw(List<Incident> incidents, List<Reading> readings, Wording wording) {
        Path file = chart;
        if (file == null) {
            return;
        }
        String svg = new ChartOfFigures(readings, wording).svg(incidents, of);
        try {
            LinkFiles.write(file, out -> out.write(svg));
        } catch (IOException e) {
            throw new UserError("--chart " + file + " cannot be written: " + e.getMessage());
        }
    }

    private void history(Contents contents, Dating dating, Settings settings, Wording wording) {
        List<Incident> incidents = Reckoner.reckon(contents.readings(), contents.judgements(), settings);
        List<History> histories = History.of(contents, incidents, dating, settings);
        if (common.json()) {
            console.line(HistoryForm.of(histories, dating, wording).toString());
        } else {
            Page page = new Page(Console.WIDTH, console.colour());
            HistoryAccount.write(page, histories, contents.readings(), dating, wording);
            console.out().print(page);
        }
    }
}
