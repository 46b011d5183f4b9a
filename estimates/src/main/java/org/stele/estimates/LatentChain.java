package org.stele.estimates;

import java.util.Arrays;
import org.stele.estimates.numbers.Chance;

/// One chain of the latent class sampler: Manrique-Vallier's Gibbs sampler (Biometrics 72, 2016) with moves
/// along its ridge.
///
/// The slow direction of the Gibbs sampler is a class that lists hardly reach: its people can be made many
/// and harder to list at once, and the listed look the same. Between sweeps such moves are proposed
/// outright, on the posterior with the number of people summed out, p(π, λ | x) ∝ prior · Π p_w^{n_w} / (1
/// − ρ₀)^n: one class's λ is shifted on the logit scale and its π changed so that its share among the
/// *listed* stays. docs/methods/estimation.md derives the acceptance ratio.
final class LatentChain {

    private static final double SHAPE = 0.25;
    private static final double RATE = 0.25;

    /// Scales of the moves along the ridge: small for classes of thousands, large for those that hold
    /// nobody listed.
    private static final double[] STEPS = {0.02, 0.06, 0.15, 0.4, 1.2};

    /// Moves a sweep. More make thin tables settle in fewer sweeps and dearer ones.
    private static final int MOVES = 4;

    /// Sweeps with α held at 1 before the classes are sorted.
    private static final int OPENING = 500;

    private final Chance chance;
    private final int lists;
    private final int classes;
    private final int[] patterns;
    private final long[] counts;
    private final double people;

    /// The classes' shares π and their logarithms: with a small α most are too small for a double, and the
    /// moves still need their ratios.
    private final double[] share;

    private final double[] logShare;
    private final double[][] reach;
    private double alpha = 1;
    private boolean alphaIsFree;
    private double unlisted;

    private final double[][] row;
    private final double[] listed;
    private double standingLikelihood;
    private double standingPrior;

    private final long[] members;
    private final long[][] onList;
    private final double[] weights;

    /// @param start how hard to list the people of the starting classes are: chains start apart to see
    ///     whether they meet
    LatentChain(OverlapTable table, int classes, double start, Chance chance) {
        this.chance = chance;
        this.lists = table.lists().size();
        this.classes = classes;
        this.patterns =
                table.counts().keySet().stream().mapToInt(Integer::intValue).toArray();
        this.counts =
                table.counts().values().stream().mapToLong(Long::longValue).toArray();
        this.people = table.observed();
        this.share = new double[classes];
        this.reach = new double[classes][lists];
        this.logShare = new double[classes];
        this.row = new double[classes][];
        this.listed = new double[classes];
        this.members = new long[classes];
        this.onList = new long[classes][lists];
        this.weights = new double[classes];
        for (int k = 0; k < classes; k++) {
            share[k] = 1.0 / classes;
            logShare[k] = StrictMath.log(share[k]);
            for (int j = 0; j < lists; j++) {
                double rate = table.size(j) / people;
                reach[k][j] = StrictMath.min(0.99, rate * start * (0.5 + chance.uniform()));
            }
        }
        for (int i = 0; i < OPENING; i++) {
            drawUnlisted();
            assign();
            drawReach();
            drawShares();
        }
        alphaIsFree = true;
        sortBySize();
    }

    double unlisted() {
        return unlisted;
    }

    /// The largest class first. Were the last stick, which takes whatever is left, to hold most people, the
    /// prior would be one of the truncation and not of the Dirichlet process that it stands for; the R
    /// package opens so too.
    private void sortBySize() {
        for (int k = 0; k < classes; k++) {
            for (int later = k + 1; later < classes; later++) {
                if (share[later] > share[k]) {
                    swap(k, later);
                }
            }
        }
    }

    void sweep() {
        drawUnlisted();
        assign();
        drawReach();
        drawShares();
        stand();
        for (int move = 0; move < MOVES; move++) {
            swapTwoClasses();
            moveAlongRidge();
        }
    }

