package org.stele.disclosure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.incidents.Saying;
import org.stele.release.Message;

/// What the reckoning says, as messages of a release.
final class Messages {

    private Messages() {}

    static Message of(Saying saying, Mask mask) {
        SortedMap<String, Object> arguments = new TreeMap<>();
        saying.arguments()
                .forEach((name, value) -> arguments.put(name, value instanceof String text ? mask.over(text) : value));
        return Message.of("reckoning." + saying.kind(), arguments);
    }

    static Message of(String kind, Map<String, ?> arguments) {
        return Message.of("reckoning." + kind, arguments);
    }
}
