package org.stele.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.names.Nameless;

/// Lists of persons under their own headers, brought under one schema: the same meaning in two lists is one column.
///
/// Where one list gives dates of birth and another ages, an age at a known date becomes the year within which the
/// person was born, so that the two can be compared; where the date is not known, ages are compared with ages. Where
/// one list says "place of death" and another only "place",
/// the two are one column, and so are "date of death" and "date". A name that nobody could read is no name.
///
/// @param unrecognised headers that no language of ours knows; their columns are compared as plain text
/// @param notCompared headers of columns that are recognised and left out, such as remarks
public record PersonLists(Schema schema, List<RowList> lists, List<String> unrecognised, List<String> notCompared) {

    public PersonLists {
        lists = List.copyOf(lists);
        unrecognised = List.copyOf(unrecognised);
        notCompared = List.copyOf(notCompared);
    }

    /// A list as it came.
    ///
    /// @param meanings what the columns hold, in their order; empty where nothing is known of one
    /// @param rows cells in the order of the columns
    public record Table(
            String list,
            List<String> columns,
            List<Optional<Meaning>> meanings,
            List<RowList.Row> rows,
            boolean clean) {
        public Table {
            columns = List.copyOf(columns);
            meanings = List.copyOf(meanings);
            if (meanings.size() != columns.size()) {
                throw new IllegalArgumentException("list \"" + list + "\" has " + meanings.size() + " meanings for "
                        + columns.size() + " columns");
            }
            rows = List.copyOf(rows);
            for (RowList.Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("row \"" + row.id() + "\" of list \"" + list + "\" has "
                            + row.cells().size() + " cells for " + columns.size() + " columns");
                }
            }
        }

        /// A list whose columns hold what their headers say.
        public Table(String list, List<String> columns, List<RowList.Row> rows, boolean clean) {
            this(
                    list,
                    columns,
                    columns.stream().map(ColumnRecogniser::recognise).toList(),
                    rows,
                    clean);
        }

