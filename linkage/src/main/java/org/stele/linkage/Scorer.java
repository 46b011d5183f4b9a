package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;

/// The weight of a pair of rows: log2 of the posterior odds that they are one. There is one sum, in one order, so
/// that a batch and an explanation give the same number to the last bit.
final class Scorer {

    private static final double LOG_2 = Math.log(2);

    private final Rows rows;
    private final Field[] fields;
    private final double priorBetween;
    private final double priorInside;
    private final double lookalikes;
    private final double[][] weights;
    private final double[][] ratios;

    Scorer(Rows rows, Model model) {
        this.rows = rows;
        fields = rows.fields().toArray(new Field[0]);
        priorBetween = model.priorWeight(false);
        priorInside = model.priorWeight(true);
        lookalikes = model.lookalikes();
        weights = new double[fields.length][];
        for (int f = 0; f < weights.length; f++) {
            weights[f] = model.weights(f);
        }
        ratios = model.ratios(Model.LevelModel::lookalike);
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

    /// The weight of two rows.
    double weight(int left, int right) {
        return weight(left, right, rows.pattern(left, right));
    }

    /// The weight of two rows that agree in a pattern.
    double weight(int left, int right, long pattern) {
        double weight = prior(left, right);
        double alike = 1;
        for (int f = 0; f < fields.length; f++) {
            int level = Rows.level(pattern, f);
            double rarity = fields[f].rarity(left, right, level);
            weight += weights[f][level] + rarity;
            alike *= alike(ratios[f][level], rarity);
        }
        return weight + discount(alike);
    }

    /// No two rows that agree in this pattern have more weight, whatever their values.
    double mostWeight(long pattern) {
        double most = Math.max(priorInside, priorBetween);
        for (int f = 0; f < fields.length; f++) {
            int level = Rows.level(pattern, f);
            most += weights[f][level] + fields[f].mostRarity(level);
        }
        return most + discount(0);
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
        long pattern = rows.pattern(left, right);
        double alike = 1;
        for (int f = 0; f < fields.length; f++) {
            Field field = fields[f];
            int level = Rows.level(pattern, f);
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
        double weight = weight(left, right, pattern);
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
