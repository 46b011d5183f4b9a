package org.stele.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.incidents.Incident.SourceName;
import org.stele.vocabulary.Measure;

/// What an incident is called, where and when it was, and its id.
final class Titles {

    private Titles() {}

    static List<SourceName> names(List<Reading> readings) {
        List<SourceName> names = new ArrayList<>();
        for (Reading reading : readings) {
            reading.event().names().stream()
                    .map(words -> new SourceName(words.text(), reading.document()))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    /// The documents' places of the event, each once, those of most documents first.
    static List<Place> places(List<Reading> readings) {
        NavigableMap<String, Integer> documents = new TreeMap<>();
        NavigableMap<String, Place> first = new TreeMap<>();
        NavigableMap<String, Integer> order = new TreeMap<>();
        for (Reading reading : readings) {
            reading.event().place().forEach(place -> {
                String key = place.id().orElseGet(() -> Scope.key(place.name()));
                documents.merge(key, 1, Integer::sum);
                first.putIfAbsent(key, place);
                order.putIfAbsent(key, reading.event().place().indexOf(place));
            });
        }
        return first.keySet().stream()
                .sorted(Comparator.comparingInt((String key) -> -documents.getOrDefault(key, 0))
                        .thenComparingInt(key -> order.getOrDefault(key, 0))
                        .thenComparing(key -> key))
                .map(first::get)
                .toList();
    }

    /// From the first to the last day that belongs to it, by the events of the documents and the figures read.
    static Optional<Edtf> period(List<Reading> readings, List<Figure> figures) {
        List<Edtf> told = Stream.concat(
                        readings.stream().flatMap(reading -> reading.event().when().flatMap(When::edtf).stream()),
                        figures.stream()
                                .filter(figure -> figure.measure() != Measure.RECOGNISED_VICTIMS
                                        && figure.measure() != Measure.DIED_LATER)
                                .flatMap(figure -> figure.scope().period().stream()))
                .toList();
        Optional<LocalDate> first =
                told.stream().flatMap(period -> period.earliest().stream()).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                told.stream().flatMap(period -> period.latest().stream()).max(LocalDate::compareTo);
        if (told.size() == 1) {
            return Optional.of(told.getFirst());
        }
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return told.stream().findFirst();
        }
        Optional<Edtf> asTold = told.stream()
                .filter(period ->
                        period.earliest().equals(first) && period.latest().equals(last))
                .findFirst();
        return asTold.or(() -> Optional.of(Edtf.between(Edtf.day(first.get()), Edtf.day(last.get()))));
    }

    /// A neutral title: what harm there was most plainly, where and when.
    static Saying title(List<Figure> figures, Optional<Place> main, Optional<Edtf> period) {
        Map<String, Object> arguments = new TreeMap<>();
        main.ifPresent(place -> arguments.put("place", place.name()));
        period.ifPresent(days -> arguments.put("period", days.toString()));
        return Saying.of("title." + kind(figures), arguments);
    }

    private static String kind(List<Figure> figures) {
        return Stream.of(Measure.values())
                .filter(measure -> figures.stream()
                        .anyMatch(figure ->
                                figure.measure() == measure && figure.range().high() > 0))
                .findFirst()
                .map(Titles::kind)
                .orElse("event");
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case KILLED,
                    FATALLY_WOUNDED,
                    DIED_LATER,
                    RECOGNISED_VICTIMS,
                    KILLED_OR_INJURED_OR_MISSING,
                    KILLED_OR_MISSING -> "killings";
            case INJURED, HOSPITALISED, KILLED_OR_INJURED, INJURED_OR_MISSING, CASUALTIES -> "casualties";
            case MISSING, ABDUCTED -> "disappearances";
            case DETAINED, IMPRISONED, RELEASED -> "detentions";
            case DISPLACED -> "displacement";
            case TORTURED -> "torture";
            case HOMES_HIT,
                    HOMES_DAMAGED,
                    HOMES_DESTROYED,
                    VEHICLES_HIT,
                    VEHICLES_DESTROYED,
                    BUILDINGS_DAMAGED,
                    BUILDINGS_DESTROYED,
                    PROPERTY_DESTROYED -> "destruction";
        };
    }

    /// `i` and 12 hexadecimal digits of the main place and the first day that most documents give; of the first
    /// document's id where nothing is known. Another copy does not change it.
    static String id(List<Reading> readings) {
        String place = mostFrequent(readings.stream()
                .flatMap(reading -> MainPlace.find(List.of(reading)).stream())
                .map(where -> Scope.key(where.name())));
        String day = mostFrequent(readings.stream()
                .flatMap(reading -> reading.event().when().flatMap(When::edtf).stream())
                .flatMap(when -> when.earliest().stream())
                .map(LocalDate::toString));
        String subject = place.isEmpty() && day.isEmpty()
                ? readings.getFirst().document().text()
                : place + "\n" + day;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return "i" + HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String mostFrequent(Stream<String> values) {
        NavigableMap<String, Integer> times = new TreeMap<>();
        values.forEach(value -> times.merge(value, 1, Integer::sum));
        return times.keySet().stream()
                .max(Comparator.comparingInt((String value) -> times.getOrDefault(value, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }
}
