package org.stele.claims.context;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;

/// Finds anniversaries and does their arithmetic: so many years after a day fall on a day.
final class CommemorationReader {

    private static final int MOST_YEARS = 1000;

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;
    private final Optional<LocalDate> named;

    private CommemorationReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
        this.named = namedDay(ground);
    }

    static List<CommemorationClaim> read(Ground ground) {
        CommemorationReader reader = new CommemorationReader(ground);
        List<CommemorationClaim> commemorations = new ArrayList<>();
        for (Sentence sentence : reader.text.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<CommemorationClaim> claim = reader.at(i, sentence);
                claim.ifPresent(commemorations::add);
                i = claim.map(found -> reader.text.tokenAt(found.passage().end()))
                        .orElse(i + 1);
            }
        }
        return commemorations;
    }

    /// The day by which the text names its event, where it does so in full.
    private static Optional<LocalDate> namedDay(Ground ground) {
        return ground.mentions().times().stream()
                .filter(time -> time.sense() == Sense.NAME)
                .flatMap(time -> time.when().edtf().stream())
                .filter(Edtf.Day.class::isInstance)
                .map(day -> ((Edtf.Day) day).date())
                .findFirst();
    }

    private Optional<CommemorationClaim> at(int i, Sentence sentence) {
        int years = ordinalAnniversary(i);
        int after = i;
        if (years > 0) {
            while (!clauses.is("commemoration.nouns", after)) {
                after++;
            }
            after++;
        } else {
            years = wholeNumber(i);
            Optional<Phrases.Match> since = clauses.at("commemoration.years_since", i + 1);
            if (years <= 0 || since.isEmpty()) {
                return Optional.empty();
            }
            after = since.get().end();
        }
        int first = clauses.is("time.articles", i - 1) ? i - 1 : i;
        int end = after;
        if (clauses.isOf(end) || text.token(end - 1).isWord()) {
            int from = clauses.isOf(end) ? end + 1 : end;
            int last = from < sentence.end() ? clauses.nounPhraseEnd(from) : end;
            // "the events of 9 May, 1994": a date may hold a comma.
            Optional<TimeMention> date = timeIn(new Span(first, Math.max(last, first + 1)));
            end = Math.max(end, last);
            end = date.map(time -> Math.max(ground.tokens(time.words()).end(), last))
                    .orElse(end);
            int quote = openQuote(first);
            end = quote >= 0 ? Math.min(end, quote) : end;
        }
        Span span = new Span(first, end);
        Optional<Edtf> of = of(span);
        int count = years;
        return Optional.of(new CommemorationClaim(
                ground.id("commemoration", span),
                ground.said(span, "commemoration"),
                years,
                of,
                of.flatMap(date -> later(date, count))));
    }

    /// A closing quotation mark after a token that stands inside a title.
    private int openQuote(int first) {
        int limit = clauses.sentenceEnd(first);
        for (int i = first; i < limit; i++) {
            if (text.token(i).is("”") || text.token(i).is("»")) {
                return i;
            }
        }
        return -1;
    }

    private int ordinalAnniversary(int i) {
        if (i >= text.size()) {
            return -1;
        }
        int years = -1;
        int end = i;
        if (text.token(i).isNumber() && i + 1 < text.size() && clauses.is("time.ordinal_endings", i + 1)) {
            years = wholeNumber(i);
            end = i + 2;
        } else {
            Optional<Phrases.Match> ordinal = clauses.at("time.ordinals", i);
            years = ordinal.map(match -> Integer.parseInt(match.value())).orElse(-1);
            end = ordinal.map(Phrases.Match::end).orElse(i);
        }
        end += clauses.at("commemoration.between", end).isPresent() ? 1 : 0;
        return years > 0 && clauses.is("commemoration.nouns", end) ? years : -1;
    }

    private int wholeNumber(int i) {
        if (i >= text.size()) {
            return -1;
        }
        Optional<Phrases.Match> word = clauses.at("commemoration.numbers", i);
        if (word.isPresent()) {
            return Integer.parseInt(word.get().value());
        }
        String digits = text.token(i).text();
        boolean whole = text.token(i).isNumber()
                && digits.length() <= 3
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int years = whole ? Integer.parseInt(digits) : -1;
        return years < MOST_YEARS ? years : -1;
    }

    private Optional<TimeMention> timeIn(Span span) {
        return ground.mentions().times().stream()
                .filter(time ->
                        span.contains(text.tokenAt(time.end() - 1)) || span.contains(text.tokenAt(time.start())))
                .filter(time -> time.when().edtf().isPresent())
                .findFirst();
    }

    /// The date it counts from: the one in its words; where they only name a month ("Bloody January"), that month of
    /// the event that the text names by its day.
    private Optional<Edtf> of(Span span) {
        Optional<Edtf> own = timeIn(span).flatMap(time -> time.when().edtf());
        if (own.isPresent()) {
            return own;
        }
        for (int i = span.first(); i < span.end(); i++) {
            boolean capital = text.token(i).isCapitalised() && clauses.is("time.months_when_capital", i);
            Optional<Phrases.Match> month = clauses.at(capital ? "time.months_when_capital" : "time.months", i);
            if (month.isPresent()
                    && named.isPresent()
                    && named.get().getMonth()
                            == Month.of(Integer.parseInt(month.get().value()))) {
                return Optional.of(Edtf.month(named.get().getYear(), named.get().getMonthValue()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Edtf> later(Edtf date, int years) {
        return switch (date) {
            case Edtf.Day day -> Optional.of(Edtf.day(day.date().plusYears(years)));
            case Edtf.Month month ->
                Optional.of(Edtf.month(
                        month.month().getYear() + years, month.month().getMonthValue()));
            case Edtf.Year year -> Optional.of(Edtf.year(year.year() + years));
            case Edtf.Years ignored -> Optional.empty();
            case Edtf.Interval ignored -> Optional.empty();
        };
    }
}
