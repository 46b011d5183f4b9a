package org.stele.evidence;

import java.util.Optional;
import org.stele.dates.Edtf;

/// What a file says about itself outside its text. None of it is checked: whoever made the file could write anything.
///
/// @param published the day it was published or sent, as stated; never the day it happened or the day we learned it
/// @param made the day the file was made, which is no day of publication
/// @param address the canonical address of a page
/// @param language a BCP 47 tag
public record Particulars(
        Optional<Stated<String>> title,
        Optional<Stated<String>> author,
        Optional<Stated<String>> publisher,
        Optional<Stated<Edtf>> published,
        Optional<Stated<Edtf>> made,
        Optional<Stated<String>> address,
        Optional<Stated<String>> language) {

    /// A file that says nothing about itself.
    public static final Particulars NONE = new Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// What was written down: days as EDTF.
    ///
    /// @throws IllegalArgumentException when a day is none
    public static Particulars parse(
            Optional<Stated<String>> title,
            Optional<Stated<String>> author,
            Optional<Stated<String>> publisher,
            Optional<Stated<String>> published,
            Optional<Stated<String>> made,
            Optional<Stated<String>> address,
            Optional<Stated<String>> language) {
        return new Particulars(title, author, publisher, day(published), day(made), address, language);
    }

    private static Optional<Stated<Edtf>> day(Optional<Stated<String>> written) {
        return written.map(found -> new Stated<>(Edtf.parse(found.value()), found.basis()));
    }

    /// A value and which field of the file states it, such as `meta article:published_time`.
    public record Stated<T>(T value, String basis) {}
}
