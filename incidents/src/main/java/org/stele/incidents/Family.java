package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Cells.Cell;
import org.stele.incidents.Comparison.Kind;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.bounds.Range;
import org.stele.vocabulary.Measure;

/// A figure for a whole and the figures that the same document gives for its parts, of which no two share anybody.
///
/// @param links how each part lies to the total, in the order of the parts
record Family(Figure total, List<Figure> parts, List<Comparison> links, List<Supposition> apart) {

    Family {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        apart = List.copyOf(apart);
    }

    /// Every family with at least two parts, by the place of its total.
    static List<Family> of(Cells cells, Comparisons comparisons) {
        List<Family> families = new ArrayList<>();
        for (Cell cell : cells.cells()) {
            List<Cell> children = cells.children(cell);
            if (children.isEmpty()) {
                continue;
            }
            for (DocumentId document : documents(cell)) {
                Figure total = in(cell, document).orElseThrow();
                List<Cell> candidates = children.stream()
                        .filter(child -> in(child, document)
                                .filter(part -> dividesAlike(part, total))
                                .isPresent())
                        .toList();
                cells.apart(candidates).stream()
                        .filter(set -> set.size() > 1)
                        .map(set -> set.stream()
                                .map(child -> in(child, document).orElseThrow())
                                .toList())
                        .filter(parts -> parts.stream().anyMatch(part -> part.measure() == total.measure()))
                        .filter(parts -> someAreKnownApart(parts, comparisons))
                        // The fullest breakdown is the one that could be complete.
                        .max(Comparator.comparingInt(List::size))
                        .ifPresent(parts -> families.add(of(total, parts, comparisons)));
            }
        }
        return families;
    }

    private static Family of(Figure total, List<Figure> parts, Comparisons comparisons) {
        List<Comparison> links =
                parts.stream().map(part -> comparisons.get(part, total)).toList();
        List<Supposition> apart = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Supposition supposition :
                        comparisons.get(parts.get(i), parts.get(j)).assumes()) {
                    if (!apart.contains(supposition)) {
                        apart.add(supposition);
                    }
                }
            }
        }
        return new Family(total, parts, links, apart);
    }

    /// A breakdown is told as one: by "another", by places, days or phases. Stray numbers of a text are none.
    private static boolean someAreKnownApart(List<Figure> parts, Comparisons comparisons) {
        return parts.stream()
                .anyMatch(one -> parts.stream()
                        .anyMatch(other -> !one.equals(other)
                                && !comparisons.get(one, other).ground().equals("voice")));
    }

    private static List<DocumentId> documents(Cell cell) {
        return cell.figures().stream()
                .filter(figure -> !figure.isVague())
                .map(Figure::document)
                .distinct()
                .toList();
    }

    private static Optional<Figure> in(Cell cell, DocumentId document) {
        return cell.figures().stream()
                .filter(figure -> figure.document().equals(document) && !figure.isVague())
                .findFirst();
    }

    /// Parts by place, time or phase can be all of a whole. Women and children among the killed never claim to be.
    private static boolean dividesAlike(Figure part, Figure total) {
        boolean sameKind = part.measure() == total.measure()
                || (total.measure() == Measure.KILLED
                        && (part.measure() == Measure.FATALLY_WOUNDED || part.measure() == Measure.DIED_LATER));
        return sameKind
                && part.scope().groups().equals(total.scope().groups())
                && Measures.compare(part.measure(), total.measure()).kind() != Kind.UNKNOWN;
    }

    /// That the stated parts are all the parts: said by no source, so it has a name.
    Supposition complete() {
        return new Supposition(
                "parts_complete:" + total.id(),
                true,
                Saying.of(
                        "assumption.parts_complete",
                        Map.of(
                                "total",
                                total.count().low(),
                                "measure",
                                total.measure().code())));
    }

    Range sum() {
        return sum(parts);
    }

    private static Range sum(List<Figure> figures) {
        Range sum = new Range(0, 0);
        for (Figure figure : figures) {
            sum = sum.plus(figure.range());
        }
        return sum;
    }

    /// What the parts rest on, besides their being complete.
    List<Supposition> needs() {
        List<Supposition> needs = new ArrayList<>(apart);
        for (Comparison link : links) {
            for (Supposition supposition : link.assumes()) {
                if (!needs.contains(supposition)) {
                    needs.add(supposition);
                }
            }
        }
        return needs;
    }

    /// The parts that are left when an assumption is not made.
    List<Figure> without(String assumption) {
        List<Figure> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (links.get(i).assumes().stream()
                    .noneMatch(supposition -> supposition.id().equals(assumption))) {
                left.add(parts.get(i));
            }
        }
        return left;
    }

    /// The same arithmetic with one assumption left out, for each that some part needs.
    List<Finding.Alternate> alternates() {
        List<Finding.Alternate> alternates = new ArrayList<>();
        for (String id : needs().stream().map(Supposition::id).collect(Collectors.toCollection(TreeSet::new))) {
            List<Figure> left = without(id);
            boolean tells = left.stream().anyMatch(part -> part.measure() == total.measure());
            if (tells && left.size() < parts.size()) {
                long sum = sum(left).low();
                alternates.add(
                        new Finding.Alternate(id, sum, Math.abs(total.range().low() - sum)));
            }
        }
        return alternates;
    }

    /// `82 + 20 + 21 + 8`
    String terms() {
        return terms(parts);
    }

    static String terms(List<Figure> figures) {
        return figures.stream().map(Figure::figures).collect(Collectors.joining(" + "));
    }
}
