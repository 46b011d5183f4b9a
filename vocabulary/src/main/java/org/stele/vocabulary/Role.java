package org.stele.vocabulary;

/// What part a named person plays in a text. No role is ever inferred from another.
public enum Role implements Coded {
    VICTIM,
    ALLEGED_RESPONSIBLE,
    OFFICIAL,
    WITNESS,
    SPEAKER,
    OTHER
}
