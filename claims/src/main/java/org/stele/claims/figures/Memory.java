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

    private final TokenizedText text;
    private final Phrases aims;
    private final List<Draft> drafts = new ArrayList<>();

    Memory(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        aims = lexicon.phrases("aims");
    }

    void add(List<Draft> read) {
        for (Draft draft : read) {
            if (draft.quantity.isPresent() && draft.measure().isPresent()) {
                drafts.add(draft);
            }
        }
    }

    /// The last figure of one of these measures.
    Optional<Draft> latest(List<Measure> measures) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 50); i--) {
            Draft draft = drafts.get(i);
            if (draft.measure().filter(measures::contains).isPresent() && draft.parent == null) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
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

    /// Whether words of aim end at a token: "plan for", "attempted to".
    boolean isAim(int first, int end) {
        return first >= 0
                && aims.longestAt(text, first)
                        .filter(match -> match.end() == end)
                        .isPresent();
    }
}
