package org.stele.claims.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Count;
import org.stele.claims.Reading.Rejected;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Cues;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Head;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;

/// Reads quantity phrases, "at least 13 other Iranian border guards", and people named without a number.
final class Quantities {

    /// Qualifiers that may stand in a row: "a total of at least another".
    private static final int MOST_QUALIFIERS = 4;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Harms harms;
    private final Nouns nouns;
    private final Numbers numbers;
    private final Refusals refusals;
    private final Phrases before;
    private final Phrases after;
    private final Phrases implicit;
    private final Phrases implicitHeads;
    private final Phrases collective;
    private final Phrases single;
    private final Phrases refusedAfter;
    /// Qualifiers behind the noun: "200 nəfərdən çox".
    private final Phrases afterNoun;
    /// Words that hold number and noun in one: "طفلان", two children.
    private final Phrases counted;
    /// How badly some of those told of before were harmed.
    private final Phrases severity;

    Quantities(TokenizedText text, Lexicon lexicon, WordClasses classes, Harms harms, Nouns nouns) {
        this.text = text;
        this.classes = classes;
        this.harms = harms;
        this.nouns = nouns;
        numbers = new Numbers(text, lexicon);
        refusals = new Refusals(text, lexicon, numbers);
        afterNoun = lexicon.phrases("number.after.noun");
        counted = lexicon.phrases("number.counted");
        severity = lexicon.phrases("number.severity");
        before = lexicon.phrases("number.before");
        after = lexicon.phrases("number.after");
        implicit = lexicon.phrases("number.implicit");
        implicitHeads = lexicon.phrases("number.implicit.heads");
        collective = lexicon.phrases("heads.collective");
        single = lexicon.phrases("heads.one");
        refusedAfter = lexicon.phrases("numbers.refused");
    }

    /// A number read, and refused or made a phrase.
    sealed interface Read {
        record Found(Quantity quantity) implements Read {}

        record Refused(Rejected rejected, int end) implements Read {}
    }

    /// What the qualifiers before a number say.
    private record Qualifier(int end, Optional<Bound> bound, Row additional, boolean definite, boolean total) {}

    /// The quantity phrase, or the refused number, that begins at a token.
    Optional<Read> readAt(int first, int limit) {
        Optional<Phrases.Match> another = implicit.longestAt(text, first);
        Qualifier qualifier = qualifierAt(first, limit);
        if (another.filter(match -> match.length() > 1 && match.end() > qualifier.end())
                .isPresent()) {
            // "diğer biri": another one, not "another" and the number one.
            return implicitAt(first, limit).map(Read.Found::new);
        }
        return readAt(first, qualifier, limit);
    }

    private Optional<Read> readAt(int first, Qualifier read, int limit) {
        Qualifier qualifier = read;
        Optional<Amount> amount = numbers.readAt(qualifier.end(), limit);
        if (amount.isEmpty() && qualifier.end() > first) {
            // "some", "another", "no": a qualifier that is a quantity when no number follows.
            qualifier = new Qualifier(first, Optional.empty(), Row.NONE, false, false);
            amount = numbers.readAt(first, limit);
        }
        if (amount.isPresent()) {
            Optional<String> reason = refusals.reasonAgainst(amount.get());
            if (reason.isPresent()) {
                return reason.get().equals("age")
                        ? Optional.of(aged(amount.get(), limit))
                        : Optional.of(refused(amount.get(), reason.get()));
            }
            return Optional.of(new Read.Found(phrase(first, qualifier, amount.get(), limit)));
        }
        if (text.token(first).isNumber()) {
            return Optional.of(refused(Amount.of(first, first + 1, 0, Amount.Kind.DIGITS), "no whole number"));
        }
        return implicitAt(first, limit).map(Read.Found::new);
    }

    private Read.Refused refused(Amount amount, String reason) {
        return new Read.Refused(new Rejected(text.words(amount.first(), amount.end()), reason), amount.end());
    }

