package org.stele.claims.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Said;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;

/// Finds decrees, orders, resolutions, verdicts and declarations of emergency: a noun of the law with its issuer, its
/// title in quotation marks, its date, and what its sentence says that it finds or orders. `responsible` holds
/// the persons named there and nobody else.
final class RulingReader {

    /// How far a ruling's own words reach: issuer, number, title and date together.
    private static final int LONGEST = 60;

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;
    private final List<RulingClaim> rulings = new ArrayList<>();
    /// Which ruling of the list each kind of emergency is, by its noun.
    private final Map<String, Integer> emergencies = new HashMap<>();

    private RulingReader(Ground ground) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
    }

    static List<RulingClaim> read(Ground ground) {
        RulingReader reader = new RulingReader(ground);
        for (Sentence sentence : reader.text.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                i = Math.max(i + 1, reader.readAt(i));
            }
        }
        return reader.rulings;
    }

    private int readAt(int i) {
        int end = byOrder(i);
        end = end > i ? end : emergency(i);
        end = end > i ? end : verdict(i);
        return end > i ? end : named(i);
    }

    /// "by order of X, the units were deployed": X is said to have given the order, the rest is what it was.
    private int byOrder(int i) {
        Optional<Phrases.Match> cue = clauses.at("ruling.by_order", i);
        if (cue.isEmpty()) {
            return i;
        }
        int from = cue.get().end();
        int end = clauses.nounPhraseEnd(from);
        if (end <= from) {
            return i;
        }
        int issuerEnd = end;
        if (clauses.isComma(end)) {
            issuerEnd = ground.persons().stream()
                    .filter(person -> person.name().first()
                            == clauses.text().tokenAt(text.token(end).end()))
                    .map(person -> person.name().end())
                    .findFirst()
                    .orElse(end);
        }
        List<Words> orders = new ArrayList<>();
        if (clauses.isComma(issuerEnd)) {
            int last = clauses.endWithoutStop(clauses.sentenceEnd(i));
            if (last > issuerEnd + 1) {
                orders.add(text.words(issuerEnd + 1, last));
            }
        }
        Span span = new Span(i, issuerEnd);
        add(
                span,
                RulingKind.ORDER,
                Optional.of(text.words(from, issuerEnd)),
                Optional.empty(),
                ground.when(span),
                List.of(),
                orders,
                "ruling.by_order");
        return issuerEnd;
    }

    /// Martial law, a state of emergency, a curfew: told once, with the date its own clause gives and no other. Where
    /// the text says again that it was declared, or where it was not, it speaks of the same declaration.
    private int emergency(int i) {
        Optional<Phrases.Match> noun = clauses.at("emergency.nouns", i);
        if (noun.isEmpty()) {
            return i;
        }
        int end = noun.get().end();
        int first = clauses.isDeterminer(i - 1) ? i - 1 : i;
        boolean denied = false;
        boolean told = false;
        if (clauses.isOf(first - 1) && clauses.is("emergency.declaring", first - 2)) {
            first = clauses.nounPhraseStart(first - 2);
            told = true;
        } else if (clauses.is("emergency.declaring", first - 1)) {
            first = first - 1;
            told = true;
        } else {
            int at = end;
            while (clauses.is("grammar.auxiliaries", at) || clauses.is("grammar.negations", at)) {
                denied |= clauses.is("grammar.negations", at);
                at++;
            }
            told = at > end && clauses.is("emergency.declaring", at);
            end = told ? at + 1 : end;
        }
        if (!told) {
            return end;
        }
        String kind = text.words(i, noun.get().end()).text().toLowerCase(Locale.ROOT);
        Integer known = emergencies.get(kind);
        if (known != null) {
            rulings.set(known, mentioned(rulings.get(known), text.words(first, end), denied));
            return end;
        }
        Optional<Words> issuer = Optional.empty();
        if (clauses.is("actor.after_agent", end)) {
            int last = clauses.nounPhraseEnd(end + 1);
            issuer = Optional.of(text.words(end + 1, last));
            end = last;
        }
        emergencies.put(kind, rulings.size());
        Span span = new Span(first, end);
        rulings.add(new RulingClaim(
                ground.id("ruling", span),
                ground.said(
                        span,
                        denied ? Polarity.DENIED : Polarity.AFFIRMED,
                        denied ? Modality.DENIED : Modality.ASSERTED,
                        "ruling.emergency"),
                RulingKind.DECLARATION_OF_EMERGENCY,
                issuer,
                Optional.empty(),
                dateIn(new Span(clauses.clauseStart(first), clauses.clauseEnd(end - 1))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return end;
    }

    /// A declaration that the text speaks of again. One that was first only denied is told where it is affirmed.
    private static RulingClaim mentioned(RulingClaim ruling, Words again, boolean denied) {
        List<Words> mentions = new ArrayList<>(ruling.mentions());
        mentions.add(again);
        Said said = ruling.said();
        boolean affirmed = !denied && said.polarity() == Polarity.DENIED;
        return new RulingClaim(
                ruling.id(),
                affirmed
                        ? new Said(
                                said.passage(),
                                said.speaker(),
                                Polarity.AFFIRMED,
                                Modality.ASSERTED,
                                said.wording(),
                                said.trace())
                        : said,
                ruling.type(),
                ruling.issuer(),
                ruling.title(),
                ruling.when(),
                ruling.finds(),
                ruling.orders(),
                ruling.responsible(),
                ruling.unnamed(),
                mentions);
    }

    /// "was sentenced to", "found guilty of": what a court found, about whom the sentence names.
    private int verdict(int i) {
        Optional<Phrases.Match> cue = clauses.at("ruling.verdicts", i);
        if (cue.isEmpty()) {
            return i;
        }
        Span sentence = ground.sentenceWords(i);
        Optional<Words> issuer = Optional.empty();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (clauses.is("ruling.courts", at)) {
                int first = clauses.nounPhraseStart(at);
                issuer = Optional.of(text.words(first, Math.max(at + 1, clauses.nounPhraseEnd(at))));
                break;
            }
        }
        int last = Math.min(sentence.end(), clauses.clauseEnd(i));
        add(
                sentence,
                RulingKind.VERDICT,
                issuer,
                Optional.empty(),
                ground.when(sentence),
                List.of(text.words(i, Math.max(last, cue.get().end()))),
                List.of(),
                "ruling.verdict");
        return sentence.end();
    }

    /// What stands around a noun of the law: tokens, and what was found among them.
    private static final class Parts {
        Optional<Words> issuer = Optional.empty();
        Optional<Words> title = Optional.empty();
        Optional<When> when = Optional.empty();
        boolean adopted;
        int first;
        int end;
    }

    private int named(int i) {
        Optional<Phrases.Match> noun = clauses.at("ruling.nouns", i);
        if (noun.isEmpty()) {
            return i;
        }
        RulingKind kind = Coded.get(RulingKind.class, noun.get().value());
        Parts parts = new Parts();
        parts.first = clauses.nounPhraseStart(i);
        parts.end = noun.get().end();
        slots(parts, i);
        adopter(parts);
        if (parts.issuer.isEmpty() && clauses.is("grammar.possessives", parts.first) && clauses.isComma(parts.end)) {
            // "In its resolution of 3 May, the council found": the subject is the issuer.
            int end = clauses.nounPhraseEnd(parts.end + 1);
            if (end > parts.end + 1) {
                parts.issuer = Optional.of(text.words(parts.end + 1, end));
            }
        }
        if (!isRuling(parts, kind)) {
            return parts.end;
        }
        List<Span> finds = contents(parts.end, "ruling.finds");
        List<Span> orders = contents(parts.end, "ruling.orders");
        if (text.sentenceOf(i).headline()) {
            orders.addAll(operative(parts.end));
        }
        int last = parts.end;
        for (Span span : finds) {
            last = Math.max(last, span.end());
        }
        for (Span span : orders) {
            last = Math.max(last, span.end());
        }
        add(
                new Span(parts.first, last),
                kind,
                parts.issuer,
                parts.title,
                parts.when,
                finds.stream().map(clauses::words).toList(),
                orders.stream().map(clauses::words).toList(),
                "ruling.named");
        return parts.end;
    }

    /// Only a document has a title, a date or somebody who adopted it; "an act of courage", "in order" have none.
    private static boolean isRuling(Parts parts, RulingKind kind) {
        boolean dated = parts.when.isPresent() || parts.title.isPresent();
        return switch (kind) {
            case DECREE, RESOLUTION -> dated || parts.adopted || parts.issuer.isPresent();
            case LAW, ORDER, VERDICT, RECOGNITION, COMPENSATION, DECLARATION_OF_EMERGENCY ->
                (dated && parts.issuer.isPresent()) || parts.title.isPresent() || (parts.adopted && dated);
        };
    }

    private void slots(Parts parts, int noun) {
        // An act's own head has its title and its date on the next line.
        Sentence sentence = text.sentenceOf(noun);
        int last = sentence.headline() && sentence.end() < text.size()
                ? text.sentenceOf(sentence.end()).end()
                : sentence.end();
        int limit = Math.min(last, parts.end + LONGEST);
        int at = parts.end;
        while (at < limit) {
            int next = slot(parts, at, limit);
            if (next <= at) {
                return;
            }
            at = next;
            parts.end = next;
        }
    }

    private int slot(Parts parts, int at, int limit) {
        Optional<TimeMention> time = timeAt(at).or(() -> clauses.isOf(at) ? timeAt(at + 1) : Optional.empty());
        if (time.isPresent()) {
            parts.when = Optional.of(time.get().when());
            return ground.tokens(time.get().words()).end();
        }
        Optional<Span> quoted = clauses.quoted(at);
        if (quoted.isPresent()) {
            parts.title = Optional.of(clauses.words(quoted.get()));
            return quoted.get().end() + 1;
        }
        Optional<Phrases.Match> number = clauses.at("ruling.numbers", at);
        if (number.isPresent()) {
            int after = number.get().end();
            while (after < limit
                    && (text.token(after).isNumber()
                            || text.token(after).isDash()
                            || text.token(after).is("."))) {
                after++;
            }
            return after;
        }
        if (clauses.isComma(at)
                && at + 1 < limit
                && (timeAt(at + 1).isPresent() || clauses.quoted(at + 1).isPresent())) {
            return slot(parts, at + 1, limit);
        }
        Optional<Phrases.Match> by = clauses.at("ruling.issued_by", at);
        if (by.isPresent() && parts.issuer.isEmpty()) {
            int end = beforeDate(by.get().end(), clauses.nounPhraseEnd(by.get().end()));
            if (end > by.get().end() && text.token(by.get().end()).isWord()) {
                parts.issuer = Optional.of(text.words(by.get().end(), end));
                parts.adopted |= by.get().value().equals("adopted");
                return end;
            }
        }
        return at;
    }

    /// "the council of 3 May" is the council, and a date.
    private int beforeDate(int first, int end) {
        for (int i = first; i < end; i++) {
            if (clauses.isOf(i) && timeAt(i + 1).isPresent()) {
                return i;
            }
        }
        return end;
    }

    private Optional<TimeMention> timeAt(int token) {
        if (token >= text.size()) {
            return Optional.empty();
        }
        int start = text.token(token).start();
        return ground.mentions().times().stream()
                .filter(time -> time.start() == start)
                .findFirst();
    }

    /// "The council adopted a resolution": who stands before the verb.
    private void adopter(Parts parts) {
        int verb = parts.first - 1;
        if (verb <= text.sentenceOf(parts.first).first() || !clauses.is("ruling.adopting", verb)) {
            return;
        }
        parts.adopted = true;
        int end = verb;
        while (end > 0 && (clauses.is("grammar.auxiliaries", end - 1) || clauses.isAdverb(end - 1))) {
            end--;
        }
        int first = clauses.nounPhraseStart(Math.max(0, end - 1));
        while (first > text.sentenceOf(verb).first() + 1 && clauses.isOf(first - 1)) {
            first = clauses.nounPhraseStart(first - 2);
        }
        if (parts.issuer.isEmpty() && first < end && text.token(first).isWord()) {
            parts.issuer = Optional.of(text.words(first, end));
        }
        if (parts.when.isEmpty()) {
            parts.when = dateIn(ground.sentence(verb));
        }
        parts.first = Math.min(parts.first, first);
    }

    /// The date that stands in a span, if one does; a time told only by an event is none.
    private Optional<When> dateIn(Span span) {
        return ground.mentions().times().stream()
                .filter(time -> span.contains(text.tokenAt(time.start())))
                .filter(time ->
                        time.when().anchor().isEmpty() && time.when().edtf().isPresent())
                .findFirst()
                .map(TimeMention::when);
    }

    /// What the verbs of a section say, in the rest of the ruling's sentence: "classifying it as X" says X.
    private List<Span> contents(int from, String section) {
        List<Span> contents = new ArrayList<>();
        int limit = clauses.endWithoutStop(clauses.sentenceEnd(from - 1));
        int i = from;
        while (i < limit) {
            Optional<Phrases.Match> verb = clauses.at(section, i);
            if (verb.isEmpty()) {
                i++;
                continue;
            }
            int first = verb.get().end();
            if (verb.get().value().equals("as")) {
                int as = first;
                while (as < limit && !text.token(as).isMark() && !clauses.is("ruling.as", as)) {
                    as++;
                }
                first = as < limit && clauses.is("ruling.as", as) ? as + 1 : first;
            }
            if (verb.get().value().equals("passive")) {
                first = clauses.clauseStart(i);
                first = Math.max(first, from);
                first += clauses.isComma(first) ? 1 : 0;
            }
            int end = contentEnd(first, Math.max(i + 1, first), limit, section, verb.get());
            if (end > first) {
                contents.add(new Span(first, end));
            }
            i = Math.max(end, verb.get().end());
        }
        return contents;
    }

    private int contentEnd(int first, int from, int limit, String section, Phrases.Match verb) {
        for (int at = Math.max(from, verb.end()); at < limit; at++) {
            boolean nextVerb =
                    clauses.isComma(at) && clauses.at(section, at + 1).isPresent();
            boolean purpose = verb.value().equals("as")
                    && clauses.is("allegation.to", at)
                    && at > first
                    && !clauses.isDeterminer(at + 1);
            if (nextVerb || purpose || text.token(at).is(";")) {
                return at;
            }
        }
        return limit;
    }

    /// The numbered paragraphs of an act: "1. To recognise …", "3. The Ministry shall pay …".
    private List<Span> operative(int from) {
        List<Span> orders = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int first = sentence.first();
            // Its number may have been taken for a sentence of its own: "1." ends with a full stop.
            int number = first > 1
                            && text.token(first - 1).isMark()
                            && !text.token(first).isNumber()
                    ? first - 2
                    : first;
            if (first < from || !text.token(number).isNumber()) {
                continue;
            }
            while (first < sentence.end() && !text.token(first).isWord()) {
                first++;
            }
            boolean operative = first < sentence.end() && clauses.is("ruling.operative", first);
            for (int i = first; i < sentence.end() && !operative; i++) {
                operative = clauses.is("ruling.operative", i) && clauses.is("grammar.auxiliaries", i);
            }
            if (operative) {
                orders.add(new Span(first, clauses.endWithoutStop(sentence.end())));
            }
        }
        return orders;
    }

    private void add(
            Span span,
            RulingKind kind,
            Optional<Words> issuer,
            Optional<Words> title,
            Optional<When> when,
            List<Words> finds,
            List<Words> orders,
            String rule) {
        List<Words> responsible = ground.persons(ground.sentence(span.first())).stream()
                .filter(person -> person.role() == Role.ALLEGED_RESPONSIBLE)
                .map(person -> clauses.words(person.name()))
                .toList();
        rulings.add(new RulingClaim(
                ground.id("ruling", span),
                ground.said(span, rule),
                kind,
                issuer,
                title,
                when,
                finds.stream().filter(words -> !isUnnamed(words)).toList(),
                orders,
                responsible,
                responsible.isEmpty() ? finds.stream().filter(this::isUnnamed).toList() : List.of(),
                List.of()));
    }

    /// "those responsible for the shooting": somebody, and the words do not say who.
    private boolean isUnnamed(Words words) {
        int first = text.tokenAt(words.start());
        int at = clauses.isDeterminer(first) ? first + 1 : first;
        return clauses.at("ruling.unnamed", first).isPresent()
                || clauses.at("ruling.unnamed", at).isPresent();
    }
}
