package org.stele.cli;

import java.time.LocalDate;
import java.util.Map;
import org.stele.dates.Edtf;
import org.stele.wording.Wording;

/// Dates and periods as people write them, exactly as precise as they are known: "19 to 26 January 1990".
final class PeriodWords {

    private final Wording wording;

    private PeriodWords(Wording wording) {
        this.wording = wording;
    }

    static String of(Edtf period, Wording wording) {
        return new PeriodWords(wording).period(period);
    }

    private String period(Edtf period) {
        return switch (period) {
            case Edtf.Interval interval -> interval(interval);
            case Edtf.Day day -> about(day.certainty(), day(day.date()));
            case Edtf.Month month ->
                about(
                        month.certainty(),
                        say(
                                "month",
                                Map.of(
                                        "month", month(month.month().getMonthValue()),
                                        "year", year(month.month().getYear()))));
            case Edtf.Year year -> about(year.certainty(), year(year.year()));
            case Edtf.Years years -> about(years.certainty(), years(years));
        };
    }

    private String years(Edtf.Years years) {
        return years.digits() == 1
                ? say("decade", Map.of("first", year(years.first())))
                : say("range", Map.of("first", year(years.first()), "last", year(years.last())));
    }

    private String interval(Edtf.Interval interval) {
        if (interval.start() instanceof Edtf.Known(Edtf.Single first)
                && interval.end() instanceof Edtf.Known(Edtf.Single last)) {
            return range(first, last);
        }
        if (interval.start() instanceof Edtf.Known(Edtf.Single first)) {
            return say("from", Map.of("first", period(first)));
        }
        return interval.end() instanceof Edtf.Known(Edtf.Single last)
                ? say("until", Map.of("last", period(last)))
                : interval.toString();
    }

    private String range(Edtf.Single first, Edtf.Single last) {
        if (first instanceof Edtf.Day(LocalDate start, Edtf.Certainty sureOfStart)
                && last instanceof Edtf.Day(LocalDate end, Edtf.Certainty sureOfEnd)
                && sureOfStart == Edtf.Certainty.CERTAIN
                && sureOfEnd == Edtf.Certainty.CERTAIN) {
            return days(start, end);
        }
        if (first instanceof Edtf.Years start && last instanceof Edtf.Years end) {
            return say("range", Map.of("first", year(start.first()), "last", year(end.last())));
        }
        return say("range", Map.of("first", period(first), "last", period(last)));
    }

    private String days(LocalDate start, LocalDate end) {
        if (start.getYear() != end.getYear()) {
            return say("range", Map.of("first", day(start), "last", day(end)));
        }
        if (start.getMonthValue() != end.getMonthValue()) {
            String first =
                    say("day_of_year", Map.of("day", start.getDayOfMonth(), "month", month(start.getMonthValue())));
            return say("range", Map.of("first", first, "last", day(end)));
        }
        return say(
                "days",
                Map.of(
                        "first", start.getDayOfMonth(),
                        "last", end.getDayOfMonth(),
                        "month", month(start.getMonthValue()),
                        "year", year(start.getYear())));
    }

    private String day(LocalDate day) {
        return say(
                "day",
                Map.of("day", day.getDayOfMonth(), "month", month(day.getMonthValue()), "year", year(day.getYear())));
    }

    private String month(int month) {
        return wording.say("reckoning.month", Map.of("month", String.valueOf(month)));
    }

    /// A year is a name and no quantity: nothing may group its digits.
    private static String year(int year) {
        return String.valueOf(year);
    }

    private String about(Edtf.Certainty certainty, String period) {
        return certainty == Edtf.Certainty.CERTAIN ? period : say("about", Map.of("period", period));
    }

    private String say(String kind, Map<String, ?> arguments) {
        return wording.say("reckoning.period." + kind, arguments);
    }
}
