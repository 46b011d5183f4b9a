package org.stele.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Place;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.incidents.Cells.Cell;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.Finding.Check;
import org.stele.incidents.Finding.Definition;
import org.stele.incidents.Finding.Gap;
import org.stele.incidents.bounds.Range;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.RelationType;

/// The comparisons besides totals and their parts: a part in its whole, subtotals, unions of states, a number for
/// several towns, who was among the dead, and what counts something else.
final class Checks {

    private final Figures figures;
    private final Scopes scopes;
    private final Comparisons comparisons;
    private final Cells cells;
    private final List<Family> families;
    private final Explanations explanations;
    private final Assumptions assumptions;
    private final Set<ClaimId> counting = new HashSet<>();

    Checks(
            Figures figures,
            Scopes scopes,
            Comparisons comparisons,
            Cells cells,
            List<Family> families,
            Explanations explanations,
            Assumptions assumptions) {
        figures.read().forEach(figure -> counting.add(figure.id()));
        figures.unread().stream()
                .filter(left -> left.repeats().isPresent())
                .forEach(left -> counting.add(left.claim()));
        this.figures = figures;
        this.scopes = scopes;
        this.comparisons = comparisons;
        this.cells = cells;
        this.families = families;
        this.explanations = explanations;
        this.assumptions = assumptions;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(Gaps.checks(families));
        families.forEach(family -> subtotals(family).ifPresent(checks::add));
        checks.addAll(partsWithinWholes());
        checks.addAll(groupsThatAddUp());
        figures.read().forEach(figure -> union(figure).ifPresent(checks::add));
        figures.read().forEach(figure -> split(figure).ifPresent(checks::add));
        checks.addAll(compositions());
        checks.addAll(cycles());
        Set<Saying> said = new HashSet<>();
        return checks.stream().filter(check -> said.add(check.says())).toList();
    }

    /// "102 before and 29 after": the sums of the runs that a text adds up itself.
    private Optional<Check> subtotals(Family family) {
        Map<ClaimId, List<Figure>> runs = new LinkedHashMap<>();
        for (Figure part : family.parts()) {
            runs.computeIfAbsent(scopes.base(part.id()), base -> new ArrayList<>())
                    .add(part);
        }
        boolean tellsMore = runs.size() > 1 && runs.values().stream().anyMatch(run -> run.size() > 1);
        if (!tellsMore) {
            return Optional.empty();
        }
        List<String> terms = new ArrayList<>();
        for (List<Figure> run : runs.values()) {
            long sum = run.stream().mapToLong(part -> part.range().low()).sum();
            terms.add(run.size() == 1 ? String.valueOf(sum) : Family.terms(run) + " = " + sum);
        }
        return Optional.of(new Check(
                "subtotals",
                true,
                Figure.ids(family.parts()),
                List.of(),
                Saying.of(
                        "check.subtotals",
                        Map.of(
                                "terms", String.join("; ", terms),
                                "sum", family.sum().low(),
                                "runs", (long) runs.size()))));
    }

    private record Within(Figure part, Figure total) {}

    /// The first part and whole of two cells that one text states beside each other. That nobody is within a whole
    /// needs no check.
    private static Optional<Within> beside(Cell inner, Cell whole) {
        return inner.figures().stream()
                .filter(part -> part.number().isPresent()
                        && !part.isImplicit()
                        && part.range().low() > 0)
                .flatMap(part -> whole.figures().stream()
                        .filter(total -> part.isBeside(total)
                                && total.number().isPresent()
                                && part.range().low() <= total.range().low())
                        .map(total -> new Within(part, total)))
                .findFirst();
    }

