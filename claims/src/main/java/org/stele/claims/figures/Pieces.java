package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Reading.Rejected;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;

/// Cuts a sentence into its pieces, left to right, each token looked at once.
final class Pieces {

    /// How far the noun of "large amounts of both state and private property" may stand from its quantity.
    private static final int UNQUANTIFIED_REACH = 9;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Harms harms;
    private final Nouns nouns;
    private final Quantities quantities;
    private final Names names;
    private final Phrases unquantified;

    Pieces(TokenizedText text, Lexicon lexicon, WordClasses classes) {
        this.text = text;
        this.classes = classes;
        harms = new Harms(text, lexicon);
        nouns = new Nouns(text, lexicon, classes, harms);
        quantities = new Quantities(text, lexicon, classes, harms, nouns);
        names = new Names(text, lexicon, classes);
        unquantified = lexicon.phrases("unquantified");
    }

    /// The pieces of one sentence; numbers that count nobody go to `rejected` instead.
    List<Piece> of(Sentence sentence, List<Rejected> rejected) {
        List<Piece> pieces = new ArrayList<>();
        int at = sentence.first();
        while (at < sentence.end()) {
            at = next(at, sentence.end(), pieces, rejected);
        }
        return pieces;
    }

    private int next(int at, int limit, List<Piece> pieces, List<Rejected> rejected) {
        Optional<Piece.Harm> harm = harms.at(at, limit);
        if (harm.isPresent()) {
            pieces.add(harm.get());
            return harm.get().end();
        }
        Optional<Quantities.Read> read = quantities.readAt(at, limit);
        if (read.isPresent()) {
            return switch (read.get()) {
                case Quantities.Read.Found found -> {
                    pieces.add(found.quantity());
                    yield found.quantity().end();
                }
                case Quantities.Read.Refused refused -> {
                    rejected.add(refused.rejected());
                    yield refused.end();
                }
            };
        }
        Optional<Phrases.Match> many = unquantified.longestAt(text, at).filter(match -> match.end() <= limit);
        if (many.isPresent()) {
            Piece.Unquantified piece = unquantified(many.get(), limit);
            pieces.add(piece);
            return piece.end();
        }
        Optional<Piece.Named> named = names.at(at, limit);
        if (named.isPresent()) {
            pieces.add(named.get());
            return named.get().end();
        }
        Optional<Piece.Bare> bare = quantities.bareAt(at, limit);
        if (bare.isPresent()) {
            pieces.add(bare.get());
            return bare.get().end();
        }
        int acronym = nouns.afterAcronym(at, limit);
        if (acronym > at) {
            pieces.add(new Piece.Link(at, acronym, WordClass.ADVERB));
            return acronym;
        }
        int end = Math.min(limit, classes.end(at));
        pieces.add(new Piece.Link(at, end, classes.at(at)));
        return end;
    }

    private Piece.Unquantified unquantified(Phrases.Match many, int limit) {
        int stop = Math.min(limit, many.end() + UNQUANTIFIED_REACH);
        for (int i = many.end(); i < stop; i++) {
            WordClass type = classes.at(i);
            if (harms.at(i, limit).isPresent() || type == WordClass.BREAK || type.isAuxiliary()) {
                break;
            }
            Optional<Head> head = nouns.listedAt(i, limit);
            if (head.isPresent()) {
                return new Piece.Unquantified(many.first(), head.get().end(), head.get());
            }
        }
        return new Piece.Unquantified(many.first(), many.end(), Head.none(many.end()));
    }
}
