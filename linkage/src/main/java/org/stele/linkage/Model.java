package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was learnt: how probable each level of agreement is for rows of one thing (m), of two (u), and of two that
/// have much in common (lookalikes: the same family, village or event), and how probable each of these is.
///
/// @param prior the probability that two rows taken at random from two lists are one
/// @param priorInside the same for two rows of one list
/// @param lookalikes the probability that two rows taken at random are two that have much in common
/// @param logLikelihood of the agreement patterns, for comparing runs
public record Model(
        double prior,
        double priorInside,
        double lookalikes,
        List<FieldModel> fields,
        List<Rule> rules,
        List<String> notes,
        double logLikelihood) {

    public Model {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /// One field.
    ///
    /// @param missing the share of pairs in which one side lacks it
    /// @param learnt whether the pairs said anything about it; else its m is what was expected beforehand
    public record FieldModel(
            String name, double missing, boolean learnt, Frequencies frequencies, List<LevelModel> levels) {
        public FieldModel {
            levels = List.copyOf(levels);
        }
    }

    /// How often values occur: a rare value that two rows share says more than a common one.
    ///
    /// @param chanceOfSame how likely two rows taken at random have the same value
    /// @param commonest the values that most rows have, in the form in which they are compared
    public record Frequencies(int distinct, double chanceOfSame, List<Frequency> commonest) {
        public Frequencies {
            commonest = List.copyOf(commonest);
        }
    }

    /// How many rows have a value.
    public record Frequency(String value, int rows) {}

    /// One level of agreement: how probable it is for rows of one thing, of two, and of two lookalikes. Its weight is
    /// log2 of m/u.
    public record LevelModel(String name, double m, double u, double lookalike) {
        public double weight() {
            return Math.log(m / u) / LOG_2;
        }
    }

    /// A blocking rule and the pairs it makes.
    public record Rule(String name, long pairs) {}

    private static final double LOG_2 = Math.log(2);

    /// The probabilities of the levels in each class, by field.
    static final class Classes {
        private final double[][] m;
        private final double[][] u;
        private final double[][] lookalike;

        Classes(double[][] m, double[][] u, double[][] lookalike) {
            this.m = m;
            this.u = u;
            this.lookalike = lookalike;
        }

        List<LevelModel> levels(Field field, int f) {
            List<LevelModel> levels = new ArrayList<>();
            for (int level = Field.DIFFERENT; level < m[f].length; level++) {
                levels.add(new LevelModel(field.levels().get(level), m[f][level], u[f][level], lookalike[f][level]));
            }
            return levels;
        }
    }

    static Model of(
            List<Field> fields,
            Classes classes,
            double[] missing,
            boolean[] learnt,
            double prior,
            double logLikelihood) {
        List<FieldModel> models = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            models.add(new FieldModel(
                    fields.get(f).name(),
                    missing[f],
                    learnt[f],
                    fields.get(f).frequencies(),
                    classes.levels(fields.get(f), f)));
        }
        return new Model(prior, prior, 0, models, List.of(), List.of(), logLikelihood);
    }

    Model withShares(double between, double inside, double ofLookalikes) {
        return new Model(between, inside, ofLookalikes, fields, rules, notes, logLikelihood);
    }

    Model with(List<Rule> madeBy, List<String> said) {
        return new Model(prior, priorInside, lookalikes, fields, madeBy, said, logLikelihood);
    }

    /// The same for the fields of other lists, in their order.
    ///
    /// @throws IllegalArgumentException when a field is not in the model, or has other levels there
    Model forFields(List<Field> wanted) {
        List<FieldModel> chosen = new ArrayList<>();
        for (Field field : wanted) {
            FieldModel known = fields.stream()
                    .filter(model -> model.name().equals(field.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the model knows no column \"" + field.name()
                            + "\": it was learnt from "
                            + String.join(
                                    ", ",
                                    fields.stream()
                                            .map(f -> "\"" + f.name() + "\"")
                                            .toList())));
            List<String> levels =
                    field.levels().subList(Field.DIFFERENT, field.levels().size());
            List<String> knownLevels =
                    known.levels().stream().map(LevelModel::name).toList();
            if (!levels.equals(knownLevels)) {
                throw new IllegalArgumentException("column \"" + field.name() + "\" is compared as "
                        + String.join(", ", levels) + " and was as " + String.join(", ", knownLevels)
                        + " in the model: it is another kind of column");
            }
            chosen.add(
                    new FieldModel(known.name(), known.missing(), known.learnt(), field.frequencies(), known.levels()));
        }
        return new Model(prior, priorInside, lookalikes, chosen, rules, notes, logLikelihood);
    }

    /// The same with so many bits more for each level. What speaks more for a match has a smaller u
    /// and what speaks less a smaller m, so that every share stays one.
    /// The m and the u of a field then no longer add up to 1.
    Model corrected(double[][] bitsOfLevel) {
        List<FieldModel> corrected = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            FieldModel field = fields.get(f);
            List<LevelModel> levels = new ArrayList<>();
            for (int i = 0; i < field.levels().size(); i++) {
                LevelModel level = field.levels().get(i);
                double bits = bitsOfLevel[f][i + 1];
                double less = Math.pow(2, -Math.abs(bits));
                levels.add(
                        bits < 0
                                ? new LevelModel(level.name(), level.m() * less, level.u(), level.lookalike())
                                : new LevelModel(level.name(), level.m(), level.u() * less, level.lookalike() * less));
            }
            corrected.add(new FieldModel(field.name(), field.missing(), field.learnt(), field.frequencies(), levels));
        }
        return new Model(prior, priorInside, lookalikes, corrected, rules, notes, logLikelihood);
    }

    double missing(int field) {
        return fields.get(field).missing();
    }

    /// The probabilities of the levels for rows of one thing, with 0 for `missing`.
    double[] m(int field) {
        List<LevelModel> levels = fields.get(field).levels();
        double[] m = new double[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            m[i + 1] = levels.get(i).m();
        }
        return m;
    }

    /// The weights of the levels, in bits; nothing is learnt from a missing value.
    double[] weights(int field) {
        List<LevelModel> levels = fields.get(field).levels();
        double[] weights = new double[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            weights[i + 1] = levels.get(i).weight();
        }
        return weights;
    }

    /// How much more probable each level is in a class than for any two, by field and level; 1 where it is missing.
    double[][] ratios(ToDoubleFunction<LevelModel> inClass) {
        double[][] ratios = new double[fields.size()][];
        for (int f = 0; f < ratios.length; f++) {
            List<LevelModel> levels = fields.get(f).levels();
            ratios[f] = new double[levels.size() + 1];
            ratios[f][Field.MISSING] = 1;
            for (int i = 0; i < levels.size(); i++) {
                ratios[f][i + 1] =
                        inClass.applyAsDouble(levels.get(i)) / levels.get(i).u();
            }
        }
        return ratios;
    }

    double priorWeight(boolean inside) {
        double share = inside ? priorInside : prior;
        return Math.log(share / (1 - share)) / LOG_2;
    }

    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
