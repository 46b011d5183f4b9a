package org.stele.linkage;

import java.util.List;
import java.util.Optional;

/// Tells a list whose first line is a person from one whose first line names the columns.
public final class HeaderRow {

    private HeaderRow() {}

    /// A cell of the first line that no heading would be: a date, a number, or a value that the same column holds
    /// again.
    /// Nothing when a heading is recognised, for then the line is one.
    ///
    /// @param header the cells of the first line
    /// @param rows the lines after it, with their cells in the same order
    public static Optional<String> findData(List<String> header, List<RowList.Row> rows) {
        if (header.stream().anyMatch(cell -> ColumnRecogniser.recognise(cell).isPresent())) {
            return Optional.empty();
        }
        for (int i = 0; i < header.size(); i++) {
            String cell = header.get(i);
            int column = i;
            boolean number = cell.codePoints().anyMatch(Character::isDigit)
                    && cell.codePoints().noneMatch(Character::isLetter);
            boolean again = rows.stream()
                    .anyMatch(row -> row.cells().get(column).strip().equalsIgnoreCase(cell));
            if (number || again) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
