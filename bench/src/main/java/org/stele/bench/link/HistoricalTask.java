package org.stele.bench.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;

/// historical_50k: one list, many rows a person, one peer measured on the same kind of machine.
final class HistoricalTask implements Task {

    private static final String FILE = "historical_50k.csv";
    private static final List<String> COLUMNS = List.of(
            "full_name",
            "first_and_surname",
            "first_name",
            "surname",
            "dob",
            "birth_place",
            "postcode_fake",
            "gender",
            "occupation");
    private static final String SPLINK = " (Splink 5.0.0 on DuckDB)";

    @Override
    public String name() {
        return "historical";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        Optional<Path> file = data.find(FILE);
        if (file.isEmpty()) {
            printer.say("skipped " + name() + ": no " + FILE + " in " + data.where());
            return;
        }
        // The first pass pays for what the virtual machine compiles, the second shows what the work itself costs.
        Meter<Links> first = link(file.get(), seed);
        Meter<Links> second = link(file.get(), seed);
        LabelledLists labelled = read(file.get());
        String set = "historical_50k";
        Goals.of(set)
                .target(Quality.F1, Target.atLeast(0.88))
                .peer(Quality.F1, "0.826" + SPLINK)
                .target(Quality.B_CUBED, Target.atLeast(0.89))
                .peer(Quality.B_CUBED, "0.856 (Splink 5.0.0.dev4)")
                .target(Quality.BLOCKING, Target.atLeast(0.85))
                .peer(Quality.BLOCKING, "0.670 (Splink 5.0.0.dev4)")
                .target(Quality.COMPARED, Target.atMost(3_000_000))
                .print(labelled, second.result(), printer);
        printer.print(Measurement.of(set, "first pass", first.cpuSeconds(), Unit.CPU_SECONDS));
        printer.print(Measurement.of(set, "second pass", second.cpuSeconds(), Unit.CPU_SECONDS)
                .target(Target.atMost(1))
                .peer("10.8 CPU-s" + SPLINK));
        printer.print(Measurement.of(set, "most memory, first pass", first.peakMegabytes(), Unit.MEGABYTES)
                .peer("694 MB" + SPLINK));
        printer.print(Measurement.of(set, "most memory, second pass", second.peakMegabytes(), Unit.MEGABYTES));
    }

    private static LabelledLists read(Path file) {
        List<LabelledLists.Row> rows = LabelledLists.read(file, "unique_id");
        return LabelledLists.of(
                List.of(LabelledLists.View.of("historical", COLUMNS, rows)), row -> Optional.of(row.get("cluster")));
    }

    private static Meter<Links> link(Path file, long seed) {
        LabelledLists labelled = read(file);
        return Meter.of(() -> Linkage.of(labelled.lists().schema())
                .lists(labelled.lists().lists())
                .train(seed)
                .link());
    }
}
