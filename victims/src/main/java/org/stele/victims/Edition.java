package org.stele.victims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stele.evidence.ListFile;
import org.stele.linkage.Meaning;
import org.stele.names.NameLikeness;
import org.stele.names.NameParser;
import org.stele.names.PersonName;

/// A list that came again: which rows of earlier editions its rows are, and what differs from the newest of them.
///
/// Rows keep their numbers, so that what was decided about `LIST:ROW` stays true of it. A row is an earlier one when
/// both say the same in every column but the id; or when their names are the same or spelt alike and they do not
/// disagree in most of the rest; or when one of them names nobody and the rest is the same. Method:
/// docs/methods/linkage.md, "Editions of a list".
///
/// @param list the file, with its rows numbered
/// @param kept how many of its rows stand in the newest earlier edition, changed or not
/// @param added numbers of rows that the newest earlier edition does not have
/// @param gone numbers of rows that stand in it and not here
/// @param changed cells that differ, in the order of the rows
public record Edition(ListFile list, int kept, List<Integer> added, List<Integer> gone, List<Change> changed) {

    public Edition {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /// A cell that says something else than before; empty is an empty cell.
    public record Change(int row, String column, String before, String after) {}

    /// Holds a file against the editions of a list.
    ///
    /// @param editions of one list, the newest last, at least one
    public static Edition of(ListFile file, List<ListFile> editions) {
        return new Alignment(file, editions).edition();
    }

    /// How many rows of a file stand in a list with the same words in every column, the id left out.
    public static int sameRows(ListFile file, ListFile list) {
        return Alignment.sameRows(file, list);
    }

    /// Whether so much of the smaller of two editions stands in the other that both are one list.
    public boolean isOneListWith(ListFile earlier) {
        return kept > 0
                && 2 * kept >= Math.min(list.rows().size(), earlier.rows().size());
    }

    private static final class Alignment {

        /// A cell that so many rows share leads from one to none of them.
        private static final int MOST_SHARERS = 50;

        /// From here on two names are spellings of one: another given name in a family stays below.
        private static final double SPELT_ALIKE = 0.9;

        /// So many cells tell a row again whose name nobody could read.
        private static final int ENOUGH_WITHOUT_NAME = 2;

        private static final Pattern RUNNING_NUMBER = Pattern.compile("[0-9]{1,8}");

        private final GroupWords groups = new GroupWords();
        private final ListFile file;
        private final ListFile newest;
        private final Map<String, String> earlierColumn;
        private final TreeMap<Integer, ListFile.Row> earlier = new TreeMap<>();
        private final Set<Integer> inNewest = new HashSet<>();
        private final Integer[] numbers;

        Alignment(ListFile file, List<ListFile> editions) {
            this.file = file;
            newest = editions.getLast();
            editions.forEach(edition -> edition.rows().forEach(row -> earlier.put(row.number(), row)));
            newest.rows().forEach(row -> inNewest.add(row.number()));
            earlierColumn = shared(file, newest);
            numbers = new Integer[file.rows().size()];
        }

        static int sameRows(ListFile file, ListFile list) {
            Alignment alignment = new Alignment(file, List.of(list));
            alignment.takeEqual();
            return (int)
                    Arrays.stream(alignment.numbers).filter(Objects::nonNull).count();
        }

        /// Columns of the file, without that of ids, to those of the list: of one header, or the only ones of a
        /// meaning.
        private static Map<String, String> shared(ListFile file, ListFile list) {
            Map<String, String> shared = new LinkedHashMap<>();
            for (String column : file.columns()) {
                Optional<Meaning> meaning = ColumnMeaning.of(file, column);
                if (meaning.equals(Optional.of(Meaning.ROW_ID)) || isNumbering(file, column)) {
                    continue;
                }
                if (list.columns().contains(column)) {
                    shared.put(column, column);
                } else if (meaning.isPresent() && of(meaning.get(), file).size() == 1) {
                    List<String> others = of(meaning.get(), list);
                    if (others.size() == 1) {
                        shared.put(column, others.getFirst());
                    }
                }
            }
            return shared;
        }

        /// Whether a column counts the rows: its numbers shift when one is put in.
        private static boolean isNumbering(ListFile list, String column) {
            Optional<Integer> before = Optional.empty();
            for (ListFile.Row row : list.rows()) {
                Optional<Integer> number = row.find(column)
                        .filter(cell -> RUNNING_NUMBER.matcher(cell).matches())
                        .map(Integer::valueOf);
                if (number.isEmpty() || (before.isPresent() && number.get() != before.get() + 1)) {
                    return false;
                }
                before = number;
            }
            return list.rows().size() > 1;
        }

        private static List<String> of(Meaning meaning, ListFile list) {
            return list.columns().stream()
                    .filter(column -> ColumnMeaning.of(list, column).equals(Optional.of(meaning)))
                    .toList();
        }

        Edition edition() {
            takeEqual();
            takeAlike();
            int next = earlier.isEmpty() ? 1 : earlier.lastKey() + 1;
            List<Integer> added = new ArrayList<>();
            List<Change> changed = new ArrayList<>();
            Set<Integer> taken = new HashSet<>();
            for (int i = 0; i < numbers.length; i++) {
                Integer number = numbers[i];
                if (number == null) {
                    number = next++;
                    numbers[i] = number;
                } else {
                    changes(number, before(number), file.rows().get(i), changed);
                }
                taken.add(number);
                if (!inNewest.contains(number)) {
                    added.add(number);
                }
            }
            List<Integer> gone = newest.rows().stream()
                    .map(ListFile.Row::number)
                    .filter(number -> !taken.contains(number))
                    .toList();
            return new Edition(
                    file.named(newest.name()).asEdition(newest.id(), List.of(numbers)),
                    file.rows().size() - added.size(),
                    added,
                    gone,
                    changed);
        }

        private ListFile.Row before(int number) {
            return Objects.requireNonNull(earlier.get(number));
        }

        private void changes(int number, ListFile.Row before, ListFile.Row after, List<Change> changed) {
            earlierColumn.forEach((column, old) -> {
                String was = before.find(old).orElse("");
                String is = after.find(column).orElse("");
                if (!was.equals(is)) {
                    changed.add(new Change(number, column, was, is));
                }
            });
        }

        /// Rows that say the same. Of several such, one of the newest edition goes first, then the lowest number.
        private void takeEqual() {
            Map<List<String>, LinkedHashSet<Integer>> byWords = new HashMap<>();
            for (boolean stillThere : new boolean[] {true, false}) {
                earlier.forEach((number, row) -> {
                    if (inNewest.contains(number) == stillThere) {
                        byWords.computeIfAbsent(words(row, earlierColumn.values()), _ -> new LinkedHashSet<>())
                                .add(number);
                    }
                });
            }
            for (int i = 0; i < numbers.length; i++) {
                LinkedHashSet<Integer> same =
                        byWords.getOrDefault(words(file.rows().get(i), earlierColumn.keySet()), new LinkedHashSet<>());
                if (!same.isEmpty()) {
                    numbers[i] = same.removeFirst();
                }
            }
        }

        private static List<String> words(ListFile.Row row, Collection<String> columns) {
            return columns.stream().map(column -> row.find(column).orElse("")).toList();
        }

        private record Likely(int same, int number, int row) {}

        /// A row's name; empty where it names nobody.
        private record Named(Optional<PersonName> name) {
            static Named of(ListFile list, ListFile.Row row, GroupWords groups) {
                ReadRow read = ReadRow.of(list, row, groups);
                return new Named(read.isNamed() ? Optional.of(NameParser.parse(read.writtenName())) : Optional.empty());
            }

            boolean isNobody() {
                return name.isEmpty();
            }

            boolean isSpeltLike(Named other) {
                return name.equals(other.name)
                        || NameLikeness.of(name.orElseThrow(), other.name.orElseThrow())
                                        .value()
                                >= SPELT_ALIKE;
            }
        }

        private void takeAlike() {
            Set<Integer> open = new HashSet<>(earlier.keySet());
            open.removeAll(Arrays.asList(numbers));
            Map<List<String>, List<Integer>> byCell = new HashMap<>();
            for (int number : new TreeSet<>(open)) {
                earlierColumn
                        .values()
                        .forEach(old -> before(number)
                                .find(old)
                                .ifPresent(cell -> byCell.computeIfAbsent(List.of(old, cell), _ -> new ArrayList<>())
                                        .add(number)));
            }
            Map<Integer, Named> namedBefore = new HashMap<>();
            List<Likely> likely = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == null) {
                    int row = i;
                    Named now = Named.of(file, file.rows().get(i), groups);
                    for (int number : candidates(file.rows().get(i), byCell)) {
                        Named then = namedBefore.computeIfAbsent(number, n -> Named.of(newest, before(n), groups));
                        alike(row, now, number, then).ifPresent(likely::add);
                    }
                }
            }
            likely.sort(Comparator.comparingInt(Likely::same)
                    .reversed()
                    .thenComparing(one -> !inNewest.contains(one.number()))
                    .thenComparingInt(Likely::number)
                    .thenComparingInt(Likely::row));
            for (Likely one : likely) {
                if (numbers[one.row()] == null && open.remove(one.number())) {
                    numbers[one.row()] = one.number();
                }
            }
        }

