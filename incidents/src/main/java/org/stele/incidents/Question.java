package org.stele.incidents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.ClaimId;
import org.stele.vocabulary.Measure;

/// How many? One measure in one scope, answered under a named rule. Low to high is no confidence interval.
///
/// @param id the incident, the measure and, below the main scope, the group: `iABC/killed/women`
/// @param main whether it is asked of the whole incident
/// @param best empty until the rule or a person gives it
/// @param bounds the tightest interval that the claims and assumptions allow together; empty when they conflict
/// @param reads the claims the rule read, totals first
/// @param assumes the assumptions that the numbers rest on
/// @param lineages at most so many independent lineages state what was read
/// @param apart what officials state and what parties concede, each by itself
/// @param dissents what people decided against the answer, with their reasons
public record Question(
        String id,
        Measure measure,
        Scope scope,
        boolean main,
        OptionalLong low,
        OptionalLong best,
        OptionalLong high,
        Rule rule,
        Optional<Bounds> bounds,
        List<ClaimId> reads,
        List<String> assumes,
        int lineages,
        Status status,
        List<Apart> apart,
        List<Dissent> dissents,
        List<String> basis) {

    public Question {
        reads = List.copyOf(reads);
        assumes = List.copyOf(assumes);
        apart = List.copyOf(apart);
        dissents = List.copyOf(dissents);
        basis = List.copyOf(basis);
    }

    /// What all claims and held assumptions together leave possible.
    ///
    /// @param exact false when the interval holds but may be wider than need be
    public record Bounds(long low, OptionalLong high, boolean exact) {}

    /// The totals of one side. What a party concedes sets neither low nor high where anybody else states a total.
    public record Apart(Side side, long low, OptionalLong high, List<ClaimId> claims) {
        public Apart {
            claims = List.copyOf(claims);
        }
    }

    /// A person's correction or rejection that stands beside the figure.
    public record Dissent(ClaimId claim, String value, String by, String why) {}
}
