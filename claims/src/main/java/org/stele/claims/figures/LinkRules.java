package org.stele.claims.figures;

import java.util.List;
import java.util.Optional;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Named;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.figures.Piece.Unquantified;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;
/// What the small words do when they come: "including" and "among" open the parts of what stands before, a
/// subordinator or a mark ends what was open.

final class LinkRules {

    private final Standing standing;

    LinkRules(Standing standing) {
        this.standing = standing;
    }

    void link(Link link, int at) {
        switch (link.type()) {
            case INCLUDING -> including(link, at);
            case CONSISTING -> consisting(link);
            case AMONG -> among(link, at);
            case SUBORDINATOR -> {
                // "after sustaining injuries" has the subject of its sentence.
                if (at + 1 >= standing.pieces.size() || !(standing.pieces.get(at + 1) instanceof Harm)) {
                    standing.subject.clear();
                }
                standing.closeObject();
                standing.parts.close();
                standing.toll = null;
            }
            case RELATIVE, BE, HAVE, MODAL, DO, VERB, BREAK -> {
                boolean opens = link.type() == WordClass.BE || link.type() == WordClass.BREAK;
                if (!opens || !standing.parts.isOpening(at)) {
                    standing.parts.close();
                }
                if (link.type() == WordClass.BE) {
                    victims(at);
                    if (standing.freeOrder && standing.open != null && standing.openAt == at - 1) {
                        // "Ранены были 18 человек": the auxiliary stands behind its verb.
                        standing.openAt = at;
                        return;
                    }
                }
                standing.closeObject();
                if (link.type() == WordClass.BREAK && standing.tollAt != at - 1) {
                    standing.toll = null;
                }
                if (link.type() == WordClass.VERB && standing.verbLast) {
                    // Where the verb ends its clause, whoever waited was its subject.
                    standing.subject.clear();
                }
            }
            case THEY -> {
                standing.closeObject();
                if (!NounRules.isGoverned(standing.row.governor(at))) {
                    standing.subject.clear();
                }
            }
            case PREPOSITION, BY -> standing.shared = standing.sharedBySubject ? standing.shared : null;
            case COMMA -> standing.toll = null;
            case REPORT,
                    AND,
                    OR,
                    OF,
                    TO,
                    DETERMINER,
                    POSSESSIVE,
                    ADVERB,
                    NOT,
                    OF_WHOM,
                    MORE,
                    PARTICIPLE,
                    DAY,
                    PLAIN -> {
                // These change nothing by themselves; the rules look back at them.
            }
        }
    }

    /// "2-si qadın olmaqla 15 nəfər": those told of just before are parts of the quantity to come.
    private void consisting(Link link) {
        standing.awaitWhole(new Row(link.first(), link.end()));
        standing.parts.close();
    }

    /// "The youngest victim was a boy": a part of the dead told of before.
    private void victims(int at) {
        if (at == 0 || !(standing.pieces.get(at - 1) instanceof Bare bare) || !standing.memory.isVictims(bare.head())) {
            return;
        }
        Optional<Draft> dead = standing.memory.largest(List.of(Measure.KILLED));
        if (dead.isEmpty()) {
            return;
        }
        standing.parts.open(dead, Optional.empty(), at, RelationType.PART_OF, new Row(bare.first(), bare.end()));
        standing.subject.clear();
    }

    private void including(Link link, int at) {
        boolean theDead = at > 1
                && standing.pieces.get(at - 1) instanceof Harm state
                && state.form() == Harm.Form.STATE
                && standing.pieces.get(at - 2) instanceof Link article
                && article.type() == WordClass.DETERMINER;
        Optional<Draft> antecedent = theDead && standing.pieces.get(at - 1) instanceof Harm harm
                ? standing.memory.largest(harm.measures())
                : standing.antecedentHere();
        Optional<Harm> verb = antecedent.isEmpty() ? Optional.ofNullable(standing.shared) : Optional.empty();
        standing.parts.open(antecedent, verb, at, RelationType.PART_OF, new Row(link.first(), link.end()));
    }

    /// "Among the dead were two women", "Four children were among the wounded".
    private void among(Link link, int at) {
        int next = at + 1;
        int end = link.end();
        if (next < standing.pieces.size()
                && standing.pieces.get(next) instanceof Link article
                && (article.type() == WordClass.DETERMINER || article.type() == WordClass.POSSESSIVE)) {
            next++;
        }
        if (next >= standing.pieces.size()) {
            return;
        }
        Optional<Draft> antecedent;
        Optional<Harm> state = Optional.empty();
        switch (standing.pieces.get(next)) {
            case Harm harm -> {
                antecedent = standing.latestHere()
                        .filter(found -> found.measure()
                                .filter(harm.measures()::contains)
                                .isPresent())
                        .or(() -> standing.memory.largest(harm.measures()))
                        .or(standing::latestHere)
                        .or(() -> standing.memory.latest(standing.sentence));
                state = Optional.of(harm);
                end = harm.end();
            }
            case Bare bare -> {
                antecedent = bare.definite()
                        ? standing.latestHere().or(() -> standing.memory.latest(standing.sentence))
                        : Optional.empty();
                end = bare.end();
            }
            case Quantity ignored -> antecedent = Optional.empty();
            case Named ignored -> antecedent = Optional.empty();
            case Unquantified ignored -> antecedent = Optional.empty();
            case Link ignored -> antecedent = Optional.empty();
        }
        if (antecedent.isEmpty() && state.isEmpty()) {
            return;
        }
        Row words = new Row(link.first(), end);
        if (!standing.subject.isEmpty() && standing.subject.stream().anyMatch(Draft::hasValue)) {
            for (Draft draft : standing.subject) {
                draft.parent = antecedent.orElse(null);
                draft.parentWords = words;
                draft.trace.add("relation:among");
                if (antecedent.isPresent()) {
                    draft.imply(antecedent.get());
                } else {
                    state.ifPresent(draft::imply);
                }
            }
            standing.subject.clear();

            return;
        }
        standing.parts.open(
                antecedent, antecedent.isEmpty() ? state : Optional.empty(), next, RelationType.COMPOSITION_OF, words);
    }
}
