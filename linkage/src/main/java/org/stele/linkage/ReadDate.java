package org.stele.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.dates.Edtf;

/// A date as a list writes it. A day that no calendar has (`1981-07-32`) keeps its digits, which are evidence.
///
/// @param digits `yyyymmdd` of a day, else empty
/// @param earliest the first day it can mean, as days since 1970; `Long.MAX_VALUE` when nothing can be said
/// @param latest the last day it can mean
record ReadDate(String digits, long earliest, long latest) {

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");

    static final int LONGEST = 40;

    /// The text by which equal dates are equal: digits of a day, else EDTF; empty when it is no date.
    static String normal(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return "";
        }
        Optional<String> digits = digits(text);
        if (digits.isPresent()) {
            return digits.get();
        }
        try {
            Edtf date = Edtf.parse(text);
            return date instanceof Edtf.Day day ? digits(day.date().toString()).orElse("") : date.toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<String> digits(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(text);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(digits(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (!dayFirst.matches()) {
            return Optional.empty();
        }
        // Day first, as most of the world writes it, unless the second number can be no month.
        boolean american = Integer.parseInt(dayFirst.group(2)) > 12;
        return Optional.of(
                american
                        ? digits(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2))
                        : digits(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
    }

    private static String digits(String year, String month, String day) {
        return year + (month.length() == 1 ? "0" : "") + month + (day.length() == 1 ? "0" : "") + day;
    }

    /// Reads what [#normal] made.
    static ReadDate parse(String normal) {
        Matcher compact = COMPACT.matcher(normal);
        if (compact.matches()) {
            try {
                long day = LocalDate.of(
                                Integer.parseInt(compact.group(1)),
                                Integer.parseInt(compact.group(2)),
                                Integer.parseInt(compact.group(3)))
                        .toEpochDay();
                return new ReadDate(normal, day, day);
            } catch (DateTimeException e) {
                return new ReadDate(normal, Long.MAX_VALUE, Long.MAX_VALUE);
            }
        }
        Edtf date = Edtf.parse(normal);
        Optional<LocalDate> from = date.earliest();
        Optional<LocalDate> to = date.latest();
        if (from.isEmpty() || to.isEmpty()) {
            return new ReadDate("", Long.MAX_VALUE, Long.MAX_VALUE);
        }
        return new ReadDate("", from.get().toEpochDay(), to.get().toEpochDay());
    }

    boolean isDay() {
        return !digits.isEmpty();
    }

    boolean isKnown() {
        return earliest != Long.MAX_VALUE;
    }

    /// The days between them; 0 when they can be one day.
    long daysApart(ReadDate other) {
        return Math.max(0, Math.max(earliest - other.latest, other.earliest - latest));
    }

    /// The digits with day and month in each other's place.
    Optional<String> swapped() {
        return isDay()
                ? Optional.of(digits.substring(0, 4) + digits.substring(6) + digits.substring(4, 6))
                : Optional.empty();
    }

    String day() {
        return digits;
    }

    /// The year, if there is only one it can mean.
    String year() {
        if (isDay()) {
            return digits.substring(0, 4);
        }
        int first = isKnown() ? LocalDate.ofEpochDay(earliest).getYear() : 0;
        return isKnown() && first == LocalDate.ofEpochDay(latest).getYear() ? "%04d".formatted(first) : "";
    }

    String monthAndDay() {
        return isDay() ? digits.substring(4) : "";
    }
}
