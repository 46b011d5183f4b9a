package org.stele.incidents;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.incidents.bounds.Partition;
import org.stele.vocabulary.PlaceRole;

/// Which documents tell of one event. Proposed from place, period, shared figures and the event's names; a person
/// decides otherwise by the assumption `same_incident:DOCUMENT|DOCUMENT`.
final class Grouping {

    /// A longer period than this says too little about which event is meant.
    private static final long NARROW_DAYS = 31;

    private static final int SHARED_NUMBERS = 2;
    private static final long SMALLEST_TELLING_NUMBER = 10;

    private Grouping() {}

    /// What is compared of some documents that stay together: one, or one lineage.
    private record Unit(
            List<Reading> readings, Set<String> places, List<Edtf> periods, Set<Long> numbers, Set<String> names) {

        static Unit of(List<Reading> readings) {
            Set<String> places = new TreeSet<>();
            Set<Long> numbers = new TreeSet<>();
            Set<String> names = new TreeSet<>();
            List<Edtf> periods = new ArrayList<>();
            for (Reading reading : readings) {
                List<FigureClaim> figures = reading.claims(FigureClaim.class);
                Stream.concat(
                                reading.event().place().stream(),
                                figures.stream().flatMap(figure -> figure.place().stream()))
                        .filter(place -> place.role() == PlaceRole.LOCATION)
                        .forEach(place -> places.addAll(keys(place)));
                figures.forEach(figure -> figure.value().stream()
                        .flatMapToLong(value -> value.n().stream())
                        .filter(n -> n >= SMALLEST_TELLING_NUMBER)
                        .forEach(numbers::add));
                reading.event().names().forEach(name -> names.add(Scope.key(name.text())));
                reading.event().when().flatMap(When::edtf).ifPresent(periods::add);
            }
            return new Unit(readings, places, periods, numbers, names);
        }

        private static List<String> keys(Place place) {
            return Stream.concat(Stream.of(Scope.key(place.name())), place.id().stream())
                    .toList();
        }

        boolean tellsOfTheEventOf(Unit other) {
            if (!periods.isEmpty() && !other.periods.isEmpty() && !overlap(other, false)) {
                return false;
            }
            boolean onePlace = share(places, other.places);
            if (onePlace && overlap(other, true)) {
                return true;
            }
            boolean placesDiffer = !onePlace && !places.isEmpty() && !other.places.isEmpty();
            Set<Long> shared = new HashSet<>(numbers);
            shared.retainAll(other.numbers);
            return !placesDiffer && (shared.size() >= SHARED_NUMBERS || share(names, other.names));
        }

        private boolean overlap(Unit other, boolean narrow) {
            return periods.stream()
                    .anyMatch(period -> other.periods.stream()
                            .anyMatch(rival ->
                                    period.overlaps(rival) && (!narrow || (isNarrow(period) && isNarrow(rival)))));
        }

        private static boolean isNarrow(Edtf period) {
            return period.earliest().isPresent()
                    && period.latest().isPresent()
                    && ChronoUnit.DAYS.between(
                                    period.earliest().get(), period.latest().get())
                            < NARROW_DAYS;
        }

        private static <T> boolean share(Collection<T> one, Collection<T> other) {
            return one.stream().anyMatch(other::contains);
        }
    }

    /// Groups of readings, each group of one event; documents and groups in the order of their ids.
    static List<List<Reading>> of(List<Reading> readings, List<Lineage> lineages, Assumptions assumptions) {
        Map<DocumentId, Reading> byDocument = new HashMap<>();
        readings.forEach(reading -> byDocument.put(reading.document(), reading));
        List<Unit> units = new ArrayList<>();
        for (Lineage lineage : lineages) {
            List<Reading> members =
                    lineage.documents().stream().map(byDocument::get).toList();
            if (isSplit(lineage, assumptions)) {
                members.forEach(member -> units.add(Unit.of(List.of(member))));
            } else {
                units.add(Unit.of(members));
            }
        }
        Partition events = new Partition(units.size());
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!events.areJoined(i, j) && areOne(units.get(i), units.get(j), assumptions)) {
                    events.join(i, j);
                }
            }
        }
        return events.classes().stream()
                .map(event -> event.stream()
                        .flatMap(unit -> units.get(unit).readings().stream())
                        .sorted((one, other) ->
                                one.document().text().compareTo(other.document().text()))
                        .toList())
                .toList();
    }

    private static boolean areOne(Unit one, Unit other, Assumptions assumptions) {
        Optional<Boolean> decided = Optional.empty();
        for (Reading reading : one.readings()) {
            for (Reading rival : other.readings()) {
                decided = decided.or(() ->
                        assumptions.decided(Lineages.pair("same_incident", reading.document(), rival.document())));
            }
        }
        return decided.orElseGet(() -> one.tellsOfTheEventOf(other));
    }

    /// Whether a person said that some documents of one lineage tell of different events.
    private static boolean isSplit(Lineage lineage, Assumptions assumptions) {
        return lineage.links().stream()
                .anyMatch(link -> !assumptions
                        .decided(Lineages.pair("same_incident", link.document(), link.with()))
                        .orElse(true));
    }
}
