package org.stele.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Relation;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.incidents.bounds.Range;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

/// A figure claim as the reckoning reads it: with the count a person corrected it to, its scope and its lineage.
///
/// @param count what is read: the words' own interval, or the corrected one
/// @param decided the judgement that confirmed or corrected it, if there is one
/// @param side who counts, seen from the harm
/// @param published when its document appeared
/// @param place where it stands among all figures, in the order of the documents and of their texts
record Figure(
        FigureClaim claim,
        Scope scope,
        Count.Interval count,
        Optional<Judgement> decided,
        DocumentId document,
        int lineage,
        Side side,
        Optional<Edtf> published,
        int place) {

    /// Ties are broken by the place, not by ids, which hang on file names.
    static final Comparator<Figure> BY_NUMBER =
            Comparator.comparingLong((Figure figure) -> figure.range().low()).thenComparingInt(Figure::place);

    ClaimId id() {
        return claim.id();
    }

    Measure measure() {
        return claim.measure();
    }

    Range range() {
        return new Range(count.low(), count.high().orElse(Range.OPEN));
    }

    boolean isConfirmed() {
        return decided.filter(judgement -> judgement.kind() == JudgementKind.CONFIRM)
                .isPresent();
    }

    /// "Hundreds" bounds a count and is never one.
    boolean isVague() {
        return count.bound() == Bound.VAGUE;
    }

    /// "A nurse": one person named or described, who may be one of several.
    boolean isImplicit() {
        return count.bound() == Bound.ONE_IMPLICIT;
    }

    /// The number, where the words give a single one.
    OptionalLong number() {
        return count.high().isPresent() && count.high().getAsLong() == count.low()
                ? OptionalLong.of(count.low())
                : OptionalLong.empty();
    }

    /// The number or interval in digits, for arithmetic that people read: `82`, `100–150`, `112+`.
    String figures() {
        if (number().isPresent()) {
            return String.valueOf(count.low());
        }
        return count.high().isPresent() ? count.low() + "–" + count.high().getAsLong() : count.low() + "+";
    }

    boolean isBeside(Figure other) {
        return document.equals(other.document);
    }

    boolean isConceded() {
        return side == Side.CONCEDED;
    }

    /// Whether the same voice gives both: one text, and in it the same speaker.
    boolean isOfVoiceOf(Figure other) {
        return isBeside(other) && speaker().equals(other.speaker());
    }

    String speaker() {
        return claim.said().speaker().map(words -> Scope.key(words.text())).orElse("");
    }

    boolean has(RelationType type, Figure other) {
        return claim.relation().stream()
                .anyMatch(relation -> relation.type() == type && relation.to().equals(other.id()));
    }

    Optional<Relation> find(RelationType type) {
        return claim.relation().stream()
                .filter(relation -> relation.type() == type)
                .findFirst();
    }

    static List<ClaimId> ids(List<Figure> figures) {
        return figures.stream().map(Figure::id).toList();
    }
}
