package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;

/// The pairs that chosen rules bring together, each once. Pairs are made when they are asked for and never kept: a row
/// knows its block in every rule, and a pair belongs to the first rule that brings it.
final class Blocking {

    private final Rows rows;
    private final List<BlockingRule> rules;
    private final Rule[] parts;
    private final int[] blockOfRow;
    private final List<String> oversized;

    /// The blocks of one rule.
    private static final class Rule {
        /// The rows, block by block.
        private final int[] order;
        private final int[] blockAt;
        /// Whether the rows of a block are compared with their neighbours only, by the block's number.
        private final boolean[] narrow;
        /// Where a row stands in the order, if any block is narrow; else empty.
        private final int[] place;

        Rule(int[] order, int[] blockAt, boolean[] narrow, int[] place) {
            this.order = order;
            this.blockAt = blockAt;
            this.narrow = narrow;
            this.place = place;
        }

        int[] order() {
            return order;
        }

        int[] blockAt() {
            return blockAt;
        }

        boolean[] narrow() {
            return narrow;
        }

        int[] place() {
            return place;
        }
    }

    private Blocking(Rows rows, List<BlockingRule> rules, Rule[] parts, int[] blockOfRow, List<String> oversized) {
        this.rows = rows;
        this.rules = List.copyOf(rules);
        this.parts = parts;
        this.blockOfRow = blockOfRow;
        this.oversized = List.copyOf(oversized);
    }

    /// What is done with each pair.
    @FunctionalInterface
    interface PairVisitor {
        /// @param rule the first rule that brings the pair
        void see(int left, int right, int rule);
    }

    static Blocking of(Rows rows, Blocks blocks, List<BlockingRule> rules) {
        int n = rows.count();
        Rule[] parts = new Rule[rules.size()];
        int[] blockOfRow = new int[n * parts.length];
        List<String> oversized = new ArrayList<>();
        for (int r = 0; r < parts.length; r++) {
            Blocks.Parting parting = blocks.part(rules.get(r), oversized);
            for (int row = 0; row < n; row++) {
                blockOfRow[row * parts.length + r] = parting.blockOfRow()[row];
            }
            parts[r] = ordered(parting, n);
        }
        return new Blocking(
                rows, rules, parts, blockOfRow, oversized.stream().distinct().toList());
    }

    // Counting sort: rows of one block in the order of their numbers.
    private static Rule ordered(Blocks.Parting parting, int n) {
        int[] blockOfRow = parting.blockOfRow();
        int[] from = new int[parting.blocks() + 2];
        for (int row = 0; row < n; row++) {
            from[blockOfRow[row] + 1]++;
        }
        int outside = from[1];
        for (int block = 1; block < from.length; block++) {
            from[block] += from[block - 1];
        }
        int[] order = new int[n - outside];
        int[] blockAt = new int[n - outside];
        boolean[] narrow = parting.narrow();
        boolean anyNarrow = false;
        for (boolean each : narrow) {
            anyNarrow |= each;
        }
        int[] place = anyNarrow ? new int[n] : new int[0];
        for (int row = 0; row < n; row++) {
            int block = blockOfRow[row];
            if (block != 0) {
                int at = from[block]++ - outside;
                order[at] = row;
                blockAt[at] = block;
                if (anyNarrow) {
                    place[row] = at;
                }
            }
        }
        return new Rule(order, blockAt, narrow, place);
    }

    List<BlockingRule> rules() {
        return rules;
    }

    /// What was done with blocks too large to compare as they are.
    List<String> oversized() {
        return oversized;
    }

    /// Whether a rule brings two rows together; rows of one clean list are brought by none.
    boolean brings(int rule, int left, int right) {
        int block = blockOfRow[left * parts.length + rule];
        if (block == 0 || block != blockOfRow[right * parts.length + rule]) {
            return false;
        }
        Rule part = parts[rule];
        return !part.narrow()[block] || Math.abs(part.place()[left] - part.place()[right]) <= Blocks.NEIGHBOURS;
    }

    /// Whether any rule brings two rows together.
    boolean brings(int left, int right) {
        return !rows.inOneCleanList(left, right) && isBroughtBefore(parts.length, left, right);
    }

    private boolean isBroughtBefore(int rule, int left, int right) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (brings(earlier, left, right)) {
                return true;
            }
        }
        return false;
    }

    /// Shows every pair once, the left row before the right one, in the same order every time.
    void forEachPair(PairVisitor visitor) {
        for (int r = 0; r < parts.length; r++) {
            Rule part = parts[r];
            int[] order = part.order();
            int[] blockAt = part.blockAt();
            for (int from = 0; from < order.length; ) {
                int block = blockAt[from];
                int to = from + 1;
                while (to < order.length && blockAt[to] == block) {
                    to++;
                }
                int reach = part.narrow()[block] ? Blocks.NEIGHBOURS : to - from;
                for (int i = from; i < to; i++) {
                    int left = order[i];
                    int last = Math.min(to - 1, i + reach);
                    for (int j = i + 1; j <= last; j++) {
                        int right = order[j];
                        if (!rows.inOneCleanList(left, right) && !isBroughtBefore(r, left, right)) {
                            visitor.see(left, right, r);
                        }
                    }
                }
                from = to;
            }
        }
    }
}
