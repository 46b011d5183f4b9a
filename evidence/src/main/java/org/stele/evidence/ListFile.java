package org.stele.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of persons as it came: its columns in order and every row, also the unreadable ones.
///
/// @param name the list's name: its file's stem
/// @param columns the header cells, unchanged
/// @param transcript the table as a parser read it from a spreadsheet; empty where the bytes are the table
public record ListFile(
        DocumentId id,
        String fileName,
        String name,
        List<String> columns,
        List<Row> rows,
        Optional<Transcript> transcript) {

    public ListFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One data row. `number` counts data rows from 1; `line` is the line in the file where it starts.
    ///
    /// @param cells column to cell, without the empty ones; what could not be split stays in `raw`
    /// @param problem what is wrong with the row as a whole, if it cannot be read as one person
    public record Row(int number, long line, Map<String, String> cells, String raw, Optional<String> problem) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /// The cell in this column, trimmed, or nothing when it is empty.
        public Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }
}
