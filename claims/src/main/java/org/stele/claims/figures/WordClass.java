package org.stele.claims.figures;

/// What a small word does in a rule; the lexicon's section `[grammar]` says which words these are.
enum WordClass {
    BE,
    HAVE,
    MODAL,
    DO,
    /// Stands like an auxiliary and says how firmly: "were reported killed".
    REPORT,
    AND,
    OR,
    COMMA,
    /// Any other mark that closes a phrase: semicolon, dash, bracket, quotation mark.
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
    ADVERB,
    NOT,
    /// A pronoun for people named before.
    THEY,
    /// A verb form that harms nobody.
    VERB,
    /// "including": opens a part of what stands before.
    INCLUDING,
    /// "olmaqla", "olmak üzere": what stands before it are parts of the quantity after it.
    CONSISTING,
    /// "of whom": the number beside it is a part of what stands before.
    OF_WHOM,
    MORE,
    /// A word with the ending of a participle: a modifier before a noun, a verb after it.
    PARTICIPLE,
    /// A time word, which ends a noun.
    DAY,
    /// Any other word.
    PLAIN;

    boolean isAuxiliary() {
        return this == BE || this == HAVE || this == MODAL || this == DO || this == REPORT;
    }

    /// Whether it may stand between the words of a rule without disturbing it.
    boolean isTransparent() {
        return this == ADVERB || this == DAY;
    }
}
