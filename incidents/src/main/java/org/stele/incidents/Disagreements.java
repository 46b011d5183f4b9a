package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stele.claims.ClaimId;
import org.stele.claims.Words;
import org.stele.incidents.Cells.Cell;
import org.stele.incidents.Conflicts.MinimalSet;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Gap;
import org.stele.incidents.Finding.Repair;

/// Minimal conflicting sets, told as findings: one for each cell or sum that they quarrel over.
final class Disagreements {

    private final Conflicts conflicts;
    private final Comparisons comparisons;
    private final List<Family> families;
    private final Explanations explanations;

    Disagreements(Conflicts conflicts, Comparisons comparisons, List<Family> families, Explanations explanations) {
        this.conflicts = conflicts;
        this.comparisons = comparisons;
        this.families = families;
        this.explanations = explanations;
    }

    List<Finding> all() {
        Conflicts.Found found = conflicts.find();
        Map<String, List<MinimalSet>> quarrels = new LinkedHashMap<>();
        Map<String, List<MinimalSet>> folded = new HashMap<>();
        for (MinimalSet set : found.sets()) {
            Optional<String> quarrel = quarrelOfTheirTotals(set);
            if (quarrel.isPresent()) {
                folded.computeIfAbsent(quarrel.get(), any -> new ArrayList<>()).add(set);
            } else {
                quarrels.computeIfAbsent(key(set), any -> new ArrayList<>()).add(set);
            }
        }
        // What independent voices disagree about comes before what a party concedes.
        List<Finding> findings = new ArrayList<>();
        List<Finding> conceded = new ArrayList<>();
        quarrels.forEach((key, sets) -> {
            Finding finding = sets.getFirst().assumes().isEmpty()
                    ? conflict(sets, folded.getOrDefault(key, List.of()), found.complete())
                    : gap(sets);
            (isConceded(figures(sets), cells(sets.getFirst())) ? conceded : findings).add(finding);
        });
        findings.addAll(conceded);
        return findings;
    }

    private Cells cells(MinimalSet set) {
        return set.assumes().isEmpty() ? conflicts.said() : conflicts.held();
    }

    /// Sets with one key are told in one sentence: what a party concedes in one of its own.
    private String key(MinimalSet set) {
        Cells cells = cells(set);
        boolean oneCell = isOneCell(set.claims(), cells);
        String parties = oneCell
                ? set.claims().stream()
                        .filter(Figure::isConceded)
                        .map(figure -> figure.document() + " " + figure.speaker())
                        .sorted()
                        .toList()
                        .toString()
                : "";
        return set.assumes() + " " + outermost(set.claims(), cells).index() + " " + oneCell + " " + parties;
    }

    /// Parts belong to the total that their own voice gives. Where that total already quarrels with the other,
    /// its parts have nothing to add: the quarrel is told once, of the totals. So has one part that is no more
    /// than a total which already quarrels with it.
    private Optional<String> quarrelOfTheirTotals(MinimalSet set) {
        Cells cells = cells(set);
        if (isOneCell(set.claims(), cells)) {
            return Optional.empty();
        }
        Figure total = total(set, cells);
        List<Figure> parts = others(set, cells);
        long sum = parts.stream().mapToLong(part -> part.range().low()).sum();
        Optional<Figure> outdone = comparisons.figures().stream()
                .filter(figure -> cells.get(figure).equals(cells.get(total))
                        && figure.range().low() >= sum
                        && figure.range().low() > total.range().high())
                .findFirst();
        if (parts.size() == 1 && outdone.isPresent()) {
            return Optional.of(quarrel(outdone.get(), total));
        }
        Optional<String> quarrel = Optional.empty();
        for (Figure part : parts) {
            Optional<Figure> own = comparisons.figures().stream()
                    .filter(figure -> figure.lineage() == part.lineage()
                            && figure.speaker().equals(part.speaker())
                            && !(figure.lineage() == total.lineage()
                                    && figure.speaker().equals(total.speaker()))
                            && cells.get(figure).equals(cells.get(total))
                            && figure.range().distance(total.range()) > 0)
                    .findFirst();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            quarrel = Optional.of(quarrel(own.get(), total));
        }
        return quarrel;
    }

    private String quarrel(Figure one, Figure other) {
        List<String> assumes = comparisons.get(one, other).assumes().stream()
                .map(Comparison.Supposition::id)
                .toList();
        return key(new MinimalSet(List.of(one, other), assumes));
    }

