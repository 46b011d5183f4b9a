package org.stele.linkage;

import java.util.List;
import java.util.Optional;
import org.stele.names.Spelling;

/// A date, as precise as it is known. Two days apart are evidence and no veto: digits are mistyped, day and month
/// change places, a year alone agrees with every day in it.
final class DateField extends ValueField {

    private static final List<String> LEVELS = List.of(
            "missing",
            "different",
            "within ten years",
            "a year apart, or not contradicting",
            "a month apart",
            "one digit off, or day and month swapped",
            "same");

    private static final long MONTH = 31;
    private static final long YEAR = 366;

    private final Spelling spelling = new Spelling();
    private final ReadDate[] dates;

    DateField(String name, List<String> cells) {
        super(name, LEVELS, cells, Dictionary.of(map(cells, ReadDate::normal)));
        dates = new ReadDate[values().size()];
        for (int code = 1; code < dates.length; code++) {
            dates[code] = ReadDate.parse(values().value(code));
        }
    }

    @Override
    int sameValue(int code) {
        return dates[code].isDay() ? exact() : 3;
    }

    @Override
    int compare(int left, int right) {
        ReadDate one = dates[left];
        ReadDate two = dates[right];
        if (one.isDay() && two.isDay()) {
            spelling.compareWith(one.digits());
            if (spelling.distance(two.digits()) == 1 || one.swapped().equals(Optional.of(two.digits()))) {
                return 5;
            }
        }
        if (!one.isKnown() || !two.isKnown()) {
            return DIFFERENT;
        }
        long apart = one.daysApart(two);
        if (apart <= MONTH && one.isDay() && two.isDay()) {
            return 4;
        }
        if (apart <= YEAR) {
            return 3;
        }
        return apart <= 10 * YEAR ? 2 : DIFFERENT;
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
        double same = 0;
        for (int code = 1; code < dates.length; code++) {
            same += dates[code].isDay() ? values().share(code) * values().share(code) : 0;
        }
        return same;
    }
}
