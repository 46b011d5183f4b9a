package org.stele.incidents;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something to be said to people: the kind of message and its arguments, in no language.
///
/// @param kind the message's key without the `reckoning.` before it, for example `gap.total_exceeds_parts`
/// @param arguments by name: numbers (`Long`, `Integer`) and words of the source or codes (`String`)
public record Saying(String kind, SortedMap<String, Object> arguments) {

    public Saying {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    public static Saying of(String kind, Map<String, Object> arguments) {
        return new Saying(kind, new TreeMap<>(arguments));
    }
}
