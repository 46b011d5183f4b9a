package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.When;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;

/// Finds what is told around the event and is no part of it: other wars, other years, movements that it grew from.
/// Each keeps its own date.
final class BackgroundReader {

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;
    private final List<BackgroundClaim> background = new ArrayList<>();

    private BackgroundReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
    }

    static List<BackgroundClaim> read(Ground ground) {
        BackgroundReader reader = new BackgroundReader(ground);
        for (TimeMention time : ground.mentions().times()) {
            if (time.sense() == Sense.BACKGROUND) {
                reader.dated(time);
            }
        }
        for (Sentence sentence : reader.text.sentences()) {
            reader.undated(sentence);
        }
        return reader.background;
    }

    private void dated(TimeMention time) {
        Span date = ground.tokens(time.words());
        Optional<Span> topic = topicBefore(date).or(() -> topicAfter(date));
        Span span = topic.map(
                        found -> new Span(Math.min(found.first(), date.first()), Math.max(found.end(), date.end())))
                .orElse(new Span(
                        clauses.clauseStart(date.first()), Math.max(date.end(), clauses.clauseEnd(date.end() - 1))));
        add(
                span,
                topic.map(found -> clauses.words(found).text()).orElse(""),
                Optional.of(time.when()),
                "background.dated");
    }

    /// The nearest noun of a background before the date, with its noun phrase.
    private Optional<Span> topicBefore(Span date) {
        for (int i = date.first() - 1; i >= text.sentenceOf(date.first()).first(); i--) {
            if (clauses.is("background.nouns", i)) {
                return Optional.of(topic(i, date.first()));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> topicAfter(Span date) {
        for (int i = date.end(); i < clauses.clauseEnd(date.end() - 1); i++) {
            if (clauses.is("background.nouns", i)) {
                return Optional.of(topic(i, clauses.sentenceEnd(i)));
            }
        }
        return Optional.empty();
    }

    /// The noun phrase up to the date: the topic of "the war of 2020" is "the war", its date stands in `when`.
    private Span topic(int noun, int limit) {
        int first = clauses.nounPhraseStart(noun);
        int end = Math.max(noun + 1, clauses.isOf(noun + 1) ? Math.min(limit, clauses.nounPhraseEnd(first)) : noun + 1);
        while (end > noun + 1 && clauses.isOf(end - 1)) {
            end--;
        }
        return new Span(first, end);
    }

    /// "This gave rise to a popular movement": no date, and none is made up.
    private void undated(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Phrases.Match> cue = clauses.at("background.cues", i);
            if (cue.isPresent() && cue.get().end() < sentence.end()) {
                int end = clauses.nounPhraseEnd(cue.get().end());
                if (end > cue.get().end()) {
                    Span topic = new Span(cue.get().end(), end);
                    add(ground.sentenceWords(i), clauses.words(topic).text(), Optional.empty(), "background.undated");
                    return;
                }
            }
        }
    }

    private void add(Span span, String topic, Optional<When> when, String rule) {
        background.add(new BackgroundClaim(
                ground.id("background", span),
                ground.said(span, rule),
                topic.isEmpty() ? clauses.words(span).text() : topic,
                when));
    }
}
