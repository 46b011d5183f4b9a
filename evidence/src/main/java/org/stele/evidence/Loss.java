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
        ENCODING_GUESSED,
        /// Pages that are pictures, and nothing is there to read letters off pictures. `what` names them, `amount`
        /// counts them.
        PAGES_WITHOUT_TEXT,
        /// Pages that are damaged.
        PAGES_UNREADABLE,
        /// Pages whose letters were read off a picture: to be looked at before a number of theirs is trusted.
        MACHINE_READ,
        /// Something else that hangs on the file and is no part of its text. `what` is its name, `amount` its bytes.
        ATTACHMENT,
        /// The file breaks off, or a part of it is damaged or missing. `what` is the part.
        CUT_SHORT,
        /// Another sheet of a spreadsheet. `what` is its name, `amount` its rows.
        SHEET
    }
}
