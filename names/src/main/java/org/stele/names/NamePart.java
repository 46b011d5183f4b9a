package org.stele.names;

import java.util.List;

/// One part of a name.
///
/// @param written the words as they stand, never changed
/// @param forms the part in Latin letters, by each language that may have written it; never empty
/// @param skeleton the consonants of the first form
public record NamePart(String written, Kind kind, List<String> forms, String skeleton) {

    /// What the part is in the name. A convention, not a fact: parts are compared whatever their kinds.
    public enum Kind {
        GIVEN,
        /// The father's name: alone (as in Arabic), with oğlu or qızı, or as -ovich, -ovna.
        FATHER,
        GRANDFATHER,
        FAMILY,
        /// "Father of" or "mother of" someone: Abu, Umm.
        KUNYA,
        TITLE,
        /// Jr, III.
        SUFFIX,
        /// In quotation marks or brackets.
        NICKNAME
    }

    public NamePart {
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("\"" + written + "\" needs at least one form to be compared by");
        }
    }

    /// The form by the most likely language.
    public String form() {
        return forms.getFirst();
    }

    /// This part and the next one written as one word: `Ali Reza` as `Alireza`.
    public NamePart joinedTo(NamePart next) {
        String first = form() + next.form();
        String last = forms.getLast() + next.forms.getLast();
        return new NamePart(
                written + " " + next.written,
                kind,
                first.equals(last) ? List.of(first) : List.of(first, last),
                Transliteration.skeleton(first));
    }

    /// Whether it says who the person is; titles and suffixes do not.
    public boolean identifies() {
        return switch (kind) {
            case GIVEN, FATHER, GRANDFATHER, FAMILY, KUNYA -> true;
            case TITLE, SUFFIX, NICKNAME -> false;
        };
    }
}
