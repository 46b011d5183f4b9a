package org.stele.vocabulary;

/// How one claim relates to another, as the words of the text show it.
public enum RelationType implements Coded {
    ADDITIONAL_TO,
    PART_OF,
    COMPOSITION_OF,
    RESTATES,
    TOTAL_OF
}