        Table withRows(List<RowList.Row> others) {
            return new Table(list, columns, meanings, others, clean);
        }
    }

    /// Brings the lists together.
    ///
    /// @param leftOut headers that are not to be compared, such as the one that holds the answer
    public static PersonLists of(List<Table> tables, Set<String> leftOut) {
        return new Bringing(tables, leftOut).together();
    }

    /// One column of the common schema: a meaning, the how-manieth of its list, or a header without a meaning.
    private record Place(Optional<Meaning> meaning, int number, String header) {}

    private static final class Bringing {
        private final List<Table> tables;
        private final List<Map<Place, Integer>> places = new ArrayList<>();
        private final Map<Place, Set<String>> headers = new LinkedHashMap<>();
        private final Set<String> unrecognised = new LinkedHashSet<>();
        private final Set<String> notCompared = new LinkedHashSet<>();

        Bringing(List<Table> tables, Set<String> leftOut) {
            this.tables = tables;
            for (Table table : tables) {
                Map<Place, Integer> ofTable = new LinkedHashMap<>();
                Map<Meaning, Integer> numbers = new HashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    String header = table.columns().get(i);
                    Optional<Meaning> meaning = table.meanings().get(i).map(read -> amongLists(read, table));
                    boolean compared = meaning.isEmpty() || meaning.get().kind() != Kind.IGNORED;
                    if (leftOut.contains(header) || !compared) {
                        notCompared.add(header);
                        continue;
                    }
                    if (meaning.isEmpty()) {
                        unrecognised.add(header);
                    }
                    int number =
                            meaning.map(m -> numbers.merge(m, 1, Integer::sum)).orElse(1);
                    Place place = new Place(meaning, number, meaning.isEmpty() ? ColumnRecogniser.normal(header) : "");
                    ofTable.putIfAbsent(place, i);
                    headers.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(header);
                }
                places.add(ofTable);
            }
        }

        /// What "place" and "date" mean in a list that says no more, beside a list that says it is of the death.
        private Meaning amongLists(Meaning read, Table table) {
            return switch (read) {
                case PLACE -> saysLessThanOthers(table, Meaning.DEATH_PLACE) ? Meaning.DEATH_PLACE : read;
                case EVENT_DATE -> saysLessThanOthers(table, Meaning.DEATH_DATE) ? Meaning.DEATH_DATE : read;
                case ROW_ID,
                        LIST,
                        NAME,
                        GIVEN_NAME,
                        FAMILY_NAME,
                        FATHER_NAME,
                        SEX,
                        AGE,
                        BIRTH_DATE,
                        DEATH_DATE,
                        DEATH_PLACE,
                        BIRTH_PLACE,
                        RESIDENCE,
                        ADDRESS,
                        CODE,
                        OCCUPATION,
                        REMARK -> read;
            };
        }

        private boolean saysLessThanOthers(Table table, Meaning exact) {
            return !has(table, exact) && tables.stream().anyMatch(other -> has(other, exact));
        }

        private static boolean has(Table table, Meaning meaning) {
            return table.meanings().contains(Optional.of(meaning));
        }

        PersonLists together() {
            List<Place> order =
                    headers.keySet().stream().limit(Schema.MOST_FIELDS).toList();
            headers.keySet().stream()
                    .skip(Schema.MOST_FIELDS)
                    .forEach(place -> notCompared.addAll(headers.getOrDefault(place, Set.of())));
            boolean births = order.stream().anyMatch(place -> is(place, Meaning.BIRTH_DATE));
            List<RowList> lists = new ArrayList<>();
            for (int t = 0; t < tables.size(); t++) {
                Table table = tables.get(t);
                List<RowList.Row> rows = new ArrayList<>();
                Map<Place, SexWords> sexes = sexWords(table, places.get(t));
                for (RowList.Row row : table.rows()) {
                    rows.add(new RowList.Row(row.id(), cells(row, places.get(t), order, births, sexes)));
                }
                lists.add(new RowList(table.list(), rows, table.clean()));
            }
            // Where all who have an age have a birth too, nobody need be compared by age.
            int age = order.indexOf(new Place(Optional.of(Meaning.AGE), 1, ""));
            int birth = order.indexOf(new Place(Optional.of(Meaning.BIRTH_DATE), 1, ""));
            if (age >= 0 && birth >= 0 && areAllBirths(lists, age, birth)) {
                lists.replaceAll(list -> without(list, age));
                order = order.stream()
                        .filter(place -> !is(place, Meaning.AGE) || place.number() != 1)
                        .toList();
            }
            List<Column> columns = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            Map<Place, String> names = new LinkedHashMap<>();
            order.forEach(place -> names.put(place, name(place, taken)));
            String born = names.getOrDefault(new Place(Optional.of(Meaning.BIRTH_DATE), 1, ""), "");
            names.forEach((place, name) -> columns.add(new Column(
                    name,
                    place.meaning().map(Meaning::kind).orElse(Kind.TEXT),
                    place.meaning().map(Meaning::nature).orElse(Nature.UNKNOWN),
                    is(place, Meaning.AGE) ? born : "")));
            return new PersonLists(new Schema(columns), lists, List.copyOf(unrecognised), List.copyOf(notCompared));
        }

        private static boolean areAllBirths(List<RowList> lists, int age, int birth) {
            boolean any = false;
            for (RowList list : lists) {
                for (RowList.Row row : list.rows()) {
                    boolean aged = !row.cells().get(age).isEmpty();
                    if (aged && row.cells().get(birth).isEmpty()) {
                        return false;
                    }
                    any |= aged;
                }
            }
            return any;
        }

        private static RowList without(RowList list, int column) {
            List<RowList.Row> rows = new ArrayList<>();
            for (RowList.Row row : list.rows()) {
                List<String> cells = new ArrayList<>(row.cells());
                cells.remove(column);
                rows.add(new RowList.Row(row.id(), cells));
            }
            return new RowList(list.name(), rows, list.clean());
        }

        private String name(Place place, Set<String> taken) {
            Set<String> written = headers.getOrDefault(place, Set.of());
            String name = written.size() == 1
                    ? written.iterator().next()
                    : place.meaning().map(Meaning::label).orElse(place.header());
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + " " + i;
            }
            return unique;
        }

        private static Map<Place, SexWords> sexWords(Table table, Map<Place, Integer> places) {
            Map<Place, SexWords> words = new HashMap<>();
            places.forEach((place, column) -> {
                if (is(place, Meaning.SEX)) {
                    words.put(place, SexWords.of(table.rows(), column));
                }
            });
            return words;
        }

        private static List<String> cells(
                RowList.Row row,
                Map<Place, Integer> places,
                List<Place> order,
                boolean births,
                Map<Place, SexWords> sexes) {
            Map<Meaning, String> first = new HashMap<>();
            places.forEach((place, column) -> {
                if (place.number() == 1) {
                    place.meaning()
                            .ifPresent(meaning -> first.put(meaning, row.cells().get(column)));
                }
            });
            String birth = first.getOrDefault(Meaning.BIRTH_DATE, "");
            Optional<String> born = births && birth.isBlank() ? birthFromAge(first) : Optional.empty();
            List<String> cells = new ArrayList<>();
            for (Place place : order) {
                Integer column = places.get(place);
                String cell = column == null ? "" : row.cells().get(column).strip();
                if (is(place, Meaning.SEX)) {
                    SexWords words = sexes.get(place);
                    cell = words == null ? "" : words.readInColumn(cell);
                } else if (is(place, Meaning.BIRTH_DATE) && place.number() == 1 && cell.isEmpty()) {
                    cell = born.orElse("");
                } else if (is(place, Meaning.AGE)) {
                    OptionalInt age = Ages.find(cell);
                    cell = age.isEmpty() ? "" : String.valueOf(age.getAsInt());
                } else if (place.meaning().map(Meaning::isName).orElse(false) && Nameless.says(cell)) {
                    cell = "";
                }
                cells.add(cell);
            }
            return cells;
        }

        private static boolean is(Place place, Meaning meaning) {
            return place.meaning().equals(Optional.of(meaning));
        }
    }

    private static Optional<String> birthFromAge(Map<Meaning, String> cells) {
        OptionalInt age = Ages.find(cells.getOrDefault(Meaning.AGE, ""));
        String on = ReadDate.normal(cells.getOrDefault(Meaning.DEATH_DATE, ""));
        if (on.isEmpty()) {
            on = ReadDate.normal(cells.getOrDefault(Meaning.EVENT_DATE, ""));
        }
        if (age.isEmpty() || on.isEmpty()) {
            return Optional.empty();
        }
        ReadDate date = ReadDate.parse(on);
        if (!date.isKnown()) {
            return Optional.empty();
        }
        LocalDate earliest = LocalDate.ofEpochDay(date.earliest())
                .minusYears(age.getAsInt() + 1L)
                .plusDays(1);
        LocalDate latest = LocalDate.ofEpochDay(date.latest()).minusYears(age.getAsInt());
        return Optional.of(earliest + "/" + latest);
    }
}
