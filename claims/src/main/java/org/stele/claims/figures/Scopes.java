package org.stele.claims.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Place;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.text.Mention;
import org.stele.claims.text.Mention.Bearing;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;

/// Gives each figure its time and places: those of its own clause, else of the words that frame the sentence,
/// else of the sentence, else of the scene that the narration is in.
///
/// A scene is set by a sentence that names a day, and lasts to the end of the paragraph or to words that sum up
/// ("as a result of"). After that a figure without a time is dated to the event as a whole, and without a place
/// it has none: what the source does not say of a figure is not put into its mouth.
final class Scopes {

    /// Farther apart than this, two dates of a document belong to two events.
    private static final int LONGEST_EVENT_DAYS = 400;
    /// UCDP date_prec: 2 for two to six days, 3 for a week.
    private static final int FEW_DAYS = 6;

    private static final int WEEK_DAYS = 14;
    private static final int MONTH_DAYS = 31;

    /// Time and places of a figure, before figures without a time get the event's.
    ///
    /// @param ownEnd where the last time or place of the figure's own clause ends; 0 when there is none
    record Scope(Optional<When> when, List<Place> places, Optional<Words> phase, String rule, int ownEnd) {

        /// A part lies where and when its whole does, as far as it says nothing of its own.
        Scope within(Optional<Scope> whole) {
            if (whole.isEmpty()) {
                return this;
            }
            boolean ownTime = when.isPresent() && (rule.equals("scope:clause") || rule.equals("scope:frame"));
            List<Place> where = places.isEmpty() || places.getFirst().inherited()
                    ? whole.get().places().stream()
                            .map(place -> inherited(place, true))
                            .toList()
                    : places;
            return new Scope(
                    ownTime ? when : whole.get().when(),
                    where,
                    phase.or(whole.get()::phase),
                    ownTime ? rule : "scope:whole",
                    ownEnd);
        }
    }

    private record Scene(Optional<TimeMention> time, List<PlaceMention> places, int paragraph, boolean closed) {}

    private final TokenizedText text;
    private final List<TimeMention> times;
    private final List<PlaceMention> places;
    private int nextTime;
    private int nextPlace;
    private Scene scene = new Scene(Optional.empty(), List.of(), -1, true);

    Scopes(TokenizedText text, Mentions mentions) {
        this.text = text;
        times = mentions.times();
        places = mentions.places();
    }

    /// The days by which the document names its event: "the events of 14 October 1993".
    List<Edtf> namedDays() {
        return times.stream()
                .filter(time -> time.sense() == Sense.NAME)
                .flatMap(time -> time.when().edtf().stream())
                .toList();
    }

    /// The mentions of a sentence. Sentences must be asked for in order.
    record Here(List<TimeMention> times, List<PlaceMention> places) {}

    Here mentionsOf(Sentence sentence) {
        int end = text.token(sentence.end() - 1).end();
        List<TimeMention> timesHere = new ArrayList<>();
        while (nextTime < times.size() && times.get(nextTime).start() < end) {
            timesHere.add(times.get(nextTime++));
        }
        List<PlaceMention> placesHere = new ArrayList<>();
        while (nextPlace < places.size() && places.get(nextPlace).start() < end) {
            placesHere.add(places.get(nextPlace++));
        }
        return new Here(timesHere, placesHere);
    }

    /// Lets the narration move on: a sentence that names a day of what happened sets the scene.
    void enter(Sentence sentence, Here here, boolean sumsUp) {
        if (sumsUp || sentence.paragraph() != scene.paragraph()) {
            scene = new Scene(scene.time(), List.of(), sentence.paragraph(), true);
        }
        if (sumsUp) {
            return;
        }
        for (TimeMention time : here.times()) {
            if (time.sense() == Sense.OCCURRENCE && time.when().edtf().isPresent() && time.bearing() == Bearing.AT) {
                scene = new Scene(Optional.of(time), here.places(), sentence.paragraph(), false);
                return;
            }
        }
    }

