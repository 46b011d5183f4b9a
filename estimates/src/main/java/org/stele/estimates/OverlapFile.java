package org.stele.estimates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a file of overlaps says: a table of everybody, and one a stratum if it has strata.
///
/// Two forms are read (docs/formats/estimate.md): one row a pattern, with a column of 0 and 1 for each list
/// and a column `count`; or one row a person, with a column of 0 and 1 for each list.
///
/// @param whole everybody, whatever their stratum
/// @param strata name to table, in the order of the names; empty when the file has no strata
/// @param notices what a person should know of how the file was read
public record OverlapFile(OverlapTable whole, SortedMap<String, OverlapTable> strata, List<Notice> notices) {

    private static final String COUNT = "count";
    private static final String STRATUM = "stratum";

    public OverlapFile {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        notices = List.copyOf(notices);
    }

    /// Something that was set aside in reading: a kind of message and its arguments.
    public record Notice(String kind, SortedMap<String, Object> arguments) {
        public Notice {
            arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        }
    }

    /// Which columns to read, where the file's own names do not say it.
    ///
    /// @param lists the columns that are lists, or empty: every column that holds only 0 and 1
    /// @param strata the column of the stratum, if not the one called `stratum`
    public record Columns(List<String> lists, Optional<String> strata) {
        public Columns {
            lists = List.copyOf(lists);
        }

        public static Columns recognised() {
            return new Columns(List.of(), Optional.empty());
        }
    }

    /// Reads the text of a CSV file.
    ///
    /// @throws UnreadableTable saying row, column and what would be right
    public static OverlapFile parse(String csv, Columns columns) throws UnreadableTable {
        List<CsvRows.Row> rows = CsvRows.parse(csv);
        if (rows.isEmpty()) {
            throw new UnreadableTable(
                    "the file is empty: it needs a first row with a name for each list, and rows of 0 and 1 under it");
        }
        List<String> header = header(rows.getFirst());
        List<CsvRows.Row> data = rows.subList(1, rows.size());
        for (CsvRows.Row row : data) {
            if (row.cells().size() != header.size()) {
                throw new UnreadableTable(
                        "row " + row.number() + " has " + row.cells().size() + " cells, the first row has "
                                + header.size() + " columns: each row needs one cell a column");
            }
        }
        int countColumn = header.indexOf(COUNT);
        int strataColumn = strataColumn(header, columns);
        List<Notice> notices = new ArrayList<>();
        List<Integer> lists = listColumns(header, data, columns, countColumn, strataColumn, notices);
        return tables(
                header, data, lists, countColumn, strataColumn, !columns.lists().isEmpty(), notices);
    }

