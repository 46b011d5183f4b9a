package org.stele.register;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// One entry of the ledger with what it commits to.
///
/// @param position counted from 0
/// @param time when it was entered, by the clock of whoever entered it
public record LoggedEntry(long position, EntryKind kind, Instant time, ObjectNode payload) {

    /// The id by which it can be asked for.
    public String id() {
        return "entry:" + position;
    }
}
