package org.stele.vocabulary;

/// What one counted thing is. Every count names its unit.
public enum Unit implements Coded {
    PERSON,
    ACT,
    INCIDENT,
    HOME,
    VEHICLE,
    BUILDING,
    PROPERTY
}
