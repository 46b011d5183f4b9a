package org.stele.linkage;

/// A column of the lists and how its values are compared.
public record Column(String name, Kind kind) {

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
