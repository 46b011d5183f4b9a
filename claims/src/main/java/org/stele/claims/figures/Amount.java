package org.stele.claims.figures;

import java.util.OptionalLong;

/// A number as the words give it, before anything is known about what it counts: tokens `[first, end)`.
///
/// @param n the stated number; empty for vague words and ranges
/// @param high the upper end; empty when the words set none
record Amount(int first, int end, long low, OptionalLong high, OptionalLong n, Kind kind) {

    enum Kind {
        DIGITS,
        WORDS,
        VAGUE,
        RANGE,
        /// "a", "another", or a noun that stands for one person
        IMPLICIT,
        NONE
    }

    static Amount of(int first, int end, long n, Kind kind) {
        return new Amount(first, end, n, OptionalLong.of(n), OptionalLong.of(n), kind);
    }

    Amount endingAt(int newEnd) {
        return new Amount(first, newEnd, low, high, n, kind);
    }
}
