package org.stele.estimates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Linkage-averaging: each drawn linkage makes a table, each table an answer, and the answers' spreads are
/// averaged (Sadinle, arXiv 1812.09590, 2018), so that the interval holds the doubt about who is who as
/// well as the method's own.
final class Drafting {

    /// With a larger share of draws refused, what the others say is no answer about the lists.
    private static final double MOST_REFUSED = 0.5;

    private Drafting() {}

    static Draft of(List<OverlapTable> draws, Settings settings) {
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("an estimate is drafted from at least one drawn linkage, not from none");
        }
        Map<OverlapTable, Integer> times = new LinkedHashMap<>();
        for (OverlapTable draw : draws) {
            if (!draw.lists().equals(draws.getFirst().lists())) {
                throw new IllegalArgumentException("drawn linkages are over the same lists: "
                        + String.join(", ", draws.getFirst().lists()) + "; one is over "
                        + String.join(", ", draw.lists()));
            }
            times.merge(draw, 1, Integer::sum);
        }
        // The draws are pooled, so the work of sampling is shared out over the different tables.
        Settings shared = settings.withSweeps(
                StrictMath.max(StrictMath.min(4000, settings.sweeps()), settings.sweeps() / times.size()));
        List<Result> results = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        times.forEach((table, count) -> {
            results.add(Estimates.of(table, shared));
            weights.add(count);
        });
        List<MethodAnswer> pooled = new ArrayList<>();
        for (Method method : Method.values()) {
            List<MethodAnswer> answers = new ArrayList<>();
            List<Integer> answered = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                int weight = weights.get(i);
                results.get(i).find(method).ifPresent(answer -> {
                    answers.add(answer);
                    answered.add(weight);
                });
            }
            if (!answers.isEmpty()) {
                pooled.add(answers.size() == 1 && draws.size() == 1 ? answers.getFirst() : pool(answers, answered));
            }
        }
        long low = Long.MAX_VALUE;
        long high = 0;
        for (OverlapTable draw : times.keySet()) {
            low = StrictMath.min(low, draw.observed());
            high = StrictMath.max(high, draw.observed());
        }
        return new Draft(
                draws.size(), low, high, draws.getFirst(), pooled, Checklist.of(draws.getFirst(), draws.size()));
    }

    private static MethodAnswer pool(List<MethodAnswer> answers, List<Integer> weights) {
        List<Spread> parts = new ArrayList<>();
        List<Double> partWeights = new ArrayList<>();
        Set<Why> why = EnumSet.noneOf(Why.class);
        double estimate = 0;
        double given = 0;
        double all = 0;
        for (int i = 0; i < answers.size(); i++) {
            double weight = weights.get(i);
            all += weight;
            why.addAll(answers.get(i).why());
            if (answers.get(i) instanceof MethodAnswer.Estimated estimated) {
                parts.add(estimated.spread());
                partWeights.add(weight);
                estimate += weight * estimated.estimate();
                given += weight;
            }
        }
        MethodAnswer first = answers.getFirst();
        if (all - given > MOST_REFUSED * all) {
            why.add(Why.MOST_DRAWS_REFUSED);
            return new MethodAnswer.Refused(
                    first.method(),
                    first.assumes(),
                    List.of(Diagnostic.of("draws", all), Diagnostic.of("draws_refused", all - given)),
                    List.copyOf(why));
        }
        if (given < all) {
            why.add(Why.SOME_DRAWS_REFUSED);
        }
        Spread spread = new Spread.Mixture(parts, partWeights);
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(
                Diagnostic.of("draws", all),
                Diagnostic.of("draws_refused", all - given),
                Diagnostic.of("linkage_share_of_variance", linkageShare(parts, partWeights))));
        return new MethodAnswer.Estimated(
                first.method(), estimate / given, spread, first.assumes(), diagnostics, List.copyOf(why));
    }

    /// Between over between plus within, by the law of total variance, on the logarithm of the number of
    /// people. A part's variance is read off its 16 and 84 % points, one standard deviation to each side.
    private static double linkageShare(List<Spread> parts, List<Double> weights) {
        double total = 0;
        double mean = 0;
        double square = 0;
        double within = 0;
        for (int i = 0; i < parts.size(); i++) {
            double middle = StrictMath.log(parts.get(i).quantile(0.5));
            double deviation = (StrictMath.log(parts.get(i).quantile(0.8413447460685429))
                            - StrictMath.log(parts.get(i).quantile(0.15865525393145707)))
                    / 2;
            double weight = weights.get(i);
            total += weight;
            mean += weight * middle;
            square += weight * middle * middle;
            within += weight * deviation * deviation;
        }
        double between = StrictMath.max(0, square / total - (mean / total) * (mean / total));
        double whole = between + within / total;
        return whole == 0 ? 0 : between / whole;
    }
}
