package org.stele.linkage;

import java.util.List;
import java.util.Optional;
import org.stele.names.Spelling;

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

    private final Spelling spelling = new Spelling();
    private final ReadDate[] dates;
    private final double chanceOfExact;

    DateField(Column column, List<String> cells) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, ReadDate::normal)));
        dates = new ReadDate[values().size()];
        for (int code = 1; code < dates.length; code++) {
            dates[code] = ReadDate.parse(values().value(code));
        }
        double same = 0;
        for (int code = 1; code < dates.length; code++) {
            same += dates[code].isDay() ? values().share(code) * values().share(code) : 0;
        }
        chanceOfExact = same;
    }

    @Override
    int sameValue(int code) {
        return dates[code].isDay() ? exact() : AS_FAR_AS_KNOWN;
    }

    @Override
    int compare(int left, int right) {
        ReadDate one = dates[left];
        ReadDate two = dates[right];
        if (one.isDay() && two.isDay()) {
            spelling.compareWith(one.digits());
            if (spelling.distance(two.digits()) == 1 || one.swapped().equals(Optional.of(two.digits()))) {
                return exact() - 1;
            }
        }
        if (!one.isKnown() || !two.isKnown()) {
            return DIFFERENT;
        }
        long apart = one.daysApart(two);
        if (apart == 0) {
            return AS_FAR_AS_KNOWN;
        }
        if (apart <= MONTH && one.isDay() && two.isDay()) {
            return 4;
        }
        if (apart <= YEAR) {
            return 3;
        }
        return apart <= 10 * YEAR ? 2 : DIFFERENT;
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
