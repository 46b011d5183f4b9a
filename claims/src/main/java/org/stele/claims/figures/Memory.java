package org.stele.claims.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Sentence;
import org.stele.claims.text.TokenizedText;
import org.stele.vocabulary.Measure;

/// What a document has said so far, for words that point back: "among the dead", "of them".
final class Memory {

    /// Words that point back do not reach farther than this many figures.
    private static final int LOOKED_BACK = 50;

    private final TokenizedText text;
    private final Phrases aims;
    private final Phrases victims;
    private final Phrases conferring;
    private final List<Draft> drafts = new ArrayList<>();

    Memory(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        aims = lexicon.phrases("aims");
        victims = lexicon.phrases("victims");
        conferring = lexicon.phrases("conferring");
    }

    /// Whether a noun means the dead of the document: "the youngest victim".
    boolean isVictims(Piece.Head head) {
        return head.end() > head.first() && victims.has(text.token(head.first()));
    }

    void add(List<Draft> read) {
        for (Draft draft : read) {
            if (draft.quantity.isPresent() && draft.measure().isPresent()) {
                drafts.add(draft);
            }
        }
    }

    /// The largest of the latest figures of these measures: "the dead" are all of them.
    Optional<Draft> largest(List<Measure> measures) {
        Optional<Draft> largest = Optional.empty();
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOKED_BACK); i--) {
            Draft draft = drafts.get(i);
            if (draft.measure().filter(measures::contains).isPresent()
                    && draft.parent == null
                    && draft.low() > largest.map(Draft::low).orElse(0L)) {
                largest = Optional.of(draft);
            }
        }
        return largest;
    }

    /// The last figure of the sentence before this one.
    Optional<Draft> latest(Sentence sentence) {
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).sentence >= sentence.index() - 1; i--) {
            if (drafts.get(i).parent == null) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    /// Whether these tokens are a verb that confers a status.
    boolean confers(int first, int end) {
        return conferring
                .longestAt(text, first)
                .filter(match -> match.end() == end)
                .isPresent();
    }

    /// Whether words of aim end at a token: "plan for", "attempted to".
    boolean isAim(int first, int end) {
        return first >= 0
                && aims.longestAt(text, first)
                        .filter(match -> match.end() == end)
                        .isPresent();
    }
}
