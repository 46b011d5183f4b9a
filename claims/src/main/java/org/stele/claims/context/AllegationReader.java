package org.stele.claims.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.AllegationClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Said;
import org.stele.claims.Words;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;

/// Finds what a source alleges and does not show: crime terms, aims, motives, blame, support, and that nobody
/// investigated. Inside the words of a ruling it is that ruling's finding; everywhere else an opinion.
final class AllegationReader {

    /// How far a denial reaches: "not even now fully investigated".
    private static final int NEAR = 6;

    private final Ground ground;
    private final Clauses clauses;
    private final TokenizedText text;
    private final List<Finding> findings;
    private final List<AllegationClaim> allegations = new ArrayList<>();

    private AllegationReader(Ground ground, List<RulingClaim> rulings) {
        this.ground = ground;
        this.clauses = ground.clauses();
        this.text = ground.text();
        this.findings = rulings.stream()
                .filter(ruling -> !ruling.finds().isEmpty())
                .map(ruling -> new Finding(
                        ground.sentence(text.tokenAt(ruling.finds().getFirst().start())), ruling.issuer()))
                .toList();
    }

    /// The sentence that tells what a ruling found, and whose ruling it is.
    private record Finding(Span sentence, Optional<Words> issuer) {}

    static List<AllegationClaim> read(Ground ground, List<RulingClaim> rulings) {
        AllegationReader reader = new AllegationReader(ground, rulings);
        for (Sentence sentence : reader.text.sentences()) {
            if (!sentence.headline()) {
                reader.crimes(sentence);
                reader.aims(sentence);
                reader.motives(sentence);
                reader.blame(sentence);
                reader.support(sentence);
                reader.uninvestigated(sentence);
            }
        }
        return reader.allegations;
    }

