package org.stele.bench.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;

/// The Febrl sets: made-up Australians with made errors. Everybody is at the ceiling; a smoke test.
final class FebrlTask implements Task {

    private static final List<String> COLUMNS = List.of(
            "given_name",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "state",
            "date_of_birth",
            "soc_sec_id");

    /// `rec-17-dup-2` is a duplicate of `rec-17-org`.
    private static final Pattern ID = Pattern.compile("rec-(\\d+)-.*");

    private static final Map<String, Target> TARGETS = Map.of(
            "1", Target.atLeast(0.999),
            "2", Target.atLeast(0.997),
            "3", Target.atLeast(0.998),
            "4", Target.atLeast(0.9995));
    private static final Map<String, String> PEERS = Map.of(
            "1",
            "0.998 (Splink)",
            "2",
            "0.994 (Splink)",
            "3",
            "0.9925 (Splink), 0.996 (GoldenMatch, claim)",
            "4",
            "0.9987 (Splink)");

    @Override
    public String name() {
        return "febrl";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        boolean any = false;
        for (String number : List.of("1", "2", "3", "4")) {
            List<Path> files = new ArrayList<>();
            for (String part : List.of("", "a", "b")) {
                data.find("dataset" + number + part + ".csv").ifPresent(files::add);
            }
            if (!files.isEmpty()) {
                any = true;
                run(number, files, seed, printer);
            }
        }
        if (!any) {
            printer.say("skipped " + name() + ": no dataset1.csv to dataset4b.csv in " + data.where());
        }
    }

    private static void run(String number, List<Path> files, long seed, Printer printer) {
        List<LabelledLists.View> views = files.stream()
                .map(file -> LabelledLists.View.of(
                        String.valueOf(file.getFileName()), COLUMNS, LabelledLists.read(file, "rec_id")))
                .toList();
        LabelledLists labelled = LabelledLists.of(views, row -> {
            Matcher id = ID.matcher(row.id());
            return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
        });
        Goals goals = Goals.of("febrl" + number);
        Optional.ofNullable(TARGETS.get(number)).ifPresent(target -> goals.target(Quality.F1, target));
        Optional.ofNullable(PEERS.get(number)).ifPresent(peer -> goals.peer(Quality.F1, peer));
        goals.printAtCost(labelled, seed, printer);
    }
}
