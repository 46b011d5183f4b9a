package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Draws linkages by Gibbs sampling: row by row, each is put alone or into a cluster it may belong to, with the
/// probability that the evidence gives. The pairs of a cluster are no independent witnesses, so a row belongs to
/// it by their mean, not by their product.
final class Draws {

    /// Rows that no pair of at least this weight connects never share a cluster: 1 in 33.
    static final double LEAST_WEIGHT = -5;

    private static final int SWEEPS_BEFORE = 20;
    private static final int SWEEPS_BETWEEN = 5;
    private static final int LARGEST = 400;

    private final Rows rows;
    private final Evidence evidence;
    private final List<int[]> components;
    private final int[] start;
    private final SplittableRandom random;

    Draws(Rows rows, Evidence evidence, List<int[]> components, int[] start, long seed) {
        this.rows = rows;
        this.evidence = evidence;
        this.components = components;
        this.start = start;
        random = new SplittableRandom(seed);
    }

    List<Links.Partition> draw(int count) {
        int[][] draws = new int[count][];
        Arrays.setAll(draws, i -> start.clone());
        for (int[] component : components) {
            // In a component this large single rows barely move; its most probable parting stands in every draw.
            if (component.length <= LARGEST) {
                sample(component, draws);
            }
        }
        List<Links.Partition> partitions = new ArrayList<>();
        for (int[] draw : draws) {
            partitions.add(new Links.Partition(rows, draw));
        }
        return partitions;
    }

    private void sample(int[] component, int[][] draws) {
        int n = component.length;
        double[][] bits = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                bits[i][j] = evidence.weight(component[i], component[j]);
                bits[j][i] = bits[i][j];
            }
        }
        int[] cluster = new int[n];
        for (int i = 0; i < n; i++) {
            cluster[i] = i;
            for (int j = 0; j < i; j++) {
                if (start[component[j]] == start[component[i]]) {
                    cluster[i] = cluster[j];
                    break;
                }
            }
        }
        for (int sweep = 0; sweep < SWEEPS_BEFORE; sweep++) {
            sweep(cluster, bits);
        }
        for (int[] draw : draws) {
            for (int sweep = 0; sweep < SWEEPS_BETWEEN; sweep++) {
                sweep(cluster, bits);
            }
            for (int i = 0; i < n; i++) {
                draw[component[i]] = rows.count() + component[cluster[i]];
            }
        }
    }

    private void sweep(int[] cluster, double[][] bits) {
        int n = cluster.length;
        for (int row = 0; row < n; row++) {
            double[] sum = new double[n];
            int[] size = new int[n];
            boolean[] forbidden = new boolean[n];
            boolean[] certain = new boolean[n];
            for (int other = 0; other < n; other++) {
                if (other != row) {
                    int of = cluster[other];
                    sum[of] += bits[row][other];
                    size[of]++;
                    forbidden[of] |= bits[row][other] <= -Evidence.CERTAIN;
                    certain[of] |= bits[row][other] >= Evidence.CERTAIN;
                }
            }
            double total = 1;
            double[] odds = new double[n];
            for (int of = 0; of < n; of++) {
                if (size[of] > 0 && certain[of]) {
                    odds[of] = Math.pow(2, 500);
                } else if (size[of] > 0 && !forbidden[of]) {
                    odds[of] = Math.pow(2, Math.clamp(sum[of] / size[of], -60, 60));
                }
                total += odds[of];
            }
            double at = random.nextDouble() * total;
            int chosen = -1;
            for (int of = 0; of < n && chosen < 0; of++) {
                at -= odds[of];
                chosen = odds[of] > 0 && at < 0 ? of : -1;
            }
            cluster[row] = chosen >= 0 ? chosen : free(size);
        }
    }

    private static int free(int[] size) {
        int free = 0;
        while (size[free] > 0) {
            free++;
        }
        return free;
    }
}
