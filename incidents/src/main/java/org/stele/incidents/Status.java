package org.stele.incidents;

import org.stele.vocabulary.Coded;

/// How far a figure is borne out. docs/methods/rules.md gives the entry criteria of each.
public enum Status implements Coded {
    /// Two lineages that a person judged independent agree, and a person confirmed a claim that was read.
    CONFIRMED,
    /// Two lineages agree, or a person confirmed a claim that was read.
    PROBABLE,
    /// One lineage says so, and nothing speaks against it.
    POSSIBLE,
    /// Claims that were read cannot all be true, or lineages state different totals.
    CONTESTED,
    /// Every claim was rejected by a person.
    DISCOUNTED
}
