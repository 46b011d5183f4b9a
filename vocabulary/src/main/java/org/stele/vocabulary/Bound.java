package org.stele.vocabulary;

/// How a stated quantity bounds the true one; docs/formats/claims.md gives the interval of each.
public enum Bound implements Coded {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    UP_TO,
    FEWER_THAN,
    ABOUT,
    RANGE,
    NONE,
    ONE_IMPLICIT,
    VAGUE
}
