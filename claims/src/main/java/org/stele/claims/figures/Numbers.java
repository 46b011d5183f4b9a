package org.stele.claims.figures;

import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Reads numbers: digits with groups and decimals, number words, multipliers, ranges, vague words, nobody.
final class Numbers {

    /// More than the people who ever lived: a longer row of digits is a telephone number or a code.
    private static final long LARGEST = 200_000_000_000L;

    private final TokenizedText text;
    private final Phrases words;
    private final Phrases vague;
    private final Phrases none;
    private final Phrases rangeOpeners;
    private final Phrases rangeJoints;
    private final Phrases months;
    private final Phrases suffixes;
    private final Phrases joints;
    private final Phrases alone;
    private final boolean unitsFirst;

    Numbers(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        words = lexicon.phrases("number.words");
        vague = lexicon.phrases("number.vague");
        none = lexicon.phrases("number.none");
        rangeOpeners = lexicon.phrases("range");
        rangeJoints = lexicon.phrases("range.joints");
        months = lexicon.phrases("months");
        suffixes = lexicon.phrases("number.suffixes");
        joints = lexicon.phrases("number.joints");
        alone = lexicon.phrases("number.words.alone");
        unitsFirst = lexicon.is("units_first");
    }

    /// The number that begins at a token and ends by `limit`.
    Optional<Amount> readAt(int first, int limit) {
        Optional<Amount> range = openedRange(first, limit);
        if (range.isPresent()) {
            return range;
        }
        Optional<Amount> loose = vagueAt(first, limit);
        if (loose.isPresent()) {
            return loose;
        }
        Optional<Amount> one = exactAt(first, limit);
        return one.map(amount -> joinedRange(amount, limit).orElse(amount));
    }

    /// "between 5 and 7", "from 5 to 7".
    private Optional<Amount> openedRange(int first, int limit) {
        Optional<Phrases.Match> opener = rangeOpeners.longestAt(text, first);
        if (opener.isEmpty() || opener.get().end() >= limit) {
            return Optional.empty();
        }
        Optional<Amount> low = exactAt(opener.get().end(), limit);
        if (low.isEmpty()
                || low.get().end() >= limit
                || !joins(opener.get().value(), text.token(low.get().end()))) {
            return Optional.empty();
        }
        Optional<Amount> high = exactAt(low.get().end() + 1, limit);
        return high.flatMap(end -> range(low.get(), end));
    }

    /// Whether a word is one of those, between spaces, that join the ends of a range.
    private static boolean joins(String joints, Token token) {
        return (" " + joints + " ").contains(" " + token.folded() + " ");
    }

    /// "5–7", "5 to 7", "two or three".
    private Optional<Amount> joinedRange(Amount low, int limit) {
        int joint = low.end();
        if (joint + 1 >= limit) {
            return Optional.empty();
        }
        Token between = text.token(joint);
        boolean dash =
                between.isDash() && between.glued() && text.token(joint + 1).glued();
        if (!dash && !rangeJoints.has(between)) {
            return Optional.empty();
        }
        return exactAt(joint + 1, limit).flatMap(high -> range(low, high));
    }

    private static Optional<Amount> range(Amount low, Amount high) {
        return low.low() < high.low() && low.kind() == high.kind()
                ? Optional.of(new Amount(
                        low.first(),
                        high.end(),
                        low.low(),
                        OptionalLong.of(high.low()),
                        OptionalLong.empty(),
                        Amount.Kind.RANGE))
                : Optional.empty();
    }

