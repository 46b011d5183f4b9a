package org.stele.estimates.numbers;

import java.util.Optional;

/// A symmetric positive definite system, solved by Cholesky's factors. For the few dozen unknowns of a
/// log-linear model.
public final class Symmetric {

    private final double[][] lower;

    private Symmetric(double[][] lower) {
        this.lower = lower;
    }

    /// The factors of a matrix, or nothing when it is not positive definite as far as doubles can tell.
    public static Optional<Symmetric> factor(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-13 * matrix[i][i])) {
                        return Optional.empty();
                    }
                    lower[i][i] = StrictMath.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return Optional.of(new Symmetric(lower));
    }

    public double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /// One entry of the inverse's diagonal: a variance, when the matrix is an information matrix.
    public double inverseDiagonal(int index) {
        double[] unit = new double[lower.length];
        unit[index] = 1;
        return solve(unit)[index];
    }
}
