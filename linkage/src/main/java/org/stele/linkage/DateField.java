package org.stele.linkage;

import java.util.List;

/// A date, as precise as it is known. Two days apart are evidence and no veto: digits are mistyped, day and month
/// change places, a year alone agrees with every day in it as far as it is known.
final class DateField extends ValueField {

    private static final List<String> LEVELS = List.of(
            "missing",
            "different",
            "within ten years",
            "a year apart",
            "a month apart",
            "as far as known",
            "one digit off, or day and month swapped",
            "same");

    /// One of the two is less precise, and does not contradict the other.
    private static final int AS_FAR_AS_KNOWN = 5;

    /// Before anything is learnt: dates of one thing that have nothing in common.
    private static final double WRONG_ALTOGETHER = 0.04;

    private static final long MONTH = 31;
    private static final long YEAR = 366;

    private final ReadDate[] dates;
    private final double chanceOfExact;

    /// The eight digits of a day, four bits each; 0 for what is no day.
    private final int[] digits;

    private final int[] swapped;

    DateField(Column column, List<String> cells) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, ReadDate::normal)));
        dates = new ReadDate[values().size()];
        digits = new int[dates.length];
        swapped = new int[dates.length];
        for (int code = 1; code < dates.length; code++) {
            dates[code] = ReadDate.parse(values().value(code));
            digits[code] = dates[code].isDay() ? packed(dates[code].digits()) : 0;
            swapped[code] = dates[code].swapped().map(DateField::packed).orElse(0);
        }
        double same = 0;
        for (int code = 1; code < dates.length; code++) {
            same += dates[code].isDay() ? values().share(code) * values().share(code) : 0;
        }
        chanceOfExact = same;
    }

    private static int packed(String digits) {
        int packed = 0;
        for (int i = 0; i < digits.length(); i++) {
            packed = packed << 4 | Character.digit(digits.charAt(i), 10);
        }
        return packed;
    }

    @Override
    int sameValue(int code) {
        return dates[code].isDay() ? exact() : AS_FAR_AS_KNOWN;
    }

    @Override
    int compare(int left, int right) {
        ReadDate one = dates[left];
        ReadDate two = dates[right];
        boolean days = digits[left] != 0 && digits[right] != 0;
        if (days && (isOneOff(digits[left], digits[right]) || swapped[left] == digits[right])) {
            return exact() - 1;
        }
        if (!one.isKnown() || !two.isKnown()) {
            return DIFFERENT;
        }
        long apart = one.daysApart(two);
        if (apart == 0) {
            return AS_FAR_AS_KNOWN;
        }
        if (apart <= MONTH && days) {
            return 4;
        }
        if (apart <= YEAR) {
            return 3;
        }
        return apart <= 10 * YEAR ? 2 : DIFFERENT;
    }

    /// Whether one digit is another one, or two neighbours have changed places.
    private static boolean isOneOff(int one, int two) {
        int differs = one ^ two;
        int first = Integer.numberOfTrailingZeros(differs) & -4;
        int rest = differs >>> first;
        if (rest <= 0xF && rest >= 0) {
            return true;
        }
        boolean neighbours = (rest & ~0xFF) == 0;
        int a = (one >>> first) & 0xFF;
        int b = (two >>> first) & 0xFF;
        return neighbours && (a >>> 4 | (a & 0xF) << 4) == b;
    }

    @Override
    boolean isCompareCheap() {
        return true;
    }

    @Override
    double[] expected() {
        return expected(WRONG_ALTOGETHER);
    }

    @Override
    List<BlockingKey> keys() {
        return List.of(
                derived("day", value -> ReadDate.parse(value).day()),
                derived("year", value -> ReadDate.parse(value).year()),
                derived("month and day", value -> ReadDate.parse(value).monthAndDay()));
    }

    @Override
    double chanceOfExact() {
        return chanceOfExact;
    }
}
