package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The pairs that rules bring together, and how far each agrees. Of a pair no more is kept than the number of its
/// pattern: the pairs are made again, in the same order, whenever they are looked at.
final class Candidates {

    private static final int CHUNK = 1 << 16;

    /// Patterns with this number or a higher one are compared again when they are asked for.
    private static final char NOT_KEPT = Character.MAX_VALUE;

    private final Rows rows;
    private final Blocking blocking;
    private final Patterns patterns;
    private final long every;
    private final List<char[]> kept = new ArrayList<>();
    private long pairs;

    private Candidates(Rows rows, Blocking blocking, long every) {
        this.rows = rows;
        this.blocking = blocking;
        this.every = every;
        patterns = new Patterns(blocking.rules().size());
    }

    /// What is done with each pair.
    @FunctionalInterface
    interface Visitor {
        /// @param pattern the number of the pattern in which the two agree
        void see(int left, int right, int pattern);
    }

    /// Compares all pairs.
    static Candidates all(Rows rows, Blocking blocking) {
        return sample(rows, blocking, 1);
    }

    /// Compares about one in so many pairs, chosen by their rows alone.
    static Candidates sample(Rows rows, Blocking blocking, long oneIn) {
        Candidates candidates = new Candidates(rows, blocking, oneIn);
        candidates.compare();
        return candidates;
    }

    private void compare() {
        int rules = blocking.rules().size();
        blocking.forEachPair((left, right, rule) -> {
            if (isLeftOut(left, right)) {
                return;
            }
            int number = patterns.add(rows.pattern(left, right));
            keep(number);
            boolean inside = rows.inOneList(left, right);
            patterns.count(number, inside);
            patterns.count(number, rule, inside);
            for (int later = rule + 1; later < rules; later++) {
                if (blocking.brings(later, left, right)) {
                    patterns.count(number, later, inside);
                }
            }
        });
    }

    private boolean isLeftOut(int left, int right) {
        return every > 1 && Long.remainderUnsigned(mixed(RowPair.pair(left, right)), every) != 0;
    }

    // Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators": the finaliser of SplitMix64.
    private static long mixed(long pair) {
        long z = (pair ^ (pair >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void keep(int number) {
        int at = (int) (pairs % CHUNK);
        if (at == 0) {
            kept.add(new char[CHUNK]);
        }
        kept.getLast()[at] = (char) Math.min(number, NOT_KEPT);
        pairs++;
    }

    /// Shows every pair that was compared, in the same order every time.
    void forEach(Visitor visitor) {
        int[] chunk = {-1};
        int[] at = {CHUNK};
        char[][] now = {new char[0]};
        blocking.forEachPair((left, right, rule) -> {
            if (isLeftOut(left, right)) {
                return;
            }
            if (at[0] == CHUNK) {
                now[0] = kept.get(++chunk[0]);
                at[0] = 0;
            }
            char number = now[0][at[0]++];
            visitor.see(left, right, number == NOT_KEPT ? patterns.add(rows.pattern(left, right)) : number);
        });
    }

    Blocking blocking() {
        return blocking;
    }

    Patterns patterns() {
        return patterns;
    }

    /// How many pairs were compared.
    long pairs() {
        return pairs;
    }

    int rows() {
        return rows.count();
    }

    /// How many pairs each compared one stands for.
    long every() {
        return every;
    }

    /// The pairs of one rule, inside lists or between them.
    static final class Sample {
        private final BlockingRule rule;
        /// How many have each pattern, by its number.
        private final long[] counts;

        Sample(BlockingRule rule, long[] counts) {
            this.rule = rule;
            this.counts = counts;
        }

        BlockingRule rule() {
            return rule;
        }

        long[] counts() {
            return counts;
        }
    }

    /// The patterns of the pairs that each rule brings together, inside lists and between them apart.
    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int rule = 0; rule < patterns.rules(); rule++) {
            for (boolean inside : new boolean[] {true, false}) {
                long[] counts = Arrays.copyOf(patterns.ofRule(rule, inside), patterns.size());
                if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
                    samples.add(new Sample(blocking.rules().get(rule), counts));
                }
            }
        }
        return samples;
    }
}