    private Qualifier qualifierAt(int first, int limit) {
        int end = first;
        Optional<Bound> bound = Optional.empty();
        Row additional = Row.NONE;
        boolean definite = false;
        boolean total = false;
        for (int i = 0; i < MOST_QUALIFIERS && end < limit; i++) {
            Optional<Phrases.Match> match = before.longestAt(text, end);
            if (match.isEmpty() || match.get().end() > limit) {
                break;
            }
            switch (match.get().value()) {
                case "at_least" -> bound = Optional.of(Bound.AT_LEAST);
                case "more_than" -> bound = Optional.of(Bound.MORE_THAN);
                case "up_to" -> bound = Optional.of(Bound.UP_TO);
                case "fewer_than" -> bound = Optional.of(Bound.FEWER_THAN);
                case "about" -> bound = bound.isPresent() ? bound : Optional.of(Bound.ABOUT);
                case "additional" -> additional = new Row(end, match.get().end());
                case "total" -> total = true;
                default -> definite = true;
            }
            end = match.get().end();
        }
        return new Qualifier(end, bound, additional, definite, total);
    }

    private Quantity phrase(int first, Qualifier qualifier, Amount read, int limit) {
        Amount amount = read;
        int at = amount.end();
        Optional<Bound> bound = qualifier.bound();
        Row additional = qualifier.additional();
        boolean total = qualifier.total();
        Row partOf = Row.NONE;
        Optional<Phrases.Match> post = at < limit ? after.longestAt(text, at) : Optional.empty();
        if (post.isPresent()) {
            switch (post.get().value()) {
                case "at_least" -> bound = Optional.of(Bound.AT_LEAST);
                case "more_than" -> bound = Optional.of(Bound.MORE_THAN);
                case "up_to" -> bound = Optional.of(Bound.UP_TO);
                case "fewer_than" -> bound = Optional.of(Bound.FEWER_THAN);
                case "about" -> bound = Optional.of(Bound.ABOUT);
                case "total" -> total = true;
                default -> additional = new Row(at, post.get().end());
            }
            at = post.get().end();
        } else if (at < limit && text.token(at).is("+") && text.token(at).glued()) {
            bound = Optional.of(Bound.AT_LEAST);
            at++;
        }
        if (numbers.suffix(amount).filter("up_to"::equals).isPresent()) {
            bound = Optional.of(Bound.UP_TO);
        }
        boolean definite = qualifier.definite();
        Row before = partBefore(first);
        if (at < limit && classes.at(at) == WordClass.OF_WHOM) {
            partOf = new Row(at, classes.end(at));
            at = classes.end(at);
        } else if (at < limit && classes.at(at) == WordClass.OF) {
            at++;
            if (at < limit && isPointing(at)) {
                definite = true;
                partOf = new Row(at - 1, at + 1);
                at++;
            }
        } else if (before.isPresent()) {
            partOf = before;
        } else if (isPart(amount)) {
            partOf = new Row(amount.first(), amount.end());
        }
        Head head = nouns.headFrom(at, limit);
        Row severe = partOf.isPresent() ? Row.NONE : severity(amount.end(), limit);
        if (severe.isPresent()) {
            partOf = severe;
            head = Head.none(severe.end());
            at = severe.end();
        }
        if (head.is(Head.Kind.THING) && isPart(amount)) {
            // "ikisi xəstəxanada ölüb": where, not what.
            head = Head.none(at);
        }
        Optional<Phrases.Match> behind = behind(head, limit);
        if (behind.isPresent()) {
            bound = Optional.of(Coded.get(Bound.class, behind.get().value().split(" ", 2)[0]));
            Head further = nouns.headFrom(behind.get().end(), limit);
            boolean noun = further.is(Head.Kind.PERSON) || further.is(Head.Kind.THING);
            head = noun
                    ? further
                    : new Head(
                            head.kind(), head.code(), head.first(), behind.get().end());
            at = noun ? head.first() : head.end();
        }
        int end = Math.max(at, head.end());
        if (!partOf.isPresent()
                && head.end() > head.first()
                && head.end() < limit
                && classes.at(head.end()) == WordClass.OF_WHOM) {
            // "3 человека из них": behind the noun.
            partOf = new Row(head.end(), classes.end(head.end()));
            end = partOf.end();
        }
        Optional<Harm> state = stateOf(at, head, limit);
        if (state.isPresent()) {
            end = Math.max(end, state.get().end());
            Optional<Phrases.Match> qualified =
                    end < limit && bound.isEmpty() ? afterNoun.longestAt(text, end) : Optional.empty();
            if (qualified.isPresent() && qualified.get().value().indexOf(' ') < 0) {
                // "12 قتيلا على الأقل"
                bound = Optional.of(Coded.get(Bound.class, qualified.get().value()));
                end = qualified.get().end();
            }
        } else if (partOf.isPresent() && head.is(Head.Kind.NONE) && partOf.end() == at && !before.isPresent()) {
            // "five of the 12 guards": the guards are another quantity, of which five are a part.
            end = partOf.end() - (classes.at(partOf.first()) == WordClass.OF_WHOM ? 0 : 2);
            end = Math.max(end, amount.end());
        }
        return new Quantity(
                first,
                end,
                amount,
                boundOf(amount, bound),
                head,
                governor(first),
                new Cues(additional, partOf, definite, total, isLeft(amount)),
                state);
    }

