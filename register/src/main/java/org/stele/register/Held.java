package org.stele.register;

import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.evidence.Document;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;

/// Something a register holds under an id, with the position of the entry that it stands in.
public sealed interface Held {

    long position();

    record OfDocument(Document document, long position) implements Held {}

    record OfList(ListFile list, long position) implements Held {}

    record OfRefused(Refused refused, long position) implements Held {}

    record OfRow(ListFile list, ListFile.Row row, long position) implements Held {}

    record OfClaim(Claim claim, Reading reading, long position) implements Held {}

    record OfJudgement(Judgement judgement, long position) implements Held {}

    /// The founding entry, a reading as a whole, or a release's manifest.
    record OfEntry(LoggedEntry entry) implements Held {
        @Override
        public long position() {
            return entry.position();
        }
    }
}