    /// A single part beside its whole: "112 of whom".
    private List<Check> partsWithinWholes() {
        List<Check> checks = new ArrayList<>();
        for (Cell whole : cells.cells()) {
            for (Cell inner : cells.children(whole)) {
                boolean told = families.stream()
                        .anyMatch(family -> whole.states(family.total().id())
                                && family.parts().stream().anyMatch(figure -> inner.states(figure.id())));
                Optional<Within> beside = beside(inner, whole);
                if (told || beside.isEmpty()) {
                    continue;
                }
                Figure part = beside.get().part();
                Figure total = beside.get().total();
                Comparison comparison = cells.find(inner, whole).orElseThrow();
                Map<String, Object> arguments = new TreeMap<>();
                arguments.put("part", part.range().low());
                arguments.put("total", total.range().low());
                arguments.put("rest", total.range().low() - part.range().low());
                arguments.put("part_measure", part.measure().code());
                arguments.put("measure", total.measure().code());
                arguments.put("group", String.join(", ", part.scope().groups()));
                checks.add(new Check(
                        "part_within_whole",
                        true,
                        List.of(part.id(), total.id()),
                        comparison.assumes().stream().map(Supposition::id).toList(),
                        Saying.of("check.part_within_whole", arguments)));
            }
        }
        return checks;
    }

    /// "123 men, 5 women and 4 infants": the groups of one text that come to exactly its total.
    private List<Check> groupsThatAddUp() {
        List<Check> checks = new ArrayList<>();
        for (Figure total : figures.read()) {
            if (!total.scope().isWhole() || total.number().isEmpty()) {
                continue;
            }
            List<Figure> groups = figures.read().stream()
                    .filter(figure -> figure.isOfVoiceOf(total)
                            && figure.measure() == total.measure()
                            && figure.number().isPresent()
                            && !figure.isImplicit()
                            && figure.scope().isOfWholeEvent()
                            && !figure.scope().isOfEverybody())
                    .toList();
            long sum = groups.stream().mapToLong(figure -> figure.range().low()).sum();
            if (groups.size() < 2 || sum != total.range().low()) {
                continue;
            }
            List<ClaimId> claims = new ArrayList<>(List.of(total.id()));
            claims.addAll(Figure.ids(groups));
            checks.add(new Check(
                    "groups_add_up",
                    true,
                    claims,
                    List.of(),
                    Saying.of(
                            "check.groups_add_up",
                            Map.of(
                                    "terms", Family.terms(groups),
                                    "groups",
                                            groups.stream()
                                                    .flatMap(group -> group.scope().groups().stream())
                                                    .collect(Collectors.joining(", ")),
                                    "total", total.range().low(),
                                    "measure", total.measure().code()))));
        }
        return checks;
    }

    /// "Hundreds were killed, wounded or went missing", beside the totals of those states in the same text.
    private Optional<Check> union(Figure union) {
        List<Measure> members = Measures.members(union.measure());
        List<Figure> totals = new ArrayList<>();
        List<Measure> unknown = new ArrayList<>();
        for (Measure member : members) {
            totalBeside(union, member).ifPresentOrElse(totals::add, () -> unknown.add(member));
        }
        if (totals.size() < 2) {
            return Optional.empty();
        }
        List<Supposition> assumed = List.of(
                countedOnce(totals),
                new Supposition(
                        "same_extent:" + union.id() + "|" + totals.getFirst().id(),
                        true,
                        Saying.of(
                                "assumption.same_people",
                                Map.of(
                                        "one",
                                                union.claim()
                                                        .value()
                                                        .map(value ->
                                                                value.words().text())
                                                        .orElse(union.figures()),
                                        "other", totals.getFirst().figures()))));
        Range sum = new Range(0, 0);
        for (Figure total : totals) {
            sum = sum.plus(total.range());
        }
        Range stated = union.range();
        boolean fits = sum.low() <= stated.high() && (!unknown.isEmpty() || sum.high() >= stated.low());
        if (!fits || !assumptions.hold(assumed)) {
            return Optional.empty();
        }
        List<ClaimId> claims = new ArrayList<>(List.of(union.id()));
        claims.addAll(Figure.ids(totals));
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("terms", Family.terms(totals));
        arguments.put("sum", sum.low());
        arguments.put(
                "words",
                union.claim().value().map(value -> value.words().text()).orElse(union.figures()));
        arguments.put("low", stated.low());
        if (!stated.isOpen()) {
            arguments.put("high", stated.high());
            arguments.put("room", stated.high() - sum.low());
        }
        if (!unknown.isEmpty()) {
            arguments.put("unknown_measure", unknown.getFirst().code());
        }
        String message = unknown.isEmpty() || stated.isOpen() ? "check.union_within" : "check.union_within_while";
        return Optional.of(new Check(
                "union_within",
                true,
                claims,
                assumed.stream().map(Supposition::id).toList(),
                Saying.of(message, arguments)));
    }

