package org.stele.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.SourceKind;

/// The judgements in force, by what they speak of: the latest of a kind on a subject supersedes the earlier ones.
final class Judgements {

    private final List<Judgement> inForce;
    private final Map<String, Judgement> ofClaims = new TreeMap<>();
    private final Map<String, Judgement> ofSources = new TreeMap<>();
    private final Map<String, Judgement> ofRules = new TreeMap<>();

    Judgements(List<Judgement> judgements) {
        // Of judgements entered at one time the one entered last stands last.
        inForce =
                judgements.stream().sorted(Comparator.comparing(Judgement::at)).toList();
        for (Judgement judgement : inForce) {
            switch (judgement.kind()) {
                // A claim is confirmed, rejected or corrected: whichever was decided last.
                case CONFIRM, REJECT, CORRECT -> ofClaims.put(judgement.subject(), judgement);
                case COLUMN -> {}
                case SOURCE_KIND -> ofSources.put(judgement.subject(), judgement);
                case RULE -> ofRules.put(judgement.subject(), judgement);
                case SAME_PERSON, NOT_SAME_PERSON, ASSUMPTION -> {}
            }
        }
    }

    Assumptions assumptions() {
        return Assumptions.of(inForce);
    }

    Optional<Judgement> findOf(ClaimId claim) {
        return Optional.ofNullable(ofClaims.get(claim.text()));
    }

    Optional<Judgement> findOf(ClaimId claim, JudgementKind kind) {
        return findOf(claim).filter(judgement -> judgement.kind() == kind);
    }

    /// What a person judged a document's source to be; unknown until somebody does.
    SourceKind sourceKind(DocumentId document) {
        return Optional.ofNullable(ofSources.get(document.text()))
                .map(judgement -> Coded.get(SourceKind.class, judgement.value()))
                .orElse(SourceKind.UNKNOWN);
    }

    /// The rule for a question: decided for it, for its incident, for its measure, or for the whole register.
    Optional<Judgement> findRule(String question, String incident, String measure) {
        for (String subject : List.of(question, incident, measure, "register")) {
            if (ofRules.containsKey(subject)) {
                return Optional.of(ofRules.get(subject));
            }
        }
        return Optional.empty();
    }

    /// The count a correction gives: `147`, `at least 30`, `100-150` or `12..20`.
    ///
    /// @throws IllegalArgumentException saying what a correction may be
    static Count.Interval corrected(Judgement judgement) {
        String value = judgement.value().strip();
        try {
            if (value.matches("\\d+")) {
                return Count.exactly(Long.parseLong(value));
            }
            if (value.matches("at[ _]least \\d+")) {
                return Count.atLeast(Long.parseLong(value.replaceAll("\\D", "")));
            }
            if (value.matches("\\d+\\s*(-|\\.\\.)\\s*\\d+")) {
                String[] ends = value.split("\\D+", -1);
                return Count.between(Long.parseLong(ends[0]), Long.parseLong(ends[1]), Bound.RANGE);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the correction of " + judgement.subject() + " to \"" + value + "\" is larger than any count", e);
        }
        throw new IllegalArgumentException("the correction of " + judgement.subject() + " to \"" + value
                + "\" is no count: write 147, at least 30, or 100-150");
    }
}
