package org.stele.victims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stele.evidence.ListFile;

/// What cannot be right in the rows of a list, and which rows name nobody: looked for before anything is linked, each
/// row by itself.
///
/// @param problems of all rows, in their order
/// @param nameless the numbers of rows without a name that can be read, where the list has a column for names
/// @param counting the numbers of those among them that count people ("two unknown men")
public record Plausibility(List<Problem> problems, Set<Integer> nameless, Set<Integer> counting) {

    public Plausibility {
        problems = List.copyOf(problems);
        nameless = Set.copyOf(nameless);
        counting = Set.copyOf(counting);
    }

    /// Looks through a list.
    public static Plausibility of(ListFile list) {
        GroupWords groups = new GroupWords();
        List<Problem> problems = new ArrayList<>();
        Set<Integer> nameless = new HashSet<>();
        Set<Integer> counting = new HashSet<>();
        boolean names = ColumnMeaning.namesPersons(list);
        for (ListFile.Row row : list.rows()) {
            ReadRow read = ReadRow.of(list, row, groups);
            problems.addAll(read.problems());
            if (names && !read.isNamed()) {
                nameless.add(row.number());
            }
            if (read.isGroupOnly()) {
                counting.add(row.number());
            }
        }
        return new Plausibility(problems, nameless, counting);
    }
}
