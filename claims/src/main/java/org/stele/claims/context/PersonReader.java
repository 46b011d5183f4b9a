package org.stele.claims.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Attribute;
import org.stele.claims.context.PersonNames.Described;
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

/// Finds people by name. Capitalised words are a person only where something says so: an office or a title, an age, a
/// verb that only people have, a list of the dead they stand in. The same words give the role: nobody becomes a
/// victim, or responsible, by standing near one.
final class PersonReader {

    private static final int OLDEST = 130;
    /// How many tokens may lie between the head of a list and a name of it: "the victims include a young teacher, X".
    private static final int LONGEST_GAP = 8;
    /// An address or an occupation may stand between two items: "A, 32, of the 900 block of Mill Road, and B, 18".
    private static final int LONGEST_ITEM = 14;
    /// Who is identified, one of so many sentences before tells.
    private static final int LOOKED_BACK = 3;

    private final Clauses clauses;
    private final TokenizedText text;
    private final PersonNames names;
    private final List<PersonMention> persons = new ArrayList<>();
    /// Names in no part yet: what is told of their surname or of "him" later may give them one.
    private final List<Described> silent = new ArrayList<>();

    private PersonReader(Clauses clauses) {
        this.clauses = clauses;
        this.text = clauses.text();
        this.names = new PersonNames(clauses);
    }

    static List<PersonMention> read(Clauses clauses) {
        PersonReader reader = new PersonReader(clauses);
        for (Sentence sentence : reader.text.sentences()) {
            reader.read(sentence);
        }
        return reader.toldBySurname();
    }

    /// A name on its way to a role.
    private static final class Candidate {
        final Described described;
        /// What became of the person, by the words right around the name or by the list it stands in.
        Optional<Fate> fate;

        Candidate(Described described, Optional<Fate> fate) {
            this.described = described;
            this.fate = fate;
        }
    }

