package org.stele.release;

import org.stele.vocabulary.Coded;

/// What the top of every page has to say before anything else.
public enum Notice implements Coded {
    /// Nothing in the release is real.
    EXAMPLE,
    /// Not for citing: nobody has answered for it yet.
    DRAFT,
    /// The project took this release back.
    RECALLED,
    /// The pages' language was translated and not reviewed.
    TRANSLATION_NOT_REVIEWED
}
