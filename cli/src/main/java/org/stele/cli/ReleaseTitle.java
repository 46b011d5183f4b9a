package org.stele.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.stele.incidents.Incident;
import org.stele.vocabulary.Measure;
import org.stele.wording.Wording;

/// What a release is called when nobody says: the places and years of its events, never the name of a file.
final class ReleaseTitle {

    private static final int MOST_PLACES = 3;

    private ReleaseTitle() {}

    static String of(List<Incident> incidents, Wording wording) {
        List<Incident> deadly = incidents.stream()
                .filter(incident ->
                        incident.questions().stream().anyMatch(question -> question.measure() == Measure.KILLED))
                .toList();
        List<Incident> told = deadly.isEmpty() ? incidents : deadly;
        List<String> places = told.stream()
                .flatMap(incident -> place(incident).stream())
                .distinct()
                .toList();
        String where = places.isEmpty() || places.size() > MOST_PLACES ? "" : joined(places, wording);
        return wording.say(
                "release.title",
                Map.of(
                        "has_place",
                        where.isEmpty() ? "no" : "yes",
                        "place",
                        where,
                        "years",
                        years(told).isEmpty() ? "none" : "some",
                        "period",
                        years(told)));
    }

    /// The place that the title of an incident names.
    private static List<String> place(Incident incident) {
        return incident.title().arguments().get("place") instanceof String place ? List.of(place) : List.of();
    }

    private static String joined(List<String> places, Wording wording) {
        String joined = places.getFirst();
        for (int i = 1; i < places.size(); i++) {
            String kind = i == places.size() - 1 ? "page.list.and" : "page.list.more";
            joined = wording.say(kind, Map.of("first", joined, "rest", places.get(i)));
        }
        return joined;
    }

    private static String years(List<Incident> incidents) {
        NavigableSet<Integer> years = new TreeSet<>();
        for (Incident incident : incidents) {
            incident.when().ifPresent(when -> {
                when.earliest().map(LocalDate::getYear).ifPresent(years::add);
                when.latest().map(LocalDate::getYear).ifPresent(years::add);
            });
        }
        if (years.isEmpty()) {
            return "";
        }
        return years.size() == 1 ? String.valueOf(years.first()) : years.first() + "–" + years.last();
    }
}
