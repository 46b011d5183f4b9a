package org.stele.bench.claims;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stele.bench.gauge.CommonOptions;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.claims.reader.ClaimReader;
import org.stele.claims.text.TokenizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele-bench claims`: what the reader finds in documents whose claims, totals or people are known.
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Measures the reading of documents against gold claims, totals and people.",
        footer = {
            "",
            "DATA are folders, or files of one document a line in the form of the evaluation data; without any,"
                    + " ../shared/data/extraction beside the project.",
            "Scores are those of the reference scorer. Intervals draw the documents again (95 %).",
            "",
            "Example: stele-bench claims --only rand-dev,gva-dev --rules"
        })
public final class ClaimsBenchmark implements Callable<Integer> {

    /// Documents up to so many words are short, up to so many middling.
    private static final int SHORT_WORDS = 100;

    private static final int MIDDLING_WORDS = 500;
    private static final int WARM_TOKENS = 200_000;

    /// Documents are halved by a hash of their names: who mends the reader looks at the seen half alone.
    private enum Half {
        ALL,
        SEEN,
        UNSEEN
    }

    private final Printer printer;

    @Parameters(paramLabel = "DATA", arity = "0..*", description = "folders or files with documents")
    private List<Path> named = List.of();

    @Option(names = "--only", paramLabel = "SET", split = ",", description = "only these files, without .jsonl")
    private List<String> only = List.of();

    @Option(names = "--half", paramLabel = "all|seen|unseen", description = "half of the documents (default: all)")
    private Half half = Half.ALL;

    @Option(names = "--rules", description = "how often each rule was right and wrong")
    private boolean rules;

    @Option(names = "--speed", description = "tokens a second, warm, on one core")
    private boolean speed;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ClaimsBenchmark(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        common.applyTo(printer);
        Data data = named.isEmpty() ? Data.besideTheProject("extraction") : Data.in(named);
        List<Path> files = data.findAll("", ".jsonl").stream()
                .filter(file -> only.isEmpty() || only.contains(set(file)))
                .toList();
        if (files.isEmpty()) {
            printer.say("skipped: no .jsonl file with gold documents in " + data.where());
        }
        ClaimReader reader = new ClaimReader();
        for (Path file : files) {
            List<GoldDocument> documents = GoldDocument.read(file).stream()
                    .filter(document -> half == Half.ALL || isSeen(document.id()) == (half == Half.SEEN))
                    .toList();
            if (documents.isEmpty()) {
                printer.say("skipped " + set(file) + ": no documents in this half");
                continue;
            }
            score(
                    set(file) + (half == Half.ALL ? "" : ", " + half.name().toLowerCase(Locale.ROOT) + " half"),
                    documents,
                    reader);
            if (speed) {
                speed(set(file), documents, reader);
            }
        }
        return 0;
    }

    private static String set(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".jsonl".length());
    }

    static boolean isSeen(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("half:" + id).getBytes(StandardCharsets.UTF_8));
            return hash[0] % 2 == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void score(String set, List<GoldDocument> documents, ClaimReader reader) {
        List<Tally> tallies = new ArrayList<>();
        Map<String, Counts> fired = new TreeMap<>();
        ScopeScore scope = new ScopeScore();
        for (GoldDocument gold : documents) {
            ReadDocument read = ReadDocument.of(reader, gold);
            Tally tally = new Tally();
            gold.claims()
                    .map(claims -> ClaimScore.of(claims, read.claims(), fired))
                    .ifPresent(scored -> {
                        scored.all().forEach(tally::add);
                        Counts value = scored.of("value F1");
                        tally.add("value F1, language " + gold.language(), value);
                        tally.add("value F1, " + length(read.reading().about().words()), value);
                    });
            TotalScore.of(gold, read.totals()).all().forEach(tally::add);
            TotalScore.ofEvents(gold.events(), read.claims()).all().forEach(tally::add);
            if (!gold.events().isEmpty()) {
                VictimScore.of(
                                gold.events().stream()
                                        .flatMap(event -> event.victims().stream())
                                        .toList(),
                                read.victimWords(gold.text()))
                        .all()
                        .forEach(tally::add);
            }
            gold.victims()
                    .map(victims -> NameScore.of(victims, read.victims()))
                    .ifPresent(scored -> scored.all().forEach(tally::add));
            scope.add(tally, gold, read);
            tallies.add(tally);
        }
        Tally sum = Tally.sum(tallies);
        sum.all().keySet().forEach(quantity -> {
            Counts counts = sum.of(quantity);
            SplittableRandom random = new SplittableRandom(common.seed());
            Measurement measurement = Measurement.of(
                            set,
                            quantity + " (n " + Math.round(Math.max(counts.gold(), counts.read())) + ")",
                            counts.f1(),
                            Unit.SHARE)
                    .interval(Tally.interval(tallies, quantity, random));
            printer.print(Goals.of(set, quantity).map(measurement::target).orElse(measurement));
        });
        if (rules) {
            fired.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Counts> rule) ->
                                    rule.getValue().right() - rule.getValue().read())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(rule -> printer.print(Measurement.of(
                            set,
                            "rule " + rule.getKey() + " (right "
                                    + Math.round(rule.getValue().right()) + ", wrong "
                                    + Math.round(rule.getValue().read()
                                            - rule.getValue().right()) + ")",
                            rule.getValue().precision(),
                            Unit.SHARE)));
        }
    }

    private static String length(int words) {
        return words <= SHORT_WORDS
                ? "up to " + SHORT_WORDS + " words"
                : words <= MIDDLING_WORDS ? "up to " + MIDDLING_WORDS + " words" : "over " + MIDDLING_WORDS + " words";
    }

    /// The second half of the time counts: by then the compiler has seen the code.
    private void speed(String set, List<GoldDocument> documents, ClaimReader reader) {
        long tokens = documents.stream()
                .mapToLong(document -> TokenizedText.of(document.text()).size())
                .sum();
        long rounds = Math.max(1, WARM_TOKENS / Math.max(1, tokens) + 1);
        Runnable reading = () -> {
            for (long round = 0; round < rounds; round++) {
                documents.forEach(document -> ReadDocument.of(reader, document));
            }
        };
        reading.run();
        Meter<Optional<String>> meter = Meter.of(() -> {
            reading.run();
            return Optional.empty();
        });
        Measurement measurement =
                Measurement.of(set, "tokens a CPU-second, warm", tokens * rounds / meter.cpuSeconds(), Unit.COUNT);
        printer.print(measurement.target(Target.atLeast(50_000)));
    }
}
