package org.stele.evidence;

import org.stele.vocabulary.Coded;

/// Something that a file holds, or should hold, and its transcript does not.
///
/// @param what which one: a name, numbers of pages; empty where the kind says it all
/// @param amount how many or how much, in the unit of the kind
public record Loss(Kind kind, String what, long amount) {

    /// What was lost.
    public enum Kind implements Coded {
        /// Bytes that are no characters of the encoding; U+FFFD stands in their place. `what` is the encoding.
        UNDECODABLE,
        /// Characters past the longest text that is kept.
        TOO_LONG,
        /// The encoding is not declared and was told by the bytes alone. `what` is the encoding.
        ENCODING_GUESSED
    }
}
