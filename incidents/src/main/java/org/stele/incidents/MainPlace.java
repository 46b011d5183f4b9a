package org.stele.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.vocabulary.PlaceRole;

/// Where a document's event was above all: the place of its own name that most of its figures give, the first of
/// equals.
/// A figure that gives it speaks of the whole event; "the bridge" is somewhere in it.
///
/// @param spot empty when the document places nothing
/// @param alone whether no figure gives another place of a name of its own
record MainPlace(Optional<Scope.Spot> spot, boolean alone) {

    static MainPlace of(Reading reading) {
        Optional<Scope.Spot> spot = find(List.of(reading)).map(Scope.Spot::of);
        boolean alone = reading.claims(FigureClaim.class).stream()
                .flatMap(figure -> figure.place().stream())
                .filter(place -> place.role() == PlaceRole.LOCATION)
                .map(Scope.Spot::of)
                .allMatch(place -> !place.isNamed() || place.isIn(spot.stream().toList()));
        return new MainPlace(spot, alone);
    }

    /// Whether figures of these places count the whole event: "the town and the villages around it" do, and the town
    /// where no other is told of.
    boolean isTheWholeOf(List<Scope.Spot> places) {
        return places.isEmpty() || (spot.filter(main -> main.isIn(places)).isPresent() && (alone || places.size() > 1));
    }

    static Optional<Place> find(List<Reading> readings) {
        List<Place> told = readings.stream()
                .flatMap(reading -> Stream.concat(
                        reading.claims(FigureClaim.class).stream().flatMap(figure -> figure.place().stream()),
                        reading.event().place().stream()))
                .filter(place -> place.role() == PlaceRole.LOCATION)
                .toList();
        List<Place> named =
                told.stream().filter(place -> Scope.Spot.of(place).isNamed()).toList();
        List<Place> distinct = new ArrayList<>();
        for (Place place : named.isEmpty() ? told : named) {
            if (distinct.stream().noneMatch(known -> areOne(known, place))) {
                distinct.add(place);
            }
        }
        Optional<Place> main = Optional.empty();
        long most = 0;
        for (Place place : distinct) {
            long times = told.stream().filter(other -> areOne(place, other)).count();
            if (times > most) {
                most = times;
                main = Optional.of(place);
            }
        }
        return main;
    }

    private static boolean areOne(Place one, Place other) {
        return Scope.Spot.of(one).isSame(Scope.Spot.of(other));
    }
}
