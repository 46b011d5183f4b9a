package org.stele.incidents;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;

/// The documents in an order that neither their ids nor their file names decide: by the day they appeared, of one
/// day the fuller first, then by their words. So which of two copies is the first does not hang on a hash.
final class Documents {

    private Documents() {}

    /// @param day undated documents come last: nothing shows that they were first
    private record Place(String day, int claims, String words, String id) {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::day)
                .thenComparing(Place::claims, Comparator.reverseOrder())
                .thenComparing(Place::words)
                .thenComparing(Place::id);

        static Place of(Reading reading) {
            return new Place(
                    reading.about()
                            .published()
                            .map(date -> date.value().toString())
                            .orElse("9999"),
                    reading.claims().size(),
                    reading.claims().stream()
                            .sorted(Comparator.comparingInt(
                                            (Claim claim) -> claim.passage().start())
                                    .thenComparingInt(claim -> claim.passage().end()))
                            .map(claim -> claim.passage().quote())
                            .collect(Collectors.joining("\n")),
                    reading.document().text());
        }
    }

    /// One reading a document, by the latest version of the reader, in order.
    static List<Reading> inOrder(Collection<Reading> readings) {
        SortedMap<String, Reading> latest = new TreeMap<>();
        readings.forEach(reading -> latest.merge(reading.document().text(), reading, Documents::later));
        record Placed(Place place, Reading reading) {}
        return latest.values().stream()
                .map(reading -> new Placed(Place.of(reading), reading))
                .sorted(Comparator.comparing(Placed::place, Place.ORDER))
                .map(Placed::reading)
                .toList();
    }

    private static Reading later(Reading one, Reading other) {
        return one.reader().compareTo(other.reader()) >= 0 ? one : other;
    }

    /// At which place of the order each document stands.
    static Map<DocumentId, Integer> places(List<Reading> inOrder) {
        Map<DocumentId, Integer> places = new HashMap<>();
        inOrder.forEach(reading -> places.put(reading.document(), places.size()));
        return places;
    }
}
