package org.stele.claims.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Compares claims with gold, one to one: a predicted claim may match a gold claim only where their value spans
/// overlap. *lenient*: same family of measures and same number; *value*: same measure and number; *strict*: same
/// measure and interval. It gives the same figures as the reference scorer that comes with the evaluation data.
final class ExtractionScorer {

    private static final Map<String, String> FAMILY = Map.of(
            "fatally_wounded", "killed",
            "killed_or_injured_or_missing", "killed_or_injured",
            "imprisoned", "detained",
            "homes_hit", "homes_destroyed",
            "homes_damaged", "homes_destroyed",
            "vehicles_hit", "vehicles_destroyed",
            "hospitalised", "injured",
            "casualties", "killed_or_injured");

    /// One claim as the scorer sees it.
    ///
    /// @param n the stated number; for vague words the lower end
    record Scored(
            String id,
            String measure,
            OptionalLong n,
            long low,
            OptionalLong high,
            String qualifier,
            Optional<String> partOf,
            int start,
            int end) {
        private String family() {
            return FAMILY.getOrDefault(measure, measure);
        }

        private long number() {
            return n.orElse(low);
        }

        private boolean sameValue(Scored predicted) {
            if (qualifier.equals("vague")) {
                return predicted.qualifier.equals("vague") && low == predicted.low;
            }
            return low == predicted.low && high.equals(predicted.high);
        }

        private boolean overlaps(Scored other) {
            return start < other.end && other.start < end;
        }
    }

    /// Counts of one level or one measure.
    static final class Tally {
        int right;
        int predicted;
        int gold;

        double precision() {
            return predicted == 0 ? 0 : (double) right / predicted;
        }

        double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f F1 %.3f (gold %d, predicted %d)"
                    .formatted(precision(), recall(), f1(), gold, predicted);
        }
    }

    private record Pair(int score, int gold, int predicted) {}

    final Tally lenient = new Tally();
    final Tally value = new Tally();
    final Tally strict = new Tally();
    final Tally partOf = new Tally();
    final Map<String, Tally> byMeasure = new TreeMap<>();
    int qualifierRight;
    /// What is wrong, one line a claim, to learn from.
    final List<String> mistakes = new ArrayList<>();

    void add(String document, String text, List<Scored> gold, List<Scored> predicted) {
        for (Tally tally : List.of(lenient, value, strict)) {
            tally.gold += gold.size();
            tally.predicted += predicted.size();
        }
        gold.forEach(claim -> tally(claim).gold++);
        predicted.forEach(claim -> tally(claim).predicted++);
        Map<Integer, Integer> matches = match(gold, predicted);
        Map<String, String> goldIds = new HashMap<>();
        matches.forEach((g, p) -> {
            Scored told = gold.get(g);
            Scored read = predicted.get(p);
            goldIds.put(read.id(), told.id());
            boolean sameNumber = told.number() == read.number();
            lenient.right += told.family().equals(read.family()) && sameNumber ? 1 : 0;
            boolean sameMeasure = told.measure().equals(read.measure());
            if (sameMeasure && sameNumber) {
                value.right++;
                tally(told).right++;
                qualifierRight += told.qualifier().equals(read.qualifier()) ? 1 : 0;
            } else {
                mistakes.add(document + " read " + shown(read, text) + " for " + shown(told, text));
            }
            strict.right += sameMeasure && told.sameValue(read) ? 1 : 0;
        });
        for (int g = 0; g < gold.size(); g++) {
            if (!matches.containsKey(g)) {
                mistakes.add(document + " missed " + shown(gold.get(g), text));
            }
        }
        for (int p = 0; p < predicted.size(); p++) {
            if (!matches.containsValue(p)) {
                mistakes.add(document + " invented " + shown(predicted.get(p), text));
            }
        }
        Set<List<String>> goldParts = new HashSet<>();
        gold.forEach(claim -> claim.partOf().ifPresent(whole -> goldParts.add(List.of(claim.id(), whole))));
        Set<List<String>> readParts = new HashSet<>();
        predicted.forEach(claim -> claim.partOf()
                .ifPresent(whole -> readParts.add(
                        List.of(goldIds.getOrDefault(claim.id(), "none"), goldIds.getOrDefault(whole, "none")))));
        partOf.gold += goldParts.size();
        partOf.predicted += readParts.size();
        readParts.retainAll(goldParts);
        partOf.right += readParts.size();
    }

    private Tally tally(Scored claim) {
        return byMeasure.computeIfAbsent(claim.measure(), ignored -> new Tally());
    }

    /// Best agreement first, one to one.
    private static Map<Integer, Integer> match(List<Scored> gold, List<Scored> predicted) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                Scored told = gold.get(g);
                Scored read = predicted.get(p);
                if (told.overlaps(read)) {
                    int score = (told.family().equals(read.family()) ? 4 : 0)
                            + (told.measure().equals(read.measure()) ? 2 : 0)
                            + (told.number() == read.number() ? 3 : 0)
                            + (told.sameValue(read) ? 1 : 0);
                    pairs.add(new Pair(score, g, p));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::predicted)
                .reversed());
        Map<Integer, Integer> matches = new TreeMap<>();
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.gold()) && !matches.containsValue(pair.predicted())) {
                matches.put(pair.gold(), pair.predicted());
            }
        }
        return matches;
    }

    private static String shown(Scored claim, String text) {
        return claim.measure() + " " + claim.number() + " ["
                + text.substring(Math.max(0, claim.start() - 30), claim.start())
                + "⟦" + text.substring(claim.start(), claim.end()) + "⟧"
                + text.substring(claim.end(), Math.min(text.length(), claim.end() + 40)) + "]";
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append("lenient ").append(lenient).append('\n');
        table.append("value   ").append(value).append('\n');
        table.append("strict  ").append(strict).append('\n');
        table.append("part_of ").append(partOf).append('\n');
        table.append("qualifier accuracy on value matches %.3f%n"
                .formatted((double) qualifierRight / Math.max(1, value.right)));
        byMeasure.forEach((measure, tally) -> table.append("   %-28s %s%n".formatted(measure, tally)));
        return table.toString();
    }
}
