package org.stele.claims;

import java.util.OptionalLong;
import org.stele.vocabulary.Bound;

/// How many, as far as the words say: a closed interval of whole numbers, or nothing.
public sealed interface Count {

    /// What is stated: `low..high`, both included. No `high` means that the words set no upper bound.
    record Interval(long low, OptionalLong high, Bound bound) implements Count {
        public Interval {
            if (low < 0 || (high.isPresent() && high.getAsLong() < low)) {
                throw new IllegalArgumentException(
                        low + " to " + (high.isPresent() ? high.getAsLong() : "open") + " is no count of anything");
            }
        }
    }

    /// A harm is stated and no quantity: it is not a number anywhere.
    record Unstated() implements Count {}

    static Interval exactly(long n) {
        return new Interval(n, OptionalLong.of(n), Bound.EXACT);
    }

    static Interval atLeast(long n) {
        return new Interval(n, OptionalLong.empty(), Bound.AT_LEAST);
    }

    static Interval between(long low, long high, Bound bound) {
        return new Interval(low, OptionalLong.of(high), bound);
    }

    /// The interval that a qualifier makes of a stated number (docs/formats/claims.md).
    ///
    /// @throws IllegalArgumentException for `RANGE` and `VAGUE`, which take two numbers
    static Interval of(Bound bound, long n) {
        return switch (bound) {
            case EXACT, ABOUT -> between(n, n, bound);
            case AT_LEAST -> new Interval(n, OptionalLong.empty(), bound);
            case MORE_THAN -> new Interval(Math.addExact(n, 1), OptionalLong.empty(), bound);
            case UP_TO -> between(0, n, bound);
            case FEWER_THAN -> between(0, Math.max(0, n - 1), bound);
            case NONE -> between(0, 0, bound);
            case ONE_IMPLICIT -> between(1, 1, bound);
            case RANGE, VAGUE -> throw new IllegalArgumentException(bound.code() + " takes two numbers");
        };
    }
}
