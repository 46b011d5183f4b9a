package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stele.claims.Attribute;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Finds what can be a person's name and what stands around it: the office or the age before it, and the age, kin,
/// occupation and home after it. Whether it is a person, and in which part, [PersonReader] decides.
final class PersonNames {

    private static final int LONGEST_NAME = 6;
    private static final int OLDEST = 130;
    /// How far a description in apposition reaches: "a nurse at the town's hospital".
    private static final int LONGEST_DESCRIPTION = 12;
    /// "34-year-old" is five tokens.
    private static final int AGE_PREFIX = 5;

    private final Clauses clauses;
    private final TokenizedText text;

    PersonNames(Clauses clauses) {
        this.clauses = clauses;
        this.text = clauses.text();
    }

    /// A name and what describes it.
    ///
    /// @param whole from the office or age before the name to the end of what describes it
    /// @param office whether the description gives an office
    record Described(Span name, Span whole, boolean office, Optional<Integer> age, List<Attribute> attributes) {}

    /// The name that begins at a token, with what describes it.
    Optional<Described> at(int first, Sentence sentence) {
        int end = nameEnd(first, sentence.end());
        return end > first ? Optional.of(described(new Span(first, end), sentence)) : Optional.empty();
    }

    private Described described(Span name, Sentence sentence) {
        List<Attribute> attributes = new ArrayList<>();
        Optional<Span> office = office(name);
        office.ifPresent(span -> attributes.add(new Attribute("office", clauses.words(span))));
        int start = office.map(Span::first).orElse(name.first());
        if (office.isEmpty()) {
            Optional<Span> occupation = occupation(name, sentence);
            occupation.ifPresent(span -> attributes.add(new Attribute("occupation", clauses.words(span))));
            start = occupation.map(Span::first).orElse(start);
        }
        Optional<Integer> ageBefore = agePrefix(start, sentence);
        if (ageBefore.isPresent()) {
            attributes.add(new Attribute("age", text.words(start - AGE_PREFIX, start - AGE_PREFIX + 1)));
            start -= AGE_PREFIX;
        }
        Description description = description(name.end(), sentence.end());
        attributes.addAll(description.attributes());
        return new Described(
                name,
                new Span(start, description.end()),
                office.isPresent() || description.office(),
                description.age().or(() -> ageBefore),
                attributes);
    }

    /// The end of a run of words that can be a name; `first` itself when none begins here.
    private int nameEnd(int first, int limit) {
        int end = first;
        int words = 0;
        while (end < limit && words < LONGEST_NAME) {
            Token token = text.token(end);
            boolean nameNext = end > first && end + 1 < limit && isNameWord(end + 1);
            boolean initialStop = token.is(".")
                    && token.glued()
                    && end > first
                    && text.token(end - 1).text().length() == 1;
            boolean hyphen = token.isDash() && token.glued() && nameNext;
            if (isNameWord(end) || (words > 0 && isSurnameLikeATitle(end))) {
                words++;
            } else if (isSuffix(end, first)) {
                // "Kəhrizov Jr.", "Kəhrizov III"
                end++;
                continue;
            } else if (!initialStop && !hyphen && !(nameNext && clauses.is("person.particles", end))) {
                break;
            }
            end++;
        }
        while (end > first + 1 && text.token(end - 1).isMark() && !clauses.is("person.suffixes", end - 2)) {
            end--;
        }
        boolean hyphenated =
                words == 2 && end == first + 3 && text.token(first + 1).isDash();
        // "Adam Orlan Street" is nobody; "Adam Orlan and …" is.
        boolean goesOn = end < limit && text.token(end).isCapitalised() && clauses.is("person.never", end);
        boolean rejected = hyphenated || goesOn || isShouted(first, end);
        return words >= 2 && !rejected ? end : first;
    }

    /// "Adil King, 24": a word that is also a title is the surname where an age follows it.
    private boolean isSurnameLikeATitle(int i) {
        return text.token(i).isCapitalised()
                && clauses.at("person.titles", i)
                        .filter(title -> title.end() == i + 1)
                        .isPresent()
                && i + 2 < text.size()
                && clauses.isComma(i + 1)
                && text.token(i + 2).isNumber();
    }

