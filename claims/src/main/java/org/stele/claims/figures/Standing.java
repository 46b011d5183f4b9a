package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Sentence;
/// What stands open at a point of a sentence while it is read from left to right: who waits for a verb, which verb
/// waits for its object, whom the last word of harm befell, which list of parts lasts.

final class Standing {

    final Sentence sentence;
    final List<Piece> pieces;
    final Neighbours row;
    final Memory memory;
    final List<Draft> drafts = new ArrayList<>();

    /// Parts told of before their whole.
    final List<Draft> early = new ArrayList<>();
    /// Those joined to what follows ("a civilian and two journalists") over words that say more of it.
    final List<Draft> joinedOn = new ArrayList<>();
    /// Whether the verb ends its clause, in the language of the text.
    final boolean verbLast;
    /// Whether the verb opens its clause, and who did it stands between it and whom it befell.
    final boolean verbFirst;
    /// Whether whoever a verb is about may stand on either side of it.
    final boolean freeOrder;

    /// Who waits for a verb.
    final List<Draft> subject = new ArrayList<>();
    /// The last word of harm, and whom it befell.
    final List<Draft> harmed = new ArrayList<>();

    @Nullable
    Harm lastHarm;

    int lastHarmAt = -1;
    /// An active verb whose object is next.
    @Nullable
    Harm open;

    int openAt = -1;
    /// The verb that further objects share, while they are joined to the first.
    @Nullable
    Harm shared;

    boolean sharedBySubject;
    final PartList parts = new PartList();

    @Nullable
    Harm toll;

    int tollAt = -1;
    /// The last noun for people, for a number without one.
    @Nullable
    Head people;

    @Nullable
    Draft last;

    int lastAt = -1;
    Row actor = Row.NONE;
    /// A quantity joined to a noun after a preposition: no subject, unless its own verb follows.
    @Nullable
    Draft coordinatedAside;
    /// The last noun after a preposition.
    int governedAt = -1;

    Standing(Sentence sentence, List<Piece> pieces, Memory memory, Lexicon lexicon) {
        this.verbLast = lexicon.is("verb_last");
        this.verbFirst = lexicon.is("verb_first");
        this.freeOrder = lexicon.is("free_order");
        this.sentence = sentence;
        this.pieces = pieces;
        this.row = new Neighbours(pieces);
        this.memory = memory;
    }

    /// What waits now are parts of the next quantity.
    void awaitWhole(Row words) {
        for (Draft draft : drafts) {
            if (!draft.isHarmed()
                    && draft.hasValue()
                    && (draft.part || subject.contains(draft) || joinedOn.contains(draft))) {
                draft.parentWords = words;
                early.add(draft);
            }
        }
        subject.clear();
    }

    /// Gives the parts told of before to their whole.
    void complete(Draft whole) {
        for (Draft draft : early) {
            draft.parent = whole;
            draft.part = true;
            draft.trace.add("relation:part before whole");
        }
        early.clear();
    }

    /// Whether the last quantity counts something else than people: "երկու կողմից", from two sides.
    boolean isLastNoPerson() {
        return last == null || last.head().is(Head.Kind.OTHER) || last.head().is(Head.Kind.UNKNOWN);
    }

    /// Lets others wait as the subject. Who was joined to them by "and" may still be told to be a part of a whole.
    void replaceSubject(Draft draft) {
        boolean joined = lastAt >= 0
                && lastAt + 1 < pieces.size()
                && pieces.get(lastAt + 1) instanceof Link link
                && (link.type() == WordClass.AND || link.type() == WordClass.COMMA);
        if (joined && last != null && subject.contains(last)) {
            joinedOn.addAll(subject);
        }
        subject.clear();
        subject.add(draft);
    }

    void befall(Harm harm, int at, List<Draft> whom, String rule) {
        harmed.clear();
        if (row.onlyPossible(at)) {
            // "126 passengers would have died": nothing has befallen anybody.
            subject.clear();
            closeObject();
            return;
        }
        for (Draft draft : whom) {
            if (!draft.isHarmed() || draft.tentative || draft.part || draft.isByMeans()) {
                draft.beside = draft.tentative ? null : draft.beside;
                draft.attach(harm, rule);
                draft.denied = row.deniedBefore(at);
                if (!drafts.contains(draft) && draft.hasValue()) {
                    addInOrder(draft);
                }
                harmed.add(draft);
            }
        }
        joinedOn.clear();
        parts.close();
        lastHarm = harm;
        lastHarmAt = at;
        // "five of the 12 guards abducted by a gang have been released": the five still wait for their verb.
        if (subject.stream().anyMatch(Draft::isHarmed) || rule.equals("subject")) {
            subject.clear();
        }
        closeObject();
        toll = null;
    }

    private void addInOrder(Draft draft) {
        int index = drafts.size();
        while (index > 0 && drafts.get(index - 1).first > draft.first) {
            index--;
        }
        drafts.add(index, draft);
    }

    void remember(Draft draft, Harm harm, int at) {
        harmed.clear();
        harmed.add(draft);
        lastHarm = harm;
        lastHarmAt = at;
        subject.clear();
        closeObject();
    }

    void unite(Harm harm, int at) {
        harmed.forEach(draft -> draft.unite(harm));
        lastHarm = harm;
        lastHarmAt = at;
        closeObject();
    }

    /// Whether a further state of the same people follows: only "and", "or", commas and auxiliaries stand between.
    boolean unites(int at) {
        if (lastHarm == null || harmed.isEmpty()) {
            return false;
        }
        boolean joint = false;
        for (int i = at - 1; i > lastHarmAt; i--) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            WordClass type = link.type();
            joint |= type == WordClass.AND || type == WordClass.OR || type == WordClass.COMMA;
            if (!(type == WordClass.AND
                    || type == WordClass.OR
                    || type == WordClass.COMMA
                    || type.isTransparent()
                    || type.isAuxiliary())) {
                return false;
            }
        }
        return joint;
    }

    void takeObject(Draft draft) {
        shared = open;
        open = null;
        harmed.clear();
        harmed.add(draft);
        parts.close();
        if (!sharedBySubject) {
            subject.clear();
        } else {
            lastHarm = shared;
        }
    }

    void closeObject() {
        open = null;
        shared = null;
        sharedBySubject = false;
    }

    /// "a guard and seven civilians": the seven stand beside the guard, in the same state.
    void joinTo(@Nullable Draft before, Draft draft, int at) {
        draft.beside = before;
        draft.besideWords =
                new Row(pieces.get(at - 1).first(), pieces.get(at - 1).end());
    }

    /// The last figure of this sentence.
    Optional<Draft> latestHere() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).isHarmed() && drafts.get(i).parent == null) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    Optional<Draft> antecedentHere() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (!drafts.get(i).part) {
                return Optional.of(drafts.get(i));
            }
        }
        return harmed.isEmpty() ? Optional.empty() : Optional.of(harmed.getLast());
    }
}
