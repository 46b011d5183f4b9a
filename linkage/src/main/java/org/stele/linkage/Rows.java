package org.stele.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All rows of all lists under one running number, and the fields by which they are compared.
final class Rows {

    private final List<RowList> lists;
    private final int[] listOfRow;
    private final boolean[] clean;
    private final List<RowRef> refs = new ArrayList<>();
    private final Map<RowRef, Integer> numbers = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<BlockingKey> keys = new ArrayList<>();
    private final List<String> nothingToLearn = new ArrayList<>();

    Rows(Schema schema, List<RowList> lists) {
        this.lists = List.copyOf(lists);
        clean = new boolean[lists.size()];
        for (int list = 0; list < clean.length; list++) {
            clean[list] = lists.get(list).clean();
        }
        int count = lists.stream().mapToInt(list -> list.rows().size()).sum();
        listOfRow = new int[count];
        for (int i = 0; i < lists.size(); i++) {
            RowList list = lists.get(i);
            for (RowList.Row row : list.rows()) {
                RowRef ref = new RowRef(list.name(), row.id());
                if (row.cells().size() != schema.columns().size()) {
                    throw new IllegalArgumentException(
                            "row " + ref + " has " + row.cells().size() + " cells where the schema has "
                                    + schema.columns().size() + " columns");
                }
                if (numbers.putIfAbsent(ref, refs.size()) != null) {
                    throw new IllegalArgumentException("list \"" + list.name() + "\" has two rows with the id \""
                            + row.id() + "\": an id stands for one row");
                }
                listOfRow[refs.size()] = i;
                refs.add(ref);
            }
        }
        addFields(schema);
    }

    private void addFields(Schema schema) {
        List<Column> nameColumns = new ArrayList<>();
        List<List<String>> nameCells = new ArrayList<>();
        List<Field> candidates = new ArrayList<>();
        Map<Column, List<String>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            List<String> cells = cells(i);
            switch (column.kind()) {
                case NAME, GIVEN_NAME, FAMILY_NAME, FATHER_NAME -> {
                    nameColumns.add(column);
                    nameCells.add(cells);
                }
                case DATE -> candidates.add(new DateField(column, cells));
                case NUMBER -> numbers.put(column, cells);
                case TEXT -> candidates.add(new TextField(column, cells));
                case CODE -> candidates.add(new CodeField(column, cells));
                case CATEGORY ->
                    candidates.add(new CategoryField(
                            column, cells, cell -> cell.strip().toLowerCase(Locale.ROOT)));
                case IGNORED -> {}
            }
        }
        numbers.forEach((column, cells) -> candidates.add(new NumberField(
                column,
                cells,
                candidates.stream()
                        .filter(field -> field.name().equals(column.insteadOf()))
                        .findFirst())));
        List<BlockingKey> wholeNames = List.of();
        if (!nameColumns.isEmpty()) {
            NameFields names = new NameFields(nameColumns, nameCells, refs.size());
            candidates.addAll(0, names.fields());
            wholeNames = names.keysOfWholeNames();
        }
        for (Field field : candidates) {
            if (field.distinct() < 2) {
                nothingToLearn.add(field.name());
            } else {
                fields.add(field);
                keys.addAll(field.keys());
            }
        }
        if (fields.stream().anyMatch(field -> field.name().equals("given name"))
                && fields.stream().anyMatch(field -> field.name().equals("family name"))) {
            keys.addAll(wholeNames);
        }
    }

    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>(refs.size());
        for (RowList list : lists) {
            for (RowList.Row row : list.rows()) {
                cells.add(row.cells().get(column));
            }
        }
        return cells;
    }

    int count() {
        return refs.size();
    }

    RowRef ref(int row) {
        return refs.get(row);
    }

    Optional<Integer> find(RowRef ref) {
        return Optional.ofNullable(numbers.get(ref));
    }

    int get(RowRef ref) {
        return find(ref).orElseThrow(() -> new IllegalArgumentException("no list has the row " + ref));
    }

    int list(int row) {
        return listOfRow[row];
    }

    List<RowList> lists() {
        return lists;
    }

    List<Field> fields() {
        return fields;
    }

    List<BlockingKey> keys() {
        return keys;
    }

    /// Columns in which all rows say the same, or nothing.
    List<String> nothingToLearn() {
        return nothingToLearn;
    }

    /// Whether two rows stand in one list whose keeper vouches that nobody stands in it twice.
    boolean inOneCleanList(int left, int right) {
        return listOfRow[left] == listOfRow[right] && clean[listOfRow[left]];
    }

    /// Whether the keeper of a list vouches that nobody stands in it twice.
    boolean isClean(int list) {
        return clean[list];
    }

    boolean inOneList(int left, int right) {
        return listOfRow[left] == listOfRow[right];
    }

    /// The number of pairs inside lists that could be one.
    long possiblePairsInside() {
        long inside = 0;
        for (RowList list : lists) {
            inside += list.clean() ? 0 : list.rows().size() * (list.rows().size() - 1L) / 2;
        }
        return inside;
    }

    /// The number of pairs that could be one.
    long possiblePairs() {
        long all = refs.size() * (refs.size() - 1L) / 2;
        for (RowList list : lists) {
            all -= list.clean() ? list.rows().size() * (list.rows().size() - 1L) / 2 : 0;
        }
        return all;
    }

    /// How far two rows agree in every field: three bits a field, the first field lowest.
    long pattern(int left, int right) {
        long pattern = 0;
        for (int i = 0; i < fields.size(); i++) {
            pattern |= (long) fields.get(i).level(left, right) << (3 * i);
        }
        return pattern;
    }

    static int level(long pattern, int field) {
        return (int) ((pattern >>> (3 * field)) & 7);
    }
}
