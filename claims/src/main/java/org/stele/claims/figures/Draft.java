package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

/// A claim while its sentence is being read: a quantity that waits for its harm, and what was learnt of it.
final class Draft {

    final int sentence;
    final int first;
    final int end;
    Optional<Quantity> quantity;
    /// The value of a victim named or described without a number.
    final Row described;
    final List<Head> heads = new ArrayList<>();
    final Set<String> trace = new LinkedHashSet<>();

    private final List<Measure> measures = new ArrayList<>();
    private Optional<String> effect = Optional.empty();
    private boolean implied;
    private boolean means;
    /// The thing counted before, for a number without a noun: "destroyed three houses and damaged five".
    Optional<Head> thing = Optional.empty();
    private int harmFirst;
    private int harmEnd;

    @Nullable
    Draft parent;

    RelationType parentType = RelationType.PART_OF;
    Row parentWords = Row.NONE;
    /// The figure that "and" joins it to, under the same verb.
    @Nullable
    Draft beside;

    Row besideWords = Row.NONE;
    /// The tokens of who did it, as the subject of an active verb.
    Row agent = Row.NONE;
    /// Attached because it stands beside another object; a verb of its own overrules that.
    boolean tentative;
    /// Stands in a list of parts.
    boolean part;
    /// In a state that its own words name ("12 detainees"); a verb of its own overrules it.
    boolean stated;
    /// May be no further victim but another word for the one before: "a teenager, a member of a gang".
    boolean apposition;
    boolean denied;

    private Draft(int sentence, int first, int end, Optional<Quantity> quantity, Row described) {
        this.sentence = sentence;
        this.first = first;
        this.end = end;
        this.quantity = quantity;
        this.described = described;
    }

    static Draft of(int sentence, Quantity quantity) {
        Draft draft = new Draft(sentence, quantity.first(), quantity.end(), Optional.of(quantity), Row.NONE);
        draft.heads.add(quantity.head());
        draft.trace.add("number:" + quantity.amount().kind().name().toLowerCase(Locale.ROOT));
        draft.trace.add("bound:" + quantity.bound().code());
        if (quantity.cues().total()) {
            draft.trace.add("total:stated");
        }
        return draft;
    }

    /// People named without a number; they make a claim only where something says that it is one.
    static Draft of(int sentence, Piece piece, Head head) {
        Draft draft = new Draft(sentence, piece.first(), piece.end(), Optional.empty(), Row.NONE);
        draft.heads.add(head);
        return draft;
    }

    /// One victim named or described without a number: the value is the name or the description.
    static Draft described(int sentence, Piece piece, Row value, Head head) {
        Draft draft = new Draft(sentence, piece.first(), piece.end(), Optional.empty(), value);
        draft.heads.add(head);
        draft.trace.add("number:described");
        return draft;
    }

    /// The least that its quantity says.
    long low() {
        return quantity.map(found -> found.amount().low()).orElse(1L);
    }

    boolean isPerson() {
        return head().is(Head.Kind.PERSON);
    }

    /// Whether it says "nobody".
    boolean isNobody() {
        return quantity.filter(found -> found.amount().kind() == Amount.Kind.NONE)
                .isPresent();
    }

    boolean hasValue() {
        return quantity.isPresent() || described.isPresent();
    }

    Head head() {
        return heads.getFirst();
    }

    void headless(Head inherited) {
        heads.set(0, inherited);
    }

    /// Whether all that is known is how they were harmed ("shot"), not what became of them.
    boolean isByMeans() {
        return means;
    }

    /// Whether some harm has been found for it.
    boolean isHarmed() {
        return harmEnd > 0 || implied;
    }

    void attach(Harm harm, String rule) {
        measures.clear();
        measures.addAll(harm.measures());
        effect = harm.effect();
        means = harm.means();
        harmFirst = harm.first();
        harmEnd = harm.end();
        implied = false;
        tentative = false;
        trace.add("harm:" + harm.form().name().toLowerCase(Locale.ROOT));
        trace.add("attach:" + rule);
    }

    /// "— до 130" after a toll: it has risen to 130, and is not at most that.
    void reaches() {
        quantity = quantity.filter(found -> found.bound() == Bound.UP_TO)
                .map(found -> found.bounded(Bound.EXACT))
                .or(() -> quantity);
    }

    /// A further state of the same people: "were killed, wounded, or went missing".
    void unite(Harm harm) {
        if (means && !harm.measures().isEmpty()) {
            measures.clear();
            means = harm.means();
        } else if (harm.means()) {
            return;
        }
        for (Measure measure : harm.measures()) {
            if (!measures.contains(measure)) {
                measures.add(measure);
            }
        }
        harmFirst = Math.min(harmFirst, harm.first());
        harmEnd = Math.max(harmEnd, harm.end());
        trace.add("attach:union");
    }

    /// A part without a verb of its own is in the state of its whole.
    void imply(Draft whole) {
        measures.clear();
        measures.addAll(whole.measures);
        effect = whole.effect;
        implied = true;
        trace.add("harm:of the whole");
    }

    /// A part of something that no claim of the document counts: only the word of harm is known.
    void imply(Harm harm) {
        measures.clear();
        measures.addAll(harm.measures());
        implied = true;
        trace.add("harm:named");
    }

    /// The measure, as far as this harm can befall this noun.
    Optional<Measure> measure() {
        if (!isHarmed()) {
            return Optional.empty();
        }
        boolean carried = head().is(Head.Kind.NONE) && measures.isEmpty() && thing.isPresent();
        return Harms.measureOf(
                new Harm(harmFirst, Math.max(harmEnd, 1), Harm.Form.PAST, measures, effect, means),
                carried ? thing.get() : head());
    }

    int firstToken() {
        int start = harmEnd > 0 ? Math.min(first, harmFirst) : first;
        // A list of parts without numbers is understood only with the words that open it.
        start = !hasValue() && parentWords.isPresent() ? Math.min(start, parentWords.first()) : start;
        return agent.isPresent() ? Math.min(start, agent.first()) : start;
    }

    int endToken() {
        return harmEnd > 0 ? Math.max(end, harmEnd) : end;
    }

    int harmFirst() {
        return harmEnd > 0 ? harmFirst : first;
    }

    int harmEnd() {
        return harmEnd;
    }
}