    /// n₀ | π, λ: negative binomial, drawn as a Poisson of a gamma.
    private void drawUnlisted() {
        double all = 0;
        for (int k = 0; k < classes; k++) {
            all += share[k] * listedChance(reach[k]);
        }
        // No more than fits a long without loss; a chain that gets there is not settling, and its
        // diagnostics say so.
        double mean = StrictMath.min(1e15, chance.gamma(people) * (1 - all) / all);
        unlisted = mean <= 0 ? 0 : chance.poisson(mean);
    }

    /// The probability that at least one list reaches a member: summed, so that no digits of a small one
    /// are lost.
    private static double listedChance(double[] reach) {
        double listed = 0;
        for (double chance : reach) {
            listed += (1 - listed) * chance;
        }
        return listed;
    }

    private void assign() {
        Arrays.fill(members, 0);
        for (long[] row : onList) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < patterns.length; i++) {
            split(patterns[i], counts[i]);
        }
        split(0, (long) unlisted);
    }

    /// Splits the people of a pattern over the classes: a multinomial, one binomial after the other.
    private void split(int pattern, long count) {
        double total = 0;
        for (int k = 0; k < classes; k++) {
            weights[k] = share[k] * likelihood(reach[k], pattern);
            total += weights[k];
        }
        long left = count;
        for (int k = 0; k < classes && left > 0; k++) {
            long drawn = k == classes - 1 || weights[k] >= total ? left : chance.binomial(left, weights[k] / total);
            total -= weights[k];
            left -= drawn;
            members[k] += drawn;
            for (int rest = pattern; rest != 0; rest &= rest - 1) {
                onList[k][Integer.numberOfTrailingZeros(rest)] += drawn;
            }
        }
    }

    private double likelihood(double[] reach, int pattern) {
        double product = 1;
        for (int j = 0; j < lists; j++) {
            product *= (pattern >> j & 1) == 1 ? reach[j] : 1 - reach[j];
        }
        return product;
    }

    private void drawReach() {
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < lists; j++) {
                reach[k][j] = inside(chance.beta(1.0 + onList[k][j], 1.0 + members[k] - onList[k][j]));
            }
        }
    }

    private static double inside(double probability) {
        return StrictMath.max(1e-12, StrictMath.min(1 - 1e-12, probability));
    }

    /// The sticks given the classes' people, then α given the sticks.
    private void drawShares() {
        double after = 0;
        for (int k = 0; k < classes; k++) {
            after += members[k];
        }
        double logLeft = 0;
        for (int k = 0; k < classes; k++) {
            after -= members[k];
            if (k == classes - 1) {
                logShare[k] = logLeft;
            } else {
                double taken = chance.logGammaVariate(1.0 + members[k]);
                double kept = chance.logGammaVariate(alpha + after);
                double both =
                        StrictMath.max(taken, kept) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(taken - kept)));
                logShare[k] = logLeft + taken - both;
                logLeft += kept - both;
            }
            share[k] = StrictMath.exp(logShare[k]);
        }
        if (alphaIsFree) {
            alpha = chance.gamma(SHAPE + classes - 1) / (RATE - logLeft);
        }
    }

    /// Shifts one class's λ on the logit scale, holding every class's share among the listed, φ_k ∝ π_k
    /// c_k: all lists alike, or each by itself.
    private void moveAlongRidge() {
        int moved = chance.below(classes);
        double step = STEPS[chance.below(STEPS.length)];
        boolean alike = chance.below(2) == 0;
        double common = step * chance.normal();
        double[] from = reach[moved];
        double[] to = new double[lists];
        double logJacobian = 0;
        for (int j = 0; j < lists; j++) {
            double shift = alike ? common : step * chance.normal();
            double odds = from[j] / (1 - from[j]) * StrictMath.exp(shift);
            to[j] = odds / (1 + odds);
            if (to[j] < 1e-12 || to[j] > 1 - 1e-12) {
                return;
            }
            logJacobian += StrictMath.log(to[j] * (1 - to[j]) / (from[j] * (1 - from[j])));
        }
        double listedTo = listedChance(to);
        double factor = listed[moved] / listedTo;
        double norm = 1 + share[moved] * (factor - 1);
        if (!(norm > 0)) {
            return;
        }
        double logFactor = StrictMath.log(factor);
        double logNorm = StrictMath.log(norm);
        double[] newLogShare = new double[classes];
        double[] newShare = new double[classes];
        for (int k = 0; k < classes; k++) {
            newLogShare[k] = logShare[k] + (k == moved ? logFactor : 0) - logNorm;
            newShare[k] = StrictMath.exp(newLogShare[k]);
        }
        // π as a function of φ: |dπ/dφ| = Π(1/c_k) / (Σ φ_k/c_k)^K, so the move multiplies it by factor / norm^K.
        logJacobian += logFactor - classes * logNorm;
        double[] keptRow = row[moved];
        double keptListed = listed[moved];
        row[moved] = rowOf(to);
        listed[moved] = listedTo;
        double logLikelihood = logLikelihood(newShare);
        double logPrior = logPrior(newLogShare);
        if (StrictMath.log(chance.uniform())
                < logJacobian + logPrior - standingPrior + logLikelihood - standingLikelihood) {
            reach[moved] = to;
            System.arraycopy(newShare, 0, share, 0, classes);
            System.arraycopy(newLogShare, 0, logShare, 0, classes);
            standingLikelihood = logLikelihood;
            standingPrior = logPrior;
        } else {
            row[moved] = keptRow;
            listed[moved] = keptListed;
        }
    }

    /// What moves compare with: each class's chance of each pattern, of being listed at all, and the
    /// density there.
    private void stand() {
        for (int k = 0; k < classes; k++) {
            row[k] = rowOf(reach[k]);
            listed[k] = listedChance(reach[k]);
        }
        standingLikelihood = logLikelihood(share);
        standingPrior = logPrior(logShare);
    }

    private double[] rowOf(double[] reach) {
        double[] chances = new double[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            chances[i] = likelihood(reach, patterns[i]);
        }
        return chances;
    }

    /// Σ n_w ln(p_w / (1 − ρ₀)).
    private double logLikelihood(double[] shares) {
        double all = 0;
        for (int k = 0; k < classes; k++) {
            all += shares[k] * listed[k];
        }
        double sum = -people * StrictMath.log(all);
        for (int i = 0; i < patterns.length; i++) {
            double probability = 0;
            for (int k = 0; k < classes; k++) {
                probability += shares[k] * row[k][i];
            }
            sum += counts[i] * StrictMath.log(probability);
        }
        return sum;
    }

    /// Two classes trade places in the order of the sticks: the listed look the same, only the prior can
    /// tell. The last stick keeps its class ([#sortBySize] says why).
    private void swapTwoClasses() {
        int one = chance.below(classes - 1);
        int other = chance.below(classes - 1);
        if (one == other) {
            return;
        }
        swap(one, other);
        double logPrior = logPrior(logShare);
        if (StrictMath.log(chance.uniform()) < logPrior - standingPrior) {
            standingPrior = logPrior;
        } else {
            swap(one, other);
        }
    }

    private void swap(int one, int other) {
        double keptShare = share[one];
        share[one] = share[other];
        share[other] = keptShare;
        double keptLog = logShare[one];
        logShare[one] = logShare[other];
        logShare[other] = keptLog;
        double keptListed = listed[one];
        listed[one] = listed[other];
        listed[other] = keptListed;
        double[] keptRow = row[one];
        row[one] = row[other];
        row[other] = keptRow;
        double[] keptReach = reach[one];
        reach[one] = reach[other];
        reach[other] = keptReach;
    }

    /// ln p(π | α) of broken sticks, without constants: V_k ~ Beta(1, α) and π_k = V_k times what the
    /// sticks before left.
    private double logPrior(double[] logShares) {
        double logLeft = logShares[classes - 1];
        double sum = 0;
        for (int k = classes - 2; k >= 0; k--) {
            double larger = StrictMath.max(logLeft, logShares[k]);
            double smaller = StrictMath.min(logLeft, logShares[k]);
            double logWhole = larger + StrictMath.log1p(StrictMath.exp(smaller - larger));
            sum += (alpha - 1) * (logLeft - logWhole) - logWhole;
            logLeft = logWhole;
        }
        return sum;
    }
}
