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
    private final Explanations explanations;

    Disagreements(Conflicts conflicts, Comparisons comparisons, Explanations explanations) {
        this.conflicts = conflicts;
        this.comparisons = comparisons;
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

    /// Parts belong to the total that their own voice gives. Where that total already quarrels with the other, its
    /// parts have nothing to add: the quarrel is told once, of the totals.
    private Optional<String> quarrelOfTheirTotals(MinimalSet set) {
        Cells cells = cells(set);
        if (isOneCell(set.claims(), cells)) {
            return Optional.empty();
        }
        Figure total = total(set, cells);
        Optional<String> quarrel = Optional.empty();
        for (Figure part : others(set, cells)) {
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
            List<String> assumes = comparisons.get(own.get(), total).assumes().stream()
                    .map(Comparison.Supposition::id)
                    .toList();
            quarrel = Optional.of(key(new MinimalSet(List.of(own.get(), total), assumes)));
        }
        return quarrel;
    }

    /// @param folded sets of parts that are at odds only because these claims are
    private Conflict conflict(List<MinimalSet> sets, List<MinimalSet> folded, boolean complete) {
        Cells cells = conflicts.said();
        List<Figure> figures = figures(sets);
        boolean conceded = isConceded(figures, cells);
        MinimalSet shown = conceded ? nearest(sets, cells) : widest(sets, cells);
        List<Repair> repairs = conflicts.repairs(figures, cells);
        long difference = conceded || repairs.isEmpty()
                ? violation(shown, cells)
                : repairs.getFirst().by();
        return new Conflict(
                claims(figures),
                difference,
                Stream.concat(sets.stream(), folded.stream())
                        .map(set -> Figure.ids(set.claims()))
                        .toList(),
                complete,
                conflicts.radius(figures),
                repairs,
                explanations(shown, cells),
                says("conflict", figures, shown, cells, difference));
    }

    private static boolean isConceded(List<Figure> figures, Cells cells) {
        return isOneCell(figures, cells)
                && figures.stream().anyMatch(Figure::isConceded)
                && !figures.stream().allMatch(Figure::isConceded);
    }

    private Gap gap(List<MinimalSet> sets) {
        Cells cells = conflicts.held();
        List<Figure> figures = figures(sets);
        MinimalSet widest = isConceded(figures, cells) ? nearest(sets, cells) : widest(sets, cells);
        Figure total = total(widest, cells);
        List<Figure> others =
                figures.stream().filter(figure -> !figure.equals(total)).toList();
        boolean oneCell = isOneCell(widest.claims(), cells);
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
                explanations(widest, cells),
                says("gap", figures, widest, cells, Math.abs(stated - sum)));
    }

    /// Representatives of every claim in these sets, in the order in which the sets name them.
    private static List<Figure> figures(List<MinimalSet> sets) {
        Set<Figure> figures = new LinkedHashSet<>();
        sets.forEach(set -> figures.addAll(set.claims()));
        return figures.stream()
                .sorted(Comparator.comparingLong(
                                (Figure figure) -> figure.range().low())
                        .thenComparing(figure -> figure.id().text()))
                .toList();
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

    private List<Explanation> explanations(MinimalSet set, Cells cells) {
        List<Figure> claims = set.claims();
        if (claims.size() == 2 && isOneCell(claims, cells)) {
            Figure one = claims.get(0);
            Figure other = claims.get(1);
            return explanations.ofDifference(one, other, Optional.of(comparisons.get(one, other)));
        }
        return explanations.ofExcess(total(set, cells), others(set, cells), violation(set, cells));
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
                .max(Comparator.comparingLong((Figure figure) -> figure.range().low())
                        .thenComparing(figure -> figure.id().text()))
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
            return Saying.of(kind + ".totals_differ", arguments);
        }
        List<Figure> others = others(widest, cells);
        arguments.put("total", total.range().high());
        arguments.put("terms", Family.terms(others));
        arguments.put("parts", (long) others.size());
        arguments.put(
                "sum", others.stream().mapToLong(part -> part.range().low()).sum());
        arguments.put("part_measure", others.getFirst().measure().code());
        return Saying.of(kind + (others.size() == 1 ? ".part_exceeds_whole" : ".parts_exceed_total"), arguments);
    }
}
