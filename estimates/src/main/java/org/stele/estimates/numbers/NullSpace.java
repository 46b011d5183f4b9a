package org.stele.estimates.numbers;

import java.util.ArrayList;
import java.util.List;

/// The vectors that a small matrix of small whole numbers sends to zero.
public final class NullSpace {

    private static final double ZERO = 1e-9;

    private NullSpace() {}

    /// A basis of {z : Az = 0}, one vector an entry; empty when the columns of A are independent.
    public static List<double[]> of(List<double[]> rows, int columns) {
        double[][] a = rows.stream().map(double[]::clone).toArray(double[][]::new);
        int[] pivotOfColumn = new int[columns];
        int rank = 0;
        for (int column = 0; column < columns; column++) {
            pivotOfColumn[column] = -1;
            int best = rank;
            for (int i = rank; i < a.length; i++) {
                if (StrictMath.abs(a[i][column]) > StrictMath.abs(a[best][column])) {
                    best = i;
                }
            }
            if (best >= a.length || StrictMath.abs(a[best][column]) < ZERO) {
                continue;
            }
            double[] swap = a[best];
            a[best] = a[rank];
            a[rank] = swap;
            double pivot = a[rank][column];
            for (int j = 0; j < columns; j++) {
                a[rank][j] /= pivot;
            }
            for (int i = 0; i < a.length; i++) {
                double factor = a[i][column];
                if (i != rank && factor != 0) {
                    for (int j = 0; j < columns; j++) {
                        a[i][j] -= factor * a[rank][j];
                    }
                }
            }
            pivotOfColumn[column] = rank++;
        }
        List<double[]> basis = new ArrayList<>();
        for (int free = 0; free < columns; free++) {
            if (pivotOfColumn[free] >= 0) {
                continue;
            }
            double[] z = new double[columns];
            z[free] = 1;
            for (int column = 0; column < columns; column++) {
                if (pivotOfColumn[column] >= 0) {
                    z[column] = -a[pivotOfColumn[column]][free];
                }
            }
            basis.add(z);
        }
        return basis;
    }
}
