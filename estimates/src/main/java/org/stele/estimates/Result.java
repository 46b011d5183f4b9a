package org.stele.estimates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Every method's answer about one table, side by side and never blended.
///
/// @param table as it was given
/// @param answers in the order of [Method]
public record Result(OverlapTable table, List<MethodAnswer> answers) {

    public Result {
        answers = List.copyOf(answers);
    }

    public long observed() {
        return table.observed();
    }

    public Optional<MethodAnswer> find(Method method) {
        return answers.stream().filter(answer -> answer.method() == method).findFirst();
    }

    /// The methods that gave a number, bounds left out.
    public List<MethodAnswer.Estimated> estimates() {
        return answers.stream()
                .filter(answer -> !answer.method().isBound())
                .filter(MethodAnswer.Estimated.class::isInstance)
                .map(MethodAnswer.Estimated.class::cast)
                .toList();
    }

    /// The largest median over the smallest, among methods that gave a number and an interval that is not
    /// wide; nothing with fewer than two. A wide interval already says that its median means little.
    public OptionalDouble disagreement() {
        List<MethodAnswer.Estimated> given = estimates().stream()
                .filter(answer -> !answer.why().contains(Why.WIDE_INTERVAL))
                .toList();
        if (given.size() < 2) {
            return OptionalDouble.empty();
        }
        double low =
                given.stream().mapToDouble(MethodAnswer.Estimated::median).min().orElseThrow();
        double high =
                given.stream().mapToDouble(MethodAnswer.Estimated::median).max().orElseThrow();
        return OptionalDouble.of(high / low);
    }

    public boolean allRefused() {
        return answers.stream().allMatch(answer -> answer.verdict() == Verdict.REFUSED);
    }
}
