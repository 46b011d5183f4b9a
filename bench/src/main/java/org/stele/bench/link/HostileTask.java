package org.stele.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Column;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.EqualRows;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.Schema;

/// Lists that no recorder keeps and that must cost little nonetheless.
final class HostileTask implements Task {

    private static final int LONG = 100_000;

    private final int rows;

    /// @param rows how many rows the long lists have
    HostileTask(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        Schema names = Schema.of(new Column("name", Kind.NAME));
        Schema more = Schema.of(new Column("name", Kind.NAME), new Column("place", Kind.TEXT));
        String many = String.format(Locale.ROOT, "%,d", rows);
        print("no row", more, 0, i -> List.of("", ""), seed, printer);
        print("one row", more, 1, i -> List.of(person(i), "Zogalvan"), seed, printer);
        print(many + " identical rows, one column", names, rows, i -> List.of(person(0)), seed, printer);
        print(many + " identical rows", more, rows, i -> List.of(person(0), "Zogalvan"), seed, printer);
        print(many + " rows, one column of 1,000 names", names, rows, i -> List.of(person(i % 1_000)), seed, printer);
        print(
                many + " rows, a column that says the same",
                more,
                rows,
                i -> List.of(person(i), "Zogalvan"),
                seed,
                printer);
        print(
                "200 names of 100,000 characters",
                more,
                200,
                i -> List.of((person(i) + " ").repeat(LONG / 10), "Zogalvan " + i % 7),
                seed,
                printer);
        copies(many, printer);
    }

    private static String person(int number) {
        return InventedNames.given(number, false) + " " + InventedNames.family(number / 2);
    }

    private static void print(
            String set, Schema schema, int rows, IntFunction<List<String>> cells, long seed, Printer printer) {
        RowList list = list(rows, cells);
        Meter<Links> linked = Meter.of(
                () -> Linkage.of(schema).lists(List.of(list)).train(seed).link());
        printer.print(Measurement.of(set, "cost", linked.cpuSeconds(), Unit.CPU_SECONDS));
        printer.print(Measurement.of(set, "most memory", linked.peakMegabytes(), Unit.MEGABYTES));
        printer.print(Measurement.of(
                set, Quality.COMPARED.words(), (double) linked.result().pairsCompared(), Unit.COUNT));
        printer.print(
                Measurement.of(set, "clusters", linked.result().partition().size(), Unit.COUNT));
        linked.result().model().notes().forEach(note -> printer.say(set + ": " + note));
    }

    private static RowList list(int rows, IntFunction<List<String>> cells) {
        List<RowList.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new RowList.Row(String.valueOf(i), cells.apply(i)));
        }
        return RowList.of("list", all);
    }

    // As `stele link` takes them: what says the same in every column is put aside before the comparison.
    private void copies(String many, Printer printer) {
        List<PersonLists.Table> tables = List.of(new PersonLists.Table(
                "list",
                List.of("name", "place"),
                list(rows, i -> List.of(person(0), "Zogalvan")).rows(),
                false));
        Meter<EqualRows> found = Meter.of(() -> EqualRows.of(tables, Set.of(), Set.of()));
        printer.print(Measurement.of(
                many + " identical rows", "cost of finding the copies", found.cpuSeconds(), Unit.CPU_SECONDS));
    }
}
