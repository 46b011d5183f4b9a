package org.stele.victims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.claims.Count;
import org.stele.dates.Edtf;
import org.stele.evidence.ListFile;
import org.stele.linkage.Ages;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;
import org.stele.names.Homoglyphs;
import org.stele.names.Nameless;
import org.stele.names.Script;

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

    private static final int ZERO_WIDTH_SPACE = 0x200B;

    static ReadRow of(ListFile file, ListFile.Row row, GroupWords groups) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> where = Map.of("file", file.fileName(), "row", String.valueOf(row.number()));
        row.problem().ifPresent(problem -> problems.add(problem("row.unreadable", where, Map.of("problem", problem))));
        Map<Meaning, String> told = new EnumMap<>(Meaning.class);
        Map<Meaning, String> headers = new EnumMap<>(Meaning.class);
        Map<String, String> byHeader = new LinkedHashMap<>();
        Map<String, String> nobody = new LinkedHashMap<>();
        for (String column : file.columns()) {
            Optional<String> cell = row.find(column);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Meaning> meaning = ColumnMeaning.of(file, column);
            if (meaning.map(Meaning::isName).orElse(false) && Nameless.says(cell.get())) {
                nobody.put(column, cell.get());
                continue;
            }
            if (meaning.map(Meaning::isName).orElse(false)) {
                checkLetters(cell.get(), column, where, problems);
            }
            if (meaning.isPresent() && isWrong(meaning.get(), cell.get(), column, where, problems)) {
                continue;
            }
            byHeader.put(column, cell.get());
            meaning.ifPresent(known -> {
                told.putIfAbsent(known, cell.get());
                headers.putIfAbsent(known, column);
            });
        }
        checkDates(told, headers, where, problems);
        Optional<GroupWords.Found> group = Optional.ofNullable(told.get(Meaning.NAME))
                .or(() -> Optional.ofNullable(told.get(Meaning.GIVEN_NAME)))
                .flatMap(groups::find);
        if (!hasName(told) && ColumnMeaning.namesPersons(file)) {
            problems.add(
                    nobody.isEmpty()
                            ? problem("row.nameless", where, Map.of())
                            : problem("row.name_unreadable", where, first(nobody)));
        }
        return new ReadRow(file.name() + ":" + row.number(), file, row, told, byHeader, group, List.copyOf(problems));
    }

    /// Letters that cannot be seen, or that look like others: a name with them is found by no search.
    private static void checkLetters(String cell, String column, Map<String, String> where, List<Problem> problems) {
        Homoglyphs.findMixedWord(cell)
                .ifPresent(word ->
                        problems.add(problem("row.mixed_scripts", where, Map.of("column", column, "value", word))));
        boolean arabic = Script.of(cell) == Script.ARABIC;
        cell.codePoints()
                .filter(letter -> Character.getType(letter) == Character.FORMAT)
                // Arabic and Persian need joiners and marks of direction.
                .filter(letter -> !arabic || letter == ZERO_WIDTH_SPACE)
                .findFirst()
                .ifPresent(letter -> problems.add(problem(
                        "row.invisible", where, Map.of("column", column, "value", "U+%04X".formatted(letter)))));
    }

    private static Map<String, String> first(Map<String, String> cells) {
        Map.Entry<String, String> first = cells.entrySet().iterator().next();
        return Map.of("column", first.getKey(), "value", first.getValue());
    }

    private static boolean isWrong(
            Meaning meaning, String cell, String column, Map<String, String> where, List<Problem> problems) {
        Map<String, String> what = Map.of("column", column, "value", cell);
        return switch (meaning) {
            case AGE -> {
                boolean wrong = Ages.find(cell).isEmpty();
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
                    RESIDENCE,
                    ADDRESS,
                    CODE,
                    OCCUPATION,
                    REMARK -> false;
        };
    }

    /// A death before the birth, a life that nobody lives, an age that the two dates do not give.
    private static void checkDates(
            Map<Meaning, String> told,
            Map<Meaning, String> headers,
            Map<String, String> where,
            List<Problem> problems) {
        Optional<Edtf> birth = Dates.find(told.getOrDefault(Meaning.BIRTH_DATE, ""));
        Optional<Edtf> death = Dates.find(told.getOrDefault(Meaning.DEATH_DATE, ""));
        if (birth.isEmpty() || death.isEmpty()) {
            return;
        }
        Map<String, String> both = Map.of(
                "column", headers.getOrDefault(Meaning.BIRTH_DATE, ""),
                "value", told.getOrDefault(Meaning.BIRTH_DATE, ""),
                "other_column", headers.getOrDefault(Meaning.DEATH_DATE, ""),
                "other_value", told.getOrDefault(Meaning.DEATH_DATE, ""));
        boolean after = birth.flatMap(Edtf::earliest)
                .flatMap(born -> death.flatMap(Edtf::latest).map(born::isAfter))
                .orElse(false);
        if (after) {
            problems.add(problem("row.birth_after_death", where, both));
            return;
        }
        Optional<YearsBetween> lived = YearsBetween.of(birth.get(), death.get());
        OptionalInt age = Ages.find(told.getOrDefault(Meaning.AGE, ""));
        if (lived.filter(years -> years.low() > Ages.OLDEST).isPresent()) {
            problems.add(problem("row.lifetime", where, both));
        } else if (lived.isPresent() && age.isPresent() && !lived.get().holds(age.getAsInt())) {
            Map<String, String> three = new LinkedHashMap<>(both);
            three.put("age_column", headers.getOrDefault(Meaning.AGE, ""));
            three.put("age", told.getOrDefault(Meaning.AGE, ""));
            three.put("lived", lived.get().toString());
            problems.add(problem("row.age_and_dates", where, three));
        }
    }

    private static Problem problem(String kind, Map<String, String> where, Map<String, String> what) {
        Map<String, String> arguments = new LinkedHashMap<>(where);
        arguments.putAll(what);
        return new Problem(kind, arguments);
    }

    /// Whether it names somebody, with at least one name that can be read.
    boolean isNamed() {
        return group.map(found -> !found.name().isEmpty()).orElse(hasName(told));
    }

    private static boolean hasName(Map<Meaning, String> told) {
        return told.containsKey(Meaning.NAME)
                || told.containsKey(Meaning.GIVEN_NAME)
                || told.containsKey(Meaning.FAMILY_NAME);
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
                Optional<Meaning> meaning = ColumnMeaning.of(file, column);
                return meaning.equals(Optional.of(Meaning.NAME)) || meaning.equals(Optional.of(Meaning.GIVEN_NAME));
            });
            cells.add(name.orElse(cell));
        }
        return cells;
    }

    /// The name as the row writes it: the column that holds it whole, or its parts in the order of the columns.
    /// Beside a column of family names, "name" is the given name.
    String writtenName() {
        if (group.isPresent()) {
            return group.get().name();
        }
        String whole = told.getOrDefault(Meaning.NAME, "");
        String family = told.getOrDefault(Meaning.FAMILY_NAME, "");
        boolean complete = family.isEmpty() || whole.toLowerCase(Locale.ROOT).contains(family.toLowerCase(Locale.ROOT));
        if (!whole.isEmpty() && complete) {
            return whole;
        }
        String given = told.getOrDefault(Meaning.GIVEN_NAME, whole);
        return Stream.of(given, told.getOrDefault(Meaning.FATHER_NAME, ""), family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    Optional<UnnamedGroup> unnamed(List<String> members) {
        return group.map(found -> {
            Count.Interval size = found.size();
            return new UnnamedGroup(isGroupOnly() ? id : id + "+", found.words(), size, members);
        });
    }
}
