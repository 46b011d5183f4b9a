package org.stele.linkage;

/// A column of the lists and how its values are compared.
///
/// @param nature whose the values are: what one has alone tells two of one family apart
/// @param insteadOf the column that says the same better; this one is compared only for rows one of which lacks that.
/// Empty for a column that stands for itself
public record Column(String name, Kind kind, Nature nature, String insteadOf) {

    public Column(String name, Kind kind, Nature nature) {
        this(name, kind, nature, "");
    }

    /// A column of which only the kind is known; names of persons have their nature from it.
    public Column(String name, Kind kind) {
        this(name, kind, Nature.UNKNOWN);
    }

    /// Whose the values of a column are.
    public enum Nature {
        /// One's own: a given name, a date of birth.
        OWN,
        /// Shared by those who have much in common, a family, a village or an event: a family name, a place.
        SHARED,
        UNKNOWN
    }

    public enum Kind {
        /// A whole name of a person, in any script and any order.
        NAME,
        GIVEN_NAME,
        FAMILY_NAME,
        FATHER_NAME,
        /// A date: as precise as it is known; a year alone is a date.
        DATE,
        /// A quantity such as an age.
        NUMBER,
        /// Words in which order matters little: an address, an occupation, a place.
        TEXT,
        /// A number or code that one character off makes another one: a postcode, an identity number.
        CODE,
        /// One of a few values, such as a sex.
        CATEGORY,
        /// Kept and shown, never compared.
        IGNORED
    }
}
