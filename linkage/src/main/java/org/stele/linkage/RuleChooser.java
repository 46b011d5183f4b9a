package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
        if (rows.possiblePairs() <= EVERY_PAIR_UP_TO) {
            return List.of(new BlockingRule(List.of(), rows.possiblePairs()));
        }
        if (rows.keys().isEmpty()) {
            return List.of(new BlockingRule(List.of(), (long) Blocks.NEIGHBOURS * rows.count()));
        }
        Map<BlockingKey, BitSet> agrees = draw(model, agreement, new SplittableRandom(seed));
        List<BlockingRule> candidates = candidates(agrees);
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
                BitSet finds = finds(rule.keys(), agrees);
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
        return chosen.isEmpty() ? List.of(fewest()) : chosen;
    }

    /// The rules of a model that was learnt before, as far as these lists have their keys. They are chosen anew where
    /// there are none, or where they would make too many pairs of these rows.
    List<BlockingRule> again(Model model, long seed) {
        KeyAgreement beforehand =
                (key, field, level) -> beforeLearning(key, rows.fields().get(field), level);
        List<BlockingRule> rules = new ArrayList<>();
        if (rows.possiblePairs() > EVERY_PAIR_UP_TO) {
            Map<String, BlockingKey> byName = new HashMap<>();
            rows.keys().forEach(key -> byName.putIfAbsent(key.name(), key));
            for (Model.Rule rule : model.rules()) {
                List<BlockingKey> keys = Arrays.stream(rule.name().split(" \\+ ", -1))
                        .filter(byName::containsKey)
                        .map(byName::get)
                        .toList();
                if (rule.name().equals(new BlockingRule(keys, 0).name())) {
                    rules.add(new BlockingRule(keys, blocks.countPairs(keys)));
                }
            }
        }
        // Rules are chosen twice, before and after learning: together they make at most twice what each may.
        long pairs = rules.stream().mapToLong(BlockingRule::pairs).sum();
        boolean fit = !rules.isEmpty() && pairs <= 2L * PAIRS_PER_ROW * rows.count();
        return fit ? rules : choose(model, beforehand, seed);
    }

    /// The key that makes the fewest pairs: better than none, where no rule is worth its pairs.
    private BlockingRule fewest() {
        BlockingRule fewest = new BlockingRule(List.of(rows.keys().getFirst()), 0);
        for (BlockingKey key : rows.keys()) {
            BlockingRule rule = new BlockingRule(List.of(key), blocks.countPairs(List.of(key)));
            fewest = rule.pairs() > 0 && (rule.pairs() < fewest.pairs() || fewest.pairs() == 0) ? rule : fewest;
        }
        return fewest;
    }

    private static BitSet finds(List<BlockingKey> keys, Map<BlockingKey, BitSet> agrees) {
        BitSet finds = new BitSet(DRAWS);
        finds.set(0, DRAWS);
        for (BlockingKey key : keys) {
            finds.and(agrees.getOrDefault(key, new BitSet()));
        }
        return finds;
    }

    private Map<BlockingKey, BitSet> draw(Model model, KeyAgreement agreement, SplittableRandom random) {
        List<Field> fields = rows.fields();
        List<KeyChances> keys = rows.keys().stream()
                .map(key -> KeyChances.of(key, fields, agreement))
                .toList();
        double[][] m = new double[fields.size()][];
        Arrays.setAll(m, model::m);
        double[] luck = new double[fields.size()];
        int[] level = new int[fields.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            // One number a field decides all its keys, so that the finer key never agrees without the coarser.
            for (int f = 0; f < luck.length; f++) {
                luck[f] = random.nextDouble();
                level[f] = random.nextDouble() < model.missing(f) ? Field.MISSING : drawLevel(m[f], random);
            }
            for (KeyChances key : keys) {
                boolean all = true;
                for (int i = 0; i < key.fields().length && all; i++) {
                    int f = key.fields()[i];
                    all = luck[f] < key.chances()[i][level[f]];
                }
                if (all) {
                    key.agrees().set(draw);
                }
            }
        }
        Map<BlockingKey, BitSet> agrees = new HashMap<>();
        for (int k = 0; k < keys.size(); k++) {
            agrees.put(rows.keys().get(k), keys.get(k).agrees());
        }
        return agrees;
    }

    /// How probable it is that a key agrees, laid out for many draws.
    private static final class KeyChances {
        /// What the key is made of.
        private final int[] fields;
        /// By these fields and their levels.
        private final double[][] chances;
        /// In which draws it does.
        private final BitSet agrees;

        KeyChances(int[] fields, double[][] chances, BitSet agrees) {
            this.fields = fields;
            this.chances = chances;
            this.agrees = agrees;
        }

        int[] fields() {
            return fields;
        }

        double[][] chances() {
            return chances;
        }

        BitSet agrees() {
            return agrees;
        }

        static KeyChances of(BlockingKey key, List<Field> all, KeyAgreement agreement) {
            int[] fields = IntStream.range(0, all.size())
                    .filter(f -> key.fields().contains(all.get(f).name()))
                    .toArray();
            double[][] chances = new double[fields.length][];
            for (int i = 0; i < fields.length; i++) {
                int f = fields[i];
                chances[i] = new double[all.get(f).levels().size()];
                double without = key.needs(all.get(f).name()) ? 0 : 1;
                Arrays.setAll(chances[i], level -> level == Field.MISSING ? without : agreement.of(key, f, level));
            }
            return new KeyChances(fields, chances, new BitSet(DRAWS));
        }
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

    /// Every key alone, and every two keys of different fields, with the pairs they make; without those that find too
    /// little even alone.
    private List<BlockingRule> candidates(Map<BlockingKey, BitSet> agrees) {
        List<BlockingRule> candidates = new ArrayList<>();
        List<BlockingKey> keys = rows.keys();
        for (int i = 0; i < keys.size(); i++) {
            addIfWorth(List.of(keys.get(i)), agrees, candidates);
            for (int j = i + 1; j < keys.size(); j++) {
                if (keys.get(i).fields().stream().noneMatch(keys.get(j).fields()::contains)) {
                    addIfWorth(List.of(keys.get(i), keys.get(j)), agrees, candidates);
                }
            }
        }
        return candidates;
    }

    private void addIfWorth(List<BlockingKey> keys, Map<BlockingKey, BitSet> agrees, List<BlockingRule> candidates) {
        if (finds(keys, agrees).cardinality() >= LEAST_GAIN * DRAWS) {
            candidates.add(new BlockingRule(keys, pairCounts.computeIfAbsent(keys, blocks::countPairs)));
        }
    }
}
