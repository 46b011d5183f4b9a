package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Named;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.figures.Piece.Unquantified;
import org.stele.claims.text.Sentence;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

/// Ties the quantities of one sentence to its words of harm, in one pass over its pieces.
///
/// A quantity that nothing claims waits as the subject; an active verb opens a place for its object; a passive,
/// an intransitive or a participle takes the waiting subject; "including" and "of whom" open the parts of what
/// stands before. What has no harm at the end of the sentence counts nobody.
final class Attachment {

    /// No longer phrase of place or time stands between a verb and its object.
    private static final int MOST_BEFORE_OBJECT = 6;

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final Neighbours row;
    private final Memory memory;
    private final List<Draft> drafts = new ArrayList<>();

    /// Who waits for a verb.
    private final List<Draft> subject = new ArrayList<>();
    /// The last word of harm, and whom it befell.
    private final List<Draft> harmed = new ArrayList<>();
    private @Nullable Harm lastHarm;
    private int lastHarmAt = -1;
    /// An active verb whose object is next.
    private @Nullable Harm open;
    private int openAt = -1;
    /// The verb that further objects share, while they are joined to the first.
    private @Nullable Harm shared;
    private boolean sharedBySubject;
    private final PartList parts = new PartList();
    private @Nullable Harm toll;
    /// The last noun for people, for a number without one.
    private @Nullable Head people;
    private @Nullable Draft last;
    private int lastAt = -1;
    private Row actor = Row.NONE;
    /// A quantity joined to a noun after a preposition: no subject, unless its own verb follows.
    private @Nullable Draft coordinatedAside;
    /// The last noun after a preposition.
    private int governedAt = -1;

    Attachment(Sentence sentence, List<Piece> pieces, Memory memory) {
        this.sentence = sentence;
        this.pieces = pieces;
        this.row = new Neighbours(pieces);
        this.memory = memory;
    }

