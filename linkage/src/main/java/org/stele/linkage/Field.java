package org.stele.linkage;

import java.util.List;
import org.stele.linkage.Column.Nature;

/// Something about two rows that can agree more or less: ordered levels, the first two of which are always
/// [#MISSING] and [#DIFFERENT], and the last full agreement.
abstract class Field {

    static final int MISSING = 0;
    static final int DIFFERENT = 1;

    /// So many of the commonest values a model tells.
    static final int COMMONEST = 20;

    private final String name;
    private final List<String> levels;
    private final Nature nature;

    Field(String name, Nature nature, List<String> levels) {
        this.name = name;
        this.nature = nature;
        this.levels = List.copyOf(levels);
    }

    String name() {
        return name;
    }

    Nature nature() {
        return nature;
    }

    /// The names of the levels, from `missing` and `different` up to full agreement.
    List<String> levels() {
        return levels;
    }

    /// Up to this level the two are not alike in what the field is about: that is no rule among rows of one thing.
    int lastUnlike() {
        return DIFFERENT;
    }

    int exact() {
        return levels.size() - 1;
    }

    /// How far two rows agree.
    abstract int level(int left, int right);

    /// The value of a row as a person reads it.
    abstract String shown(int row);

    /// The bits to add because what two rows have in common is rarer than usual, negative where it is commoner;
    /// 0 where frequency says nothing.
    abstract double rarity(int left, int right, int level);

    /// The most that [#rarity] gives for this level.
    abstract double mostRarity(int level);

    /// The bits by which a value of this share is rarer than two rows agree by chance.
    static double rarity(double chanceOfExact, double share) {
        return chanceOfExact > 0 && share > 0 ? Math.log(chanceOfExact / share) / Math.log(2) : 0;
    }

    /// How likely two rows that are not one agree fully, from the frequencies of all values.
    abstract double chanceOfExact();

    /// How often its values occur.
    abstract Model.Frequencies frequencies();

    /// What rows can be brought together by.
    abstract List<BlockingKey> keys();

    /// How many different values there are; with fewer than two there is nothing to learn.
    abstract int distinct();

    /// How probable each level is for two rows of one thing before anything is learnt: 1 to 7 for levels from
    /// different to exact.
    double[] expected() {
        return expected(DIFFERENT_BEFORE_LEARNING);
    }

    double[] expected(double different) {
        int n = levels.size();
        double[] m = new double[n];
        double rest = 1 - EXACT_BEFORE_LEARNING - different;
        m[DIFFERENT] = n == 3 ? 1 - EXACT_BEFORE_LEARNING : different;
        for (int level = 2; level < n - 1; level++) {
            m[level] = rest / (n - 3);
        }
        m[n - 1] = EXACT_BEFORE_LEARNING;
        return m;
    }

    private static final double EXACT_BEFORE_LEARNING = 0.75;
    private static final double DIFFERENT_BEFORE_LEARNING = 0.1;
}
