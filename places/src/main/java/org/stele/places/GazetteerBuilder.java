package org.stele.places;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes a small gazetteer by hand: for a region that the bundled one does not cover, and for tests.
public final class GazetteerBuilder {

    private final String edition;
    private final List<MadeIndex.Entry> entries = new ArrayList<>();

    GazetteerBuilder(String edition) {
        this.edition = edition;
    }

    public GazetteerBuilder add(Place place, String... otherNames) {
        entries.add(new MadeIndex.Entry(
                place,
                Stream.concat(Stream.of(place.name()), Stream.of(otherNames)).toList()));
        return this;
    }

    public Gazetteer build() {
        return new Gazetteer(new MadeIndex(edition, entries));
    }
}
