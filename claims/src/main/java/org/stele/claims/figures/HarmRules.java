package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Row;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;
/// What a word of harm does when it comes: whom it befalls among those who wait, or that it waits for its object.

final class HarmRules {

    private final Standing standing;

    HarmRules(Standing standing) {
        this.standing = standing;
    }

    void harm(Harm harm, int at) {
        switch (harm.form()) {
            case ACTIVE -> active(harm, at);
            case PAST -> past(harm, at);
            case PASSIVE, INTRANSITIVE -> {
                if (!isDefiniteNoun(at)) {
                    befalls(harm, at);
                }
            }
            case STATE -> state(harm, at);
            case OF -> {
                if (!isDefiniteNoun(at)) {
                    opens(harm, at);
                }
            }
            case PARTICIPLE -> participle(harm, at);
            case WHOLE -> whole(harm, at);
            case FINAL -> ends(harm, at);
            case TOLL -> {
                standing.toll = harm;
                standing.tollAt = at;
            }
            case NOUN -> {
                if (!further(harm, at)) {
                    standing.closeObject();
                }
            }
            case NEGATED -> denies(harm, at);
        }
    }

    /// "Heç kim ölməyib": a denied verb counts nobody where "nobody" is its subject, and else nothing.
    private void denies(Harm harm, int at) {
        List<Draft> nobody = standing.subject.stream().filter(Draft::isNobody).toList();
        if (nobody.isEmpty()) {
            standing.subject.clear();
            standing.closeObject();
        } else {
            standing.befall(harm, at, nobody, "subject");
        }
    }

    /// "Число погибших возросло до 41, раненых — до 130": after a toll, a further state and its number.
    private boolean further(Harm harm, int at) {
        boolean told = standing.drafts.stream().anyMatch(draft -> draft.trace.contains("attach:toll"));
        if (!told || !standing.row.tollNumberFollows(at)) {
            return false;
        }
        standing.parts.close();
        standing.toll = harm;
        standing.tollAt = at;
        return true;
    }

    /// "öldürülən 82 nəfər" describes whom it stands before; "82 nəfərin öldürüldüyü gün" has a subject of its own.
    private void participle(Harm harm, int at) {
        if (further(harm, at)) {
            return;
        }
        Draft last = standing.last;
        boolean own = last != null
                && last.hasValue()
                && !last.isHarmed()
                && standing.subject.contains(last)
                && standing.row.ownVerb(standing.lastAt, at);
        if (!own && standing.row.subjectFollows(at)) {
            standing.parts.close();
            standing.open = harm;
            standing.openAt = at;
            standing.actor = Row.NONE;
            standing.shared = null;
            return;
        }
        befalls(harm, at);
    }

    /// "Əsgərlər 82 nəfəri öldürdü": the last who wait are its object; a noun without a number is who did it.
    private void ends(Harm harm, int at) {
        if (standing.freeOrder && standing.row.quantityFollows(at)) {
            opens(harm, at);
            return;
        }
        standing.subject.removeIf(draft -> draft.quantity
                .map(quantity -> quantity.amount().kind() == Amount.Kind.IMPLICIT)
                .orElse(!draft.hasValue()));
        befalls(harm, at);
    }

    /// "Yaralıların 56-sı kişi, 6-sı qadın": the quantities that follow are parts of those told of before.
    private void whole(Harm harm, int at) {
        if (!standing.row.quantityFollows(at)) {
            return;
        }
        Optional<Draft> told = standing.latestHere()
                .filter(found ->
                        found.measure().filter(harm.measures()::contains).isPresent())
                .or(() -> standing.memory.largest(harm.measures()));
        standing.parts.open(told, Optional.of(harm), at, RelationType.PART_OF, new Row(harm.first(), harm.end()));
        standing.subject.clear();
        standing.closeObject();
    }

    /// "the killing of", "مقتل": whoever follows is its object. "مقتل وإصابة 15" opens for both at once.
    private void opens(Harm harm, int at) {
        standing.parts.close();
        Harm before = standing.open;
        if (before != null
                && standing.row.joined(standing.openAt, at)
                && !before.measures().isEmpty()
                && !harm.measures().isEmpty()) {
            standing.open = merged(before, harm);
        } else {
            standing.open = harm;
        }
        standing.openAt = at;
        standing.actor = Row.NONE;
        standing.shared = null;
    }

    /// "القصف": with an article in front, the word names the event and governs nobody.
    private boolean isDefiniteNoun(int at) {
        return standing.verbFirst
                && at > 0
                && standing.pieces.get(at - 1) instanceof Link article
                && article.type() == WordClass.DETERMINER;
    }

    /// "ще 6 поранили": the object may stand before its verb where the order is free.
    private boolean hasObjectBefore(int at) {
        Draft last = standing.last;
        return standing.freeOrder
                && last != null
                && last.hasValue()
                && (!last.isHarmed() || last.tentative)
                && !standing.row.objectFollows(at)
                && standing.row.ownVerb(standing.lastAt, at);
    }

