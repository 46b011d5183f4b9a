package org.stele.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.stele.linkage.Column.Nature;

/// Expectation and maximisation over counts of agreement patterns: matches, lookalikes and others, mixed in a share of
/// its own in the pairs of every rule.
///
/// Lookalikes have each field either for a common cause, and then agree in it as matches do, or by chance like any two:
/// how often for a common cause is learnt, one number a field. Equations: docs/methods/linkage.md. Steps are
/// accelerated by extrapolation (Varadhan and Roland 2008, "Simple and globally convergent methods for accelerating the
/// convergence of any EM algorithm", scheme S3): an extrapolated point that is less likely is not taken.
final class Mixture {

    private static final int RESTARTS = 4;

    /// So many steps show which start leads highest; only that one goes on.
    private static final int FIRST_STEPS = 8;

    private static final int MOST_STEPS = 240;
    private static final double SETTLED = 1e-8;

    /// So many matches, agreeing as expected beforehand, are imagined beside the real ones: no m is ever 0 or 1.
    private static final double IMAGINED_MATCHES = 4;

    private static final double LEAST = 1e-9;

    /// More than this share of matches never differs in a field: a class of pairs most of which differ is none of
    /// matches, and one that often differs in what is one's own is one of relatives.
    private static double mostDifferent(Field field) {
        return switch (field.nature()) {
            case OWN -> 0.2;
            case SHARED, UNKNOWN -> 0.4;
        };
    }

    private final List<Field> fields;
    private final AgreementTable table;
    private final double[][] expected;
    private final double[][] u;
    private final double[] uProducts;
    private final boolean lookalikes;
    private final long seed;
    private final double startingShare;

    /// @param startingShare how many of the pairs of a rule that selects by nothing may be matches
    Mixture(
            List<Field> fields,
            AgreementTable table,
            double[][] expected,
            double[][] u,
            boolean lookalikes,
            double startingShare,
            long seed) {
        this.fields = fields;
        this.table = table;
        this.expected = expected;
        this.u = u;
        this.lookalikes = lookalikes;
        this.startingShare = startingShare;
        this.seed = seed;
        uProducts = table.products(u);
    }

    /// What is learnt.
    static final class State {
        /// By field and level.
        private final double[][] m;
        /// By field: how often lookalikes share it for a common cause.
        private final double[] common;
        /// By rule.
        private final double[] matchShare;
        private final double[] lookalikeShare;
        /// Of the state one step before.
        private final double logLikelihood;

        State(double[][] m, double[] common, double[] matchShare, double[] lookalikeShare, double logLikelihood) {
            this.m = m;
            this.common = common;
            this.matchShare = matchShare;
            this.lookalikeShare = lookalikeShare;
            this.logLikelihood = logLikelihood;
        }

        double[][] m() {
            return m;
        }

        double[] common() {
            return common;
        }

        double[] matchShare() {
            return matchShare;
        }

        double[] lookalikeShare() {
            return lookalikeShare;
        }

        double logLikelihood() {
            return logLikelihood;
        }
    }

    /// The most likely state, from several starts.
    State fit() {
        State best = startingState(0);
        for (int step = 0; step < FIRST_STEPS; step++) {
            best = step(best);
        }
        for (int restart = 1; restart < RESTARTS; restart++) {
            State other = startingState(restart);
            for (int step = 0; step < FIRST_STEPS; step++) {
                other = step(other);
            }
            best = other.logLikelihood() > best.logLikelihood() ? other : best;
        }
        return fit(best);
    }

    /// The most likely state in reach of this one.
    State fit(State from) {
        State now = from;
        for (int steps = 0; steps < MOST_STEPS; steps += 3) {
            State one = step(now);
            State two = step(one);
            if (two.logLikelihood() - one.logLikelihood() <= SETTLED * Math.abs(two.logLikelihood())) {
                return two;
            }
            State beyond = step(extrapolated(now, one, two));
            now = beyond.logLikelihood() > two.logLikelihood() ? beyond : two;
        }
        return now;
    }

    private State startingState(int restart) {
        SplittableRandom drawsOfM = new SplittableRandom(seed + restart);
        double[][] m = new double[expected.length][];
        for (int f = 0; f < m.length; f++) {
            m[f] = expected[f].clone();
            for (int level = Field.DIFFERENT; level < m[f].length && restart > 0; level++) {
                m[f][level] *= 0.5 + drawsOfM.nextDouble();
            }
            normalise(m[f], u[f], fields.get(f));
        }
        SplittableRandom draws = new SplittableRandom(seed - 1 - restart);
        double[] common = new double[fields.size()];
        Arrays.setAll(common, f -> lookalikes ? startOfCommon(fields.get(f).nature(), draws) : 0);
        double[] matchShare = new double[table.ofRules().length];
        Arrays.setAll(
                matchShare, s -> table.ofRules()[s].selectedBy().length == 0 ? Math.min(0.1, startingShare) : 0.3);
        double[] lookalikeShare = lookalikes ? matchShare.clone() : new double[matchShare.length];
        return new State(m, common, matchShare, lookalikeShare, Double.NEGATIVE_INFINITY);
    }

