package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stele.evidence.DocumentId;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.linkage.EqualRows;
import org.stele.linkage.HeaderRow;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;
import org.stele.linkage.Meaning;
import org.stele.linkage.Model;
import org.stele.linkage.Overlaps;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;
import org.stele.linkage.TrainedLinkage;
import org.stele.linkage.Verdict;
import org.stele.victims.ColumnMeaning;
import org.stele.victims.Plausibility;
import org.stele.victims.Problem;
import org.stele.wording.Wording;

/// One run of `stele link`: lists read, brought under one schema, linked, and compared with the answer if one column
/// holds it.
///
/// @param lists as they were read, every row
/// @param ids the id of each row as its list gives it
/// @param trained what was learnt, before anybody answered anything
/// @param persons the rows that are one, copies beside the rows they are copies of
/// @param equal rows that say the same in every column
/// @param nameless the rows that name nobody, where their list has a column for names
/// @param truth the answer of each row, where a column holds it
/// @param notices what a person should know of how the lists were read
/// @param failures the files that could not be read, and why
record LinkRun(
        List<PersonLists.Table> lists,
        Map<RowRef, String> ids,
        List<String> compared,
        List<String> unrecognised,
        List<String> notCompared,
        TrainedLinkage trained,
        Links links,
        List<List<RowRef>> persons,
        EqualRows equal,
        Set<RowRef> nameless,
        Map<RowRef, String> truth,
        Optional<Agreement> agreement,
        List<String> notices,
        List<String> failures,
        long seed) {

    /// What the user asked for.
    ///
    /// @param listColumn the column that says which list a row belongs to
    /// @param truthColumn the column that holds the answer, which is never compared
    /// @param model a model that an earlier run wrote, instead of learning one
    /// @param columns a file that says what columns hold; it is made where there is none
    record Wishes(
            List<Path> files,
            Optional<String> listColumn,
            Optional<String> truthColumn,
            Set<String> clean,
            Optional<Path> model,
            Optional<Path> columns,
            long seed) {
        Wishes {
            files = List.copyOf(files);
            clean = Set.copyOf(clean);
        }
    }

    /// How the linkage agrees with the answer, pair by pair; rows without an answer do not count.
    record Agreement(String column, long truePairs, long foundPairs, long rightPairs) {
        double precision() {
            return foundPairs == 0 ? 1 : (double) rightPairs / foundPairs;
        }

        double recall() {
            return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
        }

        double f1() {
            return truePairs + foundPairs == 0 ? 1 : 2.0 * rightPairs / (truePairs + foundPairs);
        }
    }

    private static final List<String> ID_COLUMNS = List.of("id", "unique_id", "rec_id", "row_id");
    private static final int MOST_NOTICES = 40;
    private static final int MOST_IDS = 4;

    /// Reads the lists and links them.
    ///
    /// @throws UserError when no list can be read, or a column or list that was named does not exist
    static LinkRun of(Wishes wishes) {
        Reading reading = new Reading(wishes);
        wishes.files().forEach(reading::read);
        if (reading.parts.isEmpty()) {
            throw new UserError(String.join("\n", reading.failures));
        }
        reading.checkColumns();
        List<PersonLists.Table> tables = reading.tables();
        Set<String> leftOut = new HashSet<>(ID_COLUMNS);
        leftOut.add("list");
        wishes.listColumn().ifPresent(leftOut::add);
        wishes.truthColumn().ifPresent(leftOut::add);
        EqualRows equal = EqualRows.of(tables, leftOut, Set.of());
        PersonLists lists = PersonLists.of(equal.distinct(), leftOut);
        Linkage linkage = Linkage.of(lists.schema()).lists(lists.lists());
        // A row without a name and without anything of the person's own agrees with all of one day and place.
        Set<RowRef> saysTooLittle = reading.saysTooLittle();
        if (!saysTooLittle.isEmpty()) {
            linkage = linkage.guard((left, right) -> saysTooLittle.contains(left) || saysTooLittle.contains(right));
        }
        TrainedLinkage trained = trained(linkage, wishes);
        Links links = trained.link();
        List<List<RowRef>> persons = equal.withAll(links.clusters());
        List<String> compared = lists.schema().columns().stream()
                .filter(column -> column.kind() != Kind.IGNORED)
                .map(column -> column.name())
                .toList();
        List<String> notCompared = lists.notCompared().stream()
                .filter(header -> !leftOut.contains(header))
                .toList();
        return new LinkRun(
                tables,
                reading.ids,
                compared,
                lists.unrecognised(),
                notCompared,
                trained,
                links,
                persons,
                equal,
                Set.copyOf(reading.nameless),
                Map.copyOf(reading.truth),
                wishes.truthColumn().map(column -> agreement(column, persons, reading.truth)),
                reading.notices(lists, equal),
                List.copyOf(reading.failures),
                wishes.seed());
    }

    private static TrainedLinkage trained(Linkage linkage, Wishes wishes) {
        if (wishes.model().isEmpty()) {
            return linkage.train(wishes.seed());
        }
        Path file = wishes.model().get();
        Model model = ModelFile.read(file);
        try {
            return linkage.with(model, wishes.seed());
        } catch (IllegalArgumentException e) {
            throw new UserError("--model " + file + " does not fit these lists: " + e.getMessage()
                    + ". Name the column as the model does, or link without --model");
        }
    }

    private static Agreement agreement(String column, List<List<RowRef>> persons, Map<RowRef, String> truth) {
        Map<String, Long> sizes = new HashMap<>();
        truth.values().forEach(answer -> sizes.merge(answer, 1L, Long::sum));
        long found = 0;
        long right = 0;
        for (List<RowRef> person : persons) {
            Map<String, Long> answers = new HashMap<>();
            long known = 0;
            for (RowRef row : person) {
                String answer = truth.get(row);
                if (answer != null) {
                    answers.merge(answer, 1L, Long::sum);
                    known++;
                }
            }
            found += pairs(known);
            right += answers.values().stream().mapToLong(LinkRun::pairs).sum();
        }
        return new Agreement(
                column, sizes.values().stream().mapToLong(LinkRun::pairs).sum(), found, right);
    }

    private static long pairs(long rows) {
        return rows * (rows - 1) / 2;
    }

    /// The reading of the files, one after the other.
    private static final class Reading {
        private final Wishes wishes;
        private final Map<String, Map<String, String>> said;
        private final List<ListFile> files = new ArrayList<>();
        private final Map<String, List<ListPart>> parts = new LinkedHashMap<>();
        private final Map<RowRef, String> ids = new HashMap<>();
        private final Map<RowRef, String> truth = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> notices = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private final Map<DocumentId, String> filesSeen = new HashMap<>();
        private final Set<RowRef> nameless = new HashSet<>();
        private final Set<RowRef> withoutOwn = new HashSet<>();
        private boolean truthSeen;
        private boolean listColumnSeen;

        /// The rows of one list in one file.
        private record ListPart(List<String> columns, List<Optional<Meaning>> meanings, List<RowList.Row> rows) {
            ListPart(ListFile file, List<RowList.Row> rows) {
                this(file.columns(), ColumnMeaning.ofAll(file), rows);
            }
        }

        Reading(Wishes wishes) {
            said = wishes.columns().filter(Files::exists).map(ColumnFile::read).orElse(Map.of());
            this.wishes = wishes;
        }

        void read(Path path) {
            Path fileName = path.getFileName();
            String name = fileName == null ? path.toString() : fileName.toString();
            try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual())) {
                ListFile plain = parsers.list(name, bytes(path, name));
                ListFile file = plain.saying(said.getOrDefault(plain.name(), Map.of()));
                String earlier = filesSeen.putIfAbsent(file.id(), path.toString());
                if (earlier != null) {
                    notices.add(path + " is byte for byte the same file as " + earlier
                            + ": read once. The duplicates inside one list are found by naming it once.");
                    return;
                }
                requireHeader(name, file);
                files.add(file);
                take(name, file);
            } catch (Unreadable e) {
                failures.add(e.says());
            }
        }

        /// What was said of columns must speak of columns that are here; where nobody said anything yet, what is known
        /// is written down to be corrected.
        void checkColumns() {
            wishes.columns().ifPresent(file -> {
                if (Files.exists(file)) {
                    ColumnFile.requireColumns(file, said, files);
                } else {
                    ColumnFile.write(file, files);
                    notices.add(
                            file + " was made: it says what each column is taken for. Correct its column \"meaning\""
                                    + " and run the same again");
                }
            });
        }

        private void requireHeader(String name, ListFile file) throws Unreadable {
            boolean chosen = file.columns().stream()
                    .anyMatch(column -> ID_COLUMNS.contains(column)
                            || file.said().containsKey(column)
                            || wishes.truthColumn().equals(Optional.of(column))
                            || wishes.listColumn().equals(Optional.of(column)));
            if (chosen) {
                return;
            }
            Optional<String> data = HeaderRow.findData(
                    file.columns(),
                    file.rows().stream()
                            .map(row -> new RowList.Row(String.valueOf(row.number()), cells(file, row)))
                            .toList());
            if (data.isPresent()) {
                throw new Unreadable(name + " has no header row: its first line reads as a row of the list (\""
                        + data.get() + "\" is no name of a column). Put a line above it that names the columns, such as"
                        + " name,age,date of death");
            }
            if (file.columns().stream()
                    .allMatch(column -> ColumnMeaning.of(file, column).isEmpty())) {
                notices.add(name + ": the first line (" + quoted(file.columns())
                        + ") is taken for the names of the columns, and none of them is recognised. If it is a person,"
                        + " put a line above it that names the columns, such as name,age,date of death");
            }
        }

        private static boolean isSaidToBeId(ListFile file, String column) {
            return Meaning.ROW_ID.code().equals(file.said().get(column));
        }

        private static List<String> cells(ListFile file, ListFile.Row row) {
            return file.columns().stream()
                    .map(column -> row.find(column).orElse(""))
                    .toList();
        }

        private void take(String name, ListFile file) {
            Optional<String> id = file.columns().stream()
                    .filter(column -> ID_COLUMNS.contains(column) || isSaidToBeId(file, column))
                    .findFirst();
            Optional<String> list =
                    wishes.listColumn().or(() -> Optional.of("list")).filter(file.columns()::contains);
            listColumnSeen |= list.isPresent();
            truthSeen |= wishes.truthColumn().filter(file.columns()::contains).isPresent();
            Plausibility plausibility = Plausibility.of(file);
            problems.addAll(plausibility.problems());
            Map<String, List<RowList.Row>> rowsOfList = new LinkedHashMap<>();
            Map<String, Set<String>> idsOfList = new HashMap<>();
            List<String> again = new ArrayList<>();
            for (ListFile.Row row : file.rows()) {
                String listName = list.flatMap(row::find).orElse(file.name());
                List<RowList.Row> rows = rowsOfList.computeIfAbsent(listName, key -> new ArrayList<>());
                String given = id.flatMap(row::find).orElse(String.valueOf(row.number()));
                if (!idsOfList.computeIfAbsent(listName, key -> new HashSet<>()).add(given)) {
                    again.add("row " + row.number() + " (\"" + given + "\")");
                }
                RowRef ref = new RowRef(listName, String.valueOf(ids.size()));
                ids.put(ref, given);
                wishes.truthColumn().flatMap(row::find).ifPresent(answer -> truth.put(ref, answer));
                if (plausibility.nameless().contains(row.number())) {
                    nameless.add(ref);
                    if (plausibility.counting().contains(row.number()) || !saysOwn(file, row)) {
                        withoutOwn.add(ref);
                    }
                }
                rows.add(new RowList.Row(ref.id(), cells(file, row)));
            }
            if (!again.isEmpty()) {
                notices.add(name + ", column \"" + id.orElse("") + "\": " + again.size()
                        + (again.size() == 1 ? " row has" : " rows have") + " the id of an earlier row: "
                        + String.join(", ", again.subList(0, Math.min(MOST_IDS, again.size())))
                        + (again.size() > MOST_IDS ? " …" : "")
                        + ". All are kept, and what is written cannot tell them apart.");
            }
            rowsOfList.forEach((listName, rows) ->
                    parts.computeIfAbsent(listName, key -> new ArrayList<>()).add(new ListPart(file, rows)));
            if (file.rows().isEmpty()) {
                notices.add(name + " has a header and no row: it is linked with nobody");
                parts.computeIfAbsent(file.name(), key -> new ArrayList<>()).add(new ListPart(file, List.of()));
            }
        }

        /// Whether a row holds something of the person's own beside a name: a birth date, an age, a number, an
        /// address, or a column of which we know nothing.
        private boolean saysOwn(ListFile file, ListFile.Row row) {
            return file.columns().stream()
                    .filter(column -> row.find(column).isPresent())
                    .filter(column -> !wishes.truthColumn().equals(Optional.of(column)))
                    .map(column -> ColumnMeaning.of(file, column))
                    .anyMatch(meaning -> meaning.isEmpty()
                            || (!meaning.get().isName()
                                    && (meaning.get().nature() == Nature.OWN
                                            || meaning.get() == Meaning.CODE
                                            || meaning.get() == Meaning.ADDRESS)));
        }

        /// The rows that no score can put to anybody.
        Set<RowRef> saysTooLittle() {
            return withoutOwn;
        }

        private static byte[] bytes(Path path, String name) {
            if (Files.isDirectory(path)) {
                throw new UserError(path + " is a folder: name the lists in it");
            }
            if (!Files.exists(path)) {
                throw new UserError(path + " does not exist");
            }
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UserError(name + " cannot be read: " + e.getMessage());
            }
        }

        List<PersonLists.Table> tables() {
            for (String clean : new TreeSet<>(wishes.clean())) {
                if (!parts.containsKey(clean)) {
                    throw new UserError("--clean names \"" + clean + "\", which is no list: the lists are "
                            + String.join(", ", parts.keySet()));
                }
            }
            wishes.truthColumn().filter(column -> !truthSeen).ifPresent(column -> {
                throw new UserError("--truth names \"" + column + "\", which is a column of none of the lists");
            });
            wishes.listColumn().filter(column -> !listColumnSeen).ifPresent(column -> {
                throw new UserError("--list-column names \"" + column + "\", which is a column of none of the lists");
            });
            List<PersonLists.Table> tables = new ArrayList<>();
            parts.forEach((list, ofList) -> {
                if (ofList.size() > 1) {
                    tables.add(merged(list, ofList));
                } else {
                    tables.add(new PersonLists.Table(
                            list,
                            ofList.getFirst().columns(),
                            ofList.getFirst().meanings(),
                            ofList.getFirst().rows(),
                            wishes.clean().contains(list)));
                }
            });
            return tables;
        }

        // One list may come in several files, whose columns need not be the same.
        private PersonLists.Table merged(String list, List<ListPart> ofList) {
            Map<String, Optional<Meaning>> meanings = new LinkedHashMap<>();
            for (ListPart part : ofList) {
                for (int i = 0; i < part.columns().size(); i++) {
                    meanings.putIfAbsent(part.columns().get(i), part.meanings().get(i));
                }
            }
            List<RowList.Row> rows = new ArrayList<>();
            for (ListPart part : ofList) {
                for (RowList.Row row : part.rows()) {
                    List<String> cells = new ArrayList<>();
                    for (String column : meanings.keySet()) {
                        int at = part.columns().indexOf(column);
                        cells.add(at < 0 ? "" : row.cells().get(at));
                    }
                    rows.add(new RowList.Row(row.id(), cells));
                }
            }
            return new PersonLists.Table(
                    list,
                    List.copyOf(meanings.keySet()),
                    List.copyOf(meanings.values()),
                    rows,
                    wishes.clean().contains(list));
        }

        List<String> notices(PersonLists lists, EqualRows equal) {
            List<String> said = new ArrayList<>();
            if (!lists.unrecognised().isEmpty()) {
                said.add("columns that no language of ours recognises, compared as plain text: "
                        + quoted(lists.unrecognised()));
            }
            equal.groups().stream()
                    .map(group -> Problem.equalRows(
                            group.rows().getFirst().list(),
                            group.rows().stream()
                                    .map(row -> ids.getOrDefault(row, row.id()))
                                    .toList(),
                            group.copies()))
                    .forEach(problems::add);
            List<String> all = new ArrayList<>(notices);
            if (!problems.isEmpty()) {
                all.addAll(RowWarnings.of(problems, Wording.in("en")));
            }
            said.addAll(all.subList(0, Math.min(MOST_NOTICES, all.size())));
            if (all.size() > MOST_NOTICES) {
                said.add("and " + (all.size() - MOST_NOTICES) + " more notices");
            }
            return said;
        }

        private static String quoted(List<String> words) {
            return "\"" + String.join("\", \"", words) + "\"";
        }
    }

    /// The row that a person names as `LIST:ID`, or by its id alone where no other list has it.
    ///
    /// @throws UserError when there is none, or more than one
    RowRef find(String name) {
        List<RowRef> found = rowsOrEmpty(row -> (row.list() + ":" + id(row)).equals(name));
        if (found.isEmpty()) {
            found = rowsOrEmpty(row -> id(row).equals(name));
        }
        if (found.isEmpty()) {
            throw new UserError("\"" + name + "\" is no row of these lists: name one as LIST:ID, such as "
                    + ids.keySet().stream()
                            .min(Comparator.comparingInt(row -> Integer.parseInt(row.id())))
                            .map(row -> row.list() + ":" + id(row))
                            .orElse("court:12"));
        }
        if (found.size() > 1) {
            boolean oneList = found.stream().map(RowRef::list).distinct().count() == 1;
            throw new UserError("\"" + name + "\" is the name of " + found.size() + " rows: "
                    + (oneList
                            ? "list \"" + found.getFirst().list() + "\" gives them one id, and nothing tells them apart"
                            : "name the list too, such as " + found.getFirst().list() + ":" + name));
        }
        return found.getFirst();
    }

    private List<RowRef> rowsOrEmpty(Predicate<RowRef> which) {
        return ids.keySet().stream()
                .filter(which)
                .sorted(Comparator.comparing(RowRef::list).thenComparing(RowRef::id))
                .toList();
    }

    /// The row that was compared in the place of this one: of copies, the first.
    RowRef compared(RowRef row) {
        if (equal.isCompared(row)) {
            return row;
        }
        return equal.groups().stream()
                .filter(group -> group.rows().contains(row))
                .map(group -> group.rows().getFirst())
                .findFirst()
                .orElse(row);
    }

    /// The row as a person names it: `LIST:ID`.
    String name(RowRef row) {
        return row.list() + ":" + id(row);
    }

    /// The same lists, linked with what people answered about pairs.
    ///
    /// @throws UserError when the answers cannot all be true
    LinkRun heed(List<Verdict> answers) {
        try {
            Links better = trained.heed(answers).link();
            List<List<RowRef>> found = equal.withAll(better.clusters());
            return new LinkRun(
                    lists,
                    ids,
                    compared,
                    unrecognised,
                    notCompared,
                    trained,
                    better,
                    found,
                    equal,
                    nameless,
                    truth,
                    agreement.map(before -> agreement(before.column(), found, truth)),
                    notices,
                    failures,
                    seed);
        } catch (IllegalArgumentException e) {
            throw new UserError("the answers contradict each other: " + e.getMessage());
        }
    }

    /// The id that the row's list gives it.
    String id(RowRef row) {
        return ids.getOrDefault(row, row.id());
    }

    /// How many persons stand in each combination of lists.
    Overlaps overlaps() {
        return Overlaps.of(lists.stream().map(PersonLists.Table::list).toList(), persons);
    }

    /// How many rows are equal to an earlier one of their list, and were taken for copies of it.
    long copies() {
        return ids.keySet().stream().filter(equal::isCopy).count();
    }

    /// How many persons have a name in at least one of their rows.
    long named() {
        return persons.stream().filter(person -> !nameless.containsAll(person)).count();
    }

    long rows() {
        return lists.stream().mapToLong(list -> list.rows().size()).sum();
    }
}