    /// "çox" in "200 nəfərdən çox": a qualifier behind the noun, which has the ending that goes with it.
    private Optional<Phrases.Match> behind(Head head, int limit) {
        if (afterNoun.isEmpty() || head.end() >= limit || head.end() == head.first()) {
            return Optional.empty();
        }
        String noun = text.token(head.end() - 1).folded();
        return afterNoun.longestAt(text, head.end()).filter(match -> {
            String[] value = match.value().split(" ", -1);
            return value.length == 1 || Arrays.stream(value, 1, value.length).anyMatch(noun::endsWith);
        });
    }

    /// "18 ранены, четверо — тяжело": a number alone and how badly they were harmed.
    private Row severity(int from, int limit) {
        int at = from;
        while (at < limit && text.token(at).isDash() && !text.token(at).glued()) {
            at++;
        }
        Optional<Phrases.Match> found =
                at < limit ? severity.longestAt(text, at).filter(match -> match.end() <= limit) : Optional.empty();
        boolean ends = found.isPresent()
                && (found.get().end() == limit
                        || (classes.at(found.get().end()) != WordClass.PLAIN
                                && harms.at(found.get().end(), limit).isEmpty()));
        return ends ? new Row(found.get().first(), found.get().end()) : Row.NONE;
    }

    /// "82-si", "ikisi": that many of them.
    private boolean isPart(Amount amount) {
        return numbers.suffix(amount).filter("part"::equals).isPresent();
    }

    private boolean isLeft(Amount amount) {
        return numbers.suffix(amount).filter("from"::equals).isPresent();
    }

    private boolean isPointing(int at) {
        return classes.at(at) == WordClass.DETERMINER || classes.at(at) == WordClass.POSSESSIVE;
    }

    private Row partBefore(int first) {
        int back = first - 1;
        while (back >= 0 && first - back < 4) {
            if (classes.at(back) == WordClass.OF_WHOM && classes.end(back) == first) {
                return new Row(back, first);
            }
            back--;
        }
        return Row.NONE;
    }

    /// "12 deaths", "hundreds of injured", "four wounded soldiers", "no casualties".
    private Optional<Harm> stateOf(int at, Head head, int limit) {
        int stop = head.is(Head.Kind.NONE) ? Math.min(limit, at + 3) : Math.min(limit, head.first());
        for (int i = at; i < stop; i++) {
            Optional<Harm> harm = harms.at(i, limit);
            if (harm.isPresent()) {
                boolean before = head.end() > head.first();
                boolean counted = harm.get().form() == Harm.Form.NOUN
                        || (!before && i == at && harm.get().form() == Harm.Form.OF)
                        || (before && nouns.isAttributive(harm.get(), limit))
                        || (!before && isNounLike(harm.get(), i, at, limit));
                return counted ? harm : Optional.empty();
            }
            if (classes.at(i) != WordClass.PLAIN
                    && classes.at(i) != WordClass.ADVERB
                    && classes.at(i) != WordClass.DETERMINER) {
                return Optional.empty();
            }
        }
        // "seven deaths": the noun reader stops at a word of harm, so the noun stands right there.
        return Optional.empty();
    }

