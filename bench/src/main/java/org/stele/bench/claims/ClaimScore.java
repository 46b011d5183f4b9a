package org.stele.bench.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares the figures of one document with gold, one to one: a claim that was read may match a gold claim only where
/// their values overlap in the text. *lenient*: same family of measures and same number; *value*: same measure and
/// number; *strict*: same measure and interval. The counts are those of the reference scorer of the evaluation data.
final class ClaimScore {

    private record Pair(int score, int gold, int read) {}

    private ClaimScore() {}

    /// @param rules right and wrong firings of each rule are added here
    static Tally of(List<ScoredClaim> gold, List<ScoredClaim> read, Map<String, Counts> rules) {
        Tally tally = new Tally();
        Counts all = new Counts(0, read.size(), gold.size());
        for (String level : List.of("lenient F1", "value F1", "strict F1")) {
            tally.add(level, all);
        }
        gold.forEach(claim -> tally.add("value F1, " + claim.measure(), new Counts(0, 0, 1)));
        read.forEach(claim -> tally.add("value F1, " + claim.measure(), new Counts(0, 1, 0)));
        Map<Integer, Integer> matches = match(gold, read);
        Map<String, String> goldIds = new HashMap<>();
        Set<Integer> right = new HashSet<>();
        matches.forEach((g, r) -> {
            ScoredClaim told = gold.get(g);
            ScoredClaim found = read.get(r);
            goldIds.put(found.id(), told.id());
            Counts one = new Counts(1, 0, 0);
            if (told.sameFamily(found) && told.sameNumber(found)) {
                tally.add("lenient F1", one);
            }
            if (told.sameMeasure(found) && told.sameNumber(found)) {
                tally.add("value F1", one);
                tally.add("value F1, " + told.measure(), one);
                tally.add(
                        "qualifier, on value matches",
                        Counts.of(told.qualifier().equals(found.qualifier())));
                right.add(r);
            }
            if (told.sameMeasure(found) && found.hasValueOf(told)) {
                tally.add("strict F1", one);
            }
        });
        for (int r = 0; r < read.size(); r++) {
            for (String rule : read.get(r).rules()) {
                rules.merge(rule, Counts.of(right.contains(r)), Counts::plus);
            }
        }
        parts(gold, read, goldIds, tally);
        return tally;
    }

    private static void parts(
            List<ScoredClaim> gold, List<ScoredClaim> read, Map<String, String> goldIds, Tally tally) {
        Set<List<String>> told = new HashSet<>();
        gold.forEach(claim -> claim.partOf().ifPresent(whole -> told.add(List.of(claim.id(), whole))));
        Set<List<String>> found = new HashSet<>();
        read.forEach(claim -> claim.partOf()
                .ifPresent(whole ->
                        found.add(List.of(goldIds.getOrDefault(claim.id(), ""), goldIds.getOrDefault(whole, "")))));
        int size = found.size();
        found.retainAll(told);
        tally.add("part_of F1", new Counts(found.size(), size, told.size()));
    }

    /// Best agreement first, one to one.
    private static Map<Integer, Integer> match(List<ScoredClaim> gold, List<ScoredClaim> read) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int r = 0; r < read.size(); r++) {
                ScoredClaim told = gold.get(g);
                ScoredClaim found = read.get(r);
                if (told.overlaps(found)) {
                    int score = (told.sameFamily(found) ? 4 : 0)
                            + (told.sameMeasure(found) ? 2 : 0)
                            + (told.sameNumber(found) ? 3 : 0)
                            + (found.hasValueOf(told) ? 1 : 0);
                    pairs.add(new Pair(score, g, r));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::read)
                .reversed());
        Map<Integer, Integer> matches = new TreeMap<>();
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.gold()) && !matches.containsValue(pair.read())) {
                matches.put(pair.gold(), pair.read());
            }
        }
        return matches;
    }
}