    private static List<String> header(CsvRows.Row row) throws UnreadableTable {
        List<String> names = new ArrayList<>();
        for (String cell : row.cells()) {
            names.add(cell.strip());
        }
        if (names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            throw new UnreadableTable(
                    "the first row has no comma: columns are separated by commas, not by semicolons or tabs");
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new UnreadableTable("column " + (i + 1) + " has no name in the first row: each column needs one");
            }
            int first = names.indexOf(names.get(i));
            if (first < i) {
                throw new UnreadableTable("two columns are called \"" + names.get(i) + "\" (" + (first + 1) + " and "
                        + (i + 1) + "): each needs a name of its own");
            }
        }
        return names;
    }

    private static int strataColumn(List<String> header, Columns columns) throws UnreadableTable {
        if (columns.strata().isEmpty()) {
            return columns.lists().contains(STRATUM) ? -1 : header.indexOf(STRATUM);
        }
        return get(header, columns.strata().get(), "--strata");
    }

    private static int get(List<String> header, String name, String option) throws UnreadableTable {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new UnreadableTable(option + " names \"" + name + "\", which is no column: the columns are "
                    + String.join(", ", header));
        }
        return index;
    }

    private static List<Integer> listColumns(
            List<String> header,
            List<CsvRows.Row> data,
            Columns columns,
            int countColumn,
            int strataColumn,
            List<Notice> notices)
            throws UnreadableTable {
        List<Integer> lists = new ArrayList<>();
        if (!columns.lists().isEmpty()) {
            Set<String> named = new LinkedHashSet<>(columns.lists());
            for (String name : named) {
                int index = get(header, name, "--lists");
                if (index == countColumn || index == strataColumn) {
                    throw new UnreadableTable("--lists names \"" + name + "\", which is the column of "
                            + (index == countColumn ? "counts" : "strata") + ": name only lists");
                }
                lists.add(index);
            }
        } else {
            for (int column = 0; column < header.size(); column++) {
                if (column == countColumn || column == strataColumn) {
                    continue;
                }
                if (data.isEmpty() || holdsAList(data, column, countColumn >= 0)) {
                    lists.add(column);
                } else {
                    notices.add(notice("estimate.notice.column_ignored", "column", header.get(column)));
                }
            }
        }
        if (lists.isEmpty()) {
            throw new UnreadableTable(
                    "no column holds only 0 and 1: a list is a column with 1 for people on it and 0 for"
                            + " the others; say which with --lists");
        }
        if (lists.size() > OverlapTable.MOST_LISTS) {
            throw new UnreadableTable("the table has " + lists.size() + " lists: at most " + OverlapTable.MOST_LISTS
                    + " can be read; say which with --lists");
        }
        return lists;
    }

    /// In a table of counts every column must be a list; a wrong cell there is an error with a row to name,
    /// and no reason to leave the column out. In a file of persons other columns (names, dates) are to be
    /// expected.
    private static boolean holdsAList(List<CsvRows.Row> data, int column, boolean counted) {
        int right = 0;
        for (CsvRows.Row row : data) {
            String cell = row.cells().get(column).strip();
            if (cell.equals("0") || cell.equals("1")) {
                right++;
            }
        }
        return counted ? 2 * right >= data.size() : right == data.size();
    }

    private static OverlapFile tables(
            List<String> header,
            List<CsvRows.Row> data,
            List<Integer> lists,
            int countColumn,
            int strataColumn,
            boolean chosen,
            List<Notice> notices)
            throws UnreadableTable {
        List<String> names = lists.stream().map(header::get).toList();
        SortedMap<Integer, Long> whole = new TreeMap<>();
        SortedMap<String, SortedMap<Integer, Long>> strata = new TreeMap<>();
        long onNone = 0;
        for (CsvRows.Row row : data) {
            int pattern = 0;
            for (int i = 0; i < lists.size(); i++) {
                if (isOnList(row, lists.get(i), header)) {
                    pattern |= 1 << i;
                }
            }
            long count = countColumn < 0 ? 1 : count(row, countColumn, header);
            if (pattern == 0) {
                if (count > 0 && countColumn >= 0 && !chosen) {
                    throw new UnreadableTable("row " + row.number() + " counts " + count
                            + " people on no list: a table holds only people who are on a list; leave the row out");
                }
                onNone += count;
                continue;
            }
            add(whole, pattern, count, row);
            if (strataColumn >= 0) {
                String stratum = row.cells().get(strataColumn).strip();
                if (stratum.isEmpty()) {
                    throw new UnreadableTable("row " + row.number() + ", column \"" + header.get(strataColumn)
                            + "\": no stratum is given; write one, \"unknown\" if it is not known");
                }
                add(strata.computeIfAbsent(stratum, name -> new TreeMap<>()), pattern, count, row);
            }
        }
        if (onNone > 0) {
            notices.add(notice("estimate.notice.on_no_list", "people", onNone));
        }
        SortedMap<String, OverlapTable> tables = new TreeMap<>();
        strata.forEach((stratum, counts) -> tables.put(stratum, new OverlapTable(names, counts)));
        return new OverlapFile(new OverlapTable(names, whole), tables, notices);
    }

    private static void add(SortedMap<Integer, Long> counts, int pattern, long count, CsvRows.Row row)
            throws UnreadableTable {
        long sum = counts.merge(pattern, count, Long::sum);
        if (sum > OverlapTable.MOST_PEOPLE) {
            throw new UnreadableTable("row " + row.number() + " brings its pattern to " + sum + " people: at most "
                    + OverlapTable.MOST_PEOPLE + " can be");
        }
    }

    private static boolean isOnList(CsvRows.Row row, int column, List<String> header) throws UnreadableTable {
        String cell = row.cells().get(column).strip();
        return switch (cell) {
            case "1" -> true;
            case "0" -> false;
            default ->
                throw new UnreadableTable("row " + row.number() + ", column \"" + header.get(column) + "\": \"" + cell
                        + "\" is neither 0 nor 1");
        };
    }

    private static long count(CsvRows.Row row, int column, List<String> header) throws UnreadableTable {
        String cell = row.cells().get(column).strip();
        try {
            long count = Long.parseLong(cell);
            if (count >= 0 && count <= OverlapTable.MOST_PEOPLE) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, together with whole numbers out of range.
        }
        throw new UnreadableTable("row " + row.number() + ", column \"" + header.get(column) + "\": \"" + cell
                + "\" is no number of people (a whole number, 0 to " + OverlapTable.MOST_PEOPLE + ")");
    }

    private static Notice notice(String kind, String name, Object value) {
        return new Notice(kind, new TreeMap<>(Map.of(name, value)));
    }
}
