package org.stele.incidents.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Unknown counts, what is stated of each, and which are sums of others.
///
/// Bounds are found by propagation to a fixed point. Two facts make that exact (proofs in
/// docs/methods/reckoning.md): when no sum is complete, the least numbers that propagation leaves satisfy
/// everything at once, and a greatest number can be tested by assuming it; when sums are complete, propagation is
/// exact as long as variables and sums form a forest. Otherwise the bounds hold but may be wider than need be,
/// and [Solution#exact] says so.
public record Network(List<Range> stated, List<Sum> sums) {

    /// Rounds of propagation before the network is called undecided. A forest needs no more rounds than it is deep.
    private static final int ROUNDS = 10_000;

    public Network {
        stated = List.copyOf(stated);
        sums = List.copyOf(sums);
    }

    /// Tight intervals of every variable.
    ///
    /// @param exact false when the bounds hold but may not be the tightest
    public record Solution(List<Range> ranges, boolean exact) {
        public Solution {
            ranges = List.copyOf(ranges);
        }
    }

    /// Whether some whole numbers satisfy everything stated. When [#isDecidable] is false, true means "no
    /// contradiction was found".
    public boolean isPossible() {
        return propagated(ranges()).isPresent();
    }

    /// Whether propagation decides this network.
    public boolean isDecidable() {
        return sums.stream().noneMatch(Sum::complete) || isForest();
    }

    /// The interval of every variable, or nothing when no numbers satisfy the network.
    public Optional<Solution> solve() {
        Optional<Range[]> fixed = propagated(ranges());
        if (fixed.isEmpty()) {
            return Optional.empty();
        }
        Range[] ranges = fixed.get();
        boolean forest = isForest();
        if (!forest && sums.stream().noneMatch(Sum::complete)) {
            for (int variable = 0; variable < ranges.length; variable++) {
                ranges[variable] = new Range(ranges[variable].low(), highest(ranges, variable));
            }
            return Optional.of(new Solution(Arrays.asList(ranges), true));
        }
        return Optional.of(new Solution(Arrays.asList(ranges), forest));
    }

    private Range[] ranges() {
        return stated.toArray(Range[]::new);
    }

    /// The greatest value that still leaves the rest possible, by halving.
    private long highest(Range[] ranges, int variable) {
        long low = ranges[variable].low();
        long high = ranges[variable].high();
        if (high == Range.OPEN || isPossibleAt(ranges, variable, high)) {
            return high;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isPossibleAt(ranges, variable, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isPossibleAt(Range[] ranges, int variable, long value) {
        Range[] assumed = ranges.clone();
        assumed[variable] = new Range(value, assumed[variable].high());
        return propagated(assumed).isPresent();
    }

    private Optional<Range[]> propagated(Range[] ranges) {
        for (Range range : ranges) {
            if (range.isEmpty()) {
                return Optional.empty();
            }
        }
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Sum sum : sums) {
                Range together = new Range(0, 0);
                for (int part : sum.parts()) {
                    together = together.plus(ranges[part]);
                }
                Range allowed = new Range(together.low(), sum.complete() ? together.high() : Range.OPEN);
                changed |= narrow(ranges, sum.total(), allowed);
                for (int part : sum.parts()) {
                    changed |= narrow(ranges, part, share(ranges, sum, part));
                }
                if (ranges[sum.total()].isEmpty() || sum.parts().stream().anyMatch(part -> ranges[part].isEmpty())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(ranges);
    }

    /// What the total and the other parts leave for one part.
    private static Range share(Range[] ranges, Sum sum, int part) {
        Range others = new Range(0, 0);
        for (int other : sum.parts()) {
            others = other == part ? others : others.plus(ranges[other]);
        }
        Range total = ranges[sum.total()];
        long high = total.isOpen() ? Range.OPEN : total.high() - others.low();
        long low = sum.complete() && !others.isOpen() ? Math.max(0, total.low() - others.high()) : 0;
        return new Range(low, high);
    }

    private static boolean narrow(Range[] ranges, int variable, Range allowed) {
        Range narrowed = ranges[variable].and(allowed);
        if (narrowed.equals(ranges[variable])) {
            return false;
        }
        ranges[variable] = narrowed;
        return true;
    }

    /// Whether no two paths of sums lead from one variable to another.
    private boolean isForest() {
        Partition nodes = new Partition(stated.size() + sums.size());
        for (int i = 0; i < sums.size(); i++) {
            List<Integer> variables = new ArrayList<>(sums.get(i).parts());
            variables.add(sums.get(i).total());
            for (int variable : variables) {
                if (!nodes.join(variable, stated.size() + i)) {
                    return false;
                }
            }
        }
        return true;
    }
}
