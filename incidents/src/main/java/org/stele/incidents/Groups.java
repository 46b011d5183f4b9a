package org.stele.incidents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;

/// The lattice of groups. `people` holds everybody; a group the vocabulary lacks lies inside `people` and says
/// nothing about other groups.
final class Groups {

    private static final Map<String, Set<String>> INSIDE = Map.of(
            "girls", Set.of("children", "women"),
            "boys", Set.of("children", "men"),
            "infants", Set.of("children"),
            "police", Set.of("law_enforcement"),
            "journalists", Set.of("civilians"),
            "elderly", Set.of("civilians"),
            "women", Set.of("civilians"),
            "children", Set.of("civilians"),
            "medical_workers", Set.of("civilians"));

    /// Groups of those who bear arms.
    private static final Set<String> ARMED = Set.of("soldiers", "law_enforcement", "fighters");

    /// Groups that nobody belongs to two of.
    private static final List<Set<String>> APART = List.of(
            Set.of("civilians", "soldiers", "law_enforcement"),
            Set.of("women", "men"),
            Set.of("girls", "boys"),
            Set.of("children", "elderly"));

    private Groups() {}

    static Comparison compare(SortedSet<String> one, SortedSet<String> other) {
        if (one.equals(other)) {
            return Comparison.of(Kind.SAME, "group");
        }
        if (other.contains(Scope.PEOPLE)) {
            return amongPeople(one, other);
        }
        if (one.contains(Scope.PEOPLE)) {
            return amongPeople(other, one).turned();
        }
        if (other.containsAll(one)) {
            return Comparison.of(Kind.PART_OF, "group");
        }
        if (one.containsAll(other)) {
            return Comparison.of(Kind.CONTAINS, "group");
        }
        if (one.stream().allMatch(code -> other.stream().anyMatch(wider -> isInside(code, wider)))) {
            return usually(one, other, Kind.PART_OF);
        }
        if (other.stream().allMatch(code -> one.stream().anyMatch(wider -> isInside(code, wider)))) {
            return usually(other, one, Kind.PART_OF).turned();
        }
        boolean apart = one.stream().allMatch(code -> other.stream().allMatch(rival -> areApart(code, rival)));
        return Comparison.of(apart ? Kind.DISJOINT : Kind.UNKNOWN, "group");
    }

    /// Whether these bear arms: that they are counted among the people is an assumption.
    static boolean areOftenLeftOut(SortedSet<String> groups) {
        return groups.stream().allMatch(code -> ARMED.stream().anyMatch(armed -> isInside(code, armed)));
    }

    /// Who counts the people killed by soldiers often leaves the soldiers out, so that they are among the people is an
    /// assumption.
    private static Comparison amongPeople(SortedSet<String> inner, SortedSet<String> people) {
        return areOftenLeftOut(inner) ? assumed(inner, people, Kind.PART_OF) : Comparison.of(Kind.PART_OF, "group");
    }

    /// Women are not civilians by the meaning of the word, so that step is an assumption.
    private static Comparison usually(SortedSet<String> inner, SortedSet<String> outer, Kind kind) {
        return outer.contains("civilians") ? assumed(inner, outer, kind) : Comparison.of(kind, "group");
    }

    private static Comparison assumed(SortedSet<String> inner, SortedSet<String> outer, Kind kind) {
        String part = String.join("+", inner);
        String whole = String.join("+", outer);
        return Comparison.assuming(
                kind,
                "group",
                new Supposition(
                        "group_inside:" + part + "|" + whole,
                        true,
                        Saying.of("assumption.group_inside", Map.of("part", part, "whole", whole))));
    }

    static boolean isInside(String code, String wider) {
        return code.equals(wider)
                || INSIDE.getOrDefault(code, Set.of()).stream().anyMatch(next -> isInside(next, wider));
    }

    private static boolean areApart(String one, String other) {
        return APART.stream().anyMatch(set -> set.contains(one) && set.contains(other) && !one.equals(other));
    }
}
