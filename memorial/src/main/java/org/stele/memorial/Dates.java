package org.stele.memorial;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.dates.Edtf.Certainty;
import org.stele.dates.Edtf.Day;
import org.stele.dates.Edtf.End;
import org.stele.dates.Edtf.Interval;
import org.stele.dates.Edtf.Known;
import org.stele.dates.Edtf.Open;
import org.stele.dates.Edtf.Single;
import org.stele.dates.Edtf.Unknown;
import org.stele.dates.Edtf.Year;
import org.stele.dates.Edtf.Years;

/// Dates in words, exactly as precise as they are known.
final class Dates {

    private final Say say;
    private final Locale locale;

    Dates(Say say, String language) {
        this.say = say;
        this.locale = Locale.forLanguageTag(language);
    }

    String say(Edtf date) {
        return switch (date) {
            case Single single -> single(single);
            case Interval(Known(Day first), Known(Day last))
            when sameMonth(first, last) ->
                say.text(
                        "page.date.days",
                        Map.of(
                                "first", first.date().getDayOfMonth(),
                                "last", last.date().getDayOfMonth(),
                                "month", month(last.date().getMonth()),
                                "year", year(last.date().getYear())));
            case Interval(Known(Years first), Known(Years last)) ->
                say.text("page.date.between", Map.of("first", year(first.first()), "last", year(last.last())));
            case Interval(Known(Single first), Known(Single last)) ->
                say.text("page.date.between", Map.of("first", single(first), "last", single(last)));
            case Interval(End start, End end) -> open(start, end);
        };
    }

    private static boolean sameMonth(Day first, Day last) {
        return first.certainty() == Certainty.CERTAIN
                && last.certainty() == Certainty.CERTAIN
                && first.date().withDayOfMonth(1).equals(last.date().withDayOfMonth(1));
    }

    private String open(End start, End end) {
        if (start instanceof Known(Single first)) {
            String kind = end instanceof Open ? "page.date.from" : "page.date.from_unknown_end";
            return say.text(kind, Map.of("date", single(first)));
        }
        if (end instanceof Known(Single last)) {
            String kind = start instanceof Open ? "page.date.until" : "page.date.unknown_start_until";
            return say.text(kind, Map.of("date", single(last)));
        }
        return say.text(start instanceof Unknown && end instanceof Unknown ? "page.date.unknown" : "page.date.any");
    }

    private String single(Single date) {
        String text = switch (date) {
            case Day(LocalDate day, var certainty) ->
                say.text(
                        "page.date.day",
                        Map.of(
                                "day", day.getDayOfMonth(),
                                "month", month(day.getMonth()),
                                "year", year(day.getYear())));
            case Edtf.Month(var month, var certainty) ->
                say.text("page.date.month", Map.of("month", month(month.getMonth()), "year", year(month.getYear())));
            case Year(int year, var certainty) -> year(year);
            case Years years ->
                years.digits() == 1
                        ? say.text("page.date.decade", Map.of("first", year(years.first())))
                        : say.text(
                                "page.date.century", Map.of("first", year(years.first()), "last", year(years.last())));
        };
        return switch (date.certainty()) {
            case CERTAIN -> text;
            case UNCERTAIN -> say.text("page.date.uncertain", Map.of("date", text));
            case APPROXIMATE -> say.text("page.date.approximate", Map.of("date", text));
            case UNCERTAIN_AND_APPROXIMATE -> say.text("page.date.uncertain_approximate", Map.of("date", text));
        };
    }

    /// A year is a name and no quantity: nothing may group its digits.
    private static String year(int year) {
        return Integer.toString(year);
    }

    private String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    /// The date as HTML's `datetime` takes it, if it is one certain day, month or year.
    Optional<String> machine(Edtf date) {
        boolean certain =
                date instanceof Single single && single.certainty() == Certainty.CERTAIN && !(single instanceof Years);
        return certain ? Optional.of(date.toString()) : Optional.empty();
    }
}
