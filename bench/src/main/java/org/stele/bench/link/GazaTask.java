package org.stele.bench.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;

/// Four lists of the same dead in two scripts, some columns hidden: within a script, across scripts, without dates.
///
/// Rows whose official number is not known stay in as distractors; rows whose truth is doubted do not count.
final class GazaTask implements Task {

    private static final String FILE = "gaza_lists.csv";

    private static final List<Part> PARTS = List.of(
            new Part(
                    "G1 Arabic",
                    lists("2024-07", "name_ar", "2025-06", "name_ar"),
                    Hidden.NOTHING,
                    0.99,
                    "0.883 (exact)"),
            new Part("G1n Arabic, age only", lists("2024-07", "name_ar", "2025-06", "name_ar"), Hidden.BIRTH, 0, ""),
            new Part(
                    "G2 English",
                    lists("2024-07", "name_en", "2025-06", "name_en"),
                    Hidden.NOTHING,
                    0.985,
                    "0.952 (Splink)"),
            new Part(
                    "G2n English, age only",
                    lists("2024-07", "name_en", "2025-06", "name_en"),
                    Hidden.BIRTH,
                    0.93,
                    "0.655 (Splink)"),
            new Part(
                    "G3 across scripts",
                    lists("2024-07", "name_ar", "2025-06", "name_en"),
                    Hidden.NOTHING,
                    0.97,
                    "none can"),
            new Part(
                    "G3n across scripts, age only",
                    lists("2024-07", "name_ar", "2025-06", "name_en"),
                    Hidden.BIRTH,
                    0.90,
                    "none can"),
            new Part(
                    "G4 Arabic, no date, no age",
                    lists("2024-01", "name_ar", "2025-06", "name_ar"),
                    Hidden.BIRTH_AND_AGE,
                    0,
                    "0.972 (exact)"),
            new Part("G5 four lists, both scripts", Map.of(), Hidden.NOTHING, 0, ""));

    /// What the matcher is not shown.
    private enum Hidden {
        NOTHING,
        BIRTH,
        BIRTH_AND_AGE
    }

    /// One task.
    ///
    /// @param names the column of each list that holds the name; empty for all lists with all names
    /// @param target the F1 to reach; 0 for none
    private record Part(String name, Map<String, String> names, Hidden hidden, double target, String peer) {}

    private static Map<String, String> lists(String left, String nameOfLeft, String right, String nameOfRight) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(left, nameOfLeft);
        lists.put(right, nameOfRight);
        return lists;
    }

    @Override
    public String name() {
        return "gaza";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        Optional<Path> file = data.find(FILE);
        if (file.isEmpty()) {
            printer.say("skipped " + name() + ": no " + FILE + " in " + data.where());
            return;
        }
        List<LabelledLists.Row> rows = LabelledLists.read(file.get(), "rec_id");
        for (Part part : PARTS) {
            LabelledLists labelled = LabelledLists.of(views(part, rows), GazaTask::answer);
            Goals goals = Goals.of(part.name());
            if (part.target() > 0) {
                goals.target(Quality.F1, Target.atLeast(part.target()));
            }
            if (!part.peer().isEmpty()) {
                goals.peer(Quality.F1, part.peer());
            }
            goals.printAtCost(labelled, seed, printer);
        }
    }

    private static List<LabelledLists.View> views(Part part, List<LabelledLists.Row> rows) {
        Set<String> wanted = part.names().isEmpty()
                ? Set.of("2024-01", "2024-07", "2024-08", "2025-06")
                : part.names().keySet();
        Map<String, List<LabelledLists.Row>> rowsOfList = new LinkedHashMap<>();
        for (LabelledLists.Row row : rows) {
            if (wanted.contains(row.get("list"))) {
                rowsOfList
                        .computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                        .add(row);
            }
        }
        List<LabelledLists.View> views = new ArrayList<>();
        rowsOfList.forEach((list, ofList) -> {
            Map<String, String> columns = new LinkedHashMap<>();
            if (part.names().isEmpty()) {
                columns.put("name_ar", "name_ar");
                columns.put("name_en", "name_en");
            } else {
                columns.put("name", part.names().getOrDefault(list, ""));
            }
            if (part.hidden() != Hidden.BIRTH_AND_AGE) {
                columns.put("age", "age");
            }
            if (part.hidden() == Hidden.NOTHING) {
                columns.put("dob", "dob");
            }
            columns.put("sex", "sex");
            views.add(new LabelledLists.View(list, columns, ofList));
        });
        return views;
    }

    private static Optional<String> answer(LabelledLists.Row row) {
        String cluster = row.get("cluster");
        return cluster.isEmpty() || row.get("truth_suspect").equals("1") ? Optional.empty() : Optional.of(cluster);
    }
}
