package org.stele.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.stele.release.Notice;

/// Which edition is made.
///
/// @param title the record's name
/// @param version the number people cite
/// @param asOf the day whose state of the register it shows
/// @param published the day it leaves
/// @param languages BCP 47 tags of the languages of its pages, the first one first
/// @param notices what stands at the top of every page
/// @param software name and version of the program
/// @param lot the seed of the draw of names on the first page
public record Settings(
        String title,
        String version,
        LocalDate asOf,
        LocalDate published,
        List<String> languages,
        List<Notice> notices,
        String software,
        long lot) {

    public Settings {
        languages = List.copyOf(languages);
        notices = List.copyOf(notices);
    }
}
