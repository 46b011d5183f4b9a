package org.stele.vocabulary;

/// What a figure counts. A closed list: a new measure is a new release of the vocabulary.
///
/// Measures joined by `_or_` are unions: "hundreds were killed, wounded, or went missing" counts people
/// in any of the three states, and is never a figure for one of them.
public enum Measure implements Coded {
    KILLED,
    /// Wounded, and said to have died of it or to be dying of it: whether they are among the killed is an assumption.
    FATALLY_WOUNDED,
    DIED_LATER,
    INJURED,
    HOSPITALISED,
    MISSING,
    DETAINED,
    IMPRISONED,
    RELEASED,
    ABDUCTED,
    DISPLACED,
    TORTURED,
    /// People on whom an authority conferred a status. It counts a legal fact, not deaths.
    RECOGNISED_VICTIMS,
    KILLED_OR_INJURED,
    KILLED_OR_INJURED_OR_MISSING,
    KILLED_OR_MISSING,
    INJURED_OR_MISSING,
    /// The text says "casualties" or "victims" and not of what kind.
    CASUALTIES,
    HOMES_HIT,
    HOMES_DAMAGED,
    HOMES_DESTROYED,
    VEHICLES_HIT,
    VEHICLES_DESTROYED,
    BUILDINGS_DAMAGED,
    BUILDINGS_DESTROYED,
    PROPERTY_DESTROYED;

    /// What one counted thing is.
    public Unit unit() {
        return switch (this) {
            case HOMES_HIT, HOMES_DAMAGED, HOMES_DESTROYED -> Unit.HOME;
            case VEHICLES_HIT, VEHICLES_DESTROYED -> Unit.VEHICLE;
            case BUILDINGS_DAMAGED, BUILDINGS_DESTROYED -> Unit.BUILDING;
            case PROPERTY_DESTROYED -> Unit.PROPERTY;
            default -> Unit.PERSON;
        };
    }
}
