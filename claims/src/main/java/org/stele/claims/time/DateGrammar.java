package org.stele.claims.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;
import org.stele.claims.time.DateWords.Read;
import org.stele.dates.Edtf;

/// The forms a date takes, tried at one token: each rule looks a fixed few tokens ahead, so a text is read in
/// linear time. A date that does not exist ("31 February") is no date.
final class DateGrammar {

    private static final int LEAP_YEAR = 2000;
    private static final int LAST_CENTURY = 21;

    private final TokenizedText text;
    private final DateWords words;
    private final Phrases weekdays;
    private final Phrases decades;
    private final Phrases centuries;
    private final Phrases parts;
    private final Phrases nights;
    private final Phrases relative;
    private final Phrases beforeYears;
    private final Phrases beforeRanges;

    DateGrammar(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        this.words = new DateWords(text, lexicon);
        this.weekdays = lexicon.phrases("time.weekdays");
        this.decades = lexicon.phrases("time.decade_endings");
        this.centuries = lexicon.phrases("time.centuries");
        this.parts = lexicon.phrases("time.parts");
        this.nights = lexicon.phrases("time.nights");
        this.relative = lexicon.phrases("time.relative");
        this.beforeYears = lexicon.phrases("time.before_years");
        this.beforeRanges = lexicon.phrases("time.before_ranges");
    }

    DateWords words() {
        return words;
    }

    /// The date that begins at a token, if one does.
    Optional<DateForm> at(int i) {
        return night(i).or(() -> part(i))
                .or(() -> days(i))
                .or(() -> centuries(i))
                .or(() -> decade(i))
                .or(() -> years(i))
                .or(() -> month(i))
                .or(() -> weekday(i))
                .or(() -> relative(i));
    }

    /// "the night of 19–20 January 1990", "в ночь с 19 на 20 января": both days, also where one is named.
    private Optional<DateForm> night(int i) {
        Optional<Phrases.Match> cue = nights.longestAt(text, i);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        String kind = cue.get().value();
        // "В ночь на 21 января": the night that ends on that day.
        boolean eve = kind.equals("eve");
        boolean wholeNight = kind.equals("night");
        Optional<DateForm> named = days(cue.get().end());
        if (named.isPresent() && named.get() instanceof DateForm.Dated dated) {
            Edtf both = (wholeNight || eve) && dated.edtf() instanceof Edtf.Day day
                    ? Edtf.between(
                            Edtf.day(day.date().minusDays(eve ? 1 : 0)),
                            Edtf.day(day.date().plusDays(eve ? 0 : 1)))
                    : dated.edtf();
            return Optional.of(new DateForm.Dated(i, dated.end(), both, true));
        }
        if (named.isPresent() && named.get() instanceof DateForm.Yearless days) {
            boolean one = days.from().equals(days.to());
            MonthDay first = eve && one ? shifted(days.from(), -1) : days.from();
            MonthDay last = wholeNight && one ? shifted(days.to(), 1) : days.to();
            return Optional.of(new DateForm.Yearless(i, days.end(), first, last, true));
        }
        return Optional.empty();
    }

    private static MonthDay shifted(MonthDay day, int by) {
        return MonthDay.from(day.atYear(LEAP_YEAR).plusDays(by));
    }

    /// "the end of 1987", "early May 1994", "mid-1990".
    private Optional<DateForm> part(int i) {
        Optional<Phrases.Match> cue = parts.longestAt(text, i);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int at = cue.get().end();
        at += at < text.size() && text.token(at).isDash() ? 1 : 0;
        Optional<Read<Month>> month = words.month(at);
        Optional<Read<Integer>> year = words.year(month.map(Read::end).orElse(at), month.isPresent());
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String part = cue.get().value();
        Edtf edtf = month.isPresent()
                ? partOf(part, YearMonth.of(year.get().value(), month.get().value()))
                : partOf(part, year.get().value());
        return Optional.of(new DateForm.Dated(i, year.get().end(), edtf, false));
    }

    /// The start and the end of a year are about its first and its last month; the rest of its parts are seasons.
    private static Edtf partOf(String part, int year) {
        return Edtf.parse(
                switch (part) {
                    case "start" -> "%d-01~".formatted(year);
                    // Which months a season has depends on where one stands.
                    case "year" -> "%d".formatted(year);
                    case "early" -> "%d-01/%d-04~".formatted(year, year);
                    case "middle" -> "%d-05~/%d-08~".formatted(year, year);
                    case "late" -> "%d-09~/%d-12".formatted(year, year);
                    default -> "%d-12~".formatted(year);
                });
    }

