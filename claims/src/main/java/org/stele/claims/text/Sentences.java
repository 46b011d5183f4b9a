package org.stele.claims.text;

import java.util.ArrayList;
import java.util.List;

/// Groups tokens into sentences. A line break ends a sentence, except in texts that are wrapped at a fixed
/// width, where only an empty line does.
final class Sentences {

    /// Lines of a wrapped text are at most this long; a longer one is a paragraph.
    private static final int LONGEST_WRAPPED_LINE = 100;
    /// A headline is at most this many tokens; a longer first line is a paragraph.
    private static final int LONGEST_HEADLINE = 30;
    /// Past this many tokens a comma ends a sentence, and soon any token: what goes on so long without a full stop is
    /// a table or noise, and the time to read one sentence grows with the square of its length.
    private static final int LONGEST_SENTENCE = 400;

    private final String text;
    private final List<Token> tokens;
    private final Phrases abbreviations;
    private final Phrases ends;
    private final boolean wrapped;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(String text, List<Token> tokens, Lexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.abbreviations = lexicon.phrases("abbreviations");
        this.ends = lexicon.phrases("sentence.ends");
        this.wrapped = isWrapped(text);
    }

    static List<Sentence> of(String text, List<Token> tokens, Lexicon lexicon) {
        Sentences sentences = new Sentences(text, tokens, lexicon);
        sentences.cut();
        return sentences.sentences;
    }

    private void cut() {
        int first = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean newParagraph = !last && breaksBetween(i);
            boolean afterEnd = !last && tokens.get(i + 1).glued() && isCloser(tokens.get(i + 1));
            if (!last && !newParagraph && (afterEnd || !endsSentence(i)) && !isTooLong(i, i + 1 - first)) {
                continue;
            }
            boolean headline = sentences.isEmpty()
                    && newParagraph
                    && i + 1 - first <= LONGEST_HEADLINE
                    && !tokens.get(i).is(".");
            sentences.add(new Sentence(sentences.size(), paragraph, first, i + 1, headline));
            first = i + 1;
            paragraph += newParagraph ? 1 : 0;
        }
    }

    /// Whether the white space after a token ends a paragraph.
    private boolean breaksBetween(int i) {
        int lineBreaks = 0;
        for (int at = tokens.get(i).end(); at < tokens.get(i + 1).start(); at++) {
            char c = text.charAt(at);
            lineBreaks += c == '\n' || c == '\u2029' || (c == '\r' && text.charAt(at + 1) != '\n') ? 1 : 0;
        }
        return lineBreaks > 1 || (lineBreaks == 1 && !wrapped);
    }

    private boolean isTooLong(int i, int length) {
        return length >= 2 * LONGEST_SENTENCE
                || (length >= LONGEST_SENTENCE && tokens.get(i).isMark());
    }

    private boolean endsSentence(int i) {
        int mark = i;
        while (mark > 0 && tokens.get(mark).glued() && isCloser(tokens.get(mark))) {
            mark--;
        }
        Token end = tokens.get(mark);
        if (!end.isMark() || tokens.get(i + 1).glued()) {
            return false;
        }
        if (end.is("!") || end.is("?")) {
            return !startsSmall(i + 1);
        }
        if (end.is("…") || ends.has(end)) {
            return !startsSmall(i + 1);
        }
        if (!end.is(".") || mark == 0 || startsSmall(i + 1)) {
            return false;
        }
        Token before = tokens.get(mark - 1);
        if (!end.glued() || !before.isWord()) {
            return true;
        }
        // An initial ("J. Smith", "U.S. Navy") ends nothing; neither does "Gen." or "г."
        boolean initial = before.text().length() == 1 && before.isCapitalised();
        return !initial && abbreviations.longestAt(tokens, mark - 1).isEmpty();
    }

    private boolean startsSmall(int i) {
        Token next = tokens.get(i);
        return next.isWord() && Character.isLowerCase(next.text().codePointAt(0));
    }

    private static boolean isCloser(Token token) {
        return token.isMark() && "\"”’'»)]".contains(token.text());
    }

    private static boolean isWrapped(String text) {
        int lines = 0;
        int full = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_WRAPPED_LINE) {
                return false;
            }
            lines += end > start ? 1 : 0;
            full += end - start >= LONGEST_WRAPPED_LINE / 2 ? 1 : 0;
            start = end + 1;
        }
        return lines >= 3 && full * 2 >= lines;
    }
}