        private Set<Integer> candidates(ListFile.Row row, Map<List<String>, List<Integer>> byCell) {
            Set<Integer> candidates = new LinkedHashSet<>();
            earlierColumn.forEach((column, old) -> row.find(column).ifPresent(cell -> {
                List<Integer> sharers = byCell.getOrDefault(List.of(old, cell), List.of());
                if (sharers.size() <= MOST_SHARERS) {
                    candidates.addAll(sharers);
                }
            }));
            return candidates;
        }

        private Optional<Likely> alike(int row, Named now, int number, Named then) {
            ListFile.Row after = file.rows().get(row);
            ListFile.Row before = before(number);
            int same = 0;
            int different = 0;
            for (Map.Entry<String, String> column : earlierColumn.entrySet()) {
                Optional<String> is = after.find(column.getKey());
                Optional<String> was = before.find(column.getValue());
                boolean name = ColumnMeaning.of(file, column.getKey())
                        .map(Meaning::isName)
                        .orElse(false);
                if (!name && is.isPresent() && was.isPresent()) {
                    same += is.equals(was) ? 1 : 0;
                    different += is.equals(was) ? 0 : 1;
                }
            }
            boolean one = (now.isNobody() || then.isNobody())
                    ? different == 0 && same >= ENOUGH_WITHOUT_NAME
                    : same >= different && now.isSpeltLike(then);
            return one ? Optional.of(new Likely(same, number, row)) : Optional.empty();
        }
    }
}
