package org.stele.estimates;

import java.util.Locale;

/// Why an answer is doubtful or refused: the closed list of docs/formats/estimate.md.
public enum Why {
    // of the table
    NOBODY_LISTED,
    TOO_FEW_LISTS,
    TOO_MANY_LISTS,
    NO_OVERLAP,
    HARDLY_ANY_OVERLAP,
    LISTS_APART,
    LIST_APART,
    EMPTY_LIST,
    SPARSE_OVERLAP,
    FEW_PEOPLE,
    TOO_MANY_PEOPLE,
    // of a method
    INDEPENDENCE_UNTESTABLE,
    MLE_DOES_NOT_EXIST,
    UNIDENTIFIABLE,
    CHAINS_DISAGREE,
    PRIOR_DECIDES,
    CUT_DECIDES,
    POOR_FIT,
    WIDE_INTERVAL,
    // of several methods, or several drawn linkages
    METHODS_DISAGREE,
    SOME_DRAWS_REFUSED,
    MOST_DRAWS_REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
