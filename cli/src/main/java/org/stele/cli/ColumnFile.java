package org.stele.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.linkage.Meaning;
import org.stele.victims.ColumnMeaning;

/// A file that says what the columns of lists hold: `list,column,meaning`, one column a line. Where the meaning is left
/// empty, the header speaks for itself, as far as it is recognised.
final class ColumnFile {

    private static final List<String> HEADER = List.of("list", "column", "meaning");

    private ColumnFile() {}

    /// What is said of columns, as codes, by list and header.
    ///
    /// @throws UserError naming the line that cannot be understood
    static Map<String, Map<String, String>> read(Path file) {
        ListFile table;
        try {
            table = Intake.readList(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (Unreadable e) {
            throw new UserError(e.says());
        } catch (IOException e) {
            throw new UserError("--columns " + file + " cannot be read: " + e.getMessage());
        }
        if (!table.columns().containsAll(HEADER)) {
            throw new UserError("--columns " + file + " has the columns " + String.join(", ", table.columns())
                    + ": it needs " + String.join(", ", HEADER) + ", one column of a list a line");
        }
        Map<String, Map<String, String>> said = new LinkedHashMap<>();
        for (ListFile.Row row : table.rows()) {
            String where = file + ", line " + row.line();
            String list = row.find("list").orElseThrow(() -> new UserError(where + ": no list is named"));
            String column = row.find("column").orElseThrow(() -> new UserError(where + ": no column is named"));
            row.find("meaning").ifPresent(meaning -> {
                if (Meaning.find(meaning).isEmpty()) {
                    throw new UserError(where + ", column \"" + column + "\": " + noMeaning(meaning));
                }
                if (said.computeIfAbsent(list, _ -> new LinkedHashMap<>()).putIfAbsent(column, meaning) != null) {
                    throw new UserError(where + ": column \"" + column + "\" of list \"" + list + "\" stands twice");
                }
            });
        }
        return said;
    }

    /// Says of every list and column that it exists.
    ///
    /// @throws UserError naming the first that does not, with what there is
    static void requireColumns(Path file, Map<String, Map<String, String>> said, List<ListFile> lists) {
        said.forEach((name, columns) -> {
            List<ListFile> called =
                    lists.stream().filter(list -> list.name().equals(name)).toList();
            if (called.isEmpty()) {
                throw new UserError(file + " names the list \"" + name + "\", which is not here: the lists are "
                        + lists.stream().map(ListFile::name).distinct().collect(Collectors.joining(", ")));
            }
            columns.keySet().stream()
                    .filter(column ->
                            called.stream().noneMatch(list -> list.columns().contains(column)))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new UserError(file + " names the column \"" + column + "\" of the list \"" + name
                                + "\", whose columns are \""
                                + String.join("\", \"", called.getLast().columns()) + "\"");
                    });
        });
    }

    /// Writes what is known of the columns of these lists, for a person to correct.
    static void write(Path file, List<ListFile> lists) {
        try {
            LinkFiles.write(file, out -> csv(out, lists));
        } catch (IOException e) {
            throw new UserError("--columns " + file + " cannot be written: " + e.getMessage());
        }
    }

    private static void csv(BufferedWriter out, List<ListFile> lists) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(out);
        printer.printRecord(HEADER);
        for (ListFile list : lists) {
            for (String column : list.columns()) {
                printer.printRecord(
                        list.name(),
                        column,
                        ColumnMeaning.of(list, column).map(Meaning::code).orElse(""));
            }
        }
    }

    static String noMeaning(String given) {
        return "\"" + given + "\" is no meaning of a column: it is one of "
                + Arrays.stream(Meaning.values()).map(Meaning::code).collect(Collectors.joining(", "));
    }
}
