package org.stele.vocabulary;

/// Who speaks through a source; a judgement with its reason.
public enum SourceKind implements Coded {
    STATE,
    PARTY_TO_CONFLICT,
    COURT,
    MEDICAL,
    NGO,
    MEDIA,
    FAMILY,
    WITNESS,
    UNKNOWN
}