    private void crimes(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Phrases.Match> crime = clauses.at("allegation.crimes", i);
            if (crime.isEmpty()) {
                i++;
                continue;
            }
            int first = clauses.nounPhraseStart(i);
            while (first > sentence.first() + 1
                    && clauses.isOf(first - 1)
                    && clauses.is("allegation.acts", first - 2)) {
                first = clauses.nounPhraseStart(first - 2);
            }
            int end = crime.get().end();
            // "ethnic cleansing and genocide" is one allegation.
            while (clauses.isAnd(end)
                    && clauses.at("allegation.crimes", end + 1).isPresent()) {
                end = clauses.at("allegation.crimes", end + 1).get().end();
            }
            Optional<Words> committer = by(end, sentence);
            List<Words> against = (committer.isPresent() ? committer : subject(first, sentence))
                    .stream().toList();
            int last = passageEnd(end, sentence);
            add(new Span(first, last), "crime_term", new Span(first, end), against, "allegation.crime");
            purpose(last, sentence, against);
            i = last;
        }
    }

    /// A crime said to be committed "to suppress X" is said to have had that aim.
    private void purpose(int to, Sentence sentence, List<Words> against) {
        int limit = clauses.endWithoutStop(sentence.end());
        if (to < limit - 1
                && clauses.is("allegation.to", to)
                && !clauses.isDeterminer(to + 1)
                && !text.token(to + 1).isCapitalised()) {
            Span aim = new Span(to, clauses.clauseEnd(to));
            add(aim, "aim", aim, against, "allegation.purpose");
        }
    }

    /// Through "committed by X" and "carried out against Y", where the words say so.
    private int passageEnd(int end, Sentence sentence) {
        int at = end;
        while (at < sentence.end()
                && (clauses.isAdverb(at)
                        || clauses.at("allegation.committed", at).isPresent())) {
            at = clauses.at("allegation.committed", at).map(Phrases.Match::end).orElse(at + 1);
        }
        if (at > end && (clauses.is("actor.after_agent", at) || clauses.is("allegation.against", at))) {
            return clauses.nounPhraseEnd(at + 1);
        }
        return clauses.is("allegation.against", end) ? clauses.nounPhraseEnd(end + 1) : end;
    }

    private Optional<Words> by(int end, Sentence sentence) {
        int at = end;
        while (at < sentence.end()
                && (clauses.isAdverb(at)
                        || clauses.at("allegation.committed", at).isPresent())) {
            at = clauses.at("allegation.committed", at).map(Phrases.Match::end).orElse(at + 1);
        }
        if (at < sentence.end() && clauses.is("actor.after_agent", at)) {
            int last = clauses.nounPhraseEnd(at + 1);
            return last > at + 1 ? Optional.of(text.words(at + 1, last)) : Optional.empty();
        }
        return Optional.empty();
    }

    /// The actor that is the subject of the same clause.
    private Optional<Words> subject(int before, Sentence sentence) {
        int clause = Math.max(sentence.first(), clauses.clauseStart(before));
        return ground.actors(new Span(clause, Math.max(clause + 1, before))).stream()
                .filter(actor -> !actor.actor().degree().equals("cause"))
                .map(ActorMention::words)
                .findFirst();
    }

    private void aims(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Phrases.Match> cue = clauses.at("allegation.aims", i);
            if (cue.isPresent() && cue.get().end() < sentence.end()) {
                Span words = new Span(
                        cue.get().end(),
                        Math.max(cue.get().end() + 1, aimEnd(cue.get().end(), sentence)));
                Span passage = new Span(i, words.end());
                add(passage, "aim", words, subject(i, sentence).stream().toList(), "allegation.aim");
                return;
            }
        }
    }

    /// A list of aims in "-ing" goes on over its commas.
    private int aimEnd(int from, Sentence sentence) {
        int end = clauses.clauseEnd(from);
        while (end < sentence.end() && clauses.isComma(end) && isGerund(end + 1)) {
            end = clauses.clauseEnd(end + 1);
        }
        return clauses.endWithoutStop(end);
    }

    private boolean isGerund(int i) {
        int at = clauses.isAnd(i) ? i + 1 : i;
        return at < text.size()
                && text.token(at).folded().endsWith("ing")
                && text.token(at).folded().length() > 5;
    }

    private void motives(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Phrases.Match> cue = clauses.at("allegation.motives", i);
            if (cue.isPresent()) {
                int end = clauses.nounPhraseEnd(cue.get().end());
                Span span = new Span(i, Math.max(cue.get().end(), end));
                List<Words> against = ground.actors(new Span(sentence.first(), sentence.end())).stream()
                        .filter(actor -> !actor.actor().degree().equals("cause"))
                        .map(ActorMention::words)
                        .limit(1)
                        .toList();
                add(span, "motive", span, against, "allegation.motive");
            }
        }
    }

    private void blame(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Phrases.Match> cue = clauses.at("allegation.blame", i);
            if (cue.isEmpty()) {
                i++;
                continue;
            }
            int end = cue.get().end();
            switch (cue.get().value()) {
                // "the criminal indecision of X"
                case "of" -> {
                    int last = oneBlamed(end, clauses.nounPhraseEnd(end));
                    Span span = new Span(clauses.nounPhraseStart(i), Math.max(end, last));
                    List<Words> against = last > end ? List.of(text.words(end, last)) : List.of();
                    add(span, "responsibility", span, against, "allegation.blame");
                    end = span.end();
                }
                // "blamed X for", "accused X of"
                case "object" -> {
                    int last = clauses.nounPhraseEnd(end);
                    Span span = new Span(i, Math.max(end, clauses.clauseEnd(i)));
                    List<Words> against = last > end ? List.of(text.words(end, last)) : List.of();
                    add(span, "responsibility", span, against, "allegation.blame");
                    end = span.end();
                }
                // "X is responsible for"; "those responsible" are nobody in particular.
                default -> {
                    int subjectEnd = i;
                    while (subjectEnd > sentence.first() && clauses.is("grammar.auxiliaries", subjectEnd - 1)) {
                        subjectEnd--;
                    }
                    if (subjectEnd < i && subjectEnd > sentence.first()) {
                        int first = clauses.nounPhraseStart(subjectEnd - 1);
                        Span span = new Span(first, Math.max(end, clauses.clauseEnd(i)));
                        add(span, "responsibility", span, List.of(text.words(first, subjectEnd)), "allegation.blame");
                        end = span.end();
                    }
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    /// "the inaction of X and actions against Y": a bare noun after "and" is a second thing, not a second culprit.
    private int oneBlamed(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (clauses.isAnd(i)
                    && !clauses.isDeterminer(i + 1)
                    && !text.token(i + 1).isCapitalised()) {
                return i;
            }
        }
        return end;
    }

    /// "for X and the Y": with an article of its own, the second is a new thing.
    private int oneItem(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (clauses.isAnd(i) && clauses.isDeterminer(i + 1)) {
                return i;
            }
        }
        return end;
    }

    private void support(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Phrases.Match> cue = clauses.at("allegation.support", i);
            if (cue.isEmpty()) {
                continue;
            }
            int from = cue.get().end();
            int supporter = clauses.nounPhraseEnd(from);
            if (supporter <= from) {
                continue;
            }
            int first = clauses.nounPhraseStart(i);
            while (first > sentence.first() + 1 && clauses.isAnd(first - 1)) {
                first = clauses.nounPhraseStart(first - 2);
            }
            int end = supporter;
            while (end < sentence.end()
                    && (clauses.is("allegation.for", end) || clauses.is("allegation.against", end))) {
                end = oneItem(end + 1, clauses.nounPhraseEnd(end + 1));
            }
            Span span = new Span(first, end);
            add(span, "support", span, List.of(text.words(from, supporter)), "allegation.support");
            return;
        }
    }

    /// "was not thoroughly investigated", "nobody was brought to justice": one allegation a sentence.
    private void uninvestigated(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (!clauses.is("grammar.negations", i)) {
                continue;
            }
            for (int at = i + 1; at < Math.min(sentence.end(), i + NEAR); at++) {
                if (clauses.at("allegation.investigated", at).isPresent()) {
                    int first = clauses.is("grammar.auxiliaries", i - 1) ? i - 1 : i;
                    int last = clauses.endWithoutStop(sentence.end());
                    add(
                            ground.sentenceWords(i),
                            "not_investigated",
                            new Span(first, Math.max(last, at + 1)),
                            List.of(),
                            "allegation.uninvestigated");
                    return;
                }
            }
        }
    }

    private void add(Span passage, String type, Span words, List<Words> against, String rule) {
        Optional<Finding> finding = findings.stream()
                .filter(found -> found.sentence().contains(passage.first()))
                .findFirst();
        Said said = ground.said(passage, rule);
        Optional<Words> speaker = finding.flatMap(Finding::issuer);
        allegations.add(new AllegationClaim(
                ground.id("allegation", passage),
                new Said(said.passage(), speaker, said.polarity(), said.modality(), said.wording(), said.trace()),
                type,
                clauses.words(words),
                against,
                finding.isPresent() ? "finding" : "opinion",
                Optional.empty()));
    }
}
