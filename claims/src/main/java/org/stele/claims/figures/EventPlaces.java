package org.stele.claims.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;

/// Gives a figure without a place the place of its document's event, where the document tells of one event in
/// one place: all figures that say where agree, or none says and the head of the text does. Where they
/// differ, a figure that does not say where has no place. A figure that says where keeps its own words alone,
/// however vague: "nobody was killed in the upper villages" speaks of no other place.
final class EventPlaces {

    /// The head of a text: its dateline and its first sentences.
    private static final int HEAD_SENTENCES = 4;

    private EventPlaces() {}

    static List<FigureClaim> given(List<FigureClaim> figures, Mentions mentions, TokenizedText text) {
        Set<Set<String>> told = new HashSet<>();
        List<Place> places = List.of();
        for (FigureClaim figure : figures) {
            if (isPlaced(figure)) {
                told.add(names(figure.place()));
                places = places.isEmpty() ? figure.place() : places;
            }
        }
        List<Place> event = told.isEmpty() ? head(mentions, text) : told.size() == 1 ? places : List.of();
        if (event.isEmpty()) {
            return figures;
        }
        List<Place> inherited = event.stream().map(Place::carriedOver).toList();
        return figures.stream()
                .map(figure -> figure.said().modality() == Modality.INTENDED
                        ? figure
                        : at(figure, figure.place().isEmpty() ? inherited : inside(figure.place(), event)))
                .toList();
    }

    /// "In the building", "at a market": where inside the place, not where.
    private static boolean isVague(List<Place> places) {
        return places.stream()
                .allMatch(place -> place.id().isEmpty()
                        && place.role() == PlaceRole.LOCATION
                        && place.name().equals(place.name().toLowerCase(Locale.ROOT)));
    }

    /// "In a market": in the town of the event, where that is one place.
    private static List<Place> inside(List<Place> places, List<Place> event) {
        if (event.size() != 1 || !isVague(places) || isVague(event)) {
            return places;
        }
        Place town = event.getFirst();
        return places.stream()
                .map(place -> place.within().isPresent()
                        ? place
                        : place.in(new Place.Outer(Optional.of(town.words()), town.name(), town.id())))
                .toList();
    }

    private static boolean isPlaced(FigureClaim figure) {
        return !isVague(figure.place())
                && figure.place().stream().anyMatch(place -> place.role() == PlaceRole.LOCATION);
    }

    private static Set<String> names(List<Place> places) {
        Set<String> names = new HashSet<>();
        places.forEach(place -> names.add(place.id().orElse(place.name())));
        return names;
    }

    /// The first sentence at the head of the text that says where, and the dateline where no other does.
    private static List<Place> head(Mentions mentions, TokenizedText text) {
        Optional<Sentence> where = Optional.empty();
        List<Place> places = List.of();
        for (PlaceMention mention : mentions.places()) {
            Sentence sentence = text.sentenceOf(text.tokenAt(mention.start()));
            boolean dateline = text.tokenAt(mention.start()) == sentence.first();
            if (mention.place().role() != PlaceRole.LOCATION || sentence.index() >= HEAD_SENTENCES) {
                continue;
            }
            boolean same = where.filter(sentence::equals).isPresent();
            if (where.isEmpty() || (same && !dateline)) {
                places = same
                        ? Stream.concat(places.stream(), Stream.of(mention.place()))
                                .toList()
                        : List.of(mention.place());
                // A dateline tells where only as long as no sentence says it.
                where = dateline ? Optional.empty() : Optional.of(sentence);
            }
        }
        return places;
    }

    private static FigureClaim at(FigureClaim figure, List<Place> places) {
        return new FigureClaim(
                figure.id(),
                figure.said(),
                figure.measure(),
                figure.value(),
                figure.count(),
                figure.unit(),
                figure.group(),
                places,
                figure.when(),
                figure.actor(),
                figure.phase(),
                figure.relation());
    }
}
