package org.stele.claims.figures;

import java.util.Optional;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Named;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.figures.Piece.Unquantified;
import org.stele.vocabulary.Measure;

/// What a noun phrase does when it comes: it takes the verb that is open for it, joins a list of parts, or waits as the
/// subject of a verb to come.

final class NounRules {

    /// No longer phrase of place or time stands between a verb and its object.
    private static final int MOST_BEFORE_OBJECT = 6;

    private final Standing standing;

    NounRules(Standing standing) {
        this.standing = standing;
    }

    void quantity(Quantity quantity, int at) {
        Draft draft = Draft.of(standing.sentence.index(), quantity);
        boolean part = quantity.cues().partOf().isPresent();
        if (!part && !standing.early.isEmpty()) {
            standing.complete(draft);
        }
        if (quantity.head().is(Head.Kind.NONE)) {
            inheritHead(draft);
        }
        standing.drafts.add(draft);
        standing.people = quantity.head().is(Head.Kind.PERSON) ? quantity.head() : standing.people;
        place(draft, quantity, at);
        standing.last = draft;
        standing.lastAt = at;
    }

    private void place(Draft draft, Quantity quantity, int at) {
        Row cue = quantity.cues().partOf();
        Optional<Harm> state = quantity.state();
        Harm verb = standing.open;
        if (verb != null
                && isObject(quantity, at)
                && (state.isEmpty() || isAttributive(quantity) || overrules(verb, state.get()))) {
            if (cue.isPresent() && standing.last != null) {
                // "arrested 60 and released 20 of them"
                whole(quantity, draft, cue);
            }
            draft.attach(verb, "object");
            draft.agent = standing.actor;
            // "Girov götürülən 6 nəfər azad edilib": a verb to come says what became of them.
            draft.stated = verb.form() == Harm.Form.PARTICIPLE;
            standing.takeObject(draft);
            return;
        }
        if (standing.toll != null && quantity.cues().left() && standing.row.quantityFollows(at)) {
            // "rose from 12 to 15": the 12 is no longer true.
            return;
        }
        if (standing.toll != null && standing.row.followsToll(at)) {
            draft.attach(standing.toll, "toll");
            draft.reaches();
            draft.trace.add("total:stated");
            standing.toll = null;
            return;
        }
        if (state.isPresent()) {
            draft.attach(state.get(), "state");
            draft.stated = true;
            if (cue.isPresent()) {
                // "5 of the wounded": a part of the wounded told of before.
                draft.parent = standing.memory.largest(state.get().measures()).orElse(null);
                draft.parentWords = cue;
            }
            standing.remember(draft, state.get(), at);
            if (standing.parts.isOpen()) {
                standing.parts.add(draft);
            }
            return;
        }
        if (cue.isPresent() && !standing.parts.isOpen() && wholeFollows(at)) {
            draft.parentWords = cue;
            standing.early.add(draft);
            return;
        }
        if (cue.isPresent() && !standing.parts.isOpen() && whole(quantity, draft, cue)) {
            standing.subject.clear();
            standing.subject.add(draft);
            standing.closeObject();
            return;
        }
        if (standing.parts.isOpen()) {
            if (standing.parts.isBesideWhole(draft)) {
                // "nine civilians, among them three children, and four civilians": the four are no part of the nine.
                standing.parts.besideWhole(draft);
                return;
            }
            standing.parts.add(draft);
            return;
        }
        Draft whole = standing.last;
        if (whole != null && quantity.head().is(Head.Kind.NONE) && isOutOf(whole, at)) {
            draft.parent = whole;
            draft.parentWords = new Row(whole.first - 1, whole.first);
            draft.trace.add("relation:out of");
            standing.replaceSubject(draft);
            return;
        }
        if (isGapped(quantity, at)) {
            Draft before = standing.harmed.getLast();
            standing.joinTo(before, draft, at);
            draft.imply(before);
            draft.trace.add("attach:gap");
            standing.harmed.add(draft);
            return;
        }
        waitAsSubject(draft, quantity.governor(), at);
    }

