package org.stele.claims.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.Place;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;
import org.stele.places.Candidate;
import org.stele.places.Feature;
import org.stele.places.Gazetteer;
import org.stele.places.WherePrecision;
import org.stele.vocabulary.PlaceRole;

/// Reads the places that a text's prepositions and verbs of movement point at: names, known to the gazetteer or
/// not, and descriptions ("several districts of X", "the surrounding villages"). A name that nobody knows is kept as
/// written, without an id; so is one that the text calls former, because a gazetteer holds the places of today.
final class PlaceReader {

    private static final int LONGEST_NAME = 5;
    /// A dateline stands in one of the first sentences.
    private static final int FIRST_SENTENCES = 3;
    /// How many words may stand between a verb and the preposition whose role it decides: "sent on foot to".
    private static final int NEAR = 4;

    private final Clauses clauses;
    private final TokenizedText text;
    private final Gazetteer gazetteer;
    private final boolean[] time;
    private final List<PlaceMention> places = new ArrayList<>();

    private PlaceReader(Clauses clauses, Gazetteer gazetteer, List<TimeMention> times) {
        this.clauses = clauses;
        this.text = clauses.text();
        this.gazetteer = gazetteer;
        this.time = new boolean[text.size()];
        for (TimeMention mention : times) {
            for (int i = text.tokenAt(mention.start());
                    i < text.size() && text.token(i).start() < mention.end();
                    i++) {
                // A clause that tells a time by an event may name a place; a date does not.
                time[i] = mention.when().anchor().isEmpty();
            }
        }
    }

    static List<PlaceMention> read(Clauses clauses, Gazetteer gazetteer, List<TimeMention> times) {
        PlaceReader reader = new PlaceReader(clauses, gazetteer, times);
        int i = 0;
        while (i < reader.text.size()) {
            i = Math.max(i + 1, reader.readAt(i));
        }
        return reader.settled();
    }

    /// What one mention tells of a name that no gazetteer knows ("the village of X") holds for all of them.
    private List<PlaceMention> settled() {
        Map<String, Integer> told = new HashMap<>();
        for (PlaceMention mention : places) {
            told.merge(mention.place().name(), mention.place().precision(), Math::max);
        }
        return places.stream()
                .map(mention -> mention.place().precision() > 0
                        ? mention
                        : withPrecision(
                                mention, told.getOrDefault(mention.place().name(), 0)))
                .toList();
    }

    private static PlaceMention withPrecision(PlaceMention mention, int precision) {
        return new PlaceMention(mention.words(), mention.place().withPrecision(precision));
    }

    /// One place as read: tokens `[first, end)`.
    ///
    /// @param kind whether it is a name, a description that is complete, or one that "and" may continue
    private record Read(
            int first,
            int end,
            String name,
            Optional<String> id,
            int precision,
            Kind kind,
            Optional<Place.Outer> outer) {

        Read(int first, int end, String name, Optional<String> id, int precision, Kind kind) {
            this(first, end, name, id, precision, kind, Optional.empty());
        }

        /// The same place, whose words go on to an end and name what it lies in.
        Read in(Place.Outer other, int newEnd) {
            return new Read(first, newEnd, name, id, precision, kind, Optional.of(other));
        }
    }

    private enum Kind {
        NAME,
        DESCRIPTION,
        OPEN_DESCRIPTION
    }

    private int readAt(int i) {
        int dateline = dateline(i);
        if (dateline > i) {
            return dateline;
        }
        Optional<Phrases.Match> preposition = clauses.at("place.prepositions", i);
        if (preposition.isPresent() && !clauses.is("place.not_after", i - 1)) {
            PlaceRole role = role(preposition.get());
            boolean near = preposition.get().value().equals("near");
            // "on" leads to streets and bridges, and to names only of topics.
            boolean unknownToo = !preposition.get().value().equals("on");
            return list(preposition.get().end(), role, near, unknownToo);
        }
        if (clauses.is("place.kinds", i) && !isName(i) && clauses.isOf(i + 1) && i + 2 < text.size() && isName(i + 2)) {
            return list(i, PlaceRole.LOCATION, false, true);
        }
        Optional<Phrases.Match> verb = clauses.at("place.verbs", i);
        return verb.map(match -> list(
                        match.end(), PlaceRole.LOCATION, false, match.value().equals("any")))
                .orElse(i + 1);
    }