    /// @param folded sets of parts that are at odds only because these claims are
    private Conflict conflict(List<MinimalSet> sets, List<MinimalSet> folded, boolean complete) {
        Cells cells = conflicts.said();
        List<Figure> figures = inOrder(sets, cells);
        boolean conceded = isConceded(figures, cells);
        MinimalSet shown = conceded ? nearest(sets, cells) : whole(widest(sets, cells), cells);
        List<Repair> repairs = conflicts.repairs(figures, cells);
        long difference = isOneCell(figures, cells)
                ? conceded || repairs.isEmpty()
                        ? violation(shown, cells)
                        : repairs.getFirst().by()
                : excess(shown, cells);
        return new Conflict(
                claims(figures),
                difference,
                Stream.concat(sets.stream(), folded.stream())
                        .map(set -> Figure.ids(set.claims()))
                        .toList(),
                complete,
                conflicts.radius(figures),
                repairs,
                explanations(figures, shown, cells),
                says("conflict", figures, shown, cells, difference));
    }

    private static boolean isConceded(List<Figure> figures, Cells cells) {
        return isOneCell(figures, cells)
                && figures.stream().anyMatch(Figure::isConceded)
                && !figures.stream().allMatch(Figure::isConceded);
    }

    private Gap gap(List<MinimalSet> sets) {
        Cells cells = conflicts.held();
        List<Figure> figures = inOrder(sets, cells);
        MinimalSet widest = isConceded(figures, cells) ? nearest(sets, cells) : whole(widest(sets, cells), cells);
        Figure total = total(widest, cells);
        boolean oneCell = isOneCell(widest.claims(), cells);
        // The sentence tells of the widest set, and so does the list below it.
        List<Figure> others = (oneCell ? figures : widest.claims())
                .stream().filter(figure -> !figure.equals(total)).toList();
        long sum = oneCell
                ? widest.claims().stream()
                        .filter(figure -> !figure.equals(total))
                        .mapToLong(figure -> figure.range().high())
                        .min()
                        .orElse(0)
                : widest.claims().stream()
                        .filter(figure -> !figure.equals(total))
                        .mapToLong(figure -> figure.range().low())
                        .sum();
        long stated = oneCell ? total.range().low() : total.range().high();
        return new Gap(
                total.id(),
                stated,
                claims(others),
                sum,
                widest.assumes(),
                List.of(),
                explanations(figures, widest, cells),
                says("gap", figures, widest, cells, Math.abs(stated - sum)));
    }

    /// Representatives of every claim in these sets, in the order in which the sets name them.
    private static List<Figure> figures(List<MinimalSet> sets) {
        Set<Figure> figures = new LinkedHashSet<>();
        sets.forEach(set -> figures.addAll(set.claims()));
        return figures.stream().sorted(Figure.BY_NUMBER).toList();
    }

    /// Of one scope the figures from the least on; else those of the set that the sentence tells first.
    private List<Figure> inOrder(List<MinimalSet> sets, Cells cells) {
        List<Figure> figures = figures(sets);
        if (isOneCell(figures, cells)) {
            return figures;
        }
        Set<Figure> ordered =
                new LinkedHashSet<>(whole(widest(sets, cells), cells).claims());
        ordered.addAll(figures);
        return List.copyOf(ordered);
    }

    private List<ClaimId> claims(List<Figure> representatives) {
        return representatives.stream()
                .flatMap(figure -> conflicts.equalTo(figure).stream())
                .distinct()
                .toList();
    }

    private MinimalSet widest(List<MinimalSet> sets, Cells cells) {
        return sets.stream()
                .max(Comparator.comparingLong(set -> violation(set, cells)))
                .orElseThrow();
    }

    /// Some parts already exceed the total; who reads it wants to see all that the text gives.
    private MinimalSet whole(MinimalSet set, Cells cells) {
        if (isOneCell(set.claims(), cells)) {
            return set;
        }
        Figure total = total(set, cells);
        List<Figure> parts = others(set, cells);
        return families.stream()
                .filter(family -> states(family.total(), total, cells)
                        && family.sum().low() > total.range().high()
                        && parts.stream()
                                .allMatch(
                                        part -> family.parts().stream().anyMatch(figure -> states(figure, part, cells)))
                        && conflicts.holds(family.needs()))
                .findFirst()
                .map(family -> {
                    Set<String> assumes = new TreeSet<>(set.assumes());
                    family.needs().forEach(need -> assumes.add(need.id()));
                    return new MinimalSet(
                            Stream.concat(Stream.of(total), family.parts().stream())
                                    .toList(),
                            set.assumes().isEmpty() ? set.assumes() : List.copyOf(assumes));
                })
                .orElse(set);
    }

    private static boolean states(Figure one, Figure other, Cells cells) {
        return cells.get(one).equals(cells.get(other)) && one.range().equals(other.range());
    }

    private MinimalSet nearest(List<MinimalSet> sets, Cells cells) {
        return sets.stream()
                .min(Comparator.comparingLong(set -> violation(set, cells)))
                .orElseThrow();
    }

