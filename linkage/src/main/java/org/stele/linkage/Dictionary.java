package org.stele.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The distinct values of a column, each with a number and a frequency: rows hold numbers, and a pair of values is
/// compared once, however many pairs of rows have it. Number 0 is "nothing there".
final class Dictionary {

    private final List<String> values = new ArrayList<>(List.of(""));
    private final Map<String, Integer> codes = new HashMap<>(Map.of("", 0));
    private final int[] codeOfRow;
    private int[] frequency = new int[1];
    private int known;
    private double chanceOfSame;

    Dictionary(int rows) {
        codeOfRow = new int[rows];
    }

    static Dictionary of(List<String> valueOfRow) {
        Dictionary dictionary = new Dictionary(valueOfRow.size());
        for (int row = 0; row < valueOfRow.size(); row++) {
            dictionary.set(row, valueOfRow.get(row));
        }
        dictionary.count();
        return dictionary;
    }

    void set(int row, String value) {
        codeOfRow[row] = code(value);
    }

    int code(String value) {
        Integer code = codes.get(value);
        if (code == null) {
            code = values.size();
            codes.put(value, code);
            values.add(value);
        }
        return code;
    }

    void count() {
        frequency = new int[values.size()];
        known = 0;
        for (int code : codeOfRow) {
            frequency[code]++;
            known += code == 0 ? 0 : 1;
        }
        double same = 0;
        for (int code = 1; code < frequency.length; code++) {
            same += frequency[code] * (frequency[code] - 1.0);
        }
        chanceOfSame = known < 2 ? 0 : same / (known * (known - 1.0));
    }

    int[] codes() {
        return codeOfRow;
    }

    int code(int row) {
        return codeOfRow[row];
    }

    String value(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }

    /// The share of the known values that are this one; 0 for "nothing there".
    double share(int code) {
        return code == 0 ? 0 : frequency[code] / (double) known;
    }

    /// How likely two different rows have the same value: the sum over values of n (n − 1) / N (N − 1).
    double chanceOfSame() {
        return chanceOfSame;
    }

    /// For each value the bits by which it is rarer than usual (see [Field#rarity]); 0 for "nothing there".
    double[] rarities(double chanceOfExact) {
        double[] bits = new double[values.size()];
        for (int code = 1; code < bits.length; code++) {
            bits[code] = Field.rarity(chanceOfExact, share(code));
        }
        return bits;
    }

    /// The values that most rows have; of equally common ones the first in alphabetical order.
    List<Model.Frequency> commonest(int most) {
        return IntStream.range(1, frequency.length)
                .filter(code -> frequency[code] > 0)
                .mapToObj(code -> new Model.Frequency(values.get(code), frequency[code]))
                .sorted(Comparator.comparingInt(Model.Frequency::rows)
                        .reversed()
                        .thenComparing(Model.Frequency::value))
                .limit(most)
                .toList();
    }

    /// How many different values there are.
    int distinct() {
        int distinct = 0;
        for (int code = 1; code < frequency.length; code++) {
            distinct += frequency[code] > 0 ? 1 : 0;
        }
        return distinct;
    }
}