    private static double startOfCommon(Nature nature, SplittableRandom draws) {
        return switch (nature) {
            case OWN -> 0.01;
            case SHARED -> 0.8;
            case UNKNOWN -> 0.1 + 0.8 * draws.nextInt(2);
        };
    }

    /// How many lookalikes are imagined that share the field for a common cause, and by chance.
    private static double[] belief(Nature nature) {
        return switch (nature) {
            case OWN -> new double[] {0.02, 3.98};
            case SHARED -> new double[] {3, 1};
            case UNKNOWN -> new double[] {0.5, 0.5};
        };
    }

    /// The most likely shares of levels among matches under which a difference never speaks for a match: two rows
    /// of one thing differ at most as often as any two. Where nearly all rows agree, a few that differ would else
    /// be the strongest sign that they are one.
    static void normalise(double[] levels, double[] u, Field field) {
        normalise(levels);
        cap(levels, Field.DIFFERENT, Math.min(u[Field.DIFFERENT], mostDifferent(field)));
        for (int level = Field.DIFFERENT + 1; level <= field.lastUnlike(); level++) {
            cap(levels, level, mostDifferent(field));
        }
    }

    private static void cap(double[] levels, int capped, double most) {
        if (levels[capped] > most) {
            double others = (1 - most) / (1 - levels[capped]);
            for (int level = Field.DIFFERENT; level < levels.length; level++) {
                levels[level] = level == capped ? most : levels[level] * others;
            }
        }
    }

    private static void normalise(double[] levels) {
        double sum = 0;
        for (int level = Field.DIFFERENT; level < levels.length; level++) {
            sum += levels[level];
        }
        for (int level = Field.DIFFERENT; level < levels.length; level++) {
            levels[level] /= sum;
        }
    }

    double[][] lookalike(State state) {
        double[][] lookalike = new double[u.length][];
        for (int f = 0; f < u.length; f++) {
            lookalike[f] = new double[u[f].length];
            double common = state.common()[f];
            for (int level = Field.DIFFERENT; level < u[f].length; level++) {
                lookalike[f][level] = common * state.m()[f][level] + (1 - common) * u[f][level];
            }
        }
        return lookalike;
    }

    /// The share of the bits that show a match which lookalikes have too.
    double commonInformation(State state) {
        double all = 0;
        double shared = 0;
        for (int f = 0; f < u.length; f++) {
            double[] m = state.m()[f];
            double bits = 0;
            for (int level = Field.DIFFERENT; level < m.length; level++) {
                bits += m[level] * Math.log(m[level] / u[f][level]);
            }
            all += bits;
            shared += state.common()[f] * bits;
        }
        return shared / all;
    }

    /// What was learnt as a model, before its shares among all pairs are known.
    Model model(State state, double[] missing, double prior) {
        boolean[] learnt = new boolean[u.length];
        for (AgreementTable.OfRule rule : table.ofRules()) {
            boolean[] selected = new boolean[u.length];
            for (int f : rule.selectedBy()) {
                selected[f] = true;
            }
            for (int f = 0; f < learnt.length; f++) {
                learnt[f] |= !selected[f] && rule.at().length > 0;
            }
        }
        Model.Classes classes = new Model.Classes(state.m(), u, lookalike(state));
        return Model.of(fields, classes, missing, learnt, prior, state.logLikelihood());
    }

    private State step(State state) {
        double[][] lookalike = lookalike(state);
        double[] ofMatch = table.products(state.m());
        double[] ofLookalike = lookalikes ? table.products(lookalike) : uProducts;
        double[] matches = new double[table.size()];
        double[] likes = new double[table.size()];
        double[] matchesByLevel = new double[u.length << 3];
        double[] likesByLevel = new double[u.length << 3];
        double[] matchShare = new double[state.matchShare().length];
        double[] lookalikeShare = new double[matchShare.length];
        double logLikelihood = imagined(state.m());
        AgreementTable.OfRule[] ofRules = table.ofRules();
        for (int s = 0; s < ofRules.length; s++) {
            AgreementTable.OfRule rule = ofRules[s];
            int[] selectedBy = rule.selectedBy();
            double shareOfMatches = state.matchShare()[s];
            double shareOfLikes = state.lookalikeShare()[s];
            double shareOfOthers = 1 - shareOfMatches - shareOfLikes;
            double sumOfMatches = 0;
            double sumOfLikes = 0;
            double total = 0;
            for (int p = 0; p < rule.at().length; p++) {
                int at = rule.at()[p];
                double count = rule.counts()[p];
                double match = shareOfMatches * ofMatch[at];
                double like = shareOfLikes * ofLookalike[at];
                double other = shareOfOthers * uProducts[at];
                for (int f : selectedBy) {
                    int level = table.level(at, f);
                    if (level != Field.MISSING) {
                        match /= state.m()[f][level];
                        like /= lookalike[f][level];
                        other /= u[f][level];
                    }
                }
                double sum = match + like + other;
                double countOfMatches = count * match / sum;
                double countOfLikes = count * like / sum;
                logLikelihood += count * Math.log(sum);
                sumOfMatches += countOfMatches;
                sumOfLikes += countOfLikes;
                total += count;
                matches[at] += countOfMatches;
                likes[at] += countOfLikes;
                for (int f : selectedBy) {
                    int level = (f << 3) + table.level(at, f);
                    matchesByLevel[level] -= countOfMatches;
                    likesByLevel[level] -= countOfLikes;
                }
            }
            matchShare[s] = (sumOfMatches + 1e-3) / (total + 3e-3);
            lookalikeShare[s] = lookalikes ? (sumOfLikes + 1e-3) / (total + 3e-3) : 0;
        }
        table.addByLevel(matches, matchesByLevel);
        table.addByLevel(likes, likesByLevel);
        double[][] m = new double[u.length][];
        double[] common = new double[u.length];
        for (int f = 0; f < m.length; f++) {
            m[f] = new double[u[f].length];
            common[f] = maximise(f, state, matchesByLevel, likesByLevel, m[f]);
        }
        return new State(m, common, matchShare, lookalikeShare, logLikelihood);
    }

