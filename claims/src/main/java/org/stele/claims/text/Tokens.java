package org.stele.claims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into tokens, in one pass and without looking back.
final class Tokens {

    private Tokens() {}

    /// The tokens of a text of which nothing is known yet.
    static List<Token> of(String text) {
        return of(text, Orthography.PLAIN, Set.of());
    }

    /// The tokens of a text in a language, written as that language is written.
    ///
    /// @param known the words of the language's lexicon
    static List<Token> of(String text, Orthography orthography, Set<String> known) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        int lastEnd = -1;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end;
            Token.Kind kind;
            if (Character.isDigit(c)) {
                end = endOfNumber(text, at);
                kind = Token.Kind.NUMBER;
            } else if (isLetter(c)) {
                end = endOfWord(text, at);
                kind = Token.Kind.WORD;
            } else if (isApostrophe(c) && isPossessive(text, at, lastEnd)) {
                end = at + 2;
                kind = Token.Kind.POSSESSIVE;
            } else {
                end = at + Character.charCount(c);
                kind = Token.Kind.MARK;
            }
            String written = text.substring(at, end);
            if (kind == Token.Kind.WORD) {
                addWord(tokens, written, at, at == lastEnd, orthography, known);
            } else {
                tokens.add(new Token(written, orthography.fold(written), at, end, kind, at == lastEnd));
            }
            lastEnd = end;
            at = end;
        }
        return tokens;
    }

    /// Cuts the small words off that are written together with a word the lexicon knows.
    private static void addWord(
            List<Token> tokens, String written, int at, boolean glued, Orthography orthography, Set<String> known) {
        String folded = orthography.fold(written);
        List<Integer> cuts = orthography.hasPrefixes() ? orthography.prefixesOf(folded, known) : List.of();
        int first = 0;
        int foldedFirst = 0;
        for (int cut : cuts) {
            int end = first;
            int length = foldedFirst;
            while (end < written.length()
                    && (length < cut
                            || orthography.fold(written.substring(end, end + 1)).isEmpty())) {
                length += orthography.fold(written.substring(end, end + 1)).length();
                end++;
            }
            tokens.add(new Token(
                    written.substring(first, end),
                    folded.substring(foldedFirst, cut),
                    at + first,
                    at + end,
                    Token.Kind.WORD,
                    glued || first > 0));
            first = end;
            foldedFirst = cut;
        }
        tokens.add(new Token(
                written.substring(first),
                folded.substring(foldedFirst),
                at + first,
                at + written.length(),
                Token.Kind.WORD,
                glued || first > 0));
    }

    private static int endOfNumber(String text, int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isDigit(c)) {
                end += Character.charCount(c);
            } else if ((c == ',' || c == '.' || c == '٬' || c == '٫')
                    && end + 1 < text.length()
                    && Character.isDigit(text.codePointAt(end + 1))) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isLetter(c)) {
                end += Character.charCount(c);
            } else if (isApostrophe(c)
                    && end + 1 < text.length()
                    && isLetter(text.codePointAt(end + 1))
                    && !isPossessive(text, end, end)) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    /// Whether an apostrophe, an `s` and no further letter stand right after a word.
    private static boolean isPossessive(String text, int at, int lastEnd) {
        return lastEnd == at
                && at > 0
                && isLetter(text.codePointBefore(at))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !isLetter(text.codePointAt(at + 2)));
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u00AD'
                || c == '_'
                // The non-joiner inside Persian words.
                || c == '\u200C'
                // The Armenian marks of stress, exclamation and question stand inside the word.
                || (c >= '\u055B' && c <= '\u055E' && c != '\u055D');
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
