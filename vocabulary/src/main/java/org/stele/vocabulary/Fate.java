package org.stele.vocabulary;

/// What a source says became of a person.
public enum Fate implements Coded {
    KILLED,
    INJURED,
    MISSING,
    DETAINED,
    UNHARMED,
    UNKNOWN
}
