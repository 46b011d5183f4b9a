package org.stele.estimates.numbers;

/// The simplex method for a small program whose origin is feasible: maximise c·x with Ax ≤ b, x ≥ 0, b ≥ 0.
///
/// Bland's rule (Mathematics of Operations Research 2, 1977) chooses the pivots, so it ends even when the
/// program is degenerate, which it is in every use here.
public final class LinearProgram {

    private static final double ZERO = 1e-9;

    private LinearProgram() {}

    /// The best x.
    ///
    /// @throws IllegalArgumentException when the program is unbounded or its origin is not feasible
    public static double[] maximise(double[] c, double[][] a, double[] b) {
        int rows = a.length;
        int columns = c.length;
        double[][] tableau = new double[rows + 1][columns + rows + 1];
        int[] basic = new int[rows];
        for (int i = 0; i < rows; i++) {
            if (b[i] < 0) {
                throw new IllegalArgumentException("constraint " + i + " shuts out the origin: b is " + b[i]);
            }
            System.arraycopy(a[i], 0, tableau[i], 0, columns);
            tableau[i][columns + i] = 1;
            tableau[i][columns + rows] = b[i];
            basic[i] = columns + i;
        }
        for (int j = 0; j < columns; j++) {
            tableau[rows][j] = -c[j];
        }
        while (true) {
            int entering = firstNegative(tableau[rows], columns + rows);
            if (entering < 0) {
                break;
            }
            int leaving = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows; i++) {
                if (tableau[i][entering] > ZERO) {
                    double ratio = tableau[i][columns + rows] / tableau[i][entering];
                    if (ratio < least - ZERO || (ratio < least + ZERO && basic[i] < basic[leaving])) {
                        least = ratio;
                        leaving = i;
                    }
                }
            }
            if (leaving < 0) {
                throw new IllegalArgumentException("the program is unbounded");
            }
            pivot(tableau, leaving, entering);
            basic[leaving] = entering;
        }
        double[] x = new double[columns];
        for (int i = 0; i < rows; i++) {
            if (basic[i] < columns) {
                x[basic[i]] = tableau[i][columns + rows];
            }
        }
        return x;
    }

    private static int firstNegative(double[] row, int length) {
        for (int j = 0; j < length; j++) {
            if (row[j] < -ZERO) {
                return j;
            }
        }
        return -1;
    }

    private static void pivot(double[][] tableau, int row, int column) {
        double value = tableau[row][column];
        for (int j = 0; j < tableau[row].length; j++) {
            tableau[row][j] /= value;
        }
        for (int i = 0; i < tableau.length; i++) {
            double factor = tableau[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < tableau[i].length; j++) {
                    tableau[i][j] -= factor * tableau[row][j];
                }
            }
        }
    }
}
