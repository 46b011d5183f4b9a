package org.stele.incidents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.claims.ClaimId;
import org.stele.incidents.Cells.Cell;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.bounds.Network;
import org.stele.incidents.bounds.Partition;
import org.stele.incidents.bounds.Range;
import org.stele.incidents.bounds.Sum;

/// Which claims cannot all be true: the minimal sets, found with a tree of hitting sets (Reiter 1987), each made
/// minimal by dropping one member after the other.
///
/// Claims and assumptions are members alike. A minimal set without an assumption is a conflict; one with an assumption
/// is a gap, since the claims could be true without it.
final class Conflicts {

    /// A set of claims and assumptions that cannot all hold, and could without any one of them.
    ///
    /// @param claims representatives; equal figures of one cell are one claim here
    record MinimalSet(List<Figure> claims, List<String> assumes) {}

    /// @param complete whether these are all the minimal sets
    record Found(List<MinimalSet> sets, boolean complete) {}

    /// The tree is left when it has this many branches for every question it may ask.
    private static final int NODES_A_STEP = 10;

    private final Comparisons comparisons;
    private final Settings settings;
    private final boolean areAll;
    /// Members by keys that sort as the documents stand, so that no id decides which sets are found first.
    private final NavigableMap<String, Figure> claims = new TreeMap<>();

    private final Map<ClaimId, String> keys = new HashMap<>();

    private final Map<String, List<ClaimId>> equals = new HashMap<>();
    private final NavigableMap<String, String> assumptions = new TreeMap<>();
    private final Map<String, String> keyOfAssumption = new HashMap<>();
    private final Map<Set<String>, Cells> cells = new HashMap<>();
    private int steps;

    /// @param areAll whether no figure was left out for there being too many
    Conflicts(Comparisons comparisons, Assumptions assumptions, Settings settings, boolean areAll) {
        this.areAll = areAll;
        this.comparisons = comparisons;
        comparisons.figures().forEach(figure -> keys.put(figure.id(), "c%07d".formatted(figure.place())));
        this.settings = settings;
        comparisons.forEach((i, j, comparison) -> {
            for (Supposition supposition : comparison.assumes()) {
                if (assumptions.holds(supposition) && !keyOfAssumption.containsKey(supposition.id())) {
                    String key = "a%07d".formatted(keyOfAssumption.size());
                    keyOfAssumption.put(supposition.id(), key);
                    this.assumptions.put(key, supposition.id());
                }
            }
        });
        for (Cell cell : cells(Set.of()).cells()) {
            Map<Range, String> known = new HashMap<>();
            for (Figure figure : cell.figures()) {
                String first = known.computeIfAbsent(figure.range(), range -> key(figure));
                claims.putIfAbsent(first, figure);
                equals.computeIfAbsent(first, claim -> new ArrayList<>()).add(figure.id());
            }
        }
    }

    /// The cells under all assumptions that are held.
    Cells held() {
        return cells(assumptions.values());
    }

    /// The cells that the words alone make.
    Cells said() {
        return cells(Set.of());
    }

    boolean holds(List<Supposition> suppositions) {
        return suppositions.stream().allMatch(supposition -> keyOfAssumption.containsKey(supposition.id()));
    }

    private String key(Figure figure) {
        return keys.getOrDefault(figure.id(), "");
    }

    private Cells cells(Collection<String> assumed) {
        return cells.computeIfAbsent(
                Set.copyOf(assumed), taken -> Cells.of(comparisons, supposition -> taken.contains(supposition.id())));
    }

    /// Every claim that states the same as this representative.
    List<ClaimId> equalTo(Figure representative) {
        return equals.getOrDefault(key(representative), List.of(representative.id()));
    }

    Found find() {
        List<MinimalSet> sets = new ArrayList<>();
        boolean complete = areAll;
        for (Set<String> component : components()) {
            if (!isPossible(component)) {
                complete &= search(component, sets);
            }
        }
        return new Found(List.copyOf(sets), complete);
    }

    /// Claims that some sum ties together, with the assumptions that could bear on them.
    private List<Set<String>> components() {
        Cells all = held();
        Partition tied = new Partition(all.cells().size());
        for (Sum sum : all.sums()) {
            sum.parts().forEach(part -> tied.join(part, sum.total()));
        }
        List<Set<String>> components = new ArrayList<>();
        Map<ClaimId, Integer> componentOf = new HashMap<>();
        for (List<Integer> component : tied.classes()) {
            Set<String> members = new TreeSet<>();
            for (int cell : component) {
                for (Figure figure : all.cells().get(cell).figures()) {
                    componentOf.put(figure.id(), components.size());
                    if (claims.containsKey(key(figure))) {
                        members.add(key(figure));
                    }
                }
            }
            components.add(members);
        }
        List<Figure> figures = comparisons.figures();
        comparisons.forEach((i, j, comparison) -> {
            int component = componentOf.getOrDefault(figures.get(i).id(), -1);
            int other = componentOf.getOrDefault(figures.get(j).id(), -1);
            comparison.assumes().stream()
                    .map(supposition -> keyOfAssumption.get(supposition.id()))
                    .filter(key -> component == other && key != null)
                    .forEach(key -> components.get(component).add(key));
        });
        return components;
    }

