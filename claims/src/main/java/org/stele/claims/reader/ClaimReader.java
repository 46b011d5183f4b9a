package org.stele.claims.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.claims.figures.FigureReader;
import org.stele.claims.figures.Figures;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.TokenizedText;
import org.stele.claims.time.TimeReader;
import org.stele.evidence.Document;

/// Reads what a document says. Deterministic: the same document gives the same reading on every machine.
public final class ClaimReader {

    /// The version that stands on every reading; a reader that reads anything otherwise gets the next number.
    public static final String VERSION = "claims@1";

    /// Reads a document.
    public Reading read(Document document) {
        TokenizedText text = TokenizedText.of(document.text());
        Clauses clauses = new Clauses(text, Lexicon.of(text.language()));
        List<TimeMention> times = TimeReader.read(clauses, Optional.empty());
        Figures figures =
                FigureReader.read(document, text, new Mentions(times, List.of(), List.of()), Optional.empty());
        List<Claim> claims = new ArrayList<>(figures.claims());
        return new Reading(
                document.id(),
                document.fileName(),
                VERSION,
                new Reading.About(text.language(), Optional.empty(), Optional.empty(), Optional.empty(), text.size()),
                new Reading.Event(List.of(), Optional.empty(), List.of()),
                claims,
                figures.rejected());
    }
}
