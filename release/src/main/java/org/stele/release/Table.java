package org.stele.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A CSV file for people to open: RFC 4180 with LF, UTF-8 without a byte order mark.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, since this file leaves.
final class Table {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    Table(String... head) {
        columns = head.length;
        row((Object[]) head);
    }

    void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    "a row of " + cells.length + " cells does not fit " + columns + " columns");
        }
        text.append(List.of(cells).stream().map(Table::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        String cell = value.toString();
        if (!cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
