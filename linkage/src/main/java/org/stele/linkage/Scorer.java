package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;

/// The weight of a pair of rows: log2 of the posterior odds that they are one. There is one sum, in one order, so
/// that a batch and an explanation give the same number to the last bit.
final class Scorer {

    private static final double LOG_2 = Math.log(2);

    private final Rows rows;
    private final double priorBetween;
    private final double priorInside;
    private final double lookalikes;
    private final double[][] weights;
    private final double[][] ratios;

    Scorer(Rows rows, Model model) {
        this.rows = rows;
        priorBetween = model.priorWeight(false);
        priorInside = model.priorWeight(true);
        lookalikes = model.lookalikes();
        weights = new double[rows.fields().size()][];
        ratios = new double[weights.length][];
        for (int f = 0; f < weights.length; f++) {
            weights[f] = model.weights(f);
            ratios[f] = model.lookalikeRatios(f);
        }
    }

    double priorBetween() {
        return priorBetween;
    }

    double priorInside() {
        return priorInside;
    }

    private double prior(int left, int right) {
        return rows.inOneList(left, right) ? priorInside : priorBetween;
    }

    double weight(int left, int right) {
        double weight = prior(left, right);
        double alike = 1;
        List<Field> fields = rows.fields();
        for (int f = 0; f < weights.length; f++) {
            int level = fields.get(f).level(left, right);
            double rarity = fields.get(f).rarity(left, right, level);
            weight += weights[f][level] + rarity;
            alike *= alike(ratios[f][level], rarity);
        }
        return weight + discount(alike);
    }

    // Lookalikes share a value because they share its cause, or by chance like any two: a rare value that they share
    // for its cause tells as little as a common one.
    private static double alike(double ratio, double rarity) {
        return ratio <= 1 || rarity == 0 ? ratio : 1 + (ratio - 1) * Math.pow(2, rarity);
    }

    private double discount(double alike) {
        return lookalikes == 0 ? 0 : -Math.log(1 - lookalikes + lookalikes * alike) / LOG_2;
    }

    Explanation explain(int left, int right) {
        List<Explanation.Term> terms = new ArrayList<>();
        double alike = 1;
        for (int f = 0; f < weights.length; f++) {
            Field field = rows.fields().get(f);
            int level = field.level(left, right);
            double rarity = field.rarity(left, right, level);
            alike *= alike(ratios[f][level], rarity);
            terms.add(new Explanation.Term(
                    field.name(),
                    field.levels().get(level),
                    field.shown(left),
                    field.shown(right),
                    weights[f][level],
                    rarity));
        }
        double weight = weight(left, right);
        return new Explanation(
                rows.ref(left),
                rows.ref(right),
                prior(left, right),
                terms,
                discount(alike),
                weight,
                Model.probability(weight));
    }
}