    Scope of(Clause clause, Here here, Measure measure, Modality modality) {
        Optional<When> when = Optional.empty();
        String rule = "scope:none";
        List<TimeMention> own = timesIn(here, clause.first(), clause.end());
        if (!own.isEmpty()) {
            when = joined(own, false);
            rule = "scope:clause";
        }
        List<TimeMention> framing = timesIn(here, clause.sentence().first(), clause.frameEnd());
        if (when.isEmpty() && !framing.isEmpty()) {
            when = joined(List.of(framing.getLast()), false);
            rule = "scope:frame";
        }
        if (when.isEmpty()) {
            List<TimeMention> near =
                    timesIn(here, clause.sentence().first(), clause.sentence().end());
            if (!near.isEmpty()) {
                when = joined(List.of(near.getFirst()), true);
                rule = "scope:sentence";
            }
        }
        if (when.isEmpty() && !scene.closed() && scene.time().isPresent()) {
            When there = scene.time().get().when();
            when = Optional.of(new When(
                    there.edtf(), Optional.of(scene.time().get().words()), there.anchor(), there.precision(), true));
            rule = "scope:scene";
        }
        Optional<Words> phase = phaseOf(own).or(() -> phaseOf(framing));
        if (modality == Modality.INTENDED) {
            when = when.flatMap(Scopes::onwards);
        }
        int ownEnd = 0;
        for (TimeMention time : own) {
            ownEnd = Math.max(ownEnd, time.end());
        }
        for (PlaceMention place : here.places()) {
            ownEnd = isIn(place, clause.first(), clause.end()) ? Math.max(ownEnd, place.end()) : ownEnd;
        }
        return new Scope(when, placesOf(clause, here, measure), phase, rule, ownEnd);
    }

    /// An aim is dated by when it began; whether and when it came about the words do not say.
    private static Optional<When> onwards(When begun) {
        return begun.edtf()
                .flatMap(Edtf::earliest)
                .map(day -> new When(
                        Optional.of(Edtf.from(
                                begun.edtf().get() instanceof Edtf.Interval
                                        ? Edtf.day(day)
                                        : begun.edtf().get())),
                        begun.words(),
                        begun.anchor(),
                        begun.precision(),
                        true));
    }

    private List<TimeMention> timesIn(Here here, int first, int end) {
        return here.times().stream()
                .filter(time -> time.sense() != Sense.SAID && time.sense() != Sense.ANNIVERSARY)
                .filter(time -> isIn(time, first, end))
                .toList();
    }

    private boolean isIn(Mention mention, int first, int end) {
        return end > first
                && mention.start() >= text.token(first).start()
                && mention.start() < text.token(end - 1).end();
    }

    /// The time that one or several mentions give together: "on 25 May in A and on 26 May in B".
    private Optional<When> joined(List<TimeMention> mentions, boolean inherited) {
        TimeMention first = mentions.getFirst();
        Optional<Edtf> edtf = dated(first);
        for (TimeMention other : mentions.subList(1, mentions.size())) {
            Optional<Edtf> next = dated(other);
            edtf = edtf.isPresent() && next.isPresent()
                    ? Optional.of(hull(edtf.get(), next.get()))
                    : edtf.or(() -> next);
        }
        Words words = text.wordsBetween(first.start(), mentions.getLast().end());
        int precision = mentions.size() == 1
                ? first.when().precision()
                : edtf.map(Scopes::precision).orElse(first.when().precision());
        boolean carried = inherited;
        for (TimeMention mention : mentions) {
            carried |= mention.when().inherited();
        }
        return Optional.of(new When(edtf, Optional.of(words), first.when().anchor(), precision, carried));
    }

    /// A time told by an undated anchor lies before or after it within the scene: "before the announcement".
    private Optional<Edtf> dated(TimeMention time) {
        if (time.when().edtf().isPresent() || scene.time().isEmpty()) {
            return time.when().edtf();
        }
        Optional<Edtf> at = scene.time().get().when().edtf();
        return switch (time.bearing()) {
            case AT, BEFORE -> at;
            case AFTER -> at.flatMap(Edtf::latest).map(day -> Edtf.from(Edtf.day(day)));
        };
    }

