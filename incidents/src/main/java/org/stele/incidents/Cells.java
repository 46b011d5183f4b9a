package org.stele.incidents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stele.claims.ClaimId;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.bounds.Network;
import org.stele.incidents.bounds.Partition;
import org.stele.incidents.bounds.Range;
import org.stele.incidents.bounds.Sum;
import org.stele.vocabulary.RelationType;

/// The unknown counts behind the figures: one cell a scope, with the cells that lie inside it.
///
/// Equal scopes are one cell, so equal figures are one constraint. Built for a set of assumptions; without one of
/// them the cells are others.
final class Cells {

    /// One unknown count and the figures that state it.
    record Cell(int index, List<Figure> figures) {
        Cell {
            figures = List.copyOf(figures);
        }

        Figure first() {
            return figures.getFirst();
        }

        boolean states(ClaimId claim) {
            return figures.stream().anyMatch(figure -> figure.id().equals(claim));
        }

        boolean isWhole() {
            return figures.stream().allMatch(figure -> figure.scope().isWhole());
        }
    }

    private final List<Cell> cells;
    private final SortedMap<Integer, SortedMap<Integer, Comparison>> relations;
    private final List<SortedSet<Integer>> inside;
    private final List<List<ClaimId>> cycles;
    private final List<Sum> sums = new ArrayList<>();
    private final Map<ClaimId, Integer> cellOf = new HashMap<>();

    private Cells(
            List<Cell> cells,
            SortedMap<Integer, SortedMap<Integer, Comparison>> relations,
            List<SortedSet<Integer>> inside,
            List<List<ClaimId>> cycles) {
        this.cells = cells;
        this.relations = relations;
        this.inside = inside;
        this.cycles = cycles;
    }

    /// @param held which assumptions are taken for granted
    static Cells of(Comparisons comparisons, Predicate<Supposition> held) {
        List<Figure> figures = comparisons.figures();
        Partition sames = new Partition(figures.size());
        comparisons.forEach((i, j, comparison) -> {
            if (comparison.is(Kind.SAME) && comparison.assumes().stream().allMatch(held)) {
                sames.join(i, j);
            }
        });
        List<Cell> cells = new ArrayList<>();
        int[] cellOf = new int[figures.size()];
        for (List<Integer> same : sames.classes()) {
            same.forEach(figure -> cellOf[figure] = cells.size());
            cells.add(new Cell(cells.size(), same.stream().map(figures::get).toList()));
        }
        SortedMap<Integer, SortedMap<Integer, Comparison>> relations = new TreeMap<>();
        comparisons.forEach((i, j, comparison) -> {
            int one = cellOf[i];
            int other = cellOf[j];
            if (one == other
                    || comparison.is(Kind.UNKNOWN)
                    || comparison.is(Kind.OVERLAPPING)
                    || !comparison.assumes().stream().allMatch(held)) {
                return;
            }
            keepStronger(relations, one, other, comparison);
            keepStronger(relations, other, one, comparison.turned());
        });
        return new Cells(cells, relations, new ArrayList<>(), new ArrayList<>()).withInside();
    }

    private static void keepStronger(
            SortedMap<Integer, SortedMap<Integer, Comparison>> relations, int one, int other, Comparison comparison) {
        relations
                .computeIfAbsent(one, cell -> new TreeMap<>())
                .merge(other, comparison, (known, next) -> strength(next) > strength(known) ? next : known);
    }

    /// Words before scopes, scopes before assumptions.
    private static int strength(Comparison comparison) {
        return (comparison.ground().equals("words") ? 100 : 50)
                - comparison.assumes().size();
    }

    private Cells withInside() {
        for (Cell cell : cells) {
            cell.figures().forEach(figure -> cellOf.put(figure.id(), cell.index()));
            SortedSet<Integer> inner = new TreeSet<>();
            relations.getOrDefault(cell.index(), new TreeMap<>()).forEach((other, comparison) -> {
                if (comparison.is(Kind.CONTAINS)) {
                    inner.add(other);
                }
            });
            inside.add(inner);
        }
        leaveOutCircles();
        sums.addAll(findSums());
        return this;
    }

