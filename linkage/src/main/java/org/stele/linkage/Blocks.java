package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows that share a rule's keys, block by block. Pairs are counted from the sizes of blocks, in the time it
/// takes to go over the rows, before any pair is made.
final class Blocks {

    /// A block of more rows than this is first split by further keys; what no key splits is compared by neighbours.
    static final int LARGEST = 1_000;

    /// How far neighbours reach in a block that no key can split.
    static final int NEIGHBOURS = 20;

    private final Rows rows;
    private final boolean anyClean;
    private final Map<BlockingKey, Sorted> sorted = new HashMap<>();
    private int[] counter = new int[0];

    Blocks(Rows rows) {
        this.rows = rows;
        anyClean = rows.lists().stream().anyMatch(RowList::clean);
    }

    /// The rows that have a key, in the order of its codes.
    private static final class Sorted {
        private final int[] rows;
        /// Where the rows of a code begin; one more than there are codes.
        private final int[] from;

        Sorted(int[] rows, int[] from) {
            this.rows = rows;
            this.from = from;
        }

        int[] rows() {
            return rows;
        }

        int[] from() {
            return from;
        }
    }

    /// The block of each row, 0 for none.
    static final class Parting {
        private final int[] blockOfRow;
        /// The highest number of a block.
        private final int blocks;
        /// By number: whether the rows of a block are compared with their neighbours only.
        private final boolean[] narrow;

        Parting(int[] blockOfRow, int blocks, boolean[] narrow) {
            this.blockOfRow = blockOfRow;
            this.blocks = blocks;
            this.narrow = narrow;
        }

        int[] blockOfRow() {
            return blockOfRow;
        }

        int blocks() {
            return blocks;
        }

        boolean[] narrow() {
            return narrow;
        }
    }

    /// The exact number of pairs of rows that share all keys and can be one.
    long countPairs(List<BlockingKey> keys) {
        BlockingKey first = keys.getFirst();
        Sorted groups = sorted.computeIfAbsent(first, this::sort);
        int[] second = keys.size() == 1 ? null : keys.get(1).codes();
        counter = second == null || counter.length > keys.get(1).largest()
                ? counter
                : new int[keys.get(1).largest() + 1];
        long pairs = 0;
        for (int code = 1; code + 1 < groups.from().length; code++) {
            pairs += countPairs(groups, groups.from()[code], groups.from()[code + 1], second);
        }
        return pairs;
    }

    private long countPairs(Sorted groups, int from, int to, int @org.jspecify.annotations.Nullable [] second) {
        if (second == null) {
            long n = (long) to - from;
            return n * (n - 1) / 2 - (anyClean && n > 1 ? cleanPairs(groups.rows(), from, to) : 0);
        }
        long pairs = 0;
        for (int at = from; at < to; at++) {
            int code = second[groups.rows()[at]];
            pairs += code == 0 ? 0 : counter[code]++;
        }
        for (int at = from; at < to; at++) {
            counter[second[groups.rows()[at]]] = 0;
        }
        return pairs - (anyClean && pairs > 0 ? cleanPairs(groups.rows(), from, to, second) : 0);
    }

    private long cleanPairs(int[] order, int from, int to) {
        int[] ofList = new int[rows.lists().size()];
        long pairs = 0;
        for (int at = from; at < to; at++) {
            int list = rows.list(order[at]);
            pairs += rows.isClean(list) ? ofList[list]++ : 0;
        }
        return pairs;
    }

    private long cleanPairs(int[] order, int from, int to, int[] second) {
        long[] ofListAndCode = new long[to - from];
        int n = 0;
        for (int at = from; at < to; at++) {
            int list = rows.list(order[at]);
            if (rows.isClean(list) && second[order[at]] != 0) {
                ofListAndCode[n++] = ((long) list << 32) | second[order[at]];
            }
        }
        Arrays.sort(ofListAndCode, 0, n);
        long pairs = 0;
        int same = 0;
        for (int i = 1; i < n; i++) {
            same = ofListAndCode[i] == ofListAndCode[i - 1] ? same + 1 : 0;
            pairs += same;
        }
        return pairs;
    }

    private Sorted sort(BlockingKey key) {
        int[] codes = key.codes();
        int[] from = new int[key.largest() + 2];
        for (int code : codes) {
            from[code + 1]++;
        }
        for (int code = 1; code < from.length; code++) {
            from[code] += from[code - 1];
        }
        int[] order = new int[codes.length];
        int[] next = from.clone();
        for (int row = 0; row < codes.length; row++) {
            order[next[codes[row]]++] = row;
        }
        return new Sorted(order, from);
    }

