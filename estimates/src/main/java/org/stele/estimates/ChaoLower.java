package org.stele.estimates;

import java.util.List;
import org.stele.estimates.numbers.Normal;

/// Chao's lower bound from how many people are on exactly one list and on exactly two (Chao, Biometrics 43,
/// 1987).
///
/// Its bias-corrected form n + f₁(f₁ − 1) / (2(f₂ + 1)); the interval treats the unlisted as log-normal,
/// with the variance of the same form (Colwell, EstimateS user's guide, appendix B).
public record ChaoLower() implements Estimator {

    @Override
    public List<MethodAnswer> answers(OverlapTable table, Settings settings) {
        double once = table.listedTimes(1);
        double twice = table.listedTimes(2);
        List<Diagnostic> diagnostics =
                List.of(Diagnostic.of("listed_once", once), Diagnostic.of("listed_twice", twice));
        Assumption assumes = Assumption.of(Method.CHAO_LOWER);
        if (twice == 0) {
            return List.of(
                    new MethodAnswer.Refused(Method.CHAO_LOWER, assumes, diagnostics, List.of(Why.SPARSE_OVERLAP)));
        }
        double unlisted = once * (once - 1) / (2 * (twice + 1));
        double observed = table.observed();
        if (unlisted == 0) {
            // Nobody, or one person, is on a single list: the bound is the listed themselves.
            return List.of(new MethodAnswer.Estimated(
                    Method.CHAO_LOWER,
                    observed,
                    new Spread.Draws(new double[] {observed}),
                    assumes,
                    diagnostics,
                    List.of()));
        }
        double more = twice + 1;
        double variance = unlisted
                + once * (2 * once - 1) * (2 * once - 1) / (4 * more * more)
                + once * once * twice * (once - 1) * (once - 1) / (4 * more * more * more * more);
        double deviation = StrictMath.sqrt(StrictMath.log1p(variance / (unlisted * unlisted)));
        double upper = unlisted * StrictMath.exp(Normal.Z_975 * deviation);
        return List.of(new MethodAnswer.Estimated(
                Method.CHAO_LOWER,
                observed + unlisted,
                new Spread.LogNormal(observed, StrictMath.log(unlisted), deviation),
                assumes,
                diagnostics,
                Panel.wide(observed + unlisted / (upper / unlisted), observed + upper)));
    }
}
