package org.stele.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Chooses blocking rules by what they are worth: pairs of one thing that no chosen rule brings together yet, for
/// each pair that must be compared.
///
/// What a rule finds is estimated on drawn matches: for each, the agreement of every field is drawn from the model,
/// then which keys of the field agree at that level.
final class RuleChooser {

    /// Up to this many pairs all are compared, and nothing can be missed.
    static final long EVERY_PAIR_UP_TO = 500_000;

    private static final int DRAWS = 4_000;
    private static final int MOST_RULES = 16;
    private static final int PAIRS_PER_ROW = 60;

    /// A rule that finds less than this share of the matches more is not worth its pairs.
    private static final double LEAST_GAIN = 0.002;

    private final Rows rows;
    private final Blocks blocks;
    private final Map<List<BlockingKey>, Long> pairCounts = new HashMap<>();

    RuleChooser(Rows rows, Blocks blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /// How probable it is that a key agrees, given how far its field agrees.
    interface KeyAgreement {
        double of(BlockingKey key, int field, int level);
    }

    /// What stands in for experience before the first pairs have been seen: exact keys need full agreement, the
    /// coarser ones survive half of the small differences.
    static double beforeLearning(BlockingKey key, Field field, int level) {
        if (level == field.exact()) {
            return 1;
        }
        int off = field.exact() - level;
        return key.exact() || level <= Field.DIFFERENT ? 0 : Math.pow(0.5, off);
    }

    List<BlockingRule> choose(Model model, KeyAgreement agreement, long seed) {
        if (rows.possiblePairs() <= EVERY_PAIR_UP_TO || rows.keys().isEmpty()) {
            return List.of(new BlockingRule(List.of(), rows.possiblePairs()));
        }
        Map<BlockingKey, BitSet> agrees = draw(model, agreement, new SplittableRandom(seed));
        List<BlockingRule> candidates = candidates();
        List<BlockingRule> chosen = new ArrayList<>();
        BitSet found = new BitSet(DRAWS);
        long budget = (long) PAIRS_PER_ROW * rows.count();
        while (chosen.size() < MOST_RULES) {
            BlockingRule best = null;
            BitSet bestFinds = found;
            double bestWorth = 0;
            for (BlockingRule rule : candidates) {
                if (rule.pairs() > budget || rule.pairs() == 0) {
                    continue;
                }
                BitSet finds = finds(rule, agrees);
                finds.andNot(found);
                int gain = finds.cardinality();
                double worth = gain / (rule.pairs() + 0.1 * rows.count());
                if (gain >= LEAST_GAIN * DRAWS && worth > bestWorth) {
                    best = rule;
                    bestFinds = finds;
                    bestWorth = worth;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            candidates.remove(best);
            found.or(bestFinds);
            budget -= best.pairs();
        }
        return chosen.isEmpty() ? List.of(fewest(candidates)) : chosen;
    }

    private static BlockingRule fewest(List<BlockingRule> candidates) {
        BlockingRule fewest = candidates.getFirst();
        for (BlockingRule rule : candidates) {
            fewest = rule.pairs() > 0 && (rule.pairs() < fewest.pairs() || fewest.pairs() == 0) ? rule : fewest;
        }
        return fewest;
    }

    private static BitSet finds(BlockingRule rule, Map<BlockingKey, BitSet> agrees) {
        BitSet finds = new BitSet(DRAWS);
        finds.set(0, DRAWS);
        for (BlockingKey key : rule.keys()) {
            finds.and(agrees.getOrDefault(key, new BitSet()));
        }
        return finds;
    }

    private Map<BlockingKey, BitSet> draw(Model model, KeyAgreement agreement, SplittableRandom random) {
        List<Field> fields = rows.fields();
        Map<BlockingKey, BitSet> agrees = new HashMap<>();
        rows.keys().forEach(key -> agrees.put(key, new BitSet(DRAWS)));
        for (int draw = 0; draw < DRAWS; draw++) {
            // One number a field decides all its keys, so that the finer key never agrees without the coarser.
            double[] luck = new double[fields.size()];
            int[] level = new int[fields.size()];
            for (int f = 0; f < fields.size(); f++) {
                luck[f] = random.nextDouble();
                level[f] = random.nextDouble() < model.missing(f) ? Field.MISSING : drawLevel(model.m(f), random);
            }
            for (BlockingKey key : rows.keys()) {
                boolean all = true;
                for (int f = 0; f < fields.size(); f++) {
                    if (key.fields().contains(fields.get(f).name())) {
                        all &= level[f] != Field.MISSING && luck[f] < agreement.of(key, f, level[f]);
                    }
                }
                if (all) {
                    agrees.getOrDefault(key, new BitSet()).set(draw);
                }
            }
        }
        return agrees;
    }

    private static int drawLevel(double[] m, SplittableRandom random) {
        double at = random.nextDouble();
        for (int level = Field.DIFFERENT; level < m.length; level++) {
            at -= m[level];
            if (at < 0) {
                return level;
            }
        }
        return Field.DIFFERENT;
    }

    /// Every key alone, and every two keys of different fields, with the pairs they make.
    private List<BlockingRule> candidates() {
        List<BlockingRule> candidates = new ArrayList<>();
        List<BlockingKey> keys = rows.keys();
        for (int i = 0; i < keys.size(); i++) {
            candidates.add(rule(List.of(keys.get(i))));
            for (int j = i + 1; j < keys.size(); j++) {
                if (keys.get(i).fields().stream().noneMatch(keys.get(j).fields()::contains)) {
                    candidates.add(rule(List.of(keys.get(i), keys.get(j))));
                }
            }
        }
        return candidates;
    }

    private BlockingRule rule(List<BlockingKey> keys) {
        return new BlockingRule(keys, pairCounts.computeIfAbsent(keys, blocks::countPairs));
    }
}
