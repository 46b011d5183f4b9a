package org.stele.claims.figures;

import java.util.Optional;
import java.util.Set;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Tells the numbers that count nobody by what stands beside them: a year, a date, an age, an article of law.
final class Refusals {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;
    private static final int OLDEST = 120;
    private static final int LONGEST_LIST_OF_AGES = 12;
    private static final String CURRENCY = "$€£₽₼₺";
    /// What a word before a number says for good, whatever noun follows.
    private static final Set<String> ALWAYS = Set.of("article", "negative");

    private final TokenizedText text;
    private final Phrases after;
    private final Phrases before;
    private final Phrases months;
    private final Phrases heads;
    private final Phrases grammar;
    private final Phrases one;
    private final Numbers numbers;

    Refusals(TokenizedText text, Lexicon lexicon, Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
        after = lexicon.phrases("numbers.refused");
        before = lexicon.phrases("numbers.refused.before");
        months = lexicon.phrases("months");
        heads = lexicon.phrases("heads");
        grammar = lexicon.phrases("grammar");
        one = lexicon.phrases("heads.single");
    }

    /// Why a number counts nobody; nothing when it may count somebody.
    Optional<String> reasonAgainst(Amount amount) {
        Optional<String> reason = byNeighbourAfter(amount);
        if (reason.isEmpty()) {
            reason = byNeighbourBefore(amount);
        }
        return reason.isPresent() ? reason : byShape(amount);
    }