    private double imagined(double[][] m) {
        double logLikelihood = 0;
        for (int f = 0; f < m.length; f++) {
            for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                logLikelihood += IMAGINED_MATCHES * expected[f][level] * Math.log(m[f][level]);
            }
        }
        return logLikelihood;
    }

    // What a field's rules selected was taken off again, so that rounding may leave a little less than nothing.
    private double maximise(int f, State state, double[] matches, double[] likes, double[] m) {
        double[] belief = belief(fields.get(f).nature());
        double forCause = belief[0];
        double all = belief[0] + belief[1];
        for (int level = Field.DIFFERENT; level < m.length; level++) {
            m[level] = IMAGINED_MATCHES * expected[f][level] + Math.max(0, matches[(f << 3) + level]);
            if (lookalikes) {
                double cause = state.common()[f] * state.m()[f][level];
                double chance = (1 - state.common()[f]) * u[f][level];
                double like = Math.max(0, likes[(f << 3) + level]);
                double share = like * cause / (cause + chance);
                m[level] += share;
                forCause += share;
                all += like;
            }
        }
        normalise(m, u[f], fields.get(f));
        return lookalikes ? forCause / all : 0;
    }

    private State extrapolated(State zero, State one, State two) {
        double[] a = flat(zero);
        double[] b = flat(one);
        double[] c = flat(two);
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            double r = b[i] - a[i];
            double v = c[i] - b[i] - r;
            first += r * r;
            second += v * v;
        }
        double length = second == 0 ? 1 : Math.max(1, Math.sqrt(first / second));
        double[] beyond = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double r = b[i] - a[i];
            double v = c[i] - b[i] - r;
            beyond[i] = a[i] + 2 * length * r + length * length * v;
        }
        return state(beyond, zero);
    }

    private static double[] flat(State state) {
        int size = state.common().length + 2 * state.matchShare().length;
        for (double[] levels : state.m()) {
            size += levels.length;
        }
        double[] flat = new double[size];
        int at = 0;
        for (double[] levels : state.m()) {
            System.arraycopy(levels, 0, flat, at, levels.length);
            at += levels.length;
        }
        for (double[] part : List.of(state.common(), state.matchShare(), state.lookalikeShare())) {
            System.arraycopy(part, 0, flat, at, part.length);
            at += part.length;
        }
        return flat;
    }

    private State state(double[] flat, State like) {
        double[][] m = new double[like.m().length][];
        int at = 0;
        for (int f = 0; f < m.length; f++) {
            m[f] = Arrays.copyOfRange(flat, at, at + like.m()[f].length);
            at += m[f].length;
            for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                m[f][level] = Math.max(LEAST, m[f][level]);
            }
            normalise(m[f], u[f], fields.get(f));
        }
        double[] common = part(flat, at, like.common().length, lookalikes, 1 - LEAST);
        at += common.length;
        double[] matchShare = part(flat, at, like.matchShare().length, true, 1 - 3 * LEAST);
        at += matchShare.length;
        double[] lookalikeShare = part(flat, at, matchShare.length, lookalikes, 1);
        for (int s = 0; s < matchShare.length; s++) {
            lookalikeShare[s] = Math.min(lookalikeShare[s], 1 - matchShare[s] - LEAST);
        }
        return new State(m, common, matchShare, lookalikeShare, Double.NEGATIVE_INFINITY);
    }

    private static double[] part(double[] flat, int at, int length, boolean used, double most) {
        double[] part = new double[length];
        for (int i = 0; i < length && used; i++) {
            part[i] = Math.clamp(flat[at + i], LEAST, most);
        }
        return part;
    }
}
