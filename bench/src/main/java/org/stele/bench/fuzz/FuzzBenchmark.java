package org.stele.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stele.bench.gauge.DataMissing;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Loss;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele-bench fuzz FILE...`: damages copies of sound files and reads them as the program does.
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Damages copies of sound files and counts what becomes of them: read, partly read, refused with a"
                + " reason. Nothing else may happen.",
        footer = {
            "",
            "A file that ends its parser is refused and counted beside; one that takes longer than the limit, or that"
                    + " this program stumbles over, misses the target.",
            "",
            "Example: stele-bench fuzz samples/ --count 20000"
        })
public final class FuzzBenchmark implements Callable<Integer> {

    private static final long DEFAULT_SEED = 20260101;
    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final Printer printer;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "sound files, or folders of them")
    private List<Path> files = List.of();

    @Option(names = "--count", paramLabel = "N", description = "so many damaged copies in all (default: 20000)")
    private int count = 20_000;

    @Option(names = "--seconds", paramLabel = "N", description = "the limit for one file (default: 20)")
    private int seconds = 20;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the damage (default: 20260101)")
    private long seed = DEFAULT_SEED;

    @Option(names = "--json", description = "JSON Lines for programs")
    private boolean json;

    public FuzzBenchmark(Printer printer) {
        this.printer = printer;
    }

    /// A sound file.
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    private record Sample(String name, Format format, byte[] bytes) {}

    private enum Fate {
        READ,
        PARTLY_READ,
        REFUSED,
        ENDED_ITS_PARSER,
        GIVEN_UP,
        OUR_FAULT
    }

    @Override
    public Integer call() {
        if (json) {
            printer.useJson();
        }
        List<Sample> samples = samples();
        if (samples.isEmpty()) {
            throw new DataMissing("none of the files that were named is of a format that is read: they end in "
                    + Format.endings(Intake.Kind.DOCUMENT) + ", " + Format.endings(Intake.Kind.LIST));
        }
        SortedMap<Format, SortedMap<Fate, Integer>> fates = new TreeMap<>();
        long slowest = 0;
        Random random = new Random(seed);
        ParserProcess.Limits limits = new ParserProcess.Limits(512, Duration.ofSeconds(seconds), 64 << 20);
        try (ParserProcess parsers = new ParserProcess(limits)) {
            for (int i = 0; i < count; i++) {
                Sample sample = samples.get(i % samples.size());
                byte[] damaged = Damage.of(sample.bytes(), random);
                long before = System.nanoTime();
                Fate fate = read(parsers, sample, damaged, i);
                slowest = Math.max(slowest, System.nanoTime() - before);
                fates.computeIfAbsent(sample.format(), key -> new TreeMap<>()).merge(fate, 1, Integer::sum);
            }
        }
        fates.forEach((format, of) -> {
            for (Fate fate : Fate.values()) {
                Measurement found = Measurement.of(
                        format.name(), fate.name().toLowerCase(Locale.ROOT), of.getOrDefault(fate, 0), Unit.COUNT);
                boolean never = fate == Fate.GIVEN_UP || fate == Fate.OUR_FAULT;
                printer.print(never ? found.target(Target.atMost(0)) : found);
            }
        });
        printer.print(Measurement.of("all", "slowest file", (double) slowest / NANOS_A_MILLISECOND, Unit.MILLISECONDS)
                .target(Target.atMost((seconds + 1) * 1000.0)));
        return 0;
    }

    private Fate read(ParserProcess parsers, Sample sample, byte[] damaged, int number) {
        try {
            List<Loss> lost = sample.format().kind() == Intake.Kind.DOCUMENT
                    ? parsers.document(sample.name(), damaged).transcript().lost()
                    : parsers.list(sample.name(), damaged)
                            .transcript()
                            .map(table -> table.lost())
                            .orElse(List.of());
            return lost.isEmpty() ? Fate.READ : Fate.PARTLY_READ;
        } catch (Unreadable e) {
            String says = e.says();
            return says.contains("was given up")
                    ? Fate.GIVEN_UP
                    : says.contains("break off (") || says.contains("of memory") ? Fate.ENDED_ITS_PARSER : Fate.REFUSED;
        } catch (RuntimeException e) {
            printer.say("copy " + number + " of " + sample.name() + ", seed " + seed + ": " + e);
            return Fate.OUR_FAULT;
        }
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Path named : files) {
            try (Stream<Path> found = Files.walk(named)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.getFileName().toString();
                    Optional<Format> format = Format.find(name);
                    if (format.isPresent()) {
                        samples.add(new Sample(name, format.get(), Files.readAllBytes(file)));
                    }
                }
            } catch (IOException e) {
                throw new DataMissing(named + " cannot be read: name files or folders that exist");
            }
        }
        return samples;
    }
}
