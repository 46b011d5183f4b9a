package org.stele.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Unit;

/// What exactly a figure counts: who, where, when, in which part of the event.
///
/// @param groups codes; `people` is everybody
/// @param places the figure's own places; empty when it speaks of the event as a whole
/// @param placesOfWhole places that the words give and that take in the whole event
/// @param period the figure's own days; empty when it speaks of the event as a whole
/// @param periodOfWhole days that the words give and that take in the whole event
/// @param phase the part of the event in the source's words, if it names one
public record Scope(
        Measure measure,
        SortedSet<String> groups,
        List<Spot> places,
        List<Spot> placesOfWhole,
        Optional<Edtf> period,
        Optional<Edtf> periodOfWhole,
        Optional<String> phase) {

    static final String PEOPLE = "people";
    static final String THINGS = "all";

    public Scope {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        places = List.copyOf(places);
        placesOfWhole = List.copyOf(placesOfWhole);
    }

    /// A place as a scope compares it: by the gazetteer's id where both sides have one, else by name.
    ///
    /// @param within the place that the text or the gazetteer says it lies in
    public record Spot(String name, Optional<String> id, Optional<Spot> within) {

        static Spot of(Place place) {
            return new Spot(
                    place.name(),
                    place.id(),
                    place.within().map(outer -> new Spot(outer.name(), outer.id(), Optional.empty())));
        }

        /// Whether it is one of these places, or is said to lie in one.
        boolean liesIn(List<Spot> others) {
            return isIn(others) || within.filter(outer -> outer.isIn(others)).isPresent();
        }

        boolean isSame(Spot other) {
            if (id.isPresent() && other.id.isPresent()) {
                return id.equals(other.id);
            }
            return key(name).equals(key(other.name));
        }

        /// A place of its own name, unlike "several districts". Scripts without capitals name every place.
        boolean isNamed() {
            return id.isPresent() || (!name.isEmpty() && !Character.isLowerCase(name.codePointAt(0)));
        }

        boolean isIn(List<Spot> others) {
            return others.stream().anyMatch(this::isSame);
        }
    }

    /// Whether nothing narrows it: everybody, everywhere, for the whole event.
    public boolean isWhole() {
        return isOfEverybody() && isOfWholeEvent();
    }

    /// Whether no place, day or phase narrows it.
    public boolean isOfWholeEvent() {
        return places.isEmpty() && period.isEmpty() && phase.isEmpty();
    }

    public boolean isOfEverybody() {
        return groups.equals(everybody(measure));
    }

    /// The days that the words give, whether or not they take in the whole event.
    Optional<Edtf> days() {
        return period.or(() -> periodOfWhole);
    }

    static SortedSet<String> everybody(Measure measure) {
        return new TreeSet<>(List.of(measure.unit() == Unit.PERSON ? PEOPLE : THINGS));
    }

    /// The scope of a claim within what its document says of the main event.
    static Scope of(FigureClaim claim, Reading.Event event, MainPlace main) {
        SortedSet<String> groups = new TreeSet<>();
        claim.group().forEach(group -> groups.add(group.code()));
        if (groups.isEmpty() || claim.unit() != Unit.PERSON || groups.contains(PEOPLE)) {
            groups.clear();
            groups.addAll(everybody(claim.measure()));
        }
        List<Place> located = claim.place().stream()
                .filter(place -> place.role() == PlaceRole.LOCATION)
                .toList();
        List<Spot> stated = distinct(located.stream().map(Spot::of).toList());
        boolean whole = main.isTheWholeOf(stated);
        // Places carried over from another sentence say no more than that it happened there.
        boolean carriedOver = located.stream().allMatch(Place::inherited);
        Optional<Edtf> days =
                isOfAnyDay(claim.measure()) ? Optional.empty() : claim.when().flatMap(Scope::statedDays);
        boolean allDays = days.isPresent() && takesIn(days.get(), event);
        return new Scope(
                claim.measure(),
                groups,
                whole ? List.of() : stated,
                whole && !carriedOver ? stated : List.of(),
                allDays ? Optional.empty() : days,
                allDays ? days : Optional.empty(),
                isOfAnyDay(claim.measure()) ? Optional.empty() : phase(claim));
    }

    /// A status is conferred, and people die of wounds, after the event: the day said is not when they were struck.
    private static boolean isOfAnyDay(Measure measure) {
        return measure == Measure.RECOGNISED_VICTIMS || measure == Measure.DIED_LATER;
    }

    /// The days that the claim's own words give.
    private static Optional<Edtf> statedDays(When when) {
        return when.words().isPresent() ? when.edtf() : Optional.empty();
    }

    private static boolean takesIn(Edtf days, Reading.Event event) {
        return event.when()
                .flatMap(When::edtf)
                .filter(ofEvent -> days.earliest().isPresent() && days.contains(ofEvent))
                .isPresent();
    }

    /// "Before martial law was declared" parts an event even where no day is known.
    private static Optional<String> phase(FigureClaim claim) {
        return claim.phase()
                .or(() -> claim.when().filter(when -> when.anchor().isPresent()).flatMap(When::words))
                .map(Words::text)
                .map(Scope::key);
    }

    /// "20 more", "another 8 in the villages": where and when an additional figure leaves unsaid is that of the figure
    /// it adds to.
    Scope narrowedBy(Scope base) {
        boolean saysWhere = !places.isEmpty() || !placesOfWhole.isEmpty();
        boolean saysWhen = period.isPresent() || phase.isPresent();
        return new Scope(
                measure,
                groups,
                saysWhere ? places : base.places,
                saysWhere ? placesOfWhole : base.placesOfWhole,
                saysWhen ? period : base.period,
                saysWhen ? periodOfWhole : base.periodOfWhole,
                saysWhen ? phase : base.phase);
    }

    private static List<Spot> distinct(List<Spot> spots) {
        List<Spot> kept = new ArrayList<>();
        for (Spot spot : spots) {
            if (!spot.isIn(kept)) {
                kept.add(spot);
            }
        }
        return kept;
    }

    static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /// The scope as one line of codes, for ids and for reading beside a figure.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(String.join("+", groups));
        if (!places.isEmpty()) {
            parts.add(String.join(", ", places.stream().map(Spot::name).toList()));
        }
        period.ifPresent(days -> parts.add(days.toString()));
        phase.ifPresent(words -> parts.add("\"" + words + "\""));
        return String.join("; ", parts);
    }
}
