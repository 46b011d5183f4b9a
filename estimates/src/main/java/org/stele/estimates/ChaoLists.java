package org.stele.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Chao's lower bound with lists of their own sizes: the model Mth Chao of Rivest and Baillargeon
/// (Biometrics 63, 2007).
///
/// A log-linear model with a coefficient for each list and one for each number of lists above two, (k −
/// 2)₊, (k − 3)₊ … If people differ these coefficients are not negative; a negative one is set to zero and
/// the rest fitted again.
public record ChaoLists() implements Estimator {

    private static final int MOST_LISTS = 10;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        Assumption assumes = Assumption.of(Method.CHAO_LISTS);
        int lists = table.lists().size();
        if (lists > MOST_LISTS) {
            return List.of(
                    new MethodAnswer.Refused(Method.CHAO_LISTS, assumes, List.of(), List.of(Why.TOO_MANY_LISTS)));
        }
        int[] cells = LogLinear.cells(lists);
        double[] counts = LogLinear.counts(table, cells);
        List<Integer> knots = new ArrayList<>();
        for (int knot = 2; knot < lists; knot++) {
            if (table.listedTimes(knot + 1) > 0) {
                knots.add(knot);
            }
        }
        Optional<PoissonFit> fit = fit(cells, counts, lists, knots);
        while (fit.isPresent() && !knots.isEmpty()) {
            int first = -1;
            for (int i = knots.size() - 1; i >= 0; i--) {
                if (fit.get().coefficients()[1 + lists + i] < 0) {
                    first = i;
                }
            }
            if (first < 0) {
                break;
            }
            knots.subList(first, first + 1).clear();
            fit = fit(cells, counts, lists, knots);
        }
        if (fit.isEmpty()) {
            return List.of(
                    new MethodAnswer.Refused(Method.CHAO_LISTS, assumes, List.of(), List.of(Why.MLE_DOES_NOT_EXIST)));
        }
        double observed = table.observed();
        Spread spread = new Spread.LogNormal(
                observed, fit.get().coefficients()[0], fit.get().standardError());
        return List.of(new MethodAnswer.Estimated(
                Method.CHAO_LISTS,
                observed + fit.get().unlisted(),
                spread,
                assumes,
                List.of(
                        Diagnostic.of("deviance", fit.get().deviance()),
                        Diagnostic.of("degrees_of_freedom", cells.length - 1 - lists - knots.size())),
                Panel.wide(spread.quantile(0.025), spread.quantile(0.975))));
    }

    private static Optional<PoissonFit> fit(int[] cells, double[] counts, int lists, List<Integer> knots) {
        double[][] listEffects = InteractionModel.independence().design(cells, lists);
        double[][] design = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            design[i] = Arrays.copyOf(listEffects[i], 1 + lists + knots.size());
            for (int j = 0; j < knots.size(); j++) {
                design[i][1 + lists + j] = StrictMath.max(0, Integer.bitCount(cells[i]) - knots.get(j));
            }
        }
        return PoissonFit.of(design, counts);
    }
}