    /// "KƏHRIZ (Agency) — …", "DƏRƏLAND. …": where a report comes from, at its head, if the gazetteer knows the name.
    private int dateline(int i) {
        Sentence sentence = text.sentenceOf(i);
        if (i != sentence.first() || sentence.index() > FIRST_SENTENCES || sentence.headline() || !isName(i)) {
            return i;
        }
        int end = nameEnd(i, sentence.end());
        if (end >= sentence.end() || !endsDateline(end, sentence) || isRejected(i, end)) {
            return i;
        }
        Optional<Candidate> known = known(i, end);
        known.ifPresent(candidate -> {
            Words words = text.words(i, end);
            org.stele.places.Place place = candidate.place();
            places.add(new PlaceMention(
                    words,
                    new Place(
                            words,
                            words.text(),
                            Optional.of(place.id()),
                            PlaceRole.LOCATION,
                            place.feature().precision().code(),
                            false)));
        });
        return known.isPresent() ? end : i;
    }

    private boolean endsDateline(int end, Sentence sentence) {
        Token next = text.token(end);
        if (next.is(".")) {
            return end == sentence.end() - 1;
        }
        boolean dash = next.isDash() && !next.glued();
        for (int i = end; next.is("(") && i < Math.min(sentence.end() - 1, end + LONGEST_NAME); i++) {
            dash |= text.token(i).is(")") && text.token(i + 1).isDash();
        }
        return dash;
    }

    /// What a preposition makes of a place, and the verb before it: "lived in" tells an origin.
    private PlaceRole role(Phrases.Match preposition) {
        int first = text.sentenceOf(preposition.first()).first();
        for (int i = preposition.first() - 1; i >= Math.max(first, preposition.first() - NEAR); i--) {
            Optional<Phrases.Match> verb = clauses.at("place.roles", i);
            if (verb.isPresent() && verb.get().end() <= preposition.first()) {
                return PlaceRole.valueOf(verb.get().value());
            }
            if (text.token(i).isMark()) {
                break;
            }
        }
        for (int i = clauses.clauseStart(preposition.first()); i < preposition.first(); i++) {
            if (clauses.at("place.conferring", i).isPresent()) {
                return PlaceRole.JURISDICTION;
            }
        }
        return switch (preposition.value()) {
            case "from" -> PlaceRole.ORIGIN;
            case "to" -> PlaceRole.DESTINATION;
            default -> PlaceRole.LOCATION;
        };
    }

    /// A list of places, "A, B and the villages of C", all in one role.
    private int list(int first, PlaceRole role, boolean near, boolean unknownToo) {
        Optional<Read> read = place(first, unknownToo);
        if (read.isEmpty()) {
            return first;
        }
        Read last = read.get();
        int limit = clauses.sentenceEnd(first);
        List<Read> all = new ArrayList<>();
        while (true) {
            int at = last.end();
            boolean comma = clauses.isComma(at);
            at += comma ? 1 : 0;
            boolean and = clauses.isAnd(at);
            at += and ? 1 : 0;
            Optional<Read> next = (comma || and) && at < limit ? place(at, and) : Optional.empty();
            if (next.isEmpty()) {
                break;
            }
            if (and && continues(last, next.get())) {
                // "districts and cities of X" is one description.
                last = described(last.first(), next.get().end(), next.get().kind());
            } else if (comma && !and && holds(next.get())) {
                // "Kəhriz, Azerbaijan": the wider place tells where the first one is.
                last = last.in(outer(next.get()), next.get().end());
            } else {
                all.add(last);
                last = next.get();
            }
        }
        all.add(last);
        for (Read one : all) {
            int precision = near && one.precision() == 1 ? WherePrecision.NEAR.code() : one.precision();
            Words words = text.words(one.first(), one.end());
            places.add(new PlaceMention(
                    words, new Place(words, one.name(), one.id(), role, precision, false, one.outer())));
        }
        return last.end();
    }

    private boolean continues(Read last, Read next) {
        return last.kind() == Kind.OPEN_DESCRIPTION && next.kind() != Kind.NAME && !clauses.isDeterminer(next.first());
    }

    private static boolean holds(Read read) {
        return read.id().isPresent() && read.precision() >= WherePrecision.FIRST_ORDER_DIVISION.code();
    }

    private Place.Outer outer(Read read) {
        return new Place.Outer(Optional.of(text.words(read.first(), read.end())), read.name(), read.id());
    }

