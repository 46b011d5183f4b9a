package org.stele.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Mention.Bearing;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.TokenizedText;
import org.stele.claims.time.TimeReader.Found;
import org.stele.claims.time.TimeReader.Reach;
import org.stele.dates.Edtf;

/// Carries the year through a text: a day without one belongs to the year of the event it names, else to the
/// year last told of, else to the last such day before the text was written. An event told by its day keeps that
/// day's own year, whatever years were named since.
final class Narration {

    private static final int LONG_YEARS = 5;

    private final TokenizedText text;
    private final Clauses clauses;
    private final Optional<Edtf> published;
    /// Years of the days that the text names in full; the first mention of a day decides.
    private final Map<MonthDay, Integer> yearOfDay = new HashMap<>();

    private Optional<Integer> year = Optional.empty();
    /// What was last told of.
    private Optional<Edtf> told = Optional.empty();

    private int toldPrecision;

    Narration(Clauses clauses, Optional<Edtf> published) {
        this.text = clauses.text();
        this.clauses = clauses;
        this.published = published;
    }

    List<TimeMention> resolve(List<Found> found) {
        for (Found time : found) {
            if (time.form().isPresent() && time.form().get() instanceof DateForm.Dated dated) {
                days(dated.edtf()).forEach(day -> yearOfDay.putIfAbsent(MonthDay.from(day), day.getYear()));
            }
        }
        Optional<Integer> mainYear = mainYear(found);
        year = mainYear;
        List<TimeMention> times = new ArrayList<>();
        for (Found time : found) {
            times.add(resolve(time, mainYear));
        }
        return times;
    }

    private static List<LocalDate> days(Edtf edtf) {
        return switch (edtf) {
            case Edtf.Day day -> List.of(day.date());
            case Edtf.Interval(Edtf.Known(Edtf.Day first), Edtf.Known(Edtf.Day last)) ->
                List.of(first.date(), last.date());
            case Edtf.Interval ignored -> List.of();
            case Edtf.Month ignored -> List.of();
            case Edtf.Year ignored -> List.of();
            case Edtf.Years ignored -> List.of();
        };
    }

    /// The year the text is about: that of the event it names by its day, else of the first day it dates in full
    /// that is no date of a ruling.
    private static Optional<Integer> mainYear(List<Found> found) {
        for (Sense sense : List.of(Sense.NAME, Sense.OCCURRENCE)) {
            for (Found time : found) {
                if (time.sense() == sense
                        && time.form().isPresent()
                        && time.form().get() instanceof DateForm.Dated dated
                        && !days(dated.edtf()).isEmpty()) {
                    return Optional.of(days(dated.edtf()).getFirst().getYear());
                }
            }
        }
        return Optional.empty();
    }

    private TimeMention resolve(Found time, Optional<Integer> mainYear) {
        Words words = text.words(time.first(), time.end());
        Optional<String> anchor = time.anchor().map(span -> clauses.words(span).text());
        if (time.form().isEmpty()) {
            return new TimeMention(words, toldBy(time, words, anchor), time.sense(), time.bearing());
        }
        DateForm form = time.form().get();
        Optional<Edtf> edtf = edtf(form, time);
        boolean inherited = !(form instanceof DateForm.Dated || form instanceof DateForm.Impossible);
        Sense sense = time.sense() == Sense.OCCURRENCE && isBackground(form, edtf, mainYear, time)
                ? Sense.BACKGROUND
                : time.sense();
        int precision = edtf.map(date -> isNight(form) ? 1 : Precision.of(date)).orElse(0);
        Optional<Edtf> reached = edtf.map(date -> reach(date, time.reach()));
        boolean opens = sense == Sense.NAME && told.isEmpty() && form instanceof DateForm.Dated;
        if ((sense == Sense.OCCURRENCE || opens) && edtf.isPresent()) {
            told = edtf;
            toldPrecision = precision;
            year = edtf.get().earliest().map(LocalDate::getYear).or(() -> year);
        }
        return new TimeMention(
                words, new When(reached, Optional.of(words), anchor, precision, inherited), sense, time.bearing());
    }