    /// A state that stands for people: "hundreds of injured", "the 12 dead", "131 погибших".
    private boolean isNounLike(Harm harm, int i, int at, int limit) {
        boolean afterOf = i > 0 && (classes.at(i - 1) == WordClass.OF || classes.at(i - 1) == WordClass.DETERMINER);
        boolean state = harm.form() == Harm.Form.STATE || harm.form() == Harm.Form.PARTICIPLE;
        boolean past = harm.form() == Harm.Form.PAST || harm.form() == Harm.Form.PASSIVE;
        return i == at && ((state && !followedByNoun(harm, limit)) || (past && afterOf));
    }

    private boolean followedByNoun(Harm harm, int limit) {
        return harm.end() < limit
                && nouns.listedAt(harm.end(), limit)
                        .filter(head -> !head.is(Head.Kind.THING))
                        .isPresent();
    }

    /// The class of the word before the whole noun phrase: "against Chechen raiders" is governed by "against".
    private WordClass phraseGovernor(int first) {
        int at = first;
        while (at > 0
                && first - at < 4
                && text.token(at - 1).isWord()
                && (classes.at(at - 1) == WordClass.PLAIN || classes.at(at - 1) == WordClass.PARTICIPLE)) {
            at--;
        }
        return governor(at);
    }

    private WordClass governor(int first) {
        return first == 0 ? WordClass.BREAK : classBefore(first);
    }

    /// The class of the word before a token; a longer phrase ("as part of") counts by its first word.
    private WordClass classBefore(int first) {
        for (int back = first - 1; back >= Math.max(0, first - 4); back--) {
            if (classes.end(back) == first) {
                return classes.at(back);
            }
        }
        return classes.at(first - 1);
    }

    private static Bound boundOf(Amount amount, Optional<Bound> qualifier) {
        return switch (amount.kind()) {
            case VAGUE -> Bound.VAGUE;
            case RANGE -> Bound.RANGE;
            case NONE -> Bound.NONE;
            case IMPLICIT -> Bound.ONE_IMPLICIT;
            case DIGITS, WORDS -> qualifier.orElse(Bound.EXACT);
        };
    }

    /// "a man", "another", "a 12-year-old boy", and in languages without articles a noun for one person.
    private Optional<Quantity> implicitAt(int first, int limit) {
        Optional<Quantity> dual = countedAt(first, limit);
        if (dual.isPresent()) {
            return dual;
        }
        Optional<Phrases.Match> article = implicit.longestAt(text, first);
        if (article.isPresent() && article.get().end() <= limit) {
            int at = skipAge(article.get().end(), limit);
            Head head = nouns.headFrom(at, limit);
            boolean another = article.get().value().equals("another");
            boolean crowd = !head.is(Head.Kind.NONE)
                    && collective.longestAt(text, head.end() - 1).isPresent();
            if (crowd && head.end() + 1 < limit && classes.at(head.end()) == WordClass.OF) {
                // "a family of five": all of them, counted.
                Optional<Amount> size = numbers.readAt(head.end() + 1, limit)
                        .filter(amount -> refusals.reasonAgainst(amount).isEmpty());
                if (size.isPresent()) {
                    return Optional.of(new Quantity(
                            first,
                            size.get().end(),
                            size.get(),
                            boundOf(size.get(), Optional.empty()),
                            head,
                            governor(first),
                            new Cues(Row.NONE, Row.NONE, false, false, false),
                            Optional.empty()));
                }
            }
            if (crowd
                    || (!another
                            && head.is(Head.Kind.NONE)
                            && at == article.get().end())) {
                return Optional.empty();
            }
            Amount one = Amount.of(first, article.get().end(), 1, Amount.Kind.IMPLICIT);
            Row additional = another ? new Row(first, article.get().end()) : Row.NONE;
            return Optional.of(one(first, Math.max(at, head.end()), one, head, additional));
        }
        Optional<Phrases.Match> noun = implicitHeads.longestAt(text, first);
        return noun.filter(match -> match.end() <= limit)
                .map(match -> one(
                        first,
                        match.end(),
                        Amount.of(first, match.end(), 1, Amount.Kind.IMPLICIT),
                        new Head(Head.Kind.PERSON, match.value(), first, match.end()),
                        Row.NONE));
    }