    /// "the Kəhriz district of Zoğalvan", "the central market of Zoğalvan": what "of" names holds the place before it,
    /// where the gazetteer knows it.
    private Optional<Place.Outer> heldBy(int of, int limit) {
        int at = of + 1;
        while (at < limit && clauses.is("place.before_names", at)) {
            at++;
        }
        int end = nameEnd(at, limit);
        if (end == at || isRejected(at, end)) {
            return Optional.empty();
        }
        Words words = text.words(at, end);
        return known(at, end)
                .map(candidate -> new Place.Outer(
                        Optional.of(words),
                        words.text(),
                        Optional.of(candidate.place().id())));
    }

    private Optional<Read> place(int i, boolean unknownToo) {
        if (i >= text.size()
                || time[i]
                || text.token(i).isMark()
                || text.token(i).isNumber()) {
            return Optional.empty();
        }
        return named(i, unknownToo).map(this::withOuter).or(() -> description(i));
    }

    private Read withOuter(Read read) {
        int limit = clauses.sentenceEnd(read.first());
        if (read.end() >= limit || !clauses.isOf(read.end())) {
            return read;
        }
        int end = nameEnd(read.end() + 1, limit);
        return heldBy(read.end(), limit).map(outer -> read.in(outer, end)).orElse(read);
    }

    /// A name, with the noun that says what it is: "the village of Kəhriz", "Zoğalvan district", "the former X".
    private Optional<Read> named(int i, boolean unknownToo) {
        int limit = clauses.sentenceEnd(i);
        int at = i;
        boolean former = false;
        boolean kind = false;
        while (at < limit && !isName(at)) {
            if (clauses.is("place.former", at)) {
                former = true;
            } else if (clauses.is("place.kinds", at) && clauses.isOf(at + 1)) {
                kind = true;
                at++;
            } else if (!clauses.is("place.before_names", at)) {
                return Optional.empty();
            }
            at++;
        }
        int end = nameEnd(at, limit);
        if (end == at || text.token(at).text().length() == 1 || isRejected(at, end)) {
            return Optional.empty();
        }
        Optional<Candidate> known = known(at, end);
        int knownEnd = end;
        while (known.isEmpty() && knownEnd > at + 1 && !clauses.is("place.kinds", knownEnd - 1)) {
            knownEnd--;
            known = known(at, knownEnd);
        }
        boolean suffix = end < limit && clauses.is("place.kinds", end);
        boolean facility = end < limit && clauses.is("place.facilities", end);
        if (known.isEmpty() && !unknownToo && !kind && !suffix) {
            return Optional.empty();
        }
        int last = suffix || facility ? end + 1 : end;
        String name = text.words(at, facility ? last : end).text();
        if (former || facility || known.isEmpty()) {
            // What sort of place an unknown name is, only the noun beside it can tell.
            int precision = facility ? 1 : suffix ? WherePrecision.SECOND_ORDER_DIVISION.code() : kind ? 1 : 0;
            return Optional.of(new Read(i, last, name, Optional.empty(), precision, Kind.NAME));
        }
        org.stele.places.Place place = known.get().place();
        boolean districtOf =
                suffix && clauses.at("place.kinds", end).get().value().equals("district");
        int precision = districtOf
                ? WherePrecision.SECOND_ORDER_DIVISION.code()
                : place.feature().precision().code();
        // The gazetteer's town of a name is not the district named after it.
        Optional<String> id =
                districtOf && place.feature() != Feature.DIVISION ? Optional.empty() : Optional.of(place.id());
        return Optional.of(new Read(i, last, name, id, precision, Kind.NAME));
    }

    private Optional<Candidate> known(int first, int end) {
        return gazetteer.find(text.words(first, end).text()).stream().findFirst();
    }

    private boolean isName(int i) {
        return text.token(i).isWord() && text.token(i).isCapitalised();
    }

