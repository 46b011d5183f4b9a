package org.stele.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
/// The rule: the total that the document states itself, if it states one; else the largest of its figures,
/// where figures said to be added to each other ("82 killed and 8 more") count as their sum; and never fewer than
/// the people it names in that fate. Parts of a figure, aims, denials and other events do not count.
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
        return new DocumentTotals(totals, reading.claims(PersonClaim.class));
    }

    private static Optional<Total> stated(Reading reading, Measure measure) {
        List<FigureClaim> figures = reading.claims(FigureClaim.class).stream()
                .filter(figure -> figure.measure() == measure && counts(figure, reading))
                .toList();
        List<FigureClaim> ownTotals =
                figures.stream().filter(DocumentTotals::isTotal).toList();
        return (ownTotals.isEmpty() ? sums(figures) : ownTotals.stream().map(DocumentTotals::single))
                .max(Comparator.comparingLong(Total::low)
                        .thenComparingInt(total -> -total.claims().size()));
    }

    private static boolean counts(FigureClaim figure, Reading reading) {
        boolean part = figure.relation().stream().anyMatch(relation -> relation.type() == RelationType.PART_OF);
        Modality modality = figure.said().modality();
        return figure.value().isPresent()
                && !part
                && figure.said().polarity() == Polarity.AFFIRMED
                && modality != Modality.INTENDED
                && modality != Modality.DENIED
                && isOfMainEvent(figure, reading);
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

    /// Each figure with those that are said to be added to it.
    private static Stream<Total> sums(List<FigureClaim> figures) {
        Map<ClaimId, Total> sums = new HashMap<>();
        List<Total> all = new ArrayList<>();
        for (FigureClaim figure : figures) {
            Total own = single(figure);
            Total sum = figure.relation().stream()
                    .filter(relation -> relation.type() == RelationType.ADDITIONAL_TO)
                    .map(relation -> Optional.ofNullable(sums.get(relation.to())))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(base -> plus(base, own))
                    .orElse(own);
            sums.put(figure.id(), sum);
            all.add(sum);
        }
        return all.stream();
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
