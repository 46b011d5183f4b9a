package org.stele.bench.link;

import java.nio.file.Path;
import java.util.List;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.names.NameLikeness;
import org.stele.names.NameParser;

/// Pairs of names that people called the same or not: OpenSanctions' own bench, persons only.
final class NameTask implements Task {

    private static final String BEGINNING = "opensanctions_name_bench";

    /// Where two names are called the same: the middle between one part missing and one part differing.
    private static final double SAME = 0.8;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        List<Path> files = data.findAll(BEGINNING, ".csv");
        if (files.isEmpty()) {
            printer.say("skipped " + name() + ": no " + BEGINNING + "*.csv in " + data.where());
        }
        for (Path file : files) {
            run(file, printer);
        }
    }

    private static void run(Path file, Printer printer) {
        long found = 0;
        long wrong = 0;
        long missed = 0;
        for (LabelledLists.Row row : LabelledLists.read(file, "")) {
            if (!row.get("schema").equals("Person")) {
                continue;
            }
            NameLikeness likeness =
                    NameLikeness.of(NameParser.parse(row.get("name1")), NameParser.parse(row.get("name2")));
            boolean called = likeness.value() >= SAME;
            boolean same = row.get("is_match").equalsIgnoreCase("true");
            found += called && same ? 1 : 0;
            wrong += called && !same ? 1 : 0;
            missed += !called && same ? 1 : 0;
        }
        String set = String.valueOf(file.getFileName());
        printer.print(
                Measurement.of(set, "F1 of persons' names", share(2 * found, 2 * found + wrong + missed), Unit.SHARE)
                        .target(Target.atLeast(0.85))
                        .peer("0.742 (OpenSanctions logic-v2, its own run on both halves)"));
        printer.print(Measurement.of(set, "precision", share(found, found + wrong), Unit.SHARE));
        printer.print(Measurement.of(set, "recall", share(found, found + missed), Unit.SHARE));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