    private static Edtf partOf(String part, YearMonth month) {
        return Edtf.parse(
                switch (part) {
                    case "start", "early" -> month.atDay(1) + "/" + month.atDay(10) + "~";
                    case "middle" -> month.atDay(11) + "~/" + month.atDay(20) + "~";
                    default -> month.atDay(21) + "~/" + month.atEndOfMonth();
                });
    }

    /// One day or a range of days, in every usual order.
    private Optional<DateForm> days(int i) {
        if (i >= text.size()) {
            return Optional.empty();
        }
        return iso(i).or(() -> numeric(i))
                .or(() -> yearFirst(i))
                .or(() -> dayFirst(i))
                .or(() -> monthFirst(i));
    }

    /// `1994-05-03`.
    private Optional<DateForm> iso(int i) {
        if (i + 4 >= text.size()
                || words.whole(i) < DateWords.FIRST_YEAR
                || !isGluedDash(i + 1)
                || !isGluedDash(i + 3)
                || !text.token(i + 4).glued()) {
            return Optional.empty();
        }
        return day(i, i + 5, words.whole(i), words.whole(i + 2), words.whole(i + 4));
    }

    private boolean isGluedDash(int i) {
        return text.token(i).isDash() && text.token(i).glued();
    }

    /// `3.5.1994` with full stops, day first. With slashes the order is known only where one number is no month;
    /// where it is not, the year is all that is read.
    private Optional<DateForm> numeric(int i) {
        Token token = text.token(i);
        if (!token.isNumber()) {
            return Optional.empty();
        }
        int dot = token.text().indexOf('.');
        int second = token.text().indexOf('.', dot + 1);
        if (dot > 0 && second > 0) {
            int year = DateWords.whole(token.text().substring(second + 1));
            int month = DateWords.whole(token.text().substring(dot + 1, second));
            return year < DateWords.FIRST_YEAR
                    ? Optional.empty()
                    : day(i, i + 1, year, month, DateWords.whole(token.text().substring(0, dot)));
        }
        if (i + 4 >= text.size()
                || !text.token(i + 1).is("/")
                || !text.token(i + 3).is("/")
                || words.whole(i + 4) < DateWords.FIRST_YEAR) {
            return Optional.empty();
        }
        int one = words.whole(i);
        int other = words.whole(i + 2);
        int year = words.whole(i + 4);
        if (one > 12 || one == other) {
            return day(i, i + 5, year, other, one);
        }
        if (other > 12) {
            return day(i, i + 5, year, one, other);
        }
        return Optional.of(new DateForm.Dated(i, i + 5, Edtf.year(year), false));
    }

