package org.stele.claims.figures;

import java.util.Optional;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Finds the noun of a noun phrase, with at most a few words before it: "13 other Iranian border guards".
final class Nouns {

    /// No noun phrase of a figure that we have seen is longer.
    private static final int LONGEST = 9;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Harms harms;
    private final Phrases people;
    private final Phrases things;
    private final Phrases others;
    private final boolean compounds;
    private final Phrases afterNoun;
    private final Phrases numbers;
    private final Phrases vague;

    Nouns(TokenizedText text, Lexicon lexicon, WordClasses classes, Harms harms) {
        this.text = text;
        this.classes = classes;
        this.harms = harms;
        people = lexicon.phrases("heads");
        things = lexicon.phrases("things");
        others = lexicon.phrases("heads.not_people");
        numbers = lexicon.phrases("number.words");
        vague = lexicon.phrases("number.vague");
        afterNoun = lexicon.phrases("number.after.noun");
        compounds = lexicon.is("compounds");
    }

    /// A listed noun that begins at a token.
    Optional<Head> listedAt(int first, int limit) {
        Optional<Phrases.Match> person = within(people, first, limit);
        Optional<Phrases.Match> thing = within(things, first, limit);
        Optional<Phrases.Match> other = within(others, first, limit);
        int personLength = person.map(Phrases.Match::length).orElse(0);
        int thingLength = thing.map(Phrases.Match::length).orElse(0);
        int otherLength = other.map(Phrases.Match::length).orElse(0);
        if (personLength + thingLength + otherLength == 0) {
            return Optional.empty();
        }
        if (personLength >= thingLength && personLength >= otherLength) {
            return person.map(match -> new Head(Head.Kind.PERSON, match.value(), first, match.end()));
        }
        return thingLength >= otherLength
                ? thing.map(match -> new Head(Head.Kind.THING, match.value(), first, match.end()))
                : Optional.of(new Head(
                        Head.Kind.OTHER,
                        text.token(first).folded(),
                        first,
                        other.orElseThrow().end()));
    }

    private Optional<Phrases.Match> within(Phrases phrases, int first, int limit) {
        return phrases.longestAt(text, first).filter(match -> match.end() <= limit);
    }

    /// The noun of the phrase whose first word after the number is `first`: the last listed noun before the
    /// phrase ends, or else its last word.
    Head headFrom(int first, int limit) {
        Head best = Head.none(first);
        int at = first;
        int lastPlain = -1;
        int stop = Math.min(limit, first + LONGEST);
        while (at < stop && belongs(first, at, limit, best)) {
            int bracket = afterAcronym(at, limit);
            if (bracket > at) {
                at = bracket;
                continue;
            }
            Optional<Head> listed = listedAt(at, stop);
            if (listed.isPresent()
                    && best.is(Head.Kind.PERSON)
                    && !compounds
                    && !listed.get().is(Head.Kind.PERSON)) {
                // "15 жителей села": whom it is about stands first.
                return best;
            }
            if (listed.isPresent()) {
                best = listed.get();
                lastPlain = -1;
                at = best.end();
                continue;
            }
            if (text.token(at).isWord() && classes.at(at) == WordClass.PLAIN) {
                lastPlain = at;
                if (!compounds && best.is(Head.Kind.PERSON)) {
                    return best;
                }
                if (compounds && !best.is(Head.Kind.NONE) && !startsAnotherPhrase(at)) {
                    // "two guard posts": the noun is the word after the listed one.
                    best = unknown(at);
                    lastPlain = -1;
                }
            }
            at++;
        }
        return best.is(Head.Kind.NONE) && lastPlain >= 0 ? unknown(lastPlain) : best;
    }

    /// The token after "(VPF)": the short form of a name inside a noun phrase.
    int afterAcronym(int at, int limit) {
        boolean acronym = at + 2 < limit
                && text.token(at).is("(")
                && text.token(at + 1).isWord()
                && text.token(at + 2).is(")");
        return acronym ? at + 3 : at;
    }

    private Head unknown(int at) {
        return new Head(Head.Kind.UNKNOWN, text.token(at).folded(), at, at + 1);
    }

    /// A name right after a noun begins another phrase: "soldiers Monday", "two cars Ahmad owned".
    private boolean startsAnotherPhrase(int at) {
        return text.token(at).isCapitalised();
    }

    private boolean belongs(int first, int at, int limit, Head soFar) {
        Token token = text.token(at);
        if (afterAcronym(at, limit) > at) {
            return true;
        }
        if (token.kind() == Token.Kind.POSSESSIVE) {
            return true;
        }
        if (token.isMark()) {
            // The Armenian ՝ stands for a verb left out: "2-ը՝ երեխա".
            boolean pause = classes.at(at) == WordClass.ADVERB && soFar.is(Head.Kind.NONE);
            return pause
                    || (classes.at(at) == WordClass.PLAIN
                            && at + 1 < limit
                            && text.token(at + 1).glued());
        }
        if (token.isNumber()) {
            return false;
        }
        boolean another = !compounds
                && (!soFar.is(Head.Kind.NONE) || at > first)
                && (numbers.longestAt(text, at).isPresent()
                        || vague.longestAt(text, at).isPresent());
        if (another
                || (!soFar.is(Head.Kind.NONE) && afterNoun.longestAt(text, at).isPresent())) {
            return false;
        }
        Optional<Piece.Harm> harm = harms.at(at, limit);
        if (harm.isPresent()) {
            return soFar.is(Head.Kind.NONE) && isAttributive(harm.get(), limit);
        }
        return switch (classes.at(at)) {
            case PLAIN, MORE -> true;
            case PARTICIPLE -> soFar.is(Head.Kind.NONE);
            case ADVERB ->
                at + 1 < limit
                        && (classes.at(at + 1) == WordClass.PLAIN || classes.at(at + 1) == WordClass.PARTICIPLE)
                        && soFar.is(Head.Kind.NONE)
                        && harms.at(at + 1, limit).isEmpty();
            case BE,
                    HAVE,
                    MODAL,
                    DO,
                    REPORT,
                    AND,
                    OR,
                    COMMA,
                    BREAK,
                    BY,
                    OF,
                    TO,
                    AMONG,
                    PREPOSITION,
                    SUBORDINATOR,
                    RELATIVE,
                    DETERMINER,
                    POSSESSIVE,
                    NOT,
                    THEY,
                    VERB,
                    INCLUDING,
                    CONSISTING,
                    OF_WHOM,
                    DAY -> false;
        };
    }

    /// "four wounded soldiers": a state right before a noun for people.
    boolean isAttributive(Piece.Harm harm, int limit) {
        boolean state = harm.form() == Piece.Harm.Form.STATE
                || harm.form() == Piece.Harm.Form.PARTICIPLE
                || harm.form() == Piece.Harm.Form.PAST
                || harm.form() == Piece.Harm.Form.PASSIVE;
        return state
                && harm.end() < limit
                && listedAt(harm.end(), limit)
                        .filter(head -> head.is(Head.Kind.PERSON))
                        .isPresent();
    }
}
