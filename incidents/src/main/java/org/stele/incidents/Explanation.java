package org.stele.incidents;

import java.util.List;
import org.stele.claims.ClaimId;

/// One usual way in which figures come to differ, tried on a finding.
///
/// @param kind stale_breakdown, different_measure, different_scope, later_as_of, typing_error, rounding, copy,
///     double_count, dates_mixed_up, party_count, combined or unexplained; each is defined in docs/methods/reckoning.md
/// @param accountsFor how much of the difference it would explain
/// @param backedBy claims of the record that speak for it; an explanation nobody speaks for is only possible
public record Explanation(String kind, long accountsFor, List<ClaimId> backedBy, Saying says) {
    public Explanation {
        backedBy = List.copyOf(backedBy);
    }
}
