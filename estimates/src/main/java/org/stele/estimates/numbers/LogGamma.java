package org.stele.estimates.numbers;

/// The logarithm of the gamma function for positive arguments, to about 14 digits.
public final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private LogGamma() {}

    /// ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41) above 12, the recurrence Γ(x +
    /// 1) = x Γ(x) below.
    public static double of(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("log-gamma of " + x + ": the argument must be above zero");
        }
        double shifted = x;
        double product = 1;
        while (shifted < 12) {
            product *= shifted;
            shifted += 1;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        + square
                                * (-1.0 / 360
                                        + square
                                                * (1.0 / 1260
                                                        + square
                                                                * (-1.0 / 1680
                                                                        + square
                                                                                * (1.0 / 1188
                                                                                        - square * 691 / 360360)))));
        double stirling = (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI + series;
        return product == 1 ? stirling : stirling - StrictMath.log(product);
    }
}
