package org.stele.victims;

import java.util.Map;

/// What is wrong with a row, for a person to read: `wording` makes the sentence.
///
/// @param kind `row.age`, `row.birth_after_death`, `row.date`, `row.nameless` or `row.unreadable`
/// @param arguments `file`, `row`, and where they apply `column`, `value`, `other_column`, `other_value`, `problem`
public record Problem(String kind, Map<String, String> arguments) {

    public Problem {
        arguments = Map.copyOf(arguments);
    }
}
