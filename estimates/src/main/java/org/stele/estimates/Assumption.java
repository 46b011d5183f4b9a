package org.stele.estimates;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What must be true for a method's answer to mean anything: a kind of message and its arguments, which
/// `wording` renders.
///
/// @param kind for example `estimate.assumes.dga`
/// @param arguments names to numbers or texts, in the order of their names
public record Assumption(String kind, SortedMap<String, Object> arguments) {

    public Assumption {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static Assumption of(Method method) {
        return of(method, Map.of());
    }

    static Assumption of(Method method, Map<String, Object> arguments) {
        return new Assumption("estimate.assumes." + method.code(), new TreeMap<>(arguments));
    }
}
