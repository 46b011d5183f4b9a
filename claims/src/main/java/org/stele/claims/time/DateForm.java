package org.stele.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.stele.dates.Edtf;

/// A date as its own words give it, before anything around it is asked: tokens `[first, end)` without preposition.
sealed interface DateForm {

    int first();

    int end();

    /// The words name the year.
    record Dated(int first, int end, Edtf edtf, boolean night) implements DateForm {}

    /// Words that name days which never were: 31 February 1993, from 16 to 14 October 1993.
    record Impossible(int first, int end) implements DateForm {}

    /// A day or some days of a year that the words do not name.
    record Yearless(int first, int end, MonthDay from, MonthDay to, boolean night) implements DateForm {

        /// Whether the days exist in that year and lie in order: 29 February does not in most.
        boolean isIn(int year) {
            return from.isValidYear(year) && to.isValidYear(year) && !isReversed(from, to);
        }

        Edtf in(int year) {
            LocalDate start = from.atYear(year);
            LocalDate last = to.atYear(to.isBefore(from) ? year + 1 : year);
            return Edtf.between(Edtf.day(start), Edtf.day(last));
        }
    }

    /// Whether one month holds both days and the last comes first; from December to January is no such range.
    static boolean isReversed(MonthDay from, MonthDay to) {
        return to.isBefore(from) && to.getMonth() == from.getMonth();
    }

    /// A month of a year that the words do not name.
    record YearlessMonth(int first, int end, Month month) implements DateForm {}

    /// A time told by another day: `days` after (or, negative, before) it.
    ///
    /// @param from the day that is meant: the one the text was written on, or the one it last told of
    record Relative(int first, int end, From from, int days) implements DateForm {}

    /// A weekday, the last one before the day the text was written on.
    record Weekday(int first, int end, DayOfWeek day) implements DateForm {}

    /// What a relative time counts from.
    enum From {
        WRITING,
        NARRATION
    }
}
