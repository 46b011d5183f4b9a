package org.stele.incidents;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.PlaceRole;

/// What documents that stay together (one, or one lineage) tell of their event, as far as it shows which event it is.
///
/// @param places keys of the places it was at: names, and the gazetteer's ids
/// @param numbers the figures' numbers that are large enough to tell something
/// @param figures those numbers with what they count
record Telling(
        List<Reading> readings,
        SortedSet<String> places,
        List<Edtf> periods,
        SortedSet<Long> numbers,
        SortedSet<String> figures,
        SortedSet<String> names) {

    /// A longer period than this says too little about which event is meant.
    private static final long NARROW_DAYS = 31;

    private static final int SHARED_NUMBERS = 2;
    private static final long SMALLEST_TELLING_NUMBER = 10;

    /// Why two tellings are taken for tellings of one event, the strongest first.
    enum Ground implements Coded {
        JUDGED,
        PLACE_AND_DAYS,
        FIGURES,
        FIGURE_AND_DAYS,
        NAME
    }

    static Telling of(List<Reading> readings) {
        SortedSet<String> places = new TreeSet<>();
        SortedSet<Long> numbers = new TreeSet<>();
        SortedSet<String> counted = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        List<Edtf> periods = new ArrayList<>();
        for (Reading reading : readings) {
            List<FigureClaim> figures = reading.claims(FigureClaim.class);
            places(reading, figures).forEach(place -> places.addAll(keys(place)));
            for (FigureClaim figure : figures) {
                figure.value().stream()
                        .flatMapToLong(value -> value.n().stream())
                        .filter(n -> n >= SMALLEST_TELLING_NUMBER)
                        .forEach(n -> {
                            numbers.add(n);
                            counted.add(figure.measure().code() + " " + n);
                        });
            }
            reading.event().names().forEach(name -> names.add(Scope.key(name.text())));
            reading.event()
                    .when()
                    .flatMap(When::edtf)
                    .filter(period -> !periods.contains(period))
                    .ifPresent(periods::add);
        }
        return new Telling(readings, places, periods, numbers, counted, names);
    }

    /// Where it happened. A decree places its event only by the way, so where nothing is said to have happened
    /// anywhere, whatever place a figure gives is taken.
    private static List<Place> places(Reading reading, List<FigureClaim> figures) {
        List<Place> told = Stream.concat(
                        reading.event().place().stream(), figures.stream().flatMap(figure -> figure.place().stream()))
                .toList();
        List<Place> located = told.stream()
                .filter(place -> place.role() == PlaceRole.LOCATION)
                .toList();
        return located.isEmpty()
                ? told.stream().filter(place -> Scope.Spot.of(place).isNamed()).toList()
                : located;
    }

    private static List<String> keys(Place place) {
        return Stream.concat(Stream.of(Scope.key(place.name())), place.id().stream())
                .toList();
    }

    DocumentId first() {
        return readings.getFirst().document();
    }

    /// How many days its shortest period has; the greatest number where no day is known.
    long days() {
        return periods.stream().mapToLong(Telling::days).min().orElse(Long.MAX_VALUE);
    }

    /// What another telling of the event would have in common with this one.
    List<String> keys() {
        return Stream.of(
                        places.stream().map(place -> "place " + place),
                        numbers.stream().map(number -> "number " + number),
                        names.stream().map(name -> "name " + name))
                .flatMap(keys -> keys)
                .toList();
    }

    Optional<Ground> tellsOfTheEventOf(Telling other) {
        if (!mayBeOfTheDaysOf(other)) {
            return Optional.empty();
        }
        boolean onePlace = share(places, other.places);
        if (onePlace && overlap(other, true)) {
            return Optional.of(Ground.PLACE_AND_DAYS);
        }
        boolean placesDiffer = !onePlace && !places.isEmpty() && !other.places.isEmpty();
        if (placesDiffer) {
            return Optional.empty();
        }
        if (shared(other).size() >= SHARED_NUMBERS) {
            return Optional.of(Ground.FIGURES);
        }
        if (overlap(other, true) && share(figures, other.figures)) {
            return Optional.of(Ground.FIGURE_AND_DAYS);
        }
        return share(names, other.names) ? Optional.of(Ground.NAME) : Optional.empty();
    }

    /// Whether the days they give, if both give any, overlap.
    boolean mayBeOfTheDaysOf(Telling other) {
        return periods.isEmpty() || other.periods.isEmpty() || overlap(other, false);
    }

    SortedSet<Long> shared(Telling other) {
        SortedSet<Long> shared = new TreeSet<>(numbers);
        shared.retainAll(other.numbers);
        return shared;
    }

    /// In words, why this one and the other are taken for one event.
    Saying says(Ground ground, Telling other) {
        return switch (ground) {
            case JUDGED -> Saying.of("join.judged", Map.of());
            case PLACE_AND_DAYS ->
                Saying.of("join.place_and_days", Map.of("place", sharedPlace(other), "period", sharedPeriod(other)));
            case FIGURES -> {
                List<String> numbers =
                        shared(other).stream().map(String::valueOf).toList();
                yield Saying.of(
                        "join.figures", Map.of("numbers", String.join(", ", numbers), "count", (long) numbers.size()));
            }
            case FIGURE_AND_DAYS -> {
                SortedSet<String> shared = new TreeSet<>(figures);
                shared.retainAll(other.figures);
                String[] figure = shared.first().split(" ", 2);
                yield Saying.of(
                        "join.figure_and_days",
                        Map.of("measure", figure[0], "number", figure[1], "period", sharedPeriod(other)));
            }
            case NAME -> {
                SortedSet<String> shared = new TreeSet<>(names);
                shared.retainAll(other.names);
                yield Saying.of("join.name", Map.of("name", shared.first()));
            }
        };
    }

    private String sharedPlace(Telling other) {
        List<Place> told = readings.stream()
                .flatMap(reading -> places(reading, reading.claims(FigureClaim.class)).stream())
                .filter(place -> share(keys(place), other.places))
                .toList();
        return told.stream()
                .filter(place -> Scope.Spot.of(place).isNamed())
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(Place::name)
                .orElse("");
    }

    private String sharedPeriod(Telling other) {
        return periods.stream()
                .filter(period -> other.periods.stream().anyMatch(period::overlaps))
                .min(Comparator.comparingLong((Edtf period) -> days(period)).thenComparing(Edtf::toString))
                .map(Edtf::toString)
                .orElse("");
    }

    private boolean overlap(Telling other, boolean narrow) {
        return periods.stream()
                .anyMatch(period -> other.periods.stream()
                        .anyMatch(
                                rival -> period.overlaps(rival) && (!narrow || (isNarrow(period) && isNarrow(rival)))));
    }

    private static boolean isNarrow(Edtf period) {
        return days(period) <= NARROW_DAYS;
    }

    private static long days(Edtf period) {
        return period.earliest().isPresent() && period.latest().isPresent()
                ? ChronoUnit.DAYS.between(
                                period.earliest().get(), period.latest().get())
                        + 1
                : Long.MAX_VALUE;
    }

    private static <T> boolean share(Collection<T> one, Collection<T> other) {
        return one.stream().anyMatch(other::contains);
    }
}
