package org.stele.vocabulary;

/// Sex as a source states it.
public enum Sex implements Coded {
    FEMALE,
    MALE,
    UNKNOWN
}
