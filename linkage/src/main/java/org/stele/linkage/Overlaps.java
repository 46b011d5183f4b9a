package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How many stand in exactly which lists: the table that multiple systems estimation starts from.
///
/// @param rows only combinations that somebody stands in, in the order of the pattern read as a number with the first
///     list first
public record Overlaps(List<String> lists, List<Row> rows) {

    public Overlaps {
        lists = List.copyOf(lists);
        rows = List.copyOf(rows);
    }

    /// One combination of lists.
    ///
    /// @param in whether they stand in each list
    public record Row(List<Boolean> in, long count) {
        public Row {
            in = List.copyOf(in);
        }
    }

    /// Counts sets of rows; a row of a list that is not named here counts for none.
    public static Overlaps of(List<String> lists, List<List<RowRef>> clusters) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (List<RowRef> cluster : clusters) {
            char[] pattern = "0".repeat(lists.size()).toCharArray();
            for (RowRef row : cluster) {
                int list = lists.indexOf(row.list());
                if (list >= 0) {
                    pattern[list] = '1';
                }
            }
            String in = new String(pattern);
            if (in.indexOf('1') >= 0) {
                counts.merge(in, 1L, Long::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        counts.descendingMap()
                .forEach((pattern, count) ->
                        rows.add(new Row(pattern.chars().mapToObj(c -> c == '1').toList(), count)));
        return new Overlaps(lists, rows);
    }
}
