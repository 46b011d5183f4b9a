package org.stele.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Role;

/// What one document as a whole says of its main event: a figure for each of the common measures, and the people
/// it names. A reading aid, not a reckoning: it weighs nothing against other sources and assumes nothing.
///
/// The rule: what a document is about it tells first. So the total is its first figure, where figures said to
/// be added to each other ("82 killed and 8 more") count as their sum; or a larger one that it presents as a
/// total; and never fewer than the people it names in that fate. Parts of a figure, aims, denials and other
/// events do not count. Who died of wounds is counted with the killed and no longer with the injured; of
/// those who were "shot" and no more is said, the killed are left out of the injured; who is said to have
/// died by their own hand raises the high alone.
///
/// @param totals killed, injured, missing and detained, as far as the document says anything of them
/// @param people the persons named, in the order of the text
public record DocumentTotals(SortedMap<Measure, Total> totals, List<PersonClaim> people) {

    /// The measures that a total is given for, and the more special states that count where nothing else is said.
    private static final Map<Measure, List<Measure>> MEASURES = Map.of(
            Measure.KILLED, List.of(Measure.KILLED),
            Measure.INJURED, List.of(Measure.INJURED, Measure.HOSPITALISED),
            Measure.MISSING, List.of(Measure.MISSING),
            Measure.DETAINED, List.of(Measure.DETAINED, Measure.IMPRISONED));

    /// The type of an act by which somebody died by their own hand.
    private static final String OWN_HAND = "own_hand";

    /// One total.
    ///
    /// @param claims the claims that give it
    public record Total(long low, OptionalLong high, List<ClaimId> claims) {
        public Total {
            claims = List.copyOf(claims);
        }
    }

    public DocumentTotals {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        people = List.copyOf(people);
    }

    public static DocumentTotals of(Reading reading) {
        SortedMap<Measure, Total> totals = new TreeMap<>();
        for (Measure measure : MEASURES.keySet()) {
            Optional<Total> total = Optional.empty();
            for (Measure accepted : MEASURES.getOrDefault(measure, List.of())) {
                total = total.isPresent() ? total : stated(reading, accepted);
            }
            total.map(found -> atLeastTheNamed(reading, measure, found))
                    .or(() -> named(reading, measure))
                    .ifPresent(found -> totals.put(measure, found));
        }
        Casualties casualties = new Casualties(
                Optional.ofNullable(totals.get(Measure.KILLED)), Optional.ofNullable(totals.get(Measure.INJURED)));
        casualties = diedOfWounds(reading, casualties);
        casualties = shotDead(reading, casualties);
        casualties = byOwnHand(reading, casualties);
        casualties.killed().ifPresent(killed -> totals.put(Measure.KILLED, killed));
        casualties.injured().ifPresent(injured -> totals.put(Measure.INJURED, injured));
        return new DocumentTotals(totals, reading.claims(PersonClaim.class));
    }

    private record Casualties(Optional<Total> killed, Optional<Total> injured) {}

    /// "Wounded another. The victim later died": one more killed, one fewer injured.
    private static Casualties diedOfWounds(Reading reading, Casualties told) {
        Optional<Total> died = stated(reading, Measure.DIED_LATER);
        if (died.isEmpty()) {
            return told.killed().isPresent()
                    ? told
                    : new Casualties(stated(reading, Measure.FATALLY_WOUNDED), told.injured());
        }
        if (told.killed().isEmpty()) {
            return new Casualties(
                    died,
                    told.injured().map(injured -> minus(injured, died.get().low())));
        }
        // "One dead. … The boy later died": mostly he is the one. Those said to be some of the wounded are others.
        Optional<Total> others = told(reading.claims(FigureClaim.class).stream()
                .filter(figure -> figure.measure() == Measure.DIED_LATER && counts(figure, reading))
                .filter(figure ->
                        figure.relation().stream().anyMatch(relation -> relation.type() == RelationType.PART_OF))
                .toList());
        boolean stated = told.killed().get().claims().stream()
                .anyMatch(id -> reading.claims(FigureClaim.class).stream()
                        .anyMatch(figure -> figure.id().equals(id) && isTotal(figure)));
        if (others.isEmpty() || stated) {
            return told;
        }
        return new Casualties(
                Optional.of(plus(told.killed().get(), others.get())),
                told.injured().map(injured -> minus(injured, others.get().low())));
    }