    /// That nobody is counted under two of these measures.
    private static Supposition countedOnce(List<Figure> totals) {
        List<String> measures =
                totals.stream().map(total -> total.measure().code()).toList();
        return new Supposition(
                "counted_once:" + String.join("|", measures),
                true,
                Saying.of("assumption.counted_once", Map.of("one", measures.getFirst(), "other", measures.getLast())));
    }

    /// A union that its members exceed, if both speak of the same people.
    List<Gap> unionGaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Figure union : figures.read()) {
            List<Figure> totals = Measures.members(union.measure()).stream()
                    .flatMap(member -> totalBeside(union, member).stream())
                    .toList();
            long sum = totals.stream().mapToLong(total -> total.range().low()).sum();
            if (totals.size() < 2 || sum <= union.range().high()) {
                continue;
            }
            Supposition once = countedOnce(totals);
            if (!assumptions.holds(once)) {
                continue;
            }
            Map<String, Object> arguments = new TreeMap<>();
            arguments.put("terms", Family.terms(totals));
            arguments.put("sum", sum);
            arguments.put("total", union.range().high());
            arguments.put("difference", sum - union.range().high());
            arguments.put("measure", union.measure().code());
            gaps.add(new Gap(
                    union.id(),
                    union.range().high(),
                    Figure.ids(totals),
                    sum,
                    List.of(once.id()),
                    List.of(),
                    explanations.ofExcess(union, totals, sum - union.range().high()),
                    Saying.of("gap.members_exceed_union", arguments)));
        }
        return gaps;
    }

    private Optional<Figure> totalBeside(Figure figure, Measure measure) {
        return totals(measure).stream().filter(total -> total.isBeside(figure)).max(Figure.BY_NUMBER);
    }

    /// Figures for the whole event that are inside no other figure of their measure.
    private List<Figure> totals(Measure measure) {
        return cells.cells().stream()
                .filter(cell -> cell.first().measure() == measure
                        && cells.cells().stream()
                                .noneMatch(other -> other.first().measure() == measure && cells.isInside(cell, other)))
                .flatMap(cell -> cell.figures().stream())
                .filter(figure -> !figure.isVague() && figure.scope().isWhole())
                .toList();
    }

    /// "8 were killed, in one town and in another": how many in each is not said, only that somebody was.
    private Optional<Check> split(Figure figure) {
        List<String> towns = figure.claim().place().stream()
                .filter(place -> place.role() == PlaceRole.LOCATION
                        && !place.inherited()
                        && Scope.Spot.of(place).isNamed())
                .map(Place::name)
                .distinct()
                .toList();
        OptionalLong number = figure.number();
        if (towns.size() < 2
                || !figure.scope().placesOfWhole().isEmpty()
                || number.isEmpty()
                || number.getAsLong() < towns.size()) {
            return Optional.empty();
        }
        boolean eachIsStated = towns.stream()
                .allMatch(town -> figures.read().stream()
                        .anyMatch(other -> other.measure() == figure.measure()
                                && other.scope().places().size() == 1
                                && Scope.key(other.scope().places().getFirst().name())
                                        .equals(Scope.key(town))));
        if (eachIsStated) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("number", number.getAsLong());
        arguments.put("places", String.join(", ", towns));
        arguments.put("count", (long) towns.size());
        arguments.put("most", number.getAsLong() - towns.size() + 1);
        arguments.put("measure", figure.measure().code());
        return Optional.of(new Check(
                "split_unknown", false, List.of(figure.id()), List.of(), Saying.of("check.split_unknown", arguments)));
    }

    /// "Among the dead were women and children": nobody is counted, but there was at least one of each.
    private List<Check> compositions() {
        List<Check> checks = new ArrayList<>();
        for (FigureClaim claim : figures.left().values()) {
            if (claim.value().isPresent() || claim.group().isEmpty()) {
                continue;
            }
            claim.relation().stream()
                    .filter(relation -> relation.type() == RelationType.COMPOSITION_OF)
                    .findFirst()
                    .ifPresent(relation -> checks.add(new Check(
                            "composition",
                            true,
                            List.of(claim.id(), relation.to()),
                            List.of(),
                            Saying.of(
                                    "check.composition",
                                    Map.of(
                                            "groups",
                                            String.join(
                                                    ", ",
                                                    claim.group().stream()
                                                            .map(group -> group.code())
                                                            .toList()),
                                            "measure",
                                            claim.measure().code())))));
        }
        return checks;
    }

    private List<Check> cycles() {
        List<List<ClaimId>> cycles = new ArrayList<>(cells.cycles());
        comparisons.forEach((i, j, comparison) -> {
            if (comparison.ground().equals(Scopes.CIRCLE)) {
                cycles.add(Figure.ids(List.of(
                        comparisons.figures().get(j), comparisons.figures().get(i))));
            }
        });
        return cycles.stream()
                .map(cycle ->
                        new Check("cycle", false, cycle, List.of(), Saying.of("check.cycle", Map.of("count", (long)
                                cycle.size()))))
                .toList();
    }

    /// A status that an authority conferred, beside the deaths; and one number of a copy under another verb.
    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (Figure recognised : figures.read()) {
            if (recognised.measure() != Measure.RECOGNISED_VICTIMS || recognised.isVague()) {
                continue;
            }
            killedBeside(recognised)
                    .map(killed -> new Definition(
                            recognised.id(),
                            killed.id(),
                            Math.abs(recognised.range().low() - killed.range().low()),
                            Saying.of(
                                    "definition.recognised",
                                    Map.of(
                                            "recognised", recognised.range().low(),
                                            "killed", killed.range().low(),
                                            "difference",
                                                    Math.abs(recognised.range().low()
                                                            - killed.range().low())))))
                    // The decree and an article that tells of it are one sentence.
                    .filter(definition ->
                            definitions.stream().noneMatch(told -> told.says().equals(definition.says())))
                    .ifPresent(definitions::add);
        }
        definitions.addAll(shifted());
        return definitions;
    }

    private Optional<Figure> killedBeside(Figure recognised) {
        return totalBeside(recognised, Measure.KILLED)
                .or(() -> totals(Measure.KILLED).stream().max(Figure.BY_NUMBER));
    }

    /// A text and the one it draws on are laid side by side, number by number: where the same number counts something
    /// else, or stands at other days, the word changed on the way.
    private List<Definition> shifted() {
        List<Definition> shifted = new ArrayList<>();
        for (Alignment alignment : figures.alignments()) {
            List<Definition> changes = new ArrayList<>();
            alignment.shifts().forEach(pair -> changes.add(ofMeasure(pair)));
            alignment.pairs().forEach(pair -> ofDays(pair).ifPresent(changes::add));
            changes.stream()
                    .filter(change -> counting.containsAll(change.claims()))
                    // A change that one copy made and the next repeated is told once.
                    .filter(change ->
                            shifted.stream().noneMatch(told -> told.says().equals(change.says())))
                    .forEach(shifted::add);
        }
        return shifted;
    }

    private static Definition ofMeasure(Alignment.Pair pair) {
        return new Definition(
                pair.one().id(),
                pair.other().id(),
                0,
                Saying.of(
                        "definition.shifted_measure",
                        Map.of(
                                "number", Alignment.number(pair.one()).orElse(0),
                                "measure", pair.one().measure().code(),
                                "other_measure", pair.other().measure().code())));
    }

    private static Optional<Definition> ofDays(Alignment.Pair pair) {
        Optional<Edtf> days = days(pair.one());
        Optional<Edtf> others = days(pair.other());
        boolean alike = days.isEmpty() || others.isEmpty() || days.get().overlaps(others.get());
        if (alike || pair.one().measure() != pair.other().measure()) {
            return Optional.empty();
        }
        return Optional.of(new Definition(
                pair.one().id(),
                pair.other().id(),
                0,
                Saying.of(
                        "definition.shifted_days",
                        Map.of(
                                "number", Alignment.number(pair.one()).orElse(0),
                                "measure", pair.one().measure().code(),
                                "period", days.get().toString(),
                                "later", others.get().toString()))));
    }

    private static Optional<Edtf> days(FigureClaim figure) {
        return figure.when().filter(when -> when.words().isPresent()).flatMap(When::edtf);
    }
}
