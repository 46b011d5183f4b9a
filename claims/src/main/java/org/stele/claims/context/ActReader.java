package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Actor;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;

/// Finds acts that a figure does not tell in full: units deployed, a crackdown, shelling, arrests, fires. An act is a
/// verb with its subject and object, or a noun of an act with what it was done to.
final class ActReader {

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;
    private final List<ActClaim> acts = new ArrayList<>();

    private ActReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
    }

    static List<ActClaim> read(Ground ground) {
        ActReader reader = new ActReader(ground);
        for (Sentence sentence : reader.text.sentences()) {
            if (!sentence.headline()) {
                int i = sentence.first();
                while (i < sentence.end()) {
                    i = Math.max(i + 1, reader.at(i, sentence));
                }
            }
        }
        return reader.acts;
    }

    private int at(int i, Sentence sentence) {
        int end = ownHand(i);
        end = end > i ? end : noun(i, sentence);
        return end > i ? end : verb(i, sentence);
    }

    /// "before killing himself": a death that nobody else caused.
    private int ownHand(int i) {
        Optional<Phrases.Match> told = clauses.at("act.own_hand", i);
        told.ifPresent(match ->
                add(new Span(i, match.end()), "own_hand", List.of(), List.of(), Optional.empty(), "act.own_hand"));
        return told.map(Phrases.Match::end).orElse(i);
    }

    /// "a violent crackdown on the population", "mass arrests of civilians".
    private int noun(int i, Sentence sentence) {
        Optional<Phrases.Match> noun = clauses.at("act.nouns", i);
        if (noun.isEmpty()) {
            return i;
        }
        int end = noun.get().end();
        List<Words> towards = new ArrayList<>();
        if (clauses.is("act.towards", end)) {
            int last = clauses.nounPhraseEnd(end + 1);
            if (last > end + 1) {
                towards.add(text.words(end + 1, last));
                end = last;
            }
        }
        if (towards.isEmpty() && !clauses.is("act.bare", i)) {
            return noun.get().end();
        }
        int first = clauses.nounPhraseStart(i);
        List<Actor> actor = actorBefore(first, sentence);
        int start = carriedOut(first, sentence);
        add(new Span(start, end), noun.get().value(), actor, towards, Optional.empty(), "act.noun");
        return end;
    }

    /// Back over "carried out", with its subject where that stands right before it.
    private int carriedOut(int first, Sentence sentence) {
        for (int i = Math.max(sentence.first(), first - 3); i < first; i++) {
            Optional<Phrases.Match> verb = clauses.at("act.carrying_out", i);
            if (verb.isPresent() && verb.get().end() == first) {
                return i == sentence.first() ? i : subjectStart(i, sentence);
            }
        }
        return first;
    }

    private int subjectStart(int verb, Sentence sentence) {
        int end = verb;
        while (end > sentence.first() && clauses.isAdverb(end - 1)) {
            end--;
        }
        return end > sentence.first() && text.token(end - 1).isWord()
                ? clauses.is("act.pronouns", end - 1) ? end - 1 : clauses.nounPhraseStart(end - 1)
                : verb;
    }

    private int verb(int i, Sentence sentence) {
        Optional<Phrases.Match> verb = clauses.at("act.verbs", i);
        if (verb.isEmpty() || clauses.is("allegation.to", i - 1) || clauses.isDeterminer(i - 1)) {
            return i;
        }
        boolean passive =
                clauses.is("grammar.be", i - 1) || (clauses.isAdverb(i - 1) && clauses.is("grammar.be", i - 2));
        return passive ? passive(i, verb.get(), sentence) : active(i, verb.get(), sentence);
    }

    /// "units were deployed in X", "the movement was brutally crushed".
    private int passive(int i, Phrases.Match verb, Sentence sentence) {
        int subjectEnd = i;
        while (subjectEnd > sentence.first()
                && (clauses.isAdverb(subjectEnd - 1) || clauses.is("grammar.auxiliaries", subjectEnd - 1))) {
            subjectEnd--;
        }
        if (subjectEnd == sentence.first() || clauses.is("grammar.negations", i - 1)) {
            return verb.end();
        }
        List<ActorMention> subject = ground.actors(new Span(subjectEnd - 1, subjectEnd));
        int first = subject.isEmpty()
                ? wholeSubject(subjectEnd, sentence)
                : ground.tokens(subject.getFirst().words()).first();
        List<Actor> actor = new ArrayList<>();
        List<Words> towards = new ArrayList<>();
        boolean moved = clauses.is("actor.passive", i);
        if (moved) {
            subject.forEach(mention -> actor.add(mention.actor()));
        } else {
            towards.add(text.words(first, subjectEnd));
        }
        int end = verb.end();
        if (clauses.is("actor.after_agent", end)) {
            int last = clauses.nounPhraseEnd(end + 1);
            if (last > end + 1) {
                actor.add(new Actor(text.words(end + 1, last), "carried_out"));
                end = last;
            }
        }
        end = Math.max(end, placesAfter(end));
        add(new Span(first, end), verb.value(), actor, towards, Optional.empty(), "act.passive");
        return end;
    }

    private int wholeSubject(int end, Sentence sentence) {
        int first = clauses.nounPhraseStart(end - 1);
        while (first > sentence.first() + 1
                && (clauses.isAnd(first - 1) || clauses.is("allegation.for", first - 1))
                && text.token(first - 2).isWord()) {
            first = clauses.nounPhraseStart(first - 2);
        }
        return first;
    }

    /// "Soldiers shelled 200 homes", "fires destroyed property", "troops opened fire on the crowd".
    private int active(int i, Phrases.Match verb, Sentence sentence) {
        List<Actor> actor = actorBefore(i, sentence);
        boolean agentless = actor.isEmpty() || !subjectOf(i, actor, sentence);
        if (agentless) {
            return verb.end();
        }
        int from = verb.end();
        from += clauses.is("act.towards", from) ? 1 : 0;
        int end = objectEnd(from, sentence);
        List<Words> towards = end > from ? List.of(text.words(from, end)) : List.of();
        Span subject = ground.tokens(actor.getFirst().words());
        int first = subject.first() >= sentence.first() ? subject.first() : subjectStart(i, sentence);
        String type = actor.getFirst().degree().equals("cause") && clauses.is("act.causes_fire", subject.end() - 1)
                ? "fire"
                : verb.value();
        add(new Span(first, Math.max(end, verb.end())), type, actor, towards, Optional.empty(), "act.active");
        return Math.max(end, verb.end());
    }

    private boolean subjectOf(int verb, List<Actor> actor, Sentence sentence) {
        Span subject = ground.tokens(actor.getFirst().words());
        if (subject.first() < sentence.first()) {
            return true;
        }
        int at = subject.end();
        while (at < verb && (clauses.isAdverb(at) || clauses.is("grammar.have", at))) {
            at++;
        }
        return at == verb;
    }

    /// The object: one noun phrase, or two joined by "and", with "including …" behind it.
    private int objectEnd(int from, Sentence sentence) {
        if (from >= sentence.end()) {
            return from;
        }
        int end = clauses.nounPhraseEnd(from);
        while (end > from
                && clauses.isAnd(end)
                && text.token(Math.min(end + 1, text.size() - 1)).isNumber()) {
            end = clauses.nounPhraseEnd(end + 1);
        }
        if (clauses.isComma(end) && clauses.is("act.including", end + 1)) {
            end = Math.max(end, clauses.listEnd(end + 2));
        }
        return end;
    }

    private int placesAfter(int end) {
        int last = end;
        for (var place : ground.mentions().places()) {
            Span span = ground.tokens(place.words());
            boolean next = span.first() >= last && span.first() <= last + 1;
            last = next ? span.end() : last;
        }
        return last;
    }

    /// The actor that ends before a verb in its clause; for "they", the one last named in the paragraph.
    private List<Actor> actorBefore(int verb, Sentence sentence) {
        int clause = clauses.clauseStart(verb);
        List<ActorMention> own = ground.actors(new Span(clause, Math.max(clause + 1, verb))).stream()
                .filter(actor -> ground.tokens(actor.words()).end() <= verb)
                .toList();
        if (!own.isEmpty()) {
            return List.of(own.getLast().actor());
        }
        for (int i = clause; i < verb; i++) {
            if (clauses.is("act.pronouns", i)) {
                return before(sentence);
            }
        }
        return List.of();
    }

    private List<Actor> before(Sentence sentence) {
        Optional<ActorMention> last = Optional.empty();
        for (ActorMention actor : ground.mentions().actors()) {
            Sentence of = text.sentenceOf(text.tokenAt(actor.start()));
            if (of.index() < sentence.index()
                    && of.paragraph() == sentence.paragraph()
                    && actor.actor().degree().equals("carried_out")) {
                last = Optional.of(actor);
            }
        }
        return last.map(ActorMention::actor).stream().toList();
    }

    /// Whether somebody is told to deny it: a word of denial before the act in its sentence.
    private boolean isDenied(Span span) {
        for (int i = text.sentenceOf(span.first()).first(); i < span.first(); i++) {
            if (clauses.is("act.denied", i)) {
                return true;
            }
        }
        return false;
    }

    private void add(
            Span span, String type, List<Actor> actor, List<Words> towards, Optional<Words> method, String rule) {
        boolean denied = isDenied(span);
        acts.add(new ActClaim(
                ground.id("act", span),
                ground.said(
                        span,
                        denied ? Polarity.DENIED : Polarity.AFFIRMED,
                        denied ? Modality.DENIED : Modality.ASSERTED,
                        rule),
                type,
                actor,
                towards,
                ground.places(span),
                ground.when(span),
                method,
                Optional.empty()));
    }
}
