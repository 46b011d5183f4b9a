package org.stele.victims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stele.claims.Count;
import org.stele.dates.Edtf;
import org.stele.evidence.ListFile;
import org.stele.linkage.ColumnRecogniser;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;

/// One row of a list, read: what its columns mean, what is wrong in them, and whether it counts people without naming
/// them. Cells stay as written; a cell that cannot be right is reported, and counts as unknown.
///
/// @param id `list:number`
/// @param told what the row says, by meaning and then by header
/// @param group the people it counts and does not name
record ReadRow(
        String id,
        ListFile file,
        ListFile.Row row,
        Map<Meaning, String> told,
        Map<String, String> byHeader,
        Optional<GroupWords.Found> group,
        List<Problem> problems) {

    private static final int OLDEST = 130;

    static ReadRow of(ListFile file, ListFile.Row row, GroupWords groups) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> where = Map.of("file", file.fileName(), "row", String.valueOf(row.number()));
        row.problem().ifPresent(problem -> problems.add(problem("row.unreadable", where, Map.of("problem", problem))));
        Map<Meaning, String> told = new EnumMap<>(Meaning.class);
        Map<Meaning, String> headers = new EnumMap<>(Meaning.class);
        Map<String, String> byHeader = new LinkedHashMap<>();
        for (String column : file.columns()) {
            Optional<String> cell = row.find(column);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Meaning> meaning = ColumnRecogniser.recognise(column);
            if (meaning.isPresent() && isWrong(meaning.get(), cell.get(), column, where, problems)) {
                continue;
            }
            byHeader.put(column, cell.get());
            meaning.ifPresent(known -> {
                told.putIfAbsent(known, cell.get());
                headers.putIfAbsent(known, column);
            });
        }
        checkOrder(told, headers, where, problems);
        Optional<GroupWords.Found> group = Optional.ofNullable(told.get(Meaning.NAME))
                .or(() -> Optional.ofNullable(told.get(Meaning.GIVEN_NAME)))
                .flatMap(groups::find);
        boolean named = told.containsKey(Meaning.NAME)
                || told.containsKey(Meaning.GIVEN_NAME)
                || told.containsKey(Meaning.FAMILY_NAME);
        if (!named) {
            problems.add(problem("row.nameless", where, Map.of()));
        }
        return new ReadRow(file.name() + ":" + row.number(), file, row, told, byHeader, group, List.copyOf(problems));
    }

    private static boolean isWrong(
            Meaning meaning, String cell, String column, Map<String, String> where, List<Problem> problems) {
        Map<String, String> what = Map.of("column", column, "value", cell);
        return switch (meaning) {
            case AGE -> {
                boolean wrong = age(cell).isEmpty();
                if (wrong) {
                    problems.add(problem("row.age", where, what));
                }
                yield wrong;
            }
            case BIRTH_DATE, DEATH_DATE, EVENT_DATE -> {
                if (Dates.find(cell).isEmpty()) {
                    problems.add(problem("row.date", where, what));
                }
                yield false;
            }
            case ROW_ID,
                    LIST,
                    NAME,
                    GIVEN_NAME,
                    FAMILY_NAME,
                    FATHER_NAME,
                    SEX,
                    DEATH_PLACE,
                    BIRTH_PLACE,
                    PLACE,
                    ADDRESS,
                    CODE,
                    OCCUPATION,
                    REMARK -> false;
        };
    }

    private static void checkOrder(
            Map<Meaning, String> told,
            Map<Meaning, String> headers,
            Map<String, String> where,
            List<Problem> problems) {
        Optional<Edtf> birth = Dates.find(told.getOrDefault(Meaning.BIRTH_DATE, ""));
        Optional<Edtf> death = Dates.find(told.getOrDefault(Meaning.DEATH_DATE, ""));
        boolean after = birth.flatMap(Edtf::earliest)
                .flatMap(born -> death.flatMap(Edtf::latest).map(born::isAfter))
                .orElse(false);
        if (after) {
            problems.add(problem(
                    "row.birth_after_death",
                    where,
                    Map.of(
                            "column", headers.getOrDefault(Meaning.BIRTH_DATE, ""),
                            "value", told.getOrDefault(Meaning.BIRTH_DATE, ""),
                            "other_column", headers.getOrDefault(Meaning.DEATH_DATE, ""),
                            "other_value", told.getOrDefault(Meaning.DEATH_DATE, ""))));
        }
    }

    private static Problem problem(String kind, Map<String, String> where, Map<String, String> what) {
        Map<String, String> arguments = new LinkedHashMap<>(where);
        arguments.putAll(what);
        return new Problem(kind, arguments);
    }

    /// The age that a cell gives, if a person can have it.
    static OptionalInt age(String cell) {
        if (!cell.matches("\\p{Nd}{1,3}")) {
            return OptionalInt.empty();
        }
        int age = Integer.parseInt(cell);
        return age <= OLDEST ? OptionalInt.of(age) : OptionalInt.empty();
    }

    /// Whether it names nobody and only counts.
    boolean isGroupOnly() {
        return group.map(found -> found.name().isEmpty()).orElse(false);
    }

    /// The cells for the linkage, in the order of the file's columns; the group's words and wrong cells left out.
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (String column : file.columns()) {
            String cell = byHeader.getOrDefault(column, "");
            Optional<String> name = group.map(GroupWords.Found::name).filter(n -> {
                Optional<Meaning> meaning = ColumnRecogniser.recognise(column);
                return meaning.equals(Optional.of(Meaning.NAME)) || meaning.equals(Optional.of(Meaning.GIVEN_NAME));
            });
            cells.add(name.orElse(cell));
        }
        return cells;
    }

    /// The name as the row writes it: the column that holds it whole, or its parts in the order of the columns.
    String writtenName() {
        String whole = told.get(Meaning.NAME);
        if (group.isPresent()) {
            return group.get().name();
        }
        if (whole != null) {
            return whole;
        }
        List<String> parts = new ArrayList<>();
        for (Meaning part : List.of(Meaning.GIVEN_NAME, Meaning.FATHER_NAME, Meaning.FAMILY_NAME)) {
            String written = told.get(part);
            if (written != null) {
                parts.add(written);
            }
        }
        return String.join(" ", parts);
    }

    Optional<UnnamedGroup> unnamed(List<String> members) {
        return group.map(found -> {
            Count.Interval size = found.size();
            return new UnnamedGroup(isGroupOnly() ? id : id + "+", found.words(), size, members);
        });
    }
}
