package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Reading.Rejected;
import org.stele.claims.Relation;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;
import org.stele.evidence.Document;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;

/// Reads the figures of a document: the whole cascade, sentence by sentence, in time that grows with its length.
public final class FigureReader {

    /// Words told again stand at most so many figures later.
    private static final int LOOKED_BACK = 40;

    private final Document document;
    private final Mentions mentions;
    private final Optional<String> narrator;
    private final TokenizedText text;
    private final Lexicon lexicon;
    private final Pieces pieces;
    private final Memory memory;
    private final Voice voice;
    private final Scopes scopes;
    private final Actors actors;
    private final Phrases armed;
    private final Phrases anchors;
    private final Phrases beforeNumbers;
    private final List<Unfinished> unfinished = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /// A claim whose relations and event time are still open.
    private record Unfinished(
            Draft draft, Measure measure, Clause clause, Scopes.Scope scope, Modality modality, ClaimId id) {}

    private FigureReader(Document document, TokenizedText text, Mentions mentions, Optional<String> narrator) {
        this.narrator = narrator;
        this.document = document;
        this.mentions = mentions;
        this.text = text;
        lexicon = text.lexicon();
        WordClasses classes = new WordClasses(text, lexicon);
        pieces = new Pieces(text, lexicon, classes);
        memory = new Memory(text, lexicon);
        voice = new Voice(text, lexicon, classes);
        scopes = new Scopes(text, mentions);
        actors = new Actors(text, lexicon, classes, mentions.actors());
        armed = lexicon.phrases("heads.armed");
        anchors = lexicon.phrases("anchors");
        beforeNumbers = lexicon.phrases("number.before");
    }

    /// The figures of a document, given its text cut up and what other readers found mentioned in it.
    ///
    /// @param narrator who speaks in the document, as far as its own words say: no speaker that it quotes
    public static Figures read(Document document, TokenizedText text, Mentions mentions, Optional<String> narrator) {
        return new FigureReader(document, text, mentions, narrator).read();
    }

    private Figures read() {
        for (Sentence sentence : text.sentences()) {
            read(sentence);
        }
        List<Edtf> dates = new ArrayList<>();
        for (Unfinished one : unfinished) {
            if (one.modality() != Modality.INTENDED && one.measure() != Measure.RECOGNISED_VICTIMS) {
                one.scope().when().flatMap(When::edtf).ifPresent(dates::add);
            }
        }
        dates.addAll(scopes.namedDays());
        Optional<Edtf> period = Scopes.period(dates);
        Map<Draft, ClaimId> ids = new HashMap<>();
        unfinished.forEach(one -> ids.put(one.draft(), one.id()));
        List<FigureClaim> claims = new ArrayList<>();
        for (int i = 0; i < unfinished.size(); i++) {
            claims.add(finish(i, period, ids));
        }
        claims.sort((one, other) -> {
            int byStart = Integer.compare(one.passage().start(), other.passage().start());
            return byStart != 0 ? byStart : Integer.compare(valueStart(one), valueStart(other));
        });
        return new Figures(EventPlaces.given(claims, mentions, text), rejected, period);
    }

    private static int valueStart(FigureClaim claim) {
        return claim.value()
                .map(value -> value.words().start())
                .orElse(claim.passage().end());
    }

    private void read(Sentence sentence) {
        List<Piece> row = pieces.of(sentence, rejected);
        List<Draft> drafts = new Attachment(sentence, row, memory, lexicon).run();
        Scopes.Here here = scopes.mentionsOf(sentence);
        boolean sum = sumsUp(sentence);
        boolean total = sum || opensWithTotal(sentence);
        scopes.enter(sentence, here, sum);
        List<Draft> harmed = new ArrayList<>();
        for (Draft draft : drafts) {
            if (isClaim(draft)) {
                if (total && draft.parent == null) {
                    draft.trace.add("total:stated");
                }
                harmed.add(draft);
            } else {
                reject(draft);
            }
        }
        for (int i = 0; i < harmed.size(); i++) {
            Draft draft = harmed.get(i);
            int end = i + 1 < harmed.size()
                    ? Math.max(draft.endToken(), harmed.get(i + 1).firstToken())
                    : sentence.end();
            int frameEnd = harmed.getFirst().firstToken();
            Clause clause = new Clause(sentence, draft.firstToken(), end, frameEnd);
            Measure measure = draft.measure().orElseThrow();
            Modality modality = voice.modality(sentence, draft.firstToken(), end, draft.harmFirst());
            Scopes.Scope scope = scopes.of(clause, here, measure, modality);
            Draft whole = draft.parent;
            if (whole != null) {
                scope = scope.within(scopeOf(whole));
            }
            unfinished.add(
                    new Unfinished(draft, measure, clause, scope, modality, idOf(draft, measure, clause, scope)));
        }
        memory.add(harmed);
        actors.leave(sentence);
    }

    /// The scope of a figure read before.
    private Optional<Scopes.Scope> scopeOf(Draft draft) {
        for (int i = unfinished.size() - 1; i >= 0; i--) {
            if (unfinished.get(i).draft() == draft) {
                return Optional.of(unfinished.get(i).scope());
            }
        }
        return Optional.empty();
    }

