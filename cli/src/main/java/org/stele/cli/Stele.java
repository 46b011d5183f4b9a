package org.stele.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.stele.register.RegisterUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The program `stele`.
///
/// Only the command that is asked for is looked at, so that `stele --version` does not pay for the others.
@Command(
        name = "stele",
        versionProvider = Stele.Version.class,
        mixinStandardHelpOptions = true,
        description =
                "Keeps the account of people killed, wounded, detained or missing, and shows how every word of it is"
                        + " known.",
        footer = {"", "Example: stele record town.stele example/", "Each command has --help with an example."})
public final class Stele implements Callable<Integer> {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_INPUT = 2;
    static final int OUR_FAULT = 3;

    /// The commands in the order in which a recorder meets them.
    private static final Map<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("record", RecordCommand::new);
        COMMANDS.put("claims", ClaimsCommand::new);
        COMMANDS.put("figures", FiguresCommand::new);
        COMMANDS.put("victims", VictimsCommand::new);
        COMMANDS.put("link", LinkCommand::new);
        COMMANDS.put("estimate", EstimateCommand::new);
        COMMANDS.put("judge", JudgeCommand::new);
        COMMANDS.put("why", WhyCommand::new);
        COMMANDS.put("release", ReleaseCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
    }

    private final Console console;

    private Stele(Console console) {
        this.console = console;
    }

    /// The names of the commands, in that order.
    static List<String> commands() {
        return List.copyOf(COMMANDS.keySet());
    }

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int status = run(console, arguments);
        console.flush();
        System.exit(written(console, status));
    }

    /// An answer that did not arrive is no answer, whatever the command says of itself.
    static int written(Console console, int status) {
        Optional<String> failure = console.written().findFailure();
        failure.ifPresent(reason -> console.warn("the answer could not be written to the end: " + reason));
        return failure.isPresent() ? OUR_FAULT : status;
    }

    /// Runs one command line and says its exit status.
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Stele(console));
        Function<Console, Object> asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (asked != null) {
            line.addSubcommand(arguments[0], asked.apply(console));
        } else if (arguments.length == 0 || !arguments[0].equals("--version")) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
        }
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Console.WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, given) -> misused(console, problem));
        line.setExecutionExceptionHandler((problem, failed, parsed) -> failed(console, problem));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return outOfMemory(console);
        }
    }

    private static int misused(Console console, ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        console.warn(problem.getMessage() + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_INPUT;
    }

    /// What was being read is given up; a register that was being written to is as it was.
    private static int outOfMemory(Console console) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        console.warn("the input needs more memory than the " + megabytes + " MB there are: give it in smaller parts, or"
                + " allow more with STELE_JAVA_OPTS=-Xmx" + 2 * megabytes + "m");
        return WRONG_INPUT;
    }

    private static int failed(Console console, Exception problem) {
        if (problem instanceof UserError wrong) {
            console.warn(wrong.says());
            return WRONG_INPUT;
        }
        if (problem instanceof RegisterUnusable unusable) {
            console.warn(unusable.says());
            return WRONG_INPUT;
        }
        console.warn("this is our fault, please report it: " + problem);
        problem.printStackTrace(console.err());
        return OUR_FAULT;
    }

    @Override
    public Integer call() {
        console.warn("which command? see stele --help");
        return WRONG_INPUT;
    }

    /// Prints the version that the build wrote into the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Stele.class.getPackage().getImplementationVersion();
            return new String[] {"stele " + (version == null ? "(not packaged)" : version)};
        }
    }
}
