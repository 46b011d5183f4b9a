package org.stele.evidence;

/// The exact place of some words in a document: UTF-16 offsets `[start, end)` and the words themselves.
public record Passage(DocumentId document, int start, int end, String quote) {

    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("passage [" + start + ", " + end + ") of " + document
                    + " is empty: a passage needs at least one character");
        }
        if (quote.length() != end - start) {
            throw new IllegalArgumentException("passage [" + start + ", " + end + ") of " + document + " quotes "
                    + quote.length() + " characters");
        }
    }

    /// Whether these words include the other ones.
    public boolean contains(Passage other) {
        return document.equals(other.document) && start <= other.start && other.end <= end;
    }
}
