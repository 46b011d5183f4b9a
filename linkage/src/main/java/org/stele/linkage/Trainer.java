package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stele.linkage.Column.Nature;

/// Learns a [Model] without labels, by expectation and maximisation over counts of agreement patterns.
///
/// u comes from pairs taken at random and, for full agreement, from the frequencies of values. m comes from the pairs
/// that blocking rules bring together: all rules at once, each with a share of matches of its own, and each leaving
/// out the fields it selected its pairs by, since those agree in matches and others alike. See
/// docs/methods/linkage.md for the equations.
final class Trainer {

    private static final int RANDOM_PAIRS = 120_000;
    private static final int RESTARTS = 4;
    private static final int MOST_STEPS = 300;
    private static final double SETTLED = 1e-8;

    /// So many matches, agreeing as expected beforehand, are imagined beside the real ones: no m is ever 0 or 1.
    private static final double IMAGINED_MATCHES = 4;

    private static final double IMAGINED_PAIRS = 2;

    /// Rows that have more than this share of a match's bits in common are matches with a mistake, no lookalikes.
    private static final double MOST_COMMON = 0.6;

    /// Where columns say what is shared, each row is imagined to have this many lookalikes beside those that are found.
    private static final double LOOKALIKES_PER_ROW = 0.1;

    /// Pairs of one thing are rare among pairs taken at random: no list repeats everybody more often than this.
    private static final double LARGEST_PRIOR = 0.3;

    private final Rows rows;
    private final List<Field> fields;
    private final long seed;
    private final PatternCounts random = new PatternCounts();
    private final double[][] expected;

    Trainer(Rows rows, long seed) {
        this.rows = rows;
        this.fields = rows.fields();
        this.seed = seed;
        expected = new double[fields.size()][];
        for (int f = 0; f < expected.length; f++) {
            expected[f] = fields.get(f).expected();
        }
        countRandomPairs();
    }

