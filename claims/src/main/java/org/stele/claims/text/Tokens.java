package org.stele.claims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into tokens, in one pass and without looking back.
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text) {
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
            tokens.add(new Token(written, fold(written), at, end, kind, at == lastEnd));
            lastEnd = end;
            at = end;
        }
        return tokens;
    }

    /// A word as the lexicon knows it.
    static String fold(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        StringBuilder folded = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char plain = c == 'ё' ? 'е' : c == '’' || c == 'ʼ' || c == '‘' ? '\'' : c;
            // The dot above that Turkish İ leaves behind, the acute of Russian stress, and the soft hyphen.
            boolean dropped = c == '\u0307' || c == '\u0301' || c == '\u00AD';
            if (plain == c && !dropped) {
                if (folded != null) {
                    folded.append(c);
                }
                continue;
            }
            if (folded == null) {
                folded = new StringBuilder(lower.length()).append(lower, 0, i);
            }
            if (!dropped) {
                folded.append(plain);
            }
        }
        return folded == null ? lower : folded.toString();
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
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD' || c == '_';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
