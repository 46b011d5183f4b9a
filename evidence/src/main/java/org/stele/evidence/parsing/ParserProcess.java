package org.stele.evidence.parsing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Transcript;
import org.stele.evidence.Unreadable;

/// The process in which foreign bytes are parsed, as seen from this side. It is started by the first file and used for
/// all that follow; when it dies or is stopped, the file it died of is refused and the next one gets a new process.
///
///     try (ParserProcess parsers = new ParserProcess(Limits.usual())) {
///         Document document = parsers.document("report.pdf", bytes);
///     }
///
/// Not for use by several threads at once.
public final class ParserProcess implements AutoCloseable {

    /// The folder that holds the parsers' jars; without it they are on this program's own class path.
    private static final String JARS = "stele.parsers";

    private static final String MAIN = "org.stele.parsers.Parsers";
    /// What the process may know of its surroundings: where programs and temporary files are.
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "TMPDIR", "TEMP", "SystemRoot");

    private static final Duration PROBE = Duration.ofSeconds(5);

    private final Limits limits;
    private Optional<Running> running = Optional.empty();

    /// What a parser may use.
    ///
    /// @param megabytes of memory for its objects
    /// @param time for one file, the start of the process included
    /// @param mostBytes the largest file that is handed to it
    public record Limits(int megabytes, Duration time, int mostBytes) {

        /// Enough for the longest reports, and little enough for a borrowed laptop. Whoever reads long scans gives more
        /// time: `STELE_JAVA_OPTS=-Dstele.parser.seconds=600`.
        public static Limits usual() {
            return new Limits(512, Duration.ofSeconds(Long.getLong("stele.parser.seconds", 60)), 128 << 20);
        }
    }

    private record Running(Process process, DataOutputStream to, DataInputStream from) {}

    public ParserProcess(Limits limits) {
        this.limits = limits;
    }

    /// Reads a document of any format; no process is started for what is text already.
    ///
    /// @throws Unreadable saying why it is refused, and what would be right
    public Document document(String fileName, byte[] bytes) throws Unreadable {
        Optional<Format> foreign = Format.find(fileName).filter(Format::foreign);
        return foreign.isEmpty()
                ? Intake.readDocument(fileName, bytes)
                : Intake.document(fileName, bytes, read(fileName, foreign.get(), bytes));
    }

    /// Reads a list of any format; no process is started for what is text already.
    ///
    /// @throws Unreadable saying why it is refused, and what would be right
    public ListFile list(String fileName, byte[] bytes) throws Unreadable {
        Optional<Format> foreign = Format.find(fileName).filter(Format::foreign);
        return foreign.isEmpty()
                ? Intake.readList(fileName, bytes)
                : Intake.list(fileName, DocumentId.of(bytes), read(fileName, foreign.get(), bytes));
    }

    /// Reads one foreign file.
    ///
    /// @throws Unreadable saying why it is refused, and what would be right
    public Transcript read(String fileName, Format format, byte[] bytes) throws Unreadable {
        if (bytes.length > limits.mostBytes) {
            throw new Unreadable(fileName + " has " + bytes.length + " bytes: at most " + limits.mostBytes
                    + " can be taken apart; cut it into parts");
        }
        AtomicBoolean late = new AtomicBoolean();
        try {
            Running now = start();
            Thread watch = Thread.ofPlatform().daemon().start(() -> {
                if (!endsInTime(now.process)) {
                    late.set(true);
                    now.process.destroyForcibly();
                }
            });
            try {
                return answer(fileName, now, new Wire.Question(format, fileName, bytes));
            } finally {
                watch.interrupt();
            }
        } catch (IOException e) {
            throw new Unreadable(fileName + " " + (late.get() ? tooLong() : brokenOff(e)));
        }
    }

    /// Waits until the time is up (false), or the process has ended or its answer is there (true).
    private boolean endsInTime(Process process) {
        try {
            return process.waitFor(limits.time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Transcript answer(String fileName, Running now, Wire.Question question)
            throws IOException, Unreadable {
        Wire.writeQuestion(now.to, question);
        return switch (Wire.readAnswer(now.from)) {
            case Wire.Answer.Read(Transcript transcript) -> transcript;
            case Wire.Answer.Refused(String why) -> throw new Unreadable(fileName + " " + why);
        };
    }

    private String tooLong() {
        close();
        return "was given up after " + limits.time.toSeconds()
                + " seconds: whatever it holds takes too long to take apart; save it anew with another program, or as text";
    }

    private String brokenOff(IOException e) {
        boolean outOfMemory = running.map(Running::process)
                .filter(process ->
                        exit(process).filter(status -> status == OUT_OF_MEMORY).isPresent())
                .isPresent();
        close();
        return outOfMemory
                ? "needs more than the " + limits.megabytes
                        + " MB of memory that a parser has; cut it into parts, or save it as text"
                : "made the parser break off (" + e.getMessage() + "); save it anew with another program, or as text";
    }

    /// How a Java program ends that was told to exit when its memory does not suffice.
    private static final int OUT_OF_MEMORY = 3;

    private static Optional<Integer> exit(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Running start() throws IOException {
        if (running.isPresent() && running.get().process.isAlive()) {
            return running.get();
        }
        close();
        List<String> command = command(limits);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        Process process = builder.start();
        Running started = new Running(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
                new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
        running = Optional.of(started);
        requireGreeting(started, command);
        return started;
    }

    private void requireGreeting(Running started, List<String> command) {
        try {
            if (started.from.readLong() == Wire.GREETING) {
                return;
            }
        } catch (IOException e) {
            close();
            throw new IllegalStateException("the parser process does not start: " + String.join(" ", command), e);
        }
        close();
        throw new IllegalStateException("the parser process is another version's: " + String.join(" ", command));
    }

    private static List<String> command(Limits limits) {
        List<String> command = new ArrayList<>();
        if (Isolation.BY_KERNEL) {
            command.addAll(Isolation.COMMAND);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.megabytes + "m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // What PDFBox remembers of the fonts it found, which it would otherwise put into the user's home.
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir", ""),
                "-Dstele.parser.seconds=" + limits.time.toSeconds(),
                "-cp",
                classPath(),
                MAIN));
        return command;
    }

    private static String classPath() {
        String jars = System.getProperty(JARS, "");
        return jars.isEmpty() ? System.getProperty("java.class.path", "") : jars + File.separator + "*";
    }

    /// Whether the kernel keeps the parsers off the network, or only their own Java does.
    public static boolean isolatedByKernel() {
        return Isolation.BY_KERNEL;
    }

    /// Found out once, by the first file that needs it.
    private static final class Isolation {
        /// A network namespace of its own, which has no interface; Linux allows it to ordinary users, where nobody
        /// forbade it.
        static final List<String> COMMAND = List.of("unshare", "--map-root-user", "--net", "--");

        static final boolean BY_KERNEL = works();

        private static boolean works() {
            List<String> probe = new ArrayList<>(COMMAND);
            probe.add("true");
            try {
                Process process = new ProcessBuilder(probe)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(PROBE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public void close() {
        running.ifPresent(now -> now.process.destroyForcibly());
        running = Optional.empty();
    }
}
