package org.stele.claims.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.Place;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.places.Gazetteer;
import org.stele.vocabulary.PlaceRole;

/// Says of each place what it lies in: the place that its own phrase goes on with ("a market in Zoğal"), for a spot
/// without a name of its own ("a market") the last town or village that the narration was in, and for what the
/// gazetteer knows its division or country. One pass over the places in the order of the text.
final class Surroundings {

    private final Clauses clauses;
    private final TokenizedText text;
    private final Gazetteer gazetteer;
    /// What the gazetteer has around the places of this text, by id.
    private final Map<String, Optional<Place.Outer>> known = new HashMap<>();

    private Surroundings(Clauses clauses, Gazetteer gazetteer) {
        this.clauses = clauses;
        this.text = clauses.text();
        this.gazetteer = gazetteer;
    }

    static List<PlaceMention> of(List<PlaceMention> places, Clauses clauses, Gazetteer gazetteer) {
        return new Surroundings(clauses, gazetteer).of(places);
    }

    private List<PlaceMention> of(List<PlaceMention> places) {
        List<PlaceMention> placed = new ArrayList<>();
        Optional<PlaceMention> scene = Optional.empty();
        for (int i = 0; i < places.size(); i++) {
            PlaceMention mention = places.get(i);
            Optional<Place.Outer> outer = mention.place().within();
            if (outer.isEmpty() && i + 1 < places.size() && isInside(mention, places.get(i + 1))) {
                outer = Optional.of(outer(places.get(i + 1)));
            }
            if (outer.isEmpty() && isSpot(mention.place())) {
                outer = scene.filter(last -> sameParagraph(last, mention)).map(Surroundings::outer);
            }
            if (outer.isEmpty()) {
                outer = inGazetteer(mention.place());
            }
            Place place = mention.place();
            placed.add(outer.isEmpty() ? mention : new PlaceMention(mention.words(), place.in(outer.get())));
            if (place.id().isPresent() && place.role() == PlaceRole.LOCATION) {
                scene = Optional.of(mention);
            }
        }
        return placed;
    }

    /// "a market in Zoğal", "the Old Bazaar of Zoğal": the next place follows at once, and bears a name.
    private boolean isInside(PlaceMention inner, PlaceMention next) {
        if (next.place().role() != PlaceRole.LOCATION || !isNamed(next.place())) {
            return false;
        }
        int end = text.tokenAt(inner.end() - 1) + 1;
        int start = text.tokenAt(next.start());
        if (end >= start
                || text.sentenceOf(end - 1).index() != text.sentenceOf(start).index()) {
            return false;
        }
        int at = end + (clauses.isComma(end) ? 1 : 0);
        boolean leads = clauses.at("place.prepositions", at)
                .filter(match -> match.value().equals("in") && match.end() == start)
                .isPresent();
        return leads && !(isNamed(inner.place()) && isWider(inner.place(), next.place()));
    }

    /// "in Dərələnd in Zoğal" cannot be where the gazetteer has the second inside the first.
    private boolean isWider(Place one, Place other) {
        Optional<org.stele.places.Place> outer = one.id().flatMap(gazetteer::findById);
        Optional<org.stele.places.Place> inner = other.id().flatMap(gazetteer::findById);
        return outer.isPresent() && inner.isPresent() && gazetteer.within(inner.get(), outer.get());
    }

    /// "A market", "the building": a point without a name of its own. Of "several districts" the words say where.
    private static boolean isSpot(Place place) {
        return place.id().isEmpty() && !isNamed(place);
    }

    private static boolean isNamed(Place place) {
        return place.id().isPresent() || Character.isUpperCase(place.name().codePointAt(0));
    }

    private boolean sameParagraph(PlaceMention one, PlaceMention other) {
        Sentence first = text.sentenceOf(text.tokenAt(one.start()));
        Sentence second = text.sentenceOf(text.tokenAt(other.start()));
        return first.paragraph() == second.paragraph();
    }

    private Optional<Place.Outer> inGazetteer(Place place) {
        return place.id().flatMap(id -> known.computeIfAbsent(id, this::aroundPlace));
    }

    private Optional<Place.Outer> aroundPlace(String id) {
        // The division first: asking for all that lies around would look up the country of every town too.
        return gazetteer
                .findById(id)
                .flatMap(place -> place.division()
                        .flatMap(gazetteer::findById)
                        .or(() -> gazetteer.around(place).stream().findFirst()))
                .map(around -> new Place.Outer(Optional.empty(), around.name(), Optional.of(around.id())));
    }

    private static Place.Outer outer(PlaceMention mention) {
        Place place = mention.place();
        return new Place.Outer(Optional.of(place.words()), place.name(), place.id());
    }
}
