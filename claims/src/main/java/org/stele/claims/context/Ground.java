package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.ClaimId;
import org.stele.claims.Place;
import org.stele.claims.Said;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.evidence.Document;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;

/// What every reader of one document stands on: its tokens, its mentions, and how a claim is tied to its words.
record Ground(Document document, Clauses clauses, Mentions mentions, List<PersonMention> persons) {

    Ground {
        persons = List.copyOf(persons);
    }

    TokenizedText text() {
        return clauses.text();
    }

    Words words(Span span) {
        return clauses.words(span);
    }

    ClaimId id(String kind, Span span) {
        Words words = words(span);
        return ClaimId.of(document.id(), kind, "", words.start(), words.end());
    }

    /// How these words were said: by the document itself, asserted, with the words of judgement they hold.
    Said said(Span span, String rule) {
        return said(span, Polarity.AFFIRMED, Modality.ASSERTED, rule);
    }

    Said said(Span span, Polarity polarity, Modality modality, String rule) {
        Words words = words(span);
        return new Said(
                document.passage(words.start(), words.end()),
                Optional.empty(),
                polarity,
                modality,
                evaluative(span),
                List.of(rule));
    }

    /// The words in which the source judges.
    List<Words> evaluative(Span span) {
        List<Words> found = new ArrayList<>();
        int i = span.first();
        while (i < span.end()) {
            int at = i;
            int end = clauses.at("evaluative", i).map(match -> match.end()).orElse(i);
            if (end > at && end <= span.end()) {
                found.add(text().words(at, end));
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    /// When what a span tells happened: the time in its own sentence, else the one last told of in its paragraph.
    Optional<When> when(Span span) {
        Sentence sentence = text().sentenceOf(span.first());
        Optional<TimeMention> own = Optional.empty();
        Optional<TimeMention> before = Optional.empty();
        for (TimeMention time : mentions.times()) {
            if (time.sense() != Sense.OCCURRENCE) {
                continue;
            }
            Sentence of = text().sentenceOf(text().tokenAt(time.start()));
            if (of.index() == sentence.index()) {
                own = own.isEmpty() || nearer(time, own.get(), span) ? Optional.of(time) : own;
            } else if (of.index() < sentence.index() && of.paragraph() == sentence.paragraph()) {
                before = Optional.of(time);
            }
        }
        return own.isPresent() ? own.map(TimeMention::when) : before.map(time -> inherited(time.when()));
    }

    private boolean nearer(TimeMention one, TimeMention other, Span span) {
        return distance(one, span) < distance(other, span);
    }

    private int distance(Mention mention, Span span) {
        Words words = words(span);
        return mention.end() <= words.start()
                ? words.start() - mention.end()
                : Math.max(0, mention.start() - words.end());
    }

    private static When inherited(When when) {
        return new When(when.edtf(), when.words(), when.anchor(), when.precision(), true);
    }

    /// Where what a span tells happened: the locations in its own sentence, else those last told of in its paragraph.
    List<Place> places(Span span) {
        Sentence sentence = text().sentenceOf(span.first());
        List<Place> own = new ArrayList<>();
        List<Place> before = new ArrayList<>();
        int beforeSentence = -1;
        for (PlaceMention mention : mentions.places()) {
            if (mention.place().role() != PlaceRole.LOCATION) {
                continue;
            }
            Sentence of = text().sentenceOf(text().tokenAt(mention.start()));
            if (of.index() == sentence.index()) {
                own.add(mention.place());
            } else if (of.index() < sentence.index() && of.paragraph() == sentence.paragraph()) {
                if (of.index() != beforeSentence) {
                    before.clear();
                    beforeSentence = of.index();
                }
                before.add(mention.place());
            }
        }
        return own.isEmpty() ? before.stream().map(Ground::inherited).toList() : own;
    }

    private static Place inherited(Place place) {
        return place.carriedOver();
    }

    /// The mentions of actors that overlap a span of tokens.
    List<ActorMention> actors(Span span) {
        return mentions.actors().stream()
                .filter(actor -> span.overlaps(tokens(actor.words())))
                .toList();
    }

    List<PersonMention> persons(Span span) {
        return persons.stream().filter(person -> span.overlaps(person.name())).toList();
    }

    /// The tokens that some words of the document are made of.
    Span tokens(Words words) {
        return new Span(text().tokenAt(words.start()), text().tokenAt(words.end() - 1) + 1);
    }

    Span sentence(int token) {
        Sentence sentence = text().sentenceOf(token);
        return new Span(sentence.first(), sentence.end());
    }

    /// A sentence without its closing mark.
    Span sentenceWords(int token) {
        Sentence sentence = text().sentenceOf(token);
        return new Span(sentence.first(), Math.max(sentence.first() + 1, clauses.endWithoutStop(sentence.end())));
    }
}
