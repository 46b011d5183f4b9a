package org.stele.vocabulary;

/// The kind of a legal or official act.
public enum RulingKind implements Coded {
    DECREE,
    ORDER,
    RESOLUTION,
    LAW,
    VERDICT,
    RECOGNITION,
    COMPENSATION,
    DECLARATION_OF_EMERGENCY
}
