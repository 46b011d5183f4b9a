package org.stele.claims.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.Bearing;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;

/// Reads the times a text mentions. First every date is taken as its own words give it; then, in the order of
/// the text, days without a year take it from the event they name or from what was told last ([Narration]).
public final class TimeReader {

    private static final int LONGEST_MASTHEAD = 12;
    /// A clause that opens a sentence ("Before the public was informed, …") is no longer than this many tokens.
    private static final int LONGEST_CLAUSE = 30;
    /// How many words may stand between a ruling and its date: "the resolution of the provincial council of".
    private static final int NEAR = 8;

    private final TokenizedText text;
    private final Clauses clauses;
    private final DateGrammar grammar;

    private TimeReader(Clauses clauses) {
        this.text = clauses.text();
        this.clauses = clauses;
        this.grammar = new DateGrammar(text, clauses.lexicon());
    }

    /// The times of a text, in its order.
    ///
    /// @param published the day of writing where it is known, for "yesterday" and for days without any year
    public static List<TimeMention> read(Clauses clauses, Optional<Edtf> published) {
        return new Narration(clauses, published).resolve(new TimeReader(clauses).scan());
    }

    /// A time before it is resolved: tokens `[first, end)`, its preposition included.
    ///
    /// @param form the date itself; empty where an event is all that the words give
    /// @param reach whether the words mean the date, the time from it on, or the time up to it
    /// @param anchor the event it is told by
    record Found(
            int first,
            int end,
            Optional<DateForm> form,
            Sense sense,
            Bearing bearing,
            Reach reach,
            Optional<Span> anchor) {}

    /// How a date bounds the time that is meant.
    enum Reach {
        ON,
        FROM,
        UNTIL
    }

