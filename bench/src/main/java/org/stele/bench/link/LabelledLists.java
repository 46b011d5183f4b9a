package org.stele.bench.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stele.bench.gauge.DataMissing;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;

/// Lists with the truth about them, kept apart: the lists hold only the columns that may be compared.
///
/// @param truth who a row speaks of; rows that nobody knows are not in it, and count neither for nor against
record LabelledLists(PersonLists lists, Map<RowRef, String> truth) {

    LabelledLists {
        truth = Map.copyOf(truth);
    }

    /// A row as the file has it.
    record Row(String id, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Reads a file as `stele link` reads it.
    static List<Row> read(Path file, String idColumn) {
        List<Row> rows = new ArrayList<>();
        for (ListFile.Row row : readFile(file).rows()) {
            rows.add(new Row(row.find(idColumn).orElse(String.valueOf(row.number())), row.cells()));
        }
        return rows;
    }

    private static ListFile readFile(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return Intake.readList(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new DataMissing(e.says());
        }
    }

    /// What a list shows: some columns of some rows.
    ///
    /// @param columns headers of the list, and the columns of the file they are taken from
    record View(String list, Map<String, String> columns, List<Row> rows) {
        static View of(String list, List<String> columns, List<Row> rows) {
            Map<String, String> same = new LinkedHashMap<>();
            columns.forEach(column -> same.put(column, column));
            return new View(list, same, rows);
        }
    }

    /// @param answer who a row speaks of, if that is known
    static LabelledLists of(List<View> views, Function<Row, Optional<String>> answer) {
        Map<RowRef, String> truth = new HashMap<>();
        List<PersonLists.Table> tables = new ArrayList<>();
        for (View view : views) {
            List<RowList.Row> rows = new ArrayList<>();
            for (Row row : view.rows()) {
                rows.add(new RowList.Row(
                        row.id(), view.columns().values().stream().map(row::get).toList()));
                answer.apply(row).ifPresent(known -> truth.put(new RowRef(view.list(), row.id()), known));
            }
            tables.add(new PersonLists.Table(
                    view.list(), List.copyOf(view.columns().keySet()), rows, false));
        }
        return new LabelledLists(PersonLists.of(tables, Set.of()), truth);
    }

    int rows() {
        return lists.lists().stream().mapToInt(list -> list.rows().size()).sum();
    }
}
