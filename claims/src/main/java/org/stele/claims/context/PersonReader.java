package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Attribute;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.Sex;

/// Finds people by name. Two or more capitalised words are a person only where something says so: an office or a
/// title before them, an age after them, a verb that only people have, a list of the dead they stand in. The same words
/// give the role: nobody becomes a victim, or responsible, by standing near one.
final class PersonReader {

    private static final int LONGEST_NAME = 6;
    private static final int OLDEST = 130;
    /// How far a description in apposition reaches: "a nurse at the town's hospital".
    private static final int LONGEST_DESCRIPTION = 12;

    private final Clauses clauses;
    private final TokenizedText text;

    private PersonReader(Clauses clauses) {
        this.clauses = clauses;
        this.text = clauses.text();
    }

    static List<PersonMention> read(Clauses clauses) {
        PersonReader reader = new PersonReader(clauses);
        List<PersonMention> persons = new ArrayList<>();
        for (Sentence sentence : reader.text.sentences()) {
            reader.read(sentence, persons);
        }
        return persons;
    }

    private void read(Sentence sentence, List<PersonMention> persons) {
        Optional<Fate> listed = Optional.empty();
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Phrases.Match> list = clauses.at("person.lists", i);
            if (list.isPresent()) {
                listed = Coded.find(Fate.class, list.get().value());
                i = list.get().end();
                continue;
            }
            int end = nameEnd(i, sentence.end());
            Optional<PersonMention> person = end > i ? person(new Span(i, end), sentence, listed) : Optional.empty();
            person.flatMap(this::sibling).ifPresent(persons::add);
            person.map(this::ownAge).ifPresent(persons::add);
            i = Math.max(i + 1, person.map(found -> found.name().end()).orElse(end));
        }
    }

    /// The end of a run of words that can be a name; `first` itself when none begins here.
    private int nameEnd(int first, int limit) {
        int end = first;
        int words = 0;
        while (end < limit && words < LONGEST_NAME) {
            Token token = text.token(end);
            boolean initialStop = token.is(".")
                    && token.glued()
                    && end > first
                    && text.token(end - 1).text().length() == 1;
            boolean hyphen = token.isDash() && token.glued() && end > first && end + 1 < limit && isNameWord(end + 1);
            boolean particle =
                    end > first && clauses.is("person.particles", end) && end + 1 < limit && isNameWord(end + 1);
            if (isNameWord(end)) {
                words++;
            } else if (!initialStop && !hyphen && !particle) {
                break;
            }
            end++;
        }
        while (end > first + 1 && text.token(end - 1).isMark()) {
            end--;
        }
        return words >= 2 ? end : first;
    }

    private boolean isNameWord(int i) {
        Token token = text.token(i);
        return token.isWord()
                && token.isCapitalised()
                && !clauses.is("person.never", i)
                && !clauses.is("place.never", i)
                && !clauses.is("place.kinds", i)
                && !clauses.is("place.facilities", i)
                && !clauses.is("actor.heads", i)
                && !clauses.is("declaration.institutions", i)
                && clauses.at("person.titles", i).isEmpty()
                && !clauses.is("time.months", i)
                && !clauses.isDeterminer(i)
                && !clauses.isBreak(i);
    }

    private Optional<PersonMention> person(Span name, Sentence sentence, Optional<Fate> listed) {
        List<Attribute> attributes = new ArrayList<>();
        Optional<Span> office = office(name);
        office.ifPresent(span -> attributes.add(new Attribute("office", clauses.words(span))));
        Optional<Span> occupation = office.isPresent() ? Optional.empty() : occupation(name, sentence);
        occupation.ifPresent(span -> attributes.add(new Attribute("occupation", clauses.words(span))));
        Description description = description(name.end(), sentence.end());
        attributes.addAll(description.attributes());
        Optional<Fate> harmed = harmAfter(description.end())
                .or(() -> harmBefore(name.first(), sentence))
                .or(() -> listed);
        boolean speaks = speaks(name, description.end());
        Span whole = new Span(office.or(() -> occupation).map(Span::first).orElse(name.first()), description.end());
        Optional<Role> role = harmed.isPresent()
                ? Optional.of(Role.VICTIM)
                : accused(name, description.end())
                        ? Optional.of(Role.ALLEGED_RESPONSIBLE)
                        : speaks
                                ? Optional.of(Role.SPEAKER)
                                : office.isPresent() || description.isOffice()
                                        ? Optional.of(Role.OFFICIAL)
                                        : description.age().isPresent() ? Optional.of(Role.OTHER) : Optional.empty();
        return role.map(part -> new PersonMention(
                name,
                clauses.words(name).text(),
                whole,
                part,
                harmed.orElse(Fate.UNKNOWN),
                sex(whole),
                description.age(),
                attributes));
    }

    /// "the brothers A and B Surname, 19 and 23": A bears the surname too, and the first age is A's.
    private Optional<PersonMention> sibling(PersonMention other) {
        int first = other.name().first() - 2;
        if (!hasSibling(other)) {
            return Optional.empty();
        }
        String surname = text.token(other.name().end() - 1).text();
        return Optional.of(new PersonMention(
                new Span(first, first + 1),
                text.token(first).text() + " " + surname,
                new Span(first, other.whole().end()),
                other.role(),
                other.fate(),
                sex(new Span(first - 1, first + 1)),
                other.age(),
                other.attributes()));
    }

    private boolean hasSibling(PersonMention person) {
        int first = person.name().first();
        return first >= 3
                && clauses.isAnd(first - 1)
                && isNameWord(first - 2)
                && clauses.is("person.siblings", first - 3);
    }

    /// The second age of "19 and 23".
    private PersonMention ownAge(PersonMention person) {
        int end = person.whole().end();
        int second = clauses.isAnd(end) ? wholeNumber(end + 1) : -1;
        if (person.age().isEmpty() || second < 0 || second > OLDEST || !hasSibling(person)) {
            return person;
        }
        return new PersonMention(
                person.name(),
                person.written(),
                new Span(person.whole().first(), end + 2),
                person.role(),
                person.fate(),
                sex(new Span(person.name().first() - 3, person.name().end())),
                Optional.of(second),
                List.of(new Attribute("age", text.words(end + 1, end + 2))));
    }

    /// The office before a name: "President X", "the General Secretary of the Party, X", "Supreme Commander X".
    private Optional<Span> office(Span name) {
        int sentence = text.sentenceOf(name.first()).first();
        int at = name.first();
        if (at > sentence && clauses.isComma(at - 1)) {
            // In apposition, the office stands before the comma with all its "of".
            int start = at - 1;
            while (start > sentence && !text.token(start - 1).isMark()) {
                start--;
                Optional<Phrases.Match> order = clauses.at("ruling.by_order", start);
                if (order.isPresent() && order.get().end() < at - 1) {
                    // Who gives orders has an office, whatever it is called.
                    return Optional.of(new Span(order.get().end(), at - 1));
                }
                Optional<Phrases.Match> title = clauses.at("person.titles", start);
                if (title.isPresent() && clauses.nounPhraseEnd(start) == at - 1) {
                    int from = officeStart(start, sentence);
                    return Optional.of(new Span(from, at - 1));
                }
            }
            return Optional.empty();
        }
        int start = at;
        while (start > sentence) {
            int before = start - 1;
            if (titleEndsAt(before + 1, sentence) >= 0) {
                start = titleEndsAt(before + 1, sentence);
            } else if (clauses.isAnd(before) && titleEndsAt(before, sentence) >= 0 && start < at) {
                start = before;
            } else if (text.token(before).is(".") && text.token(before).glued() && titleEndsAt(before, sentence) >= 0) {
                start = titleEndsAt(before, sentence);
            } else {
                break;
            }
        }
        return start < at ? Optional.of(new Span(start, at)) : Optional.empty();
    }

    /// "the teacher X": what somebody does, right before the name.
    private Optional<Span> occupation(Span name, Sentence sentence) {
        int before = name.first() - 1;
        return before >= sentence.first() && clauses.is("person.occupations", before)
                ? Optional.of(new Span(clauses.nounPhraseStart(before), name.first()))
                : Optional.empty();
    }

    private int officeStart(int title, int sentence) {
        int start = title;
        // "General Secretary" is one title, whichever of its words was met first.
        for (int i = Math.max(sentence, title - 3); i < title && start == title; i++) {
            start = clauses.at("person.titles", i).map(Phrases.Match::end).orElse(i) > title ? i : start;
        }
        while (start > sentence && titleEndsAt(start, sentence) >= 0) {
            start = titleEndsAt(start, sentence);
        }
        return start;
    }

    /// The start of the title that ends right before a token, or -1.
    private int titleEndsAt(int end, int sentence) {
        for (int first = Math.max(sentence, end - 4); first < end; first++) {
            Optional<Phrases.Match> title = clauses.at("person.titles", first);
            if (title.isPresent() && title.get().end() == end) {
                return first;
            }
        }
        return -1;
    }

    /// What follows a name in commas or brackets: its age, what the person did, whose child they were.
    private record Description(Optional<Integer> age, List<Attribute> attributes, int end, boolean isOffice) {}

    private Description description(int from, int limit) {
        Optional<Integer> age = Optional.empty();
        List<Attribute> attributes = new ArrayList<>();
        boolean office = false;
        int end = from;
        int at = from;
        while (at + 1 < limit && (text.token(at).is(",") || text.token(at).is("("))) {
            int inside = at + 1;
            int n = wholeNumber(inside);
            boolean aged = clauses.is("person.aged", inside);
            n = aged ? wholeNumber(inside + 1) : n;
            int afterNumber = aged ? inside + 2 : inside + 1;
            if (age.isEmpty() && n >= 0 && n <= OLDEST && closes(afterNumber, limit)) {
                age = Optional.of(n);
                attributes.add(new Attribute("age", text.words(afterNumber - 1, afterNumber)));
                end = afterNumber;
                at = text.token(Math.min(afterNumber, limit - 1)).is(")") ? afterNumber + 1 : afterNumber;
                end = at > afterNumber ? at : end;
                continue;
            }
            Optional<Phrases.Match> kin = clauses.at("person.kin", inside);
            if (kin.isPresent()) {
                int last = nameEnd(kin.get().end(), limit);
                last = last > kin.get().end() ? last : Math.min(limit, kin.get().end() + 1);
                attributes.add(
                        new Attribute(kin.get().value(), text.words(kin.get().end(), last)));
                end = last;
                at = last;
                continue;
            }
            if (!clauses.isDeterminer(inside)
                    && clauses.at("person.titles", inside).isEmpty()) {
                break;
            }
            int last = clauses.nounPhraseEnd(inside);
            while (last < limit
                    && clauses.at("place.prepositions", last).isPresent()
                    && last - inside < LONGEST_DESCRIPTION) {
                last = clauses.nounPhraseEnd(
                        clauses.at("place.prepositions", last).get().end());
            }
            boolean titled = hasTitle(inside, last);
            if (last <= inside || last - inside > LONGEST_DESCRIPTION || (!titled && !hasOccupation(inside, last))) {
                break;
            }
            office |= titled;
            attributes.add(new Attribute(titled ? "office" : "occupation", text.words(inside, last)));
            end = last;
            at = last;
        }
        return new Description(age, attributes, end, office);
    }

    private boolean closes(int i, int limit) {
        return i >= limit || text.token(i).isMark() || clauses.isAnd(i);
    }

    private int wholeNumber(int i) {
        if (i >= text.size()
                || !text.token(i).isNumber()
                || text.token(i).text().length() > 3) {
            return -1;
        }
        String digits = text.token(i).text();
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
    }

    private boolean hasTitle(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.at("person.titles", i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOccupation(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.is("person.occupations", i)) {
                return true;
            }
        }
        return false;
    }

    /// "…, 34, was killed": the harm of which the name is the subject.
    private Optional<Fate> harmAfter(int end) {
        int at = clauses.isComma(end) ? end + 1 : end;
        return clauses.at("person.harmed_after", at).flatMap(match -> Coded.find(Fate.class, match.value()));
    }

    /// "killed X", "the death of X", "identified as X".
    private Optional<Fate> harmBefore(int first, Sentence sentence) {
        for (int i = Math.max(sentence.first(), first - 4); i < first; i++) {
            Optional<Phrases.Match> match = clauses.at("person.harmed_before", i);
            if (match.isPresent() && match.get().end() == first) {
                return Coded.find(Fate.class, match.get().value());
            }
        }
        return Optional.empty();
    }

    /// Whether the text says that somebody blames this person, in the words right around the name.
    private boolean accused(Span name, int end) {
        if (clauses.at("person.accused_after", clauses.isComma(end) ? end + 1 : end)
                .isPresent()) {
            return true;
        }
        int from = Math.max(text.sentenceOf(name.first()).first(), name.first() - 3);
        for (int i = from; i < name.first(); i++) {
            Optional<Phrases.Match> match = clauses.at("person.accused_before", i);
            if (match.isPresent() && match.get().end() == name.first()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name is the subject of a verb of saying, in its own clause or after a first verb of it.
    private boolean speaks(Span name, int end) {
        int at = clauses.isComma(end) ? end + 1 : end;
        if (clauses.at("declaration.verbs", at).isPresent()
                || clauses.at("person.says", at).isPresent()) {
            return true;
        }
        int limit = clauses.endWithoutStop(clauses.sentenceEnd(name.first()));
        if (!clauses.isVerb(at)) {
            return false;
        }
        for (int i = at; i < limit; i++) {
            if (clauses.isAnd(i)) {
                return clauses.at("declaration.verbs", i + 1).isPresent();
            }
            if (text.token(i).is(";") || clauses.is("grammar.subordinators", i)) {
                return false;
            }
        }
        return false;
    }

    private Sex sex(Span whole) {
        for (int i = whole.first(); i < whole.end(); i++) {
            Optional<Phrases.Match> match = clauses.at("person.sex", i);
            if (match.isPresent()) {
                return Coded.get(Sex.class, match.get().value());
            }
        }
        return Sex.UNKNOWN;
    }
}
