package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Actor;
import org.stele.claims.Words;
import org.stele.claims.figures.Piece.Row;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;

/// Gives each figure who acted, as its source says: the subject of the verb, "by" whom, or as a result of what.
final class Actors {

    /// More groups than these are named for several events.
    private static final int MOST_NAMED = 2;

    private final TokenizedText text;
    private final WordClasses classes;
    private final Phrases anchors;
    private final Phrases causes;
    private final List<ActorMention> mentions;
    private int next;
    private Optional<List<Actor>> named = Optional.empty();
    /// Who acted in the sentence before, for "they".
    private Optional<Actor> before = Optional.empty();

    private List<ActorMention> here = List.of();
    private final Map<Integer, Optional<Actor>> beforeSentence = new HashMap<>();

    Actors(TokenizedText text, Lexicon lexicon, WordClasses classes, List<ActorMention> mentions) {
        this.text = text;
        this.classes = classes;
        this.mentions = mentions;
        anchors = lexicon.phrases("anchors");
        causes = lexicon.phrases("causes");
    }

    /// Remembers who acted in a sentence. Sentences must be left in order.
    void leave(Sentence sentence) {
        beforeSentence.put(sentence.index(), before);
        int end = text.token(sentence.end() - 1).end();
        List<ActorMention> found = new ArrayList<>();
        while (next < mentions.size() && mentions.get(next).start() < end) {
            found.add(mentions.get(next++));
        }
        here = found;
        for (ActorMention mention : here) {
            if (mention.actor().degree().equals("carried_out")) {
                before = Optional.of(mention.actor());
            }
        }
    }

    /// Who acted, by the words of the figure's own sentence, and who is named for the event as a whole.
    List<Actor> of(Draft draft, Clause clause) {
        List<Actor> actors = new ArrayList<>(own(draft, clause));
        for (Actor named : named()) {
            if (actors.stream().noneMatch(actor -> actor.words().equals(named.words()))) {
                actors.add(named);
            }
        }
        return actors;
    }

    /// The groups that are named for what happened; several that do not agree are all named.
    private List<Actor> named() {
        if (named.isEmpty()) {
            List<Actor> found = new ArrayList<>();
            Set<String> known = new HashSet<>();
            for (ActorMention mention : mentions) {
                if (mention.named() && known.add(mention.actor().name())) {
                    found.add(mention.actor());
                }
            }
            named = Optional.of(found.size() <= MOST_NAMED ? found : List.of());
        }
        return named.orElse(List.of());
    }

    private List<Actor> own(Draft draft, Clause clause) {
        if (draft.agent.isPresent()) {
            return List.of(at(draft.agent)
                    .orElseGet(
                            () -> new Actor(text.words(draft.agent.first(), draft.agent.end()), degree(draft.agent))));
        }
        Optional<Actor> by = by(draft, clause);
        if (by.isPresent()) {
            return List.of(by.get());
        }
        Optional<Actor> cause = cause(clause);
        if (cause.isPresent()) {
            return List.of(cause.get());
        }
        Optional<Actor> within = within(draft, clause);
        if (within.isPresent()) {
            return List.of(within.get());
        }
        boolean they = classes.at(clause.sentence().first()) == WordClass.THEY;
        return they
                ? beforeSentence.getOrDefault(clause.sentence().index(), Optional.empty()).stream()
                        .toList()
                : List.of();
    }

    private String degree(Row agent) {
        return causes.longestAt(text, agent.end() - 1).isPresent() ? "cause" : "carried_out";
    }

    /// The actor mentioned over these tokens.
    private Optional<Actor> at(Row row) {
        int start = text.token(row.first()).start();
        int end = text.token(row.end() - 1).end();
        int low = firstEndingAfter(start);
        return low < mentions.size() && mentions.get(low).start() < end
                ? Optional.of(mentions.get(low).actor())
                : Optional.empty();
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// "were killed in an airstrike by the army", "were killed as a result of a strike": the rest of the clause.
    private Optional<Actor> within(Draft draft, Clause clause) {
        if (draft.harmEnd() == 0 || draft.harmEnd() >= clause.end()) {
            return Optional.empty();
        }
        return at(new Row(draft.harmEnd(), clause.end()))
                .filter(actor -> !actor.degree().equals("ordered"));
    }

    /// "were killed by soldiers".
    private Optional<Actor> by(Draft draft, Clause clause) {
        for (int i = draft.harmEnd(); i > 0 && i + 1 < clause.end(); i++) {
            if (classes.at(i) == WordClass.BY) {
                return at(new Row(i + 1, Math.min(clause.end(), i + 6)));
            }
            if (!classes.at(i).isTransparent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "As a result of the shelling of the bridge": the shelling.
    private Optional<Actor> cause(Clause clause) {
        Optional<Phrases.Match> anchor =
                anchors.longestAt(text, clause.sentence().first());
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        int end = anchor.get().end();
        while (end < clause.frameEnd()
                && classes.at(end) != WordClass.PREPOSITION
                && classes.at(end) != WordClass.COMMA
                && classes.at(end) != WordClass.OF
                && classes.at(end) != WordClass.BY) {
            end++;
        }
        if (end == anchor.get().end()) {
            return Optional.empty();
        }
        Words words = text.words(anchor.get().end(), end);
        return Optional.of(new Actor(words, "cause"));
    }
}
