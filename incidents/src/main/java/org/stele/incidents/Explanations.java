package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.claims.ClaimId;
import org.stele.dates.Edtf;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.bounds.Range;
import org.stele.vocabulary.Measure;

/// The usual ways in which figures come to differ, tried in turn. Each says how much of the difference it would
/// account for and which claims of the record speak for it; what nobody speaks for stays possible, and
/// `unexplained` is an answer. docs/methods/reckoning.md defines them.
final class Explanations {

    /// Two figures this near, of which one ends in zeros, may be one figure rounded.
    private static final double ROUNDED_WITHIN = 0.05;

    /// The kinds, those that are found most often first.
    private static final List<String> USUAL = List.of(
            "stale_breakdown",
            "party_count",
            "different_scope",
            "different_measure",
            "later_as_of",
            "dates_mixed_up",
            "copy",
            "double_count",
            "typing_error",
            "rounding",
            "combined");

    private static final Comparator<CountedApart> LARGEST = Comparator.comparingLong(CountedApart::number)
            .thenComparing(apart -> apart.figure().place(), Comparator.reverseOrder());

    private final List<Figure> figures;
    private final Comparisons comparisons;
    private final List<Family> families;

    Explanations(Comparisons comparisons, List<Family> families) {
        this.figures = comparisons.figures();
        this.comparisons = comparisons;
        this.families = List.copyOf(families);
    }

    /// Why a total may exceed its stated parts.
    List<Explanation> ofGap(Family family, long difference) {
        List<Explanation> tried = new ArrayList<>();
        Figure total = family.total();
        long sum = family.sum().low();
        List<ClaimId> formerTotals = figures.stream()
                .filter(figure -> figure.measure() == total.measure()
                        && !family.parts().contains(figure)
                        && figure.scope().isWhole()
                        && figure.number().isPresent()
                        && figure.number().getAsLong() == sum)
                .map(Figure::id)
                .toList();
        tried.add(explanation(
                "stale_breakdown",
                formerTotals.isEmpty() ? "stale_breakdown" : "stale_breakdown_seen",
                difference,
                formerTotals,
                Map.of("total", total.range().low(), "sum", sum)));
        List<Figure> besides = figures.stream()
                .filter(figure -> !family.parts().contains(figure))
                .toList();
        List<CountedApart> measures = otherMeasures(besides, total, difference);
        mostOf(measures, total).ifPresent(tried::add);
        ofGroup(total, difference).ifPresent(tried::add);
        List<Scope.Spot> told = family.parts().stream()
                .flatMap(part -> part.scope().places().stream())
                .toList();
        List<CountedApart> places = otherPlaces(total, told, difference);
        mostOf(places, total).or(() -> ofPlaces(family, told, difference)).ifPresent(tried::add);
        ofTyping(family, difference).ifPresent(tried::add);
        List<CountedApart> counted = new ArrayList<>(measures);
        counted.addAll(groups(besides, total, difference));
        counted.addAll(places);
        together(counted, difference).ifPresent(tried::add);
        return ranked(tried, difference);
    }

    /// Why parts may exceed their total.
    List<Explanation> ofExcess(Figure total, List<Figure> parts, long difference) {
        List<Explanation> tried = new ArrayList<>();
        List<CountedApart> groups = new ArrayList<>();
        for (Figure part : parts) {
            if (part.measure() == total.measure()
                    && total.scope().isOfEverybody()
                    && !part.scope().isOfEverybody()
                    && part.range().low() > 0
                    && part.range().low() <= difference) {
                tried.add(ofGroup(part, total, part.range().low()));
                groups.add(apartAsGroup(part, part.range().low()));
                continue;
            }
            boolean known =
                    tried.stream().anyMatch(explanation -> explanation.kind().equals("later_as_of"));
            laterThan(total, part)
                    .filter(days -> !known)
                    .ifPresent(days -> tried.add(explanation(
                            "later_as_of",
                            "later_as_of",
                            difference,
                            List.of(total.id(), part.id()),
                            Map.of(
                                    "earlier", days.get(0),
                                    "later", days.get(1),
                                    "low", total.figures(),
                                    "high", part.figures()))));
            if (part.number().isPresent()
                    && part.number().getAsLong() > difference
                    && areMistyped(part.number().getAsLong(), part.number().getAsLong() - difference)) {
                tried.add(typing(part.number().getAsLong(), part.number().getAsLong() - difference, difference));
            }
            if (parts.size() > 1 && part.number().isPresent() && part.number().getAsLong() == difference) {
                tried.add(explanation(
                        "double_count", "double_count", difference, List.of(part.id()), Map.of("number", difference)));
            }
        }
        if (total.number().isPresent()
                && areMistyped(total.number().getAsLong(), total.number().getAsLong() + difference)) {
            tried.add(typing(total.number().getAsLong(), total.number().getAsLong() + difference, difference));
        }
        together(groups, difference).ifPresent(tried::add);
        return ranked(tried, difference);
    }

