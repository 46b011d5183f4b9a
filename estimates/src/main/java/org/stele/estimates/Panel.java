package org.stele.estimates;

import java.util.List;

/// The thresholds at which an answer begins to be doubtful. They are this project's; no theorem gives them
/// (docs/methods/estimation.md, "Thresholds").
final class Panel {

    /// An interval whose upper end is more than this many times its lower end says little.
    static final double WIDE = 4;

    /// Medians further apart than this mean that the assumption decides the number.
    static final double DISAGREEMENT = 2;

    /// Below this many people on all lists together, large-sample intervals are not to be trusted.
    static final long FEW_PEOPLE = 100;

    /// The standard normal exceeds this once in a thousand.
    private static final double RARE = 3.090232306167813;

    private Panel() {}

    /// Whether a deviance is one that a true model would exceed less than once in a thousand tables:
    /// against the chi-squared distribution, by Wilson and Hilferty's cube root (PNAS 17, 1931).
    static boolean fitsPoorly(double deviance, int degreesOfFreedom) {
        if (degreesOfFreedom <= 0) {
            return false;
        }
        double spread = 2.0 / (9 * degreesOfFreedom);
        double z = (StrictMath.cbrt(deviance / degreesOfFreedom) - (1 - spread)) / StrictMath.sqrt(spread);
        return z > RARE;
    }

    static List<Why> wide(double low, double high) {
        return high > WIDE * low ? List.of(Why.WIDE_INTERVAL) : List.of();
    }
}
