package org.stele.estimates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The tables of overlaps and the reference figures beside the project, which a clone does not have.
final class Shared {

    private static final Path FOLDER = Path.of("../../shared/data/mse");

    private Shared() {}

    /// Skips the test, with a message, where the shared data are absent.
    static void needed() {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), "skipped: the shared tables are not at " + FOLDER + " (reference figures)");
    }

    static OverlapTable table(String name) throws IOException, UnreadableTable {
        return OverlapFile.parse(Files.readString(FOLDER.resolve(name + ".csv")), OverlapFile.Columns.recognised())
                .whole();
    }

    /// The rows of a file of reference figures, each by column name.
    static List<Map<String, String>> reference(String name) throws IOException, UnreadableTable {
        List<CsvRows.Row> rows = CsvRows.parse(Files.readString(FOLDER.resolve("reference/" + name + ".csv")));
        List<String> header = rows.getFirst().cells();
        List<Map<String, String>> reference = new ArrayList<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cells().get(i));
            }
            reference.add(cells);
        }
        return reference;
    }

    static String get(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return cell;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(get(row, column));
    }
}
