package org.stele.vocabulary;

/// Whether the speaker affirms or denies.
public enum Polarity implements Coded {
    AFFIRMED,
    DENIED
}
