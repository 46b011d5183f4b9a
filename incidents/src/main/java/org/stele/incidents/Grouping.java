package org.stele.incidents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.claims.Reading;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Incident.Join;
import org.stele.incidents.Telling.Ground;
import org.stele.incidents.bounds.Partition;

/// Which documents tell of one event. Proposed from place, days, shared figures and the event's names; a person
/// decides otherwise by the assumption `same_incident:DOCUMENT|DOCUMENT`.
///
/// The most precise documents come first, so that one that says no more than "in October" finds the events of that
/// month apart, and joins one of them only where something besides the month speaks for it.
final class Grouping {

    /// The documents of one event and what brought them together.
    record Group(List<Reading> readings, List<Join> joins) {
        Group {
            readings = List.copyOf(readings);
            joins = List.copyOf(joins);
        }
    }

    /// Why a telling belongs to a class of tellings already joined.
    private record Candidate(int event, int with, Ground ground, int shared) {}

    /// The strongest ground first, then the most shared numbers.
    private static final Comparator<Candidate> STRONGEST =
            Comparator.comparing(Candidate::ground).thenComparing(Candidate::shared, Comparator.reverseOrder());

    /// Two tellings of which a person said that they are of one event, or that they are not.
    private record Pair(int one, int other) {}

    private final List<Telling> tellings;
    private final List<Pair> together;
    private final List<Pair> apart;
    private final Partition events;
    /// Of each event one telling for each set of days that its tellings give.
    private final Map<Integer, List<Integer>> daysOf = new HashMap<>();
    private final Map<String, BitSet> index = new HashMap<>();
    private final SortedMap<Integer, List<Join>> joins = new TreeMap<>();

