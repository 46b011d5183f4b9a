package org.stele.claims.figures;

import java.util.Optional;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Row;
import org.stele.vocabulary.RelationType;

/// The list of parts that "including" or "Among the dead were" opens, while it lasts.
final class PartList {

    /// "Among the dead were", "including —": so many pieces may stand between a list's opening and its first part.
    private static final int MOST_BEFORE_PARTS = 2;

    private boolean open;
    private int openedAt;
    private Optional<Draft> whole = Optional.empty();
    private Optional<Harm> harm = Optional.empty();
    private RelationType type = RelationType.PART_OF;
    private Row words = Row.NONE;
    private Optional<Draft> unnumbered = Optional.empty();

    /// Opens a list.
    ///
    /// @param whole the figure whose parts follow
    /// @param harm the word of harm that the parts share where no figure is the whole
    /// @param at the piece that opens it
    /// @param type what parts without a number are to the whole
    void open(Optional<Draft> whole, Optional<Harm> harm, int at, RelationType type, Row words) {
        this.whole = whole;
        this.harm = harm;
        this.openedAt = at;
        this.type = type;
        this.words = words;
        open = true;
        unnumbered = Optional.empty();
    }

    boolean isOpen() {
        return open;
    }

    /// Whether the first part may still be to come: "were" and a dash belong to the opening.
    boolean isOpening(int at) {
        return open && at <= openedAt + MOST_BEFORE_PARTS;
    }

    void close() {
        open = false;
        unnumbered = Optional.empty();
    }

    /// Whether a quantity counts the same people as the whole, and so is none of its parts.
    boolean isBesideWhole(Draft draft) {
        return whole.filter(all -> all.isHarmed()
                        && all.hasValue()
                        && draft.head().is(Head.Kind.PERSON)
                        && draft.head().end() > draft.head().first()
                        && draft.quantity
                                .filter(found -> !found.cues().partOf().isPresent())
                                .isPresent()
                        && all.head().code().equals(draft.head().code()))
                .isPresent();
    }

    /// Takes a quantity as one that stands beside the whole, in the same state; its own parts may follow.
    void besideWhole(Draft draft) {
        whole.ifPresent(draft::imply);
        draft.trace.add("relation:beside the whole");
        close();
    }

    /// Takes a draft as a part.
    void add(Draft draft) {
        draft.part = true;
        draft.parent = whole.orElse(null);
        draft.parentWords = words;
        draft.trace.add("relation:listed part");
        if (whole.isEmpty()) {
            harm.ifPresent(draft::imply);
        }
    }

    /// Takes people or things named without a number. All of one list are one claim.
    ///
    /// @return the claim's draft when this is its first noun
    Optional<Draft> add(int sentence, Bare bare) {
        if (unnumbered.isPresent()) {
            unnumbered.get().heads.add(bare.head());
            return Optional.empty();
        }
        Draft list = Draft.of(sentence, bare, bare.head());
        list.trace.add("number:unstated");
        add(list);
        list.parentType = type;
        unnumbered = Optional.of(list);
        return whole.isPresent() || harm.isPresent() ? unnumbered : Optional.empty();
    }
}