    private boolean isSuffix(int i, int first) {
        boolean comma = text.token(i).is(",") && i + 1 < text.size() && clauses.is("person.suffixes", i + 1);
        boolean stop = text.token(i).is(".") && text.token(i).glued() && clauses.is("person.suffixes", i - 1);
        return i > first + 1 && (comma || stop || clauses.is("person.suffixes", i));
    }

    /// In a line of capitals a capital tells nothing.
    private boolean isShouted(int first, int end) {
        for (int i = first; i < end; i++) {
            String word = text.token(i).text();
            if (word.length() > 2 && !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    boolean isNameWord(int i) {
        Token token = text.token(i);
        return token.isWord()
                && token.isCapitalised()
                && !clauses.is("person.never", i)
                && !clauses.is("place.never", i)
                && !clauses.is("place.kinds", i)
                && !clauses.is("place.facilities", i)
                && !clauses.is("actor.heads", i)
                && !clauses.is("declaration.institutions", i)
                && clauses.at("person.titles", i).isEmpty()
                && !clauses.is("time.months", i)
                && !clauses.isDeterminer(i)
                && clauses.at("number.words", i).isEmpty()
                && !clauses.is("person.suffixes", i)
                && !clauses.isBreak(i);
    }

    /// The office before a name: "President X", "the General Secretary of the Party, X", "Supreme Commander X".
    private Optional<Span> office(Span name) {
        int sentence = text.sentenceOf(name.first()).first();
        int at = name.first();
        if (at > sentence && clauses.isComma(at - 1)) {
            return officeInApposition(at - 1, sentence);
        }
        int start = at;
        while (start > sentence) {
            int before = start - 1;
            boolean stop = text.token(before).is(".") && text.token(before).glued();
            boolean joint = start < at && clauses.isAnd(before);
            int title = titleEndingAt(stop || joint ? before : start, sentence);
            if (title < 0) {
                break;
            }
            start = title;
        }
        return start < at ? Optional.of(new Span(start, at)) : Optional.empty();
    }

    /// In apposition, the office stands before the comma with all its "of".
    private Optional<Span> officeInApposition(int comma, int sentence) {
        for (int start = comma - 1; start >= sentence && !text.token(start).isMark(); start--) {
            Optional<Phrases.Match> order = clauses.at("ruling.by_order", start);
            if (order.isPresent() && order.get().end() < comma) {
                // Who gives orders has an office, whatever it is called.
                return Optional.of(new Span(order.get().end(), comma));
            }
            if (clauses.at("person.titles", start).isPresent() && clauses.nounPhraseEnd(start) == comma) {
                return Optional.of(new Span(wholeTitle(start, sentence), comma));
            }
        }
        return Optional.empty();
    }

    private int wholeTitle(int title, int sentence) {
        int start = title;
        // "General Secretary" is one title, whichever of its words was met first.
        for (int i = Math.max(sentence, title - 3); i < title && start == title; i++) {
            start = clauses.at("person.titles", i).map(Phrases.Match::end).orElse(i) > title ? i : start;
        }
        int before = titleEndingAt(start, sentence);
        while (before >= 0) {
            start = before;
            before = titleEndingAt(start, sentence);
        }
        return start;
    }

    /// The start of the title that ends right before a token, or -1.
    private int titleEndingAt(int end, int sentence) {
        for (int first = Math.max(sentence, end - 4); first < end; first++) {
            Optional<Phrases.Match> title = clauses.at("person.titles", first);
            if (title.isPresent() && title.get().end() == end) {
                return first;
            }
        }
        return -1;
    }

    /// "the teacher X": what somebody does, right before the name.
    private Optional<Span> occupation(Span name, Sentence sentence) {
        int before = name.first() - 1;
        return before >= sentence.first() && clauses.is("person.occupations", before)
                ? Optional.of(new Span(occupationStart(before), name.first()))
                : Optional.empty();
    }

    private int occupationStart(int noun) {
        int start = clauses.nounPhraseStart(noun);
        for (int i = start; i < noun; i++) {
            if (text.token(i).isNumber()) {
                return noun;
            }
        }
        return start;
    }

    /// The 34 of "34-year-old X".
    private Optional<Integer> agePrefix(int start, Sentence sentence) {
        int first = start - AGE_PREFIX;
        if (first < sentence.first() || !clauses.is("person.old", start - 1) || !clauses.is("person.year", start - 3)) {
            return Optional.empty();
        }
        int age = wholeNumber(first);
        return age >= 0 && age <= OLDEST ? Optional.of(age) : Optional.empty();
    }

    /// What follows a name in commas or brackets.
    private record Description(Optional<Integer> age, List<Attribute> attributes, int end, boolean office) {}

    private Description description(int from, int limit) {
        List<Attribute> attributes = new ArrayList<>();
        Optional<Integer> age = Optional.empty();
        boolean office = false;
        int end = from;
        // "Name 23, Name 31": in lists an age may follow without a comma.
        int bare = wholeNumber(from);
        if (bare >= 0 && bare <= OLDEST && closes(from + 1, limit) && from + 1 < limit) {
            age = Optional.of(bare);
            attributes.add(new Attribute("age", text.words(from, from + 1)));
            end = from + 1;
        }
        while (end + 1 < limit && (text.token(end).is(",") || text.token(end).is("("))) {
            int inside = end + 1;
            int afterAge = age.isPresent() ? -1 : afterAge(inside, limit);
            int last;
            String name;
            int first = inside;
            if (afterAge > 0) {
                last = afterAge;
                first = afterAge - 1;
                name = "age";
                age = Optional.of(wholeNumber(first));
            } else {
                Optional<Phrases.Match> kin = clauses.at("person.kin", inside);
                first = kin.map(Phrases.Match::end).orElse(clauses.isOf(inside) ? inside + 1 : inside);
                last = kin.isPresent() ? kinEnd(first, limit) : appositionEnd(first, limit);
                boolean titled = kin.isEmpty() && !clauses.isOf(inside) && has("person.titles", first, last);
                name = kin.map(Phrases.Match::value)
                        .orElse(clauses.isOf(inside) ? "home" : titled ? "office" : "occupation");
                boolean described = kin.isPresent()
                        || clauses.isOf(inside)
                        || titled
                        || (clauses.isDeterminer(inside) && has("person.occupations", first, last));
                if (last <= first || last - first > LONGEST_DESCRIPTION || !described) {
                    break;
                }
                office |= titled;
            }
            attributes.add(new Attribute(name, text.words(first, last)));
            end = last < limit && text.token(last).is(")") ? last + 1 : last;
        }
        return new Description(age, attributes, end, office);
    }

    private int kinEnd(int first, int limit) {
        int end = nameEnd(first, limit);
        return end > first ? end : Math.min(limit, first + 1);
    }

    /// "a nurse at the hospital", "of the village of X": noun phrases joined by prepositions of place.
    private int appositionEnd(int first, int limit) {
        int end = first < limit ? clauses.nounPhraseEnd(first) : first;
        while (end < limit
                && end - first < LONGEST_DESCRIPTION
                && clauses.at("place.prepositions", end).isPresent()) {
            end = clauses.nounPhraseEnd(
                    clauses.at("place.prepositions", end).get().end());
        }
        return Math.min(end, limit);
    }

    /// The token after "34" or "aged 34" where a mark or "and" closes it; -1 when it is no age.
    private int afterAge(int i, int limit) {
        int at = clauses.is("person.aged", i) ? i + 1 : i;
        int n = wholeNumber(at);
        return n >= 0 && n <= OLDEST && closes(at + 1, limit) ? at + 1 : -1;
    }

    private boolean closes(int i, int limit) {
        return i >= limit || text.token(i).isMark() || clauses.isAnd(i);
    }

    /// A whole number of at most three digits, or -1.
    int wholeNumber(int i) {
        if (i < 0
                || i >= text.size()
                || !text.token(i).isNumber()
                || text.token(i).text().length() > 3) {
            return -1;
        }
        String digits = text.token(i).text();
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
    }

    private boolean has(String section, int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.at(section, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