    private void read(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        Optional<Fate> listed = Optional.empty();
        int cursor = -1;
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Phrases.Match> list = list(i, sentence);
            if (list.isPresent()) {
                listed = Coded.find(Fate.class, list.get().value());
                cursor = list.get().end();
                while (clauses.is("grammar.auxiliaries", cursor)) {
                    cursor++;
                }
                i = cursor;
                continue;
            }
            Optional<Described> described = names.at(i, sentence);
            if (described.isEmpty()) {
                i++;
                continue;
            }
            Described name = described.get();
            Optional<Fate> fate = harmBefore(name, sentence);
            boolean onList = cursor >= 0
                    && listed.isPresent()
                    && isNext(cursor, name.whole().first());
            if (fate.isPresent()) {
                listed = fate;
            } else if (onList) {
                fate = listed;
            }
            cursor = fate.isPresent() ? name.whole().end() : -1;
            Optional<Fate> own = harmAfter(name);
            candidates.add(new Candidate(name, own.isPresent() ? own : fate));
            i = Math.max(i + 1, name.name().end());
        }
        shareVerb(candidates);
        if (candidates.size() == 1 && candidates.getFirst().fate.isEmpty()) {
            Candidate only = candidates.getFirst();
            only.fate = toldOfPronoun(only.described, sentence);
        }
        for (Candidate candidate : candidates) {
            Optional<PersonMention> person = mention(candidate, sentence);
            if (person.isEmpty() && possible(candidate.described)) {
                silent.add(candidate.described);
            }
            person.ifPresent(found -> {
                sibling(found).ifPresent(persons::add);
                persons.add(ownAge(found));
            });
        }
    }

    /// "X was taken to the clinic, where he died", "X was shot. He died there.": what befell "him" befell the one
    /// person that the sentence names.
    private Optional<Fate> toldOfPronoun(Described described, Sentence sentence) {
        int end = described.whole().end();
        for (int i = end; i < sentence.end() - 1; i++) {
            if (clauses.is("person.pronouns", i)) {
                Optional<Fate> fate = harmedAt(i + 1);
                if (fate.isPresent()) {
                    return fate;
                }
            }
        }
        if (sentence.index() + 1 >= text.sentences().size()) {
            return Optional.empty();
        }
        Sentence next = text.sentences().get(sentence.index() + 1);
        boolean told = next.paragraph() == sentence.paragraph() && clauses.is("person.pronouns", next.first());
        return told ? harmedAt(next.first() + 1) : Optional.empty();
    }

    private Optional<Fate> harmedAt(int i) {
        return clauses.at("person.harmed_after", i)
                .flatMap(match -> Coded.find(Fate.class, match.value()))
                .filter(fate -> fate != Fate.DETAINED && fate != Fate.UNKNOWN);
    }

    /// What opens a list of names. "including" opens one only after a harm, whose list it then is.
    private Optional<Phrases.Match> list(int i, Sentence sentence) {
        Optional<Phrases.Match> list = clauses.at("person.lists", i);
        if (list.isPresent()) {
            return list;
        }
        Optional<Phrases.Match> identified = clauses.at("person.identified", i).or(() -> identifiedAs(i));
        if (identified.isEmpty() && !clauses.is("person.including", i)) {
            return Optional.empty();
        }
        int end = identified.map(Phrases.Match::end).orElse(i + 1);
        Optional<String> harm = harmTold(sentence.first(), i);
        if (harm.isEmpty() && identified.isPresent()) {
            harm = has("person.suspects", sentence.first(), end)
                    ? harm
                    : harmTold(i, end).or(() -> harmBefore(sentence));
        }
        return harm.map(value -> new Phrases.Match(value, i, end));
    }

    /// "identified the boy on Monday as X": so many words may stand between.
    private Optional<Phrases.Match> identifiedAs(int i) {
        if (!clauses.is("person.identifying", i)) {
            return Optional.empty();
        }
        for (int at = i + 1; at < Math.min(clauses.sentenceEnd(i), i + LONGEST_GAP); at++) {
            if (clauses.is("ruling.as", at)) {
                return Optional.of(new Phrases.Match("", i, at + 1));
            }
        }
        return Optional.empty();
    }

    /// The harm that the sentences right before tell, the nearest first.
    private Optional<String> harmBefore(Sentence sentence) {
        for (int back = 1; back <= LOOKED_BACK && back <= sentence.index(); back++) {
            Sentence before = text.sentences().get(sentence.index() - back);
            if (has("person.suspects", before.first(), before.end())) {
                return Optional.empty();
            }
            Optional<String> harm = harmTold(before.first(), before.end());
            if (harm.isPresent()) {
                return harm;
            }
        }
        return Optional.empty();
    }

    /// The last harm that some words tell, or only that there were victims; none where they speak of a suspect.
    private Optional<String> harmTold(int first, int end) {
        Optional<String> harm = Optional.empty();
        for (int at = first; at < end; at++) {
            if (clauses.is("person.suspects", at)) {
                return Optional.empty();
            }
            Optional<Phrases.Match> match = clauses.at("person.harms", at);
            boolean says =
                    match.isPresent() && (harm.isEmpty() || !match.get().value().equals(Fate.UNKNOWN.code()));
            harm = says ? match.map(Phrases.Match::value) : harm;
        }
        return harm;
    }

    /// Whether only marks, articles and what describes a name lie between the last item of a list and the next.
    private boolean isNext(int from, int to) {
        if (to - from > LONGEST_ITEM) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (clauses.isVerb(i) || clauses.isBreak(i)) {
                return false;
            }
        }
        return true;
    }

    /// "X, 34, and Y, 20, were killed": the verb is X's too.
    private void shareVerb(List<Candidate> candidates) {
        for (int k = candidates.size() - 2; k >= 0; k--) {
            Candidate one = candidates.get(k);
            Candidate next = candidates.get(k + 1);
            boolean joined = next.fate.isPresent()
                    && one.fate.isEmpty()
                    && isPlural(next.described.whole().end());
            int from = one.described.whole().end();
            int to = next.described.whole().first();
            for (int i = from; i < to && joined; i++) {
                joined = clauses.isComma(i) || clauses.isAnd(i) || text.token(i).is(";");
            }
            if (joined && to > from) {
                one.fate = next.fate;
            }
        }
    }

    private boolean isPlural(int end) {
        int at = end < text.size() && (clauses.isComma(end) || text.token(end).isDash()) ? end + 1 : end;
        boolean goesOn = clauses.isComma(end)
                || clauses.isAnd(end)
                || (end < text.size() && text.token(end).is(";"));
        return goesOn || clauses.is("person.plural", at);
    }

    private Optional<PersonMention> mention(Candidate candidate, Sentence sentence) {
        Described described = candidate.described;
        Span name = described.name();
        if (!possible(described)) {
            return Optional.empty();
        }
        return role(candidate, sentence)
                .map(role -> new PersonMention(
                        name,
                        clauses.words(name).text(),
                        described.whole(),
                        role,
                        fate(candidate, role, sentence),
                        sex(described.whole()),
                        described.age(),
                        described.attributes()));
    }

    /// Of a victim who is only called one, the sentences before tell what befell them.
    private Fate fate(Candidate candidate, Role role, Sentence sentence) {
        Fate told = candidate.fate.orElse(Fate.UNKNOWN);
        return told == Fate.UNKNOWN && role == Role.VICTIM
                ? harmTold(sentence.first(), sentence.end())
                        .filter(harm -> !harm.equals(Fate.UNKNOWN.code()))
                        .or(() -> harmBefore(sentence))
                        .flatMap(harm -> Coded.find(Fate.class, harm))
                        .orElse(Fate.UNKNOWN)
                : told;
    }

    /// A name that belongs to a street, a hospital or somebody's house is nobody there.
    private boolean possible(Described described) {
        int end = described.name().end();
        return end >= text.size() || text.token(end).kind() != Token.Kind.POSSESSIVE;
    }

    private Optional<Role> role(Candidate candidate, Sentence sentence) {
        Described described = candidate.described;
        boolean suspect = accused(described, sentence);
        if (candidate.fate.isPresent() && candidate.fate.get() != Fate.UNHARMED && !suspect) {
            boolean arrested = candidate.fate.get() == Fate.DETAINED && !saysUnlawful(sentence);
            boolean self = has("person.by_own_hand", described.name().end(), sentence.end());
            return Optional.of(arrested || self ? Role.OTHER : Role.VICTIM);
        }
        if (suspect) {
            return Optional.of(Role.ALLEGED_RESPONSIBLE);
        }
        if (speaks(described)) {
            return Optional.of(Role.SPEAKER);
        }
        if (described.office()) {
            return Optional.of(Role.OFFICIAL);
        }
        return described.age().isPresent() || candidate.fate.isPresent() ? Optional.of(Role.OTHER) : Optional.empty();
    }

    private boolean saysUnlawful(Sentence sentence) {
        return has("person.unlawful", sentence.first(), sentence.end());
    }

    private boolean has(String section, int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.at(section, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// "…, 34, was killed": the harm of which the name is the subject.
    private Optional<Fate> harmAfter(Described described) {
        int before = described.whole().first() - 1;
        if (before >= text.sentenceOf(described.name().first()).first() && clauses.is("person.not_subject", before)) {
            return Optional.empty();
        }
        int end = described.whole().end();
        int at = end < text.size() && (clauses.isComma(end) || text.token(end).isDash()) ? end + 1 : end;
        return clauses.at("person.harmed_after", at).flatMap(match -> Coded.find(Fate.class, match.value()));
    }

    /// "killed X": the harm whose object begins at a token.
    private Optional<Fate> harmEndingAt(int object) {
        for (int i = Math.max(text.sentenceOf(object).first(), object - 4); i < object; i++) {
            Optional<Phrases.Match> match = clauses.at("person.harmed_before", i);
            if (match.isPresent() && match.get().end() == object) {
                return Coded.find(Fate.class, match.get().value());
            }
        }
        return Optional.empty();
    }

    /// "killed X", "the death of 34-year-old X", "the victim, X".
    private Optional<Fate> harmBefore(Described described, Sentence sentence) {
        int first = described.whole().first();
        int end = first > sentence.first() && clauses.isComma(first - 1) ? first - 1 : first;
        // "injuring his wife, Lena Orlan"
        boolean ofKin = end - 2 > sentence.first()
                && clauses.is("heads.single", end - 1)
                && clauses.is("grammar.possessives", end - 2);
        int kin = ofKin ? end - 2 : first;
        for (int i = Math.max(sentence.first(), kin - 4); i < first; i++) {
            Optional<Phrases.Match> match = clauses.at("person.harmed_before", i);
            if (match.isPresent() && (match.get().end() == first || match.get().end() == kin)) {
                return Coded.find(Fate.class, match.get().value());
            }
            Optional<Phrases.Match> victim = clauses.at("person.victims", i);
            if (victim.isPresent() && victim.get().end() == end) {
                return Coded.find(Fate.class, victim.get().value());
            }
        }
        return Optional.empty();
    }

    /// Whether the text says that somebody blames this person, in the words right around the name.
    private boolean accused(Described described, Sentence sentence) {
        int end = described.whole().end();
        if (clauses.at("person.accused_after", clauses.isComma(end) ? end + 1 : end)
                .isPresent()) {
            return true;
        }
        if (has("person.charges", end, Math.min(sentence.end(), end + LONGEST_GAP))
                && clauses.at("person.harmed_after", clauses.isComma(end) ? end + 1 : end)
                        .filter(match -> match.value().equals("detained"))
                        .isPresent()) {
            return true;
        }
        int first = described.whole().first();
        for (int i = Math.max(sentence.first(), first - 4); i < first; i++) {
            Optional<Phrases.Match> match = clauses.at("person.accused_before", i);
            if (match.isPresent()
                    && (match.get().end() == first || (match.get().end() == first - 1 && clauses.isComma(first - 1)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name is the subject of a verb of saying, in its own clause or after a first verb of it.
    private boolean speaks(Described described) {
        int end = described.whole().end();
        int at = clauses.isComma(end) ? end + 1 : end;
        int first = described.whole().first();
        boolean saidBefore = first > 0 && clauses.is("person.says", first - 1) && clauses.is("person.said", first - 1);
        if (saidBefore
                || clauses.at("declaration.verbs", at).isPresent()
                || clauses.at("person.says", at).isPresent()) {
            return true;
        }
        if (!clauses.isVerb(at)) {
            return false;
        }
        int limit = clauses.endWithoutStop(clauses.sentenceEnd(described.name().first()));
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

    /// "the brothers A and B Surname, 19 and 23": A bears the surname too, and the first age is A's.
    private Optional<PersonMention> sibling(PersonMention other) {
        if (!hasSibling(other)) {
            return Optional.empty();
        }
        int first = other.name().first() - 2;
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
                && names.isNameWord(first - 2)
                && clauses.is("person.siblings", first - 3);
    }

    /// The second age of "19 and 23".
    private PersonMention ownAge(PersonMention person) {
        int end = person.whole().end();
        int second = clauses.isAnd(end) ? names.wholeNumber(end + 1) : -1;
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

    /// "Dawson was pronounced dead": a surname alone, where the text has named one person of it, tells of that person.
    private List<PersonMention> toldBySurname() {
        Set<String> known = new HashSet<>();
        persons.forEach(person -> known.add(person.written()));
        for (Described described : silent) {
            if (!known.contains(clauses.words(described.name()).text())) {
                persons.add(new PersonMention(
                        described.name(),
                        clauses.words(described.name()).text(),
                        described.whole(),
                        Role.OTHER,
                        Fate.UNKNOWN,
                        sex(described.whole()),
                        described.age(),
                        described.attributes()));
            }
        }
        bySurname();
        // A name of which nothing was told is no claim.
        Set<Span> quiet = new HashSet<>();
        silent.forEach(described -> quiet.add(described.name()));
        persons.removeIf(person -> quiet.contains(person.name()) && person.role() == Role.OTHER);
        persons.sort(Comparator.comparingInt(person -> person.name().first()));
        return persons;
    }

    private void bySurname() {
        Map<String, Integer> bearers = new HashMap<>();
        for (int k = 0; k < persons.size(); k++) {
            String surname = text.token(persons.get(k).name().end() - 1).text();
            Integer known = bearers.get(surname);
            boolean other = known != null
                    && (known < 0
                            || !persons.get(known)
                                    .written()
                                    .equals(persons.get(k).written()));
            bearers.put(surname, other ? -1 : known == null ? k : known);
        }
        for (int i = 0; i + 1 < text.size(); i++) {
            int at = i;
            int bearer = text.token(i).isWord() && text.token(i).isCapitalised()
                    ? bearers.getOrDefault(text.token(i).text(), -1)
                    : -1;
            if (bearer < 0
                    || (i > 0 && names.isNameWord(i - 1))
                    || i < persons.get(bearer).name().end()) {
                continue;
            }
            Optional<Fate> fate = clauses.at("person.harmed_after", i + 1)
                    .flatMap(match -> Coded.find(Fate.class, match.value()))
                    .or(() -> harmEndingAt(at));
            PersonMention person = persons.get(bearer);
            boolean learns = fate.isPresent()
                    && person.role() != Role.ALLEGED_RESPONSIBLE
                    && (person.fate() == Fate.UNKNOWN || (person.fate() == Fate.INJURED && fate.get() == Fate.KILLED));
            boolean harmed = learns && fate.get() != Fate.UNHARMED && fate.get() != Fate.DETAINED;
            if (learns) {
                persons.set(bearer, person.with(harmed ? Role.VICTIM : person.role(), fate.get()));
            }
        }
    }
}
