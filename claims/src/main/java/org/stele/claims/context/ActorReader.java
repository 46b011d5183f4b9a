package org.stele.claims.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Actor;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Role;

/// Finds who acts, as the text alleges: a noun of people under arms or in power that is the subject of a verb or
/// follows "by", the persons who gave orders, and the things and events that are said to have caused harm.
final class ActorReader {

    /// "attributed the strike on the mill to X": so far "to" may stand.
    private static final int LONGEST_OBJECT = 7;

    private final Clauses clauses;
    private final TokenizedText text;
    private final List<PersonMention> persons;

    private ActorReader(Clauses clauses, List<PersonMention> persons) {
        this.clauses = clauses;
        this.text = clauses.text();
        this.persons = persons;
    }

    static List<ActorMention> read(Clauses clauses, List<PersonMention> persons) {
        ActorReader reader = new ActorReader(clauses, persons);
        List<ActorMention> actors = new ArrayList<>();
        int i = 0;
        while (i < reader.text.size()) {
            Optional<ActorMention> actor = reader.at(i);
            actor.ifPresent(actors::add);
            i = actor.map(found -> reader.text.tokenAt(found.end())).orElse(i + 1);
        }
        reader.ordering(actors);
        actors.addAll(reader.blamed());
        actors.sort(Comparator.comparingInt(ActorMention::start));
        return actors;
    }

