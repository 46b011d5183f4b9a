package org.stele.estimates.numbers;

/// The standard normal distribution.
public final class Normal {

    /// The 97.5 % point: a 95 % interval reaches this many standard errors to each side.
    public static final double Z_975 = 1.959963984540054;

    private Normal() {}

    /// P(Z ≤ z): Marsaglia's series (Journal of Statistical Software 11(4), 2004) near the middle, the
    /// continued fraction of Abramowitz and Stegun 26.2.14 in the tails.
    public static double cdf(double z) {
        if (z < 0) {
            return upperTail(-z);
        }
        return 1 - upperTail(z);
    }

    private static double upperTail(double z) {
        if (z > 38) {
            return 0;
        }
        double density = 0.3989422804014327 * StrictMath.exp(-z * z / 2);
        if (z < 4) {
            double term = z;
            double sum = z;
            for (int i = 3; StrictMath.abs(term) > 1e-17 * sum && i < 400; i += 2) {
                term *= z * z / i;
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = z;
        for (int i = 80; i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return density / fraction;
    }
}
