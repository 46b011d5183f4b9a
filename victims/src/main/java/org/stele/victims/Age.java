package org.stele.victims;

import java.util.List;

/// How old a person was at the incident, as far as the sources say.
public sealed interface Age {

    /// Nothing says how old.
    record Unknown() implements Age {}

    /// All sources can be right together: between `low` and `high`, both included.
    ///
    /// @param sources the rows and claims it rests on
    record Known(int low, int high, List<String> sources) implements Age {
        public Known {
            sources = List.copyOf(sources);
            if (low < 0 || high < low) {
                throw new IllegalArgumentException(low + " to " + high + " is no age");
            }
        }
    }

    /// Sources contradict each other; `low` to `high` covers what they say.
    record Contested(int low, int high, List<String> sources) implements Age {
        public Contested {
            sources = List.copyOf(sources);
        }
    }

    /// Whether the person may have been a child.
    default boolean mayBeMinor() {
        return switch (this) {
            case Unknown() -> false;
            case Known known -> known.low() < ADULT;
            case Contested contested -> contested.low() < ADULT;
        };
    }

    /// The first age of an adult (Convention on the Rights of the Child, article 1).
    int ADULT = 18;
}
