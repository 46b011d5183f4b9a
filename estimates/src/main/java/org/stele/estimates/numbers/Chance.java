package org.stele.estimates.numbers;

import java.util.SplittableRandom;

/// A seeded stream of chance. The same seed and stream number give the same draws on every machine.
///
/// Not safe for several threads: each chain has a stream of its own.
public final class Chance {

    private final SplittableRandom random;
    private double spare;
    private boolean hasSpare;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /// Stream number `stream` of a seed. Streams of one seed are independent.
    public static Chance of(long seed, int stream) {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom branch = root.split();
        for (int i = 0; i < stream; i++) {
            branch = root.split();
        }
        return new Chance(branch);
    }

    /// Uniform in (0, 1), never an end.
    public double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }

    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Standard normal: Marsaglia's polar method.
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double s = u * u + v * v;
            if (s < 1 && s > 0) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spare = v * factor;
                hasSpare = true;
                return u * factor;
            }
        }
    }

    /// Gamma with rate 1: Marsaglia and Tsang (ACM Transactions on Mathematical Software 26, 2000), shape
    /// at least 1.
    public double gamma(double shape) {
        if (shape < 1) {
            return StrictMath.exp(logGammaVariate(shape));
        }
        if (shape == 1) {
            return -StrictMath.log(uniform());
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            double u = uniform();
            if (u < 1 - 0.0331 * x * x * x * x || StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /// The logarithm of a gamma draw; it stays finite for shapes so small that the draw itself would be
    /// zero.
    public double logGammaVariate(double shape) {
        return shape < 1
                ? StrictMath.log(gamma(shape + 1)) + StrictMath.log(uniform()) / shape
                : StrictMath.log(gamma(shape));
    }

    public double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /// Poisson: products of uniforms below 10, Hörmann's transformed rejection (Insurance: Mathematics and
    /// Economics 12, 1993) above.
    public long poisson(double mean) {
        if (mean < 10) {
            double limit = StrictMath.exp(-mean);
            long k = 0;
            double product = uniform();
            while (product > limit) {
                product *= uniform();
                k++;
            }
            return k;
        }
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double quick = 0.9277 - 3.6224 / (b - 2);
        double logMean = StrictMath.log(mean);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - StrictMath.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= quick) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (StrictMath.log(v * inverseAlpha / (a / (us * us) + b)) <= k * logMean - mean - LogGamma.of(k + 1)) {
                return (long) k;
            }
        }
    }

    /// Binomial: sequential search below an expectation of 10, Hörmann's transformed rejection (Journal of
    /// Statistical Computation and Simulation 46, 1993) above.
    public long binomial(long n, double p) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (n * p < 10) {
            return binomialBySearch(n, p);
        }
        double q = 1 - p;
        double spread = StrictMath.sqrt(n * p * q);
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double quick = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = StrictMath.log(p / q);
        double mode = StrictMath.floor((n + 1) * p);
        double height = LogGamma.of(mode + 1) + LogGamma.of(n - mode + 1);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - StrictMath.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= quick) {
                return (long) k;
            }
            if (k < 0 || k > n) {
                continue;
            }
            if (StrictMath.log(v * alpha / (a / (us * us) + b))
                    <= height - LogGamma.of(k + 1) - LogGamma.of(n - k + 1) + (k - mode) * logOdds) {
                return (long) k;
            }
        }
    }

    private long binomialBySearch(long n, double p) {
        double odds = p / (1 - p);
        double start = StrictMath.exp(n * StrictMath.log1p(-p));
        while (true) {
            double u = uniform();
            double probability = start;
            // A uniform draw can lie above the rounded sum of all probabilities; then another is taken.
            for (long k = 0; k <= n && k < 200; k++) {
                if (u < probability) {
                    return k;
                }
                u -= probability;
                probability *= odds * (n - k) / (k + 1);
            }
        }
    }
}
