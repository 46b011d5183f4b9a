package org.stele.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.stele.bench.bulk.BulkBenchmark;
import org.stele.bench.claims.ClaimsBenchmark;
import org.stele.bench.fuzz.FuzzBenchmark;
import org.stele.bench.gauge.DataMissing;
import org.stele.bench.gauge.Printer;
import org.stele.bench.link.LinkBenchmark;
import org.stele.bench.reckon.ReckonBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `stele-bench`. A benchmark is one class with picocli's annotations and one line in `COMMANDS`.
@Command(
        name = "stele-bench",
        mixinStandardHelpOptions = true,
        description = "Measures how exact and how fast Stele is, against targets and published peers.",
        footer = {
            "",
            "Example: stele-bench link",
            "docs/benchmarks.md keeps the measurements with their machine and date."
        })
public final class Bench implements Callable<Integer> {

    private static final int WRONG_INPUT = 2;
    private static final int OUR_FAULT = 3;

    private static final Map<String, Function<Printer, Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("link", LinkBenchmark::new);
        COMMANDS.put("claims", ClaimsBenchmark::new);
        COMMANDS.put("fuzz", FuzzBenchmark::new);
        COMMANDS.put("reckon", ReckonBenchmark::new);
        COMMANDS.put("bulk", BulkBenchmark::new);
    }

    private final Printer printer;

    private Bench(Printer printer) {
        this.printer = printer;
    }

    public static void main(String[] arguments) {
        Printer printer = new Printer(stream(FileDescriptor.out), stream(FileDescriptor.err));
        int status = run(printer, arguments);
        printer.flush();
        System.exit(status);
    }

    /// Runs one command line and says its exit status: 0 done, 2 the input is wrong, 3 our fault.
    static int run(Printer printer, String... arguments) {
        CommandLine line = new CommandLine(new Bench(printer));
        COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(printer)));
        line.setOut(new PrintWriter(printer.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(printer.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Printer.WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, failed, parsed) -> failed(printer, problem));
        return line.execute(arguments);
    }

    private static int failed(Printer printer, Exception problem) {
        if (problem instanceof DataMissing missing) {
            printer.say(missing.says());
            return WRONG_INPUT;
        }
        printer.say("this is our fault, please report it: " + problem);
        problem.printStackTrace(printer.err());
        return OUR_FAULT;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        printer.say("which benchmark? see stele-bench --help; they are " + String.join(", ", COMMANDS.keySet()));
        return WRONG_INPUT;
    }
}