    private void countRandomPairs() {
        int n = rows.count();
        if (rows.possiblePairs() <= RANDOM_PAIRS) {
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (!rows.inOneCleanList(i, j)) {
                        random.add(rows.pattern(i, j));
                    }
                }
            }
            return;
        }
        SplittableRandom draws = new SplittableRandom(seed);
        for (int drawn = 0; drawn < RANDOM_PAIRS; ) {
            int i = draws.nextInt(n);
            int j = draws.nextInt(n);
            if (i != j && !rows.inOneCleanList(i, j)) {
                random.add(rows.pattern(i, j));
                drawn++;
            }
        }
    }

    /// The patterns of the pairs that a rule brings together inside lists, or between them.
    record Sample(BlockingRule rule, PatternCounts counts) {}

    Model beforeLearning() {
        double[][] u = u(null);
        boolean[] learnt = new boolean[fields.size()];
        return Model.of(fields, new Model.Classes(expected, u, u), missing(), learnt, startingPrior(), 0);
    }

    private double startingPrior() {
        return Math.min(LARGEST_PRIOR, rows.count() / 2.0 / Math.max(1, rows.possiblePairs()));
    }

    private double[] missing() {
        double[] missing = new double[fields.size()];
        double total = Math.max(1, random.total());
        for (long pattern : random.patterns()) {
            for (int f = 0; f < missing.length; f++) {
                missing[f] += Rows.level(pattern, f) == Field.MISSING ? random.count(pattern) / total : 0;
            }
        }
        return missing;
    }

    /// The share of each level among pairs taken at random, without what the model so far takes for matches.
    private double[][] u(@org.jspecify.annotations.Nullable Model matches) {
        double[][] u = new double[fields.size()][];
        for (int f = 0; f < u.length; f++) {
            u[f] = new double[expected[f].length];
        }
        for (long pattern : random.patterns()) {
            double others = random.count(pattern);
            if (matches != null) {
                others *= 1 - posterior(pattern, matches);
            }
            for (int f = 0; f < u.length; f++) {
                u[f][Rows.level(pattern, f)] += others;
            }
        }
        for (int f = 0; f < u.length; f++) {
            u[f][Field.MISSING] = 0;
            int exact = u[f].length - 1;
            double total = Arrays.stream(u[f]).sum();
            // A sample says little about what happens once in many thousand pairs; the frequencies of values do.
            double chance = fields.get(f).chanceOfExact();
            double sampled = total > 0 ? u[f][exact] / total : 0;
            double share = random.total() < rows.possiblePairs() ? Math.max(chance, sampled) : sampled;
            double others = total - u[f][exact] + IMAGINED_PAIRS;
            double sum = 0;
            for (int level = Field.DIFFERENT; level < exact; level++) {
                double more =
                        level == Field.DIFFERENT ? IMAGINED_PAIRS / 2 : IMAGINED_PAIRS / 2 / Math.max(1, exact - 2);
                u[f][level] = (u[f][level] + more) / others;
                sum += u[f][level];
            }
            u[f][exact] = Math.clamp(share, 1 / (total + 2 * IMAGINED_PAIRS + rows.count()), 0.999);
            for (int level = Field.DIFFERENT; level < exact; level++) {
                u[f][level] *= (1 - u[f][exact]) / sum;
            }
        }
        return u;
    }

    /// The probability that rows with this pattern are one.
    private static double posterior(long pattern, Model model) {
        double[] odds = odds(pattern, model, Math.max(model.prior(), model.priorInside()));
        return odds[0] / (odds[0] + odds[1] + odds[2]);
    }

    /// How probable matches, lookalikes and others are to show this pattern, as multiples of the others.
    private static double[] odds(long pattern, Model model, double prior) {
        double match = prior;
        double lookalike = (1 - prior) * model.lookalikes();
        for (int f = 0; f < model.fields().size(); f++) {
            int level = Rows.level(pattern, f);
            if (level != Field.MISSING) {
                Model.LevelModel of = model.fields().get(f).levels().get(level - 1);
                match *= of.m() / of.u();
                lookalike *= of.lookalike() / of.u();
            }
        }
        return new double[] {match, lookalike, (1 - prior) * (1 - model.lookalikes())};
    }

    /// Learns from pairs.
    ///
    /// @param inside the patterns of all pairs inside lists, each pair once
    /// @param between the patterns of all pairs between lists
    Model learn(List<Sample> samples, PatternCounts inside, PatternCounts between) {
        double[][] u = u(null);
        Model best = beforeLearning();
        for (int round = 0; round < 2; round++) {
            Run.Result without = bestOf(samples, u, false);
            Run.Result with = hasLookalikes() ? bestOf(samples, u, true) : without;
            double cost = fields.size() * Math.log(2.0 + inside.total() + between.total()) / 2;
            boolean better = naturesKnown() || with.logLikelihood() - without.logLikelihood() > cost;
            best = withShares(better && with.tellsLookalikesApart() ? with : without, inside, between);
            u = u(best);
        }
        return best;
    }

    private Run.Result bestOf(List<Sample> samples, double[][] u, boolean lookalikes) {
        Run.Result best = new Run(samples, u, 0, lookalikes).run();
        for (int restart = 1; restart < RESTARTS; restart++) {
            Run.Result other = new Run(samples, u, restart, lookalikes).run();
            best = other.logLikelihood() > best.logLikelihood() ? other : best;
        }
        return best;
    }

    private double[][] start(int restart) {
        SplittableRandom draws = new SplittableRandom(seed + restart);
        double[][] m = new double[expected.length][];
        for (int f = 0; f < m.length; f++) {
            m[f] = expected[f].clone();
            if (restart > 0) {
                double sum = 0;
                for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                    m[f][level] *= 0.5 + draws.nextDouble();
                    sum += m[f][level];
                }
                for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                    m[f][level] /= sum;
                }
            }
        }
        return m;
    }

    /// The shares of matches and lookalikes under which the pairs hold as many of each as they are expected to hold.
    private Model withShares(Run.Result run, PatternCounts inside, PatternCounts between) {
        double insidePairs = rows.possiblePairsInside();
        double betweenPairs = rows.possiblePairs() - insidePairs;
        double known = run.lookalikes() && naturesKnown() ? LOOKALIKES_PER_ROW * rows.count() : 0;
        Model model = run.model();
        Model current = model.withShares(model.prior(), model.prior(), run.lookalikes() ? model.prior() : 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] inLists = expectedCounts(inside, current, current.priorInside());
            double[] acrossLists = expectedCounts(between, current, current.prior());
            double before = current.prior() + current.priorInside();
            double nextInside = Math.min(LARGEST_PRIOR, (inLists[0] + 0.5) / (insidePairs + 1));
            double nextBetween = Math.min(LARGEST_PRIOR, (acrossLists[0] + 0.5) / (betweenPairs + 1));
            double alike =
                    run.lookalikes() ? (inLists[1] + acrossLists[1] + known) / (insidePairs + betweenPairs + 1) : 0;
            // Without pairs of one of the two kinds there is one prior.
            nextInside = insidePairs == 0 ? nextBetween : nextInside;
            nextBetween = betweenPairs == 0 ? nextInside : nextBetween;
            current = current.withShares(nextBetween, nextInside, Math.min(LARGEST_PRIOR, alike));
            if (Math.abs(nextInside + nextBetween - before) <= SETTLED * before) {
                break;
            }
        }
        return current;
    }

    /// How many matches and lookalikes the pairs are expected to hold.
    private static double[] expectedCounts(PatternCounts pairs, Model model, double prior) {
        double matches = 0;
        double lookalikes = 0;
        for (long pattern : pairs.patterns()) {
            double[] odds = odds(pattern, model, prior);
            double count = pairs.count(pattern) / (odds[0] + odds[1] + odds[2]);
            matches += count * odds[0];
            lookalikes += count * odds[1];
        }
        return new double[] {matches, lookalikes};
    }

    /// Whether the columns say what is one's own and what is shared: then lookalikes are looked for in any case.
    private boolean naturesKnown() {
        return fields.stream().anyMatch(field -> field.nature() == Nature.OWN)
                && fields.stream().anyMatch(field -> field.nature() == Nature.SHARED);
    }

    /// With two fields nothing tells a match from a lookalike.
    private boolean hasLookalikes() {
        return fields.size() > 2;
    }

    /// One run from one start.
    ///
    /// Lookalikes have each field either for a common cause, and then agree in it as matches do, or by chance like
    /// any two: how often for a common cause is learnt, one number a field.
    private final class Run {
        private final boolean lookalikes;
        private final long[][] patterns;
        private final double[][] counts;
        private final boolean[][] conditioned;
        private final double[][] u;
        private final double[] matchShare;
        private final double[] lookalikeShare;
        private final double[] common;
        private double[][] m;

        /// What a run came to.
        ///
        /// @param tellsLookalikesApart whether its lookalikes lack enough of what shows that two rows are one
        record Result(Model model, double logLikelihood, boolean lookalikes, boolean tellsLookalikesApart) {}

        Run(List<Sample> samples, double[][] u, int restart, boolean lookalikes) {
            this.lookalikes = lookalikes;
            this.u = u;
            m = start(restart);
            common = new double[fields.size()];
            SplittableRandom draws = new SplittableRandom(seed - 1 - restart);
            Arrays.setAll(common, f -> lookalikes ? startOfCommon(fields.get(f), draws) : 0);
            patterns = new long[samples.size()][];
            counts = new double[samples.size()][];
            conditioned = new boolean[samples.size()][fields.size()];
            matchShare = new double[samples.size()];
            lookalikeShare = new double[samples.size()];
            for (int r = 0; r < samples.size(); r++) {
                BlockingRule rule = samples.get(r).rule();
                PatternCounts of = samples.get(r).counts();
                patterns[r] = of.patterns();
                counts[r] = Arrays.stream(patterns[r]).mapToDouble(of::count).toArray();
                matchShare[r] = rule.keys().isEmpty() ? Math.min(0.1, startingPrior()) : 0.3;
                lookalikeShare[r] = lookalikes ? matchShare[r] : 0;
                for (int f = 0; f < fields.size(); f++) {
                    conditioned[r][f] = rule.uses(fields.get(f));
                }
            }
        }

        Result run() {
            double before = Double.NEGATIVE_INFINITY;
            double now = before;
            for (int step = 0; step < MOST_STEPS; step++) {
                now = step();
                if (Math.abs(now - before) <= SETTLED * Math.abs(now)) {
                    break;
                }
                before = now;
            }
            boolean[] learnt = new boolean[fields.size()];
            for (int f = 0; f < learnt.length; f++) {
                for (int r = 0; r < patterns.length; r++) {
                    learnt[f] |= !conditioned[r][f] && patterns[r].length > 0;
                }
            }
            Model.Classes classes = new Model.Classes(m, u, lookalike());
            Model model = Model.of(fields, classes, missing(), learnt, startingPrior(), now);
            return new Result(model, now, lookalikes, commonInformation() < MOST_COMMON);
        }

        /// The share of the bits that show a match which lookalikes have too.
        private double commonInformation() {
            double all = 0;
            double shared = 0;
            for (int f = 0; f < m.length; f++) {
                double bits = 0;
                for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                    bits += m[f][level] * Math.log(m[f][level] / u[f][level]);
                }
                all += bits;
                shared += common[f] * bits;
            }
            return shared / all;
        }

        private double[][] lookalike() {
            double[][] lookalike = new double[m.length][];
            for (int f = 0; f < m.length; f++) {
                lookalike[f] = new double[m[f].length];
                for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                    lookalike[f][level] = common[f] * m[f][level] + (1 - common[f]) * u[f][level];
                }
            }
            return lookalike;
        }

        private double step() {
            double[][] lookalike = lookalike();
            double[][] next = new double[m.length][];
            double[][] likeAtLevel = new double[m.length][];
            double logLikelihood = 0;
            for (int f = 0; f < m.length; f++) {
                next[f] = new double[m[f].length];
                likeAtLevel[f] = new double[m[f].length];
                for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                    next[f][level] = IMAGINED_MATCHES * expected[f][level];
                    logLikelihood += IMAGINED_MATCHES * expected[f][level] * Math.log(m[f][level]);
                }
            }
            for (int r = 0; r < patterns.length; r++) {
                double matches = 0;
                double likes = 0;
                double total = 0;
                for (int p = 0; p < patterns[r].length; p++) {
                    double match = matchShare[r];
                    double like = lookalikeShare[r];
                    double other = 1 - match - like;
                    for (int f = 0; f < m.length; f++) {
                        int level = Rows.level(patterns[r][p], f);
                        if (level != Field.MISSING && !conditioned[r][f]) {
                            match *= m[f][level];
                            like *= lookalike[f][level];
                            other *= u[f][level];
                        }
                    }
                    double sum = match + like + other;
                    double ofMatches = counts[r][p] * match / sum;
                    double ofLikes = counts[r][p] * like / sum;
                    logLikelihood += counts[r][p] * Math.log(sum);
                    matches += ofMatches;
                    likes += ofLikes;
                    total += counts[r][p];
                    for (int f = 0; f < m.length; f++) {
                        int level = Rows.level(patterns[r][p], f);
                        if (level != Field.MISSING && !conditioned[r][f]) {
                            next[f][level] += ofMatches;
                            likeAtLevel[f][level] += ofLikes;
                        }
                    }
                }
                matchShare[r] = (matches + 1e-3) / (total + 3e-3);
                lookalikeShare[r] = lookalikes ? (likes + 1e-3) / (total + 3e-3) : 0;
            }
            for (int f = 0; f < m.length; f++) {
                maximise(f, next[f], likeAtLevel[f]);
            }
            m = next;
            return logLikelihood;
        }

        /// How many lookalikes are imagined that share the field for a common cause, and by chance.
        private static double[] belief(Nature nature) {
            return switch (nature) {
                case OWN -> new double[] {0.02, 3.98};
                case SHARED -> new double[] {3, 1};
                case UNKNOWN -> new double[] {0.5, 0.5};
            };
        }

        private static double startOfCommon(Field field, SplittableRandom draws) {
            return switch (field.nature()) {
                case OWN -> 0.01;
                case SHARED -> 0.8;
                case UNKNOWN -> 0.1 + 0.8 * draws.nextInt(2);
            };
        }

        private void maximise(int f, double[] ofMatches, double[] ofLikes) {
            double[] belief = belief(fields.get(f).nature());
            double forCause = belief[0];
            double likes = belief[0] + belief[1];
            for (int level = Field.DIFFERENT; level < ofMatches.length && lookalikes; level++) {
                double cause = common[f] * m[f][level];
                double chance = (1 - common[f]) * u[f][level];
                double share = ofLikes[level] * cause / (cause + chance);
                ofMatches[level] += share;
                forCause += share;
                likes += ofLikes[level];
            }
            common[f] = lookalikes ? forCause / likes : 0;
            double sum = Arrays.stream(ofMatches).sum();
            for (int level = Field.DIFFERENT; level < ofMatches.length; level++) {
                ofMatches[level] /= sum;
            }
        }
    }

    /// How often keys agree at each level of their field, among the pairs taken for matches.
    RuleChooser.KeyAgreement keyAgreement(long[] pairs, long[] patterns, Model model) {
        List<BlockingKey> keys = rows.keys();
        double[][][] agree = new double[keys.size()][fields.size()][8];
        double[][] seen = new double[fields.size()][8];
        for (int p = 0; p < pairs.length; p++) {
            double posterior = posterior(patterns[p], model);
            if (posterior < 0.5) {
                continue;
            }
            int left = PairList.left(pairs[p]);
            int right = PairList.right(pairs[p]);
            for (int f = 0; f < fields.size(); f++) {
                seen[f][Rows.level(patterns[p], f)] += posterior;
            }
            for (int k = 0; k < keys.size(); k++) {
                int[] codes = keys.get(k).codes();
                if (codes[left] != 0 && codes[left] == codes[right]) {
                    for (int f = 0; f < fields.size(); f++) {
                        agree[k][f][Rows.level(patterns[p], f)] += posterior;
                    }
                }
            }
        }
        List<BlockingKey> known = new ArrayList<>(keys);
        return (key, field, level) -> {
            int k = known.indexOf(key);
            double before = RuleChooser.beforeLearning(key, fields.get(field), level);
            return (agree[k][field][level] + before) / (seen[field][level] + 1);
        };
    }
}
