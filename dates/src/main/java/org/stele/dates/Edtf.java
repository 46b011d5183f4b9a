package org.stele.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date or a period exactly as precise as it is known, after EDTF (ISO 8601-2:2019, levels 0 and 1):
/// `1990`, `1990-01`, `1990-01-20`, `199X`, `19XX`, `1990-01~` (approximate),
/// `1990?` (uncertain), `1990%` (both), intervals `a/b`, open `a/..`, unknown end `a/`.
public sealed interface Edtf {

    /// The first day this can mean; empty when the start is open or unknown.
    Optional<LocalDate> earliest();

    /// The last day this can mean; empty when the end is open or unknown.
    Optional<LocalDate> latest();

    /// The EDTF text; `parse(x.toString())` equals `x`.
    @Override
    String toString();

    /// Reads EDTF text.
    ///
    /// @throws IllegalArgumentException saying what was found and what would be right
    static Edtf parse(String text) {
        return Reader.parse(text);
    }

    static Day day(LocalDate date) {
        return new Day(date, Certainty.CERTAIN);
    }

    static Month month(int year, int month) {
        return new Month(YearMonth.of(year, month), Certainty.CERTAIN);
    }

    static Year year(int year) {
        return new Year(year, Certainty.CERTAIN);
    }

    /// The period from the start of one date to the end of another; a single date when both are the same.
    static Edtf between(Edtf start, Edtf end) {
        return start.equals(end) ? start : new Interval(new Known(single(start)), new Known(single(end)));
    }

    /// From a date on, without a known end.
    static Interval from(Edtf start) {
        return new Interval(new Known(single(start)), new Open());
    }

    /// Up to a date, without a known start.
    static Interval until(Edtf end) {
        return new Interval(new Open(), new Known(single(end)));
    }

    private static Single single(Edtf date) {
        if (date instanceof Single one) {
            return one;
        }
        throw new IllegalArgumentException(date + " is an interval and cannot be an end of another");
    }

    /// Whether some day can belong to both; open ends reach for ever.
    default boolean overlaps(Edtf other) {
        return startsBy(this, other) && startsBy(other, this);
    }

    /// Whether every day of the other surely lies inside this one.
    default boolean contains(Edtf other) {
        boolean start = earliest().isEmpty()
                || other.earliest().map(day -> !day.isBefore(earliest().get())).orElse(false);
        boolean end = latest().isEmpty()
                || other.latest().map(day -> !day.isAfter(latest().get())).orElse(false);
        return start && end;
    }

    private static boolean startsBy(Edtf one, Edtf other) {
        return one.earliest().isEmpty()
                || other.latest().isEmpty()
                || !one.earliest().get().isAfter(other.latest().get());
    }

    /// How sure a date is: EDTF's `?` uncertain, `~` approximate, `%` both.
    enum Certainty {
        CERTAIN(""),
        UNCERTAIN("?"),
        APPROXIMATE("~"),
        UNCERTAIN_AND_APPROXIMATE("%");

        private final String mark;

        Certainty(String mark) {
            this.mark = mark;
        }

        static Certainty ofMark(String mark) {
            for (Certainty certainty : values()) {
                if (certainty.mark.equals(mark)) {
                    return certainty;
                }
            }
            throw new IllegalArgumentException("\"" + mark + "\" is no EDTF qualifier: it is one of ? ~ %");
        }
    }

    /// One date, not an interval.
    sealed interface Single extends Edtf {
        Certainty certainty();
    }

    /// A day, `1990-01-20`.
    record Day(LocalDate date, Certainty certainty) implements Single {
        public Day {
            Objects.requireNonNull(date);
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(date);
        }

        @Override
        public String toString() {
            return date + certainty.mark;
        }
    }

    /// A month of unknown day, `1990-01`.
    record Month(YearMonth month, Certainty certainty) implements Single {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(month.atEndOfMonth());
        }

