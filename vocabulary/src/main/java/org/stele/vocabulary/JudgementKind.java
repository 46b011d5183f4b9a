package org.stele.vocabulary;

/// What a person can decide about the record.
public enum JudgementKind implements Coded {
    CONFIRM,
    REJECT,
    CORRECT,
    SAME_PERSON,
    NOT_SAME_PERSON,
    ASSUMPTION,
    RULE,
    SOURCE_KIND,
    COLUMN
}
