package org.stele.vocabulary;

/// How the speaker stands to what is said. `INTENDED` is an aim alleged: it counts nobody.
public enum Modality implements Coded {
    ASSERTED,
    REPORTED,
    CLAIMED,
    ALLEGED,
    CONFIRMED,
    DENIED,
    INTENDED,
    ESTIMATED,
    FEARED
}
