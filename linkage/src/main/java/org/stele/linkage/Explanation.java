package org.stele.linkage;

import java.util.List;

/// Why two rows have the weight they have: what is known before looking at them, one term a field, and what comes off
/// because two of one family, village or event are alike in several fields at once.
///
/// @param prior log2 of the odds that two rows taken at random are one
/// @param lookalikes bits that come off, 0 or less apart from rounding: the chance that they are two with much in
/// common
/// @param weight log2 of the odds that these two are: the prior, all terms and the lookalikes
public record Explanation(
        RowRef left,
        RowRef right,
        double prior,
        List<Term> terms,
        double lookalikes,
        double weight,
        double probability) {

    public Explanation {
        terms = List.copyOf(terms);
    }

    /// The prior, all terms and the lookalikes, added in this order: [#weight] to the last bit.
    public double total() {
        double total = prior;
        for (Term term : terms) {
            total += term.weight();
        }
        return total + lookalikes;
    }

    /// What one field adds, in bits; negative where it speaks against.
    ///
    /// @param level how far the two agree
    /// @param left the value as it stands in the left row
    /// @param agreement what this level of agreement adds for any value
    /// @param rarity what this value adds for being rarer or commoner than others
    public record Term(String field, String level, String left, String right, double agreement, double rarity) {
        public double weight() {
            return agreement + rarity;
        }
    }
}
