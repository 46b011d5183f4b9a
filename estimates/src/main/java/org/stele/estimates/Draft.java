package org.stele.estimates;

import java.util.List;

/// An estimate that waits for a person: every method over several drawn linkages, and the checklist that
/// must be answered before any of it is released.
///
/// @param draws how many linkages were drawn
/// @param observedLow the fewest people listed in a draw; linking more rows makes fewer people
/// @param observedHigh the most
/// @param answers one a method, each over all draws
/// @param checklist unanswered
public record Draft(int draws, long observedLow, long observedHigh, List<MethodAnswer> answers, Checklist checklist) {

    public Draft {
        answers = List.copyOf(answers);
    }
}
