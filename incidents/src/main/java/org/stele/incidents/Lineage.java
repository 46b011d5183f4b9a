package org.stele.incidents;

import java.util.List;
import org.stele.evidence.DocumentId;

/// Documents that copy, translate or draw on one another, as far as their words and numbers show. A lineage counts
/// once, however many pages repeat it.
///
/// @param documents the earliest published first
/// @param links why each later document was joined
public record Lineage(List<DocumentId> documents, List<Link> links) {

    public Lineage {
        documents = List.copyOf(documents);
        links = List.copyOf(links);
    }

    /// Why a document was joined to another.
    ///
    /// @param ground same_words, same_numbers, translation or judged; a translation tells the same numbers in the
    ///     same order in another language
    public record Link(DocumentId document, DocumentId with, String ground, Saying says) {}

    public DocumentId first() {
        return documents.getFirst();
    }
}
