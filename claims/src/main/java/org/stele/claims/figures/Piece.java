package org.stele.claims.figures;

import java.util.List;
import java.util.Optional;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Measure;

/// A sentence as the rules see it: a row of pieces, each over tokens `[first, end)`.
sealed interface Piece {

    int first();

    int end();

    /// What a noun phrase is about.
    ///
    /// @param kind what sort of noun
    /// @param code the group of a person noun (`children`), the class of a thing (`home`), else the noun itself
    /// @param first the noun's first token; equal to `end` where there is no noun ("another 8 were killed")
    record Head(Kind kind, String code, int first, int end) {
        enum Kind {
            PERSON,
            THING,
            /// A noun that no person-harm makes a victim of: cattle, villages.
            OTHER,
            /// A noun that no list has.
            UNKNOWN,
            /// No noun at all.
            NONE
        }

        boolean is(Kind other) {
            return kind == other;
        }

        static Head none(int at) {
            return new Head(Kind.NONE, "", at, at);
        }
    }

    /// A quantity phrase: qualifier, number, noun.
    ///
    /// @param governor the class of the word before it
    /// @param cues what else its words say of it
    /// @param state the harm in the phrase itself: "12 deaths", "four wounded soldiers", "hundreds of injured"
    record Quantity(
            int first,
            int end,
            Amount amount,
            Bound bound,
            Head head,
            WordClass governor,
            Cues cues,
            Optional<Harm> state)
            implements Piece {

        Quantity bounded(Bound other) {
            return new Quantity(first, end, amount, other, head, governor, cues, state);
        }
    }

    /// The relational words of a quantity phrase, as tokens `[first, end)`; an empty row where there are none.
    ///
    /// @param additional "another", "more"
    /// @param partOf "of whom", "of them" on either side
    /// @param definite "the 12", "all 12": a quantity spoken of before
    /// @param total "a total of"
    /// @param left a number that another takes the place of: "from 12 to 15", "12-dən 15-ə"
    record Cues(Row additional, Row partOf, boolean definite, boolean total, boolean left) {}

    /// Tokens `[first, end)`, possibly none.
    record Row(int first, int end) {
        static final Row NONE = new Row(0, 0);

        boolean isPresent() {
            return end > first;
        }
    }

    /// People named by a noun without a number: "students", "the provincial head".
    ///
    /// @param definite whether an article or a possessive stands before it
    /// @param one whether it means one person
    record Bare(int first, int end, Head head, WordClass governor, boolean definite, boolean one) implements Piece {}

    /// A person's name standing where a victim would: "Adam Orlan (31)".
    ///
    /// @param nameFirst where the name begins behind an office that is known for one: "GENERAL ADAM ORLAN"
    record Named(int first, int nameFirst, int end, int nameEnd) implements Piece {}

    /// A word of harm.
    ///
    /// @param measures what it counts when its victim is a person; more than one for "killed or wounded"
    /// @param effect what it does to a thing: `hit`, `damaged`, `destroyed`
    /// @param means whether it says how rather than what became of them ("shot"): another word beside it decides
    record Harm(int first, int end, Form form, List<Measure> measures, Optional<String> effect, boolean means)
            implements Piece {
        public Harm {
            measures = List.copyOf(measures);
        }

        enum Form {
            ACTIVE,
            PAST,
            PASSIVE,
            INTRANSITIVE,
            STATE,
            /// An active verb that ends its clause: its object stands before it.
            FINAL,
            /// Stands before whom it befell, or takes a subject of its own: "öldürülən 82 nəfər", "82 nəfərin öldüyü".
            PARTICIPLE,
            /// Those in a state, as a whole of which parts follow: "yaralıların 20-si".
            WHOLE,
            NOUN,
            OF,
            TOLL,
            /// A verb that its own ending denies: "ölməyib", did not die. It tells of nobody.
            NEGATED
        }
    }

    /// "mass", "large amounts of": many, without any quantity, and the noun it says it of.
    record Unquantified(int first, int end, Head head) implements Piece {}

    /// Any other word or mark.
    record Link(int first, int end, WordClass type) implements Piece {}
}
