package org.stele.estimates;

import java.util.ArrayList;
import java.util.List;

/// The whole numbers `first..last`, stood for by nodes: every number while they are small, then ever fewer.
///
/// Nodes come in blocks of four, evenly spaced, and between them a function is the cubic through the four.
/// Sums over all the whole numbers of a block then have a closed form (sums of powers), so that a grid over
/// ten million people costs no more than its few thousand nodes.
final class GraphGrid {

    private record Block(long start, long step, long length, int node) {}

    private final long[] nodes;
    private final double[] weights;
    private final List<Block> blocks;

    /// @param relativeStep the distance of two nodes, as a share of the number they stand at
    GraphGrid(long first, long last, double relativeStep) {
        List<Long> places = new ArrayList<>(List.of(first));
        List<Block> parts = new ArrayList<>();
        long at = first;
        while (at < last) {
            long step = StrictMath.max(1, (long) (relativeStep * at));
            step = StrictMath.max(1, StrictMath.min(step, (last - at) / 3));
            parts.add(new Block(at, step, StrictMath.min(3 * step, last - at), places.size() - 1));
            places.add(at + step);
            places.add(at + 2 * step);
            places.add(at + 3 * step);
            at += 3 * step;
        }
        nodes = places.stream().mapToLong(Long::longValue).toArray();
        blocks = List.copyOf(parts);
        weights = new double[nodes.length];
        weights[0] = 1;
        for (Block block : blocks) {
            double[] shares = shares(block, block.length());
            for (int k = 0; k < 4; k++) {
                weights[block.node() + k] += shares[k];
            }
        }
    }

    long[] nodes() {
        return nodes;
    }

    /// The factors by which values at the nodes add up to the sum over every whole number.
    double[] weights() {
        return weights;
    }

    /// The sum of a function over `first..number`, as a share of its whole sum.
    double upTo(double[] density, long number) {
        double whole = 0;
        for (int i = 0; i < nodes.length; i++) {
            whole += weights[i] * density[i];
        }
        if (number < nodes[0]) {
            return 0;
        }
        double sum = density[0];
        for (Block block : blocks) {
            if (number >= block.start() + block.length()) {
                sum += part(density, block, block.length());
            } else {
                sum += part(density, block, number - block.start());
                break;
            }
        }
        return StrictMath.min(1, StrictMath.max(0, sum / whole));
    }

    /// The smallest number whose [#upTo] reaches the share.
    long quantile(double[] density, double share) {
        double whole = 0;
        for (int i = 0; i < nodes.length; i++) {
            whole += weights[i] * density[i];
        }
        double wanted = share * whole;
        double sum = density[0];
        if (sum >= wanted) {
            return nodes[0];
        }
        for (Block block : blocks) {
            double all = part(density, block, block.length());
            if (sum + all >= wanted) {
                long low = 0;
                long high = block.length();
                while (high - low > 1) {
                    long middle = (low + high) >>> 1;
                    if (sum + part(density, block, middle) >= wanted) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                return block.start() + high;
            }
            sum += all;
        }
        Block end = blocks.getLast();
        return end.start() + end.length();
    }

    /// The sum over the first `length` numbers after the block's start.
    private static double part(double[] density, Block block, long length) {
        if (length <= 0) {
            return 0;
        }
        double[] shares = shares(block, length);
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += shares[k] * density[block.node() + k];
        }
        return sum;
    }

    /// Σ over m = 1..length of the four Lagrange polynomials on 0, 1, 2, 3 at m/step.
    private static double[] shares(Block block, long length) {
        double m = length;
        double h = block.step();
        double s0 = m;
        double s1 = m * (m + 1) / 2 / h;
        double s2 = m * (m + 1) * (2 * m + 1) / 6 / (h * h);
        double s3 = (m * (m + 1) / 2) * (m * (m + 1) / 2) / (h * h * h);
        return new double[] {
            s0 - 11.0 / 6 * s1 + s2 - s3 / 6,
            3 * s1 - 2.5 * s2 + 0.5 * s3,
            -1.5 * s1 + 2 * s2 - 0.5 * s3,
            s1 / 3 - 0.5 * s2 + s3 / 6
        };
    }
}