    /// "Five people were shot, one fatally": how they were harmed, not what became of them.
    private static Casualties shotDead(Reading reading, Casualties told) {
        if (told.injured().isEmpty() || told.killed().isEmpty()) {
            return told;
        }
        List<FigureClaim> injured = reading.claims(FigureClaim.class).stream()
                .filter(figure -> figure.measure() == Measure.INJURED && counts(figure, reading))
                .toList();
        Optional<Total> means =
                told(injured.stream().filter(DocumentTotals::isByMeans).toList());
        Optional<Total> state =
                told(injured.stream().filter(figure -> !isByMeans(figure)).toList());
        long killed = told.killed().get().low();
        boolean includesTheKilled = means.isPresent()
                && means.get().low() > killed
                && means.get().low() >= told.injured().get().low();
        if (!includesTheKilled) {
            return told;
        }
        Total others = minus(means.get(), killed);
        return new Casualties(
                told.killed(),
                state.filter(total -> total.low() >= others.low()).or(() -> Optional.of(others)));
    }

    /// Whoever is said to have died by their own hand is dead, and nobody's victim.
    private static Casualties byOwnHand(Reading reading, Casualties told) {
        List<ClaimId> own = reading.claims(ActClaim.class).stream()
                .filter(act -> act.type().equals(OWN_HAND))
                .map(ActClaim::id)
                .limit(1)
                .toList();
        // "He killed four and himself": the four are others. "Four are dead" may be all of them.
        boolean others = told.killed().stream()
                .flatMap(total -> total.claims().stream())
                .flatMap(id -> reading.claims(FigureClaim.class).stream()
                        .filter(figure -> figure.id().equals(id)))
                .allMatch(figure -> figure.said().trace().contains("attach:object"));
        if (own.isEmpty() || !others) {
            return told;
        }
        Total killed = told.killed().orElse(new Total(0, OptionalLong.of(0), List.of()));
        return new Casualties(
                Optional.of(new Total(
                        killed.low(),
                        killed.high().isPresent()
                                ? OptionalLong.of(killed.high().getAsLong() + 1)
                                : OptionalLong.empty(),
                        Stream.concat(killed.claims().stream(), own.stream()).toList())),
                told.injured());
    }

    private static Total minus(Total total, long fewer) {
        return new Total(
                Math.max(0, total.low() - fewer),
                total.high().isPresent()
                        ? OptionalLong.of(Math.max(0, total.high().getAsLong() - fewer))
                        : OptionalLong.empty(),
                total.claims());
    }

    private static Optional<Total> stated(Reading reading, Measure measure) {
        return told(reading.claims(FigureClaim.class).stream()
                .filter(figure -> figure.measure() == measure && counts(figure, reading))
                .toList());
    }

    /// The first of some figures with all that is added to it, or a larger one that is presented as a total.
    private static Optional<Total> told(List<FigureClaim> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Total first = withAdditions(figures);
        Total total = figures.stream()
                .filter(DocumentTotals::isTotal)
                .map(DocumentTotals::single)
                .filter(stated -> stated.low() > first.low())
                .max(Comparator.comparingLong(Total::low))
                .orElse(first);
        return Optional.of(closer(total, figures));
    }

    /// "At least four were hurt", and later "the four wounded": what is said more exactly elsewhere stands. "Up to 11
    /// were killed", and elsewhere ten: from ten to 11.
    private static Total closer(Total total, List<FigureClaim> figures) {
        Count.Interval loose = figures.stream()
                .filter(figure -> total.claims().equals(List.of(figure.id())))
                .map(DocumentTotals::interval)
                .findFirst()
                .orElse(Count.of(Bound.EXACT, total.low()));
        return switch (loose.bound()) {
            case AT_LEAST, MORE_THAN, VAGUE, UP_TO, FEWER_THAN ->
                figures.stream()
                        .filter(figure -> interval(figure).bound() == Bound.EXACT
                                && interval(figure).low() > 1
                                && interval(figure).low() >= loose.low()
                                && interval(figure).low() <= loose.high().orElse(Long.MAX_VALUE))
                        .findFirst()
                        .map(figure -> loose.bound() == Bound.UP_TO
                                ? new Total(
                                        interval(figure).low(),
                                        loose.high(),
                                        Stream.concat(total.claims().stream(), Stream.of(figure.id()))
                                                .toList())
                                : single(figure))
                        .orElse(total);
            case EXACT, ABOUT, RANGE, NONE, ONE_IMPLICIT -> total;
        };
    }

