package org.stele.estimates;

import java.util.List;
import org.stele.estimates.numbers.LogGamma;

/// The exact posterior of the number of unlisted people over every decomposable graph of dependence between
/// lists (Madigan and York, Biometrika 84, 1997), as the R package dga has it.
final class GraphPosterior {

    private final GraphGrid grid;
    private final double[] density;
    private final List<DecomposableGraph> graphs;
    private final double[] graphWeights;
    private final double logEvidence;

    GraphPosterior(
            GraphGrid grid,
            double[] density,
            List<DecomposableGraph> graphs,
            double[] graphWeights,
            double logEvidence) {
        this.grid = grid;
        this.density = density;
        this.graphs = graphs;
        this.graphWeights = graphWeights;
        this.logEvidence = logEvidence;
    }

    /// Of numbers of unlisted people.
    GraphGrid grid() {
        return grid;
    }

    /// The posterior at each node of the grid; with the grid's weights it sums to 1.
    double[] density() {
        return density;
    }

    /// Those averaged over.
    List<DecomposableGraph> graphs() {
        return graphs;
    }

    /// The posterior of each graph.
    double[] graphWeights() {
        return graphWeights;
    }

    /// The posterior over these graphs, all equally likely beforehand.
    ///
    /// @param delta prior counts a cell; 2^−lists is dga's advice
    /// @param first the fewest unlisted people that are possible
    /// @param last the most
    static GraphPosterior of(OverlapTable table, double delta, long first, long last, List<DecomposableGraph> graphs) {
        int lists = table.lists().size();
        double observed = table.observed();
        GraphGrid grid = new GraphGrid(first, last, relativeStep(observed));
        long[] nodes = grid.nodes();
        double cells = delta * (1 << lists);
        double[] common = new double[nodes.length];
        double[] perComponent = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            double people = observed + nodes[i];
            common[i] = LogGamma.of(people + 1) - LogGamma.of(nodes[i] + 1.0) - StrictMath.log(people);
            perComponent[i] = LogGamma.of(cells) - LogGamma.of(people + cells);
        }
        double[][] margins = margins(table, delta, nodes);
        return average(grid, common, perComponent, margins, graphs);
    }

    /// With at most 10 n unlisted, a posterior is no narrower than about 1/(3√n) of their number; three
    /// nodes to that.
    private static double relativeStep(double observed) {
        return StrictMath.min(0.0025, StrictMath.max(5e-5, 0.1 / StrictMath.sqrt(observed)));
    }

    /// f_C(n₀) for every set of lists C: Σ over its margin's cells of ln Γ(count + a) − ln Γ(a), a = δ 2^(J
    /// − |C|).
    private static double[][] margins(OverlapTable table, double delta, long[] nodes) {
        int lists = table.lists().size();
        double[][] margins = new double[1 << lists][];
        for (int clique = 1; clique < 1 << lists; clique++) {
            double prior = delta * (1 << (lists - Integer.bitCount(clique)));
            double[] cell = new double[1 << lists];
            for (var entry : table.counts().entrySet()) {
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
            margins[clique] = margin;
        }
        return margins;
    }

    private static GraphPosterior average(
            GraphGrid grid,
            double[] common,
            double[] perComponent,
            double[][] margins,
            List<DecomposableGraph> graphs) {
        double[] weights = grid.weights();
        int size = weights.length;
        // First the height of the whole, so that nothing under- or overflows; then the sums.
        double[] one = new double[size];
        double highest = Double.NEGATIVE_INFINITY;
        for (DecomposableGraph graph : graphs) {
            logDensity(graph, common, perComponent, margins, one);
            for (double value : one) {
                highest = StrictMath.max(highest, value);
            }
        }
        double[] density = new double[size];
        double[] graphWeights = new double[graphs.size()];
        double total = 0;
        for (int g = 0; g < graphWeights.length; g++) {
            logDensity(graphs.get(g), common, perComponent, margins, one);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                double height = one[i] - highest;
                if (height > -60) {
                    double value = StrictMath.exp(height);
                    density[i] += value;
                    sum += weights[i] * value;
                }
            }
            graphWeights[g] = sum;
            total += sum;
        }
        for (int g = 0; g < graphWeights.length; g++) {
            graphWeights[g] /= total;
        }
        for (int i = 0; i < size; i++) {
            density[i] /= total;
        }
        return new GraphPosterior(grid, density, graphs, graphWeights, highest + StrictMath.log(total));
    }

    private static void logDensity(
            DecomposableGraph graph, double[] common, double[] perComponent, double[][] margins, double[] into) {
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

    /// The logarithm of the sum over graphs and numbers, up to a constant of the table: compares one set of
    /// graphs with another.
    double logEvidence() {
        return logEvidence;
    }

    /// The posterior mean of the unlisted.
    double mean() {
        double sum = 0;
        double[] weights = grid.weights();
        for (int i = 0; i < density.length; i++) {
            sum += weights[i] * density[i] * grid.nodes()[i];
        }
        return sum;
    }

    int best() {
        int best = 0;
        for (int g = 1; g < graphWeights.length; g++) {
            if (graphWeights[g] > graphWeights[best]) {
                best = g;
            }
        }
        return best;
    }
}