    private Optional<String> byNeighbourAfter(Amount amount) {
        int next = amount.end();
        if (next >= text.size()) {
            return Optional.empty();
        }
        Token token = text.token(next);
        if (numbers.isOrdinal(amount)) {
            return Optional.of(isYear(amount) ? "year" : "ordinal");
        }
        if (numbers.suffix(amount).filter("at"::equals).isPresent()) {
            // "26-da": on the 26th.
            return Optional.of(isYear(amount) ? "year" : "date");
        }
        if (token.is("%") || token.is("٪") || token.is("‰")) {
            return Optional.of("percentage");
        }
        if (token.isMark() && CURRENCY.contains(token.text())) {
            return Optional.of("money");
        }
        if (token.is(":")
                && token.glued()
                && next + 1 < text.size()
                && text.token(next + 1).isNumber()) {
            return Optional.of("time");
        }
        if (token.is("/") && token.glued()) {
            return Optional.of("name");
        }
        // "5-year", "30-km", "36th"
        boolean hyphen = token.isDash() && token.glued();
        int noun = hyphen ? next + 1 : next;
        if (noun >= text.size() || (hyphen && !text.token(noun).glued())) {
            return Optional.empty();
        }
        if (isAge(noun)) {
            return Optional.of("age");
        }
        if (isHalfDay(noun)) {
            return Optional.of("time");
        }
        Optional<Phrases.Match> unit = after.longestAt(text, noun);
        if (unit.isPresent()) {
            // "p. 12 s" and "5 a": single letters are units only where they touch the number.
            boolean letter = text.token(noun).text().length() == 1;
            if (letter && !text.token(noun).glued()) {
                return Optional.empty();
            }
            if (unit.get().value().equals("age")
                    && numbers.suffix(amount).filter("part"::equals).isPresent()) {
                // "üçü yaşlı idi": three of them were old.
                return Optional.empty();
            }
            // "1993 года", "the 1990s"
            return isYear(amount) ? Optional.of("year") : unit.map(Phrases.Match::value);
        }
        if (months.has(text.token(noun)) && !hyphen && amount.low() <= 31) {
            return Optional.of("date");
        }
        // An adjective may stand between a number and its unit: "three grenade attacks", "two separate attacks".
        for (int i = noun + 1; i < Math.min(noun + 3, text.size()); i++) {
            Token word = text.token(i);
            if (!text.token(i - 1).isWord()
                    || !word.isWord()
                    || heads.has(text.token(i - 1))
                    || grammar.has(text.token(i - 1))) {
                break;
            }
            Optional<String> event = after.longestAt(text, i).map(Phrases.Match::value);
            if (event.filter("event"::equals).isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }

    /// "2 a.m.", "9 p.m."
    private boolean isHalfDay(int at) {
        return at + 2 < text.size()
                && (text.token(at).is("a") || text.token(at).is("p"))
                && text.token(at + 1).is(".")
                && text.token(at + 1).glued()
                && text.token(at + 2).is("m");
    }

    /// "years old" after a number, or "year - old" in "12-year-old".
    private boolean isAge(int noun) {
        return after.longestAt(text, noun)
                        .map(Phrases.Match::value)
                        .filter("duration"::equals)
                        .isPresent()
                && noun + 2 < text.size()
                && text.token(noun + 1).isDash()
                && text.token(noun + 1).glued()
                && text.token(noun + 2).isWord();
    }

    private Optional<String> byNeighbourBefore(Amount amount) {
        int first = amount.first();
        if (first == 0) {
            return Optional.empty();
        }
        Token previous = text.token(first - 1);
        if (isNegative(amount)) {
            return Optional.of("negative");
        }
        if (amount.kind() == Amount.Kind.DIGITS && text.token(first).glued()) {
            if (previous.isWord() && !isPrefix(previous)) {
                return Optional.of("name");
            }
            if (previous.isDash()
                    && first >= 2
                    && previous.glued()
                    && text.token(first - 2).isWord()) {
                return Optional.of("name");
            }
            if (previous.is(":") && first >= 2 && text.token(first - 2).isNumber()) {
                return Optional.of("time");
            }
            if (previous.is("/") || previous.is("@") || previous.is("#") || previous.is("№")) {
                return Optional.of("name");
            }
        }
        if (previous.isMark() && CURRENCY.contains(previous.text())) {
            return Optional.of("money");
        }
        if (previous.is("№") || previous.is("§")) {
            return Optional.of(previous.is("§") ? "article" : "name");
        }
        int word = previous.is(".") && first >= 2 ? first - 2 : first - 1;
        Optional<String> reason = before.valueOf(text.token(word));
        // "In May 12 people were killed": the noun after the number wins over the month before it.
        boolean counts = amount.end() < text.size()
                && heads.longestAt(text, amount.end()).isPresent();
        return reason.isPresent() && counts && !ALWAYS.contains(reason.get()) ? Optional.empty() : reason;
    }

    /// "there were -5 dead": a minus inside a sentence. At the start of a line it marks an item of a list.
    private boolean isNegative(Amount amount) {
        int first = amount.first();
        Token sign = text.token(first - 1);
        return amount.kind() == Amount.Kind.DIGITS
                && (sign.is("-") || sign.is("\u2212"))
                && text.token(first).glued()
                && !sign.glued()
                && first >= 2
                && text.sentenceOf(first - 2).index() == text.sentenceOf(first).index();
    }

    private Optional<String> byShape(Amount amount) {
        if (amount.kind() == Amount.Kind.RANGE) {
            boolean years = amount.low() >= FIRST_YEAR && amount.high().orElse(0) <= LAST_YEAR;
            return years && isFourDigits(amount.first()) ? Optional.of("year") : Optional.empty();
        }
        if (amount.kind() != Amount.Kind.DIGITS) {
            return Optional.empty();
        }
        if (amount.low() >= FIRST_YEAR
                && amount.low() <= LAST_YEAR
                && (amount.end() == amount.first() + 1
                        || text.token(amount.end() - 1).isWord())
                && isFourDigits(amount.first())
                && !isCounting(amount.end())) {
            return Optional.of("year");
        }
        return isBracketedAge(amount) ? Optional.of("age") : Optional.empty();
    }

    private boolean isYear(Amount amount) {
        return isFourDigits(amount.first()) && amount.low() >= FIRST_YEAR && amount.low() <= LAST_YEAR;
    }

    /// A small word written together with the number: "و20".
    private boolean isPrefix(Token token) {
        return grammar.valueOf(token)
                .filter(value -> value.equals("and") || value.equals("preposition") || value.equals("to"))
                .isPresent();
    }

    private boolean isFourDigits(int token) {
        return text.token(token).text().length() == 4;
    }

    /// Whether a noun for people stands within two words: "2500 activists", "2000 unarmed civilians".
    private boolean isCounting(int next) {
        for (int i = next; i < Math.min(next + 3, text.size()) && text.token(i).isWord(); i++) {
            if (heads.longestAt(text, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// "Orlan (31)", "Orlan, 31,": an age between marks after a capitalised word.
    private boolean isBracketedAge(Amount amount) {
        int first = amount.first();
        int end = amount.end();
        if (first < 2 || amount.low() > OLDEST || end >= text.size()) {
            return false;
        }
        Token open = text.token(first - 1);
        Token close = text.token(end);
        boolean brackets = open.is("(") && (close.is(")") || close.is(","));
        boolean commas =
                open.is(",") && (close.is(",") || close.is(")") || close.is(".") || close.is(";") || close.isDash());
        if (brackets || commas) {
            // "Orlan, 31,", "a woman, 41,": but "women, 12, and children, 20," counts, so one person only.
            return isName(first - 2) || isOnePerson(first - 2);
        }
        // "ages 54, 33 and 26"
        int list = first - 1;
        while (list > 1
                && first - list < LONGEST_LIST_OF_AGES
                && (text.token(list).is(",") || isAnd(list) || text.token(list).isNumber())) {
            list--;
        }
        if (list < first - 1
                && before.valueOf(text.token(list)).filter("age"::equals).isPresent()) {
            return true;
        }
        // "the brothers A and B Orlan, 19 and 23,"
        boolean firstOfTwo = open.is(",")
                && isAnd(end)
                && end + 1 < text.size()
                && text.token(end + 1).isNumber();
        boolean secondOfTwo = isAnd(first - 1)
                && first >= 4
                && text.token(first - 2).isNumber()
                && text.token(first - 3).is(",");
        return (firstOfTwo && isName(first - 2)) || (secondOfTwo && isName(first - 4));
    }

    private boolean isOnePerson(int token) {
        return one.longestAt(text, token).filter(match -> match.length() == 1).isPresent();
    }

    private boolean isName(int token) {
        return text.token(token).isWord() && text.token(token).isCapitalised();
    }

    private boolean isAnd(int token) {
        return grammar.valueOf(text.token(token)).filter("and"::equals).isPresent();
    }
}
