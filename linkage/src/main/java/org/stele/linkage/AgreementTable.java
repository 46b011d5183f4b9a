package org.stele.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Patterns of agreement with their counts, laid out for going over them many times.
final class AgreementTable {

    /// Of a rule with more pairs than this for each row nearly all pairs are of two, and what is taken for matches is
    /// mostly a mistake of the model: nothing is learnt from it where narrower rules teach the same.
    private static final double NARROW = 1;

    private final int fields;
    private final byte[] levels;
    private final long[] patterns;
    private final OfRule[] ofRules;
    private final double[] inside;
    private final double[] between;

    /// The pairs that one blocking rule brings together, inside lists or between them.
    static final class OfRule {
        /// The patterns that occur, as places in the table.
        private final int[] at;
        /// How many pairs have each of them.
        private final double[] counts;
        /// The fields that the rule selects its pairs by: they agree in matches and others alike.
        private final int[] selectedBy;

        OfRule(int[] at, double[] counts, int[] selectedBy) {
            this.at = at;
            this.counts = counts;
            this.selectedBy = selectedBy;
        }

        double pairs() {
            return Arrays.stream(counts).sum();
        }

        /// Whether its pairs say anything about a field: it has some, and does not select them by it.
        boolean teaches(int field) {
            return at.length > 0 && Arrays.stream(selectedBy).noneMatch(f -> f == field);
        }

        int[] at() {
            return at;
        }

        double[] counts() {
            return counts;
        }

        int[] selectedBy() {
            return selectedBy;
        }
    }

    AgreementTable(List<Field> fields, Candidates candidates) {
        this.fields = fields.size();
        Patterns found = candidates.patterns();
        int[] order = found.inOrder();
        patterns = new long[order.length];
        levels = new byte[order.length * this.fields];
        for (int i = 0; i < order.length; i++) {
            patterns[i] = found.pattern(order[i]);
            for (int f = 0; f < this.fields; f++) {
                levels[i * this.fields + f] = (byte) Rows.level(patterns[i], f);
            }
        }
        ofRules = narrow(
                candidates.samples().stream()
                        .map(sample -> ofRule(sample, fields, order))
                        .toList(),
                NARROW * candidates.rows() / candidates.every());
        inside = counts(found.all(true), order, candidates.every());
        between = counts(found.all(false), order, candidates.every());
    }

    /// The rules with so few pairs, and for each field that all of these select by the narrowest of the others.
    private OfRule[] narrow(List<OfRule> rules, double pairs) {
        List<OfRule> byPairs =
                rules.stream().sorted(Comparator.comparingDouble(OfRule::pairs)).toList();
        Set<OfRule> narrow = new LinkedHashSet<>();
        byPairs.stream().filter(rule -> rule.pairs() <= pairs).forEach(narrow::add);
        for (int f = 0; f < fields; f++) {
            int field = f;
            if (narrow.stream().noneMatch(rule -> rule.teaches(field))) {
                byPairs.stream().filter(rule -> rule.teaches(field)).findFirst().ifPresent(narrow::add);
            }
        }
        return rules.stream().filter(narrow::contains).toArray(OfRule[]::new);
    }

    private static OfRule ofRule(Candidates.Sample sample, List<Field> fields, int[] order) {
        int[] at = new int[order.length];
        double[] counts = new double[order.length];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            if (sample.counts()[order[i]] > 0) {
                at[n] = i;
                counts[n++] = sample.counts()[order[i]];
            }
        }
        int[] selectedBy = new int[fields.size()];
        int selected = 0;
        for (int f = 0; f < selectedBy.length; f++) {
            if (sample.rule().uses(fields.get(f))) {
                selectedBy[selected++] = f;
            }
        }
        return new OfRule(Arrays.copyOf(at, n), Arrays.copyOf(counts, n), Arrays.copyOf(selectedBy, selected));
    }

    private static double[] counts(long[] counts, int[] order, long standsFor) {
        double[] ordered = new double[order.length];
        Arrays.setAll(ordered, i -> (double) counts[order[i]] * standsFor);
        return ordered;
    }

    int size() {
        return patterns.length;
    }

    long pattern(int at) {
        return patterns[at];
    }

    int level(int at, int field) {
        return levels[at * fields + field];
    }

    OfRule[] ofRules() {
        return ofRules;
    }

    /// How many pairs inside lists have each pattern; or between lists.
    double[] all(boolean insideLists) {
        return insideLists ? inside : between;
    }

    /// For each pattern the product of a number for each field's level; a missing level counts for 1.
    ///
    /// @param of by field and level
    double[] products(double[][] of) {
        double[] flat = flat(of);
        double[] products = new double[patterns.length];
        int at = 0;
        for (int i = 0; i < products.length; i++) {
            double product = 1;
            for (int f = 0; f < fields; f++) {
                product *= flat[(f << 3) + levels[at++]];
            }
            products[i] = product;
        }
        return products;
    }

    private static double[] flat(double[][] of) {
        double[] flat = new double[of.length << 3];
        for (int f = 0; f < of.length; f++) {
            System.arraycopy(of[f], 0, flat, f << 3, of[f].length);
            flat[f << 3] = 1;
        }
        return flat;
    }

    /// Adds each pattern's number to the levels it has.
    void addByLevel(double[] ofPattern, double[] to) {
        int at = 0;
        for (int i = 0; i < ofPattern.length; i++) {
            double each = ofPattern[i];
            for (int f = 0; f < fields; f++) {
                to[(f << 3) + levels[at++]] += each;
            }
        }
    }
}