    private Grouping(List<Telling> tellings, Assumptions assumptions) {
        this.tellings = tellings;
        this.events = new Partition(tellings.size());
        Map<String, Integer> tellingOf = new HashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (Reading reading : tellings.get(i).readings()) {
                tellingOf.put(reading.document().text(), i);
            }
        }
        this.together = pairs(assumptions.documents("same_incident", true), tellingOf);
        this.apart = pairs(assumptions.documents("same_incident", false), tellingOf);
    }

    private static List<Pair> pairs(List<List<String>> documents, Map<String, Integer> tellingOf) {
        return documents.stream()
                .filter(pair -> tellingOf.keySet().containsAll(pair))
                .map(pair ->
                        new Pair(tellingOf.getOrDefault(pair.getFirst(), 0), tellingOf.getOrDefault(pair.getLast(), 0)))
                .toList();
    }

    /// Groups of readings, each group of one event; documents and groups in the order of the readings.
    static List<Group> of(List<Reading> readings, List<Lineage> lineages, Assumptions assumptions) {
        Map<DocumentId, Reading> byDocument = new HashMap<>();
        readings.forEach(reading -> byDocument.put(reading.document(), reading));
        List<Telling> tellings = new ArrayList<>();
        for (Lineage lineage : lineages) {
            List<Reading> documents =
                    lineage.documents().stream().map(byDocument::get).toList();
            if (isSplit(lineage, assumptions)) {
                documents.forEach(document -> tellings.add(Telling.of(List.of(document))));
            } else {
                tellings.add(Telling.of(documents));
            }
        }
        Map<DocumentId, Integer> places = Documents.places(readings);
        tellings.sort(Comparator.comparingLong(Telling::days).thenComparing(telling -> places.get(telling.first())));
        return new Grouping(tellings, assumptions).groups(places);
    }

    private List<Group> groups(Map<DocumentId, Integer> places) {
        Comparator<Reading> inOrder = Comparator.comparing(reading -> places.get(reading.document()));
        for (int telling = 0; telling < tellings.size(); telling++) {
            daysOf.put(telling, List.of(telling));
            place(telling);
            for (String key : tellings.get(telling).keys()) {
                index.computeIfAbsent(key, any -> new BitSet()).set(telling);
            }
        }
        return events.classes().stream()
                .map(event -> new Group(
                        event.stream()
                                .flatMap(telling -> tellings.get(telling).readings().stream())
                                .sorted(inOrder)
                                .toList(),
                        event.stream()
                                .flatMap(telling -> joins.getOrDefault(telling, List.of()).stream())
                                .toList()))
                .sorted(Comparator.comparing(group -> group.readings().getFirst(), inOrder))
                .toList();
    }

    /// Joins a telling to the event it tells of, among those known so far; it stays alone where two different events
    /// have the same claim to it.
    private void place(int telling) {
        List<Candidate> candidates = candidates(telling);
        if (candidates.isEmpty()) {
            return;
        }
        Candidate best = candidates.getFirst();
        boolean isUndecided = best.ground() != Ground.JUDGED
                && candidates.stream()
                        .anyMatch(rival -> STRONGEST.compare(rival, best) == 0
                                && !rival.equals(best)
                                && !areCompatible(rival.event(), best.event()));
        if (isUndecided) {
            return;
        }
        for (Candidate candidate : candidates) {
            int event = events.of(candidate.event());
            int own = events.of(telling);
            if (event != own
                    && (candidate.ground() == Ground.JUDGED || candidate.equals(best) || areCompatible(event, own))) {
                unite(event, own);
                joins.computeIfAbsent(telling, any -> new ArrayList<>()).add(join(telling, candidate));
            }
        }
    }

    private void unite(int one, int other) {
        Map<Set<Edtf>, Integer> days = new LinkedHashMap<>();
        for (int event : List.of(one, other)) {
            for (int telling : daysOf.getOrDefault(event, List.of())) {
                days.putIfAbsent(Set.copyOf(tellings.get(telling).periods()), telling);
            }
        }
        events.join(one, other);
        daysOf.remove(one);
        daysOf.remove(other);
        daysOf.put(events.of(one), List.copyOf(days.values()));
    }

    private Join join(int telling, Candidate candidate) {
        Telling one = tellings.get(telling);
        Telling other = tellings.get(candidate.with());
        return new Join(one.first(), other.first(), candidate.ground().code(), one.says(candidate.ground(), other));
    }

    /// The events that it may be one with, the strongest ground first.
    private List<Candidate> candidates(int telling) {
        Telling one = tellings.get(telling);
        BitSet near = new BitSet();
        one.keys().forEach(key -> near.or(index.getOrDefault(key, new BitSet())));
        Map<Integer, Candidate> best = new HashMap<>();
        for (Pair pair : together) {
            int other = pair.one() == telling ? pair.other() : pair.other() == telling ? pair.one() : telling;
            if (other < telling) {
                keep(best, new Candidate(events.of(other), other, Ground.JUDGED, 0));
            }
        }
        for (int other = near.nextSetBit(0); other >= 0; other = near.nextSetBit(other + 1)) {
            int event = events.of(other);
            Candidate known = best.get(event);
            boolean isDecided = known != null && known.ground().compareTo(Ground.PLACE_AND_DAYS) <= 0;
            if (!isDecided) {
                Telling rival = tellings.get(other);
                int with = other;
                one.tellsOfTheEventOf(rival)
                        .filter(ground -> areCompatible(telling, event))
                        .map(ground -> new Candidate(
                                event, with, ground, one.shared(rival).size()))
                        .ifPresent(candidate -> keep(best, candidate));
            }
        }
        return best.values().stream()
                .sorted(STRONGEST.thenComparingInt(Candidate::event))
                .toList();
    }

    private static void keep(Map<Integer, Candidate> best, Candidate candidate) {
        best.merge(candidate.event(), candidate, (known, next) -> STRONGEST.compare(next, known) < 0 ? next : known);
    }

    /// Whether no telling of one has other days than a telling of the other, and nobody held two of them apart.
    private boolean areCompatible(int one, int other) {
        boolean heldApart = apart.stream()
                .anyMatch(pair -> (events.of(pair.one()) == one && events.of(pair.other()) == other)
                        || (events.of(pair.one()) == other && events.of(pair.other()) == one));
        return !heldApart
                && daysOf.getOrDefault(one, List.of()).stream()
                        .allMatch(telling -> daysOf.getOrDefault(other, List.of()).stream()
                                .allMatch(rival -> tellings.get(telling).mayBeOfTheDaysOf(tellings.get(rival))));
    }

    /// Whether a person said that some documents of one lineage tell of different events.
    private static boolean isSplit(Lineage lineage, Assumptions assumptions) {
        return lineage.links().stream()
                .anyMatch(link -> !assumptions
                        .decided(Lineages.pair("same_incident", link.document(), link.with()))
                        .orElse(true));
    }
}
