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

    PatternCounts all() {
        PatternCounts counts = new PatternCounts();
        for (long pattern : patterns) {
            counts.add(pattern);
        }
        return counts;
    }

    List<PatternCounts> byRule(List<BlockingRule> rules) {
        List<PatternCounts> counts = new ArrayList<>();
        for (BlockingRule rule : rules) {
            PatternCounts of = new PatternCounts();
            for (int i = 0; i < pairs.length; i++) {
                if (rule.brings(PairList.left(pairs[i]), PairList.right(pairs[i]))) {
                    of.add(patterns[i]);
                }
            }
            counts.add(of);
        }
        return counts;
    }
}
