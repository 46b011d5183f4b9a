package org.stele.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.stele.estimates.numbers.Chance;

/// Log-linear models: n_w ~ Poisson(exp Σ a_t over the terms t within w), the unlisted exp a_∅ (Fienberg,
/// Biometrika 59, 1972).
///
/// With 3 to 5 lists every model is fitted; the point estimate is that of the model with the least BIC, and
/// the spread averages all of them by exp(−BIC/2), each log-normal in the unlisted. With 6 to 10 lists
/// there are too many, and pairs are added one at a time (Chan, Silverman and Vincent, JASA 116, 2021); the
/// spread is the bootstrap's, with the whole search repeated, because an interval that takes the chosen
/// model for given is far too narrow.
public record LogLinear() implements Estimator {

    static final int MOST_LISTS = 10;
    private static final int ALL_MODELS_UP_TO = 5;
    private static final int BOOTSTRAPS = 200;

    /// The sum of model weights under which a model is not worth a place in the mixture.
    private static final double NEGLIGIBLE = 1e-6;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        int lists = table.lists().size();
        if (lists > MOST_LISTS) {
            return List.of(refused(Map.of("models", 0), List.of(), List.of(Why.TOO_MANY_LISTS)));
        }
        return List.of(lists <= ALL_MODELS_UP_TO ? overAllModels(table) : byForwardSearch(table, settings));
    }

    /// The patterns that can be seen, in their order.
    static int[] cells(int lists) {
        int[] cells = new int[(1 << lists) - 1];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i + 1;
        }
        return cells;
    }

    static double[] counts(OverlapTable table, int[] cells) {
        double[] counts = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            counts[i] = table.count(cells[i]);
        }
        return counts;
    }

    private static MethodAnswer overAllModels(OverlapTable table) {
        int lists = table.lists().size();
        int[] cells = cells(lists);
        double[] counts = counts(table, cells);
        List<ModelFit.Fitted> fits = new ArrayList<>();
        List<InteractionModel> models = InteractionModel.all(lists);
        int withoutMle = 0;
        int unidentified = 0;
        for (InteractionModel model : models) {
            switch (ModelFit.of(model, cells, counts, lists)) {
                case ModelFit.Fitted fitted -> fits.add(fitted);
                case ModelFit.Impossible impossible -> {
                    if (impossible.why() == Why.MLE_DOES_NOT_EXIST) {
                        withoutMle++;
                    } else {
                        unidentified++;
                    }
                }
            }
        }
        Map<String, Object> arguments = Map.of("models", models.size());
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(
                Diagnostic.of("models", models.size()),
                Diagnostic.of("models_without_mle", withoutMle),
                Diagnostic.of("models_unidentified", unidentified)));
        if (fits.isEmpty()) {
            return refused(
                    arguments, diagnostics, List.of(withoutMle > 0 ? Why.MLE_DOES_NOT_EXIST : Why.UNIDENTIFIABLE));
        }
        fits.sort(Comparator.comparingDouble(ModelFit.Fitted::bic));
        ModelFit.Fitted best = fits.getFirst();
        List<Spread> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double total = 0;
        for (ModelFit.Fitted fit : fits) {
            double weight = StrictMath.exp((best.bic() - fit.bic()) / 2);
            total += weight;
            if (weight > NEGLIGIBLE) {
                parts.add(new Spread.LogNormal(
                        table.observed(), fit.fit().coefficients()[0], fit.fit().standardError()));
                weights.add(weight);
            }
        }
        ModelFit.Fitted byAic = fits.stream()
                .min(Comparator.comparingDouble(ModelFit.Fitted::aic))
                .orElseThrow();
        diagnostics.add(Diagnostic.of("model", best.model().name(table.lists())));
        diagnostics.add(Diagnostic.of("model_weight", 1 / total));
        diagnostics.add(Diagnostic.of("bic", best.bic()));
        diagnostics.add(Diagnostic.of("deviance", best.fit().deviance()));
        diagnostics.add(
                Diagnostic.of("degrees_of_freedom", cells.length - best.model().size(lists)));
        diagnostics.add(Diagnostic.of("aic_model", byAic.model().name(table.lists())));
        diagnostics.add(
                Diagnostic.of("aic_model_n_hat", table.observed() + byAic.fit().unlisted()));
        Spread.Mixture spread = new Spread.Mixture(parts, weights);
        return answer(table, cells.length, best, spread, arguments, diagnostics);
    }

    /// The answer that the best model gives, with what speaks against it.
    private static MethodAnswer answer(
            OverlapTable table,
            int cells,
            ModelFit.Fitted best,
            Spread spread,
            Map<String, Object> arguments,
            List<Diagnostic> diagnostics) {
        List<Why> why = new ArrayList<>(Panel.wide(spread.quantile(0.025), spread.quantile(0.975)));
        if (best.extended()) {
            why.add(Why.MLE_DOES_NOT_EXIST);
        }
        if (Panel.fitsPoorly(
                best.fit().deviance(), cells - best.model().size(table.lists().size()))) {
            why.add(Why.POOR_FIT);
        }
        return new MethodAnswer.Estimated(
                Method.LOGLINEAR,
                table.observed() + best.fit().unlisted(),
                spread,
                Assumption.of(Method.LOGLINEAR, arguments),
                diagnostics,
                why);
    }

    private static MethodAnswer byForwardSearch(OverlapTable table, Settings settings) {
        int lists = table.lists().size();
        int[] cells = cells(lists);
        double[] counts = counts(table, cells);
        Map<String, Object> arguments = Map.of("models", 1);
        ModelFit chosen = ForwardSearch.choose(cells, counts, lists);
        if (!(chosen instanceof ModelFit.Fitted best)) {
            return refused(arguments, List.of(), List.of(((ModelFit.Impossible) chosen).why()));
        }
        double[] draws = new double[BOOTSTRAPS];
        int found = 0;
        Chance chance = Chance.of(settings.seed(), 1000);
        for (int i = 0; i < BOOTSTRAPS; i++) {
            OptionalDouble draw = resampled(chance, cells, counts, lists);
            if (draw.isPresent()) {
                draws[found++] = draw.getAsDouble();
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(
                Diagnostic.of("model", best.model().name(table.lists())),
                Diagnostic.of("bic", best.bic()),
                Diagnostic.of("deviance", best.fit().deviance()),
                Diagnostic.of("bootstraps", BOOTSTRAPS),
                Diagnostic.of("bootstraps_without_mle", BOOTSTRAPS - found)));
        if (found < 0.9 * BOOTSTRAPS) {
            return refused(arguments, diagnostics, List.of(Why.MLE_DOES_NOT_EXIST));
        }
        Spread.Draws spread = new Spread.Draws(Arrays.copyOf(draws, found));
        return answer(table, cells.length, best, spread, arguments, diagnostics);
    }

    /// The answer to a table of as many people drawn again from this one, or nothing when that table bears
    /// no fit.
    private static OptionalDouble resampled(Chance chance, int[] cells, double[] counts, int lists) {
        double[] again = new double[counts.length];
        double left = 0;
        for (double count : counts) {
            left += count;
        }
        long people = (long) left;
        long undrawn = people;
        for (int i = 0; i < counts.length && undrawn > 0 && left > 0; i++) {
            if (counts[i] > 0) {
                long drawn = chance.binomial(undrawn, StrictMath.min(1, counts[i] / left));
                again[i] = drawn;
                undrawn -= drawn;
                left -= counts[i];
            }
        }
        return ForwardSearch.choose(cells, again, lists) instanceof ModelFit.Fitted fitted
                ? OptionalDouble.of(people + fitted.fit().unlisted())
                : OptionalDouble.empty();
    }

    private static MethodAnswer refused(Map<String, Object> arguments, List<Diagnostic> diagnostics, List<Why> why) {
        return new MethodAnswer.Refused(
                Method.LOGLINEAR, Assumption.of(Method.LOGLINEAR, new TreeMap<>(arguments)), diagnostics, why);
    }
}