    /// Puts rows into the blocks of a rule. Says in `oversized` what was done with blocks that are too large.
    Parting part(BlockingRule rule, List<String> oversized) {
        return new Splitting(rule, oversized).part();
    }

    private final class Splitting {
        private final BlockingRule rule;
        private final List<String> oversized;
        private final int[] blockOfRow;
        private boolean[] narrow = new boolean[16];
        private int blocks;

        Splitting(BlockingRule rule, List<String> oversized) {
            this.rule = rule;
            this.oversized = oversized;
            blockOfRow = new int[rows.count()];
        }

        Parting part() {
            Arrays.fill(blockOfRow, 1);
            blocks = 1;
            for (BlockingKey key : rule.keys()) {
                LongIndex index = new LongIndex();
                int[] codes = key.codes();
                for (int row = 0; row < blockOfRow.length; row++) {
                    boolean none = blockOfRow[row] == 0 || codes[row] == 0;
                    blockOfRow[row] = none ? 0 : index.add(((long) blockOfRow[row] << 32) | codes[row]) + 1;
                }
                blocks = index.size();
            }
            if (!rule.keys().isEmpty()) {
                splitLarge();
            } else if (rows.possiblePairs() > RuleChooser.EVERY_PAIR_UP_TO) {
                compareNeighbours(1, blockOfRow.length);
            }
            return new Parting(blockOfRow, blocks, Arrays.copyOf(narrow, blocks + 1));
        }

        private void splitLarge() {
            int[] size = new int[blocks + 1];
            for (int block : blockOfRow) {
                size[block]++;
            }
            for (int block = 1; block < size.length; block++) {
                if (size[block] > LARGEST) {
                    int[] members = new int[size[block]];
                    int n = 0;
                    for (int row = 0; row < blockOfRow.length; row++) {
                        if (blockOfRow[row] == block) {
                            members[n++] = row;
                        }
                    }
                    split(block, members, rule.keys());
                }
            }
        }

        private void split(int block, int[] members, List<BlockingKey> used) {
            BlockingKey best = null;
            int[][] parts = new int[0][];
            long fewest = pairsIn(members);
            for (BlockingKey key : rows.keys()) {
                if (!used.contains(key)) {
                    int[][] candidate = group(key, members);
                    long made = 0;
                    int kept = 0;
                    for (int[] part : candidate) {
                        made += pairsIn(part);
                        kept += part.length;
                    }
                    // A key that nobody in the block has would leave no pair: that is no split, it is a loss.
                    if (made > 0 && made < fewest && kept > members.length / 2) {
                        best = key;
                        fewest = made;
                        parts = candidate;
                    }
                }
            }
            if (best == null) {
                compareNeighbours(block, members.length);
                return;
            }
            oversized.add(rule.name() + ": a block of " + members.length + " rows, split by " + best.name());
            List<BlockingKey> more = new ArrayList<>(used);
            more.add(best);
            for (int row : members) {
                blockOfRow[row] = 0;
            }
            for (int[] part : parts) {
                int number = ++blocks;
                for (int row : part) {
                    blockOfRow[row] = number;
                }
                if (part.length > LARGEST) {
                    split(number, part, more);
                }
            }
        }

        private void compareNeighbours(int block, int size) {
            oversized.add(rule.name() + ": a block of " + size
                    + " rows that no key splits; each row is compared with its " + NEIGHBOURS + " neighbours");
            narrow = block < narrow.length ? narrow : Arrays.copyOf(narrow, 2 * block);
            narrow[block] = true;
        }

        private long pairsIn(int[] members) {
            long n = members.length;
            return n * (n - 1) / 2 - (anyClean && n > 1 ? cleanPairs(members, 0, members.length) : 0);
        }

        private int[][] group(BlockingKey key, int[] members) {
            LongIndex index = new LongIndex();
            int[] group = new int[members.length];
            int[] size = new int[members.length];
            for (int i = 0; i < members.length; i++) {
                int code = key.codes()[members[i]];
                group[i] = code == 0 ? -1 : index.add(code);
                if (code != 0) {
                    size[group[i]]++;
                }
            }
            int[][] groups = new int[index.size()][];
            Arrays.setAll(groups, g -> new int[size[g]]);
            for (int i = members.length - 1; i >= 0; i--) {
                if (group[i] >= 0) {
                    groups[group[i]][--size[group[i]]] = members[i];
                }
            }
            return groups;
        }
    }
}