        @Override
        public String toString() {
            return month + certainty.mark;
        }
    }

    /// A year of unknown month, `1990`.
    record Year(int year, Certainty certainty) implements Single {
        public Year {
            if (year < 0 || year > 9999) {
                throw new IllegalArgumentException("year " + year + " is outside 0 to 9999");
            }
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(LocalDate.of(year, 1, 1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }

        @Override
        public String toString() {
            return "%04d%s".formatted(year, certainty.mark);
        }
    }

    /// A decade (`199X`) or a century (`19XX`): a year with its last digits unspecified.
    record Years(int first, int digits, Certainty certainty) implements Single {
        public Years {
            if (digits < 1 || digits > 2 || first % span(digits) != 0) {
                throw new IllegalArgumentException(first + " with " + digits + " unspecified digits is no EDTF year");
            }
        }

        private static int span(int digits) {
            return digits == 1 ? 10 : 100;
        }

        /// The last of these years: 1999 of `199X`.
        public int last() {
            return first + span(digits) - 1;
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(LocalDate.of(first, 1, 1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(LocalDate.of(last(), 12, 31));
        }

        @Override
        public String toString() {
            return "%04d".formatted(first).substring(0, 4 - digits) + "X".repeat(digits) + certainty.mark;
        }
    }

    /// One end of an interval.
    sealed interface End {}

    record Known(Single date) implements End {}

    /// `..`: the period has no bound on this side.
    record Open() implements End {}

    /// Empty: there is a bound, and it is not known.
    record Unknown() implements End {}

    /// A period, `1990-01-19/1990-01-26`.
    record Interval(End start, End end) implements Edtf {
        public Interval {
            if (start instanceof Known(Single first)
                    && end instanceof Known(Single last)
                    && first.earliest().get().isAfter(last.latest().get())) {
                throw new IllegalArgumentException(
                        first + "/" + last + " ends before it begins: the earlier date comes first");
            }
        }

        @Override
        public Optional<LocalDate> earliest() {
            return start instanceof Known(Single date) ? date.earliest() : Optional.empty();
        }

        @Override
        public Optional<LocalDate> latest() {
            return end instanceof Known(Single date) ? date.latest() : Optional.empty();
        }

        @Override
        public String toString() {
            return text(start) + "/" + text(end);
        }

        private static String text(End end) {
            return switch (end) {
                case Known(Single date) -> date.toString();
                case Open() -> "..";
                case Unknown() -> "";
            };
        }
    }

    /// The grammar, kept out of the way of those who only use dates.
    final class Reader {
        private static final Pattern SINGLE =
                Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}))?(?:-(\\d{2}))?([?~%]?)");

        private Reader() {}

        private static Edtf parse(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                return single(text, text);
            }
            return new Interval(end(text.substring(0, slash), text), end(text.substring(slash + 1), text));
        }

        private static End end(String part, String whole) {
            return switch (part) {
                case "" -> new Unknown();
                case ".." -> new Open();
                default -> new Known(single(part, whole));
            };
        }

        private static Single single(String part, String whole) {
            Matcher matcher = SINGLE.matcher(part);
            if (!matcher.matches()) {
                throw bad(whole);
            }
            Certainty certainty = Certainty.ofMark(matcher.group(4));
            String year = matcher.group(1);
            int unspecified = year.length() - year.replace("X", "").length();
            if (unspecified > 0) {
                if (matcher.group(2) != null) {
                    throw bad(whole);
                }
                return new Years(Integer.parseInt(year.replace('X', '0')), unspecified, certainty);
            }
            try {
                if (matcher.group(3) != null) {
                    return new Day(LocalDate.parse(part.substring(0, 10)), certainty);
                }
                if (matcher.group(2) != null) {
                    return new Month(YearMonth.parse(part.substring(0, 7)), certainty);
                }
            } catch (java.time.DateTimeException e) {
                throw bad(whole);
            }
            return new Year(Integer.parseInt(year), certainty);
        }

        private static IllegalArgumentException bad(String text) {
            return new IllegalArgumentException(
                    "\"" + text + "\" is no EDTF date: 1990, 1990-01, 1990-01-20, 199X, with ? ~ % or as a/b");
        }
    }
}