    /// "X claimed responsibility", "the attack was attributed to X": who is named for the event as a whole.
    private List<ActorMention> blamed() {
        List<ActorMention> blamed = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Optional<Phrases.Match> after = clauses.at("actor.named_before", i);
            if (after.isPresent()) {
                groupBefore(i).ifPresent(blamed::add);
            }
            Optional<Phrases.Match> before = clauses.at("actor.named_after", i);
            if (before.isPresent()) {
                int from = before.get().end();
                if (before.get().value().equals("to")) {
                    int limit = Math.min(clauses.sentenceEnd(i), from + LONGEST_OBJECT);
                    while (from < limit && !clauses.is("actor.towards", from)) {
                        from++;
                    }
                    from = from < limit ? from + 1 : text.size();
                }
                groupAfter(from).ifPresent(blamed::add);
            }
        }
        return blamed;
    }

    private Optional<ActorMention> groupBefore(int cue) {
        int sentence = text.sentenceOf(cue).first();
        int end = cue;
        while (end > sentence && (clauses.is("grammar.auxiliaries", end - 1) || clauses.isAdverb(end - 1))) {
            end--;
        }
        int last = end;
        if (last > sentence && text.token(last - 1).is(")")) {
            while (last > sentence && !text.token(last - 1).is("(")) {
                last--;
            }
            last--;
        }
        if (last <= sentence || !text.token(last - 1).isWord()) {
            return Optional.empty();
        }
        int first = clauses.nounPhraseStart(last - 1);
        while (first > sentence + 1 && clauses.isOf(first - 1)) {
            first = clauses.nounPhraseStart(first - 2);
        }
        return group(first, end);
    }

    private Optional<ActorMention> groupAfter(int from) {
        if (from >= text.size()) {
            return Optional.empty();
        }
        int end = clauses.nounPhraseEnd(from);
        boolean bracket = end + 2 < text.size()
                && text.token(end).is("(")
                && text.token(end + 2).is(")");
        return end > from ? group(from, bracket ? end + 3 : end) : Optional.empty();
    }

    /// A group has a name: a capital that is not due to the sentence.
    private Optional<ActorMention> group(int first, int end) {
        boolean name = false;
        for (int i = first; i < end; i++) {
            String word = text.token(i).text();
            boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
            name |= text.token(i).isWord()
                    && text.token(i).isCapitalised()
                    && (i > text.sentenceOf(i).first() || capitals || (!clauses.isDeterminer(i) && end - first == 1));
        }
        Words words = text.words(first, end);
        return name ? Optional.of(new ActorMention(words, new Actor(words, "responsible"), true)) : Optional.empty();
    }

    private Optional<ActorMention> at(int head) {
        boolean cause = clauses.is("actor.causes", head);
        if (!cause && !clauses.is("actor.heads", head)) {
            return Optional.empty();
        }
        // "armed forces", "security forces personnel": the last noun is the head.
        if (clauses.is("actor.heads", head + 1)) {
            return Optional.empty();
        }
        int first = clauses.nounPhraseStart(head);
        int end = complementEnd(head);
        if (countsSomebody(first, head)) {
            return Optional.empty();
        }
        return degree(first, end, cause).map(degree -> {
            Words words = text.words(first, end);
            return new ActorMention(words, new Actor(words, degree));
        });
    }

    /// "units of the Ministry of A, the B, and the Ministry of C".
    private int complementEnd(int head) {
        return clauses.isOf(head + 1) ? clauses.listEnd(head + 2) : head + 1;
    }

    private boolean countsSomebody(int first, int head) {
        for (int i = first; i < head; i++) {
            if (text.token(i).isNumber() || clauses.is("grammar.quantities", i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> degree(int first, int end, boolean cause) {
        if (follows("actor.after_cause", first)) {
            return Optional.of("cause");
        }
        if (follows("allegation.support", first)) {
            return Optional.of("supported");
        }
        if (follows("actor.after_agent", first)) {
            return Optional.of(cause ? "cause" : "carried_out");
        }
        int at = clauses.isAdverb(end) ? end + 1 : end;
        boolean auxiliary = clauses.is("grammar.auxiliaries", at);
        int verb = auxiliary ? afterAuxiliaries(at) : at;
        if (auxiliary && clauses.is("actor.passive", verb)) {
            return Optional.of("carried_out");
        }
        boolean acts = auxiliary
                ? clauses.is("actor.active_after_have", verb) && clauses.is("grammar.have", at)
                : clauses.isVerb(at);
        if (!acts || !isSubject(first)) {
            return Optional.empty();
        }
        return Optional.of(cause ? "cause" : isBlamed(at) ? "responsible" : "carried_out");
    }

    private int afterAuxiliaries(int i) {
        int at = i;
        while (clauses.is("grammar.auxiliaries", at) || clauses.isAdverb(at)) {
            at++;
        }
        return at;
    }

    /// A noun after a verb or a preposition is what the verb is done to, not who does it.
    private boolean isSubject(int first) {
        int before = first - 1;
        return before < text.sentenceOf(first).first()
                || text.token(before).isMark()
                || clauses.isAnd(before)
                || clauses.is("grammar.subordinators", before);
    }

    /// Whether the clause of a verb calls what was done a crime: then somebody is blamed, not observed.
    private boolean isBlamed(int verb) {
        for (int i = verb; i < clauses.clauseEnd(verb); i++) {
            if (clauses.at("allegation.crimes", i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(String section, int i) {
        for (int first = Math.max(text.sentenceOf(i).first(), i - 4); first < i; first++) {
            Optional<Phrases.Match> match = clauses.at(section, first);
            if (match.isPresent() && match.get().end() == i) {
                return true;
            }
        }
        return false;
    }

    /// "by order of the General Secretary, X": X is said to have ordered it.
    private void ordering(List<ActorMention> actors) {
        for (int i = 0; i < text.size(); i++) {
            Optional<Phrases.Match> cue = clauses.at("ruling.by_order", i);
            if (cue.isEmpty()) {
                continue;
            }
            int from = cue.get().end();
            Span span = new Span(
                    from, Math.min(clauses.sentenceEnd(i), Math.max(from + 1, clauses.nounPhraseEnd(from) + 2)));
            Optional<PersonMention> person = persons.stream()
                    .filter(found -> found.role() == Role.OFFICIAL || found.role() == Role.OTHER)
                    .filter(found -> found.whole().overlaps(span))
                    .findFirst();
            Span name = person.map(PersonMention::name).orElse(new Span(from, clauses.nounPhraseEnd(from)));
            if (name.end() > name.first()) {
                actors.add(new ActorMention(clauses.words(name), new Actor(clauses.words(name), "ordered")));
            }
        }
    }
}
