package org.stele.places;

/// Why a candidate stands where it stands: one ground and the points it gave. A candidate's score is the sum.
public record Reason(Ground ground, double points) {

    /// The grounds, in the order in which they are told.
    public enum Ground {
        /// The name asked for is the place's main name.
        MAIN_NAME,
        /// It is another name of the place: in another language or script, or a former one.
        OTHER_NAME,
        /// It is an abbreviation, or a code such as an airport's, and stands in capitals.
        CODE,
        /// It is spelled letter for letter as the gazetteer spells it, diacritics and capitals too.
        AS_WRITTEN,
        /// A country's name mostly means the country, whatever else bears it.
        COUNTRY,
        CAPITAL,
        /// A province named like its main city mostly gives way to the city.
        DIVISION,
        /// Larger places are written about more often.
        POPULATION,
        /// It lies in a country that the context names.
        IN_CONTEXT,
        /// It lies near the point that the context names.
        NEAR
    }
}
