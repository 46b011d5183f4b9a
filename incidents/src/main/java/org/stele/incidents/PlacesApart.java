package org.stele.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;

/// Places of which nobody is counted in two: many assumptions of two places each, told as one.
///
/// @param places in order of their names
/// @param assumptions the assumptions that keep two of them apart and that nobody decided; other pairs of them are
///     known apart by words, days or phases
public record PlacesApart(List<String> places, List<String> assumptions) {

    static final String KIND = "places_apart";

    public PlacesApart {
        places = List.copyOf(places);
        assumptions = List.copyOf(assumptions);
    }

    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    static List<PlacesApart> of(Comparisons comparisons, List<Assumption> asked) {
        Set<String> undecided = new HashSet<>();
        asked.stream()
                .filter(assumption ->
                        assumption.held() && assumption.judgement().isEmpty())
                .forEach(assumption -> undecided.add(assumption.id()));
        NavigableMap<String, Pair> assumed = new TreeMap<>();
        Map<Pair, Boolean> known = new HashMap<>();
        comparisons.forEach((i, j, comparison) -> {
            comparison.assumes().stream()
                    .filter(supposition -> supposition.says().kind().equals("assumption." + KIND)
                            && undecided.contains(supposition.id()))
                    .forEach(supposition -> assumed.put(supposition.id(), pair(supposition)));
            List<Scope.Spot> one = comparisons.figures().get(i).scope().places();
            List<Scope.Spot> other = comparisons.figures().get(j).scope().places();
            if (!one.isEmpty() && !other.isEmpty()) {
                boolean apart = comparison.is(Kind.DISJOINT);
                known.merge(Pair.of(Scopes.names(one), Scopes.names(other)), apart, Boolean::logicalAnd);
            }
        });
        List<String> places = assumed.values().stream()
                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                .distinct()
                .sorted()
                .toList();
        List<PlacesApart> sets = new ArrayList<>();
        for (List<String> set :
                DisjointSets.of(places, (one, other) -> known.getOrDefault(Pair.of(one, other), false))) {
            List<String> ids = assumed.entrySet().stream()
                    .filter(entry -> set.containsAll(
                            List.of(entry.getValue().one(), entry.getValue().other())))
                    .map(Map.Entry::getKey)
                    .toList();
            ids.forEach(assumed::remove);
            if (!ids.isEmpty()) {
                sets.add(new PlacesApart(set, ids));
            }
        }
        return sets;
    }

    private static Pair pair(Supposition supposition) {
        return Pair.of(
                String.valueOf(supposition.says().arguments().get("one")),
                String.valueOf(supposition.says().arguments().get("other")));
    }

    public Saying says() {
        return Saying.of(
                places.size() == 2 ? "assumption." + KIND : "assumption.places_all_apart",
                places.size() == 2
                        ? Map.of("one", places.getFirst(), "other", places.getLast())
                        : Map.of(
                                "places", String.join(", ", places.subList(0, places.size() - 1)),
                                "last", places.getLast()));
    }
}
