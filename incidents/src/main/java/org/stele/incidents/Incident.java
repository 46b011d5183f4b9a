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
/// @param joins why documents that are not of one lineage are taken for tellings of one event
/// @param findings conflicts, gaps and definitions, the largest difference first
/// @param checks comparisons that hold or cannot be decided
/// @param placesApart those assumptions that keep places apart, set by set
/// @param unread claims that no question reads, each with the reason
public record Incident(
        String id,
        Saying title,
        List<SourceName> names,
        Optional<Edtf> when,
        List<Place> place,
        List<DocumentId> documents,
        List<Join> joins,
        List<Lineage> lineages,
        List<Question> questions,
        List<Finding> findings,
        List<Finding.Check> checks,
        List<Assumption> assumptions,
        List<PlacesApart> placesApart,
        List<Unread> unread) {

    public Incident {
        names = List.copyOf(names);
        place = List.copyOf(place);
        documents = List.copyOf(documents);
        joins = List.copyOf(joins);
        lineages = List.copyOf(lineages);
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        assumptions = List.copyOf(assumptions);
        placesApart = List.copyOf(placesApart);
        unread = List.copyOf(unread);
    }

    /// What one source calls the event: always quoted, never adopted.
    public record SourceName(String words, DocumentId document) {}

    /// Why a document (with its lineage) was joined to the event that another tells of;
    /// `same_incident:DOCUMENT|DOCUMENT`
    /// decides otherwise.
    ///
    /// @param ground judged, place_and_days, figures, figure_and_days or name
    public record Join(DocumentId document, DocumentId with, String ground, Saying says) {}

    /// A claim that no question reads.
    ///
    /// @param reason intended, denied, feared, no_quantity, background, other_period, absurd, rejected, repeat
    public record Unread(ClaimId claim, String reason, Optional<ClaimId> repeats) {}
}
