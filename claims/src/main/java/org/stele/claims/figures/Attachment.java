package org.stele.claims.figures;

import java.util.List;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Named;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Unquantified;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Sentence;
/// Ties the quantities of one sentence to its words of harm, in one pass over its pieces.
///
/// A quantity that nothing claims waits as the subject; an active verb opens a place for its object; a passive,
/// an intransitive or a participle takes the waiting subject; "including" and "of whom" open the parts of what
/// stands before. What has no harm at the end of the sentence counts nobody.
///
/// [Standing] is what stands open at a point; [NounRules], [HarmRules] and [LinkRules] say what each piece changes.

final class Attachment {

    private final Standing standing;
    private final NounRules nouns;
    private final HarmRules harms;
    private final LinkRules links;

    Attachment(Sentence sentence, List<Piece> pieces, Memory memory, Lexicon lexicon) {
        standing = new Standing(sentence, pieces, memory, lexicon);
        nouns = new NounRules(standing);
        harms = new HarmRules(standing);
        links = new LinkRules(standing);
    }

    /// The drafts of the sentence in its order, harmed or not.
    List<Draft> run() {
        for (int i = 0; i < standing.pieces.size(); i++) {
            switch (standing.pieces.get(i)) {
                case Quantity quantity -> nouns.quantity(quantity, i);
                case Bare bare -> nouns.bare(bare, i);
                case Named named -> nouns.named(named, i);
                case Unquantified many -> nouns.unquantified(many, i);
                case Harm harm -> harms.harm(harm, i);
                case Link link -> links.link(link, i);
            }
        }
        for (Draft draft : standing.drafts) {
            if (!draft.isHarmed() && draft.parent != null && draft.parent.isHarmed()) {
                draft.imply(draft.parent);
            }
        }
        return standing.drafts;
    }
}
