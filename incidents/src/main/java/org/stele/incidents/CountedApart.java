package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stele.incidents.Comparison.Kind;

/// People whom the record counts apart and who may be in one figure and not in another: those who died later, a group,
/// the missing, the dead of one place. Each alone accounts for as many as they are; several together may account for
/// exactly what differs.
///
/// @param kind the kind of explanation they would be alone
/// @param what a code for them: a measure, groups, `other_places`
/// @param number how many they are
record CountedApart(String kind, String what, Figure figure, long number) {

    /// Larger sets fit by chance.
    private static final int MOST_TOGETHER = 3;

    /// So many are tried, those of the earliest texts first.
    private static final int MOST_TRIED = 40;

    /// The smallest sets that come to exactly the difference and of which no two are known to count the same people;
    /// none where one alone does.
    static List<List<CountedApart>> setsOf(long difference, List<CountedApart> counted, Comparisons comparisons) {
        List<CountedApart> tried = distinct(counted).stream()
                .filter(apart -> apart.number < difference)
                .sorted(Comparator.comparingInt(apart -> apart.figure.place()))
                .limit(MOST_TRIED)
                .toList();
        List<List<CountedApart>> sets = tried.stream().map(List::of).toList();
        for (int size = 2; size <= MOST_TOGETHER; size++) {
            List<List<CountedApart>> larger = new ArrayList<>();
            for (List<CountedApart> set : sets) {
                int last = tried.indexOf(set.getLast());
                for (CountedApart next : tried.subList(last + 1, tried.size())) {
                    if (sum(set) + next.number <= difference
                            && set.stream().allMatch(one -> mayBeOthers(one, next, comparisons))) {
                        List<CountedApart> with = new ArrayList<>(set);
                        with.add(next);
                        larger.add(with);
                    }
                }
            }
            List<List<CountedApart>> exact =
                    larger.stream().filter(set -> sum(set) == difference).toList();
            if (!exact.isEmpty()) {
                return exact;
            }
            sets = larger;
        }
        return List.of();
    }

    /// One number for one thing is one count, however many texts give it.
    private static List<CountedApart> distinct(List<CountedApart> counted) {
        List<CountedApart> distinct = new ArrayList<>();
        for (CountedApart apart : counted) {
            if (distinct.stream().noneMatch(known -> known.what.equals(apart.what) && known.number == apart.number)) {
                distinct.add(apart);
            }
        }
        return distinct;
    }

    static long sum(List<CountedApart> set) {
        return set.stream().mapToLong(CountedApart::number).sum();
    }

    private static boolean mayBeOthers(CountedApart one, CountedApart other, Comparisons comparisons) {
        Comparison comparison = comparisons.get(one.figure, other.figure);
        return !one.figure.equals(other.figure)
                && !comparison.is(Kind.SAME)
                && !comparison.is(Kind.PART_OF)
                && !comparison.is(Kind.CONTAINS);
    }
}
