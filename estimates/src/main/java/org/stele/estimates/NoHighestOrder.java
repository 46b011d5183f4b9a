package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;

/// No interaction of all lists together, everything else free: the unlisted are the product of the patterns
/// with an odd number of lists over the product of those with an even number (Bishop, Fienberg and Holland,
/// Discrete Multivariate Analysis, 1975, chapter 6; the assumption as such in Aleshin-Guendel, Sadinle and
/// Wakefield, arXiv 2101.09304).
///
/// The spread is log-normal with variance Σ 1/n_w, the delta method's. The odds ratio ξ that the assumption
/// sets to 1 is turned to 1/2 and to 2 among the diagnostics.
public record NoHighestOrder() implements Estimator {

    private static final int MOST_LISTS = 10;

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        Assumption assumes = Assumption.of(Method.NHOI);
        int lists = table.lists().size();
        if (lists > MOST_LISTS) {
            return List.of(new MethodAnswer.Refused(Method.NHOI, assumes, List.of(), List.of(Why.TOO_MANY_LISTS)));
        }
        double logUnlisted = 0;
        double variance = 0;
        int empty = 0;
        for (int pattern = 1; pattern < 1 << lists; pattern++) {
            double count = table.count(pattern);
            if (count == 0) {
                empty++;
                continue;
            }
            logUnlisted += Integer.bitCount(pattern) % 2 == 1 ? StrictMath.log(count) : -StrictMath.log(count);
            variance += 1 / count;
        }
        if (empty > 0) {
            return List.of(new MethodAnswer.Refused(
                    Method.NHOI,
                    assumes,
                    List.of(Diagnostic.of("empty_patterns", empty)),
                    List.of(Why.MLE_DOES_NOT_EXIST)));
        }
        double observed = table.observed();
        double unlisted = StrictMath.exp(logUnlisted);
        Spread spread = new Spread.LogNormal(observed, logUnlisted, StrictMath.sqrt(variance));
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(
                Diagnostic.of("empty_patterns", 0),
                Diagnostic.of("n_hat_if_odds_half", observed + 2 * unlisted),
                Diagnostic.of("n_hat_if_odds_double", observed + unlisted / 2)));
        return List.of(new MethodAnswer.Estimated(
                Method.NHOI,
                observed + unlisted,
                spread,
                assumes,
                diagnostics,
                Panel.wide(spread.quantile(0.025), spread.quantile(0.975))));
    }
}
