package org.stele.claims.grammar;

import java.util.Optional;
import org.stele.claims.Words;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Finds the ends of phrases by closed classes of words (determiners, prepositions, auxiliaries, conjunctions)
/// and by the endings of verbs. Every method looks forward or back within one sentence.
public final class Clauses {

    /// The longest remark in brackets that a noun phrase may hold: "the Milli Majlis (parliament) of …".
    private static final int LONGEST_BRACKET = 5;

    private final TokenizedText text;
    private final Lexicon lexicon;
    private final Phrases determiners;
    private final Phrases breaks;
    private final Phrases of;
    private final Phrases and;
    private final Phrases verbs;
    private final Phrases notVerbs;
    private final Phrases quantities;

    public Clauses(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.determiners = lexicon.phrases("grammar.determiners");
        this.breaks = lexicon.phrases("grammar.breaks");
        this.of = lexicon.phrases("grammar.of");
        this.and = lexicon.phrases("grammar.and");
        this.verbs = lexicon.phrases("grammar.verbs");
        this.notVerbs = lexicon.phrases("grammar.not_verbs");
        this.quantities = lexicon.phrases("grammar.quantities");
    }

    public TokenizedText text() {
        return text;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /// The phrase of a lexicon section that begins at a token.
    public Optional<Phrases.Match> at(String section, int i) {
        return i >= 0 && i < text.size() ? lexicon.phrases(section).longestAt(text, i) : Optional.empty();
    }

    /// Whether a token alone stands in a section.
    public boolean is(String section, int i) {
        return i >= 0 && i < text.size() && lexicon.phrases(section).has(text.token(i));
    }

    /// The end of the sentence a token stands in.
    public int sentenceEnd(int i) {
        return text.sentenceOf(Math.min(i, text.size() - 1)).end();
    }

    public boolean isDeterminer(int i) {
        return i < text.size() && determiners.has(text.token(i));
    }

    public boolean isOf(int i) {
        return i < text.size() && of.has(text.token(i));
    }

    public boolean isAnd(int i) {
        return i < text.size() && and.has(text.token(i));
    }

    public boolean isComma(int i) {
        return i < text.size() && text.token(i).is(",");
    }

    /// Whether a word cannot stand inside a noun phrase: a preposition other than "of", an auxiliary, a subordinator.
    public boolean isBreak(int i) {
        return i < text.size() && breaks.has(text.token(i)) && !isHyphen(i + 1) && !isMonth(i);
    }

    /// "May" is a month where a capital is not due to the sentence.
    private boolean isMonth(int i) {
        Token token = text.token(i);
        return token.isCapitalised()
                && i > text.sentenceOf(i).first()
                && lexicon.phrases("time.months_when_capital").has(token);
    }

    /// Whether a word ends like an adverb; the lexicon names those that only look like one.
    public boolean isAdverb(int i) {
        return i < text.size()
                && text.token(i).isWord()
                && text.token(i).folded().length() > 4
                && text.token(i).folded().endsWith("ly")
                && !notVerbs.has(text.token(i));
    }

    /// Whether a token is the verb of a clause: an irregular past from the lexicon, or a word in "-ed" that
    /// no determiner leads and that no noun follows.
    public boolean isVerb(int i) {
        if (i >= text.size() || !text.token(i).isWord()) {
            return false;
        }
        Token token = text.token(i);
        if (notVerbs.has(token)) {
            return false;
        }
        if (verbs.has(token)) {
            return i == 0 || !isDeterminer(i - 1);
        }
        if (!token.folded().endsWith("ed") || token.folded().length() < 5 || token.isCapitalised()) {
            return false;
        }
        if (i > 0 && (isDeterminer(i - 1) || text.token(i - 1).isNumber())) {
            return false;
        }
        int next = i + 1;
        return next >= sentenceEnd(i)
                || text.token(next).isMark()
                || text.token(next).isNumber()
                || text.token(next).isCapitalised()
                || isDeterminer(next)
                || isBreak(next)
                || isOf(next)
                || isAnd(next)
                || isAdverb(next)
                || quantities.has(text.token(next));
    }

    /// The end of the noun phrase that begins at a token: through "of" and hyphens, up to the first mark, verb,
    /// or word that cannot stand inside. Not further than its sentence.
    public int nounPhraseEnd(int first) {
        int limit = sentenceEnd(first);
        int i = first;
        while (i < limit) {
            Token token = text.token(i);
            if (token.isMark()) {
                int after = afterMark(i, limit);
                if (after < 0) {
                    return trimmed(first, i);
                }
                i = after;
                continue;
            }
            if (i > first && stops(i, limit)) {
                return trimmed(first, i);
            }
            i++;
        }
        return trimmed(first, i);
    }

    private int afterMark(int i, int limit) {
        Token token = text.token(i);
        if (i + 1 < limit && isHyphen(i)) {
            return i + 1;
        }
        if (token.is("(")) {
            for (int close = i + 1; close < Math.min(limit, i + LONGEST_BRACKET); close++) {
                if (text.token(close).is(")") && isOf(close + 1)) {
                    return close + 1;
                }
            }
        }
        return -1;
    }

    /// Whether a token is a hyphen inside a word; a dash between clauses may stand without spaces too.
    private boolean isHyphen(int i) {
        return i + 1 < text.size()
                && text.token(i).glued()
                && text.token(i + 1).glued()
                && text.token(i).isDash()
                && text.token(i).text().charAt(0) != '—';
    }

    /// Whether a word in "-ing" begins a description of the noun before it: "a movement embracing the whole town".
    private boolean isParticiple(int i) {
        return text.token(i).isWord()
                && text.token(i).folded().endsWith("ing")
                && i + 1 < text.size()
                && (isDeterminer(i + 1) || quantities.has(text.token(i + 1)));
    }

    private boolean stops(int i, int limit) {
        if (isOf(i)) {
            return i + 1 >= limit || text.token(i + 1).isMark();
        }
        if (isBreak(i) || isVerb(i) || isParticiple(i)) {
            return true;
        }
        if (isAdverb(i)) {
            return isVerb(i + 1) || isBreak(i + 1);
        }
        return isAnd(i) && !joinsNouns(i, limit);
    }

    /// Whether a conjunction joins two nouns rather than two clauses.
    private boolean joinsNouns(int i, int limit) {
        int next = i + 1;
        if (next >= limit || text.token(next).isMark() || isBreak(next) || isVerb(next) || isAdverb(next)) {
            return false;
        }
        if (text.token(next).isNumber()) {
            return false;
        }
        // "… and the army entered": the second noun has a verb of its own, so the conjunction joins clauses.
        int end = next + 1;
        while (end < limit
                && !text.token(end).isMark()
                && !isBreak(end)
                && !isVerb(end)
                && !isAnd(end)
                && !isAdverb(end)) {
            end++;
        }
        return !(end < limit && isVerb(end) && !isAuxiliaryBefore(i));
    }

    private boolean isAuxiliaryBefore(int i) {
        for (int j = i - 1; j >= text.sentenceOf(i).first() && !text.token(j).isMark(); j--) {
            if (isVerb(j) || is("grammar.auxiliaries", j)) {
                return false;
            }
        }
        return true;
    }

    private int trimmed(int first, int end) {
        int last = end;
        while (last > first + 1
                && (isAnd(last - 1) || isOf(last - 1) || isAdverb(last - 1) || isDeterminer(last - 1))) {
            last--;
        }
        return last;
    }

    /// The end of a list of noun phrases, "A, B, and C" or "A and B": the commas count only where the list closes
    /// with a conjunction.
    public int listEnd(int first) {
        int limit = sentenceEnd(first);
        int end = nounPhraseEnd(first);
        int at = end;
        while (at < limit) {
            int next = at;
            boolean comma = isComma(next);
            next += comma ? 1 : 0;
            boolean last = isAnd(next);
            next += last ? 1 : 0;
            if ((!comma && !last) || next >= limit || isBreak(next) || isVerb(next) || isAdverb(next)) {
                return end;
            }
            at = nounPhraseEnd(next);
            if (at <= next || (last && comma && startsClause(at, limit))) {
                return end;
            }
            if (last || containsAnd(next, at)) {
                return at;
            }
        }
        return end;
    }

    private boolean startsClause(int at, int limit) {
        return at < limit && isVerb(at);
    }

    private boolean containsAnd(int first, int end) {
        for (int i = first; i < end; i++) {
            if (isAnd(i)) {
                return true;
            }
        }
        return false;
    }

    /// The first token of the noun phrase that ends with a token: back over modifiers to its determiner.
    public int nounPhraseStart(int head) {
        int first = text.sentenceOf(head).first();
        int i = head;
        while (i > first) {
            int before = i - 1;
            Token token = text.token(before);
            if (isDeterminer(before)) {
                return before;
            }
            boolean hyphen = isHyphen(before);
            if (!hyphen && token.kind() != Token.Kind.POSSESSIVE) {
                if (token.isMark()
                        || isBreak(before)
                        || isOf(before)
                        || isAnd(before)
                        || isVerb(before)
                        || isSubject(before)) {
                    return i;
                }
            }
            i = before;
        }
        return i;
    }

    private boolean isSubject(int i) {
        return isAdverb(i) && !isVerb(i + 1) && i == text.sentenceOf(i).first();
    }

    /// The end of the clause that a token stands in: the next comma, semicolon, dash with spaces, or sentence end.
    public int clauseEnd(int i) {
        int limit = sentenceEnd(i);
        int depth = 0;
        for (int at = i; at < limit; at++) {
            Token token = text.token(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && at > i && isClauseMark(at)) {
                return at;
            }
        }
        return endWithoutStop(limit);
    }

    /// The start of the clause that a token stands in.
    public int clauseStart(int i) {
        Sentence sentence = text.sentenceOf(i);
        for (int at = i; at > sentence.first(); at--) {
            if (isClauseMark(at - 1)) {
                return at;
            }
        }
        return sentence.first();
    }

    private boolean isClauseMark(int i) {
        Token token = text.token(i);
        return token.is(",") || token.is(";") || token.is(":") || token.is("—") || (token.isDash() && !token.glued());
    }

    /// A sentence's end without its full stop.
    public int endWithoutStop(int end) {
        int last = end;
        while (last > 0
                && text.token(last - 1).isMark()
                && ".!?…;:,".contains(text.token(last - 1).text())) {
            last--;
        }
        return last;
    }

    /// The tokens between a quotation mark at `i` and the one that closes it, in the same sentence.
    public Optional<Span> quoted(int i) {
        if (i >= text.size()
                || !text.token(i).isMark()
                || !"\"“«„".contains(text.token(i).text())) {
            return Optional.empty();
        }
        for (int close = i + 1; close < sentenceEnd(i); close++) {
            if (text.token(close).isMark() && "\"”»“".contains(text.token(close).text())) {
                return close > i + 1 ? Optional.of(new Span(i + 1, close)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    public Words words(Span span) {
        return text.words(span.first(), span.end());
    }

    /// Tokens `[first, end)`.
    public record Span(int first, int end) {

        public boolean contains(int token) {
            return first <= token && token < end;
        }

        public boolean overlaps(Span other) {
            return first < other.end && other.first < end;
        }
    }
}
