package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of the R packages Rcapture 1.4-4, dga 2.0.2, SparseMSE 2.0.1 and LCMCR 0.4.14 on published
/// tables.
class ReferenceTest {

    @BeforeEach
    void theSharedTablesAreThere() {
        Shared.needed();
    }

    @Test
    void closedFormsAgreeToNineDigits() throws Exception {
        int compared = 0;
        for (Map<String, String> row : Shared.reference("classical")) {
            String method = Shared.get(row, "method");
            String value = Shared.get(row, "N");
            if (value.equals("NA") || value.equals("Inf")) {
                continue;
            }
            OverlapTable table = Shared.table(Shared.get(row, "dataset"));
            double expected = Double.parseDouble(value);
            if (method.equals("chao1987_lower_biascorrected")) {
                MethodAnswer answer =
                        new ChaoLower().answers(table, Settings.of(1)).getFirst();
                assertThat(((MethodAnswer.Estimated) answer).estimate()).isCloseTo(expected, withinPercentage(1e-7));
                compared++;
            } else if (method.equals("nhoi_plugin")) {
                MethodAnswer answer =
                        new NoHighestOrder().answers(table, Settings.of(1)).getFirst();
                assertThat(((MethodAnswer.Estimated) answer).estimate()).isCloseTo(expected, withinPercentage(1e-7));
                compared++;
            } else if (method.startsWith("chapman_")) {
                String[] lists = method.substring("chapman_".length()).split("_", -1);
                int one = table.lists().indexOf(lists[0]);
                int other = table.lists().indexOf(lists[1]);
                double chapman = Chapman.of(table.size(one), table.size(other), table.shared(one, other));
                assertThat(chapman).isCloseTo(expected, withinPercentage(1e-7));
                compared++;
            } else if (method.equals("loglinear_independence")) {
                int[] cells = LogLinear.cells(table.lists().size());
                ModelFit fit = ModelFit.of(
                        InteractionModel.independence(),
                        cells,
                        LogLinear.counts(table, cells),
                        table.lists().size());
                PoissonFit fitted = ((ModelFit.Fitted) fit).fit();
                Spread spread =
                        new Spread.LogNormal(table.observed(), fitted.coefficients()[0], fitted.standardError());
                assertThat(table.observed() + fitted.unlisted()).isCloseTo(expected, withinPercentage(1e-4));
                assertThat(spread.quantile(0.025)).isCloseTo(Shared.number(row, "lo95"), withinPercentage(1e-4));
                assertThat(spread.quantile(0.975)).isCloseTo(Shared.number(row, "hi95"), withinPercentage(1e-4));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kosovo4", "diabetes4", "korea3", "spina3_626", "congenital5", "uk5", "netherlands5"})
    void everyLogLinearModelThatRcaptureFitsWithoutWarningHasTheSameNumber(String dataset) throws Exception {
        OverlapTable table = Shared.table(dataset);
        int lists = table.lists().size();
        int[] cells = LogLinear.cells(lists);
        double[] counts = LogLinear.counts(table, cells);
        int compared = 0;
        for (Map<String, String> row : Shared.reference("loglinear_all")) {
            if (!Shared.get(row, "dataset").equals(dataset)
                    || !Shared.get(row, "fit_flag").equals("0")) {
                continue;
            }
            ModelFit fit = ModelFit.of(model(Shared.get(row, "model")), cells, counts, lists);
            assertThat(fit).as(row.toString()).isInstanceOf(ModelFit.Fitted.class);
            ModelFit.Fitted fitted = (ModelFit.Fitted) fit;
            assertThat(table.observed() + fitted.fit().unlisted())
                    .as(row.toString())
                    .isCloseTo(Shared.number(row, "abundance"), withinPercentage(1e-4));
            assertThat(fitted.fit().deviance())
                    .as(row.toString())
                    .isCloseTo(Shared.number(row, "deviance"), within(1e-5));
            assertThat(fitted.bic()).as(row.toString()).isCloseTo(Shared.number(row, "BIC"), withinPercentage(1e-4));
            compared++;
        }
        assertThat(compared).isPositive();
    }

    /// Reads Rcapture's way of writing a model: `[123;14;34]`.
    private static InteractionModel model(String written) {
        SortedSet<Integer> terms = new TreeSet<>();
        for (String generator : written.substring(1, written.length() - 1).split(";", -1)) {
            int whole = 0;
            for (int i = 0; i < generator.length(); i++) {
                whole |= 1 << (generator.charAt(i) - '1');
            }
            for (int part = whole; part > 0; part = (part - 1) & whole) {
                if (Integer.bitCount(part) > 1) {
                    terms.add(part);
                }
            }
        }
        return new InteractionModel(terms);
    }

    @ParameterizedTest
    @CsvSource({
        "kosovo4,  10356.519", // Ball, Betts, Scheuren, Dudukovich and Asher 2002: 10,356
        "diabetes4, 2472.2465",
        "korea3,     157.1667",
        "spina3_626, 730.9286",
        "congenital5, 620.4704",
        "uk5,      22991.2"
    })
    void theModelOfLeastBicGivesThePublishedNumber(String dataset, double expected) throws Exception {
        MethodAnswer answer = new LogLinear()
                .answers(Shared.table(dataset).informative(), Settings.of(1))
                .getFirst();
        assertThat(((MethodAnswer.Estimated) answer).estimate()).isCloseTo(expected, withinPercentage(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"Mth Chao (LB)", "Mth Darroch"})
    void modelsOfUnequalPeopleAgreeWithRcapture(String model) throws Exception {
        Estimator estimator = model.equals("Mth Darroch") ? new Rasch() : new ChaoLists();
        int compared = 0;
        for (Map<String, String> row : Shared.reference("rcapture_models")) {
            if (!Shared.get(row, "model").equals(model)
                    || !Shared.get(row, "infoFit").equals("0")) {
                continue;
            }
            OverlapTable table = Shared.table(Shared.get(row, "dataset"));
            if (estimator.answers(table, Settings.of(1)).getFirst() instanceof MethodAnswer.Estimated estimated) {
                assertThat(estimated.estimate())
                        .as(row.toString())
                        .isCloseTo(Shared.number(row, "abundance"), withinPercentage(1e-3));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosovo4",
                "diabetes4",
                "korea3",
                "spina3_626",
                "congenital5",
                "uk5",
                "netherlands5",
                "neworleans5"
            })
    void theAverageOverGraphsAgreesWithDgaToThePerson(String dataset) throws Exception {
        OverlapTable table = Shared.table(dataset);
        long observed = table.observed();
        for (Map<String, String> row : Shared.reference("dga")) {
            double delta = Shared.get(row, "dataset").equals(dataset) ? Shared.number(row, "delta") : 0;
            if (delta == 0 || (table.lists().size() == 5 && delta >= 0.5)) {
                continue;
            }
            long cut = Shared.get(row, "Nmissing").equals("1..30n") ? 30 * observed : 10 * observed;
            boolean saturated = Shared.get(row, "saturated").equals("TRUE");
            GraphPosterior posterior = GraphPosterior.of(table, delta, 1, cut, graphs(table, saturated));
            for (String quantile : List.of("0.025 q025", "0.25 q25", "0.5 median", "0.75 q75", "0.975 q975")) {
                String[] parts = quantile.split(" ", -1);
                double expected = Shared.number(row, parts[1]);
                double ours = observed + posterior.grid().quantile(posterior.density(), Double.parseDouble(parts[0]));
                assertThat(ours)
                        .as(parts[1] + " of " + row)
                        .isCloseTo(expected, within(StrictMath.max(1, expected / 10_000)));
            }
            assertThat(observed + posterior.mean())
                    .as("mean of " + row)
                    .isCloseTo(Shared.number(row, "mean"), withinPercentage(0.001));
        }
    }

    private static List<DecomposableGraph> graphs(OverlapTable table, boolean saturated) {
        return DecomposableGraph.all(table.lists().size()).stream()
                .filter(graph -> saturated || !graph.isSaturated())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kosovo4", "korea3", "congenital5", "netherlands5"})
    void everyGraphHasTheWeightThatDgaGivesIt(String dataset) throws Exception {
        OverlapTable table = Shared.table(dataset);
        double delta = 1.0 / (1 << table.lists().size());
        GraphPosterior posterior = GraphPosterior.of(table, delta, 1, 10 * table.observed(), graphs(table, true));
        Map<List<Integer>, Double> ours = new HashMap<>();
        for (int g = 0; g < posterior.graphs().size(); g++) {
            ours.put(posterior.graphs().get(g).cliques(), posterior.graphWeights()[g]);
        }
        int compared = 0;
        for (Map<String, String> row : Shared.reference("dga_models")) {
            if (Shared.get(row, "dataset").equals(dataset)) {
                List<Integer> cliques = new ArrayList<>();
                for (String clique : Shared.get(row, "cliques").split("\\|", -1)) {
                    int members = 0;
                    for (String list : clique.split("\\.", -1)) {
                        members |= 1 << table.lists().indexOf(list);
                    }
                    cliques.add(members);
                }
                cliques.sort(Integer::compare);
                assertThat(ours.getOrDefault(cliques, -1.0))
                        .as(row.toString())
                        .isCloseTo(Shared.number(row, "posterior"), within(1e-6));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "uk6,         11418",
        "neworleans8, 1184",
        "neworleans5, 1034",
        "kosovo4, 14342",
        "diabetes4,    2279",
        "spina3_626,   731",
        "korea3,          269",
        "uk5,        11313",
        "congenital5, 610"
    })
    void theForwardSearchEndsAtTheModelOfSparseMse(String dataset, double rounded) throws Exception {
        OverlapTable table = Shared.table(dataset);
        int lists = table.lists().size();
        int[] cells = LogLinear.cells(lists);
        ModelFit chosen = ForwardSearch.choose(cells, LogLinear.counts(table, cells), lists);
        double expected = Shared.reference("silverman_family").stream()
                .filter(row -> Shared.get(row, "dataset").equals(dataset)
                        && Shared.get(row, "method").startsWith("SparseMSE"))
                .mapToDouble(row -> Shared.number(row, "estimate"))
                .findFirst()
                .orElseThrow();
        assertThat(expected).isCloseTo(rounded, within(0.5));
        assertThat(table.observed() + ((ModelFit.Fitted) chosen).fit().unlisted())
                .isCloseTo(expected, withinPercentage(1e-4));
    }

    /// Where LCMCR itself converges. The tolerance is about four Monte Carlo standard errors of the short
    /// run here.
    @ParameterizedTest
    @CsvSource({
        "korea3, 3, 4000",
        "spina3_626, 4, 6000",
        "congenital5, 4, 6000",
        "neworleans5, 6, 4000",
        "kosovo4, 8, 20000"
    })
    void latentClassesAgreeWithLcmcr(String dataset, double percent, int sweeps) throws Exception {
        OverlapTable table = Shared.table(dataset);
        Map<String, String> row = Shared.reference("lcmcr").stream()
                .filter(candidate -> Shared.get(candidate, "dataset").equals(dataset)
                        && Shared.get(candidate, "K").equals("10"))
                .findFirst()
                .orElseThrow();
        List<MethodAnswer> answers =
                new LatentClasses().answers(table.informative(), Settings.of(1).withSweeps(sweeps));
        assertThat(answers).last().isInstanceOf(MethodAnswer.Estimated.class);
        MethodAnswer.Estimated lcmcr = (MethodAnswer.Estimated) answers.getLast();
        assertThat(lcmcr.median()).isCloseTo(Shared.number(row, "median"), withinPercentage(percent));
        assertThat(lcmcr.low95()).isCloseTo(Shared.number(row, "q025"), withinPercentage(percent));
        assertThat(lcmcr.high95()).isCloseTo(Shared.number(row, "q975"), withinPercentage(2 * percent));
    }

    @Test
    void theTableWithoutABestFitIsRefusedByEveryMethod() throws Exception {
        Result result = Estimates.of(Shared.table("artificial3"), Settings.of(1));
        assertThat(result.allRefused()).isTrue();
        assertThat(result.answers()).allMatch(answer -> answer.why().contains(Why.MLE_DOES_NOT_EXIST));
    }
}
