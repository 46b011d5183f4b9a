package org.stele.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.evidence.Judgement;
import org.stele.incidents.Comparison.Supposition;
import org.stele.vocabulary.JudgementKind;

/// Which assumptions hold: as people decided, else by default. Remembers every one that was asked about.
final class Assumptions {

    private final Map<String, Judgement> decided;
    private final SortedMap<String, Assumption> asked = new TreeMap<>();

    Assumptions(Map<String, Judgement> decided) {
        this.decided = decided;
    }

    static Assumptions of(List<Judgement> judgements) {
        Map<String, Judgement> decided = new TreeMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.kind() == JudgementKind.ASSUMPTION) {
                if (!judgement.value().equals("made") && !judgement.value().equals("revoked")) {
                    throw new IllegalArgumentException("the judgement on assumption \"" + judgement.subject()
                            + "\" says \"" + judgement.value() + "\": an assumption is made or revoked");
                }
                decided.put(judgement.subject(), judgement);
            }
        }
        return new Assumptions(decided);
    }

    /// The same decisions, with nothing asked yet: for the next incident.
    Assumptions fresh() {
        return new Assumptions(decided);
    }

    boolean holds(Supposition supposition) {
        Optional<Judgement> judgement = Optional.ofNullable(decided.get(supposition.id()));
        boolean held =
                judgement.map(decision -> decision.value().equals("made")).orElse(supposition.heldByDefault());
        asked.put(supposition.id(), new Assumption(supposition.id(), held, judgement, supposition.says()));
        return held;
    }

    boolean hold(List<Supposition> suppositions) {
        boolean all = true;
        for (Supposition supposition : suppositions) {
            all &= holds(supposition);
        }
        return all;
    }

    /// Whether a person made or revoked it, without an assumption of our own behind it.
    Optional<Boolean> decided(String id) {
        return Optional.ofNullable(decided.get(id))
                .map(judgement -> judgement.value().equals("made"));
    }

    /// The pairs of documents of which a person made, or revoked, an assumption of this kind.
    List<List<String>> documents(String kind, boolean made) {
        return decided.values().stream()
                .filter(judgement -> judgement.subject().startsWith(kind + ":")
                        && judgement.value().equals(made ? "made" : "revoked"))
                .map(judgement ->
                        List.of(judgement.subject().substring(kind.length() + 1).split("\\|", -1)))
                .filter(pair -> pair.size() == 2)
                .toList();
    }

    List<Assumption> asked() {
        return List.copyOf(asked.values());
    }
}
