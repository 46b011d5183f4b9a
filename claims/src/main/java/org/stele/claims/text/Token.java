package org.stele.claims.text;

/// The smallest piece of a text that a rule looks at, with its place: UTF-16 offsets `[start, end)`.
///
/// @param text as written
/// @param folded as the lexicon knows it: lower case, `ё` as `е`, one kind of apostrophe, no soft hyphens
/// @param kind what it is made of
/// @param glued whether no space stands between it and the token before it
public record Token(String text, String folded, int start, int end, Kind kind, boolean glued) {

    /// What a token is made of.
    public enum Kind {
        /// Letters; an apostrophe between letters belongs to the word (`Sa'ada`), the possessive ending does not.
        WORD,
        /// The English possessive ending `'s`, apart from its word.
        POSSESSIVE,
        /// Digits, with commas and full stops between digits: `82`, `1,300`, `1.5`.
        NUMBER,
        /// One mark: a comma, a dash, a quotation mark.
        MARK
    }

    public boolean is(String word) {
        return folded.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /// Whether it is written with a capital first letter.
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Whether it is a hyphen or a dash of any length.
    public boolean isDash() {
        return kind == Kind.MARK && text.length() == 1 && "-‐‑‒–—―".indexOf(text.charAt(0)) >= 0;
    }
}
