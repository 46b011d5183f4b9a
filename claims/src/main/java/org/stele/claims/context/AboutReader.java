package org.stele.claims.context;

import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Reading;
import org.stele.claims.Reading.Inferred;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;
import org.stele.evidence.Particulars;

/// What a text tells about itself: its headline, who publishes it, the day it was written. What is inferred says from
/// which words, and how.
final class AboutReader {

    /// A dateline, "ZOĞALVAN, 9 May 1994 —", ends within so many tokens.
    private static final int DATELINE = 16;

    private final Clauses clauses;
    private final TokenizedText text;

    private AboutReader(Clauses clauses) {
        this.clauses = clauses;
        this.text = clauses.text();
    }

    static Reading.About read(Ground ground, List<CommemorationClaim> commemorations) {
        AboutReader reader = new AboutReader(ground.clauses());
        return new Reading.About(
                reader.text.language(),
                reader.title(),
                reader.publisher(ground.mentions().times())
                        .or(() -> stated(
                                ground.document().transcript().particulars().publisher())),
                published(ground, commemorations)
                        .or(() -> reader.dateline(ground.mentions().times()))
                        .or(() -> reader.ownRuling(ground.mentions().times()))
                        .or(() -> stated(
                                ground.document().transcript().particulars().published())),
                reader.words());
    }

    /// What the file says about itself, where the words say nothing.
    private static <T> Optional<Inferred<T>> stated(Optional<Particulars.Stated<T>> stated) {
        return stated.map(found -> new Inferred<>(found.value(), found.basis(), Optional.empty()));
    }

    private Optional<Words> title() {
        return text.sentences().stream().filter(Sentence::headline).findFirst().map(text::words);
    }

    private int words() {
        return (int) text.tokens().stream()
                .filter(token -> token.isWord() || token.isNumber())
                .count();
    }