    /// "As a result of the shelling": the sentence sums up the whole event.
    private boolean sumsUp(Sentence sentence) {
        return anchors.longestAt(text, sentence.first()).isPresent();
    }

    /// "In all, 31 were killed and 62 injured": what opens the sentence holds for each of its figures.
    private boolean opensWithTotal(Sentence sentence) {
        return beforeNumbers
                .longestAt(text, sentence.first())
                .filter(match -> match.value().equals("total"))
                .isPresent();
    }

    private boolean isClaim(Draft draft) {
        Optional<Measure> measure = draft.measure();
        if (measure.isEmpty()) {
            return false;
        }
        // Fighters who flee are not displaced.
        boolean fighters = armed.valueOf(draft.head().code()).isPresent();
        boolean flight = measure.get() == Measure.DISPLACED && fighters;
        boolean unknownOne = draft.head().is(Head.Kind.UNKNOWN)
                && draft.quantity
                        .map(q -> q.amount().kind() == Amount.Kind.IMPLICIT)
                        .orElse(false)
                && !draft.trace.contains("attach:object")
                && measure.get() != Measure.KILLED
                && measure.get() != Measure.INJURED;
        return !flight && !unknownOne;
    }

    private void reject(Draft draft) {
        draft.quantity.ifPresent(quantity -> {
            String reason = switch (draft.head().kind()) {
                case PERSON -> armed.valueOf(draft.head().code()).isPresent() ? "actors" : "people unharmed";
                case THING -> "things unharmed";
                case OTHER, UNKNOWN -> "other things";
                case NONE -> "nothing counted";
            };
            boolean article = quantity.amount().kind() == Amount.Kind.IMPLICIT;
            if (!article) {
                rejected.add(new Rejected(
                        text.words(quantity.amount().first(), quantity.amount().end()), reason));
            }
        });
    }

    private ClaimId idOf(Draft draft, Measure measure, Clause clause, Scopes.Scope scope) {
        Optional<Words> value = value(draft).map(Value::words);
        int start = value.map(Words::start).orElse(passageStart(draft));
        int end = value.map(Words::end).orElse(passageEnd(draft, clause, scope));
        return ClaimId.of(document.id(), "figure", measure.code(), start, end);
    }

    /// The tokens of the value.
    private static Row valueTokens(Draft draft) {
        return draft.quantity
                .map(quantity ->
                        new Row(quantity.amount().first(), quantity.amount().end()))
                .orElse(draft.described);
    }

    private FigureClaim finish(int index, Optional<Edtf> period, Map<Draft, ClaimId> ids) {
        Unfinished one = unfinished.get(index);
        Draft draft = one.draft();
        Clause clause = one.clause();
        Optional<Words> speaker = voice.speaker(clause.sentence(), clause.first(), clause.end())
                .filter(words -> narrator.filter(words.text()::contains).isEmpty());
        Optional<When> when = one.scope().when();
        String scopeRule = one.scope().rule();
        if (when.flatMap(When::edtf).isEmpty() && one.modality() != Modality.INTENDED && period.isPresent()) {
            Optional<When> told = when;
            when = Optional.of(new When(
                    period,
                    told.flatMap(When::words),
                    told.flatMap(When::anchor),
                    Scopes.precision(period.get()),
                    true));
            scopeRule = "scope:event";
        }
        draft.trace.add(scopeRule);
        if (draft.isByMeans()) {
            draft.trace.add("harm:by means");
        }
        if (voice.isOfficial(clause.first(), clause.end())) {
            draft.trace.add("voice:official");
        }
        List<Relation> relations = relations(index, ids);
        boolean nobody =
                draft.quantity.map(q -> q.amount().kind() == Amount.Kind.NONE).orElse(false);
        Said said = new Said(
                document.passage(passageStart(draft), passageEnd(draft, clause, one.scope())),
                speaker,
                draft.denied && !nobody ? Polarity.DENIED : Polarity.AFFIRMED,
                one.modality(),
                voice.evaluative(draft.firstToken(), draft.endToken()),
                List.copyOf(draft.trace));
        return new FigureClaim(
                one.id(),
                said,
                one.measure(),
                value(draft),
                count(draft),
                one.measure().unit(),
                groups(draft),
                one.scope().places(),
                when,
                actors.of(draft, clause),
                one.scope().phase(),
                relations);
    }

    private int passageStart(Draft draft) {
        return text.token(draft.firstToken()).start();
    }

    /// A passage reaches to the times and places that its clause states of the figure.
    private int passageEnd(Draft draft, Clause clause, Scopes.Scope scope) {
        int end = draft.endToken();
        for (Head head : draft.heads) {
            end = Math.max(end, Math.min(head.end(), clause.sentence().end()));
        }
        int last = text.token(end - 1).end();
        int clauseEnd = text.token(clause.end() - 1).end();
        return Math.min(Math.max(last, scope.ownEnd()), Math.max(last, clauseEnd));
    }