    private static Explanation typing(long one, long other, long difference) {
        return explanation("typing_error", "typing_error", difference, List.of(), Map.of("one", one, "other", other));
    }

    /// Why several figures for one scope may differ: every two of them are tried, and of each kind what accounts for
    /// most is kept.
    ///
    /// @param stating all figures of the scope, with every document that states them
    List<Explanation> ofDifferences(List<Figure> stating, long difference) {
        SortedMap<String, Explanation> best = new TreeMap<>();
        List<Figure> figures = firstPublished(stating);
        for (int i = 0; i < figures.size(); i++) {
            for (int j = 0; j < i; j++) {
                Figure one = figures.get(i);
                Figure other = figures.get(j);
                if (one.range().distance(other.range()) > 0) {
                    tried(one, other).stream()
                            // That counts fit a lesser difference exactly says nothing of the widest.
                            .filter(explanation ->
                                    !explanation.kind().equals("combined") || explanation.accountsFor() == difference)
                            .forEach(explanation -> best.merge(
                                    explanation.kind(),
                                    explanation,
                                    (known, next) -> next.accountsFor() > known.accountsFor() ? next : known));
                }
            }
        }
        return ranked(List.copyOf(best.values()), difference);
    }

    /// Of equal figures the one that was published first: nobody knew it earlier.
    private static List<Figure> firstPublished(List<Figure> stating) {
        Map<Range, Figure> first = new LinkedHashMap<>();
        Comparator<Figure> byDate = Comparator.comparing((Figure figure) -> figure.published()
                        .flatMap(Edtf::earliest)
                        .map(Object::toString)
                        .orElse("9999"))
                .thenComparingInt(Figure::place);
        stating.stream().sorted(byDate).forEach(figure -> first.putIfAbsent(figure.range(), figure));
        return List.copyOf(first.values());
    }

    /// Why two figures for the same scope may differ.
    List<Explanation> ofDifference(Figure one, Figure other) {
        return ranked(tried(one, other), one.range().distance(other.range()));
    }

    private List<Explanation> tried(Figure one, Figure other) {
        Figure low = one.range().low() <= other.range().low() ? one : other;
        Figure high = low.equals(one) ? other : one;
        long difference = low.range().distance(high.range());
        List<Explanation> tried = new ArrayList<>();
        ofRenewedTotal(low, high, difference).ifPresent(tried::add);
        ofMixedDates(low, high, difference).ifPresent(tried::add);
        if (low.isConceded() && !high.isConceded()) {
            tried.add(explanation(
                    "party_count",
                    "party_count",
                    difference,
                    List.of(low.id()),
                    Map.of("low", low.figures(), "high", high.figures())));
        }
        List<CountedApart> places = otherPlaces(high, low.scope().placesOfWhole(), difference);
        mostOf(places, high).ifPresent(tried::add);
        if (!comparisons.get(one, other).assumes().isEmpty() && CountedApart.sum(places) < difference) {
            tried.add(explanation(
                    "different_scope",
                    "different_extent",
                    difference,
                    List.of(low.id(), high.id()),
                    Map.of(
                            "low", extent(low),
                            "high", extent(high))));
        }
        List<CountedApart> since =
                laterThan(low, high).isPresent() ? diedLater(high, difference) : List.<CountedApart>of();
        laterThan(low, high).ifPresent(days -> tried.add(ofLaterDate(low, high, days, since, difference)));
        ofGroup(high, difference).ifPresent(tried::add);
        List<CountedApart> measures = otherMeasures(figures, high, difference).stream()
                .filter(apart -> since.stream().noneMatch(died -> died.figure().equals(apart.figure())))
                .toList();
        mostOf(measures, high).ifPresent(tried::add);
        if (low.number().isPresent() && high.number().isPresent()) {
            if (areMistyped(low.number().getAsLong(), high.number().getAsLong())) {
                tried.add(typing(low.number().getAsLong(), high.number().getAsLong(), difference));
            }
            if (isRounded(low.number().getAsLong(), high.number().getAsLong())) {
                tried.add(explanation(
                        "rounding",
                        "rounding",
                        difference,
                        List.of(),
                        Map.of(
                                "one",
                                low.number().getAsLong(),
                                "other",
                                high.number().getAsLong())));
            }
        }
        if (low.lineage() == high.lineage() && !low.isBeside(high)) {
            tried.add(explanation(
                    "copy",
                    "copy",
                    difference,
                    List.of(low.id(), high.id()),
                    Map.of("low", low.figures(), "high", high.figures())));
        }
        List<CountedApart> counted = new ArrayList<>(since);
        counted.addAll(measures);
        counted.addAll(groups(figures, high, difference));
        counted.addAll(places);
        together(counted, difference).ifPresent(tried::add);
        return tried;
    }

