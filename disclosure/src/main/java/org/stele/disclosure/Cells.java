package org.stele.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.evidence.ListFile;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;
import org.stele.victims.ColumnMeaning;

/// The cells of lists by the rows they stand in (`list:number`), with what their columns mean.
final class Cells {

    private final Map<String, List<Cell>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> rowsOfList = new LinkedHashMap<>();

    /// One cell that is not empty.
    ///
    /// @param meaning empty when no language of ours recognises the column
    record Cell(String list, String column, Optional<Meaning> meaning, String text) {

        boolean means(Meaning one) {
            return meaning.equals(Optional.of(one));
        }
    }

    Cells(List<ListFile> lists) {
        for (ListFile list : lists) {
            List<String> ids = rowsOfList.computeIfAbsent(list.name(), name -> new ArrayList<>());
            for (ListFile.Row row : list.rows()) {
                List<Cell> cells = new ArrayList<>();
                if (row.problem().isEmpty()) {
                    for (String column : list.columns()) {
                        row.find(column)
                                .ifPresent(text ->
                                        cells.add(new Cell(list.name(), column, ColumnMeaning.of(list, column), text)));
                    }
                }
                String id = list.name() + ":" + row.number();
                ids.add(id);
                rows.put(id, cells);
            }
        }
    }

    /// The cells of a row; none for a claim, nor for a row that cannot be read as it should: nothing is concluded
    /// from it.
    List<Cell> of(String row) {
        return rows.getOrDefault(row, List.of());
    }

    /// The rows of the list that this row stands in.
    List<String> besides(String row) {
        int colon = row.lastIndexOf(':');
        return colon < 0 ? List.of() : rowsOfList.getOrDefault(row.substring(0, colon), List.of());
    }

    /// The dates of the cells that mean this.
    List<Edtf> dates(String row, Meaning meaning) {
        return of(row).stream()
                .filter(cell -> cell.means(meaning))
                .flatMap(cell -> Dates.find(cell.text()).stream())
                .toList();
    }
}