    private Optional<Amount> vagueAt(int first, int limit) {
        Optional<Phrases.Match> nobody = none.longestAt(text, first);
        if (nobody.isPresent() && nobody.get().end() <= limit) {
            return Optional.of(Amount.of(first, nobody.get().end(), 0, Amount.Kind.NONE));
        }
        Optional<Phrases.Match> found = vague.longestAt(text, first);
        if (found.isEmpty() || found.get().end() > limit) {
            return Optional.empty();
        }
        String[] ends = found.get().value().split("\\.\\.", 2);
        return Optional.of(new Amount(
                first,
                found.get().end(),
                Long.parseLong(ends[0]),
                ends[1].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(ends[1])),
                OptionalLong.empty(),
                Amount.Kind.VAGUE));
    }

    private Optional<Amount> exactAt(int first, int limit) {
        if (first >= limit) {
            return Optional.empty();
        }
        return text.token(first).isNumber() ? digitsAt(first, limit) : wordsAt(first, limit);
    }

    private Optional<Amount> digitsAt(int first, int limit) {
        int end = first + 1;
        StringBuilder digits = new StringBuilder(text.token(first).text());
        // "20 000": groups of three after a space, but not the year or the count after a day of the month.
        boolean groups = digits.length() <= 3 && (first == 0 || !months.has(text.token(first - 1)));
        while (groups && end < limit && isGroup(end)) {
            digits.append(text.token(end).text());
            end++;
        }
        double value = parse(digits);
        boolean decimal = value == Math.rint(value) && isDecimal(digits);
        boolean multiplied = end < limit && multiplierAt(end).isPresent();
        if (multiplied) {
            long times = multiplierAt(end).getAsLong();
            value *= times;
            end++;
            if (end < limit && text.token(end).isNumber() && isBelow(end, times)) {
                // "3 min 326": three thousand and 326.
                value += parse(new StringBuilder(text.token(end).text()));
                end++;
            }
            if (end < limit && text.token(end).is(".") && text.token(end).glued()) {
                // "1,5 тыс." keeps the full stop of its abbreviation unless the sentence ends with it.
                end += end + 1 < limit ? 1 : 0;
            }
        }
        if (!multiplied) {
            end = afterSuffix(end, limit);
        }
        // "15.00" is a time of day or money.
        boolean whole = (multiplied || !decimal) && value >= 0 && value <= LARGEST && value == Math.rint(value);
        return whole ? Optional.of(Amount.of(first, end, Math.round(value), Amount.Kind.DIGITS)) : Optional.empty();
    }

    /// The token after the ending of a number in digits ("82-si", "20'ye", "200-ը"); the same where none stands.
    private int afterSuffix(int at, int limit) {
        int suffix = suffixOf(at, limit);
        return suffix < 0
                        || suffixes.valueOf(text.token(suffix))
                                .filter("ordinal"::equals)
                                .isPresent()
                ? at
                : suffix + 1;
    }

    private int suffixOf(int at, int limit) {
        if (suffixes.isEmpty() || at >= limit || !text.token(at).glued()) {
            return -1;
        }
        boolean mark = text.token(at).isDash()
                || text.token(at).is("'")
                || text.token(at).is("’");
        int suffix = mark ? at + 1 : at;
        boolean found = suffix < limit
                && text.token(suffix).glued()
                && text.token(suffix).isWord()
                && suffixes.has(text.token(suffix));
        return found ? suffix : -1;
    }

    /// Whether digits stand as an ordinal: "20-ci", "36'ncı".
    boolean isOrdinal(Amount amount) {
        int suffix = amount.kind() == Amount.Kind.DIGITS ? suffixOf(amount.end(), text.size()) : -1;
        return suffix >= 0
                && suffixes.valueOf(text.token(suffix))
                        .filter("ordinal"::equals)
                        .isPresent();
    }

    /// What the ending of a number says: `part` ("82 of them"), `from`, `to`; nothing for a bare number.
    Optional<String> suffix(Amount amount) {
        int last = amount.end() - 1;
        return switch (amount.kind()) {
            case DIGITS ->
                last > amount.first() && text.token(last).isWord()
                        ? suffixes.valueOf(text.token(last))
                        : Optional.empty();
            case WORDS ->
                words.valueOf(text.token(last).folded())
                        .filter(value -> value.indexOf(' ') > 0)
                        .map(value -> value.substring(value.indexOf(' ') + 1));
            case VAGUE, RANGE, IMPLICIT, NONE -> Optional.empty();
        };
    }

    private boolean isGroup(int i) {
        Token token = text.token(i);
        int gap = token.start() - text.token(i - 1).end();
        return token.isNumber()
                && token.text().length() == 3
                && gap == 1
                && text.text().charAt(token.start() - 1) != '\n';
    }

    /// Commas and full stops group thousands when three digits follow each; else the last one is a decimal sign.
    private static double parse(StringBuilder written) {
        StringBuilder digits = new StringBuilder(written.length());
        boolean grouped = true;
        int sinceMark = -1;
        for (int i = 0; i < written.length(); i++) {
            int digit = Character.digit(written.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
                sinceMark += sinceMark >= 0 ? 1 : 0;
            } else {
                grouped &= sinceMark < 0 || sinceMark == 3;
                sinceMark = 0;
                digits.append('.');
            }
        }
        grouped &= sinceMark < 0 || sinceMark == 3;
        if (digits.length() > 24) {
            return -1;
        }
        String number = digits.toString();
        if (grouped) {
            return Double.parseDouble(number.replace(".", ""));
        }
        return number.indexOf('.') == number.lastIndexOf('.') ? Double.parseDouble(number) : -1;
    }

    private static boolean isDecimal(StringBuilder written) {
        int mark = -1;
        for (int i = 0; i < written.length(); i++) {
            mark = Character.isDigit(written.charAt(i)) ? mark : i;
        }
        return mark >= 0 && written.length() - mark - 1 != 3;
    }

    private boolean isBelow(int i, long times) {
        double rest = parse(new StringBuilder(text.token(i).text()));
        return times >= 1000 && rest > 0 && rest < times && rest == Math.rint(rest);
    }

    private OptionalLong multiplierAt(int i) {
        return words.longestAt(text, i)
                .map(Phrases.Match::value)
                .filter(value -> value.startsWith("x"))
                .map(value -> OptionalLong.of(plain(value.substring(1))))
                .orElse(OptionalLong.empty());
    }

    /// Number words: plain values add up while they shrink ("forty-two", "сто сорок семь"), `x` values multiply.
    private Optional<Amount> wordsAt(int first, int limit) {
        long total = 0;
        long current = 0;
        long smallest = Long.MAX_VALUE;
        int at = first;
        int end = first;
        boolean joined = false;
        while (at < limit) {
            Optional<Phrases.Match> word = words.longestAt(text, at);
            if (word.isEmpty() || word.get().end() > limit) {
                break;
            }
            String value = word.get().value();
            if (value.startsWith("x")) {
                long times = plain(value.substring(1));
                if (end == first && !mayStandAlone(at, times)) {
                    return Optional.empty();
                }
                current = Math.max(current, 1) * times;
                if (times >= 1000) {
                    total += current;
                    current = 0;
                }
                smallest = times;
            } else {
                long plain = plain(value);
                // "خمسة وعشرون": five and twenty.
                boolean tens = unitsFirst && joined && current % 100 > 0 && current % 100 < 10 && plain % 10 == 0;
                if (end > first && ((plain >= smallest && !(tens && plain > 10 && plain < 100)) || plain == 0)) {
                    break;
                }
                current += plain;
                // "on iki": ten two.
                smallest = plain != 10 && (plain < 20 || tens) ? 1 : plain < 100 ? 10 : 100;
            }
            if (total > LARGEST || current > LARGEST) {
                return Optional.empty();
            }
            end = word.get().end();
            at = end;
            joined = at + 1 < limit
                    && ((text.token(at).isDash() && text.token(at).glued()) || joints.has(text.token(at)))
                    && (smallest > 1 ? isSmaller(at + 1, smallest) : unitsFirst && isSmaller(at + 1, 100));
            at += joined ? 1 : 0;
        }
        return end == first ? Optional.empty() : Optional.of(Amount.of(first, end, total + current, Amount.Kind.WORDS));
    }

    /// "тысяча", "dozen" alone: a thousand may begin a number, in languages without an article.
    private boolean mayStandAlone(int first, long times) {
        return alone.has(text.token(first)) || (times >= 1000 && !text.lexicon().is("articles"));
    }

    /// The number of a word; an ending may stand after it: "2 part".
    private static long plain(String value) {
        int space = value.indexOf(' ');
        return Long.parseLong(space < 0 ? value : value.substring(0, space));
    }

    private boolean isSmaller(int i, long smallest) {
        return words.longestAt(text, i)
                .map(Phrases.Match::value)
                .filter(value -> !value.startsWith("x"))
                .map(value -> plain(value) < smallest)
                .orElse(false);
    }
}
