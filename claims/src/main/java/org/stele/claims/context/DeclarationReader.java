package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.DeclarationClaim;
import org.stele.claims.Place;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Role;

/// Finds public statements: who spoke, where, when, and against or for whom, as far as one sentence says it.
final class DeclarationReader {

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;

    private DeclarationReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
    }

    static List<DeclarationClaim> read(Ground ground) {
        DeclarationReader reader = new DeclarationReader(ground);
        List<DeclarationClaim> declarations = new ArrayList<>();
        for (Sentence sentence : reader.text.sentences()) {
            if (!sentence.headline()) {
                reader.read(sentence).ifPresent(declarations::add);
            }
        }
        return declarations;
    }

    private Optional<DeclarationClaim> read(Sentence sentence) {
        Optional<Phrases.Match> verb = first("declaration.verbs", sentence.first(), sentence.end());
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Optional<Words> by = speaker(sentence, verb.get());
        if (by.isEmpty()) {
            return Optional.empty();
        }
        Optional<Phrases.Match> stance = first("declaration.stances", verb.get().first(), sentence.end());
        List<Words> against = new ArrayList<>();
        int end = verb.get().end();
        if (stance.isPresent() && !stance.get().value().equals("demands")) {
            Span targets =
                    new Span(stance.get().end(), clauses.listEnd(stance.get().end()));
            if (targets.end() > targets.first()) {
                against.addAll(items(targets));
                end = ground.tokens(against.getLast()).end();
            }
        }
        Span span = new Span(verb.get().first(), end);
        List<Place> places = ground.places(span).stream()
                .filter(place -> !place.inherited()
                        && place.words().start()
                                < text.token(verb.get().first()).start())
                .toList();
        return Optional.of(new DeclarationClaim(
                ground.id("declaration", span),
                ground.said(span, "declaration"),
                by.get(),
                places.isEmpty() ? Optional.empty() : Optional.of(places.getLast()),
                ground.when(span),
                stance.map(Phrases.Match::value).orElse(verb.get().value()),
                against));
    }

    private Optional<Phrases.Match> first(String section, int from, int limit) {
        for (int i = from; i < limit; i++) {
            Optional<Phrases.Match> match = clauses.at(section, i);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /// The last person before the verb, else the institution that is its subject.
    private Optional<Words> speaker(Sentence sentence, Phrases.Match verb) {
        List<PersonMention> before =
                ground.persons(new Span(sentence.first(), Math.max(sentence.first() + 1, verb.first()))).stream()
                        .filter(person -> person.role() == Role.SPEAKER || person.role() == Role.OFFICIAL)
                        .filter(person -> person.name().end() <= verb.first())
                        .toList();
        if (!before.isEmpty()) {
            return Optional.of(clauses.words(before.getLast().name()));
        }
        int end = verb.first();
        while (end > sentence.first() && (clauses.isAdverb(end - 1) || clauses.is("grammar.auxiliaries", end - 1))) {
            end--;
        }
        if (end == sentence.first() || !text.token(end - 1).isWord()) {
            return Optional.empty();
        }
        int first = clauses.nounPhraseStart(end - 1);
        while (first > sentence.first() + 1 && clauses.isOf(first - 1)) {
            first = clauses.nounPhraseStart(first - 2);
        }
        for (int i = first; i < end; i++) {
            if (clauses.is("declaration.institutions", i)) {
                return Optional.of(text.words(first, end));
            }
        }
        return Optional.empty();
    }

    /// The members of a list, "the government and the leadership of X at the time".
    private List<Words> items(Span list) {
        List<Words> items = new ArrayList<>();
        int first = list.first();
        for (int i = list.first(); i < list.end(); i++) {
            boolean joint = clauses.isComma(i) || clauses.isAnd(i);
            if (joint
                    && i > first
                    && (clauses.isDeterminer(i + 1) || text.token(i + 1).isCapitalised() || clauses.isAnd(i + 1))) {
                items.add(text.words(first, i));
                first = i + 1;
            } else if (joint && i == first) {
                first = i + 1;
            }
        }
        if (first < list.end()) {
            int end = clauses.at("grammar.tails", list.end())
                    .map(Phrases.Match::end)
                    .orElse(list.end());
            items.add(text.words(first, end));
        }
        return items;
    }
}
