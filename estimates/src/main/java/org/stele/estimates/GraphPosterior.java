package org.stele.estimates;

import java.util.Arrays;
import java.util.List;

/// The exact posterior of the number of unlisted people over every decomposable graph of dependence between
/// lists (Madigan and York, Biometrika 84, 1997), as the R package dga has it.
final class GraphPosterior {

    /// What is so many powers of e below the highest adds nothing that a double could show.
    private static final double LOG_NEGLIGIBLE = 60;

    private static final double COARSE_STEP = 0.01;

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
        double observed = table.observed();
        GraphGrid coarse = new GraphGrid(first, last, COARSE_STEP);
        double[] peaks = peaks(new GraphTerms(table, delta, coarse.nodes()), coarse.nodes(), graphs);
        double highest = Arrays.stream(peaks).max().orElseThrow();
        // The parabola's height is off by no more than about n times the step's cube.
        double negligible = highest - LOG_NEGLIGIBLE - 2 * observed * COARSE_STEP * COARSE_STEP * COARSE_STEP;

        GraphGrid grid = new GraphGrid(first, last, relativeStep(observed));
        GraphTerms terms = new GraphTerms(table, delta, grid.nodes());
        double[] weights = grid.weights();
        double[] density = new double[weights.length];
        double[] graphWeights = new double[graphs.size()];
        double[] logDensity = new double[weights.length];
        double total = 0;
        for (int g = 0; g < graphWeights.length; g++) {
            if (peaks[g] < negligible) {
                continue;
            }
            terms.logDensity(graphs.get(g), logDensity);
            for (int i = 0; i < logDensity.length; i++) {
                double height = logDensity[i] - highest;
                if (height > -LOG_NEGLIGIBLE) {
                    double value = StrictMath.exp(height);
                    density[i] += value;
                    graphWeights[g] += weights[i] * value;
                }
            }
            total += graphWeights[g];
        }
        for (int g = 0; g < graphWeights.length; g++) {
            graphWeights[g] /= total;
        }
        for (int i = 0; i < density.length; i++) {
            density[i] /= total;
        }
        return new GraphPosterior(grid, density, graphs, graphWeights, highest + StrictMath.log(total));
    }

    /// With at most 10 n unlisted, a posterior is no narrower than about 1/(3√n) of their number; three
    /// nodes to that.
    private static double relativeStep(double observed) {
        return StrictMath.min(0.0025, StrictMath.max(5e-5, 0.1 / StrictMath.sqrt(observed)));
    }

    /// How high each graph's log density rises: through the highest node and its neighbours, which a narrow
    /// peak may stand between, goes a parabola. Most graphs are so far below the best that they need no
    /// finer look.
    private static double[] peaks(GraphTerms terms, long[] nodes, List<DecomposableGraph> graphs) {
        double[] peaks = new double[graphs.size()];
        double[] one = new double[nodes.length];
        for (int g = 0; g < peaks.length; g++) {
            terms.logDensity(graphs.get(g), one);
            int top = 0;
            for (int i = 1; i < one.length; i++) {
                if (one[i] > one[top]) {
                    top = i;
                }
            }
            peaks[g] = top == 0 || top == one.length - 1 ? one[top] : vertex(nodes, one, top);
        }
        return peaks;
    }

    private static double vertex(long[] nodes, double[] heights, int top) {
        double left = nodes[top] - nodes[top - 1];
        double right = nodes[top + 1] - nodes[top];
        double down = heights[top] - heights[top - 1];
        double up = heights[top + 1] - heights[top];
        double curvature = 2 * (up / right - down / left) / (left + right);
        double slope = (down * right / left + up * left / right) / (left + right);
        return curvature < 0 ? heights[top] - slope * slope / (2 * curvature) : heights[top];
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
