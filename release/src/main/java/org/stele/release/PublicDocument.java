package org.stele.release;

import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.vocabulary.SourceKind;

/// A document or list that the record was read from, as far as it may be shown.
///
/// @param id of this release; a private document has a random one
/// @param label how the pages name it in a line, for example `Committee of Families, statement of 2 March 1995`
/// @param language BCP 47; `und` when it cannot be told
/// @param published when it was said, which is neither when it happened nor when we learned it
/// @param learned when it came to the record
/// @param kind who speaks through it; a judgement
/// @param kindReason why it is judged so
/// @param sha256 of its bytes, 64 hexadecimal digits; never for a private document, whose hash would betray it
/// @param rows how many rows, when it is a list
public record PublicDocument(
        String id,
        Form form,
        String label,
        Optional<String> title,
        Optional<Inferred<String>> publisher,
        Optional<Inferred<Edtf>> published,
        String language,
        Optional<Edtf> learned,
        SourceKind kind,
        Optional<String> kindReason,
        Optional<String> sha256,
        Optional<Long> rows) {

    public PublicDocument {
        PublicId.check("a document", id);
        sha256.ifPresent(hash -> {
            if (!hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("document " + id + ": a SHA-256 has 64 hexadecimal digits");
            }
        });
    }

    /// What can be done with it: a text has passages, a list has rows.
    public enum Form implements org.stele.vocabulary.Coded {
        TEXT,
        LIST
    }

    /// A fact about the document that was worked out.
    ///
    /// @param basis what it was worked out from, in words a reader can check; empty when the document's own
    ///     data say so
    public record Inferred<T>(T value, Optional<String> basis) {}
}
