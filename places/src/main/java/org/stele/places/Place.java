package org.stele.places;

import java.util.Optional;
import java.util.OptionalLong;

/// One entry of the gazetteer.
///
/// @param id `geonames:587084`; a first-order division has GeoNames' own code for it, `geonames:AZ.09`
/// @param name the main name, as GeoNames gives it; [Gazetteer#spellings(Place)] has the others
/// @param country ISO 3166-1 alpha-2, as the gazetteer assigns it; no verdict about a border
/// @param division the id of the first-order division it lies in, where the gazetteer knows one
/// @param point a point in the place; a division's or a country's is that of its seat or largest settlement
/// @param population empty where the gazetteer has none, which is not the same as nobody
public record Place(
        String id,
        String name,
        Feature feature,
        String country,
        Optional<String> division,
        Point point,
        OptionalLong population) {

    public Place {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a place needs an id and a name, not \"" + id + "\", \"" + name + "\"");
        }
        if (country.length() != 2) {
            throw new IllegalArgumentException(
                    "place " + id + ": \"" + country + "\" is no ISO 3166-1 alpha-2 code, such as AZ");
        }
    }

    public double distanceKm(Place other) {
        return point.distanceKm(other.point);
    }
}