    /// What one of the set's claims would at least have to give way.
    private long violation(MinimalSet set, Cells cells) {
        return conflicts.repairs(set.claims(), cells).stream()
                .mapToLong(Repair::by)
                .min()
                .orElse(0);
    }

    private List<Explanation> explanations(List<Figure> figures, MinimalSet shown, Cells cells) {
        List<Figure> claims = shown.claims();
        boolean oneCell = isOneCell(figures, cells);
        if (oneCell && claims.size() == 2 && isConceded(figures, cells)) {
            return explanations.ofDifference(claims.get(0), claims.get(1));
        }
        if (oneCell) {
            Set<ClaimId> stated = Set.copyOf(claims(figures));
            return explanations.ofDifferences(
                    comparisons.figures().stream()
                            .filter(figure -> stated.contains(figure.id()))
                            .toList(),
                    violation(shown, cells));
        }
        return explanations.ofExcess(total(shown, cells), others(shown, cells), excess(shown, cells));
    }

    /// How much more the parts are than their whole.
    private static long excess(MinimalSet set, Cells cells) {
        long sum = others(set, cells).stream()
                .mapToLong(part -> part.range().low())
                .sum();
        return sum - total(set, cells).range().high();
    }

    private static boolean isOneCell(List<Figure> claims, Cells cells) {
        return claims.stream().map(cells::get).map(Cell::index).distinct().count() == 1;
    }

    private static Cell outermost(List<Figure> claims, Cells cells) {
        List<Cell> own = claims.stream().map(cells::get).distinct().toList();
        return own.stream()
                .filter(cell -> own.stream().noneMatch(other -> cells.isInside(cell, other)))
                .findFirst()
                .orElse(own.getFirst());
    }

    private static Figure total(MinimalSet set, Cells cells) {
        Cell outer = outermost(set.claims(), cells);
        return set.claims().stream()
                .filter(figure -> cells.get(figure).equals(outer))
                .max(Figure.BY_NUMBER)
                .orElseThrow();
    }

    private static List<Figure> others(MinimalSet set, Cells cells) {
        Figure total = total(set, cells);
        return set.claims().stream().filter(figure -> !figure.equals(total)).toList();
    }

    private static Saying says(String kind, List<Figure> figures, MinimalSet widest, Cells cells, long difference) {
        Map<String, Object> arguments = new TreeMap<>();
        Figure total = total(widest, cells);
        arguments.put("measure", total.measure().code());
        arguments.put("difference", difference);
        if (isConceded(figures, cells)) {
            List<Figure> parties = figures.stream().filter(Figure::isConceded).toList();
            List<Figure> rest =
                    figures.stream().filter(figure -> !figure.isConceded()).toList();
            arguments.put(
                    "values",
                    String.join(
                            ", ",
                            parties.stream().map(Figure::figures).distinct().toList()));
            List<String> others = rest.stream().map(Figure::figures).distinct().toList();
            arguments.put("others", String.join(", ", others.subList(0, others.size() - 1)));
            arguments.put("last", others.getLast());
            arguments.put("count", (long) others.size());
            arguments.put(
                    "speaker",
                    parties.getFirst().claim().said().speaker().map(Words::text).orElse("none"));
            return Saying.of(kind + ".conceded", arguments);
        }
        if (isOneCell(figures, cells)) {
            List<String> values =
                    figures.stream().map(Figure::figures).distinct().toList();
            arguments.put("values", String.join(", ", values.subList(0, values.size() - 1)));
            arguments.put("last", values.getLast());
            arguments.put(
                    "count", figures.stream().map(Figure::figures).distinct().count());
            arguments.put("low", figures.getFirst().figures());
            arguments.put("high", figures.getLast().figures());
            arguments.put(
                    "extent", figures.stream().allMatch(figure -> figure.scope().isOfWholeEvent()) ? "whole" : "part");
            return Saying.of(kind + ".totals_differ", arguments);
        }
        List<Figure> others = others(widest, cells);
        arguments.put("total", total.range().high());
        arguments.put("terms", Family.terms(others));
        arguments.put("parts", (long) others.size());
        arguments.put(
                "sum", others.stream().mapToLong(part -> part.range().low()).sum());
        arguments.put("part_measure", others.getFirst().measure().code());
        boolean ofEverybody = others.getFirst().scope().isOfEverybody();
        arguments.put(
                "group",
                ofEverybody
                        ? Scope.PEOPLE
                        : String.join(", ", others.getFirst().scope().groups()));
        return Saying.of(kind + (others.size() == 1 ? ".part_exceeds_whole" : ".parts_exceed_total"), arguments);
    }
}
