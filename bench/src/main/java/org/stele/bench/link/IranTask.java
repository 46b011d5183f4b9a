package org.stele.bench.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;

/// A recorder's own list and the duplicates he found in it; and the same list parted into its two scripts.
///
/// Duplicates remain that nobody found: two records that he kept may well be one, and count neither for nor against. Of
/// a record that he folded into another it is known who it is. So of all pairs with such a record: how many of the
/// duplicates he found come up before as many others have come up, when pairs are looked at from the most probable
/// down.
final class IranTask implements Task {

    private static final String FILE = "iran_memorial.csv";
    private static final List<String> COLUMNS = List.of(
            "name_latin",
            "name_farsi",
            "date_of_birth",
            "date_of_death",
            "age_at_death",
            "gender",
            "place_of_death",
            "province",
            "cause_of_death");

    @Override
    public String name() {
        return "iran";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        Optional<Path> file = data.find(FILE);
        if (file.isEmpty()) {
            printer.say("skipped " + name() + ": no " + FILE + " in " + data.where());
            return;
        }
        List<LabelledLists.Row> rows = LabelledLists.read(file.get(), "rec_id");
        merges(rows, seed, printer);
        acrossScripts(rows, seed, printer);
    }

    private static void merges(List<LabelledLists.Row> rows, long seed, Printer printer) {
        LabelledLists labelled = LabelledLists.of(
                List.of(LabelledLists.View.of("record", COLUMNS, rows)), row -> Optional.of(row.get("cluster")));
        Links links = Linkage.of(labelled.lists().schema())
                .lists(labelled.lists().lists())
                .train(seed)
                .link();
        List<Links.Pair> pairs = new ArrayList<>(links.pairs());
        pairs.sort(Comparator.comparingDouble(Links.Pair::weight).reversed());
        Set<String> folded = rows.stream()
                .filter(row -> row.get("status").equals("merged"))
                .map(LabelledLists.Row::id)
                .collect(Collectors.toSet());
        long all = Accuracy.of(List.of(), labelled.truth()).truePairs();
        long found = 0;
        long others = 0;
        long unknown = 0;
        long most = 0;
        long unknownBefore = 0;
        for (Links.Pair pair : pairs) {
            boolean same = labelled.truth()
                    .getOrDefault(pair.left(), "")
                    .equals(labelled.truth().getOrDefault(pair.right(), "-"));
            boolean known = folded.contains(pair.left().id())
                    || folded.contains(pair.right().id());
            found += same ? 1 : 0;
            others += !same && known ? 1 : 0;
            unknown += !same && !known ? 1 : 0;
            if (others <= found) {
                most = found;
                unknownBefore = unknown;
            }
        }
        String set = "Iran, the recorder's merges";
        printer.print(Measurement.of(set, "recall at one review per true one", (double) most / all, Unit.SHARE)
                .target(Target.atLeast(0.95)));
        printer.print(Measurement.of(
                set, "pairs of records that he kept, come up before that", (double) unknownBefore, Unit.COUNT));
        Accuracy clusters = Accuracy.of(links.clusters(), labelled.truth());
        printer.print(Measurement.of(set, "recall of clusters", clusters.recall(), Unit.SHARE));
        printer.print(Measurement.of(
                set, "recall of blocking", Accuracy.blockingRecall(links, labelled.truth()), Unit.SHARE));
        printer.print(Measurement.of(set, "merges", (double) all, Unit.COUNT));
    }

    private static void acrossScripts(List<LabelledLists.Row> rows, long seed, Printer printer) {
        List<LabelledLists.Row> both = rows.stream()
                .filter(row -> !row.get("name_latin").isEmpty()
                        && !row.get("name_farsi").isEmpty())
                .map(IranTask::withYear)
                .toList();
        Map<String, String> latin = new LinkedHashMap<>();
        latin.put("name", "name_latin");
        latin.put("date_of_death", "year");
        latin.put("province", "province");
        Map<String, String> persian = new LinkedHashMap<>();
        persian.put("name", "name_farsi");
        persian.put("date_of_death", "year");
        LabelledLists labelled = LabelledLists.of(
                List.of(new LabelledLists.View("latin", latin, both), new LabelledLists.View("persian", persian, both)),
                row -> Optional.of(row.id()));
        Goals.of("Iran I2, across scripts")
                .target(Quality.F1, Target.atLeast(0.95))
                .printAtCost(labelled, seed, printer);
    }

    private static LabelledLists.Row withYear(LabelledLists.Row row) {
        String death = row.get("date_of_death");
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.put("year", death.length() < 4 ? "" : death.substring(0, 4));
        return new LabelledLists.Row(row.id(), cells);
    }
}
