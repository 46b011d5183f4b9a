package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Words;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Modality;

/// Who says a figure, how firmly, and in what loaded words.
final class Voice {

    /// A speaker is named in a few words; more are another clause.
    private static final int LONGEST_SPEAKER = 16;
    /// "aimed at A, B, and displacing": so far an aim may stand before its last verb.
    private static final int AIM_REACH = 40;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Phrases speech;
    private final Phrases speechBefore;
    private final Phrases modality;
    private final Phrases aims;
    private final Phrases official;
    private final Phrases evaluative;
    private final List<Spoken> speakers = new ArrayList<>();
    private int speakersSentence = -1;

    Voice(TokenizedText text, Lexicon lexicon, WordClasses classes) {
        this.text = text;
        this.classes = classes;
        speech = lexicon.phrases("speech");
        speechBefore = lexicon.phrases("speech.before");
        modality = lexicon.phrases("modality");
        aims = lexicon.phrases("aims");
        official = lexicon.phrases("official");
        evaluative = lexicon.phrases("evaluative");
    }

    /// Whether a clause says that an authority stands behind it: "officially". An adverb names nobody, so it makes no
    /// speaker.
    boolean isOfficial(int first, int end) {
        return find(official, first, end).isPresent();
    }

    /// Whom the document quotes for a figure whose clause is tokens `[first, end)` of a sentence.
    Optional<Words> speaker(Sentence sentence, int first, int end) {
        Optional<Words> nearest = Optional.empty();
        int nearestDistance = Integer.MAX_VALUE;
        for (Spoken spoken : speakersOf(sentence)) {
            int distance = spoken.at() < first ? first - spoken.at() : Math.max(0, spoken.at() - end);
            if (distance < nearestDistance) {
                nearest = Optional.of(spoken.by());
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    private record Spoken(int at, Words by) {}

    /// The speakers of a sentence, found once for all of its figures.
    private List<Spoken> speakersOf(Sentence sentence) {
        if (sentence.index() != speakersSentence) {
            speakersSentence = sentence.index();
            speakers.clear();
            for (int i = sentence.first(); i < sentence.end(); i++) {
                int at = i;
                speakerAt(i, sentence).ifPresent(by -> speakers.add(new Spoken(at, by)));
            }
        }
        return speakers;
    }

    private Optional<Words> speakerAt(int i, Sentence sentence) {
        Optional<Phrases.Match> before = speechBefore.longestAt(text, i);
        if (before.isPresent()) {
            int end = before.get().end();
            while (end < sentence.end()
                    && end - i < LONGEST_SPEAKER
                    && classes.at(end) != WordClass.COMMA
                    && (classes.at(end) != WordClass.BREAK || isApostrophe(end))
                    && classes.at(end) != WordClass.RELATIVE
                    && classes.at(end) != WordClass.SUBORDINATOR) {
                end++;
            }
            return end > before.get().end()
                    ? Optional.of(text.words(before.get().end(), end))
                    : Optional.empty();
        }
        if (!speech.has(text.token(i)) || i == sentence.first()) {
            return Optional.empty();
        }
        int first = i;
        boolean noun = false;
        while (first > sentence.first() && i - first < LONGEST_SPEAKER && belongsToSpeaker(first - 1)) {
            first--;
            noun |= classes.at(first) == WordClass.PLAIN;
        }
        return noun ? Optional.of(text.words(first, i)) : Optional.empty();
    }

    /// The apostrophe of a plural possessive: "the families' committee".
    private boolean isApostrophe(int i) {
        return text.token(i).glued() && (text.token(i).is("'") || text.token(i).is("’"));
    }

    private boolean belongsToSpeaker(int i) {
        if (isApostrophe(i)) {
            return true;
        }
        // "Valley.News": a full stop inside a name.
        if (text.token(i).is(".") && text.token(i).glued() && text.token(i + 1).glued()) {
            return true;
        }
        return switch (classes.at(i)) {
            case PLAIN, DETERMINER, POSSESSIVE, AND, OF, ADVERB, PARTICIPLE, MORE -> true;
            // "the doctor on duty", but not "on Market Street police"
            case PREPOSITION ->
                !text.token(i).is("in")
                        && !(text.token(i).is("on") && text.token(i + 1).isCapitalised());
            case BE,
                    HAVE,
                    MODAL,
                    DO,
                    REPORT,
                    OR,
                    COMMA,
                    BREAK,
                    BY,
                    TO,
                    AMONG,
                    SUBORDINATOR,
                    RELATIVE,
                    NOT,
                    THEY,
                    VERB,
                    INCLUDING,
                    CONSISTING,
                    OF_WHOM,
                    DAY -> false;
        };
    }

    /// How firmly it is said, in the clause `[first, end)` of a figure whose word of harm begins at `harm`.
    Modality modality(Sentence sentence, int first, int end, int harm) {
        if (isIntended(sentence, harm)) {
            return Modality.INTENDED;
        }
        return find(modality, Math.max(sentence.first(), first), end)
                .or(() -> find(modality, Math.max(sentence.first(), first - 4), first))
                .map(match -> Coded.get(Modality.class, match.value()))
                .orElse(Modality.ASSERTED);
    }

    /// Whether words of aim govern the word of harm: no other verb and no new clause stands between.
    private boolean isIntended(Sentence sentence, int harm) {
        for (int i = harm - 1; i >= Math.max(sentence.first(), harm - AIM_REACH); i--) {
            Optional<Phrases.Match> aim = aims.longestAt(text, i);
            if (aim.isPresent() && aim.get().end() <= harm) {
                return true;
            }
            switch (classes.at(i)) {
                case BE, HAVE, SUBORDINATOR, RELATIVE, BREAK, VERB, THEY -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /// The words between two tokens in which the source judges.
    List<Words> evaluative(int first, int end) {
        List<Words> found = new ArrayList<>();
        for (int i = first; i < end; i++) {
            Optional<Phrases.Match> match = evaluative.longestAt(text, i);
            if (match.isPresent()) {
                found.add(text.words(i, match.get().end()));
            }
        }
        return found;
    }

    private Optional<Phrases.Match> find(Phrases phrases, int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Phrases.Match> match = phrases.longestAt(text, i);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }
}
