package org.stele.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.claims.ClaimId;
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

    /// Every family with at least two parts, by the place of its total. A copy that renewed the total and kept the
    /// parts is a family of its own; one that kept both is not told again.
    static List<Family> of(Figures figures, Cells cells, Comparisons comparisons) {
        List<Family> families = new ArrayList<>();
        for (Cell cell : cells.cells()) {
            List<Cell> children = cells.children(cell);
            if (children.isEmpty()) {
                continue;
            }
            Set<List<ClaimId>> told = new HashSet<>();
            for (String document : documents(cell, figures)) {
                for (Figure total : in(cell, document, figures)) {
                    List<Figure> candidates = children.stream()
                            .flatMap(child ->
                                    in(child, document, figures).stream().limit(1))
                            .filter(part -> dividesAlike(part, total))
                            .toList();
                    if (told.add(Stream.concat(Stream.of(total), candidates.stream())
                            .map(Figure::id)
                            .toList())) {
                        fullest(total, candidates, cells, comparisons).ifPresent(families::add);
                    }
                }
            }
        }
        return families;
    }

    /// The fullest breakdown is the one that could be complete.
    private static Optional<Family> fullest(
            Figure total, List<Figure> candidates, Cells cells, Comparisons comparisons) {
        Map<Cell, Figure> figureOf = new HashMap<>();
        candidates.forEach(part -> figureOf.put(cells.get(part), part));
        return cells.apart(candidates.stream().map(cells::get).toList()).stream()
                .filter(set -> set.size() > 1)
                .map(set -> set.stream()
                        .flatMap(child -> Optional.ofNullable(figureOf.get(child)).stream())
                        .toList())
                .filter(parts -> parts.stream().anyMatch(part -> part.measure() == total.measure()))
                .filter(parts -> someAreKnownApart(parts, comparisons))
                .max(Comparator.comparingInt(List::size))
                .map(parts -> of(total, parts, comparisons));
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

    private static SortedSet<String> documents(Cell cell, Figures figures) {
        SortedSet<String> documents = new TreeSet<>();
        cell.figures().stream()
                .filter(figure -> !figure.isVague())
                .forEach(figure ->
                        documents.addAll(figures.givenBy().getOrDefault(figure.id(), Collections.emptySortedSet())));
        return documents;
    }

    /// The numbers that a document gives for a cell, each once.
    private static List<Figure> in(Cell cell, String document, Figures figures) {
        Set<Range> known = new HashSet<>();
        return cell.figures().stream()
                .filter(figure -> !figure.isVague() && figures.gives(document, figure) && known.add(figure.range()))
                .toList();
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
