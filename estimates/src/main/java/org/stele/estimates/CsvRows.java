package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV text (RFC 4180): cells between commas, perhaps in quotation marks. A line of nothing
/// is no row.
final class CsvRows {

    /// @param number of its first line in the file, the first being 1
    record Row(int number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<Row> parse(String csv) throws UnreadableTable {
        CsvRows reader = new CsvRows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        List<Row> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            Row row = reader.row();
            if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() throws UnreadableTable {
        int number = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell(number));
            if (at >= text.length()) {
                return new Row(number, cells);
            }
            char end = text.charAt(at++);
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return new Row(number, cells);
        }
    }

    private String cell(int number) throws UnreadableTable {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(number);
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(int number) throws UnreadableTable {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at >= text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                return cell.toString();
            } else {
                throw new UnreadableTable("row " + number + ": after a closing quotation mark comes \""
                        + text.charAt(at) + "\"; a comma or the end of the row must follow");
            }
        }
        throw new UnreadableTable("row " + number + ": a quotation mark is opened and never closed");
    }
}
