package org.stele.victims;

import java.util.List;

/// What some sources say of one attribute, as written.
///
/// @param sources the rows (`list:number`) and claims that say so
public record Value(String text, List<String> sources) {

    public Value {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" needs a source: nothing is known without one");
        }
    }
}
