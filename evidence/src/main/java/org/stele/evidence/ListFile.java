package org.stele.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of persons as it came: its columns in order and every row, also the unreadable ones.
///
/// @param name the list's name: its file's stem, unless somebody gave it another
/// @param columns the header cells, unchanged
/// @param transcript the table as a parser read it from a spreadsheet; empty where the bytes are the table
/// @param said what somebody said that columns hold, by their headers: codes of `org.stele.linkage.Meaning`
/// @param follows the edition of the same list that this one follows; its rows then keep the numbers they have there
public record ListFile(
        DocumentId id,
        String fileName,
        String name,
        List<String> columns,
        List<Row> rows,
        Optional<Transcript> transcript,
        Map<String, String> said,
        Optional<DocumentId> follows) {

    public ListFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        said = Map.copyOf(said);
    }

    /// One data row. `number` counts data rows from 1, in a later edition as [#asEdition] says; `line` is the line in
    /// the file where it starts.
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

    /// The same file as a list of this name.
    public ListFile named(String other) {
        return new ListFile(id, fileName, other, columns, rows, transcript, said, follows);
    }

    /// The same file with what somebody said that its columns hold.
    public ListFile saying(Map<String, String> meanings) {
        return new ListFile(id, fileName, name, columns, rows, transcript, meanings, follows);
    }

    /// The same file as the edition of its list that follows an earlier one.
    ///
    /// @param numbers of the rows, in their order, each above 0 and given once: that of the row of an earlier
    ///     edition which it is, or one that no edition has had
    public ListFile asEdition(DocumentId earlier, List<Integer> numbers) {
        if (numbers.size() != rows.size() || numbers.stream().distinct().count() != rows.size()) {
            throw new IllegalArgumentException(fileName + ": " + numbers.size() + " numbers for " + rows.size()
                    + " rows, and each row needs its own");
        }
        List<Row> numbered = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Row row = rows.get(i);
            numbered.add(new Row(numbers.get(i), row.line(), row.cells(), row.raw(), row.problem()));
        }
        return new ListFile(id, fileName, name, columns, numbered, transcript, said, Optional.of(earlier));
    }
}
