package org.stele.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.stele.linkage.Column.Nature;

/// Learns a [Model] without labels, by expectation and maximisation over counts of agreement patterns.
///
/// u comes from pairs taken at random and, for full agreement, from the frequencies of values. m comes from the pairs
/// that blocking rules bring together: all rules at once, each with a share of matches of its own, and each leaving
/// out the fields it selected its pairs by, since those agree in matches and others alike. See
/// docs/methods/linkage.md for the equations.
final class Trainer {

    private static final int RANDOM_PAIRS = 120_000;
    private static final int MOST_STEPS = 300;
    private static final double SETTLED = 1e-8;
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
    private final Patterns random = new Patterns(0);
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
                        random.count(random.add(rows.pattern(i, j)), false);
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
                random.count(random.add(rows.pattern(i, j)), false);
                drawn++;
            }
        }
    }

    Model beforeLearning() {
        double[][] u = u(null);
        double[][] m = new double[u.length][];
        for (int f = 0; f < u.length; f++) {
            m[f] = expected[f].clone();
            Mixture.normalise(m[f], u[f], fields.get(f));
        }
        boolean[] learnt = new boolean[fields.size()];
        return Model.of(fields, new Model.Classes(m, u, u), missing(), learnt, startingPrior(), 0);
    }

    private double startingPrior() {
        return Math.min(LARGEST_PRIOR, rows.count() / 2.0 / Math.max(1, rows.possiblePairs()));
    }

    private double[] missing() {
        double[] missing = new double[fields.size()];
        double total = Math.max(1, random.total());
        for (int number : random.inOrder()) {
            for (int f = 0; f < missing.length; f++) {
                boolean isMissing = Rows.level(random.pattern(number), f) == Field.MISSING;
                missing[f] += isMissing ? random.all(false)[number] / total : 0;
            }
        }
        return missing;
    }

    /// The share of each level among pairs taken at random, without what the model so far takes for matches.
    private double[][] u(@Nullable Model matches) {
        double[][] u = new double[fields.size()][];
        for (int f = 0; f < u.length; f++) {
            u[f] = new double[expected[f].length];
        }
        for (int number : random.inOrder()) {
            long pattern = random.pattern(number);
            double others = random.all(false)[number];
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
        double prior = Math.max(model.prior(), model.priorInside());
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
        return match / (match + lookalike + (1 - prior) * (1 - model.lookalikes()));
    }

    /// Learns from pairs.
    Model learn(Candidates candidates) {
        AgreementTable table = new AgreementTable(fields, candidates);
        double cost = fields.size() * Math.log(2.0 + candidates.patterns().total()) / 2;
        double[][] u = u(null);
        Optional<Mixture.State> with = Optional.empty();
        Optional<Mixture.State> without = Optional.empty();
        Model best = beforeLearning();
        for (int round = 0; round < 2; round++) {
            Mixture lookalikes = mixture(table, u, true);
            boolean kept = false;
            if (hasLookalikes()) {
                with = Optional.of(with.map(lookalikes::fit).orElseGet(lookalikes::fit));
                kept = lookalikes.commonInformation(with.get()) < MOST_COMMON;
            }
            if (kept && naturesKnown()) {
                best = withShares(lookalikes.model(with.get(), missing(), startingPrior()), table, true);
            } else {
                Mixture plain = mixture(table, u, false);
                without = Optional.of(without.map(plain::fit).orElseGet(plain::fit));
                kept = kept && with.get().logLikelihood() - without.get().logLikelihood() > cost;
                Model model = kept
                        ? lookalikes.model(with.get(), missing(), startingPrior())
                        : plain.model(without.get(), missing(), startingPrior());
                best = withShares(model, table, kept);
            }
            u = u(best);
        }
        return best;
    }

    private Mixture mixture(AgreementTable table, double[][] u, boolean lookalikes) {
        return new Mixture(fields, table, expected, u, lookalikes, startingPrior(), seed);
    }

    /// The shares of matches and lookalikes under which the pairs hold as many of each as they are expected to hold.
    private Model withShares(Model model, AgreementTable table, boolean lookalikes) {
        double insidePairs = rows.possiblePairsInside();
        double betweenPairs = rows.possiblePairs() - insidePairs;
        double known = lookalikes && naturesKnown() ? LOOKALIKES_PER_ROW * rows.count() : 0;
        double[] match = table.products(model.ratios(Model.LevelModel::m));
        double[] lookalike = table.products(model.ratios(Model.LevelModel::lookalike));
        double prior = model.prior();
        double priorInside = model.prior();
        double share = lookalikes ? model.prior() : 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] inLists = expectedCounts(table.all(true), match, lookalike, priorInside, share);
            double[] acrossLists = expectedCounts(table.all(false), match, lookalike, prior, share);
            double before = prior + priorInside;
            double nextInside = Math.min(LARGEST_PRIOR, (inLists[0] + 0.5) / (insidePairs + 1));
            double nextBetween = Math.min(LARGEST_PRIOR, (acrossLists[0] + 0.5) / (betweenPairs + 1));
            double alike = lookalikes ? (inLists[1] + acrossLists[1] + known) / (insidePairs + betweenPairs + 1) : 0;
            // Without pairs of one of the two kinds there is one prior.
            priorInside = insidePairs == 0 ? nextBetween : nextInside;
            prior = betweenPairs == 0 ? priorInside : nextBetween;
            share = Math.min(LARGEST_PRIOR, alike);
            if (Math.abs(priorInside + prior - before) <= SETTLED * before) {
                break;
            }
        }
        return model.withShares(prior, priorInside, share);
    }

    /// How many matches and lookalikes the pairs are expected to hold.
    private static double[] expectedCounts(
            double[] counts, double[] match, double[] lookalike, double prior, double share) {
        double matches = 0;
        double lookalikes = 0;
        double others = (1 - prior) * (1 - share);
        for (int i = 0; i < counts.length; i++) {
            double ofMatch = prior * match[i];
            double ofLookalike = (1 - prior) * share * lookalike[i];
            double each = counts[i] / (ofMatch + ofLookalike + others);
            matches += each * ofMatch;
            lookalikes += each * ofLookalike;
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

    /// How often keys agree at each level of their field, among the pairs taken for matches.
    RuleChooser.KeyAgreement keyAgreement(Candidates candidates, Model model) {
        List<BlockingKey> keys = rows.keys();
        int[][] codes = keys.stream().map(BlockingKey::codes).toArray(int[][]::new);
        double[][][] agree = new double[keys.size()][fields.size()][8];
        double[][] seen = new double[fields.size()][8];
        Patterns patterns = candidates.patterns();
        double[] posteriors = new double[patterns.size()];
        Arrays.setAll(posteriors, number -> posterior(patterns.pattern(number), model));
        candidates.forEach((left, right, number) -> {
            double posterior = posteriors[number];
            if (posterior < 0.5) {
                return;
            }
            long pattern = patterns.pattern(number);
            for (int f = 0; f < seen.length; f++) {
                seen[f][Rows.level(pattern, f)] += posterior;
            }
            for (int k = 0; k < codes.length; k++) {
                if (codes[k][left] != 0 && codes[k][left] == codes[k][right]) {
                    for (int f = 0; f < seen.length; f++) {
                        agree[k][f][Rows.level(pattern, f)] += posterior;
                    }
                }
            }
        });
        return (key, field, level) -> {
            double before = RuleChooser.beforeLearning(key, fields.get(field), level);
            return (agree[keys.indexOf(key)][field][level] + before) / (seen[field][level] + 1);
        };
    }
}