    /// The end of a run of capitalised words, hyphens and particles inside it.
    private int nameEnd(int first, int limit) {
        int end = first;
        while (end < limit && end - first < LONGEST_NAME) {
            if (end > first && clauses.is("place.trailing", end) && !clauses.is("place.facilities", end)) {
                break;
            }
            if (isName(end)) {
                end++;
            } else if (end + 1 < limit && end > first && isName(end + 1) && isInsideName(end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isInsideName(int i) {
        Token token = text.token(i);
        return (token.isDash() && token.glued()) || clauses.is("place.particles", i);
    }

    /// Names of months, persons, offices and institutions follow the same prepositions.
    private boolean isRejected(int first, int end) {
        for (int i = first; i < end; i++) {
            if (time[i]
                    || clauses.is("place.never", i)
                    || clauses.at("person.titles", i).isPresent()) {
                return true;
            }
        }
        return end < text.size()
                && (text.token(end).kind() == Token.Kind.POSSESSIVE
                        || clauses.is("place.never_after", end)
                        || isAdjective(end));
    }

    /// "in Kəhrizian history": a capitalised word before a noun that is no place tells where the noun is from.
    private boolean isAdjective(int after) {
        Token next = text.token(after);
        return next.isWord()
                && !next.isCapitalised()
                && after < clauses.sentenceEnd(after - 1)
                && !clauses.isBreak(after)
                && !clauses.isOf(after)
                && !clauses.isAnd(after)
                && !clauses.isDeterminer(after)
                && !clauses.isVerb(after)
                && !clauses.isAdverb(after)
                && clauses.at("time.relative", after).isEmpty()
                && clauses.at("grammar.tails", after).isEmpty()
                && !clauses.is("place.kinds", after)
                && !clauses.is("place.facilities", after)
                && !clauses.is("grammar.after_names", after);
    }

    /// "several districts of X", "the surrounding villages", "prisons in various cities across X".
    private Optional<Read> description(int i) {
        int limit = clauses.sentenceEnd(i);
        int end = i;
        boolean noun = false;
        while (end < limit && !stopsDescription(end)) {
            if (!noun && clauses.isOf(end)) {
                return Optional.empty();
            }
            noun |= clauses.is("place.nouns", end) || clauses.is("place.facilities", end);
            if (noun && !clauses.isOf(end + 1) && !isNounNext(end + 1, limit)) {
                end++;
                break;
            }
            if (noun && clauses.isOf(end + 1)) {
                end = ofEnd(end + 1, limit);
                break;
            }
            end++;
        }
        if (!noun) {
            return Optional.empty();
        }
        int head = end;
        if (clauses.is("place.institutions", firstNoun(i, end))) {
            while (head < limit && clauses.at("place.prepositions", head).isPresent()) {
                Optional<Read> inner =
                        place(clauses.at("place.prepositions", head).get().end(), true);
                if (inner.isEmpty()) {
                    break;
                }
                head = inner.get().end();
            }
        }
        if (head < limit && clauses.is("place.where", head)) {
            head = clauses.clauseEnd(head);
        }
        Kind kind = head == end && !hasOf(i, end) ? Kind.OPEN_DESCRIPTION : Kind.DESCRIPTION;
        return Optional.of(described(i, head, kind));
    }

    private boolean stopsDescription(int i) {
        Token token = text.token(i);
        return (token.isMark() && !(token.isDash() && token.glued()))
                || clauses.isBreak(i)
                || clauses.isAnd(i)
                || clauses.isVerb(i);
    }

    private boolean isNounNext(int i, int limit) {
        return i < limit && (clauses.is("place.nouns", i) || clauses.is("place.facilities", i));
    }

    private int ofEnd(int of, int limit) {
        int end = of + 1;
        while (end < limit && !stopsDescription(end)) {
            end++;
        }
        return Math.max(end, of);
    }

    private int firstNoun(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.is("place.nouns", i) || clauses.is("place.facilities", i)) {
                return i;
            }
        }
        return first;
    }

    private boolean hasOf(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.isOf(i)) {
                return true;
            }
        }
        return false;
    }

    private Read described(int first, int end, Kind kind) {
        int name = first;
        name += clauses.is("time.articles", first) && end > first + 1 ? 1 : 0;
        boolean facility = false;
        for (int i = first; i < end && !clauses.isOf(i) && !clauses.isAnd(i); i++) {
            facility |= clauses.is("place.facilities", i);
        }
        int precision = facility ? WherePrecision.EXACT.code() : WherePrecision.REGION.code();
        Optional<Place.Outer> outer = Optional.empty();
        for (int i = first; i < end && outer.isEmpty(); i++) {
            outer = clauses.isOf(i) ? heldBy(i, end) : outer;
        }
        return new Read(first, end, text.words(name, end).text(), Optional.empty(), precision, kind, outer);
    }
}