    /// Whether the last quantity, told of with its state, stands at the head of the clause behind "of": "Of the 1,200
    /// detained, 85 were sentenced".
    private boolean isOutOf(Draft before, int at) {
        return before.isHarmed()
                && before.quantity
                        .filter(quantity -> quantity.governor() == WordClass.OF)
                        .isPresent()
                && standing.lastAt <= 2
                && standing.row.isOnlyMarks(standing.lastAt, at);
    }

    /// "killed 5 people in A and 3 in B": a number without a noun and its place, after one with its place.
    private boolean isGapped(Quantity quantity, int at) {
        if (!quantity.head().is(Head.Kind.NONE) || standing.harmed.isEmpty() || !standing.row.joinsBefore(at)) {
            return false;
        }
        Draft before = standing.harmed.getLast();
        return before == standing.last
                && before.hasValue()
                && before.isHarmed()
                && standing.row.isPlace(standing.lastAt + 1, at - 1)
                && standing.row.isPlace(at + 1, standing.pieces.size());
    }

    /// Whether the quantity is the object of the open verb: right behind it, or with only a phrase of place or time
    /// between ("убили на площади 14 человек").
    private boolean isObject(Quantity quantity, int at) {
        if (standing.row.adjacent(standing.openAt, at)) {
            return true;
        }
        if (standing.verbFirst) {
            return !isGoverned(quantity.governor()) && standing.row.isReached(standing.openAt, at);
        }
        if (isGoverned(quantity.governor()) || at - standing.openAt > MOST_BEFORE_OBJECT) {
            return false;
        }
        for (int i = standing.openAt + 1; i < at; i++) {
            boolean phrase = standing.pieces.get(i) instanceof Link link
                    && (link.type().isTransparent()
                            || link.type() == WordClass.PLAIN
                            || link.type() == WordClass.PREPOSITION
                            || (link.type() == WordClass.OF && standing.freeOrder));
            if (!phrase) {
                return false;
            }
        }
        return standing.pieces.get(standing.openAt + 1) instanceof Link first
                && (first.type() == WordClass.PREPOSITION || first.type() == WordClass.OF);
    }

    /// "released 12 detainees", "أعدمت 11 أسيرا": what befalls those in a state is told by the verb.
    private static boolean overrules(Harm verb, Harm state) {
        return verb.measures().contains(Measure.RELEASED)
                || verb.measures().contains(Measure.HOSPITALISED)
                || (verb.measures().contains(Measure.KILLED)
                        && !state.measures().contains(Measure.KILLED));
    }

    private static boolean isAttributive(Quantity quantity) {
        return quantity.head().end() > quantity.head().first();
    }

    /// "2-si uşaq, 3-ü qadın 15 nəfər": the whole of which these are parts stands behind them, before any verb.
    private boolean wholeFollows(int at) {
        boolean first = standing.last == null || !standing.last.hasValue() || standing.last.isHarmed();
        return standing.verbLast && (first || !standing.early.isEmpty()) && quantityAhead(at);
    }

