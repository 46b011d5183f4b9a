package org.stele.claims.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.claims.context.Context;
import org.stele.claims.figures.FigureReader;
import org.stele.claims.figures.Figures;
import org.stele.claims.text.TokenizedText;
import org.stele.evidence.Document;
import org.stele.places.Gazetteer;

/// Reads what a document says. Deterministic: the same document gives the same reading on every machine.
public final class ClaimReader {

    /// The version that stands on every reading; a reader that reads anything otherwise gets the next number.
    public static final String VERSION = "claims@1";

    private final Gazetteer gazetteer;

    /// A reader with the gazetteer of the world that comes with the program.
    public ClaimReader() {
        this(Gazetteer.bundled());
    }

    public ClaimReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Reads a document.
    public Reading read(Document document) {
        TokenizedText text = TokenizedText.of(document.text());
        Context context = Context.read(document, text, gazetteer);
        Figures figures = FigureReader.read(
                document, text, context.mentions(), context.about().publisher().map(Reading.Inferred::value));
        Reading.Event event = context.event(figures.claims());
        List<Claim> claims = new ArrayList<>(figures.claims());
        claims.addAll(context.claims(event));
        claims.sort(Comparator.comparingInt((Claim claim) -> claim.passage().start())
                .thenComparingInt(claim -> claim.passage().end()));
        return new Reading(
                document.id(), document.fileName(), VERSION, context.about(), event, claims, figures.rejected());
    }
}
