package org.stele.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which release this is.
///
/// @param version the number people cite, for example `5`
/// @param asOf the day whose state of the register it shows
/// @param published the day it left
/// @param languages BCP 47 tags of the languages its pages are written in, the first one first
/// @param lot the seed of the draw of names on the first page
/// @param notices what stands at the top of every page
/// @param changes what changed since the release before, if there was one
public record Edition(
        String version,
        LocalDate asOf,
        LocalDate published,
        List<String> languages,
        long lot,
        List<Notice> notices,
        Optional<Changes> changes) {

    public Edition {
        if (version.isBlank()) {
            throw new IllegalArgumentException("a release needs a version, for example 1");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a release needs at least one language, for example en");
        }
        if (published.isBefore(asOf)) {
            throw new IllegalArgumentException(
                    "a release of " + published + " cannot show the register as of " + asOf + ", which is later");
        }
        languages = List.copyOf(languages);
        notices = List.copyOf(notices);
    }

    /// What changed since an earlier release, in people and values.
    ///
    /// @param named people who had no name before
    /// @param merged pairs of entries that turned out to be one person
    /// @param withdrawn people who were taken out
    /// @param corrected dates, ages, spellings
    public record Changes(String since, long added, long named, long merged, long withdrawn, long corrected) {}
}
