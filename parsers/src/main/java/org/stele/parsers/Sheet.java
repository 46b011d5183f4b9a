package org.stele.parsers;

import java.util.ArrayList;
import java.util.List;

/// One sheet of a spreadsheet while its cells come in, written as a table of text: RFC 4180 with commas, a
/// line a row. A row without cells is an empty line, so that the lines are numbered as the sheet is.
final class Sheet {

    /// A list of persons has fewer columns; a cell far to the right would otherwise make every row long.
    private static final int MOST_COLUMNS = 1000;

    /// So many empty rows are kept between rows; a sheet may claim a million.
    private static final int MOST_EMPTY_ROWS = 10_000;

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int emptyRows;
    private int widest;
    private long length;
    private long tooLong;

    /// A row with the empty ones before it.
    private record Row(int emptyBefore, List<String> cells) {}

    Sheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /// How many rows hold anything.
    int rows() {
        return rows.size();
    }

    /// Characters that did not fit.
    long tooLong() {
        return tooLong;
    }

    /// Puts a value into a column, counted from 0.
    void put(int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (column < 0 || column >= MOST_COLUMNS) {
            tooLong += value.length();
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    /// Ends a row that stands so many times.
    void endRow(int times) {
        if (cells.isEmpty()) {
            emptyRows = Math.min(MOST_EMPTY_ROWS, emptyRows + Math.min(times, MOST_EMPTY_ROWS));
            return;
        }
        long size = 1;
        for (String cell : cells) {
            size += cell.length() + 1;
        }
        widest = Math.max(widest, cells.size());
        for (int i = 0; i < times; i++) {
            if (length + size > TextBuilder.LONGEST) {
                tooLong += size * (times - i);
                break;
            }
            rows.add(new Row(emptyRows, cells));
            length += size + emptyRows;
            emptyRows = 0;
        }
        cells = new ArrayList<>();
    }

    /// The table as text. Every row has as many cells as the widest, as it has in the sheet.
    String table() {
        StringBuilder table = new StringBuilder();
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            if (table.length() + row.emptyBefore + widest > TextBuilder.LONGEST) {
                tooLong += (long) (rows.size() - number) * widest;
                break;
            }
            table.repeat('\n', row.emptyBefore);
            for (int i = 0; i < widest; i++) {
                table.append(i == 0 ? "" : ",").append(i < row.cells.size() ? quoted(row.cells.get(i)) : "");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
