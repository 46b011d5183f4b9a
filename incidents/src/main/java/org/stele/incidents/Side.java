package org.stele.incidents;

import org.stele.vocabulary.Coded;

/// Who counts, seen from the harm: figures of different sides stand apart and are never averaged.
public enum Side implements Coded {
    /// A party that some document names as an actor, or a source that a person judged one: it counts its own acts, and
    /// what it concedes is no count of the whole.
    CONCEDED,
    /// A source that a person judged the state's.
    OFFICIAL,
    /// Everybody else; whether they are independent is a judgement.
    OTHERS
}