    private boolean search(Set<String> component, List<MinimalSet> found) {
        List<Set<String>> sets = new ArrayList<>(pairs(component));
        Deque<Set<String>> open = new ArrayDeque<>();
        Set<Set<String>> seen = new HashSet<>();
        open.add(Set.of());
        while (!open.isEmpty()) {
            boolean spent = steps >= settings.searchSteps() || seen.size() >= NODES_A_STEP * settings.searchSteps();
            if (sets.size() >= settings.conflictingSets() || spent) {
                keep(sets, found);
                return false;
            }
            Set<String> dropped = open.poll();
            Optional<Set<String>> known =
                    sets.stream().filter(set -> !intersects(set, dropped)).findFirst();
            Set<String> conflicting;
            if (known.isPresent()) {
                conflicting = known.get();
            } else {
                Set<String> rest = new TreeSet<>(component);
                rest.removeAll(dropped);
                if (isPossible(rest)) {
                    continue;
                }
                conflicting = minimal(rest);
                sets.add(conflicting);
            }
            for (String member : conflicting) {
                Set<String> next = new TreeSet<>(dropped);
                next.add(member);
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        keep(sets, found);
        return true;
    }

    /// Two different figures for one scope: the commonest quarrel, seen without a search. Those nearest to each other
    /// come last, since a list that has to end shows the widest.
    private List<Set<String>> pairs(Set<String> component) {
        record Pair(long distance, Set<String> members) {}
        List<Figure> figures =
                component.stream().filter(claims::containsKey).map(claims::get).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = 0; j < i; j++) {
                Figure one = figures.get(i);
                Figure other = figures.get(j);
                Comparison comparison = comparisons.get(one, other);
                List<String> assumed = comparison.assumes().stream()
                        .map(supposition -> keyOfAssumption.getOrDefault(supposition.id(), ""))
                        .toList();
                long distance = one.range().distance(other.range());
                if (comparison.is(Comparison.Kind.SAME)
                        && distance > 0
                        && assumed.size() <= 1
                        && assumptions.keySet().containsAll(assumed)) {
                    Set<String> members = new TreeSet<>(assumed);
                    members.add(key(one));
                    members.add(key(other));
                    pairs.add(new Pair(distance, members));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingLong((Pair pair) -> -pair.distance())
                        .thenComparing(pair -> pair.members().toString()))
                .limit(settings.conflictingSets())
                .map(Pair::members)
                .filter(this::isMinimal)
                .toList();
    }

    private boolean isMinimal(Set<String> conflicting) {
        return conflicting.stream().noneMatch(assumptions::containsKey)
                || isPossible(conflicting.stream().filter(claims::containsKey).collect(Collectors.toSet()));
    }

    private static boolean intersects(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private void keep(List<Set<String>> sets, List<MinimalSet> found) {
        for (Set<String> set : sets) {
            found.add(new MinimalSet(
                    set.stream().filter(claims::containsKey).map(claims::get).toList(),
                    set.stream()
                            .filter(assumptions::containsKey)
                            .map(assumptions::get)
                            .sorted()
                            .toList()));
        }
    }

    /// Drops what is not needed for the contradiction, assumptions first, so that a conflict of the claims alone is
    /// found before one that needs an assumption.
    private Set<String> minimal(Set<String> conflicting) {
        List<String> order = new ArrayList<>();
        conflicting.stream().filter(assumptions::containsKey).forEach(order::add);
        conflicting.stream().filter(claims::containsKey).forEach(order::add);
        Set<String> rest = new TreeSet<>(conflicting);
        // Halves first: with many claims most go in a few questions.
        for (int size = Math.max(1, order.size() / 4);
                size >= 1;
                size = size == 1 ? 0 : size / 4 + (size < 4 ? 1 : 0)) {
            for (int from = 0; from < order.size(); from += size) {
                List<String> some = order.subList(from, Math.min(order.size(), from + size));
                Set<String> fewer = new TreeSet<>(rest);
                if (fewer.removeAll(some) && !isPossible(fewer)) {
                    rest = fewer;
                }
            }
        }
        return rest;
    }

    private boolean isPossible(Set<String> members) {
        steps++;
        Set<String> assumed = members.stream()
                .filter(assumptions::containsKey)
                .map(assumptions::get)
                .collect(Collectors.toSet());
        return cells(assumed)
                .network(figure -> members.contains(key(figure)), 0)
                .isPossible();
    }

    /// The least amount by which every one of these claims may be wrong so that all can be true.
    long radius(Collection<Figure> conflicting) {
        Set<ClaimId> read = conflicting.stream().map(Figure::id).collect(Collectors.toSet());
        long low = 0;
        long high = 1;
        while (!said().network(figure -> read.contains(figure.id()), high).isPossible()) {
            low = high;
            high = high * 2;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (said().network(figure -> read.contains(figure.id()), middle).isPossible()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// What each of these claims alone would have to give way for all of them to be true, the smallest first.
    List<Finding.Repair> repairs(Collection<Figure> conflicting, Cells within) {
        List<Finding.Repair> repairs = new ArrayList<>();
        for (Figure figure : conflicting) {
            Set<ClaimId> others = conflicting.stream()
                    .filter(other -> !other.equals(figure))
                    .map(Figure::id)
                    .collect(Collectors.toSet());
            Optional<Network.Solution> solution =
                    within.network(other -> others.contains(other.id()), 0).solve();
            solution.ifPresent(possible -> repairs.add(new Finding.Repair(
                    figure.id(),
                    figure.range()
                            .distance(possible.ranges().get(within.get(figure).index())))));
        }
        // The sort keeps the order of equal ones.
        repairs.sort(Comparator.comparingLong(Finding.Repair::by));
        return repairs;
    }
}
