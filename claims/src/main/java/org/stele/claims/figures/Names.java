package org.stele.claims.figures;

import java.util.Optional;
import java.util.Set;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// Finds what looks like a person's name, two to eight capitalised words, and its age and by-name in brackets.
/// Whether it is a victim's the rules decide: a name counts only as the subject of a harm to persons.
final class Names {

    private static final int LONGEST = 12;
    private static final int LONGEST_ENDING = 5;
    /// In a row of more words that no list knows, some are no names.
    private static final int LONGEST_SHOUTED = 6;
    private static final int LONGEST_OFFICE = 5;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Phrases particles;
    private final Phrases noNames;
    /// Endings of cases in which a name is no subject: "Kəhriz Məktəbində".
    private final Phrases noNameEndings;
    private final Phrases caseEndings;
    private final Phrases heads;
    private final Phrases titles;
    private final Set<String> known;
    private final boolean shouting;
    private final boolean articles;

    Names(TokenizedText text, Lexicon lexicon, WordClasses classes) {
        this.text = text;
        this.classes = classes;
        particles = lexicon.phrases("name.particles");
        heads = lexicon.phrases("heads");
        noNames = lexicon.phrases("names.refused");
        caseEndings = lexicon.phrases("number.suffixes");
        noNameEndings = lexicon.phrases("names.refused.endings");
        titles = lexicon.phrases("person.titles");
        known = lexicon.words();
        articles = lexicon.is("articles");
        shouting = isShouting(text);
    }

    Optional<Piece.Named> at(int first, int limit) {
        if (shouting) {
            return shouted(first, limit);
        }
        // "the Valley Front", "Northern Valley Front": no person's name begins inside another row of capitals.
        boolean inside = first > 0
                && (classes.at(first - 1) == WordClass.DETERMINER
                        || (isNameWord(first - 1) && text.token(first - 1).isCapitalised()));
        if (inside || !isNameWord(first)) {
            return Optional.empty();
        }
        int at = first;
        int words = 0;
        int nameEnd = first;
        while (at < limit && at - first < LONGEST) {
            Token token = text.token(at);
            boolean hyphen = token.isDash()
                    && token.glued()
                    && at + 1 < limit
                    && text.token(at + 1).glued();
            if (isNameWord(at)) {
                words += at > first && text.token(at - 1).isDash() ? 0 : 1;
                at++;
                nameEnd = at;
                if (endsWithCase(token)) {
                    break;
                }
            } else if (hyphen || particles.has(token)) {
                at++;
            } else {
                break;
            }
        }
        if (words < 2 || isInOtherCase(nameEnd - 1)) {
            return Optional.empty();
        }
        int lastRefused = first - 1;
        for (int i = first; i < nameEnd; i++) {
            lastRefused = noNames.has(text.token(i)) ? i : lastRefused;
        }
        // "Valley Party Member Adam Orlan": after an organisation, only an office leads to a name.
        boolean office = lastRefused < first || (lastRefused + 3 <= nameEnd && heads.has(text.token(lastRefused + 1)));
        return office
                ? Optional.of(new Piece.Named(first, first, afterBrackets(nameEnd, limit), nameEnd))
                : Optional.empty();
    }

    /// In a text of capitals, in a language where one thing is told with an article: words that no list knows, without
    /// an
    /// article in front, two of them or one behind an office ("THE MURDER OF GENERAL ADAM ORLAN").
    private Optional<Piece.Named> shouted(int first, int limit) {
        boolean inside = first > 0
                && (classes.at(first - 1) == WordClass.DETERMINER
                        || text.token(first - 1).isNumber()
                        || isUnknown(first - 1)
                        || isOffice(first - 1));
        if (inside || !articles) {
            return Optional.empty();
        }
        int nameFirst = afterOffice(first, limit);
        int nameEnd = nameFirst;
        while (nameEnd < limit
                && (isUnknown(nameEnd)
                        || (particles.has(text.token(nameEnd)) && nameEnd + 1 < limit && isUnknown(nameEnd + 1)))) {
            nameEnd++;
        }
        int words = nameEnd - nameFirst;
        boolean goesOn = nameEnd < limit
                && classes.at(nameEnd) == WordClass.PLAIN
                && text.token(nameEnd).isWord();
        boolean name = words >= (nameFirst > first ? 1 : 2) && words <= LONGEST_SHOUTED && !goesOn;
        return name
                ? Optional.of(new Piece.Named(first, nameFirst, afterBrackets(nameEnd, limit), nameEnd))
                : Optional.empty();
    }

    /// The token after "LIBERAL PRESIDENTIAL CANDIDATE", the last of the first few words that is an office; the first
    /// itself when none is.
    private int afterOffice(int first, int limit) {
        int after = first;
        int at = first;
        while (at < Math.min(limit, first + LONGEST_OFFICE)
                && text.token(at).isWord()
                && (classes.at(at) == WordClass.PLAIN || isOffice(at))) {
            at++;
            after = isOffice(at - 1) ? at : after;
        }
        return after;
    }

    private boolean isUnknown(int i) {
        Token token = text.token(i);
        return token.isWord()
                && token.text().length() > 2
                && classes.at(i) == WordClass.PLAIN
                && !known.contains(token.folded());
    }

    /// A word for one person of an office or a trade.
    private boolean isOffice(int i) {
        Token token = text.token(i);
        return token.isWord()
                && (titles.has(token)
                        || (heads.has(token)
                                && !token.folded().endsWith("s")
                                && !token.folded().endsWith("men")));
    }

    /// "Kehriz'in Zoğalvan": the ending of a case, set off by an apostrophe, ends a name.
    private boolean endsWithCase(Token token) {
        int apostrophe = token.folded().lastIndexOf('\'');
        return apostrophe > 0
                && caseEndings.valueOf(token.folded().substring(apostrophe + 1)).isPresent();
    }

    private boolean isInOtherCase(int last) {
        String word = text.token(last).folded();
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe > 0) {
            return noNameEndings.valueOf(word.substring(apostrophe + 1)).isPresent();
        }
        for (int length = Math.min(LONGEST_ENDING, word.length() - 2); length > 2; length--) {
            if (noNameEndings.valueOf(word.substring(word.length() - length)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The token after "(Abu Ayman) (74)" behind a name.
    private int afterBrackets(int nameEnd, int limit) {
        int at = nameEnd;
        while (at < limit && text.token(at).is("(")) {
            int close = at + 1;
            while (close < limit && close - at < LONGEST && !text.token(close).is(")")) {
                close++;
            }
            if (close >= limit || !text.token(close).is(")")) {
                return at;
            }
            at = close + 1;
        }
        return at;
    }

    private boolean isNameWord(int i) {
        Token token = text.token(i);
        return token.isWord()
                && token.isCapitalised()
                && (classes.at(i) == WordClass.PLAIN || classes.at(i) == WordClass.PARTICIPLE);
    }

    /// A text in capitals throughout tells nothing by its capitals.
    private static boolean isShouting(TokenizedText text) {
        int words = 0;
        int capitals = 0;
        for (Token token : text.tokens()) {
            if (token.isWord() && token.text().length() > 1) {
                words++;
                capitals += Character.isUpperCase(token.text().charAt(1)) ? 1 : 0;
            }
        }
        return capitals * 2 > words;
    }
}