    private Optional<Value> value(Draft draft) {
        if (!draft.hasValue()) {
            return Optional.empty();
        }
        Row row = valueTokens(draft);
        Words words = text.words(row.first(), row.end());
        return Optional.of(
                new Value(draft.quantity.map(quantity -> quantity.amount().n()).orElse(OptionalLong.of(1)), words));
    }

    private static Count count(Draft draft) {
        if (draft.quantity.isPresent()) {
            return Quantities.countOf(draft.quantity.get());
        }
        return draft.described.isPresent()
                ? Count.of(org.stele.vocabulary.Bound.ONE_IMPLICIT, 1)
                : new Count.Unstated();
    }

    private List<Group> groups(Draft draft) {
        List<Group> groups = new ArrayList<>();
        for (Head head : draft.heads) {
            if (head.end() > head.first()) {
                Words words = text.words(head.first(), head.end());
                String code = head.is(Head.Kind.THING) ? words.text().toLowerCase(Locale.ROOT) : head.code();
                groups.add(new Group(code, words));
            }
        }
        return groups;
    }

    private List<Relation> relations(int index, Map<Draft, ClaimId> ids) {
        Unfinished one = unfinished.get(index);
        Draft draft = one.draft();
        List<Relation> relations = new ArrayList<>();
        Draft parent = draft.parent;
        if (parent != null && ids.containsKey(parent) && mayContain(parent, one.measure())) {
            Row row = draft.parentWords;
            Optional<Words> words =
                    row.isPresent() ? Optional.of(text.words(row.first(), row.end())) : Optional.empty();
            relations.add(new Relation(draft.parentType, ids.get(parent), words));
        }
        Row more = draft.quantity.map(quantity -> quantity.cues().additional()).orElse(Row.NONE);
        Draft beside = draft.beside;
        if (beside != null && ids.containsKey(beside) && beside.measure().equals(draft.measure()) && parent == null) {
            Row and = draft.besideWords;
            relations.add(new Relation(
                    RelationType.ADDITIONAL_TO, ids.get(beside), Optional.of(text.words(and.first(), and.end()))));
        } else if (more.isPresent() && index > 0) {
            Unfinished before = unfinished.get(index - 1);
            if (before.clause().sentence().index() >= one.clause().sentence().index() - 1
                    && before.measure().unit() == one.measure().unit()) {
                relations.add(new Relation(
                        RelationType.ADDITIONAL_TO, before.id(), Optional.of(text.words(more.first(), more.end()))));
            }
        }
        if (relations.isEmpty()) {
            restated(index).ifPresent(relations::add);
        }
        return relations;
    }

    /// The same number of the same people in the same state, told again later: the first of them is the one restated.
    private Optional<Relation> restated(int index) {
        Unfinished one = unfinished.get(index);
        Optional<Quantity> own = one.draft().quantity.filter(FigureReader::isTelling);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        for (int i = Math.max(0, index - LOOKED_BACK); i < index; i++) {
            Unfinished before = unfinished.get(i);
            boolean same = before.measure() == one.measure()
                    && before.modality() != Modality.INTENDED
                    && before.draft().parent == null
                    && before.clause().sentence().index()
                            < one.clause().sentence().index()
                    && before.draft().denied == one.draft().denied
                    && sameGroup(before.draft(), one.draft())
                    && sameTime(before.scope(), one.scope())
                    && before.draft()
                            .quantity
                            .filter(FigureReader::isTelling)
                            .filter(quantity -> quantity.amount().low()
                                    == own.get().amount().low())
                            .isPresent();
            if (same) {
                return Optional.of(new Relation(RelationType.RESTATES, before.id(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /// Two singles are rarely the same one, and two vague figures need not be the same many.
    private static boolean isTelling(Quantity quantity) {
        return quantity.amount().low() > 1
                && !quantity.cues().additional().isPresent()
                && (quantity.bound() == Bound.EXACT
                        || quantity.bound() == Bound.AT_LEAST
                        || quantity.bound() == Bound.ABOUT);
    }

    private static boolean sameGroup(Draft one, Draft other) {
        return one.head().code().equals(other.head().code())
                || one.head().code().equals("people")
                || other.head().code().equals("people")
                || one.head().is(Head.Kind.NONE)
                || other.head().is(Head.Kind.NONE);
    }

    private static boolean sameTime(Scopes.Scope one, Scopes.Scope other) {
        Optional<Edtf> first = one.when().flatMap(When::edtf);
        Optional<Edtf> second = other.when().flatMap(When::edtf);
        return first.isEmpty() || second.isEmpty() || first.get().overlaps(second.get());
    }

    /// Whether some of those in the parent's state can be in this one: nobody killed is among the missing.
    private static boolean mayContain(Draft parent, Measure part) {
        Measure whole = parent.measure().orElse(part);
        if (whole == part) {
            return true;
        }
        return switch (whole) {
            case KILLED, FATALLY_WOUNDED, DIED_LATER -> false;
            case INJURED -> part != Measure.MISSING;
            case MISSING -> part != Measure.INJURED;
            default -> true;
        };
    }
}