    private static Optional<Words> phaseOf(List<TimeMention> mentions) {
        return mentions.stream()
                .filter(time -> time.bearing() != Bearing.AT)
                .findFirst()
                .map(TimeMention::words);
    }

    private List<Place> placesOf(Clause clause, Here here, Measure measure) {
        List<Place> own = placesIn(here, clause.first(), clause.end(), false);
        if (own.isEmpty()) {
            own = placesIn(here, clause.sentence().first(), clause.frameEnd(), false);
        }
        if (own.isEmpty()) {
            own = placesIn(here, clause.sentence().first(), clause.sentence().end(), true);
        }
        if (own.isEmpty() && !scene.closed()) {
            own = scene.places().stream()
                    .map(mention -> inherited(mention.place(), true))
                    .toList();
        }
        return switch (measure) {
            case DISPLACED -> inRole(own, PlaceRole.ORIGIN);
            case IMPRISONED -> inRole(own, PlaceRole.DESTINATION);
            case RECOGNISED_VICTIMS -> inRole(own, PlaceRole.JURISDICTION);
            default -> own;
        };
    }

    private static List<Place> inRole(List<Place> places, PlaceRole role) {
        return places.stream().map(place -> place.withRole(role)).toList();
    }

    private List<Place> placesIn(Here here, int first, int end, boolean inherited) {
        return here.places().stream()
                .filter(place -> isIn(place, first, end))
                .map(mention -> inherited(mention.place(), inherited))
                .toList();
    }

    private static Place inherited(Place place, boolean inherited) {
        return inherited ? place.carriedOver() : place;
    }

    /// From the first to the last day of the main event, as the dated figures give them: those of the commonest
    /// stretch of time, since a document may tell of other events far from it.
    static Optional<Edtf> period(List<Edtf> dates) {
        Optional<Edtf> best = Optional.empty();
        int bestSupport = 0;
        for (Edtf seed : dates.subList(0, Math.min(dates.size(), 64))) {
            if (seed.earliest().isEmpty() || seed.latest().isEmpty()) {
                continue;
            }
            Edtf span = seed;
            int support = 0;
            for (Edtf other : dates) {
                if (isNear(seed, other)) {
                    support++;
                    span = hull(span, other);
                }
            }
            if (support > bestSupport) {
                bestSupport = support;
                best = Optional.of(span);
            }
        }
        return best;
    }

    private static boolean isNear(Edtf seed, Edtf other) {
        return other.earliest().isPresent()
                && other.latest().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(
                                seed.earliest().get(), other.earliest().get()))
                        <= LONGEST_EVENT_DAYS
                && ChronoUnit.DAYS.between(
                                other.earliest().get(), other.latest().get())
                        <= MONTH_DAYS;
    }

    private static Edtf hull(Edtf one, Edtf other) {
        if (one.earliest().isEmpty() || other.earliest().isEmpty()) {
            return one;
        }
        LocalDate start = earlier(one.earliest().get(), other.earliest().get());
        if (one.latest().isEmpty() || other.latest().isEmpty()) {
            return Edtf.from(Edtf.day(start));
        }
        LocalDate end = one.latest().get().isAfter(other.latest().get())
                ? one.latest().get()
                : other.latest().get();
        return Edtf.between(Edtf.day(start), Edtf.day(end));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// UCDP's date_prec for a period.
    static int precision(Edtf edtf) {
        if (edtf.earliest().isEmpty() || edtf.latest().isEmpty()) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(edtf.earliest().get(), edtf.latest().get()) + 1;
        return days <= 1 ? 1 : days <= FEW_DAYS ? 2 : days <= WEEK_DAYS ? 3 : days <= MONTH_DAYS ? 4 : 5;
    }
}
