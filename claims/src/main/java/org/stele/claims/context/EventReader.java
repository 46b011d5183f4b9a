package org.stele.claims.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.claims.time.Precision;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;

/// What a document as a whole is about: the names it gives its event, and the days and places of its figures.
final class EventReader {

    /// "remembered in the town's history as the …": how far "as" may stand from its verb.
    private static final int NEAR = 7;

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;

    private EventReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
    }

    static Reading.Event read(Ground ground, List<FigureClaim> figures, List<CommemorationClaim> commemorations) {
        EventReader reader = new EventReader(ground);
        List<FigureClaim> told = figures.stream()
                .filter(figure -> figure.said().modality() != Modality.INTENDED)
                .filter(figure -> figure.said().polarity() == Polarity.AFFIRMED)
                .toList();
        return new Reading.Event(reader.names(commemorations), reader.when(told), places(told));
    }

    /// The source's names, each once, in the order of the text.
    private List<Words> names(List<CommemorationClaim> commemorations) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            called(i).ifPresent(spans::add);
            bearer(i).ifPresent(spans::add);
        }
        for (TimeMention time : ground.mentions().times()) {
            Span date = ground.tokens(time.words());
            Optional<Phrases.Match> noun = clauses.at("event.nouns", date.end());
            if (time.sense() == Sense.NAME && noun.isPresent()) {
                spans.add(new Span(date.first(), noun.get().end()));
            }
        }
        for (CommemorationClaim commemoration : commemorations) {
            commemorated(commemoration).ifPresent(spans::add);
        }
        spans.sort(Comparator.comparingInt(Span::first).thenComparingInt(Span::end));
        List<Words> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Span span : spans) {
            if (known.add(folded(span))) {
                names.add(clauses.words(span));
            }
        }
        return names;
    }

    private String folded(Span span) {
        StringBuilder folded = new StringBuilder();
        for (int i = span.first(); i < span.end(); i++) {
            if (!clauses.is("time.articles", i)) {
                folded.append(text.token(i).folded()).append(' ');
            }
        }
        return folded.toString();
    }

    /// "known as X", "remembered in history as X".
    private Optional<Span> called(int i) {
        Optional<Phrases.Match> cue = clauses.at("event.called", i);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int limit = Math.min(clauses.sentenceEnd(i), cue.get().end() + NEAR);
        for (int at = cue.get().end() - 1; at < limit; at++) {
            if (clauses.is("ruling.as", at)) {
                Optional<Span> quoted = clauses.quoted(at + 1);
                if (quoted.isPresent()) {
                    return quoted;
                }
                int end = clauses.nounPhraseEnd(at + 1);
                return end > at + 1 && hasCapital(at + 1, end) ? Optional.of(new Span(at + 1, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "the events of Bloody May".
    private Optional<Span> bearer(int i) {
        if (!clauses.is("event.bearers", i) || !clauses.isOf(i + 1)) {
            return Optional.empty();
        }
        return properName(i + 2);
    }

    /// What an anniversary is of: "36 years since Bloody May".
    private Optional<Span> commemorated(CommemorationClaim commemoration) {
        Span span = ground.tokens(new Words(
                commemoration.passage().quote(),
                commemoration.passage().start(),
                commemoration.passage().end()));
        for (int i = span.first(); i < span.end(); i++) {
            if (clauses.isOf(i) || clauses.is("commemoration.since", i)) {
                return properName(i + 1);
            }
        }
        return Optional.empty();
    }

    /// A name of two or more words that holds the noun of an event or a month: never a date alone.
    private Optional<Span> properName(int first) {
        int start = clauses.is("time.articles", first) ? first + 1 : first;
        int end = start;
        boolean tells = false;
        while (end < text.size()
                && end < clauses.sentenceEnd(Math.min(first, text.size() - 1))
                && text.token(end).isWord()
                && (text.token(end).isCapitalised() || clauses.is("event.nouns", end))) {
            tells |= clauses.is("event.nouns", end)
                    || clauses.is("time.months", end)
                    || clauses.is("time.months_when_capital", end)
                    || clauses.is("time.weekdays", end);
            end++;
        }
        return tells && end - start >= 2 ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private boolean hasCapital(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.token(i).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /// From the first day its figures name to the last; without any, the day the text names it by.
    private Optional<When> when(List<FigureClaim> figures) {
        Optional<LocalDate> low = Optional.empty();
        Optional<LocalDate> high = Optional.empty();
        for (FigureClaim figure : figures) {
            Optional<Edtf> date = figure.when().flatMap(When::edtf).filter(EventReader::tellsDays);
            Optional<LocalDate> from = date.flatMap(Edtf::earliest);
            // "In the days after …" is open at its end: only its first day is named.
            Optional<LocalDate> to = date.flatMap(Edtf::latest).or(() -> from);
            low = earlier(low, from);
            high = later(high, to);
        }
        if (low.isPresent() && high.isPresent()) {
            Edtf edtf = Edtf.between(Edtf.day(low.get()), Edtf.day(high.get()));
            return Optional.of(
                    new When(Optional.of(edtf), Optional.empty(), Optional.empty(), Precision.of(edtf), true));
        }
        return ground.mentions().times().stream()
                .filter(time -> time.sense() == Sense.NAME || (time.sense() == Sense.OCCURRENCE && tellsTheEvent(time)))
                .map(TimeMention::when)
                .filter(when -> when.edtf().isPresent())
                .findFirst();
    }

    /// Whether a time stands at the head of the text, or beside a word of harm: later ones may tell what followed.
    private boolean tellsTheEvent(TimeMention time) {
        Sentence sentence = text.sentenceOf(text.tokenAt(time.start()));
        boolean harm = sentence.index() <= 1;
        for (int i = sentence.first(); i < sentence.end() && !harm; i++) {
            harm = clauses.is("time.harm", i);
        }
        return harm;
    }

    /// Days, also without an end; a month, a year or more says too little of when an event began.
    private static boolean tellsDays(Edtf date) {
        return date.earliest().isPresent()
                && (date.latest().isEmpty() || Precision.of(date) < Precision.of(Edtf.month(2000, 1)));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }

    private static List<Place> places(List<FigureClaim> figures) {
        List<Place> places = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (FigureClaim figure : figures) {
            for (Place place : figure.place()) {
                if (place.role() == PlaceRole.LOCATION && known.add(place.id().orElse(place.name()))) {
                    places.add(place);
                }
            }
        }
        return places;
    }
}