    /// "طفلان", "قتيلان": a word that says how many, and of whom or in what state, at once.
    private Optional<Quantity> countedAt(int first, int limit) {
        Optional<Phrases.Match> found = counted.longestAt(text, first).filter(match -> match.end() <= limit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int end = found.get().end();
        String[] value = found.get().value().split(" ", 3);
        Amount amount = Amount.of(first, end, Long.parseLong(value[0]), Amount.Kind.WORDS);
        boolean thing = value[1].equals("home") || value[1].equals("vehicle") || value[1].equals("building");
        Head head = new Head(thing ? Head.Kind.THING : Head.Kind.PERSON, value[1], first, end);
        Optional<Harm> state = value.length < 3
                ? Optional.empty()
                : Optional.of(new Harm(
                        first,
                        end,
                        Harm.Form.NOUN,
                        List.of(Coded.get(Measure.class, value[2])),
                        Optional.empty(),
                        false));
        return Optional.of(new Quantity(
                first,
                end,
                amount,
                Bound.EXACT,
                head,
                governor(first),
                new Cues(Row.NONE, partBefore(first), false, false, false),
                state));
    }

    private Quantity one(int first, int end, Amount amount, Head head, Row additional) {
        Row partBefore = partBefore(first);
        return new Quantity(
                first,
                end,
                amount,
                Bound.ONE_IMPLICIT,
                head,
                governor(first),
                new Cues(additional, partBefore, false, false, false),
                Optional.empty());
    }

    /// "18-year-old" standing for a person; any other age counts nobody.
    private Read aged(Amount age, int limit) {
        int end = skipAge(age.first(), limit);
        if (end == age.first()) {
            return refused(age, "age");
        }
        Head head = nouns.headFrom(end, limit);
        boolean person = head.is(Head.Kind.PERSON);
        boolean alone = end == limit || classes.at(end) != WordClass.PLAIN;
        if (!person && !alone) {
            return new Read.Refused(new Rejected(text.words(age.first(), end), "age"), end);
        }
        int stop = person ? head.end() : end;
        Head who = person ? head : new Head(Head.Kind.PERSON, "people", end - 1, end);
        return new Read.Found(
                one(age.first(), stop, Amount.of(age.first(), end, 1, Amount.Kind.IMPLICIT), who, Row.NONE));
    }

    /// The token after "12-year-old", "64-летняя"; the same token when no age stands there.
    private int skipAge(int first, int limit) {
        if (first + 2 >= limit || !text.token(first).isNumber()) {
            return first;
        }
        int at = first + 1;
        if (text.token(at).isDash() && text.token(at).glued()) {
            at++;
        }
        boolean unit = refusedAfter
                .longestAt(text, at)
                .map(Phrases.Match::value)
                .filter(value -> value.equals("duration") || value.equals("age"))
                .isPresent();
        if (!unit) {
            return first;
        }
        at++;
        if (at + 1 < limit && text.token(at).isDash() && text.token(at).glued()) {
            return at + 2;
        }
        boolean one = refusedAfter
                .longestAt(text, at - 1)
                .filter(match -> match.value().equals("age"))
                .isPresent();
        return one ? at : first;
    }

    /// People named by a noun without a number, at a token where no quantity begins.
    Optional<Bare> bareAt(int first, int limit) {
        boolean definite = isPointing(first);
        int at = definite ? first + 1 : first;
        if (at >= limit || (definite && harms.at(at, limit).isPresent())) {
            return Optional.empty();
        }
        Token token = text.token(at);
        Head head = definite || nouns.listedAt(at, limit).isPresent() ? nouns.headFrom(at, limit) : Head.none(at);
        boolean named = head.is(Head.Kind.PERSON) || head.is(Head.Kind.THING);
        if (!named || (!token.isWord() && !definite)) {
            return Optional.empty();
        }
        boolean one = single.longestAt(text, head.first()).isPresent();
        return Optional.of(new Bare(first, head.end(), head, phraseGovernor(first), definite, one));
    }

    /// The count that an amount and its bound make.
    static Count.Interval countOf(Quantity quantity) {
        Amount amount = quantity.amount();
        return switch (quantity.bound()) {
            case RANGE, VAGUE -> new Count.Interval(amount.low(), amount.high(), quantity.bound());
            case EXACT, AT_LEAST, MORE_THAN, UP_TO, FEWER_THAN, ABOUT, NONE, ONE_IMPLICIT ->
                Count.of(quantity.bound(), amount.low());
        };
    }
}
