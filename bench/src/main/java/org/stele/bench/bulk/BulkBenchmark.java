package org.stele.bench.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stele.bench.gauge.CommonOptions;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.incidents.Settings;
import org.stele.recording.Case;
import org.stele.recording.ListNotes;
import org.stele.recording.Recording;
import org.stele.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stele-bench bulk`: what it costs to record many articles, and to reckon them.
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = "Measures what recording many documents costs: invented articles of 5 kB.",
        footer = {"", "Example: stele-bench bulk --documents 1000"})
public final class BulkBenchmark implements Callable<Integer> {

    private static final double MINUTES_FOR_100_000 = 45;
    private static final int CORES = 2;
    private static final double MILLIS = 1000;
    private static final double NANOS = 1e9;
    private static final int FILES_A_FOLDER = 1000;

    private final Printer printer;

    @Option(
            names = "--documents",
            paramLabel = "N",
            split = ",",
            description = "how many articles to record (default: 1000,10000)")
    private List<Integer> sizes = List.of(1_000, 10_000);

    @Option(names = "--no-case", description = "only take them in, and do not reckon")
    private boolean noCase;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public BulkBenchmark(Printer printer) {
        this.printer = printer;
    }

    private record Article(Path path, String name) implements Recording.Input {
        @Override
        public byte[] bytes() throws Unreadable {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new Unreadable(name + " cannot be read: " + e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        common.applyTo(printer);
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("stele-bulk");
            try {
                measure(size, folder);
            } finally {
                remove(folder);
            }
        }
        return 0;
    }

    private void measure(int size, Path folder) throws IOException {
        String set = "%,d articles".formatted(size);
        List<Article> articles = write(size, folder);
        Path register = folder.resolve("bulk.stele");
        SecureRandom salts = new SecureRandom();
        try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual())) {
            Supplier<Recording.Outcome> record = () ->
                    Recording.record(register, articles, ListNotes.NONE, parsers, Clock.systemUTC(), salts, name -> {});
            double cpu = timed(set, "taken in", size, record);
            printer.print(Measurement.of(set, "taken in: 100,000 at this pace", cpu / size * 1e5, Unit.CPU_SECONDS)
                    .target(Target.atMost(MINUTES_FOR_100_000 * 60 * CORES)));
            printer.print(Measurement.of(set, "register", Files.size(register) / 1e6, Unit.MEGABYTES));
            timed(set, "taken in again, nothing new", size, record);
        }
        if (!noCase) {
            timed(set, "reckoned", size, () -> {
                try (Register opened = Register.open(register)) {
                    return Case.of(opened.contents(), Settings.USUAL, common.seed())
                            .incidents()
                            .size();
                }
            });
        }
    }

    private double timed(String set, String what, int size, Supplier<?> work) {
        long begun = System.nanoTime();
        Meter<?> meter = Meter.of(work);
        double wall = (System.nanoTime() - begun) / NANOS;
        printer.print(Measurement.of(set, what + ": on the wall", wall, Unit.SECONDS));
        printer.print(Measurement.of(set, what + ": of all processors", meter.cpuSeconds(), Unit.CPU_SECONDS));
        printer.print(Measurement.of(
                set, what + ": of all processors, a document", meter.cpuSeconds() / size * MILLIS, Unit.MILLISECONDS));
        printer.print(Measurement.of(set, what + ": most memory", meter.peakMegabytes(), Unit.MEGABYTES));
        return meter.cpuSeconds();
    }

    private List<Article> write(int size, Path folder) throws IOException {
        InventedArticles invented = new InventedArticles(common.seed());
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "%04d/%07d.txt".formatted(i / FILES_A_FOLDER, i);
            Path file = folder.resolve(name);
            if (i % FILES_A_FOLDER == 0) {
                Files.createDirectories(folder.resolve(name).resolveSibling(""));
            }
            Files.writeString(file, invented.next(), StandardCharsets.UTF_8);
            articles.add(new Article(file, name));
        }
        return articles;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
