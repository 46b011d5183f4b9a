package org.stele.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.names.Nameless;

/// Rows of one list that say the same in every column but the row's own number.
///
/// Such a row is a copy of the first one, and speaks of the same person, if it has a name and beside it an age, a birth
/// date, a number of the person, a day or a place: nothing is left that could tell two people apart. Copies need no
/// comparison, however many there are. A name alone is no proof: in a long list two people of one name are common, and
/// the linkage weighs how common; where very many are equal there is nothing to weigh, and each stays by itself. In a
/// list that is vouched for as clean nobody stands twice, whatever the rows say.
public final class EqualRows {

    private final List<PersonLists.Table> distinct;
    private final List<Group> groups;
    private final List<Verdict> verdicts;
    private final Map<RowRef, List<RowRef>> copies = new HashMap<>();
    private final Set<RowRef> isCopy = new HashSet<>();
    private final Set<RowRef> alone = new LinkedHashSet<>();

    /// So many equal rows that say too little are compared with each other; more could only take time.
    private static final int MOST_COMPARED = 50;

    /// Rows that are equal, in the order of the list.
    ///
    /// @param copies whether they are copies of the first one; else they are only told of
    public record Group(List<RowRef> rows, boolean copies) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    private EqualRows(List<PersonLists.Table> tables, List<Group> groups, Set<RowRef> kept) {
        this.groups = groups;
        List<Verdict> same = new ArrayList<>();
        for (Group group : groups) {
            if (group.copies()) {
                RowRef first = group.rows().getFirst();
                for (RowRef copy : group.rows().subList(1, group.rows().size())) {
                    if (kept.contains(copy)) {
                        same.add(new Verdict(first, copy, true));
                    } else {
                        copies.computeIfAbsent(first, row -> new ArrayList<>()).add(copy);
                        isCopy.add(copy);
                    }
                }
            } else if (group.rows().size() > MOST_COMPARED) {
                group.rows().stream().skip(1).filter(row -> !kept.contains(row)).forEach(alone::add);
            }
        }
        verdicts = List.copyOf(same);
        distinct = tables.stream().map(this::withoutCopies).toList();
    }

    private PersonLists.Table withoutCopies(PersonLists.Table table) {
        List<RowList.Row> rows = table.rows().stream()
                .filter(row -> isCompared(new RowRef(table.list(), row.id())))
                .toList();
        return rows.size() == table.rows().size() ? table : table.withRows(rows);
    }

    /// Finds them.
    ///
    /// @param ignored headers of columns that do not count, such as the one that holds the answer
    /// @param kept rows that are compared though they are copies, such as those that somebody decided about
    public static EqualRows of(List<PersonLists.Table> tables, Set<String> ignored, Set<RowRef> kept) {
        List<Group> groups = new ArrayList<>();
        for (PersonLists.Table table : tables) {
            for (List<RowList.Row> rows : table.clean() ? List.<List<RowList.Row>>of() : equal(table, ignored)) {
                if (rows.size() > 1) {
                    List<RowRef> refs = rows.stream()
                            .map(row -> new RowRef(table.list(), row.id()))
                            .toList();
                    groups.add(new Group(refs, tellsWho(table, rows.getFirst())));
                }
            }
        }
        return new EqualRows(tables, List.copyOf(groups), kept);
    }

    private static Collection<List<RowList.Row>> equal(PersonLists.Table table, Set<String> ignored) {
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String header = table.columns().get(i);
            boolean number = table.meanings().get(i).equals(Optional.of(Meaning.ROW_ID));
            if (!number && !ignored.contains(header)) {
                counted.add(i);
            }
        }
        Map<List<String>, List<RowList.Row>> equal = new LinkedHashMap<>();
        for (RowList.Row row : table.rows()) {
            List<String> said =
                    counted.stream().map(i -> row.cells().get(i).strip()).toList();
            if (said.stream().anyMatch(cell -> !cell.isEmpty())) {
                equal.computeIfAbsent(said, key -> new ArrayList<>()).add(row);
            }
        }
        return equal.values();
    }

    private static boolean tellsWho(PersonLists.Table table, RowList.Row row) {
        boolean name = false;
        boolean own = false;
        boolean day = false;
        boolean place = false;
        for (int i = 0; i < table.columns().size(); i++) {
            String cell = row.cells().get(i).strip();
            Optional<Meaning> meaning = table.meanings().get(i);
            if (meaning.isEmpty() || cell.isEmpty()) {
                continue;
            }
            Kind kind = meaning.get().kind();
            if (meaning.get().isName()) {
                name |= !Nameless.says(cell);
            } else {
                own |= kind == Kind.CODE || (meaning.get().nature() == Nature.OWN && kind != Kind.IGNORED);
                day |= kind == Kind.DATE;
                place |= kind == Kind.TEXT && meaning.get().nature() == Nature.SHARED;
            }
        }
        return name && (own || day || place);
    }

    /// The lists with the rows that are compared.
    public List<PersonLists.Table> distinct() {
        return distinct;
    }

    /// Whether a row is a copy of an earlier one.
    public boolean isCopy(RowRef row) {
        return isCopy.contains(row);
    }

    /// Whether a row stands in [#distinct].
    public boolean isCompared(RowRef row) {
        return !isCopy.contains(row) && !alone.contains(row);
    }

    /// Of the copies that are compared like others: that they are one with the first.
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /// All equal rows, copies or not, in the order of the lists.
    public List<Group> groups() {
        return groups;
    }

    /// The rows that are one, with the copies beside the rows they are copies of; behind them the rows that stay by
    /// themselves without a comparison.
    public List<List<RowRef>> withAll(List<List<RowRef>> clusters) {
        List<List<RowRef>> all = new ArrayList<>(clusters.size());
        for (List<RowRef> cluster : clusters) {
            List<RowRef> rows = new ArrayList<>(cluster);
            for (RowRef row : cluster) {
                rows.addAll(copies.getOrDefault(row, List.of()));
            }
            all.add(rows);
        }
        alone.forEach(row -> all.add(List.of(row)));
        return all;
    }
}
