package org.stele.bench.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.stele.bench.gauge.CommonOptions;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.bench.reckon.Statement.Scope;
import org.stele.claims.Reading;
import org.stele.incidents.Explanation;
import org.stele.incidents.Finding;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.vocabulary.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stele-bench reckon`: invented incidents with known truth, small ones against brute force, and what size costs.
@Command(
        name = "reckon",
        mixinStandardHelpOptions = true,
        description = "Measures the reckoning on invented incidents whose truth is known.",
        footer = {"", "Example: stele-bench reckon --incidents 2000 --small 1000"})
public final class ReckonBenchmark implements Callable<Integer> {

    private static final String MIXED = "mixed incidents";
    private static final String INVENTED = "invented incidents";
    private static final String SMALL = "small incidents";

    private final Printer printer;

    @Option(names = "--incidents", paramLabel = "N", description = "invented incidents (default: 10000)")
    private int incidents = 10_000;

    @Option(names = "--small", paramLabel = "N", description = "incidents for brute force (default: 10000)")
    private int small = 10_000;

    @Option(names = "--claims", paramLabel = "N", split = ",", description = "sizes to time (default: 200,2000)")
    private List<Integer> sizes = List.of(200, 2_000);

    @Option(names = "--documents", paramLabel = "N", description = "documents for lineage (default: 10000)")
    private int documents = 10_000;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ReckonBenchmark(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        common.applyTo(printer);
        truth();
        mixed();
        bruteForce();
        sizes.forEach(this::size);
        lineage();
        return 0;
    }

    private static List<Incident> reckon(List<Reading> readings) {
        return Reckoner.reckon(readings, List.of(), Settings.USUAL);
    }

    private void truth() {
        int contained = 0;
        int first = 0;
        SortedMap<String, int[]> byWay = new TreeMap<>();
        for (int i = 0; i < incidents; i++) {
            InventedIncident invented = InventedIncident.of(common.seed() + i);
            Incident incident = reckon(invented.readings()).getFirst();
            contained += contains(incident, invented.killed()) ? 1 : 0;
            boolean right = firstExplanation(incident)
                    .filter(kind -> kind.equals(invented.why()))
                    .isPresent();
            first += right ? 1 : 0;
            int[] counted = byWay.computeIfAbsent(invented.why(), way -> new int[2]);
            counted[0] += right ? 1 : 0;
            counted[1]++;
        }
        printer.print(Measurement.of(INVENTED, "incidents", incidents, Unit.COUNT));
        printer.print(
                Measurement.of(INVENTED, "low to high contains the truth", (double) contained / incidents, Unit.SHARE)
                        .target(Target.atLeast(0.95)));
        printer.print(
                Measurement.of(INVENTED, "the right explanation ranks first", (double) first / incidents, Unit.SHARE)
                        .target(Target.atLeast(0.8)));
        byWay.forEach((way, counted) ->
                printer.print(Measurement.of(INVENTED, "  " + way, (double) counted[0] / counted[1], Unit.SHARE)));
    }

    /// Several causes at once. Right is the largest of them, or several counts that name all of them.
    private void mixed() {
        int contained = 0;
        int agreeing = 0;
        SortedMap<Integer, int[]> byCauses = new TreeMap<>();
        SortedMap<String, int[]> byLargest = new TreeMap<>();
        int[] all = new int[3];
        for (int i = 0; i < incidents; i++) {
            MixedIncident invented = MixedIncident.of(common.seed() + i);
            List<Incident> reckoned = reckon(invented.readings());
            contained += contains(reckoned.getFirst(), invented.killed()) ? 1 : 0;
            Optional<Finding> largest = largest(reckoned.getFirst());
            Map<String, Long> causes = largest.map(invented::causes).orElse(new TreeMap<>());
            if (causes.isEmpty()) {
                agreeing++;
                continue;
            }
            List<Explanation> told = explanations(largest.get());
            boolean first = MixedIncident.isRight(told.getFirst(), causes);
            boolean listed = told.stream().anyMatch(explanation -> MixedIncident.isRight(explanation, causes));
            for (int[] counted : List.of(
                    all,
                    byCauses.computeIfAbsent(Math.min(3, causes.size()), any -> new int[3]),
                    byLargest.computeIfAbsent(MixedIncident.largest(causes), any -> new int[3]))) {
                counted[0] += first ? 1 : 0;
                counted[1] += listed ? 1 : 0;
                counted[2]++;
            }
        }
        printer.print(Measurement.of(MIXED, "incidents", incidents, Unit.COUNT));
        printer.print(
                Measurement.of(MIXED, "low to high contains the truth", (double) contained / incidents, Unit.SHARE));
        printer.print(Measurement.of(MIXED, "nothing differs about the killed", (double) agreeing, Unit.COUNT));
        ranks("", all);
        byCauses.forEach((causes, counted) -> ranks(" of " + (causes < 3 ? causes : "3 or more") + " causes", counted));
        byLargest.forEach((kind, counted) -> ranks(", largest: " + kind, counted));
    }

    private void ranks(String which, int[] counted) {
        double of = counted[2];
        printer.print(Measurement.of(MIXED, "differences" + which, of, Unit.COUNT));
        printer.print(Measurement.of(MIXED, "  the largest cause, or all, first", counted[0] / of, Unit.SHARE));
        printer.print(Measurement.of(MIXED, "  listed at all", counted[1] / of, Unit.SHARE));
    }

    private static boolean contains(Incident incident, long truth) {
        Question killed = incident.questions().stream()
                .filter(question -> question.measure() == Measure.KILLED && question.main())
                .findFirst()
                .orElseThrow();
        return killed.low().orElse(0) <= truth && truth <= killed.high().orElse(Long.MAX_VALUE);
    }

    /// The first explanation of what differs most about the killed.
    static Optional<String> firstExplanation(Incident incident) {
        return largest(incident).map(finding -> explanations(finding).getFirst().kind());
    }

    /// What differs most about the killed.
    private static Optional<Finding> largest(Incident incident) {
        return incident.findings().stream()
                .filter(finding ->
                        Measure.KILLED.code().equals(finding.says().arguments().get("measure")))
                .filter(finding -> !explanations(finding).isEmpty())
                .reduce((one, other) -> difference(other) > difference(one) ? other : one);
    }

    private static long difference(Finding finding) {
        return switch (finding) {
            case Finding.Conflict conflict -> conflict.difference();
            case Finding.Gap gap -> gap.difference();
            case Finding.Definition definition -> 0;
            case Finding.Check check -> 0;
        };
    }

    private static List<Explanation> explanations(Finding finding) {
        return switch (finding) {
            case Finding.Conflict conflict -> conflict.explanations();
            case Finding.Gap gap -> gap.explanations();
            case Finding.Definition definition -> List.of();
            case Finding.Check check -> List.of();
        };
    }

    private void bruteForce() {
        int agreeing = 0;
        List<Long> disagreeing = new ArrayList<>();
        for (int i = 0; i < small; i++) {
            SmallIncident incident = SmallIncident.of(common.seed() + i);
            List<Incident> reckoned = reckon(incident.readings());
            if (reckoned.size() == 1 && incident.agreesWith(reckoned.getFirst())) {
                agreeing++;
            } else {
                disagreeing.add(common.seed() + i);
            }
        }
        if (!disagreeing.isEmpty()) {
            printer.say("brute force says otherwise for " + disagreeing.size() + " small incidents, the first of seed "
                    + disagreeing.getFirst());
        }
        printer.print(Measurement.of(SMALL, "incidents", small, Unit.COUNT));
        printer.print(
                Measurement.of(SMALL, "verdicts and bounds equal brute force", (double) agreeing / small, Unit.SHARE)
                        .target(Target.atLeast(1)));
    }

    /// One incident with so many claims, in texts of ten.
    private void size(int claims) {
        Random random = new Random(common.seed());
        List<Reading> readings = new ArrayList<>();
        for (int text = 0; text < claims / 10; text++) {
            Statement statement = Statement.undated("large, text " + text);
            for (int place = 0; place < 8; place++) {
                String name = "quarter " + random.nextInt(40);
                statement.says(Measure.KILLED, 1 + random.nextInt(30), Scope.at(name));
            }
            statement.says(Measure.INJURED, 100 + random.nextInt(400));
            statement.says(Measure.KILLED, 60 + random.nextInt(90));
            readings.add(statement.reading());
        }
        String set = "an incident of " + claims + " claims";
        Meter<List<Incident>> meter = Meter.of(() -> reckon(readings));
        Measurement cpu = Measurement.of(set, "cost", meter.cpuSeconds(), Unit.CPU_SECONDS);
        printer.print(
                claims <= 200 ? cpu.target(Target.atMost(2)) : claims <= 2_000 ? cpu.target(Target.atMost(30)) : cpu);
        printer.print(Measurement.of(set, "memory", meter.peakMegabytes(), Unit.MEGABYTES));
    }

    /// Documents of many events, of which a third copy an earlier one with some words changed.
    private void lineage() {
        if (documents == 0) {
            return;
        }
        List<Reading> readings = new Pages(common.seed()).of(documents);
        Meter<List<Incident>> meter = Meter.of(() -> reckon(readings));
        String set = documents + " documents";
        printer.print(Measurement.of(set, "lineages, incidents and figures", meter.cpuSeconds(), Unit.CPU_SECONDS)
                .target(Target.atMost(60)));
        long lineages = meter.result().stream()
                .mapToLong(incident -> incident.lineages().size())
                .sum();
        printer.print(Measurement.of(set, "lineages found", (double) lineages, Unit.COUNT));
        printer.print(Measurement.of(set, "lineages in truth", (double) Pages.originals(documents), Unit.COUNT));
        printer.print(Measurement.of(set, "memory", meter.peakMegabytes(), Unit.MEGABYTES));
    }
}