    /// The drafts of the sentence in its order, harmed or not.
    List<Draft> run() {
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Quantity quantity -> quantity(quantity, i);
                case Bare bare -> bare(bare, i);
                case Named named -> named(named, i);
                case Unquantified many -> unquantified(many, i);
                case Harm harm -> harm(harm, i);
                case Link link -> link(link, i);
            }
        }
        for (Draft draft : drafts) {
            if (!draft.isHarmed() && draft.parent != null && draft.parent.isHarmed()) {
                draft.imply(draft.parent);
            }
        }
        return drafts;
    }

    // ---- nouns ----------------------------------------------------------------------------------------------

    private void quantity(Quantity quantity, int at) {
        Draft draft = Draft.of(sentence.index(), quantity);
        if (quantity.head().is(Head.Kind.NONE)) {
            inheritHead(draft);
        }
        drafts.add(draft);
        people = quantity.head().is(Head.Kind.PERSON) ? quantity.head() : people;
        place(draft, quantity, at);
        last = draft;
        lastAt = at;
    }

    private void place(Draft draft, Quantity quantity, int at) {
        Row cue = quantity.cues().partOf();
        Optional<Harm> state = quantity.state();
        Harm verb = open;
        if (verb != null && isObject(quantity, at) && (state.isEmpty() || isAttributive(quantity))) {
            draft.attach(verb, "object");
            draft.agent = actor;
            takeObject(draft);
            return;
        }
        if (toll != null && row.followsToll(at)) {
            draft.attach(toll, "toll");
            draft.trace.add("total:stated");
            toll = null;
            return;
        }
        if (state.isPresent()) {
            draft.attach(state.get(), "state");
            draft.stated = true;
            if (cue.isPresent()) {
                // "5 of the wounded": a part of the wounded told of before.
                draft.parent = memory.largest(state.get().measures()).orElse(null);
                draft.parentWords = cue;
            }
            remember(draft, state.get(), at);
            if (parts.isOpen()) {
                parts.add(draft);
            }
            return;
        }
        if (cue.isPresent() && whole(quantity, draft, cue)) {
            subject.clear();
            subject.add(draft);
            closeObject();
            return;
        }
        if (parts.isOpen()) {
            parts.add(draft);
            return;
        }
        waitAsSubject(draft, quantity.governor(), at);
    }

    /// Whether the quantity is the object of the open verb: right behind it, or with only a phrase of place or time
    /// between ("убили на площади 14 человек").
    private boolean isObject(Quantity quantity, int at) {
        if (row.adjacent(openAt, at)) {
            return true;
        }
        if (isGoverned(quantity.governor()) || at - openAt > MOST_BEFORE_OBJECT) {
            return false;
        }
        for (int i = openAt + 1; i < at; i++) {
            boolean phrase = pieces.get(i) instanceof Link link
                    && (link.type().isTransparent()
                            || link.type() == WordClass.PLAIN
                            || (link.type() == WordClass.PREPOSITION));
            if (!phrase) {
                return false;
            }
        }
        return pieces.get(openAt + 1) instanceof Link first && first.type() == WordClass.PREPOSITION;
    }

    private static boolean isAttributive(Quantity quantity) {
        return quantity.head().end() > quantity.head().first();
    }

    /// Ties "of whom" to the quantity before it.
    private boolean whole(Quantity quantity, Draft draft, Row cue) {
        Draft antecedent = last != null ? last : memory.latest(sentence).orElse(null);
        boolean statedAfter = cue.first() >= quantity.first() && quantity.head().is(Head.Kind.NONE);
        boolean definite = quantity.cues().definite() && statedAfter && cue.end() > quantity.end();
        if (antecedent == null || definite) {
            return false;
        }
        draft.parent = antecedent;
        draft.parentWords = cue;
        draft.trace.add("relation:of whom");
        return true;
    }

    private void waitAsSubject(Draft draft, WordClass governor, int at) {
        boolean coordinated = row.joinsBefore(at);
        if (coordinated && governedAt >= 0 && governedAt == at - 2 && shared == null) {
            // "with his wife and two children": the two are governed with her.
            governedAt = at;
            coordinatedAside = draft;
            return;
        }
        if (isGoverned(governor)) {
            governedAt = at;
        }
        if (shared != null && coordinated) {
            joinTo(harmed.isEmpty() ? null : harmed.getLast(), draft, at);
            harmed.add(draft);
            draft.attach(shared, sharedBySubject ? "further subject" : "further object");
            draft.agent = sharedBySubject ? Row.NONE : actor;
            draft.tentative = true;
            subject.clear();
            subject.add(draft);
            return;
        }
        if (coordinated && !subject.isEmpty() && !isLoose(governor)) {
            boolean afterComma = row.precededByComma(at);
            draft.apposition = afterComma
                    && subject.getLast().hasValue()
                    && draft.quantity
                            .map(q -> q.amount().kind() == Amount.Kind.IMPLICIT)
                            .orElse(false);
            if (!afterComma) {
                subject.forEach(waiting -> waiting.apposition = false);
            }
            joinTo(subject.getLast(), draft, at);
            subject.add(draft);
            return;
        }
        boolean predicate = governor == WordClass.BE
                && draft.quantity
                        .map(q -> q.amount().kind() == Amount.Kind.IMPLICIT)
                        .orElse(false);
        if (isGoverned(governor) || predicate) {
            return;
        }
        subject.clear();
        subject.add(draft);
    }

    /// "a guard and seven civilians": the seven stand beside the guard, in the same state.
    private void joinTo(@Nullable Draft before, Draft draft, int at) {
        draft.beside = before;
        draft.besideWords =
                new Row(pieces.get(at - 1).first(), pieces.get(at - 1).end());
    }

    /// A noun after a preposition is no subject.
    private static boolean isGoverned(WordClass governor) {
        return governor == WordClass.PREPOSITION
                || governor == WordClass.BY
                || governor == WordClass.OF
                || governor == WordClass.TO
                || governor == WordClass.AMONG;
    }

    private static boolean isLoose(WordClass governor) {
        return isGoverned(governor);
    }

    private void bare(Bare bare, int at) {
        Draft draft = Draft.of(sentence.index(), bare, bare.head());
        if (open != null && row.adjacent(openAt, at)) {
            boolean victim = bare.definite()
                    && bare.one()
                    && bare.head().is(Head.Kind.PERSON)
                    && !open.measures().isEmpty();
            Draft object = victim
                    ? Draft.described(sentence.index(), bare, new Row(bare.first(), bare.first() + 1), bare.head())
                    : draft;
            object.attach(open, "object");
            object.agent = actor;
            if (victim) {
                drafts.add(object);
            }
            takeObject(object);
            last = object;
            lastAt = at;
            return;
        }
        people = bare.head().is(Head.Kind.PERSON) ? bare.head() : people;
        if (parts.isOpen()) {
            parts.add(sentence.index(), bare).ifPresent(drafts::add);
            return;
        }
        if (isGoverned(bare.governor())) {
            governedAt = at;
        }
        boolean aside = row.opensAside(at) && !subject.isEmpty();
        if (!isGoverned(bare.governor()) && !aside) {
            if (!row.joinsBefore(at) || subject.isEmpty()) {
                subject.clear();
            }
            subject.add(draft);
            closeObject();
        }
        last = last == null ? draft : last;
    }

    private void named(Named named, int at) {
        if (parts.isOpen()) {
            return;
        }
        Draft draft = Draft.described(
                sentence.index(),
                named,
                new Row(named.first(), named.nameEnd()),
                new Head(Head.Kind.PERSON, "people", named.first(), named.nameEnd()));
        draft.trace.add("number:name");
        Harm verb = open;
        if (verb != null && row.adjacent(openAt, at)) {
            if (isOfPersonsOnly(verb)) {
                draft.attach(verb, "object");
                draft.agent = actor;
                drafts.add(draft);
                takeObject(draft);
            } else {
                closeObject();
            }
            return;
        }
        boolean coordinated = row.joinsBefore(at);
        boolean renames = !subject.isEmpty()
                && !subject.getLast().hasValue()
                && (row.precededByComma(at) || pieces.get(Math.max(0, at - 1)) instanceof Bare);
        if (renames) {
            // "his uncle Adam Orlan", "the young man, Adam Orlan (31),"
            subject.removeLast();
            subject.add(draft);
            return;
        }
        if (isGoverned(row.governor(at)) || (row.precededByComma(at) && !subject.isEmpty())) {
            return;
        }
        if (!coordinated || subject.isEmpty()) {
            subject.clear();
        }
        subject.add(draft);
        closeObject();
    }

    /// Whether nothing but a person can be its object: one can capture a town, not wound it.
    private static boolean isOfPersonsOnly(Harm harm) {
        return harm.effect().isEmpty()
                && harm.measures().stream().allMatch(measure -> switch (measure) {
                    case KILLED, FATALLY_WOUNDED, INJURED, ABDUCTED, TORTURED -> true;
                    default -> false;
                });
    }

    private void unquantified(Unquantified many, int at) {
        Harm verb = open;
        Optional<Harm> noun = at + 1 < pieces.size() && pieces.get(at + 1) instanceof Harm next
                ? Optional.of(next).filter(harm -> harm.form() == Harm.Form.NOUN || harm.form() == Harm.Form.OF)
                : Optional.empty();
        Head head = many.head();
        if (noun.isPresent() && at + 2 < pieces.size() && pieces.get(at + 2) instanceof Bare whom) {
            head = whom.head();
        }
        Draft draft = Draft.of(sentence.index(), many, head);
        draft.trace.add("number:unstated");
        if (verb != null && row.adjacent(openAt, at)) {
            draft.attach(verb, "object");
            draft.agent = actor;
            takeObject(draft);
            drafts.add(draft);
        } else if (noun.isPresent() && !isGovernedByAim(at)) {
            draft.attach(noun.get(), "noun");
            drafts.add(draft);
        }
    }

    /// "its plan for mass arrests": nothing has happened.
    private boolean isGovernedByAim(int at) {
        return at >= 1 && pieces.get(at - 1) instanceof Link link && memory.isAim(link.first() - 1, link.end());
    }

    private void inheritHead(Draft draft) {
        Head head = people;
        if (head != null && !pieces.isEmpty()) {
            draft.headless(head);
            draft.trace.add("noun:carried over");
        }
        for (int i = drafts.size() - 1; head == null && i >= 0; i--) {
            if (drafts.get(i).head().is(Head.Kind.THING)) {
                draft.thing = Optional.of(drafts.get(i).head());
                return;
            }
        }
    }

    // ---- words of harm --------------------------------------------------------------------------------------

    private void harm(Harm harm, int at) {
        switch (harm.form()) {
            case ACTIVE -> active(harm, at);
            case PAST -> past(harm, at);
            case PASSIVE, INTRANSITIVE -> befalls(harm, at);
            case STATE -> state(harm, at);
            case OF -> {
                parts.close();
                open = harm;
                openAt = at;
                actor = Row.NONE;
            }
            case TOLL -> toll = harm;
            case NOUN -> closeObject();
        }
    }

    private void active(Harm harm, int at) {
        parts.close();
        if (at > 0 && pieces.get(at - 1) instanceof Link not && not.type() == WordClass.NOT) {
            // "nearly lynched four men", "did not kill anybody"
            closeObject();
            return;
        }
        if (open != null
                && row.joined(openAt, at)
                && !open.measures().isEmpty()
                && !harm.measures().isEmpty()) {
            open = merged(open, harm);
        } else {
            actor = actorOf(at);
            open = harm;
        }
        openAt = at;
        shared = null;
    }

    private static Harm merged(Harm one, Harm other) {
        List<Measure> both = new ArrayList<>(one.measures());
        other.measures().stream().filter(measure -> !both.contains(measure)).forEach(both::add);
        List<Measure> told = one.means() ? other.measures() : other.means() ? one.measures() : both;
        return new Harm(one.first(), other.end(), one.form(), told, one.effect(), one.means() && other.means());
    }

    private void past(Harm harm, int at) {
        if (row.objectFollows(at) && !row.passiveBefore(at)) {
            active(harm, at);
        } else if (unites(at)) {
            unite(harm, at);
        } else if (row.passiveBefore(at)) {
            befalls(harm, at);
        } else if (row.haveBefore(at)) {
            active(harm, at);
        } else {
            reduced(harm, at);
        }
    }

    private void befalls(Harm harm, int at) {
        if (unites(at)) {
            unite(harm, at);
            return;
        }
        if (last != null
                && last.stated
                && row.ownVerb(lastAt, at)
                && !harm.measures().isEmpty()) {
            overrule(last, harm, at);
            return;
        }
        if (last != null && last.tentative && subject.contains(last)) {
            befall(harm, at, List.of(last), "subject");
            return;
        }
        if (last != null && last.part && last.parent != null && last.parent.isHarmed() && row.ownVerb(lastAt, at)) {
            // "killed 26, including 10 children, and 50 were wounded": the 50 are no part of the 26.
            boolean relative = row.between(lastAt, at, WordClass.RELATIVE);
            if (!relative) {
                last.parent = null;
                last.part = false;
            }
            befall(harm, at, List.of(last), "subject");
            return;
        }
        if (last != null && last == coordinatedAside && !last.isHarmed() && row.ownVerb(lastAt, at)) {
            befall(harm, at, List.of(last), "subject");
            return;
        }
        List<Draft> waiting =
                subject.stream().filter(draft -> !draft.apposition).toList();
        boolean nobodyCounted = waiting.stream().noneMatch(Draft::hasValue);
        if (!waiting.isEmpty() && !(nobodyCounted && row.subjectFollows(at))) {
            befall(harm, at, waiting, "subject");
            return;
        }
        if (row.subjectFollows(at)) {
            parts.close();
            open = harm;
            openAt = at;
            actor = Row.NONE;
            sharedBySubject = true;
            return;
        }
        pronoun(harm, at);
    }

    /// "12 detainees were released", "5 of the wounded died": the verb says what became of those in a state.
    private void overrule(Draft draft, Harm harm, int at) {
        boolean wounded =
                draft.measure().filter(measure -> measure == Measure.INJURED).isPresent();
        boolean died = harm.measures().contains(Measure.KILLED);
        Harm became = wounded && died
                ? new Harm(harm.first(), harm.end(), harm.form(), List.of(Measure.DIED_LATER), Optional.empty(), false)
                : harm;
        draft.stated = false;
        draft.attach(became, "verb over state");
        remember(draft, became, at);
    }

    /// "Two journalists who alleged that they were beaten": the pronoun stands for the last people of the
    /// sentence whom nothing has befallen.
    private void pronoun(Harm harm, int at) {
        if (!row.pronounBefore(at)) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (!draft.isHarmed() && draft.hasValue() && draft.head().is(Head.Kind.PERSON)) {
                befall(harm, at, List.of(draft), "pronoun");
                return;
            }
        }
    }

    private void reduced(Harm harm, int at) {
        if (last != null && row.directly(lastAt, at)) {
            boolean inSubject = subject.contains(last);
            befall(harm, at, inSubject ? List.copyOf(subject) : List.of(last), "participle");
            return;
        }
        if (at > 0
                && pieces.get(at - 1) instanceof Link and
                && and.type() == WordClass.AND
                && !subject.isEmpty()
                && row.between(0, at, WordClass.BE)
                && subject.stream().noneMatch(Draft::isHarmed)) {
            // "were dragged from their homes and executed"
            befall(harm, at, subject.stream().filter(draft -> !draft.apposition).toList(), "subject");
            return;
        }
        boolean afterComma = at > 0 && pieces.get(at - 1) instanceof Link link && link.type() == WordClass.COMMA;
        if (afterComma && !subject.isEmpty() && at + 1 < pieces.size()) {
            boolean clause = pieces.get(at + 1) instanceof Link next
                    && (next.type() == WordClass.BY || next.type() == WordClass.PREPOSITION);
            if (clause) {
                befall(
                        harm,
                        at,
                        subject.stream().filter(draft -> !draft.apposition).toList(),
                        "participle");
            }
        }
    }

    private void state(Harm harm, int at) {
        if (harm.measures().contains(Measure.RECOGNISED_VICTIMS) && !isConferred()) {
            // "described five people as victims" confers nothing.
            return;
        }
        if (last != null && row.directly(lastAt, at)) {
            boolean inSubject = subject.contains(last);
            befall(harm, at, inSubject ? List.copyOf(subject) : List.of(last), "state");
        } else if (unites(at)) {
            unite(harm, at);
        } else if (row.passiveBefore(at)) {
            befalls(harm, at);
        }
    }

    /// Whether a verb that confers a status governs the last quantity: "recognise 29 people as victims".
    private boolean isConferred() {
        return lastAt > 0 && pieces.get(lastAt - 1) instanceof Link verb && memory.confers(verb.first(), verb.end());
    }

    private void befall(Harm harm, int at, List<Draft> whom, String rule) {
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

    private void remember(Draft draft, Harm harm, int at) {
        harmed.clear();
        harmed.add(draft);
        lastHarm = harm;
        lastHarmAt = at;
        subject.clear();
        closeObject();
    }

    private void unite(Harm harm, int at) {
        harmed.forEach(draft -> draft.unite(harm));
        lastHarm = harm;
        lastHarmAt = at;
        closeObject();
    }

    /// Whether a further state of the same people follows: only "and", "or", commas and auxiliaries stand between.
    private boolean unites(int at) {
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

    private void takeObject(Draft draft) {
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

    private void closeObject() {
        open = null;
        shared = null;
        sharedBySubject = false;
    }

    /// The tokens of who acts: the noun that waits as the subject of an active verb.
    private Row actorOf(int at) {
        if (!subject.isEmpty() && !subject.getFirst().isHarmed()) {
            Draft who = subject.getFirst();
            return new Row(who.first, who.end);
        }
        int before = at - 1;
        while (before >= 0 && pieces.get(before) instanceof Link link && link.type() == WordClass.ADVERB) {
            before--;
        }
        if (before < 0 || !(pieces.get(before) instanceof Link link)) {
            return Row.NONE;
        }
        // "soldiers killed 82 and wounded 20": both verbs have one subject; "fires destroyed": any noun acts.
        return switch (link.type()) {
            case AND -> actor;
            case PLAIN -> new Row(link.first(), link.end());
            default -> Row.NONE;
        };
    }

    // ---- links ----------------------------------------------------------------------------------------------

    private void link(Link link, int at) {
        switch (link.type()) {
            case INCLUDING -> including(link, at);
            case AMONG -> among(link, at);
            case SUBORDINATOR -> {
                // "after sustaining injuries" has the subject of its sentence.
                if (at + 1 >= pieces.size() || !(pieces.get(at + 1) instanceof Harm)) {
                    subject.clear();
                }
                closeObject();
                parts.close();
                toll = null;
            }
            case RELATIVE, BE, HAVE, MODAL, DO, VERB, BREAK -> {
                boolean opens = link.type() == WordClass.BE || link.type() == WordClass.BREAK;
                if (!opens || !parts.isOpening(at)) {
                    parts.close();
                }
                if (link.type() == WordClass.BE) {
                    victims(at);
                }
                closeObject();
                if (link.type() == WordClass.BREAK) {
                    toll = null;
                }
            }
            case THEY -> {
                closeObject();
                if (!isGoverned(row.governor(at))) {
                    subject.clear();
                }
            }
            case PREPOSITION, BY -> shared = sharedBySubject ? shared : null;
            case COMMA -> toll = null;
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

    /// "The youngest victim was a boy": a part of the dead told of before.
    private void victims(int at) {
        if (at == 0 || !(pieces.get(at - 1) instanceof Bare bare) || !memory.isVictims(bare.head())) {
            return;
        }
        Optional<Draft> dead = memory.largest(List.of(Measure.KILLED));
        if (dead.isEmpty()) {
            return;
        }
        parts.open(dead, Optional.empty(), at, RelationType.PART_OF, new Row(bare.first(), bare.end()));
        subject.clear();
    }

    private void including(Link link, int at) {
        boolean theDead = at > 1
                && pieces.get(at - 1) instanceof Harm state
                && state.form() == Harm.Form.STATE
                && pieces.get(at - 2) instanceof Link article
                && article.type() == WordClass.DETERMINER;
        Optional<Draft> antecedent =
                theDead && pieces.get(at - 1) instanceof Harm harm ? memory.largest(harm.measures()) : antecedentHere();
        Optional<Harm> verb = antecedent.isEmpty() ? Optional.ofNullable(shared) : Optional.empty();
        parts.open(antecedent, verb, at, RelationType.PART_OF, new Row(link.first(), link.end()));
    }

    /// The last figure of this sentence.
    private Optional<Draft> latestHere() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).isHarmed() && drafts.get(i).parent == null) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> antecedentHere() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (!drafts.get(i).part) {
                return Optional.of(drafts.get(i));
            }
        }
        return harmed.isEmpty() ? Optional.empty() : Optional.of(harmed.getLast());
    }

    /// "Among the dead were two women", "Four children were among the wounded".
    private void among(Link link, int at) {
        int next = at + 1;
        int end = link.end();
        if (next < pieces.size()
                && pieces.get(next) instanceof Link article
                && (article.type() == WordClass.DETERMINER || article.type() == WordClass.POSSESSIVE)) {
            next++;
        }
        if (next >= pieces.size()) {
            return;
        }
        Optional<Draft> antecedent;
        Optional<Harm> state = Optional.empty();
        switch (pieces.get(next)) {
            case Harm harm -> {
                antecedent = latestHere()
                        .filter(found -> found.measure()
                                .filter(harm.measures()::contains)
                                .isPresent())
                        .or(() -> memory.largest(harm.measures()))
                        .or(this::latestHere)
                        .or(() -> memory.latest(sentence));
                state = Optional.of(harm);
                end = harm.end();
            }
            case Bare bare -> {
                antecedent = bare.definite() ? latestHere().or(() -> memory.latest(sentence)) : Optional.empty();
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
        if (!subject.isEmpty() && subject.stream().anyMatch(Draft::hasValue)) {
            for (Draft draft : subject) {
                draft.parent = antecedent.orElse(null);
                draft.parentWords = words;
                draft.trace.add("relation:among");
                if (antecedent.isPresent()) {
                    draft.imply(antecedent.get());
                } else {
                    state.ifPresent(draft::imply);
                }
            }
            subject.clear();

            return;
        }
        parts.open(
                antecedent, antecedent.isEmpty() ? state : Optional.empty(), next, RelationType.COMPOSITION_OF, words);
    }
}
