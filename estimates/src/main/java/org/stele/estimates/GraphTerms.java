package org.stele.estimates;

import java.util.Map;
import org.stele.estimates.numbers.LogGamma;

/// The parts of which every graph's log posterior is a sum, at each of some numbers of unlisted people
/// (Madigan and York, Biometrika 84, 1997): one for each set of lists, whichever graphs it is a clique or a
/// separator of.
final class GraphTerms {

    private final double[] common;
    private final double[] perComponent;
    private final double[][] margins;

    /// @param delta prior counts a cell
    /// @param nodes numbers of unlisted people
    GraphTerms(OverlapTable table, double delta, long[] nodes) {
        int lists = table.lists().size();
        double observed = table.observed();
        double cells = delta * (1 << lists);
        common = new double[nodes.length];
        perComponent = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            double people = observed + nodes[i];
            common[i] = LogGamma.of(people + 1) - LogGamma.of(nodes[i] + 1.0) - StrictMath.log(people);
            perComponent[i] = LogGamma.of(cells) - LogGamma.of(people + cells);
        }
        margins = new double[1 << lists][];
        for (int clique = 1; clique < margins.length; clique++) {
            margins[clique] = margin(table, clique, delta * (1 << (lists - Integer.bitCount(clique))), nodes);
        }
    }

    /// f_C(n₀): Σ over the cells of a set's margin of ln Γ(count + a) − ln Γ(a), a = δ 2^(J − |C|).
    private static double[] margin(OverlapTable table, int clique, double prior, long[] nodes) {
        double[] cell = new double[1 << table.lists().size()];
        for (Map.Entry<Integer, Long> entry : table.counts().entrySet()) {
            cell[entry.getKey() & clique] += entry.getValue();
        }
        double known = 0;
        for (int pattern = clique; pattern > 0; pattern = (pattern - 1) & clique) {
            known += LogGamma.of(cell[pattern] + prior) - LogGamma.of(prior);
        }
        double[] margin = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            margin[i] = known + LogGamma.of(cell[0] + nodes[i] + prior) - LogGamma.of(prior);
        }
        return margin;
    }

    /// A graph's log posterior at each node, up to a constant of the table.
    void logDensity(DecomposableGraph graph, double[] into) {
        System.arraycopy(common, 0, into, 0, into.length);
        for (int v = 0; v < graph.order().length; v++) {
            int separator = graph.later()[v];
            double[] clique = margins[separator | 1 << graph.order()[v]];
            double[] minus = separator == 0 ? perComponent : margins[separator];
            double sign = separator == 0 ? 1 : -1;
            for (int i = 0; i < into.length; i++) {
                into[i] += clique[i] + sign * minus[i];
            }
        }
    }
}
