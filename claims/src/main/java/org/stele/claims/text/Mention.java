package org.stele.claims.text;

import org.stele.claims.Actor;
import org.stele.claims.Place;
import org.stele.claims.When;
import org.stele.claims.Words;

/// Something a text mentions that a figure may belong to: a time, a place, somebody who acts.
public sealed interface Mention {

    Words words();

    default int start() {
        return words().start();
    }

    default int end() {
        return words().end();
    }

    /// A date or a period, read as far as its own words and the narration before it allow.
    ///
    /// @param words all the words, with their preposition: "On the night of 19–20 January"
    /// @param when the reading; `edtf` is empty where the words only relate it to an undated anchor
    /// @param sense what it dates
    /// @param bearing how it lies to its anchor
    record TimeMention(Words words, When when, Sense sense, Bearing bearing) implements Mention {}

    /// What a time in a text dates.
    enum Sense {
        /// What happened.
        OCCURRENCE,
        /// An event known by its date: "martyrs of 3 May", "the 3 May tragedy".
        NAME,
        /// A return of the day: "the 36th anniversary".
        ANNIVERSARY,
        /// The document, a ruling, a statement: when something was said.
        SAID,
        /// Another event, told as the background.
        BACKGROUND
    }

    /// How a time lies to the anchor it is told by.
    enum Bearing {
        AT,
        /// "Before martial law was declared"
        BEFORE,
        /// "In the days following the declaration"
        AFTER
    }

    /// A place as written.
    record PlaceMention(Words words, Place place) implements Mention {}

    /// Somebody, or something, that acts.
    ///
    /// @param named whether the text says of the event as a whole that this group did it, or claims to have
    record ActorMention(Words words, Actor actor, boolean named) implements Mention {
        public ActorMention(Words words, Actor actor) {
            this(words, actor, false);
        }
    }
}
