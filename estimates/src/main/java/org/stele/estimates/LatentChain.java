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
    private static final double[] STEPS = {0.04, 0.15, 0.6};

    private final Chance chance;
    private final int lists;
    private final int classes;
    private final int[] patterns;
    private final long[] counts;
    private final double people;

    private final double[] logShare;
    private final double[] share;
    private final double[][] reach;
    private double alpha = 1;
    private double unlisted;

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
        this.logShare = new double[classes];
        this.share = new double[classes];
        this.reach = new double[classes][lists];
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
        drawUnlisted();
    }

    double unlisted() {
        return unlisted;
    }

    void sweep() {
        drawUnlisted();
        assign();
        drawReach();
        drawShares();
        alpha = chance.gamma(SHAPE + classes - 1) / (RATE - logShare[classes - 1]);
        for (int move = 0; move < classes; move++) {
            moveAlongRidge();
        }
    }

    /// n₀ | π, λ: negative binomial, drawn as a Poisson of a gamma.
    private void drawUnlisted() {
        double listed = 0;
        for (int k = 0; k < classes; k++) {
            listed += share[k] * listedChance(reach[k]);
        }
        // No more than fits a long without loss; a chain that gets there is not settling, and its
        // diagnostics say so.
        double mean = StrictMath.min(1e15, chance.gamma(people) * (1 - listed) / listed);
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
    }

    /// Shifts one class's λ on the logit scale, holding every class's share among the listed, φ_k ∝ π_k
    /// c_k.
    private void moveAlongRidge() {
        int moved = chance.below(classes);
        double shift = STEPS[chance.below(STEPS.length)] * chance.normal();
        double[] from = reach[moved];
        double[] to = new double[lists];
        double logJacobian = 0;
        for (int j = 0; j < lists; j++) {
            double odds = from[j] / (1 - from[j]) * StrictMath.exp(shift);
            to[j] = odds / (1 + odds);
            if (to[j] < 1e-12 || to[j] > 1 - 1e-12) {
                return;
            }
            logJacobian += StrictMath.log(to[j] * (1 - to[j]) / (from[j] * (1 - from[j])));
        }
        double listedFrom = listedChance(from);
        double listedTo = listedChance(to);
        double factor = listedFrom / listedTo;
        double norm = 1 + share[moved] * (factor - 1);
        if (!(norm > 0)) {
            return;
        }
        double[] newShare = new double[classes];
        for (int k = 0; k < classes; k++) {
            newShare[k] = share[k] * (k == moved ? factor : 1) / norm;
        }
        // π as a function of φ: |dπ/dφ| = Π(1/c_k) / (Σ φ_k/c_k)^K, so the move multiplies it by factor /
        // norm^K.
        logJacobian += StrictMath.log(factor) - classes * StrictMath.log(norm);
        double ratio = logJacobian + logPrior(newShare) - logPrior(share);
        reach[moved] = to;
        double after = logLikelihood(newShare);
        reach[moved] = from;
        ratio += after - logLikelihood(share);
        if (StrictMath.log(chance.uniform()) < ratio) {
            reach[moved] = to;
            System.arraycopy(newShare, 0, share, 0, classes);
            for (int k = 0; k < classes; k++) {
                logShare[k] = StrictMath.log(StrictMath.max(share[k], Double.MIN_NORMAL));
            }
        }
    }

    /// ln p(π | α) of broken sticks, without constants: V_k ~ Beta(1, α) and π_k = V_k times what the
    /// sticks before left.
    private double logPrior(double[] shares) {
        double[] left = new double[classes + 1];
        for (int k = classes - 1; k >= 0; k--) {
            left[k] = left[k + 1] + shares[k];
        }
        double sum = 0;
        for (int k = 0; k < classes - 1; k++) {
            double whole = StrictMath.max(left[k], Double.MIN_NORMAL);
            double rest = StrictMath.max(left[k + 1], Double.MIN_NORMAL);
            sum += (alpha - 1) * StrictMath.log(rest / whole) - StrictMath.log(whole);
        }
        return sum;
    }

    /// Σ n_w ln(p_w / (1 − ρ₀)).
    private double logLikelihood(double[] shares) {
        double listed = 0;
        for (int k = 0; k < classes; k++) {
            listed += shares[k] * listedChance(reach[k]);
        }
        double sum = -people * StrictMath.log(listed);
        for (int i = 0; i < patterns.length; i++) {
            double probability = 0;
            for (int k = 0; k < classes; k++) {
                probability += shares[k] * likelihood(reach[k], patterns[i]);
            }
            sum += counts[i] * StrictMath.log(probability);
        }
        return sum;
    }
}
