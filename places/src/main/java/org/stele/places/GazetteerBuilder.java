package org.stele.places;

import java.util.ArrayList;
import java.util.List;

/// Makes a small gazetteer by hand: for a region that the bundled one does not cover, and for tests.
public final class GazetteerBuilder {

    private final String edition;
    private final List<MadeIndex.Entry> entries = new ArrayList<>();

    GazetteerBuilder(String edition) {
        this.edition = edition;
    }

    public GazetteerBuilder add(Place place, String... otherNames) {
        entries.add(new MadeIndex.Entry(place, List.of(otherNames)));
        return this;
    }

    public Gazetteer build() {
        return new Gazetteer(new MadeIndex(edition, entries));
    }
}
