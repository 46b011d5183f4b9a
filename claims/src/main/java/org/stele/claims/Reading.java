package org.stele.claims;

import java.util.List;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;

/// One reading of one document by one version of the reader: what the document is, and what it says.
///
/// @param reader the reader's version, for example `claims@1`
/// @param claims in the order of the text, by start, then by end
/// @param rejected the numbers that count nobody, each with the reason
/// @param event what the document as a whole is about
public record Reading(
        DocumentId document,
        String fileName,
        String reader,
        About about,
        Event event,
        List<Claim> claims,
        List<Rejected> rejected) {

    public Reading {
        claims = List.copyOf(claims);
        rejected = List.copyOf(rejected);
    }

    /// What the words tell about the document itself. An inferred fact carries its basis.
    ///
    /// @param language BCP 47 tag; `und` when it cannot be told
    /// @param title the headline, if the first line is one
    /// @param words how many words it has
    public record About(
            String language,
            Optional<Words> title,
            Optional<Inferred<String>> publisher,
            Optional<Inferred<Edtf>> published,
            int words) {}

    /// A fact about the document, inferred from its words or stated by its file.
    ///
    /// @param basis in words a reader can check, for example `36th anniversary of 1990-01-20` or `meta author`
    /// @param words those it was inferred from; empty where the file states it outside its text
    public record Inferred<T>(T value, String basis, Optional<Words> words) {

        /// A fact that the words give.
        public Inferred(T value, String basis, Words words) {
            this(value, basis, Optional.of(words));
        }
    }

    /// The document's main event.
    ///
    /// @param names what this source calls it, in quotation marks wherever it is shown
    public record Event(List<Words> names, Optional<When> when, List<Place> place) {
        public Event {
            names = List.copyOf(names);
            place = List.copyOf(place);
        }
    }

    /// A number that counts nobody: year, date, age, ordinal, anniversary, money, distance, weapon, article …
    public record Rejected(Words words, String reason) {}

    /// The claims of one kind, in the order of the text.
    public <T extends Claim> List<T> claims(Class<T> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Whether this is a reading of that document.
    public boolean isOf(Document other) {
        return document.equals(other.id());
    }
}
