package org.stele.claims.time;

import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// The parts that dates are made of, each read at a token: a day, a month, a year, what joins two of them.
final class DateWords {

    static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_WHOLE = 4;

    private final TokenizedText text;
    private final Phrases months;
    private final Phrases capitalMonths;
    private final Phrases ordinals;
    private final Phrases ordinalEndings;
    private final Phrases to;
    private final Phrases of;
    private final Phrases yearWords;
    private final Phrases counted;
    private final Phrases suffixes;

    DateWords(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        this.months = lexicon.phrases("time.months");
        this.capitalMonths = lexicon.phrases("time.months_when_capital");
        this.ordinals = lexicon.phrases("time.ordinals");
        this.ordinalEndings = lexicon.phrases("time.ordinal_endings");
        this.to = lexicon.phrases("time.to");
        this.of = lexicon.phrases("time.of");
        this.yearWords = lexicon.phrases("time.year_words");
        this.suffixes = lexicon.phrases("number.suffixes");
        this.counted = lexicon.phrases("time.counted");
    }

    /// Something read and the token after it.
    record Read<T>(T value, int end) {}

    /// A whole number of at most four digits, or -1.
    int whole(int i) {
        return i < text.size() && text.token(i).isNumber() ? whole(text.token(i).text()) : -1;
    }

    static int whole(String digits) {
        if (digits.isEmpty() || digits.length() > LONGEST_WHOLE) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /// A day of a month: "20", "20th", "twentieth".
    Optional<Read<Integer>> day(int i) {
        return ordinal(i).or(() -> plainDay(i)).filter(day -> day.value() >= 1 && day.value() <= 31);
    }

    private Optional<Read<Integer>> plainDay(int i) {
        int day = whole(i);
        return day < 0 || text.token(i).text().length() > 2
                ? Optional.empty()
                : Optional.of(new Read<>(day, afterSuffix(i + 1)));
    }

    /// "20th", "twentieth".
    Optional<Read<Integer>> ordinal(int i) {
        if (i >= text.size()) {
            return Optional.empty();
        }
        int n = whole(i);
        if (n < 0) {
            return ordinals.longestAt(text, i).map(match -> new Read<>(Integer.valueOf(match.value()), match.end()));
        }
        int end = i + 1;
        if (end < text.size() && text.token(end).isDash() && text.token(end).glued()) {
            end++;
        }
        if (end < text.size() && text.token(end).glued() && ordinalEndings.has(text.token(end))) {
            return Optional.of(new Read<>(n, end + 1));
        }
        return Optional.empty();
    }

    /// A month by its name; names that are words as well ("may", "march") only with a capital.
    Optional<Read<Month>> month(int i) {
        if (i >= text.size() || !text.token(i).isWord()) {
            return Optional.empty();
        }
        Optional<String> name = months.valueOf(text.token(i));
        if (name.isEmpty() && text.token(i).isCapitalised()) {
            name = capitalMonths.valueOf(text.token(i));
        }
        int end = i + 1;
        if (end < text.size()
                && text.token(end).is(".")
                && text.token(end).glued()
                && text.token(i).text().length() < 5) {
            end++;
        }
        int after = end;
        return name.map(number -> new Read<>(Month.of(Integer.parseInt(number)), after));
    }

    /// A year at a token, after a comma if one may stand before it; with the word for year, if it follows.
    Optional<Read<Integer>> year(int i, boolean afterDay) {
        int at = afterDay && i < text.size() && text.token(i).is(",") ? i + 1 : i;
        at = afterDay ? skip(of, at) : at;
        int year = whole(at);
        if (year < FIRST_YEAR || year > LAST_YEAR || isCounted(at + 1)) {
            return Optional.empty();
        }
        int end = afterSuffix(at + 1);
        if (end < text.size() && yearWords.has(text.token(end))) {
            end++;
            end += end < text.size()
                            && text.token(end).is(".")
                            && text.token(end).glued()
                    ? 1
                    : 0;
        }
        return Optional.of(new Read<>(year, end));
    }

    /// The token after the ending of digits: "20-də", "1990'da", "4-ին".
    private int afterSuffix(int i) {
        if (suffixes.isEmpty() || i >= text.size() || !text.token(i).glued()) {
            return i;
        }
        boolean mark =
                text.token(i).isDash() || text.token(i).is("'") || text.token(i).is("’");
        int suffix = mark ? i + 1 : i;
        boolean found = suffix < text.size()
                && text.token(suffix).glued()
                && text.token(suffix).isWord()
                && suffixes.has(text.token(suffix));
        return found ? suffix + 1 : i;
    }

    /// Whether a number just read says that another one follows as its end: "19-dan 20-nə".
    boolean isFrom(int end) {
        return end > 0
                && end <= text.size()
                && text.token(end - 1).isWord()
                && suffixes.valueOf(text.token(end - 1)).filter("from"::equals).isPresent();
    }

    /// The token after a dash or a word such as "to" between two ends of a range.
    OptionalInt afterJoint(int i) {
        if (i >= text.size()) {
            return OptionalInt.empty();
        }
        Token token = text.token(i);
        return token.isDash() || to.has(token) ? OptionalInt.of(i + 1) : OptionalInt.empty();
    }

    int skipOf(int i) {
        return skip(of, i);
    }

    private int skip(Phrases words, int i) {
        return i < text.size() && words.has(text.token(i)) ? i + 1 : i;
    }

    /// Whether the number before this token counts people or things and is no part of a date.
    boolean isCounted(int i) {
        return i < text.size() && counted.longestAt(text, i).isPresent();
    }
}
