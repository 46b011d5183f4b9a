package org.stele.release;

import java.util.Optional;

/// People who are counted and not shown.
///
/// @param why a `page.withheld.*` message; only as much as harms nobody
public record Withheld(Optional<String> incident, long people, Message why) {

    public Withheld {
        if (people < 1) {
            throw new IllegalArgumentException("withheld people are at least one");
        }
    }
}
