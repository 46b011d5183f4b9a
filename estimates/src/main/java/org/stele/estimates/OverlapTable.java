package org.stele.estimates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many people are on exactly which lists.
///
/// @param lists their names, in the order of the file
/// @param counts pattern to number of people; bit i of a pattern stands for list i. Patterns that nobody
///     has are left out, and the pattern of no list is never there: nobody has seen those people
public record OverlapTable(List<String> lists, SortedMap<Integer, Long> counts) {

    /// More lists than this do not fit a pattern.
    public static final int MOST_LISTS = 30;

    /// More people than this make no sense in one pattern, and sums of them would lose whole persons.
    public static final long MOST_PEOPLE = 1_000_000_000L;

    public OverlapTable {
        lists = List.copyOf(lists);
        if (lists.isEmpty() || lists.size() > MOST_LISTS) {
            throw new IllegalArgumentException(
                    "a table of overlaps has 1 to " + MOST_LISTS + " lists, not " + lists.size());
        }
        if (new LinkedHashSet<>(lists).size() != lists.size()) {
            throw new IllegalArgumentException("two lists have one name: " + String.join(", ", lists));
        }
        SortedMap<Integer, Long> copy = new TreeMap<>();
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            int pattern = entry.getKey();
            long count = entry.getValue();
            if (pattern < 1 || pattern >= 1 << lists.size()) {
                throw new IllegalArgumentException(
                        "pattern " + pattern + " is of no list, or of a list that is not among the " + lists.size());
            }
            if (count < 0 || count > MOST_PEOPLE) {
                throw new IllegalArgumentException(count + " is no number of people (0 to " + MOST_PEOPLE + ")");
            }
            if (count > 0) {
                copy.put(pattern, count);
            }
        }
        counts = Collections.unmodifiableSortedMap(copy);
    }

    /// Everybody who is on at least one list.
    public long observed() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(int pattern) {
        return counts.getOrDefault(pattern, 0L);
    }

    /// How many people are on this list, and perhaps on others.
    public long size(int list) {
        return holding(1 << list);
    }

    /// How many people are on both lists, and perhaps on others.
    public long shared(int list, int other) {
        return holding(1 << list | 1 << other);
    }

    /// How many people are on all of these lists, and perhaps on others.
    public long holding(int lists) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            if ((entry.getKey() & lists) == lists) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /// How many people are on exactly this many lists.
    public long listedTimes(int times) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            if (Integer.bitCount(entry.getKey()) == times) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /// The same people seen only through some of the lists. Whoever is on none of them is no longer there.
    ///
    /// @param kept names of lists, in the order wanted
    /// @throws IllegalArgumentException for a name that is no list
    public OverlapTable through(Collection<String> kept) {
        List<Integer> bits = new ArrayList<>();
        for (String list : kept) {
            int index = lists.indexOf(list);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "there is no list \"" + list + "\": the lists are " + String.join(", ", lists));
            }
            bits.add(index);
        }
        SortedMap<Integer, Long> seen = new TreeMap<>();
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            int pattern = 0;
            for (int i = 0; i < bits.size(); i++) {
                if ((entry.getKey() >> bits.get(i) & 1) == 1) {
                    pattern |= 1 << i;
                }
            }
            if (pattern != 0) {
                seen.merge(pattern, entry.getValue(), Long::sum);
            }
        }
        return new OverlapTable(List.copyOf(kept), seen);
    }

    /// The lists that have anybody on them, in the order of their names, so that the order of columns
    /// decides nothing.
    public OverlapTable informative() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            if (size(i) > 0) {
                kept.add(lists.get(i));
            }
        }
        Collections.sort(kept);
        return kept.isEmpty() ? this : through(kept);
    }

    /// The largest set of lists that overlaps tie together, directly or through others, as a pattern.
    public int largestTiedSet() {
        int best = 0;
        int unseen = (1 << lists.size()) - 1;
        while (unseen != 0) {
            int tied = Integer.lowestOneBit(unseen);
            boolean grew = true;
            while (grew) {
                grew = false;
                for (int pattern : counts.keySet()) {
                    if ((pattern & tied) != 0 && (pattern & ~tied) != 0) {
                        tied |= pattern;
                        grew = true;
                    }
                }
            }
            if (Integer.bitCount(tied) > Integer.bitCount(best)) {
                best = tied;
            }
            unseen &= ~tied;
        }
        return best;
    }
}