    private void active(Harm harm, int at) {
        if (hasObjectBefore(at)) {
            befallLast(harm, at);
            return;
        }
        standing.parts.close();
        if (at > 0 && standing.pieces.get(at - 1) instanceof Link not && not.type() == WordClass.NOT) {
            // "nearly lynched four men", "did not kill anybody"
            standing.closeObject();
            return;
        }
        if (standing.open != null
                && standing.row.joined(standing.openAt, at)
                && !standing.open.measures().isEmpty()
                && !harm.measures().isEmpty()) {
            standing.open = merged(standing.open, harm);
        } else {
            standing.actor = actorOf(at);
            standing.open = harm;
        }
        standing.openAt = at;
        standing.shared = null;
    }

    private static Harm merged(Harm one, Harm other) {
        List<Measure> both = new ArrayList<>(one.measures());
        other.measures().stream().filter(measure -> !both.contains(measure)).forEach(both::add);
        List<Measure> told = one.means() ? other.measures() : other.means() ? one.measures() : both;
        return new Harm(one.first(), other.end(), one.form(), told, one.effect(), one.means() && other.means());
    }

    private void past(Harm harm, int at) {
        if (standing.row.objectFollows(at) && !standing.row.passiveBefore(at)) {
            active(harm, at);
        } else if (standing.unites(at)) {
            standing.unite(harm, at);
        } else if (standing.row.passiveBefore(at)) {
            befalls(harm, at);
        } else if (standing.row.haveBefore(at)) {
            active(harm, at);
        } else {
            reduced(harm, at);
        }
    }

    private void befalls(Harm harm, int at) {
        // "прошли 250 человек, погибли 5": where the order is free, who stands right behind the verb is meant.
        boolean behind = (standing.verbFirst || standing.freeOrder)
                && standing.row.quantityFollows(standing.freeOrder ? standing.row.auxiliary(at) : at)
                && (!standing.row.ownVerb(standing.lastAt, at) || standing.isLastNoPerson());
        if (behind) {
            opens(harm, at);
            return;
        }
        if (standing.unites(at)) {
            standing.unite(harm, at);
            return;
        }
        if (standing.last != null
                && standing.last.stated
                && standing.row.ownVerb(standing.lastAt, at)
                && !harm.measures().isEmpty()) {
            overrule(standing.last, harm, at);
            return;
        }
        if (standing.last != null && standing.last.tentative && standing.subject.contains(standing.last)) {
            standing.befall(harm, at, List.of(standing.last), "subject");
            return;
        }
        if (standing.last != null
                && standing.last.part
                && standing.last.parent != null
                && standing.last.parent.isHarmed()
                && standing.row.ownVerb(standing.lastAt, at)) {
            // "killed 26, including 10 children, and 50 were wounded": the 50 are no part of the 26.
            boolean relative = standing.row.between(standing.lastAt, at, WordClass.RELATIVE);
            if (!relative) {
                standing.last.parent = null;
                standing.last.part = false;
            }
            standing.befall(harm, at, List.of(standing.last), "subject");
            return;
        }
        if (standing.last != null
                && standing.last == standing.coordinatedAside
                && !standing.last.isHarmed()
                && standing.row.ownVerb(standing.lastAt, at)) {
            standing.befall(harm, at, List.of(standing.last), "subject");
            return;
        }
        if (standing.verbFirst && standing.subject.stream().noneMatch(Draft::hasValue)) {
            opens(harm, at);
            return;
        }
        List<Draft> waiting =
                standing.subject.stream().filter(draft -> !draft.apposition).toList();
        boolean nobodyCounted = waiting.stream().noneMatch(Draft::hasValue);
        if (harm.measures().isEmpty() && !nobodyCounted && waiting.stream().allMatch(Draft::isPerson)) {
            // "32 kişi yanarak can verdi": what is told of things says nothing of people; their verb is to come.
            return;
        }
        if (!waiting.isEmpty() && !(nobodyCounted && standing.row.subjectFollows(at))) {
            standing.befall(harm, at, waiting, "subject");
            return;
        }
        if (standing.row.subjectFollows(at)) {
            standing.parts.close();
            standing.open = harm;
            standing.openAt = at;
            standing.actor = Row.NONE;
            standing.sharedBySubject = true;
            return;
        }
        if (diedOfIt(harm, at)) {
            standing.unite(harm, at);
            return;
        }
        pronoun(harm, at);
    }

    /// "was shot by gunmen at close range and died": the subject of the sentence is still the same.
    private boolean diedOfIt(Harm harm, int at) {
        int before = at - 1;
        while (before > 0 && standing.pieces.get(before) instanceof Link link && link.type() == WordClass.ADVERB) {
            before--;
        }
        return before > 0
                && standing.pieces.get(before) instanceof Link and
                && and.type() == WordClass.AND
                && harm.measures().contains(Measure.KILLED)
                && !standing.harmed.isEmpty()
                && standing.harmed.stream().allMatch(Draft::isByMeans)
                && standing.harmed.stream().allMatch(draft -> draft.trace.contains("attach:subject"));
    }