    private static boolean isByMeans(FigureClaim figure) {
        return figure.said().trace().contains("harm:by means");
    }

    private static boolean counts(FigureClaim figure, Reading reading) {
        // Those of the wounded who died are no part of any other dead.
        boolean part = figure.measure() != Measure.DIED_LATER
                && figure.relation().stream().anyMatch(relation -> relation.type() == RelationType.PART_OF);
        Modality modality = figure.said().modality();
        return figure.value().isPresent()
                && !part
                && !isNobody(figure)
                && figure.said().polarity() == Polarity.AFFIRMED
                && modality != Modality.INTENDED
                && modality != Modality.DENIED
                && isOfMainEvent(figure, reading);
    }

    /// "No one was injured in the other attack" is no total of this one, unless nothing else is said.
    private static boolean isNobody(FigureClaim figure) {
        return interval(figure).bound() == Bound.NONE;
    }

    private static boolean isOfMainEvent(FigureClaim figure, Reading reading) {
        Optional<Edtf> event = reading.event().when().flatMap(When::edtf);
        Optional<Edtf> when = figure.when().flatMap(When::edtf);
        return event.isEmpty() || when.isEmpty() || when.get().overlaps(event.get());
    }

    /// Whether the document presents a figure as a total: "a total of", a toll, a sentence that sums up.
    private static boolean isTotal(FigureClaim figure) {
        return figure.said().trace().contains("total:stated");
    }

    private static Total single(FigureClaim figure) {
        Count.Interval count = interval(figure);
        return new Total(count.low(), count.high(), List.of(figure.id()));
    }

    private static Count.Interval interval(FigureClaim figure) {
        return switch (figure.count()) {
            case Count.Interval interval -> interval;
            case Count.Unstated ignored -> Count.of(Bound.NONE, 0);
        };
    }

    /// The first figure with those that are said to be added to it, and to them.
    private static Total withAdditions(List<FigureClaim> figures) {
        Total sum = single(figures.getFirst());
        Set<ClaimId> added = new HashSet<>(sum.claims());
        for (FigureClaim figure : figures.subList(1, figures.size())) {
            // "Three others were injured … Three other people were injured": the same three, told again.
            boolean again =
                    interval(figure).low() == sum.low() && interval(figure).low() > 1;
            boolean more = figure.relation().stream()
                    .anyMatch(
                            relation -> relation.type() == RelationType.ADDITIONAL_TO && added.contains(relation.to()));
            if (more && !again) {
                sum = plus(sum, single(figure));
                added.add(figure.id());
            }
        }
        return sum;
    }

    private static Total plus(Total one, Total other) {
        List<ClaimId> claims = new ArrayList<>(one.claims());
        claims.addAll(other.claims());
        OptionalLong high = one.high().isPresent() && other.high().isPresent()
                ? OptionalLong.of(one.high().getAsLong() + other.high().getAsLong())
                : OptionalLong.empty();
        return new Total(one.low() + other.low(), high, claims);
    }

    private static Total atLeastTheNamed(Reading reading, Measure measure, Total found) {
        return named(reading, measure)
                .filter(named -> named.low() > found.low()
                        && found.high().isPresent()
                        && named.low() > found.high().getAsLong())
                .orElse(found);
    }

    private static Optional<Total> named(Reading reading, Measure measure) {
        Optional<Fate> fate = switch (measure) {
            case KILLED -> Optional.of(Fate.KILLED);
            case INJURED -> Optional.of(Fate.INJURED);
            case MISSING -> Optional.of(Fate.MISSING);
            case DETAINED -> Optional.of(Fate.DETAINED);
            default -> Optional.empty();
        };
        Set<String> names = new TreeSet<>();
        List<ClaimId> claims = new ArrayList<>();
        for (PersonClaim person : reading.claims(PersonClaim.class)) {
            if (person.role() == Role.VICTIM
                    && fate.filter(person.fate()::equals).isPresent()) {
                names.add(person.name());
                claims.add(person.id());
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Total(names.size(), OptionalLong.of(names.size()), claims));
    }
}
