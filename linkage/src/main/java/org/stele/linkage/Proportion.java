package org.stele.linkage;

/// A share estimated from a random sample, with the interval of Clopper and Pearson (1934, "The use of confidence or
/// fiducial limits illustrated in the case of the binomial", Biometrika 26): it holds the true share in at least 95 of
/// 100 samples, whatever that is.
///
/// @param right how many of the sample
public record Proportion(int right, int of) {

    private static final double TAIL = 0.025;
    private static final int HALVINGS = 60;

    public Proportion {
        if (right < 0 || right > of) {
            throw new IllegalArgumentException(right + " of " + of + " is no share");
        }
    }

    /// The share in the sample; 0 where the sample is empty.
    public double estimate() {
        return of == 0 ? 0 : (double) right / of;
    }

    /// The lowest true share under which so many, or more, are right in 2.5 of 100 samples.
    public double low() {
        return right == 0 ? 0 : 1 - new Proportion(of - right, of).high();
    }

    /// The highest true share under which so few, or fewer, are right in 2.5 of 100 samples.
    public double high() {
        if (right == of) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (atMost(middle) > TAIL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The probability of so many right or fewer.
    private double atMost(double share) {
        double logTerm = of * Math.log1p(-share);
        double sum = Math.exp(logTerm);
        for (int k = 1; k <= right; k++) {
            logTerm += Math.log((double) (of - k + 1) / k) + Math.log(share) - Math.log1p(-share);
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
