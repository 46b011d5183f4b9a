package org.stele.incidents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stele.claims.ClaimId;
import org.stele.incidents.Comparison.Supposition;

/// What there is to answer one question with: totals of its scope, and breakdowns.
///
/// @param scope what is asked about
/// @param totals figures that state the whole of it, in the order of their numbers
/// @param families the totals' own breakdowns, where they are taken for complete
/// @param loose parts of a whole that nobody states, no two of which share anybody
/// @param looseNeeds what their being apart rests on
record Reads(
        Scope scope, List<Figure> totals, List<Family> families, List<Figure> loose, List<Supposition> looseNeeds) {

    Reads {
        totals = totals.stream().sorted(Figure.BY_NUMBER).toList();
        families = List.copyOf(families);
        loose = List.copyOf(loose);
        looseNeeds = List.copyOf(looseNeeds);
    }

    /// Totals first, then the parts that were summed.
    List<Figure> all() {
        Set<Figure> all = new LinkedHashSet<>(totals);
        families.forEach(family -> all.addAll(family.parts()));
        all.addAll(loose);
        return List.copyOf(all);
    }

    List<ClaimId> ids() {
        return Figure.ids(all());
    }

    List<String> assumes() {
        Set<String> ids = new LinkedHashSet<>();
        for (Family family : families) {
            ids.add(family.complete().id());
            family.needs().forEach(need -> ids.add(need.id()));
        }
        looseNeeds.forEach(need -> ids.add(need.id()));
        return List.copyOf(ids);
    }

    int lineages() {
        return (int) all().stream().map(Figure::lineage).distinct().count();
    }

    /// The sum of the loose parts; empty sums are zero.
    long looseSum() {
        return loose.stream().mapToLong(part -> part.range().low()).sum();
    }

    /// The largest sum of parts that stands beside the totals.
    long largestSum() {
        long largest = looseSum();
        for (Family family : families) {
            largest = Math.max(largest, family.sum().low());
        }
        return largest;
    }

    List<Figure> numbered() {
        return new ArrayList<>(
                totals.stream().filter(total -> total.number().isPresent()).toList());
    }
}