    /// Several of the counts that together are exactly what differs: the smallest such set.
    private Optional<Explanation> together(List<CountedApart> counted, long difference) {
        List<List<CountedApart>> sets = CountedApart.setsOf(difference, counted, comparisons);
        return sets.stream()
                .findFirst()
                .map(set -> explanation(
                        "combined",
                        "combined",
                        difference,
                        set.stream().map(apart -> apart.figure().id()).toList(),
                        Map.of(
                                "terms",
                                set.stream()
                                        .map(apart -> String.valueOf(apart.number()))
                                        .collect(Collectors.joining(" + ")),
                                "groups",
                                set.stream().map(CountedApart::what).collect(Collectors.joining(", ")),
                                "kinds",
                                set.stream()
                                        .map(CountedApart::kind)
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                "others",
                                (long) sets.size() - 1)));
    }

    /// Each of the two texts gives the other's number too, and both of them for one other part of the event: the
    /// numbers may stand at each other's days.
    private Optional<Explanation> ofMixedDates(Figure low, Figure high, long difference) {
        for (Figure mine : figures) {
            boolean isMine = mine.isBeside(low) && isLike(mine, high) && isElsewhere(mine, low);
            if (!isMine) {
                continue;
            }
            for (Figure theirs : figures) {
                if (theirs.isBeside(high)
                        && isLike(theirs, low)
                        && isElsewhere(theirs, high)
                        && theirs.scope().places().equals(mine.scope().places())
                        && theirs.scope().period().equals(mine.scope().period())) {
                    return Optional.of(explanation(
                            "dates_mixed_up",
                            "dates_mixed_up",
                            difference,
                            List.of(low.id(), high.id(), mine.id(), theirs.id()),
                            Map.of("low", low.figures(), "high", high.figures())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLike(Figure one, Figure other) {
        return one.measure() == other.measure() && one.range().equals(other.range());
    }

    private static boolean isElsewhere(Figure one, Figure other) {
        return !one.scope().isOfWholeEvent()
                && !(one.scope().places().equals(other.scope().places())
                        && one.scope().period().equals(other.scope().period()));
    }

    /// A text that gives the higher total breaks it down into parts that come to the lower one: the total was renewed,
    /// the parts were not.
    private Optional<Explanation> ofRenewedTotal(Figure low, Figure high, long difference) {
        return families.stream()
                .filter(family -> family.total().number().isPresent()
                        && family.total().number().equals(high.number())
                        && family.total().measure() == high.measure()
                        && low.number().isPresent()
                        && family.sum().low() == low.number().getAsLong())
                .findFirst()
                .map(family -> explanation(
                        "stale_breakdown",
                        "renewed_total",
                        difference,
                        Stream.concat(Stream.of(family.total().id()), Figure.ids(family.parts()).stream())
                                .toList(),
                        Map.of(
                                "total", high.number().getAsLong(),
                                "sum", family.sum().low(),
                                "terms", family.terms())));
    }

    /// The later text may know of deaths since. Where somebody counts people who died of their wounds, and they are no
    /// more than the difference, the record itself speaks for so many.
    private static Explanation ofLaterDate(
            Figure low, Figure high, List<String> days, List<CountedApart> since, long difference) {
        Map<String, Object> arguments = new TreeMap<>(
                Map.of("earlier", days.get(0), "later", days.get(1), "low", low.figures(), "high", high.figures()));
        List<ClaimId> claims = new ArrayList<>(List.of(low.id(), high.id()));
        Optional<CountedApart> died = since.stream().max(LARGEST);
        if (died.isEmpty()) {
            return explanation("later_as_of", "later_as_of", difference, claims, arguments);
        }
        claims.add(died.get().figure().id());
        arguments.put("number", died.get().number());
        arguments.put("other_measure", died.get().figure().measure().code());
        return explanation("later_as_of", "later_as_of_seen", died.get().number(), claims, arguments);
    }

    private List<CountedApart> diedLater(Figure total, long difference) {
        return figures.stream()
                .filter(figure -> figure.measure() == Measure.DIED_LATER
                        && Measures.mayBecome(figure.measure(), total.measure())
                        && isCounted(figure, difference))
                .map(figure -> new CountedApart(
                        "later_as_of",
                        figure.measure().code(),
                        figure,
                        figure.number().getAsLong()))
                .toList();
    }

    private static boolean isCounted(Figure figure, long difference) {
        return figure.number().isPresent()
                && figure.number().getAsLong() > 0
                && figure.number().getAsLong() <= difference;
    }

    /// People in a state near to the measure, whom the text of the total counts beside it.
    private static List<CountedApart> otherMeasures(List<Figure> among, Figure total, long difference) {
        return among.stream()
                .filter(figure ->
                        figure.measure() != total.measure() && figure.isBeside(total) && isCounted(figure, difference))
                .filter(figure ->
                        Measures.compare(figure.measure(), total.measure()).is(Kind.PART_OF)
                                || Measures.mayBecome(figure.measure(), total.measure()))
                .map(figure -> new CountedApart(
                        "different_measure",
                        figure.measure().code(),
                        figure,
                        figure.number().getAsLong()))
                .toList();
    }

    /// Groups of the whole event that somebody counts apart and that a count of everybody often leaves out: those who
    /// bear arms are among the people by assumption only.
    private static List<CountedApart> groups(List<Figure> among, Figure total, long difference) {
        return among.stream()
                .filter(figure -> total.scope().isOfEverybody()
                        && figure.measure() == total.measure()
                        && Groups.areOftenLeftOut(figure.scope().groups())
                        && figure.scope().isOfWholeEvent()
                        && isCounted(figure, difference))
                .map(figure -> apartAsGroup(figure, figure.number().getAsLong()))
                .toList();
    }

    private static CountedApart apartAsGroup(Figure figure, long number) {
        return new CountedApart(
                "different_scope", String.join(" ", figure.scope().groups()), figure, number);
    }

    /// The dead of places that the total takes in and the other side does not tell of.
    private List<CountedApart> otherPlaces(Figure total, List<Scope.Spot> told, long difference) {
        List<Scope.Spot> untold = told.isEmpty()
                ? List.of()
                : total.scope().placesOfWhole().stream()
                        .filter(spot -> !spot.isIn(told))
                        .toList();
        return figures.stream()
                .filter(figure -> figure.measure() == total.measure()
                        && figure.scope().groups().equals(total.scope().groups())
                        && !figure.scope().places().isEmpty()
                        && figure.scope().places().stream().allMatch(spot -> spot.isIn(untold))
                        && isCounted(figure, difference))
                .map(figure -> new CountedApart(
                        "different_scope",
                        "other_places",
                        figure,
                        figure.number().getAsLong()))
                .toList();
    }

    /// The largest of these counts, as an explanation of its own.
    private static Optional<Explanation> mostOf(List<CountedApart> counted, Figure total) {
        return counted.stream().max(LARGEST).map(apart -> {
            boolean isOfPlaces = apart.kind().equals("different_scope");
            Map<String, Object> arguments = new TreeMap<>(
                    Map.of("number", apart.number(), "measure", total.measure().code()));
            if (isOfPlaces) {
                arguments.put("places", Scopes.all(apart.figure().scope().places()));
            } else {
                arguments.put("other_measure", apart.figure().measure().code());
            }
            return explanation(
                    apart.kind(),
                    isOfPlaces ? "different_places" : "different_measure",
                    apart.number(),
                    List.of(apart.figure().id()),
                    arguments);
        });
    }

    /// A group that is counted apart somewhere in the record: soldiers, police.
    private Optional<Explanation> ofGroup(Figure total, long difference) {
        return figures.stream()
                .filter(figure -> figure.measure() == total.measure()
                        && !figure.scope().isOfEverybody()
                        && figure.number().isPresent()
                        && figure.number().getAsLong() == difference)
                .min(Comparator.comparingInt(Figure::place))
                .map(figure -> ofGroup(figure, total, difference));
    }

    private static Explanation ofGroup(Figure group, Figure total, long accountsFor) {
        return explanation(
                "different_scope",
                "different_group",
                accountsFor,
                List.of(group.id()),
                Map.of(
                        "number", group.figures(),
                        "group", String.join(", ", group.scope().groups()),
                        "measure", total.measure().code()));
    }

    /// The total names more places than its parts do. Nobody says how many died there, so it may hold all of the gap
    /// or nothing.
    private static Optional<Explanation> ofPlaces(Family family, List<Scope.Spot> told, long difference) {
        List<Scope.Spot> untold = family.total().scope().placesOfWhole().stream()
                .filter(spot -> !spot.isIn(told))
                .toList();
        boolean everyPartIsPlaced =
                family.parts().stream().noneMatch(part -> part.scope().places().isEmpty());
        return untold.isEmpty() || !everyPartIsPlaced
                ? Optional.empty()
                : Optional.of(explanation(
                        "different_scope",
                        "untold_places",
                        difference,
                        List.of(),
                        Map.of("places", Scopes.all(untold))));
    }

    /// One figure of the sum with two digits exchanged, or a 1 read as a 7, would close the gap.
    private static Optional<Explanation> ofTyping(Family family, long difference) {
        List<Figure> all = new ArrayList<>(family.parts());
        all.add(family.total());
        for (Figure figure : all) {
            if (figure.number().isEmpty()) {
                continue;
            }
            long number = figure.number().getAsLong();
            long needed = figure.equals(family.total()) ? number - difference : number + difference;
            if (needed > 0 && areMistyped(number, needed)) {
                return Optional.of(typing(number, needed, difference));
            }
        }
        return Optional.empty();
    }

    /// Neighbouring digits exchanged, or one digit taken for another that looks like it in print.
    static boolean areMistyped(long one, long other) {
        String left = String.valueOf(one);
        String right = String.valueOf(other);
        if (left.length() != right.length() || one == other) {
            return false;
        }
        int first = 0;
        while (left.charAt(first) == right.charAt(first)) {
            first++;
        }
        int last = left.length() - 1;
        while (left.charAt(last) == right.charAt(last)) {
            last--;
        }
        if (last == first) {
            return List.of("17", "71", "38", "83", "56", "65", "08", "80", "69", "96")
                    .contains("" + left.charAt(first) + right.charAt(first));
        }
        return last == first + 1
                && left.charAt(first) == right.charAt(last)
                && left.charAt(last) == right.charAt(first);
    }

    static boolean isRounded(long one, long other) {
        long difference = Math.abs(one - other);
        for (long step = 1_000_000; step >= 10; step /= 10) {
            boolean isRound = one % step == 0 || other % step == 0;
            if (isRound && difference <= step / 2 && difference <= ROUNDED_WITHIN * Math.max(one, other)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<String>> laterThan(Figure low, Figure high) {
        Optional<Edtf> earlier = low.published();
        Optional<Edtf> later = high.published();
        boolean inOrder = earlier.flatMap(Edtf::latest)
                .flatMap(day -> later.flatMap(Edtf::earliest).map(day::isBefore))
                .orElse(false);
        return inOrder
                ? Optional.of(List.of(earlier.get().toString(), later.get().toString()))
                : Optional.empty();
    }

    private static String extent(Figure figure) {
        List<Scope.Spot> places = figure.scope().places().isEmpty()
                ? figure.scope().placesOfWhole()
                : figure.scope().places();
        return places.isEmpty()
                ? figure.scope()
                        .period()
                        .or(() -> figure.scope().periodOfWhole())
                        .map(Edtf::toString)
                        .orElse("")
                : Scopes.all(places);
    }

    private static Explanation explanation(
            String kind, String message, long accountsFor, List<ClaimId> backedBy, Map<String, Object> arguments) {
        Map<String, Object> all = new TreeMap<>(arguments);
        all.put("accounts_for", accountsFor);
        return new Explanation(kind, accountsFor, backedBy, Saying.of("explanation." + message, all));
    }

    /// What accounts for most comes first; of equals one cause before several, then what a claim speaks for, then what
    /// is found most often.
    private static List<Explanation> ranked(List<Explanation> tried, long difference) {
        List<Explanation> ranked = new ArrayList<>(tried);
        ranked.sort(Comparator.comparingLong((Explanation explanation) -> -explanation.accountsFor())
                .thenComparing(explanation -> explanation.kind().equals("combined"))
                .thenComparing(explanation -> explanation.backedBy().isEmpty())
                .thenComparingInt(explanation -> USUAL.indexOf(explanation.kind())));
        if (ranked.isEmpty()) {
            ranked.add(explanation("unexplained", "unexplained", 0, List.of(), Map.of("difference", difference)));
        }
        return ranked;
    }
}