    private boolean quantityAhead(int at) {
        for (int i = at + 1; i < standing.pieces.size(); i++) {
            switch (standing.pieces.get(i)) {
                case Quantity next -> {
                    if (!next.cues().partOf().isPresent()) {
                        return next.head().is(Head.Kind.PERSON) && next.state().isEmpty();
                    }
                }
                case Link link -> {
                    boolean passes = link.type().isTransparent()
                            || link.type() == WordClass.AND
                            || link.type() == WordClass.COMMA
                            || link.type() == WordClass.CONSISTING;
                    if (!passes) {
                        return false;
                    }
                }
                case Bare ignored -> {
                    return false;
                }
                case Named ignored -> {
                    return false;
                }
                case Unquantified ignored -> {
                    return false;
                }
                case Harm ignored -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// Ties "of whom" to the quantity before it.
    private boolean whole(Quantity quantity, Draft draft, Row cue) {
        Draft antecedent = standing.last != null
                ? standing.last
                : standing.memory.latest(standing.sentence).orElse(null);
        boolean statedAfter = cue.first() >= quantity.first() && quantity.head().is(Head.Kind.NONE);
        boolean definite = quantity.cues().definite() && statedAfter && cue.end() > quantity.end();
        if (antecedent == null || definite) {
            return false;
        }
        while (antecedent.parent != null && !antecedent.isHarmed()) {
            // "of them 19 women, 5 children": both are parts of the same.
            antecedent = antecedent.parent;
        }
        draft.parent = antecedent;
        draft.parentWords = cue;
        draft.trace.add("relation:of whom");
        return true;
    }

    private void waitAsSubject(Draft draft, WordClass governor, int at) {
        boolean coordinated = standing.row.joinsBefore(at) || isListed(draft, at);
        if (coordinated && standing.governedAt >= 0 && standing.governedAt == at - 2 && standing.shared == null) {
            // "with his wife and two children": the two are governed with her.
            standing.governedAt = at;
            standing.coordinatedAside = draft;
            return;
        }
        if (isGoverned(governor)) {
            standing.governedAt = at;
        }
        if (standing.shared != null && coordinated && describesTheNamed(draft, at)) {
            return;
        }
        if (standing.shared != null && coordinated) {
            standing.joinTo(standing.harmed.isEmpty() ? null : standing.harmed.getLast(), draft, at);
            standing.harmed.add(draft);
            draft.attach(standing.shared, standing.sharedBySubject ? "further subject" : "further object");
            draft.agent = standing.sharedBySubject ? Row.NONE : standing.actor;
            draft.tentative = true;
            standing.subject.clear();
            standing.subject.add(draft);
            return;
        }
        if (coordinated && !standing.subject.isEmpty() && !isGoverned(governor)) {
            boolean afterComma = standing.row.precededByComma(at);
            draft.apposition = afterComma
                    && standing.subject.getLast().hasValue()
                    && draft.quantity
                            .map(q -> q.amount().kind() == Amount.Kind.IMPLICIT)
                            .orElse(false);
            if (!afterComma) {
                standing.subject.forEach(waiting -> waiting.apposition = false);
            }
            Draft before = standing.subject.getLast();
            boolean ended = standing.verbLast
                    && before.parent != null
                    && afterComma
                    && draft.head().code().equals("people");
            if (ended) {
                // "of them 5 are women, 40 people were wounded": a clause without a verb has ended.
                standing.replaceSubject(draft);
                return;
            }
            if (before.parent != null && !before.isHarmed()) {
                // "of them three women and two children"
                draft.parent = before.parent;
                draft.parentWords = before.parentWords;
            } else {
                standing.joinTo(before, draft, at);
            }
            standing.subject.add(draft);
            return;
        }
        boolean predicate = governor == WordClass.BE
                && draft.quantity
                        .map(q -> q.amount().kind() == Amount.Kind.IMPLICIT)
                        .orElse(false);
        if (isGoverned(governor) || predicate) {
            return;
        }
        standing.replaceSubject(draft);
    }

    /// "assassinated Judge Adam Orlan, a district judge, near his home": the judge is he, unless a list goes on.
    private boolean describesTheNamed(Draft draft, int at) {
        Draft before = standing.harmed.isEmpty() ? null : standing.harmed.getLast();
        boolean one = draft.quantity
                .filter(quantity -> quantity.amount().kind() == Amount.Kind.IMPLICIT)
                .isPresent();
        boolean listed = at + 1 < standing.pieces.size()
                && standing.pieces.get(at + 1) instanceof Link next
                && next.type() == WordClass.AND;
        return one
                && !listed
                && before != null
                && before.trace.contains("number:name")
                && standing.row.precededByComma(at);
    }

    /// "in Goran 5, in Zoğalvan 8 people": places told with their numbers, the noun and the verb at the end.
    private boolean isListed(Draft draft, int at) {
        Draft before = standing.last;
        if (before == null || before.isHarmed() || !standing.subject.contains(before)) {
            return false;
        }
        boolean elliptic = before.quantity
                .map(quantity -> quantity.head().is(Head.Kind.NONE))
                .orElse(false);
        boolean alike = standing.verbLast
                && before.hasValue()
                && before.head().code().equals(draft.head().code());
        return (elliptic || alike) && standing.row.isListStep(standing.lastAt, at);
    }

    /// A noun after a preposition is no subject.
    static boolean isGoverned(WordClass governor) {
        return governor == WordClass.PREPOSITION
                || governor == WordClass.BY
                || governor == WordClass.OF
                || governor == WordClass.TO
                || governor == WordClass.AMONG;
    }

    void bare(Bare bare, int at) {
        Draft draft = Draft.of(standing.sentence.index(), bare, bare.head());
        if (standing.open != null && standing.verbFirst && standing.row.quantityAhead(at)) {
            // "قتلت القوات 82 شخصا": who did it stands between the verb and whom it befell.
            standing.actor = new Row(bare.first(), bare.end());
            return;
        }
        if (standing.open != null && standing.row.adjacent(standing.openAt, at)) {
            boolean victim = bare.definite()
                    && bare.one()
                    && bare.head().is(Head.Kind.PERSON)
                    && !standing.open.measures().isEmpty();
            Draft object = victim
                    ? Draft.described(
                            standing.sentence.index(), bare, new Row(bare.first(), bare.first() + 1), bare.head())
                    : draft;
            object.attach(standing.open, "object");
            object.agent = standing.actor;
            if (victim) {
                standing.drafts.add(object);
            }
            standing.takeObject(object);
            standing.last = object;
            standing.lastAt = at;
            return;
        }
        standing.people = bare.head().is(Head.Kind.PERSON) ? bare.head() : standing.people;
        if (standing.parts.isOpen()) {
            standing.parts.add(standing.sentence.index(), bare).ifPresent(standing.drafts::add);
            return;
        }
        if (isGoverned(bare.governor())) {
            standing.governedAt = at;
        }
        boolean aside = standing.row.opensAside(at) && !standing.subject.isEmpty();
        // "700 ailə öz evindən didərgin düşüb": a thing in a case of its own is no subject where the verb comes last.
        boolean thing = standing.verbLast && bare.head().is(Head.Kind.THING) && !standing.subject.isEmpty();
        if (!isGoverned(bare.governor()) && !aside && !thing) {
            if (standing.row.joinsBefore(at) && !standing.subject.isEmpty()) {
                standing.subject.add(draft);
            } else {
                standing.replaceSubject(draft);
            }
            standing.closeObject();
        }
        standing.last = standing.last == null ? draft : standing.last;
    }

    void named(Named named, int at) {
        if (standing.parts.isOpen()) {
            return;
        }
        Draft draft = Draft.described(
                standing.sentence.index(),
                named,
                new Row(named.nameFirst(), named.nameEnd()),
                new Head(Head.Kind.PERSON, "people", named.nameFirst(), named.nameEnd()));
        draft.trace.add("number:name");
        Harm verb = standing.open;
        if (verb != null && standing.row.adjacent(standing.openAt, at)) {
            if (isOfPersonsOnly(verb)) {
                draft.attach(verb, "object");
                draft.agent = standing.actor;
                standing.drafts.add(draft);
                standing.takeObject(draft);
            } else {
                standing.closeObject();
            }
            return;
        }
        boolean coordinated = standing.row.joinsBefore(at);
        boolean renames = !standing.subject.isEmpty()
                && !standing.subject.getLast().hasValue()
                && (standing.row.precededByComma(at) || standing.pieces.get(Math.max(0, at - 1)) instanceof Bare);
        if (renames) {
            // "his uncle Adam Orlan", "the young man, Adam Orlan (31),"
            standing.subject.removeLast();
            standing.subject.add(draft);
            return;
        }
        if (isGoverned(standing.row.governor(at))
                || renamesOne(at)
                || namesTheCounted(at)
                || (standing.row.precededByComma(at) && !standing.subject.isEmpty())) {
            return;
        }
        if (!coordinated || standing.subject.isEmpty()) {
            standing.subject.clear();
        }
        standing.subject.add(draft);
        standing.closeObject();
    }

    /// "Two tourists, Valley national Adam Orlan and Bela Zog, were killed": the names are those of the two.
    private boolean namesTheCounted(int at) {
        boolean counted = !standing.subject.isEmpty()
                && standing.subject.getLast().quantity.isPresent()
                && standing.subject.getLast().low() > 1;
        if (!counted) {
            return false;
        }
        int before = at - 1;
        if (standing.pieces.get(Math.max(0, before)) instanceof Bare && standing.row.opensAside(before)) {
            return true;
        }
        while (before > standing.lastAt
                && (standing.pieces.get(before) instanceof Bare
                        || (standing.pieces.get(before) instanceof Link link
                                && (link.type() == WordClass.COMMA
                                        || link.type() == WordClass.AND
                                        || link.type() == WordClass.PLAIN)))) {
            before--;
        }
        return before > standing.lastAt && standing.pieces.get(before) instanceof Named;
    }

    /// "one civilian – born in 1960, Adam Orlan – was killed": the name is the one told of before.
    private boolean renamesOne(int at) {
        Draft before = standing.last;
        return before != null
                && standing.subject.contains(before)
                && before.quantity
                        .filter(one -> one.amount().low() == 1 && one.head().is(Head.Kind.PERSON))
                        .isPresent()
                && standing.row.isAside(standing.lastAt, at);
    }

    /// Whether nothing but a person can be its object: one can capture a town, not wound it.
    private static boolean isOfPersonsOnly(Harm harm) {
        return harm.effect().isEmpty()
                && harm.measures().stream().allMatch(measure -> switch (measure) {
                    case KILLED, FATALLY_WOUNDED, INJURED, ABDUCTED, TORTURED -> true;
                    default -> false;
                });
    }

    void unquantified(Unquantified many, int at) {
        Harm verb = standing.open;
        Optional<Harm> noun = at + 1 < standing.pieces.size() && standing.pieces.get(at + 1) instanceof Harm next
                ? Optional.of(next).filter(harm -> harm.form() == Harm.Form.NOUN || harm.form() == Harm.Form.OF)
                : Optional.empty();
        Head head = many.head();
        if (noun.isPresent() && at + 2 < standing.pieces.size() && standing.pieces.get(at + 2) instanceof Bare whom) {
            head = whom.head();
        }
        Draft draft = Draft.of(standing.sentence.index(), many, head);
        draft.trace.add("number:unstated");
        if (verb != null && standing.row.adjacent(standing.openAt, at)) {
            draft.attach(verb, "object");
            draft.agent = standing.actor;
            standing.takeObject(draft);
            standing.drafts.add(draft);
        } else if (noun.isPresent() && !isGovernedByAim(at)) {
            draft.attach(noun.get(), "noun");
            standing.drafts.add(draft);
        }
    }

    /// "its plan for mass arrests": nothing has happened.
    private boolean isGovernedByAim(int at) {
        return at >= 1
                && standing.pieces.get(at - 1) instanceof Link link
                && standing.memory.isAim(link.first() - 1, link.end());
    }

    private void inheritHead(Draft draft) {
        Head head = standing.people;
        if (head != null && !standing.pieces.isEmpty()) {
            draft.headless(head);
            draft.trace.add("noun:carried over");
        }
        for (int i = standing.drafts.size() - 1; head == null && i >= 0; i--) {
            if (standing.drafts.get(i).head().is(Head.Kind.THING)) {
                draft.thing = Optional.of(standing.drafts.get(i).head());
                return;
            }
        }
    }
}
