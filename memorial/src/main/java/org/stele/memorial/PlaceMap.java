package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.stele.memorial.charts.Svg;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPlace;
import org.stele.release.PublicPlace.Point;
import org.stele.release.UnnamedGroup;

/// Where it happened: numbers keyed to a list, equal in size, with a scale. No borders are drawn, and no roads:
/// the release knows points and nothing of what lies between them.
final class PlaceMap {

    private static final int SIZE = 360;
    private static final int MARGIN = 48;
    private static final double KM_PER_DEGREE = 111.32;
    private static final double LEAST_SPAN_KM = 1;

    /// One point shows no place from which another could be seen.
    private static final int FEWEST_TO_DRAW = 2;

    private final Site site;
    private final Say say;
    private final PublicIncident incident;
    private final List<PublicPlace> located;

    PlaceMap(Site site, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.incident = incident;
        this.located = incident.places().stream()
                .filter(place -> place.point().isPresent())
                .toList();
    }

    Optional<Node> part() {
        if (incident.places().isEmpty()) {
            return Optional.empty();
        }
        List<Node> content = new ArrayList<>();
        if (located.size() < FEWEST_TO_DRAW) {
            content.add(list());
            content.add(Layout.paragraph(say.text("page.map.none")));
        } else {
            content.add(Element.of("div")
                    .cls("map")
                    .add(
                            Element.of("figure")
                                    .add(drawing(), Element.of("figcaption").say(say.text("page.map.caption"))),
                            list()));
        }
        return Optional.of(Layout.part("where", say.text("page.map.heading"), content.toArray(Node[]::new)));
    }

    /// The places; numbered as on the plan where one is drawn, and those that are not on it apart.
    private Node list() {
        boolean drawn = located.size() >= FEWEST_TO_DRAW;
        Element places = Element.of(drawn ? "ol" : "ul").set("aria-labelledby", "places");
        List<PublicPlace> listed = drawn ? located : incident.places();
        listed.forEach(place -> places.add(Element.of("li").say(entry(place))));
        Element list =
                Element.of("div").add(Element.of("p").cls("meta").id("places").say(say.text("page.map.list")), places);
        List<String> others = incident.places().stream()
                .filter(place -> drawn && place.point().isEmpty())
                .map(this::entry)
                .toList();
        return others.isEmpty()
                ? list
                : list.add(Layout.meta(say.text("page.map.not_drawn", Map.of("entries", say.separatedTexts(others)))));
    }

    private String entry(PublicPlace place) {
        long named = site.personsOf(Optional.of(incident.id())).stream()
                .filter(person -> person.place().stream()
                        .anyMatch(at -> PublicPlace.isNamedIn(at.value().name(), place.name())))
                .count();
        long unnamed = site.release().unnamed().stream()
                .filter(group -> group.incident().equals(Optional.of(incident.id()))
                        && group.place()
                                .filter(at -> PublicPlace.isNamedIn(at.name(), place.name()))
                                .isPresent())
                .mapToLong(UnnamedGroup::counted)
                .sum();
        return named + unnamed == 0
                ? place.name()
                : say.text("page.map.entry", Map.of("place", place.name(), "named", named, "unnamed", unnamed));
    }

    private Element drawing() {
        double middleLatitude = middle(point -> point.latitude());
        double middleLongitude = middle(point -> point.longitude());
        double kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(middleLatitude));
        double span = LEAST_SPAN_KM;
        for (PublicPlace place : located) {
            Point point = place.point().orElseThrow();
            span = Math.max(span, 2 * Math.abs(point.latitude() - middleLatitude) * KM_PER_DEGREE);
            span = Math.max(span, 2 * Math.abs(point.longitude() - middleLongitude) * kmPerDegreeEast);
        }
        double pixelsPerKm = (SIZE - 2 * MARGIN) / span;
        List<String> described = new ArrayList<>();
        for (int i = 0; i < located.size(); i++) {
            described.add((i + 1) + " " + located.get(i).name());
        }
        Element svg = Svg.drawing(
                "plan",
                "map",
                SIZE,
                SIZE + 36,
                say.text("page.map.title"),
                say.text("page.map.description", Map.of("places", String.join("; ", described))));
        svg.add(Svg.path("axis", "M1 1h" + (SIZE - 2) + "v" + (SIZE - 2) + "h-" + (SIZE - 2) + "z"));
        for (int i = 0; i < located.size(); i++) {
            Point point = located.get(i).point().orElseThrow();
            double x = SIZE / 2.0 + (point.longitude() - middleLongitude) * kmPerDegreeEast * pixelsPerKm;
            double y = SIZE / 2.0 - (point.latitude() - middleLatitude) * KM_PER_DEGREE * pixelsPerKm;
            svg.add(
                    Svg.circle("o", x, y, 13),
                    Svg.text("", x, y + 5.5, "middle", say.text("page.number", Map.of("number", i + 1))));
        }
        scaleBar(svg, pixelsPerKm);
        svg.add(
                Svg.path("edge", "M340 46v-30m-5 8l5 -8l5 8"),
                Svg.text("s", 340, 64, "middle", say.text("page.map.north")));
        return svg;
    }

    private double middle(ToDoubleFunction<Point> coordinate) {
        double low = located.stream()
                .mapToDouble(place -> coordinate.applyAsDouble(place.point().orElseThrow()))
                .min()
                .orElse(0);
        double high = located.stream()
                .mapToDouble(place -> coordinate.applyAsDouble(place.point().orElseThrow()))
                .max()
                .orElse(0);
        return (low + high) / 2;
    }

    /// The longest round distance that fills at most a third of the width.
    private void scaleBar(Element svg, double pixelsPerKm) {
        double meters = 1;
        for (double candidate = 1; candidate * pixelsPerKm / 1000 <= SIZE / 3.0; ) {
            meters = candidate;
            String digits = String.format(Locale.ROOT, "%.0f", candidate);
            candidate = digits.startsWith("2") ? candidate * 2.5 : candidate * 2;
        }
        double width = meters * pixelsPerKm / 1000;
        svg.add(Svg.path("edge", "M8 " + (SIZE + 12) + "v6h" + Svg.n(width) + "v-6"));
        String label = meters >= 1000
                ? say.text("page.map.kilometres", Map.of("distance", Math.round(meters / 1000)))
                : say.text("page.map.metres", Map.of("distance", Math.round(meters)));
        svg.add(Svg.text("", 16 + width, SIZE + 20, "start", label));
    }
}
