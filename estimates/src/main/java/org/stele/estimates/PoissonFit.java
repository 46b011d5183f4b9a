package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.estimates.numbers.LogGamma;
import org.stele.estimates.numbers.Symmetric;

/// A Poisson regression with log link, fitted by Newton's method on the cells of a table.
///
/// Column 0 of a design is the constant: its coefficient is the logarithm of the expected number of
/// unlisted people, because every other column is zero for the pattern of no list.
final class PoissonFit {

    private final double[] coefficients;
    private final double standardError;
    private final double[] fitted;
    private final double deviance;
    private final double logLikelihood;

    PoissonFit(double[] coefficients, double standardError, double[] fitted, double deviance, double logLikelihood) {
        this.coefficients = coefficients;
        this.standardError = standardError;
        this.fitted = fitted;
        this.deviance = deviance;
        this.logLikelihood = logLikelihood;
    }

    /// One a column of the design.
    double[] coefficients() {
        return coefficients;
    }

    /// Of coefficient 0.
    double standardError() {
        return standardError;
    }

    /// Expected counts, one a cell.
    double[] fitted() {
        return fitted;
    }

    /// Twice the log-likelihood short of the saturated model's.
    double deviance() {
        return deviance;
    }

    /// With its constants, as R's `glm` has it.
    double logLikelihood() {
        return logLikelihood;
    }

    private static final int MOST_STEPS = 200;

    double unlisted() {
        return StrictMath.exp(coefficients[0]);
    }

    /// Fits, or finds that no finite coefficients are best: the information matrix then turns singular or
    /// Newton's method does not settle.
    static Optional<PoissonFit> of(double[][] design, double[] counts) {
        int cells = counts.length;
        int columns = design[0].length;
        double[] eta = new double[cells];
        for (int i = 0; i < cells; i++) {
            eta[i] = StrictMath.log(counts[i] + 0.5);
        }
        double[] coefficients = new double[columns];
        double logLikelihood = Double.NEGATIVE_INFINITY;
        boolean settled = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Symmetric> factors = Symmetric.factor(information(design, eta));
            if (factors.isEmpty()) {
                return Optional.empty();
            }
            double[] right = new double[columns];
            for (int i = 0; i < cells; i++) {
                double mean = StrictMath.exp(eta[i]);
                double working = mean * eta[i] + counts[i] - mean;
                for (int j = 0; j < columns; j++) {
                    right[j] += design[i][j] * working;
                }
            }
            double[] proposed = factors.get().solve(right);
            double[] from = coefficients;
            double better = Double.NEGATIVE_INFINITY;
            double[] proposedEta = eta;
            // The first step leaves the starting values, which are no coefficients' values; later ones may
            // be halved.
            for (int halving = 0; halving < 30; halving++) {
                proposedEta = times(design, proposed);
                better = kernel(proposedEta, counts);
                if (step == 0 || better >= logLikelihood - 1e-10 * StrictMath.abs(logLikelihood)) {
                    break;
                }
                for (int j = 0; j < columns; j++) {
                    proposed[j] = (proposed[j] + from[j]) / 2;
                }
            }
            double largest = 0;
            for (int j = 0; j < columns; j++) {
                largest = StrictMath.max(largest, StrictMath.abs(proposed[j] - from[j]));
            }
            coefficients = proposed;
            eta = proposedEta;
            logLikelihood = better;
            if (!Double.isFinite(better)) {
                return Optional.empty();
            }
            if (step > 0 && largest < 1e-10) {
                settled = true;
                break;
            }
        }
        if (!settled || StrictMath.abs(coefficients[0]) > 40) {
            return Optional.empty();
        }
        Optional<Symmetric> factors = Symmetric.factor(information(design, eta));
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        double standardError = StrictMath.sqrt(factors.get().inverseDiagonal(0));
        double[] fitted = new double[cells];
        double deviance = 0;
        double constant = 0;
        for (int i = 0; i < cells; i++) {
            fitted[i] = StrictMath.exp(eta[i]);
            deviance += 2
                    * ((counts[i] > 0 ? counts[i] * (StrictMath.log(counts[i]) - eta[i]) : 0) - counts[i] + fitted[i]);
            constant += LogGamma.of(counts[i] + 1);
        }
        return Optional.of(new PoissonFit(coefficients, standardError, fitted, deviance, logLikelihood - constant));
    }

    /// The design without the columns that are zero in all its rows.
    static double[][] withoutEmptyColumns(double[][] design) {
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < design[0].length; j++) {
            for (double[] row : design) {
                if (row[j] != 0) {
                    kept.add(j);
                    break;
                }
            }
        }
        double[][] smaller = new double[design.length][kept.size()];
        for (int i = 0; i < design.length; i++) {
            for (int j = 0; j < kept.size(); j++) {
                smaller[i][j] = design[i][kept.get(j)];
            }
        }
        return smaller;
    }

    private static double[][] information(double[][] design, double[] eta) {
        int columns = design[0].length;
        double[][] information = new double[columns][columns];
        for (int i = 0; i < eta.length; i++) {
            double mean = StrictMath.exp(eta[i]);
            for (int j = 0; j < columns; j++) {
                double weighted = mean * design[i][j];
                if (weighted != 0) {
                    for (int k = 0; k <= j; k++) {
                        information[j][k] += weighted * design[i][k];
                    }
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
        return information;
    }

    private static double[] times(double[][] design, double[] coefficients) {
        double[] eta = new double[design.length];
        for (int i = 0; i < eta.length; i++) {
            for (int j = 0; j < coefficients.length; j++) {
                eta[i] += design[i][j] * coefficients[j];
            }
        }
        return eta;
    }

    private static double kernel(double[] eta, double[] counts) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum += counts[i] * eta[i] - StrictMath.exp(eta[i]);
        }
        return sum;
    }
}