    /// "12 detainees were released", "5 of the wounded died": the verb says what became of those in a state.
    private void overrule(Draft draft, Harm harm, int at) {
        if (draft.measure().filter(measure -> measure == Measure.KILLED).isPresent()
                && !harm.measures().contains(Measure.KILLED)) {
            // The bodies that were taken to hospital are dead all the same.
            return;
        }
        boolean wounded =
                draft.measure().filter(measure -> measure == Measure.INJURED).isPresent();
        boolean died = harm.measures().contains(Measure.KILLED);
        Harm became = wounded && died
                ? new Harm(harm.first(), harm.end(), harm.form(), List.of(Measure.DIED_LATER), Optional.empty(), false)
                : harm;
        draft.stated = false;
        draft.attach(became, "verb over state");
        standing.remember(draft, became, at);
    }

    /// "Two journalists who alleged that they were beaten": the pronoun stands for the last people of the
    /// sentence whom nothing has befallen.
    private void pronoun(Harm harm, int at) {
        if (!standing.row.pronounBefore(at)) {
            return;
        }
        for (int i = standing.drafts.size() - 1; i >= 0; i--) {
            Draft draft = standing.drafts.get(i);
            if (!draft.isHarmed() && draft.hasValue() && draft.head().is(Head.Kind.PERSON)) {
                standing.befall(harm, at, List.of(draft), "pronoun");
                return;
            }
        }
    }

    private void reduced(Harm harm, int at) {
        if (standing.last != null && standing.row.directly(standing.lastAt, at)) {
            boolean inSubject = standing.subject.contains(standing.last);
            standing.befall(harm, at, inSubject ? List.copyOf(standing.subject) : List.of(standing.last), "participle");
            return;
        }
        if (at > 0
                && standing.pieces.get(at - 1) instanceof Link and
                && and.type() == WordClass.AND
                && !standing.subject.isEmpty()
                && standing.row.between(0, at, WordClass.BE)
                && standing.subject.stream().noneMatch(Draft::isHarmed)) {
            // "were dragged from their homes and executed"
            standing.befall(
                    harm,
                    at,
                    standing.subject.stream().filter(draft -> !draft.apposition).toList(),
                    "subject");
            return;
        }
        boolean afterComma =
                at > 0 && standing.pieces.get(at - 1) instanceof Link link && link.type() == WordClass.COMMA;
        if (afterComma && !standing.subject.isEmpty() && at + 1 < standing.pieces.size()) {
            boolean clause = standing.pieces.get(at + 1) instanceof Link next
                    && (next.type() == WordClass.BY || next.type() == WordClass.PREPOSITION);
            if (clause) {
                standing.befall(
                        harm,
                        at,
                        standing.subject.stream()
                                .filter(draft -> !draft.apposition)
                                .toList(),
                        "participle");
            }
        }
    }

    private void befallLast(Harm harm, int at) {
        if (standing.last != null) {
            standing.befall(harm, at, List.of(standing.last), "object before");
        }
    }

    private void state(Harm harm, int at) {
        if (further(harm, at)) {
            return;
        }
        if (harm.measures().contains(Measure.RECOGNISED_VICTIMS) && !isConferred()) {
            // "described five people as victims" confers nothing.
            return;
        }
        if (standing.last != null && standing.row.directly(standing.lastAt, at)) {
            boolean inSubject = standing.subject.contains(standing.last);
            standing.befall(harm, at, inSubject ? List.copyOf(standing.subject) : List.of(standing.last), "state");
        } else if (standing.unites(at)) {
            standing.unite(harm, at);
        } else if (standing.row.passiveBefore(at)) {
            befalls(harm, at);
        } else if (standing.verbLast && !standing.subject.isEmpty()) {
            // "15 nəfər ölü": a predicate without a verb.
            befalls(harm, at);
        } else if (standing.row.dashAndQuantityFollow(at)) {
            // "Погибших — 15, раненых — 40"
            standing.toll = harm;
            standing.tollAt = at;
        }
    }

    /// Whether a verb that confers a status governs the last quantity: "recognise 29 people as victims".
    private boolean isConferred() {
        return standing.lastAt > 0
                && standing.pieces.get(standing.lastAt - 1) instanceof Link verb
                && standing.memory.confers(verb.first(), verb.end());
    }

    /// The tokens of who acts: the noun that waits as the subject of an active verb.
    private Row actorOf(int at) {
        if (!standing.subject.isEmpty() && !standing.subject.getFirst().isHarmed()) {
            Draft who = standing.subject.getFirst();
            return new Row(who.first, who.end);
        }
        int before = at - 1;
        while (before >= 0 && standing.pieces.get(before) instanceof Link link && link.type() == WordClass.ADVERB) {
            before--;
        }
        if (before < 0 || !(standing.pieces.get(before) instanceof Link link)) {
            return Row.NONE;
        }
        // "soldiers killed 82 and wounded 20": both verbs have one subject; "fires destroyed": any noun acts.
        return switch (link.type()) {
            case AND -> standing.actor;
            case PLAIN -> new Row(link.first(), link.end());
            default -> Row.NONE;
        };
    }
}
