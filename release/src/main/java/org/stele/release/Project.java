package org.stele.release;

import java.util.Optional;

/// Whose record this is, in the project's own words.
///
/// @param title the record's name
/// @param mandate who keeps the record and on what ground
/// @param scope whom and what it covers: people, kinds of death, place, period
/// @param missing what the project knows to be missing from it
/// @param contact how to reach the project
/// @param safeContact how to reach it when writing is dangerous
public record Project(
        String title,
        Optional<String> mandate,
        Optional<String> scope,
        Optional<String> missing,
        Optional<String> contact,
        Optional<String> safeContact,
        Optional<Licence> licence) {

    public Project {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a release needs a title");
        }
    }

    /// On what terms the data may be used.
    ///
    /// @param name for example `CC BY-NC 4.0`
    /// @param terms what it allows, in a sentence
    public record Licence(String name, Optional<String> terms) {}
}