    /// "As X recalls", "X reports": the first who is said to tell the story.
    private Optional<Inferred<String>> publisher(List<TimeMention> times) {
        Optional<Masthead> masthead = masthead(times);
        if (masthead.isPresent()) {
            Words name = clauses.words(masthead.get().name());
            return Optional.of(new Inferred<>(
                    name.text(), "named under the headline", masthead.get().words()));
        }
        for (Sentence sentence : text.sentences()) {
            if (sentence.headline()) {
                continue;
            }
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<Span> name = clauses.is("about.as", i) ? nameAt(i + 1) : Optional.empty();
                if (name.isPresent() && clauses.is("about.tells", name.get().end())) {
                    Words words = text.words(i, name.get().end() + 1);
                    return Optional.of(new Inferred<>(clauses.words(name.get()).text(), words.text(), words));
                }
            }
        }
        return Optional.empty();
    }

    /// A run of capitalised words, with the dots of an address inside it ("Herald.Example").
    private Optional<Span> nameAt(int first) {
        int end = first;
        while (end < text.size()) {
            Token token = text.token(end);
            boolean word = token.isWord() && (token.isCapitalised() || (end > first && token.glued()));
            boolean dot = token.is(".")
                    && token.glued()
                    && end > first
                    && end + 1 < text.size()
                    && text.token(end + 1).glued();
            if (!word && !dot) {
                break;
            }
            end++;
        }
        return end > first ? Optional.of(new Span(first, end)) : Optional.empty();
    }

    /// "Today marks the 36th anniversary of 9 May 1994" was written on 9 May 2030.
    static Optional<Inferred<Edtf>> published(Ground ground, List<CommemorationClaim> commemorations) {
        Clauses clauses = ground.clauses();
        for (CommemorationClaim commemoration : commemorations) {
            int at = clauses.text().tokenAt(commemoration.passage().start());
            Span sentence = ground.sentence(at);
            if (commemoration.on().isEmpty() || clauses.text().sentenceOf(at).headline()) {
                continue;
            }
            Optional<Edtf> day = says(clauses, sentence, "about.today")
                    ? commemoration.on()
                    : says(clauses, sentence, "about.marks")
                            ? about(commemoration.on().get())
                            : Optional.empty();
            if (day.isPresent()) {
                return Optional.of(new Inferred<>(
                        day.get(),
                        ordinal(commemoration.years()) + " anniversary of "
                                + commemoration.of().get(),
                        clauses.words(ground.sentenceWords(at))));
            }
        }
        return Optional.empty();
    }

    /// "The town marks the 36th anniversary": written about then.
    private static Optional<Edtf> about(Edtf date) {
        return date instanceof Edtf.Day day
                ? Optional.of(new Edtf.Day(day.date(), Edtf.Certainty.APPROXIMATE))
                : Optional.empty();
    }

    private static boolean says(Clauses clauses, Span sentence, String section) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (clauses.is(section, i)) {
                return true;
            }
        }
        return false;
    }

    private static String ordinal(int n) {
        String ending = n % 100 / 10 == 1 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
        return n + ending;
    }

    /// "The Valley Weekly, 21 October 1993.": a line under the headline that holds a name and a date, no more.
    private Optional<Masthead> masthead(List<TimeMention> times) {
        for (TimeMention time : times) {
            int first = text.tokenAt(time.start());
            Sentence sentence = text.sentenceOf(first);
            int end = text.tokenAt(time.end() - 1) + 1;
            if (sentence.headline() || sentence.index() > 1 || clauses.endWithoutStop(sentence.end()) != end) {
                continue;
            }
            Optional<Span> name = nameAt(sentence.first());
            boolean day = time.when().edtf().filter(Edtf.Day.class::isInstance).isPresent();
            if (day
                    && name.isPresent()
                    && clauses.isComma(name.get().end())
                    && name.get().end() + 1 == first) {
                return Optional.of(new Masthead(name.get(), time, text.words(sentence.first(), end)));
            }
        }
        return Optional.empty();
    }

    private record Masthead(Span name, TimeMention time, Words words) {}

    /// A full date at the head of the text that a dash or a bracket sets apart, or that "published" leads.
    private Optional<Inferred<Edtf>> dateline(List<TimeMention> times) {
        Optional<Masthead> masthead = masthead(times);
        if (masthead.isPresent()) {
            TimeMention time = masthead.get().time();
            return Optional.of(new Inferred<>(
                    time.when().edtf().get(),
                    "dated " + time.words().text(),
                    masthead.get().words()));
        }
        for (TimeMention time : times) {
            int first = text.tokenAt(time.start());
            int end = text.tokenAt(time.end() - 1) + 1;
            boolean led = false;
            for (int i = Math.max(0, first - 3); i < first; i++) {
                led |= clauses.at("about.published", i).isPresent();
            }
            Sentence sentence = text.sentenceOf(first);
            boolean head = end - sentence.first() <= DATELINE && sentence.index() <= 1 && !sentence.headline();
            boolean apart = end < text.size()
                    && ((text.token(end).isDash() && !text.token(end).glued())
                            || text.token(end).is("(")
                            || text.token(end).is("—"));
            boolean day = time.when().edtf().filter(Edtf.Day.class::isInstance).isPresent();
            if (day && !time.when().inherited() && (led || (head && apart))) {
                return Optional.of(new Inferred<>(
                        time.when().edtf().get(), "dated " + time.words().text(), time.words()));
            }
        }
        return Optional.empty();
    }

    /// "Decree of the President, “On …”, dated 2 March 1995": the head of a text that is a ruling itself gives its day.
    private Optional<Inferred<Edtf>> ownRuling(List<TimeMention> times) {
        if (text.size() == 0 || clauses.at("ruling.nouns", 0).isEmpty()) {
            return Optional.empty();
        }
        for (TimeMention time : times) {
            int first = text.tokenAt(time.start());
            Sentence sentence = text.sentenceOf(first);
            boolean day = time.when().edtf().filter(Edtf.Day.class::isInstance).isPresent();
            if (sentence.index() <= 1 && day && time.sense() == Sense.SAID && !tells(sentence, time)) {
                return Optional.of(new Inferred<>(
                        time.when().edtf().get(),
                        "the ruling's own date, " + time.words().text(),
                        time.words()));
            }
        }
        return Optional.empty();
    }

    /// Whether a sentence says, outside a date in it, that something happened: a head only names.
    private boolean tells(Sentence sentence, TimeMention date) {
        int first = text.tokenAt(date.start());
        int end = text.tokenAt(date.end() - 1) + 1;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            boolean said = clauses.is("grammar.auxiliaries", i)
                    || clauses.at("harm", i).isPresent()
                    || (clauses.isVerb(i) && !clauses.is("time.dated", i));
            if (said && (i < first || i >= end)) {
                return true;
            }
        }
        return false;
    }

    /// The day of writing, from the text alone, before its relative times can be read.
    static Optional<Edtf> dayOfWriting(Ground ground) {
        AboutReader reader = new AboutReader(ground.clauses());
        return published(ground, CommemorationReader.read(ground))
                .or(() -> reader.dateline(ground.mentions().times()))
                .or(() -> reader.ownRuling(ground.mentions().times()))
                .or(() -> stated(ground.document().transcript().particulars().published()))
                .map(Inferred::value);
    }
}