    private static Optional<DateForm> day(int first, int end, int year, int month, int day) {
        try {
            return Optional.of(new DateForm.Dated(first, end, Edtf.day(LocalDate.of(year, month, day)), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// "20 January 1990", "the 20th of January", "19–20 January", "28 May – 3 June 1994", "с 19 на 20 января".
    private Optional<DateForm> dayFirst(int i) {
        int at = afterRangeWord(i);
        Optional<Read<Integer>> from = words.day(at);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int afterDay = from.get().end();
        Optional<Read<Month>> month = words.month(words.skipOf(afterDay));
        int afterMonth = month.map(Read::end).orElse(afterDay);
        Optional<Read<Integer>> year = month.isPresent() ? words.year(afterMonth, true) : Optional.empty();
        OptionalInt joint = words.afterJoint(year.map(Read::end).orElse(afterMonth));
        Optional<Read<Integer>> last = joint.isPresent() ? words.day(joint.getAsInt()) : Optional.empty();
        Optional<Read<Month>> lastMonth = last.flatMap(day -> words.month(words.skipOf(day.end())));
        if (lastMonth.isPresent()) {
            return span(
                    i,
                    lastMonth.get().end(),
                    monthDay(month.orElse(lastMonth.get()), from.get()),
                    monthDay(lastMonth.get(), last.get()),
                    year);
        }
        if (month.isEmpty() || at != i) {
            return Optional.empty();
        }
        Optional<MonthDay> day = monthDay(month.get(), from.get());
        return span(i, afterMonth, day, day, Optional.empty());
    }

    /// "1990-cı il yanvarın 20-də", "1990 թ. հունվարի 20-ին": the year, told as one, before the rest.
    private Optional<DateForm> yearFirst(int i) {
        Optional<Read<Integer>> year = words.year(i, false);
        if (year.isEmpty() || year.get().end() == i + 1) {
            return Optional.empty();
        }
        int at = year.get().end();
        Optional<DateForm> days = monthFirst(at).or(() -> dayFirst(at));
        if (days.isPresent() && days.get() instanceof DateForm.Yearless yearless) {
            return yearless.isIn(year.get().value())
                    ? Optional.of(new DateForm.Dated(
                            i, yearless.end(), yearless.in(year.get().value()), yearless.night()))
                    : Optional.empty();
        }
        return words.month(at)
                .map(month -> new DateForm.Dated(
                        i,
                        month.end(),
                        Edtf.month(year.get().value(), month.value().getValue()),
                        false));
    }

    /// "January 20, 1990", "January 19–20, 1990", "May 28 – June 3, 1994".
    private Optional<DateForm> monthFirst(int i) {
        int at = afterRangeWord(i);
        Optional<Read<Month>> month = words.month(at);
        Optional<Read<Integer>> from = month.flatMap(read -> words.day(read.end()));
        if (from.isEmpty() || words.isCounted(from.get().end())) {
            return Optional.empty();
        }
        Optional<MonthDay> first = monthDay(month.get(), from.get());
        Optional<Read<Integer>> year = words.year(from.get().end(), true);
        OptionalInt joint = words.isFrom(from.get().end())
                ? OptionalInt.of(from.get().end())
                : words.afterJoint(year.map(Read::end).orElse(from.get().end()));
        if (joint.isPresent()) {
            Optional<Read<Month>> lastMonth = words.month(joint.getAsInt());
            Optional<Read<Integer>> last = words.day(lastMonth.map(Read::end).orElse(joint.getAsInt()));
            boolean sameMonthAfterYear = lastMonth.isEmpty() && year.isPresent();
            if (last.isPresent()
                    && !sameMonthAfterYear
                    && !words.isCounted(last.get().end())) {
                return span(i, last.get().end(), first, monthDay(lastMonth.orElse(month.get()), last.get()), year);
            }
        }
        return at == i ? span(i, from.get().end(), first, first, Optional.empty()) : Optional.empty();
    }

    /// "from", "between", "с", which are part of a date only where a range follows.
    private int afterRangeWord(int i) {
        return beforeRanges.longestAt(text, i).map(Phrases.Match::end).orElse(i);
    }

    private static Optional<MonthDay> monthDay(Read<Month> month, Read<Integer> day) {
        return day.value() <= month.value().maxLength()
                ? Optional.of(MonthDay.of(month.value(), day.value()))
                : Optional.empty();
    }

    /// A span of days, completed by the year that stands after it; `ownYear` is that of its first day.
    private Optional<DateForm> span(
            int first, int end, Optional<MonthDay> from, Optional<MonthDay> to, Optional<Read<Integer>> ownYear) {
        Optional<Read<Integer>> lastYear = words.year(end, true).or(() -> ownYear);
        if (lastYear.isEmpty()) {
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DateForm.Yearless(first, end, from.get(), to.get(), false));
        }
        int after = Math.max(end, lastYear.get().end());
        Optional<Edtf> days = from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : between(
                        from.get(),
                        to.get(),
                        ownYear.map(Read::value),
                        lastYear.get().value());
        boolean areTwoDates = ownYear.isPresent() && afterRangeWord(first) == first;
        return days.isEmpty() && areTwoDates
                ? Optional.empty()
                : Optional.of(days.<DateForm>map(dated -> new DateForm.Dated(first, after, dated, false))
                        .orElseGet(() -> new DateForm.Impossible(first, after)));
    }

    /// The days between two, where there are any; without a year of its own the first may lie in the year before.
    private static Optional<Edtf> between(MonthDay from, MonthDay to, Optional<Integer> ownYear, int year) {
        int firstYear = ownYear.orElse(to.isBefore(from) && !DateForm.isReversed(from, to) ? year - 1 : year);
        if (!from.isValidYear(firstYear) || !to.isValidYear(year)) {
            return Optional.empty();
        }
        LocalDate start = from.atYear(firstYear);
        LocalDate last = to.atYear(year);
        return last.isBefore(start) ? Optional.empty() : Optional.of(Edtf.between(Edtf.day(start), Edtf.day(last)));
    }

    /// "19th–20th centuries", "the early twentieth century".
    private Optional<DateForm> centuries(int i) {
        Optional<Read<Integer>> from = words.ordinal(i);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt joint = words.afterJoint(from.get().end());
        Optional<Read<Integer>> last = joint.isPresent() ? words.ordinal(joint.getAsInt()) : Optional.empty();
        int at = last.map(Read::end).orElse(from.get().end());
        at += at < text.size() && text.token(at).isDash() ? 1 : 0;
        if (at >= text.size() || !centuries.has(text.token(at))) {
            return Optional.empty();
        }
        int end = last.orElse(from.get()).value();
        if (from.get().value() < 1 || end > LAST_CENTURY || end < from.get().value()) {
            return Optional.empty();
        }
        Edtf edtf = Edtf.between(century(from.get().value()), century(end));
        return Optional.of(new DateForm.Dated(i, at + 1, edtf, false));
    }

    private static Edtf century(int ordinal) {
        return Edtf.parse("%02dXX".formatted(ordinal - 1));
    }

    /// "the 1990s".
    private Optional<DateForm> decade(int i) {
        int year = words.whole(i);
        if (year < DateWords.FIRST_YEAR
                || year % 10 != 0
                || i + 1 >= text.size()
                || !text.token(i + 1).glued()
                || !decades.has(text.token(i + 1))) {
            return Optional.empty();
        }
        return Optional.of(new DateForm.Dated(i, i + 2, Edtf.parse(year / 10 + "X"), false));
    }

    /// A year, or "1992–1994", "1992-94": only after a word that leads up to a year, or in brackets, or with the
    /// word for year; a bare number of four digits may count anything.
    private Optional<DateForm> years(int i) {
        Optional<Read<Integer>> from = words.year(i, false);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        boolean hasYearWord = from.get().end() > i + 1;
        boolean led = i > 0
                && (beforeYears.has(text.token(i - 1)) || text.token(i - 1).is("("));
        OptionalInt joint = words.afterJoint(from.get().end());
        if (joint.isPresent()
                && (led || hasYearWord || text.token(from.get().end()).isDash())) {
            Optional<Read<Integer>> last =
                    words.year(joint.getAsInt(), false).or(() -> shortYear(joint.getAsInt(), from.get()));
            if (last.isPresent() && last.get().value() > from.get().value()) {
                return Optional.of(new DateForm.Dated(
                        i,
                        last.get().end(),
                        Edtf.between(
                                Edtf.year(from.get().value()),
                                Edtf.year(last.get().value())),
                        false));
            }
        }
        return led || hasYearWord
                ? Optional.of(new DateForm.Dated(
                        i, from.get().end(), Edtf.year(from.get().value()), false))
                : Optional.empty();
    }

    /// The "94" of "1992-94".
    private Optional<Read<Integer>> shortYear(int i, Read<Integer> from) {
        int year = words.whole(i);
        return year >= 0 && text.token(i).text().length() == 2 && text.token(i).glued()
                ? Optional.of(new Read<>(from.value() / 100 * 100 + year, i + 1))
                : Optional.empty();
    }

    /// "January 1990"; a month alone only after a word that leads up to it.
    private Optional<DateForm> month(int i) {
        Optional<Read<Month>> month = words.month(i);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Read<Integer>> year = words.year(month.get().end(), true);
        if (year.isPresent()) {
            Edtf edtf = Edtf.month(year.get().value(), month.get().value().getValue());
            return Optional.of(new DateForm.Dated(i, year.get().end(), edtf, false));
        }
        return i > 0 && beforeYears.has(text.token(i - 1))
                ? Optional.of(new DateForm.YearlessMonth(
                        i, month.get().end(), month.get().value()))
                : Optional.empty();
    }

    private Optional<DateForm> weekday(int i) {
        Token token = text.token(i);
        return token.isWord() && token.isCapitalised()
                ? weekdays.valueOf(token)
                        .map(day -> new DateForm.Weekday(i, i + 1, DayOfWeek.of(Integer.parseInt(day))))
                : Optional.empty();
    }

    /// "yesterday" counts from the day of writing, "the next day" from the day last told of.
    private Optional<DateForm> relative(int i) {
        return relative.longestAt(text, i).map(match -> {
            String[] value = match.value().split(" ", 2);
            return new DateForm.Relative(i, match.end(), DateForm.From.valueOf(value[0]), Integer.parseInt(value[1]));
        });
    }
}
