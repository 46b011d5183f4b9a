package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows that share a rule's keys, block by block. Pairs are counted from the sizes of blocks, in the time it
/// takes to sort, before any pair is made.
final class Blocks {

    /// A block of more rows than this is first split by further keys; what no key splits is compared by neighbours.
    static final int LARGEST = 1_000;

    /// How far neighbours reach in a block that no key can split.
    static final int NEIGHBOURS = 20;

    private final Rows rows;

    Blocks(Rows rows) {
        this.rows = rows;
    }

    /// The exact number of pairs of rows that share all keys and can be one.
    long countPairs(List<BlockingKey> keys) {
        Grouped grouped = group(keys);
        long pairs = 0;
        for (int from = 0; from < grouped.size(); ) {
            int to = grouped.endOfBlock(from);
            pairs += pairsIn(grouped, from, to);
            from = to;
        }
        return pairs;
    }

    private long pairsIn(Grouped grouped, int from, int to) {
        long n = (long) to - from;
        long pairs = n * (n - 1) / 2;
        if (n > 1 && rows.lists().stream().anyMatch(RowList::clean)) {
            int[] ofList = new int[rows.lists().size()];
            for (int at = from; at < to; at++) {
                ofList[rows.list(grouped.row(at))]++;
            }
            for (int list = 0; list < ofList.length; list++) {
                pairs -= rows.lists().get(list).clean() ? ofList[list] * (ofList[list] - 1L) / 2 : 0;
            }
        }
        return pairs;
    }

    /// Adds the pairs of a rule, each as `left << 32 | right` with left before right. Says in `oversized` what was
    /// done with blocks that are too large.
    void addPairs(BlockingRule rule, PairList pairs, List<String> oversized) {
        addPairs(rule, group(rule.keys()), rule.keys(), pairs, oversized);
    }

    private void addPairs(
            BlockingRule rule, Grouped grouped, List<BlockingKey> used, PairList pairs, List<String> oversized) {
        for (int from = 0; from < grouped.size(); ) {
            int to = grouped.endOfBlock(from);
            if (to - from <= LARGEST || rule.keys().isEmpty()) {
                addAll(grouped, from, to, to - from, pairs);
            } else {
                split(rule, grouped, from, to, used, pairs, oversized);
            }
            from = to;
        }
    }

    private void split(
            BlockingRule rule,
            Grouped grouped,
            int from,
            int to,
            List<BlockingKey> used,
            PairList pairs,
            List<String> oversized) {
        int[] block = Arrays.copyOfRange(grouped.order(), from, to);
        BlockingKey best = null;
        long fewest = pairsIn(grouped, from, to);
        Grouped finer = grouped;
        for (BlockingKey key : rows.keys()) {
            if (!used.contains(key)) {
                Grouped candidate = group(List.of(key), block);
                long made = 0;
                for (int at = 0; at < candidate.size(); ) {
                    int end = candidate.endOfBlock(at);
                    made += pairsIn(candidate, at, end);
                    at = end;
                }
                // A key that nobody in the block has would leave no pair: that is no split, it is a loss.
                if (made > 0 && made < fewest && candidate.size() > block.length / 2) {
                    best = key;
                    fewest = made;
                    finer = candidate;
                }
            }
        }
        if (best == null) {
            oversized.add(rule.name() + ": a block of " + block.length
                    + " rows that no key splits; each row is compared" + " with its " + NEIGHBOURS + " neighbours");
            addAll(grouped, from, to, NEIGHBOURS, pairs);
            return;
        }
        oversized.add(rule.name() + ": a block of " + block.length + " rows, split by " + best.name());
        List<BlockingKey> more = new ArrayList<>(used);
        more.add(best);
        addPairs(rule, finer, more, pairs, oversized);
    }

    private void addAll(Grouped grouped, int from, int to, int reach, PairList pairs) {
        for (int i = from; i < to; i++) {
            int last = Math.min(to - 1, i + reach);
            for (int j = i + 1; j <= last; j++) {
                int one = grouped.row(i);
                int two = grouped.row(j);
                if (!rows.inOneCleanList(one, two)) {
                    pairs.add(Math.min(one, two), Math.max(one, two));
                }
            }
        }
    }

    private Grouped group(List<BlockingKey> keys) {
        int[] all = new int[rows.count()];
        Arrays.setAll(all, i -> i);
        return group(keys, all);
    }

    // Rows sorted by key, then by number: 32 bits of the mixed key codes cannot tell all blocks apart, so the
    // codes of each key are folded in one after the other, renumbered densely.
    private static Grouped group(List<BlockingKey> keys, int[] among) {
        int[] block = new int[among.length];
        Arrays.fill(block, 1);
        for (BlockingKey key : keys) {
            long[] sorted = new long[among.length];
            int n = 0;
            long[] mixed = new long[among.length];
            for (int i = 0; i < among.length; i++) {
                int code = key.codes()[among[i]];
                mixed[i] = block[i] == 0 || code == 0 ? 0 : ((long) block[i] << 32) | code;
                if (mixed[i] != 0) {
                    sorted[n++] = mixed[i];
                }
            }
            Arrays.sort(sorted, 0, n);
            int distinct = 0;
            for (int i = 0; i < n; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[distinct++] = sorted[i];
                }
            }
            for (int i = 0; i < among.length; i++) {
                block[i] = mixed[i] == 0 ? 0 : Arrays.binarySearch(sorted, 0, distinct, mixed[i]) + 1;
            }
        }
        long[] byBlock = new long[among.length];
        int kept = 0;
        for (int i = 0; i < among.length; i++) {
            if (block[i] != 0) {
                byBlock[kept++] = ((long) block[i] << 32) | i;
            }
        }
        Arrays.sort(byBlock, 0, kept);
        int[] order = new int[kept];
        int[] blockAt = new int[kept];
        for (int i = 0; i < kept; i++) {
            order[i] = among[(int) byBlock[i]];
            blockAt[i] = (int) (byBlock[i] >>> 32);
        }
        return new Grouped(order, blockAt);
    }

    private static final class Grouped {
        private final int[] order;
        private final int[] block;

        Grouped(int[] order, int[] block) {
            this.order = order;
            this.block = block;
        }

        int[] order() {
            return order;
        }

        int size() {
            return order.length;
        }

        int row(int at) {
            return order[at];
        }

        int endOfBlock(int from) {
            int to = from + 1;
            while (to < block.length && block[to] == block[from]) {
                to++;
            }
            return to;
        }
    }
}
