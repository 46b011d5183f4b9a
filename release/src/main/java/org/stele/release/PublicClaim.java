package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Unit;

/// What one document says in one passage, with no more of its text than a sentence on either side.
///
/// @param kind figure, person, act, ruling, allegation, declaration, commemoration, background
/// @param place where, in the source's words
/// @param actor who acted, as alleged
/// @param phase the part of the event it belongs to, in the source's words
/// @param speaker whom the document quotes; empty when the document itself speaks
/// @param wording evaluative words of the source, marked as its own
public record PublicClaim(
        String id,
        String kind,
        String document,
        Passage passage,
        Optional<Figure> figure,
        Optional<When> when,
        List<String> place,
        List<String> actor,
        Optional<String> phase,
        Optional<String> speaker,
        Polarity polarity,
        Modality modality,
        List<String> wording,
        Review review) {

    public PublicClaim {
        PublicId.check("a claim", id);
        place = List.copyOf(place);
        actor = List.copyOf(actor);
        wording = List.copyOf(wording);
        if (kind.equals("figure") != figure.isPresent()) {
            throw new IllegalArgumentException("claim " + id + " is a " + kind + ": only a figure has a figure");
        }
    }

    /// The words, where they stand, and the sentence before and after.
    ///
    /// @param start UTF-16 offset in the document's text
    /// @param end up to here
    /// @param before the rest of the sentence and the one before it; empty at the start of a text
    /// @param after the rest of the sentence and the one after it
    public record Passage(int start, int end, String quote, String before, String after) {
        public Passage {
            if (quote.isEmpty() || end - start != quote.length() || start < 0) {
                throw new IllegalArgumentException(
                        "passage [" + start + ", " + end + ") does not hold \"" + quote + "\"");
            }
        }
    }

    /// A quantity of people or things.
    ///
    /// @param value the quantity as written; empty for a harm without any
    /// @param low of the interval the words give; empty without a value
    /// @param high empty when the words set no upper bound
    /// @param group whom it counts, in the source's words
    public record Figure(
            Measure measure,
            Unit unit,
            Optional<String> value,
            OptionalLong low,
            OptionalLong high,
            Optional<Bound> bound,
            List<String> group,
            List<Relation> relations) {
        public Figure {
            group = List.copyOf(group);
            relations = List.copyOf(relations);
            if (value.isPresent() != low.isPresent() || value.isPresent() != bound.isPresent()) {
                throw new IllegalArgumentException(
                        measure.code() + ": a figure has value, low and bound, or none of the three");
            }
            if (high.isPresent() && (low.isEmpty() || high.getAsLong() < low.getAsLong())) {
                throw new IllegalArgumentException(measure.code() + ": a figure's high is at least its low");
            }
        }
    }

    /// How a figure relates to another one of the same document.
    public record Relation(RelationType type, String to) {}

    /// When it happened, as the claim has it.
    ///
    /// @param text the words that give the date; empty when they stand elsewhere
    public record When(Edtf date, Optional<String> text) {}

    /// What people have decided about our reading.
    public enum Review implements Coded {
        /// Read by the program and seen by nobody yet.
        UNREVIEWED,
        CONFIRMED,
        CORRECTED
    }
}