    /// A time that only an event gives: what was last told of, before or after that event in it.
    private When toldBy(Found time, Words words, Optional<String> anchor) {
        Optional<Edtf> when = switch (time.bearing()) {
            case AT, BEFORE -> told;
            case AFTER -> told.flatMap(Edtf::latest).map(Edtf::day).map(day -> (Edtf) Edtf.from(day));
        };
        int precision =
                time.bearing() == Bearing.AFTER ? when.map(Precision::of).orElse(0) : toldPrecision;
        return new When(when, Optional.of(words), anchor, when.isPresent() ? precision : 0, true);
    }

    private static boolean isNight(DateForm form) {
        return (form instanceof DateForm.Dated dated && dated.night())
                || (form instanceof DateForm.Yearless days && days.night());
    }

    private Optional<Edtf> edtf(DateForm form, Found time) {
        return switch (form) {
            case DateForm.Dated dated -> Optional.of(dated.edtf());
            case DateForm.Impossible never -> Optional.empty();
            case DateForm.Yearless days ->
                yearFor(days, time.sense()).filter(days::isIn).map(days::in);
            case DateForm.YearlessMonth month ->
                year.or(() -> yearBeforeWriting(month.month().getValue()))
                        .map(of -> Edtf.month(of, month.month().getValue()));
            case DateForm.Relative relative -> relative(relative);
            case DateForm.Weekday weekday -> weekday(weekday.day());
        };
    }

    private Optional<Integer> yearFor(DateForm.Yearless days, Sense sense) {
        if (sense == Sense.NAME || year.isEmpty()) {
            Optional<Integer> own = Optional.ofNullable(yearOfDay.get(days.from()));
            if (own.isPresent()) {
                return own;
            }
        }
        return year.or(() -> writing()
                .map(day -> days.from().atYear(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear()));
    }

    private Optional<Integer> yearBeforeWriting(int month) {
        return writing().map(day -> month > day.getMonthValue() ? day.getYear() - 1 : day.getYear());
    }

    /// The day of writing, where it is known for certain.
    private Optional<LocalDate> writing() {
        return published
                .filter(date -> date instanceof Edtf.Day day && day.certainty() == Edtf.Certainty.CERTAIN)
                .flatMap(Edtf::earliest);
    }

    private Optional<Edtf> relative(DateForm.Relative relative) {
        Optional<LocalDate> from = switch (relative.from()) {
            case WRITING -> writing();
            case NARRATION ->
                told.flatMap(date -> Precision.of(date) > 2
                        ? Optional.empty()
                        : relative.days() < 0 ? date.earliest() : date.latest());
        };
        return from.map(day -> Edtf.day(day.plusDays(relative.days())));
    }

    private Optional<Edtf> weekday(DayOfWeek day) {
        return writing().map(date -> Edtf.day(date.with(TemporalAdjusters.previousOrSame(day))));
    }

    /// Another year than the one the text is about, or a time of many years, in a sentence that tells of no harm.
    private boolean isBackground(DateForm form, Optional<Edtf> edtf, Optional<Integer> mainYear, Found time) {
        if (!(form instanceof DateForm.Dated) || edtf.isEmpty() || mainYear.isEmpty()) {
            return false;
        }
        boolean elsewhere = !edtf.get().overlaps(Edtf.year(mainYear.get())) || isLong(edtf.get());
        return elsewhere && !tellsOfHarm(time);
    }

    private static boolean isLong(Edtf edtf) {
        return edtf.earliest().isPresent()
                && edtf.latest().isPresent()
                && edtf.latest().get().getYear() - edtf.earliest().get().getYear() >= LONG_YEARS;
    }

    private boolean tellsOfHarm(Found time) {
        for (int i = clauses.text().sentenceOf(time.first()).first(); i < clauses.sentenceEnd(time.first()); i++) {
            if (clauses.is("time.harm", i)) {
                return true;
            }
        }
        return false;
    }

    private static Edtf reach(Edtf date, Reach reach) {
        return switch (reach) {
            case ON -> date;
            case FROM -> date instanceof Edtf.Single ? Edtf.from(date) : date;
            case UNTIL -> date instanceof Edtf.Single ? Edtf.until(date) : date;
        };
    }
}
