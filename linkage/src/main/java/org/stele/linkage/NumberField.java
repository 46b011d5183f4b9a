package org.stele.linkage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quantity such as an age: one off is common, ten off is another one.
final class NumberField extends ValueField {

    private static final List<String> LEVELS =
            List.of("missing", "different", "within 10", "within 3", "one off", "same");
    private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\p{Nd}{1,9})(?:[.,](\\p{Nd}{1,6}))?\\s*");

    private final double[] numbers;

    /// What says the same better; nothing is compared here where it can be compared.
    private final Optional<Field> better;

    NumberField(Column column, List<String> cells, Optional<Field> better) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, NumberField::number)));
        this.better = better;
        numbers = new double[values().size()];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = Double.parseDouble(values().value(code));
        }
    }

    @Override
    int level(int left, int right) {
        int level = super.level(left, right);
        return level != MISSING && better.isPresent() && better.get().level(left, right) != MISSING ? MISSING : level;
    }

    private static String number(String cell) {
        Matcher matcher = NUMBER.matcher(cell.length() > 40 ? "" : cell);
        if (!matcher.matches()) {
            return "";
        }
        String decimals = matcher.group(2) == null ? "0" : matcher.group(2);
        return String.valueOf(
                Double.parseDouble(Integer.parseInt(matcher.group(1)) + "." + Integer.parseInt(decimals)));
    }

    @Override
    boolean isCompareCheap() {
        return true;
    }

    @Override
    int compare(int left, int right) {
        double apart = Math.abs(numbers[left] - numbers[right]);
        if (apart <= 1) {
            return 4;
        }
        if (apart <= 3) {
            return 3;
        }
        return apart <= 10 ? 2 : DIFFERENT;
    }
}
