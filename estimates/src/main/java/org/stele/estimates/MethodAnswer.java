package org.stele.estimates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What one method says of one table.
public sealed interface MethodAnswer {

    Method method();

    Assumption assumes();

    List<Diagnostic> diagnostics();

    /// Without doubles, in the order of [Why].
    List<Why> why();

    Verdict verdict();

    /// A number of people, the listed and the unlisted together.
    ///
    /// @param estimate the method's customary point: the best model's for a log-linear one, the mean for a
    ///     posterior
    /// @param spread how plausible every other number is, for this method
    record Estimated(
            Method method,
            double estimate,
            Spread spread,
            Assumption assumes,
            List<Diagnostic> diagnostics,
            List<Why> why)
            implements MethodAnswer {

        public Estimated {
            diagnostics = List.copyOf(diagnostics);
            why = inOrder(why);
            if (!(estimate >= 0) || Double.isInfinite(estimate)) {
                throw new IllegalArgumentException(
                        method.code() + " estimates " + estimate + ": that is no number of people");
            }
        }

        @Override
        public Verdict verdict() {
            return why.isEmpty() ? Verdict.USABLE : Verdict.DOUBTFUL;
        }

        public double median() {
            return spread.quantile(0.5);
        }

        public double low95() {
            return spread.quantile(0.025);
        }

        public double high95() {
            return spread.quantile(0.975);
        }

        Estimated doubted(Set<Why> more) {
            Set<Why> all = EnumSet.noneOf(Why.class);
            all.addAll(why);
            all.addAll(more);
            return new Estimated(method, estimate, spread, assumes, diagnostics, List.copyOf(all));
        }
    }

    /// No number: the table cannot bear one under this method.
    record Refused(Method method, Assumption assumes, List<Diagnostic> diagnostics, List<Why> why)
            implements MethodAnswer {

        public Refused {
            diagnostics = List.copyOf(diagnostics);
            why = inOrder(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException(method.code() + " refuses without saying why");
            }
        }

        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }
    }

    private static List<Why> inOrder(List<Why> why) {
        return why.stream().distinct().sorted().toList();
    }
}
