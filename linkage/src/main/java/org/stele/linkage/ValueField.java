package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A field made of one column: two values are compared once and the level remembered.
abstract class ValueField extends Field {

    private final Dictionary values;
    private final List<String> shown;
    private final PairMemo memo = new PairMemo();
    private double[] bits = new double[0];
    private double mostBits;

    /// @param shown the cells as they stand
    /// @param values the cells made comparable
    ValueField(Column column, List<String> levels, List<String> shown, Dictionary values) {
        super(column.name(), column.nature(), levels);
        this.shown = shown;
        this.values = values;
    }

    Dictionary values() {
        return values;
    }

    /// The level of two different values, neither of them missing.
    abstract int compare(int left, int right);

    /// Whether two values can be more than different, as far as can be told without comparing them.
    boolean mayAgree(int left, int right) {
        return true;
    }

    /// Whether comparing takes no longer than remembering.
    boolean isCompareCheap() {
        return false;
    }

    @Override
    int level(int left, int right) {
        int one = values.code(left);
        int two = values.code(right);
        if (one == 0 || two == 0) {
            return MISSING;
        }
        if (one == two) {
            return sameValue(one);
        }
        if (!mayAgree(one, two)) {
            return DIFFERENT;
        }
        if (isCompareCheap()) {
            return compare(one, two);
        }
        int known = memo.find(one, two);
        if (known < 0) {
            known = compare(one, two);
            memo.put(one, two, known);
        }
        return known;
    }

    /// The level of a value against itself: full agreement, unless the value is too vague for it.
    int sameValue(int code) {
        return exact();
    }

    @Override
    String shown(int row) {
        return shown.get(row);
    }

    @Override
    double rarity(int left, int right, int level) {
        return level == exact() ? bits()[values.code(left)] : 0;
    }

    @Override
    double mostRarity(int level) {
        return level == exact() && bits().length > 0 ? mostBits : 0;
    }

    private double[] bits() {
        if (bits.length == 0) {
            bits = values.rarities(chanceOfExact());
            mostBits = Arrays.stream(bits).max().orElse(0);
        }
        return bits;
    }

    @Override
    double chanceOfExact() {
        return values.chanceOfSame();
    }

    @Override
    Model.Frequencies frequencies() {
        return new Model.Frequencies(values.distinct(), chanceOfExact(), values.commonest(COMMONEST));
    }

    @Override
    int distinct() {
        return values.distinct();
    }

    @Override
    List<BlockingKey> keys() {
        return List.of(same());
    }

    /// The key of rows with the same value.
    BlockingKey same() {
        return new BlockingKey(name(), List.of(name()), true, values.codes());
    }

    /// A key made from each distinct value once; empty text is no key.
    BlockingKey derived(String what, Function<String, String> derive) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ofCode = new int[values.size()];
        for (int code = 1; code < values.size(); code++) {
            String key = derive.apply(values.value(code));
            ofCode[code] = key.isEmpty() ? 0 : numbers.computeIfAbsent(key, k -> numbers.size() + 1);
        }
        int[] ofRow = new int[values.codes().length];
        for (int row = 0; row < ofRow.length; row++) {
            ofRow[row] = ofCode[values.code(row)];
        }
        return new BlockingKey(name() + " " + what, List.of(name()), false, ofRow);
    }

    static List<String> map(List<String> cells, Function<String, String> each) {
        List<String> mapped = new ArrayList<>(cells.size());
        Map<String, String> known = new HashMap<>();
        for (String cell : cells) {
            mapped.add(known.computeIfAbsent(cell, each));
        }
        return mapped;
    }
}
