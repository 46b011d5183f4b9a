package org.stele.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stele.claims.ClaimId;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.Finding.Check;
import org.stele.incidents.Finding.Gap;

/// Totals beside the sum of their stated parts.
final class Gaps {

    private Gaps() {}

    /// A total that exceeds its stated parts, under the assumption that they are all the parts.
    static List<Gap> of(List<Family> families, Assumptions assumptions, Explanations explanations) {
        List<Gap> gaps = new ArrayList<>();
        for (Family family : families) {
            long stated = family.total().range().low();
            if (family.sum().high() >= stated || !assumptions.holds(family.complete())) {
                continue;
            }
            List<String> assumes = new ArrayList<>(List.of(family.complete().id()));
            family.needs().stream().map(Supposition::id).forEach(assumes::add);
            long difference = stated - family.sum().high();
            gaps.add(new Gap(
                    family.total().id(),
                    stated,
                    Figure.ids(family.parts()),
                    family.sum().high(),
                    assumes,
                    family.alternates(),
                    explanations.ofGap(family, difference),
                    Saying.of("gap.total_exceeds_parts", arguments(family, difference))));
        }
        // A copy keeps its original's total and parts: the same gap, told once.
        return gaps.stream().distinct().toList();
    }

    /// Totals that their parts leave room for, or add up to.
    static List<Check> checks(List<Family> families) {
        List<Check> checks = new ArrayList<>();
        for (Family family : families) {
            long low = family.sum().low();
            boolean equal = family.total().number().isPresent()
                    && family.sum().high() == low
                    && family.total().range().low() == low;
            if (!equal && low > family.total().range().high()) {
                continue;
            }
            List<ClaimId> claims = new ArrayList<>(List.of(family.total().id()));
            claims.addAll(Figure.ids(family.parts()));
            checks.add(new Check(
                    equal ? "parts_add_up" : "parts_within_whole",
                    true,
                    claims,
                    family.needs().stream().map(Supposition::id).toList(),
                    Saying.of(
                            equal ? "check.parts_add_up" : "check.parts_within_whole",
                            arguments(family, family.total().range().low() - low))));
        }
        return checks;
    }

    private static Map<String, Object> arguments(Family family, long difference) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("total", family.total().range().low());
        arguments.put("sum", family.sum().low());
        arguments.put("difference", difference);
        arguments.put("terms", family.terms());
        arguments.put("parts", (long) family.parts().size());
        arguments.put("measure", family.total().measure().code());
        return arguments;
    }
}
