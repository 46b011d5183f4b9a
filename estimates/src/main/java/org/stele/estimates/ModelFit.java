package org.stele.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stele.estimates.numbers.LinearProgram;
import org.stele.estimates.numbers.NullSpace;

/// A log-linear model on a table: whether its maximum-likelihood estimate exists and says anything of the
/// unlisted, and the fit.
///
/// Zeros in a table can send coefficients to infinity (Fienberg and Rinaldo, Annals of Statistics 40,
/// 2012). With A the design, the likelihood has no finite maximum exactly when some z has Az = 0 on the
/// cells that hold people and Az ≤ 0, not all zero, on the empty ones. Cells with Az < 0 then get an
/// expected count of zero; on the others, the *face*, the extended estimate lives, and the number of
/// unlisted is identified when the design restricted to the face has independent columns.
sealed interface ModelFit {

    InteractionModel model();

    /// Finite coefficients were found.
    ///
    /// @param extended whether cells had to be given up because their expected count is zero
    record Fitted(InteractionModel model, PoissonFit fit, boolean extended, double bic, double aic)
            implements ModelFit {}

    /// No estimate: `MLE_DOES_NOT_EXIST` or `UNIDENTIFIABLE`.
    record Impossible(InteractionModel model, Why why) implements ModelFit {}

    /// Fits the model, or finds out why it cannot be.
    ///
    /// @param counts one for each of `cells`, in their order
    static ModelFit of(InteractionModel model, int[] cells, double[] counts, int lists) {
        double[][] design = model.design(cells, lists);
        boolean[] onFace = face(design, counts);
        List<double[]> rows = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < cells.length; i++) {
            if (onFace[i]) {
                rows.add(design[i]);
            }
            total += counts[i];
        }
        boolean extended = rows.size() < cells.length;
        if (extended && !onlyByEmptyTerms(onFace, design, counts)) {
            return new Impossible(model, Why.MLE_DOES_NOT_EXIST);
        }
        double[][] restricted = PoissonFit.withoutEmptyColumns(rows.toArray(double[][]::new));
        if (!NullSpace.of(List.of(restricted), restricted[0].length).isEmpty()) {
            return new Impossible(model, extended ? Why.MLE_DOES_NOT_EXIST : Why.UNIDENTIFIABLE);
        }
        double[] restrictedCounts = new double[rows.size()];
        for (int i = 0, next = 0; i < cells.length; i++) {
            if (onFace[i]) {
                restrictedCounts[next++] = counts[i];
            }
        }
        Optional<PoissonFit> fit = PoissonFit.of(restricted, restrictedCounts);
        if (fit.isEmpty()) {
            return new Impossible(model, Why.MLE_DOES_NOT_EXIST);
        }
        int size = model.size(lists);
        double minusTwice = -2 * fit.get().logLikelihood();
        return new Fitted(model, fit.get(), extended, minusTwice + size * StrictMath.log(total), minusTwice + 2 * size);
    }

    /// Whether the cells off the face are those that a term of the model with nobody in its margin makes
    /// empty: lists that never meet, whose coefficient is minus infinity. These alone are given up (Chan,
    /// Silverman and Vincent, JASA 116, 2021); a face that is smaller still rests on accidents of several
    /// zeros.
    private static boolean onlyByEmptyTerms(boolean[] onFace, double[][] design, double[] counts) {
        boolean[] within = new boolean[counts.length];
        for (int term = 0; term < design[0].length; term++) {
            double margin = 0;
            for (int i = 0; i < counts.length; i++) {
                margin += design[i][term] * counts[i];
            }
            for (int i = 0; i < counts.length && margin == 0; i++) {
                within[i] |= design[i][term] == 1;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!onFace[i] && !within[i]) {
                return false;
            }
        }
        return true;
    }

    /// Which cells have a positive expected count under the (extended) estimate.
    static boolean[] face(double[][] design, double[] counts) {
        int cells = counts.length;
        int columns = design[0].length;
        boolean[] onFace = new boolean[cells];
        Arrays.fill(onFace, true);
        List<double[]> held = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            if (counts[i] > 0) {
                held.add(design[i]);
            }
        }
        List<double[]> basis = NullSpace.of(held, columns);
        if (basis.isEmpty()) {
            return onFace;
        }
        // Over u: y = −(A B u) on the empty cells, 0 ≤ y ≤ 1, with as much of y as can be. u is split in
        // two positive
        // parts.
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            if (counts[i] == 0) {
                empty.add(i);
            }
        }
        int unknowns = basis.size();
        double[][] constraints = new double[2 * empty.size()][2 * unknowns];
        double[] bounds = new double[2 * empty.size()];
        double[] gain = new double[2 * unknowns];
        for (int i = 0; i < empty.size(); i++) {
            for (int u = 0; u < unknowns; u++) {
                double value = -dot(design[empty.get(i)], basis.get(u));
                constraints[2 * i][u] = value;
                constraints[2 * i][unknowns + u] = -value;
                constraints[2 * i + 1][u] = -value;
                constraints[2 * i + 1][unknowns + u] = value;
                gain[u] += value;
                gain[unknowns + u] -= value;
            }
            bounds[2 * i] = 1;
        }
        double[] best = LinearProgram.maximise(gain, constraints, bounds);
        for (int i = 0; i < empty.size(); i++) {
            double y = 0;
            for (int u = 0; u < unknowns; u++) {
                y += constraints[2 * i][u] * (best[u] - best[unknowns + u]);
            }
            onFace[empty.get(i)] = y < 1e-6;
        }
        return onFace;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
