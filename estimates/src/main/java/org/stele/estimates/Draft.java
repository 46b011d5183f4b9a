package org.stele.estimates;

import java.util.List;

/// An estimate that waits for a person: every method over several drawn linkages, and the checklist that
/// must be answered before any of it is released.
///
/// @param draws how many linkages were drawn
/// @param observedLow the fewest people listed in a draw; linking more rows makes fewer people
/// @param observedHigh the most
/// @param table of the first draw
/// @param answers one a method, each over all draws
/// @param checklist unanswered
public record Draft(
        int draws,
        long observedLow,
        long observedHigh,
        OverlapTable table,
        List<MethodAnswer> answers,
        Checklist checklist) {

    public Draft {
        answers = List.copyOf(answers);
    }

    /// The answers side by side, to be asked whether they agree.
    public Result result() {
        return new Result(table, answers);
    }
}
