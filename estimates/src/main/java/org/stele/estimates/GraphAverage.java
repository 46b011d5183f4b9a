package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;

/// Bayesian averaging over decomposable graphs (Madigan and York 1997; the R package dga): 3 to 6 lists,
/// exact, no chance.
///
/// As dga by default: a uniform prior over graphs, 2^−J prior counts a cell, 1/N for the number of people,
/// at most ten times as many unlisted as listed. Unlike dga, the graph with every edge takes no part: under
/// it the overlaps say nothing of the unlisted, and the prior alone would speak. Its weight, had it taken
/// part, is among the diagnostics; so is what becomes of the answer when the prior counts double or the cut
/// is moved to thirty times the listed.
public record GraphAverage() implements Estimator {

    private static final int MOST_LISTS = 6;

    /// Above, the posterior is narrower than the grid can show.
    private static final long MOST_PEOPLE = 40_000_000;

    private static final int CUT = 10;
    private static final int FAR_CUT = 30;

    /// How far a median may move when a prior is turned before the prior is said to decide.
    private static final double PRIOR_MOVES = 1.5;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        Assumption assumes = Assumption.of(Method.DGA);
        int lists = table.lists().size();
        if (lists > MOST_LISTS) {
            return List.of(new MethodAnswer.Refused(Method.DGA, assumes, List.of(), List.of(Why.TOO_MANY_LISTS)));
        }
        long observed = table.observed();
        if (observed > MOST_PEOPLE) {
            return List.of(new MethodAnswer.Refused(Method.DGA, assumes, List.of(), List.of(Why.TOO_MANY_PEOPLE)));
        }
        double delta = 1.0 / (1 << lists);
        List<DecomposableGraph> all = DecomposableGraph.all(lists);
        List<DecomposableGraph> graphs =
                all.stream().filter(graph -> !graph.isSaturated()).toList();
        GraphPosterior posterior = GraphPosterior.of(table, delta, 1, CUT * observed, graphs);
        Spread spread = new Spread.Gridded(observed, posterior.grid(), posterior.density());
        double median = spread.quantile(0.5);
        double high = spread.quantile(0.975);
        List<Why> why = new ArrayList<>(Panel.wide(spread.quantile(0.025), high));

        GraphPosterior farther = GraphPosterior.of(table, delta, 1, FAR_CUT * observed, graphs);
        double farMedian = observed + farther.grid().quantile(farther.density(), 0.5);
        double farHigh = observed + farther.grid().quantile(farther.density(), 0.975);
        if (farMedian > PRIOR_MOVES * median || farHigh > PRIOR_MOVES * high) {
            why.add(Why.CUT_DECIDES);
        }
        GraphPosterior stronger = GraphPosterior.of(table, 2 * delta, 1, CUT * observed, graphs);
        double strongerMedian = observed + stronger.grid().quantile(stronger.density(), 0.5);
        if (strongerMedian > PRIOR_MOVES * median || median > PRIOR_MOVES * strongerMedian) {
            why.add(Why.PRIOR_DECIDES);
        }
        GraphPosterior tied = GraphPosterior.of(
                table,
                delta,
                1,
                CUT * observed,
                all.stream().filter(DecomposableGraph::isSaturated).toList());
        double saturated = 1 / (1 + StrictMath.exp(posterior.logEvidence() - tied.logEvidence()));
        int best = posterior.best();
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.of("graphs", posterior.graphs().size()),
                Diagnostic.of("graph", posterior.graphs().get(best).name(table.lists())),
                Diagnostic.of("graph_weight", posterior.graphWeights()[best]),
                Diagnostic.of("saturated_graph_weight", saturated),
                Diagnostic.of("median_if_prior_counts_double", strongerMedian),
                Diagnostic.of("median_if_cut_at_30", farMedian),
                Diagnostic.of("ci95_high_if_cut_at_30", farHigh));
        return List.of(
                new MethodAnswer.Estimated(Method.DGA, observed + posterior.mean(), spread, assumes, diagnostics, why));
    }
}
