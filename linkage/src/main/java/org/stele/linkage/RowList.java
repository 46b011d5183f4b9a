package org.stele.linkage;

import java.util.List;

/// A list of rows.
///
/// @param clean whether its keeper vouches that nobody stands in it twice; then no two of its rows are linked
public record RowList(String name, List<Row> rows, boolean clean) {

    public RowList {
        rows = List.copyOf(rows);
    }

    /// A list in which duplicates are sought.
    public static RowList of(String name, List<Row> rows) {
        return new RowList(name, rows, false);
    }

    /// A row.
    ///
    /// @param cells one a column of the schema; empty text where nothing is known
    public record Row(String id, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
