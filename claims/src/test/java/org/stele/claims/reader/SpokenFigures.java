package org.stele.claims.reader;

import java.util.ArrayList;
import java.util.List;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;

/// The figures of a reading in one line that can be written by hand: `killed 5, part killed 2, injured >20`.
///
/// Counts: `5` exactly, `5+` at least, `>5` more than, `<5` fewer than, `..5` up to, `~5` about, `3..9` a range or a
/// vague word, `3..` with an open end, `one` a person told without a number, `none` nobody. `part` stands before what
/// is a part of another figure, `not` before what is denied.
final class SpokenFigures {

    private SpokenFigures() {}

    static String of(Reading reading) {
        List<String> said = new ArrayList<>();
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            if (claim.value().isPresent() && claim.count() instanceof Count.Interval count) {
                boolean part = claim.relation().stream().anyMatch(to -> to.type() == RelationType.PART_OF);
                boolean denied = claim.said().polarity() == Polarity.DENIED;
                said.add((denied ? "not " : "") + (part ? "part " : "")
                        + claim.measure().code() + " " + spoken(count));
            }
        }
        return said.isEmpty() ? "nothing" : String.join(", ", said);
    }

    private static String spoken(Count.Interval count) {
        String high = count.high().isPresent() ? "" + count.high().getAsLong() : "";
        return switch (count.bound()) {
            case EXACT -> "" + count.low();
            case AT_LEAST -> count.low() + "+";
            case MORE_THAN -> ">" + (count.low() - 1);
            case FEWER_THAN -> "<" + (count.high().orElse(0) + 1);
            case UP_TO -> ".." + high;
            case ABOUT -> "~" + count.low();
            case RANGE, VAGUE -> count.low() + ".." + high;
            case ONE_IMPLICIT -> "one";
            case NONE -> "none";
        };
    }
}