    /// What lies inside itself is no part of anything. Which of the words of a circle is wrong nobody says, so all of
    /// them are left out, and the circle is reported.
    private void leaveOutCircles() {
        NavigableSet<Integer> left = new TreeSet<>();
        cells.forEach(cell -> left.add(cell.index()));
        // A cell that holds nothing which is left is in no circle.
        while (left.removeIf(cell -> inside.get(cell).stream().noneMatch(left::contains))) {
            // Go on until every cell that is left holds another.
        }
        Map<Integer, NavigableSet<Integer>> within = new TreeMap<>();
        left.forEach(cell -> within.put(cell, reachedFrom(cell)));
        while (!left.isEmpty()) {
            int first = left.first();
            NavigableSet<Integer> circle = new TreeSet<>();
            within.getOrDefault(first, new TreeSet<>()).stream()
                    .filter(other -> within.getOrDefault(other, new TreeSet<>()).contains(first))
                    .forEach(circle::add);
            if (circle.size() > 1) {
                circle.forEach(cell -> inside.get(cell).removeAll(circle));
                cycles.add(circle.stream()
                        .map(index -> cells.get(index).first().id())
                        .toList());
            }
            left.remove(first);
            left.removeAll(circle);
        }
    }

    private NavigableSet<Integer> reachedFrom(int cell) {
        NavigableSet<Integer> reached = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(inside.get(cell));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (reached.add(next)) {
                open.addAll(inside.get(next));
            }
        }
        return reached;
    }

    List<Cell> cells() {
        return cells;
    }

    List<List<ClaimId>> cycles() {
        return cycles;
    }

    Cell get(Figure figure) {
        Integer cell = cellOf.get(figure.id());
        if (cell == null) {
            throw new IllegalArgumentException("claim " + figure.id() + " is in no cell");
        }
        return cells.get(cell);
    }

    /// How one cell lies to another, as far as anything shows it.
    Optional<Comparison> find(Cell one, Cell other) {
        return Optional.ofNullable(
                relations.getOrDefault(one.index(), new TreeMap<>()).get(other.index()));
    }

    boolean isInside(Cell inner, Cell outer) {
        return inside.get(outer.index()).contains(inner.index());
    }

    boolean areApart(Cell one, Cell other) {
        return find(one, other)
                .filter(comparison -> comparison.is(Kind.DISJOINT))
                .isPresent();
    }

    /// The cells directly inside another: those that lie inside no cell between.
    List<Cell> children(Cell outer) {
        SortedSet<Integer> inner = inside.get(outer.index());
        return inner.stream()
                .filter(index ->
                        inner.stream().noneMatch(between -> inside.get(between).contains(index)))
                .map(cells::get)
                .toList();
    }

    /// Sets of cells of which no two share anybody, none of them part of a larger such set.
    List<List<Cell>> apart(List<Cell> among) {
        return DisjointSets.of(among, this::areApart);
    }

    /// The figures as constraints.
    ///
    /// @param read whether a figure binds its cell
    Network network(Predicate<Figure> read, long widenedBy) {
        List<Range> stated = new ArrayList<>();
        for (Cell cell : cells) {
            Range range = Range.ANY;
            for (Figure figure : cell.figures()) {
                if (read.test(figure)) {
                    range = range.and(figure.range().widened(widenedBy));
                }
            }
            stated.add(range);
        }
        return new Network(stated, sums);
    }

    private List<Sum> findSums() {
        List<Sum> found = new ArrayList<>();
        for (Cell cell : cells) {
            List<Cell> inner = inside.get(cell.index()).stream().map(cells::get).toList();
            List<List<Cell>> sets = apart(inner);
            for (List<Cell> parts : sets) {
                if (sets.stream().noneMatch(other -> isCoveredBy(parts, other))) {
                    found.add(new Sum(
                            cell.index(), parts.stream().map(Cell::index).toList(), isSaidToBeAll(cell, parts)));
                }
            }
        }
        return found;
    }

    /// Whether each of these cells is in the other set or inside one of its cells: then the other set's sum and the
    /// sums within its cells say all that this one would.
    private boolean isCoveredBy(List<Cell> parts, List<Cell> other) {
        return !parts.equals(other)
                && parts.stream()
                        .allMatch(
                                part -> other.stream().anyMatch(outer -> outer.equals(part) || isInside(part, outer)));
    }

    /// Which cells hold which together.
    List<Sum> sums() {
        return sums;
    }

    /// "Bringing the toll to 12": the words make the whole the sum of these parts.
    private static boolean isSaidToBeAll(Cell whole, List<Cell> parts) {
        return parts.size() > 1
                && whole.figures().stream()
                        .anyMatch(figure -> parts.stream()
                                .allMatch(part -> part.figures().stream()
                                        .anyMatch(inner -> figure.has(RelationType.TOTAL_OF, inner))));
    }
}
