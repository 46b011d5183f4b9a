package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;

/// The pairs that rules bring together, each once, and how far each agrees.
final class Candidates {

    private final long[] pairs;
    private final long[] patterns;
    private final List<String> oversized;

    private Candidates(long[] pairs, long[] patterns, List<String> oversized) {
        this.pairs = pairs;
        this.patterns = patterns;
        this.oversized = oversized;
    }

    static final Candidates NONE = new Candidates(new long[0], new long[0], List.of());

    /// @param known pairs that were compared before and belong to these
    static Candidates of(Rows rows, Blocks blocks, List<BlockingRule> rules, Candidates known) {
        PairList made = new PairList();
        List<String> oversized = new ArrayList<>();
        for (BlockingRule rule : rules) {
            blocks.addPairs(rule, made, oversized);
        }
        long[] pairs = made.distinct();
        long[] patterns = new long[pairs.length];
        int before = 0;
        for (int i = 0; i < pairs.length; i++) {
            while (before < known.pairs.length && known.pairs[before] < pairs[i]) {
                before++;
            }
            patterns[i] = before < known.pairs.length && known.pairs[before] == pairs[i]
                    ? known.patterns[before]
                    : rows.pattern(PairList.left(pairs[i]), PairList.right(pairs[i]));
        }
        return new Candidates(pairs, patterns, oversized.stream().distinct().toList());
    }

    long[] pairs() {
        return pairs;
    }

    long[] patterns() {
        return patterns;
    }

    /// What was done with blocks too large to compare as they are.
    List<String> oversized() {
        return oversized;
    }

    /// The patterns of pairs inside lists, or between lists, each pair once.
    PatternCounts all(Rows rows, boolean inside) {
        PatternCounts counts = new PatternCounts();
        for (int i = 0; i < pairs.length; i++) {
            if (rows.inOneList(PairList.left(pairs[i]), PairList.right(pairs[i])) == inside) {
                counts.add(patterns[i]);
            }
        }
        return counts;
    }

    /// The patterns of the pairs that each rule brings together, inside lists and between them apart.
    List<Trainer.Sample> samples(Rows rows, List<BlockingRule> rules) {
        List<Trainer.Sample> samples = new ArrayList<>();
        for (BlockingRule rule : rules) {
            PatternCounts inside = new PatternCounts();
            PatternCounts between = new PatternCounts();
            for (int i = 0; i < pairs.length; i++) {
                int left = PairList.left(pairs[i]);
                int right = PairList.right(pairs[i]);
                if (rule.brings(left, right)) {
                    (rows.inOneList(left, right) ? inside : between).add(patterns[i]);
                }
            }
            for (PatternCounts counts : List.of(inside, between)) {
                if (counts.total() > 0) {
                    samples.add(new Trainer.Sample(rule, counts));
                }
            }
        }
        return samples;
    }
}
