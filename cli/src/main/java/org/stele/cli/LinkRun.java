package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;

/// One run of `stele link`: lists read, brought under one schema, linked, and compared with the answer if one column
/// holds it.
///
/// @param ids the id of each row as its list gives it
/// @param notices what a person should know of how the lists were read
record LinkRun(
        List<RowList> lists,
        Map<RowRef, String> ids,
        List<String> compared,
        List<String> unrecognised,
        List<String> notCompared,
        Links links,
        Optional<Agreement> agreement,
        List<String> notices,
        long seed) {

    /// What the user asked for.
    ///
    /// @param listColumn the column that says which list a row belongs to
    /// @param truthColumn the column that holds the answer, which is never compared
    record Wishes(
            List<Path> files, Optional<String> listColumn, Optional<String> truthColumn, Set<String> clean, long seed) {
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
    private static final int MOST_NOTICES = 20;

    /// Reads the lists and links them.
    ///
    /// @throws UserError when a list cannot be read, or a column or list that was named does not exist
    static LinkRun of(Wishes wishes) {
        Reading reading = new Reading(wishes);
        wishes.files().forEach(reading::read);
        List<PersonLists.Table> tables = reading.tables();
        Set<String> leftOut = new HashSet<>(ID_COLUMNS);
        leftOut.add("list");
        wishes.listColumn().ifPresent(leftOut::add);
        wishes.truthColumn().ifPresent(leftOut::add);
        PersonLists lists = PersonLists.of(tables, leftOut);
        Links links = Linkage.of(lists.schema())
                .lists(lists.lists())
                .train(wishes.seed())
                .link();
        List<String> compared = lists.schema().columns().stream()
                .filter(column -> column.kind() != Kind.IGNORED)
                .map(column -> column.name())
                .toList();
        List<String> notCompared = lists.notCompared().stream()
                .filter(header -> !leftOut.contains(header))
                .toList();
        return new LinkRun(
                lists.lists(),
                reading.ids,
                compared,
                lists.unrecognised(),
                notCompared,
                links,
                wishes.truthColumn().map(column -> agreement(column, links, reading.truth)),
                reading.notices(lists),
                wishes.seed());
    }

    private static Agreement agreement(String column, Links links, Map<RowRef, String> truth) {
        Map<String, Long> sizes = new HashMap<>();
        truth.values().forEach(answer -> sizes.merge(answer, 1L, Long::sum));
        long found = 0;
        long right = 0;
        for (List<RowRef> cluster : links.clusters()) {
            Map<String, Long> answers = new HashMap<>();
            long known = 0;
            for (RowRef row : cluster) {
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
        private final Map<String, List<ListPart>> parts = new LinkedHashMap<>();
        private final Map<RowRef, String> ids = new HashMap<>();
        private final Map<RowRef, String> truth = new HashMap<>();
        private final List<String> notices = new ArrayList<>();
        private boolean truthSeen;
        private boolean listColumnSeen;

        /// The rows of one list in one file.
        private record ListPart(List<String> columns, List<RowList.Row> rows) {}

        Reading(Wishes wishes) {
            this.wishes = wishes;
        }

        void read(Path path) {
            Path fileName = path.getFileName();
            String name = fileName == null ? path.toString() : fileName.toString();
            ListFile file;
            try {
                file = Intake.readList(name, bytes(path, name));
            } catch (Unreadable e) {
                throw new UserError(e.says());
            }
            Optional<String> id =
                    file.columns().stream().filter(ID_COLUMNS::contains).findFirst();
            Optional<String> list =
                    wishes.listColumn().or(() -> Optional.of("list")).filter(file.columns()::contains);
            listColumnSeen |= list.isPresent();
            truthSeen |= wishes.truthColumn().filter(file.columns()::contains).isPresent();
            Map<String, List<RowList.Row>> rowsOfList = new LinkedHashMap<>();
            Map<String, Set<String>> idsOfList = new HashMap<>();
            for (ListFile.Row row : file.rows()) {
                row.problem()
                        .ifPresent(problem -> notices.add(name + ", row " + row.number() + ": " + problem
                                + ". Row kept, what could be read is compared."));
                String listName = list.flatMap(row::find).orElse(file.name());
                List<RowList.Row> rows = rowsOfList.computeIfAbsent(listName, key -> new ArrayList<>());
                String given = id.flatMap(row::find).orElse(String.valueOf(row.number()));
                if (!idsOfList.computeIfAbsent(listName, key -> new HashSet<>()).add(given)) {
                    notices.add(name + ", row " + row.number() + ", column \"" + id.orElse("") + "\": \"" + given
                            + "\" is the id of an earlier row of list \"" + listName
                            + "\". Both are kept, and what is written cannot tell them apart.");
                }
                RowRef ref = new RowRef(listName, String.valueOf(ids.size()));
                ids.put(ref, given);
                wishes.truthColumn().flatMap(row::find).ifPresent(answer -> truth.put(ref, answer));
                List<String> cells = file.columns().stream()
                        .map(column -> row.find(column).orElse(""))
                        .toList();
                rows.add(new RowList.Row(ref.id(), cells));
            }
            rowsOfList.forEach((listName, rows) ->
                    parts.computeIfAbsent(listName, key -> new ArrayList<>()).add(new ListPart(file.columns(), rows)));
            if (file.rows().isEmpty()) {
                notices.add(name + " has a header and no row: it is linked with nobody");
                parts.computeIfAbsent(file.name(), key -> new ArrayList<>())
                        .add(new ListPart(file.columns(), List.of()));
            }
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
                            ofList.getFirst().rows(),
                            wishes.clean().contains(list)));
                }
            });
            return tables;
        }

        // One list may come in several files, whose columns need not be the same.
        private PersonLists.Table merged(String list, List<ListPart> ofList) {
            Set<String> columns = new java.util.LinkedHashSet<>();
            ofList.forEach(part -> columns.addAll(part.columns()));
            List<RowList.Row> rows = new ArrayList<>();
            for (ListPart part : ofList) {
                for (RowList.Row row : part.rows()) {
                    List<String> cells = new ArrayList<>();
                    for (String column : columns) {
                        int at = part.columns().indexOf(column);
                        cells.add(at < 0 ? "" : row.cells().get(at));
                    }
                    rows.add(new RowList.Row(row.id(), cells));
                }
            }
            return new PersonLists.Table(
                    list, List.copyOf(columns), rows, wishes.clean().contains(list));
        }

        List<String> notices(PersonLists lists) {
            List<String> said = new ArrayList<>();
            if (!lists.unrecognised().isEmpty()) {
                said.add("columns that no language of ours recognises, compared as plain text: "
                        + quoted(lists.unrecognised()));
            }
            said.addAll(notices.subList(0, Math.min(MOST_NOTICES, notices.size())));
            if (notices.size() > MOST_NOTICES) {
                said.add("and " + (notices.size() - MOST_NOTICES) + " more notices of this kind");
            }
            return said;
        }

        private static String quoted(List<String> words) {
            return "\"" + String.join("\", \"", words) + "\"";
        }
    }

    /// The id that the row's list gives it.
    String id(RowRef row) {
        return ids.getOrDefault(row, row.id());
    }

    long rows() {
        return lists.stream().mapToLong(list -> list.rows().size()).sum();
    }
}
