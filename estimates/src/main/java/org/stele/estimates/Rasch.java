package org.stele.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// People differ in how easily any list reaches them, lists differ in size: Darroch's log-linear form of
/// the Rasch model (Darroch, Fienberg, Glonek and Junker, JASA 88, 1993), the model Mth Darroch of
/// Rcapture.
///
/// One coefficient τ on k²/2 for a person on k lists. It is positive when people differ; a negative one
/// says that the model does not describe these lists.
public record Rasch() implements Estimator {

    private static final int MOST_LISTS = 10;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        Assumption assumes = Assumption.of(Method.RASCH);
        int lists = table.lists().size();
        if (lists > MOST_LISTS) {
            return List.of(new MethodAnswer.Refused(Method.RASCH, assumes, List.of(), List.of(Why.TOO_MANY_LISTS)));
        }
        int[] cells = LogLinear.cells(lists);
        double[] counts = LogLinear.counts(table, cells);
        double[][] design = new double[cells.length][];
        double[][] listEffects = InteractionModel.independence().design(cells, lists);
        for (int i = 0; i < cells.length; i++) {
            design[i] = Arrays.copyOf(listEffects[i], lists + 2);
            double times = Integer.bitCount(cells[i]);
            design[i][lists + 1] = times * times / 2;
        }
        Optional<PoissonFit> fit = PoissonFit.of(design, counts);
        if (fit.isEmpty()) {
            return List.of(new MethodAnswer.Refused(Method.RASCH, assumes, List.of(), List.of(Why.MLE_DOES_NOT_EXIST)));
        }
        double tau = fit.get().coefficients()[lists + 1];
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.of("heterogeneity", tau),
                Diagnostic.of("deviance", fit.get().deviance()),
                Diagnostic.of("degrees_of_freedom", cells.length - lists - 2));
        if (tau < 0) {
            return List.of(new MethodAnswer.Refused(Method.RASCH, assumes, diagnostics, List.of(Why.POOR_FIT)));
        }
        double observed = table.observed();
        Spread spread = new Spread.LogNormal(
                observed, fit.get().coefficients()[0], fit.get().standardError());
        List<Why> why = new ArrayList<>(Panel.wide(spread.quantile(0.025), spread.quantile(0.975)));
        if (Panel.fitsPoorly(fit.get().deviance(), cells.length - lists - 2)) {
            why.add(Why.POOR_FIT);
        }
        return List.of(new MethodAnswer.Estimated(
                Method.RASCH, observed + fit.get().unlisted(), spread, assumes, diagnostics, why));
    }
}
