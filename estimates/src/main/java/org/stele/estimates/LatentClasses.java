package org.stele.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stele.estimates.numbers.Chance;

/// People fall into classes that lists reach differently; within a class lists are independent
/// (Manrique-Vallier, Biometrics 72, 2016, the R package LCMCR). Several chains from starting points far
/// apart.
///
/// It answers for two methods. `latent_class` is the model as published; `lcmcr` is what the R package
/// computes, which draws the unlisted again until they are at most twenty times the listed. That is the
/// same posterior given that condition, so its draws are those of the first that fulfil it.
public record LatentClasses() implements Estimator {

    static final int CLASSES = 10;
    private static final int CUT = 20;

    /// Chains whose R̂ is above the first are doubted, above the second refused: their common quantiles
    /// mean nothing.
    private static final double DOUBTED = 1.05;

    private static final double REFUSED = 1.2;
    private static final double ENOUGH_DRAWS = 400;
    private static final double SETTLED = 1.01;

    /// How hard to list the people of a chain's starting classes are, from as listed to hardly ever.
    private static final double[] STARTS = {1, 0.4, 0.12, 0.03};

    /// Sweeps over a wide table cost more; the work of a chain is held at what so many cells would cost.
    private static final int CELLS_AT_FULL_LENGTH = 40;

    private static final int THIN = 4;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        int classes = StrictMath.min(CLASSES, (1 << StrictMath.min(table.lists().size(), 10)) - 1);
        LatentDraws draws = run(table, classes, settings);
        return List.of(
                answer(Method.LATENT_CLASS, table, draws, Double.POSITIVE_INFINITY),
                answer(Method.LCMCR, table, draws, CUT * (double) table.observed()));
    }

    /// Runs until the chains agree and are worth enough draws, or the sweeps are used up. The first quarter
    /// is burn-in.
    static LatentDraws run(OverlapTable table, int classes, Settings settings) {
        int cells = table.counts().size();
        int most = cells <= CELLS_AT_FULL_LENGTH
                ? settings.sweeps()
                : StrictMath.max(2000, (int) ((long) settings.sweeps() * CELLS_AT_FULL_LENGTH / cells));
        int kept = most / THIN;
        double[][] traces = new double[settings.chains()][kept];
        LatentChain[] chains = new LatentChain[settings.chains()];
        for (int c = 0; c < chains.length; c++) {
            chains[c] = new LatentChain(table, classes, STARTS[c % STARTS.length], Chance.of(settings.seed(), c));
        }
        int done = 0;
        int upTo = StrictMath.min(kept, 1000);
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.threads())) {
            while (true) {
                advance(threads, chains, traces, done, upTo);
                done = upTo;
                LatentDraws draws = new LatentDraws(settled(traces, done), done * THIN);
                Mixing mixing = draws.mixing();
                boolean enough = mixing.rHat() < SETTLED && mixing.effectiveDraws() >= ENOUGH_DRAWS;
                if (enough || done == kept) {
                    return draws;
                }
                upTo = StrictMath.min(kept, 2 * done);
            }
        }
    }

    private static double[][] settled(double[][] traces, int done) {
        double[][] settled = new double[traces.length][];
        for (int c = 0; c < traces.length; c++) {
            settled[c] = Arrays.copyOfRange(traces[c], done / 4, done);
        }
        return settled;
    }

    /// Each chain has its own stream of chance and its own row, so threads cannot change what it draws.
    private static void advance(ExecutorService threads, LatentChain[] chains, double[][] traces, int from, int upTo) {
        List<Future<?>> running = new ArrayList<>();
        for (int c = 0; c < chains.length; c++) {
            LatentChain chain = chains[c];
            double[] trace = traces[c];
            running.add(threads.submit(() -> {
                for (int i = from; i < upTo; i++) {
                    for (int s = 0; s < THIN; s++) {
                        chain.sweep();
                    }
                    trace[i] = chain.unlisted();
                }
            }));
        }
        for (Future<?> chain : running) {
            try {
                chain.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the chains of the latent class method ran", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a chain of the latent class method failed", e.getCause());
            }
        }
    }

    private static MethodAnswer answer(Method method, OverlapTable table, LatentDraws draws, double most) {
        Assumption assumes = Assumption.of(method);
        double[] unlisted = Arrays.stream(draws.traces())
                .flatMapToDouble(Arrays::stream)
                .filter(value -> value <= most)
                .toArray();
        Mixing mixing = draws.mixing();
        int all = draws.traces().length * draws.traces()[0].length;
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.of("chains", draws.traces().length),
                Diagnostic.of("sweeps", draws.sweeps()),
                Diagnostic.of("r_hat", mixing.rHat()),
                Diagnostic.of("effective_draws", mixing.effectiveDraws()),
                Diagnostic.of("share_above_cut", 1 - (double) unlisted.length / all));
        if (mixing.rHat() > REFUSED || unlisted.length == 0) {
            return new MethodAnswer.Refused(method, assumes, diagnostics, List.of(Why.CHAINS_DISAGREE));
        }
        double observed = table.observed();
        double[] people = Arrays.stream(unlisted).map(value -> observed + value).toArray();
        double mean = 0;
        for (double value : people) {
            mean += value / people.length;
        }
        Spread spread = new Spread.Draws(people);
        List<Why> why = new ArrayList<>(Panel.wide(spread.quantile(0.025), spread.quantile(0.975)));
        if (mixing.rHat() > DOUBTED) {
            why.add(Why.CHAINS_DISAGREE);
        }
        return new MethodAnswer.Estimated(method, mean, spread, assumes, diagnostics, why);
    }
}
