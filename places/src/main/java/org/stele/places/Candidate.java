package org.stele.places;

import java.util.List;

/// A place that a name can mean.
///
/// @param spelling the gazetteer's spelling that matched
/// @param reasons what the score is made of, in the order of [Reason.Ground]
public record Candidate(Place place, String spelling, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /// For ordering candidates of one name only: it is no probability and compares nothing across names.
    public double score() {
        return reasons.stream().mapToDouble(Reason::points).sum();
    }
}
