package org.stele.incidents;

import java.util.List;
import java.util.Optional;
import org.stele.claims.ClaimId;
import org.stele.claims.Place;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;

/// One event as several documents tell it, reckoned.
///
/// @param id the same for the same main place and first day, whatever else is added
/// @param title neutral, and ours; the sources' names stand beside it
/// @param when from the first to the last day that the documents name for it
/// @param findings conflicts, gaps and definitions, the largest difference first
/// @param checks comparisons that hold or cannot be decided
/// @param unread claims that no question reads, each with the reason
public record Incident(
        String id,
        Saying title,
        List<SourceName> names,
        Optional<Edtf> when,
        List<Place> place,
        List<DocumentId> documents,
        List<Lineage> lineages,
        List<Question> questions,
        List<Finding> findings,
        List<Finding.Check> checks,
        List<Assumption> assumptions,
        List<Unread> unread) {

    public Incident {
        names = List.copyOf(names);
        place = List.copyOf(place);
        documents = List.copyOf(documents);
        lineages = List.copyOf(lineages);
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        assumptions = List.copyOf(assumptions);
        unread = List.copyOf(unread);
    }

    /// What one source calls the event: always quoted, never adopted.
    public record SourceName(String words, DocumentId document) {}

    /// A claim that no question reads.
    ///
    /// @param reason intended, denied, feared, no_quantity, background, other_period, absurd, rejected, repeat
    public record Unread(ClaimId claim, String reason, Optional<ClaimId> repeats) {}
}