    private List<Found> scan() {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < text.size()) {
            int at = i;
            Optional<Found> time = date(at).or(() -> anchored(at));
            time.ifPresent(found::add);
            i = Math.max(i + 1, time.map(Found::end).orElse(i));
        }
        return found;
    }

    private Optional<Found> date(int i) {
        Optional<DateForm> form = grammar.at(i);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        int end = form.get().end();
        int first = i;
        first -= first > 0 && clauses.is("time.articles", first - 1) && sameSentence(first, first - 1) ? 1 : 0;
        Reach reach = Reach.ON;
        Optional<Phrases.Match> preposition = before("time.prepositions", first);
        if (preposition.isPresent()) {
            first = preposition.get().first();
            reach = Reach.valueOf(preposition.get().value());
        }
        Sense sense = sense(i, end);
        Optional<Found> appositive = appositive(first, end, form.get(), sense, reach);
        return appositive.isPresent()
                ? appositive
                : Optional.of(new Found(first, end, form, sense, bearing(reach), reach, Optional.empty()));
    }

    private static Bearing bearing(Reach reach) {
        return switch (reach) {
            case ON -> Bearing.AT;
            case FROM -> Bearing.AFTER;
            case UNTIL -> Bearing.BEFORE;
        };
    }

    /// ", the day after the bloody massacre": the date once more, told by an event.
    private Optional<Found> appositive(int first, int end, DateForm form, Sense sense, Reach reach) {
        if (!clauses.isComma(end)) {
            return Optional.empty();
        }
        Optional<Phrases.Match> cue = clauses.at("time.day_after", end + 1);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int anchorEnd = clauses.nounPhraseEnd(cue.get().end());
        Bearing bearing = Bearing.valueOf(cue.get().value());
        return Optional.of(new Found(
                first,
                anchorEnd,
                Optional.of(form),
                sense,
                bearing,
                reach,
                Optional.of(new Span(cue.get().end(), anchorEnd))));
    }

    /// What the words around a date say that it dates.
    private Sense sense(int first, int end) {
        if (named(first, end)) {
            return Sense.NAME;
        }
        if (isMasthead(first)) {
            return Sense.SAID;
        }
        int from = Math.max(text.sentenceOf(first).first(), first - NEAR);
        for (int i = first - 1; i >= from; i--) {
            if (clauses.is("time.dated", i) || clauses.is("ruling.nouns", i)) {
                return Sense.SAID;
            }
            if (text.token(i).is(",") || clauses.isVerb(i)) {
                break;
            }
        }
        for (int i = text.sentenceOf(first).first(); i < clauses.sentenceEnd(first); i++) {
            if (clauses.at("place.conferring", i).isPresent()) {
                return Sense.SAID;
            }
        }
        return Sense.OCCURRENCE;
    }

    /// A line at the head of a text that tells nothing: "The Valley Weekly, 21 October 1993."
    private boolean isMasthead(int i) {
        Sentence sentence = text.sentenceOf(i);
        if (sentence.index() > 1 || sentence.headline() || sentence.length() > LONGEST_MASTHEAD) {
            return false;
        }
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (clauses.isVerb(at)
                    || clauses.is("grammar.auxiliaries", at)
                    || clauses.at("harm", at).isPresent()) {
                return false;
            }
        }
        return text.sentences().size() > 1;
    }

    /// "the 3 May tragedy", "martyrs of 3 May", "the events of 3 May".
    private boolean named(int first, int end) {
        if (end < text.size() && clauses.at("event.nouns", end).isPresent()) {
            return true;
        }
        int of = first - 1;
        of -= of > 0 && clauses.is("time.articles", of) ? 1 : 0;
        if (clauses.lexicon().phrases("grammar.of").isEmpty()) {
            // A language with cases needs no "of".
            return of >= 0 && clauses.is("event.bearers", of);
        }
        return of > 0 && clauses.isOf(of) && clauses.is("event.bearers", of - 1);
    }

    private boolean sameSentence(int one, int other) {
        return text.sentenceOf(one).index() == text.sentenceOf(other).index();
    }

    /// A phrase of a section that ends right before a token.
    private Optional<Phrases.Match> before(String section, int i) {
        for (int first = Math.max(text.sentenceOf(Math.min(i, text.size() - 1)).first(), i - 3); first < i; first++) {
            Optional<Phrases.Match> match = clauses.at(section, first);
            if (match.isPresent() && match.get().end() == i) {
                return match;
            }
        }
        return Optional.empty();
    }

    /// A time told by an event alone: "Before the public was informed of X,", "in the days following X", "after X".
    private Optional<Found> anchored(int i) {
        Optional<Phrases.Match> cue = clauses.at("time.anchored", i);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        Bearing bearing = Bearing.valueOf(cue.get().value());
        int from = cue.get().end();
        int first = spanStart(i);
        int end = opensSentence(first) ? commaAfter(from) : -1;
        if (end < 0) {
            end = clauses.nounPhraseEnd(from);
            if (!hasEventNoun(from, end)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Found(
                first, end, Optional.empty(), Sense.OCCURRENCE, bearing, Reach.ON, Optional.of(eventIn(from, end))));
    }

    /// Back over "in the two", which belong to "days after X".
    private int spanStart(int i) {
        int first = i;
        while (first > text.sentenceOf(i).first() && clauses.is("time.spans", first - 1)) {
            first--;
        }
        return first;
    }

    private boolean opensSentence(int i) {
        int first = text.sentenceOf(i).first();
        return i == first || (i == first + 1 && clauses.isAnd(first));
    }

    /// The comma that ends an opening clause, unless a date stands in it, which then is the time.
    private int commaAfter(int from) {
        int limit = Math.min(clauses.sentenceEnd(from), from + LONGEST_CLAUSE);
        for (int i = from; i < limit; i++) {
            if (grammar.at(i).isPresent()) {
                return -1;
            }
            if (clauses.isComma(i)) {
                return i > from ? i : -1;
            }
        }
        return -1;
    }

    private boolean hasEventNoun(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.is("time.anchors", i)) {
                return true;
            }
        }
        return false;
    }

    /// The event inside a clause: "the imposition of martial law" in "the public was informed of the imposition …".
    private Span eventIn(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.is("time.anchors", i)) {
                int start = Math.max(first, clauses.nounPhraseStart(i));
                return new Span(start, Math.min(end, Math.max(i + 1, clauses.nounPhraseEnd(start))));
            }
        }
        return new Span(first, end);
    }
}
