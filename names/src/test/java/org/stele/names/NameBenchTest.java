package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Prints how the likeness of names does on labelled pairs; skipped where the data is not there.
class NameBenchTest {

    private static final Path BENCH = Path.of("../../shared/data/linkage/names/opensanctions_name_bench_dev.csv");

    /// Where two names are called the same: the middle between one part missing and one part differing.
    private static final double SAME = 0.8;

    private record Labelled(PersonName left, PersonName right, boolean same) {}

    @Test
    void namesOfPersonsAreToldApartBetterThanByThePublishedPeer() throws IOException {
        assumeTrue(Files.exists(BENCH), "the labelled names are not beside this clone: " + BENCH);
        List<Labelled> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(BENCH, StandardCharsets.UTF_8)) {
            List<String> cells = cells(line);
            if (cells.size() > 4 && "Person".equals(cells.get(1))) {
                pairs.add(new Labelled(
                        NameParser.parse(cells.get(2)), NameParser.parse(cells.get(3)), "true".equals(cells.get(4))));
            }
        }
        int found = 0;
        int wrong = 0;
        int missed = 0;
        for (Labelled pair : pairs) {
            double value = NameLikeness.of(pair.left(), pair.right()).value();
            found += value >= SAME && pair.same() ? 1 : 0;
            wrong += value >= SAME && !pair.same() ? 1 : 0;
            missed += value < SAME && pair.same() ? 1 : 0;
            if (Boolean.getBoolean("names.show") && (value >= SAME) != pair.same()) {
                System.out.printf(
                        "%.3f %s  %s | %s%n",
                        value, pair.same(), pair.left().written(), pair.right().written());
            }
        }
        double f1 = 2.0 * found / (2 * found + wrong + missed);
        System.out.printf(
                "name bench, %d pairs of persons: precision %.3f, recall %.3f, F1 %.3f (published peer 0.742)%n",
                pairs.size(), found / (double) (found + wrong), found / (double) (found + missed), f1);
        assertThat(f1).isGreaterThan(0.742);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
