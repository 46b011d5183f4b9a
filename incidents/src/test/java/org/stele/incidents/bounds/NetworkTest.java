package org.stele.incidents.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final int MOST = 6;

    @Test
    void aWholeIsAtLeastTheSumOfItsParts() {
        Network network = new Network(
                List.of(Range.ANY, new Range(82, 82), new Range(20, Range.OPEN)),
                List.of(new Sum(0, List.of(1, 2), false)));
        Network.Solution solution = network.solve().orElseThrow();
        assertThat(solution.ranges().get(0)).isEqualTo(new Range(102, Range.OPEN));
        assertThat(solution.exact()).isTrue();
    }

    @Test
    void completePartsLeaveTheRestToTheLast() {
        Network network = new Network(
                List.of(new Range(31, 31), new Range(14, 14), Range.ANY), List.of(new Sum(0, List.of(1, 2), true)));
        assertThat(network.solve().orElseThrow().ranges().get(2)).isEqualTo(new Range(17, 17));
    }

    @Test
    void partsThatExceedTheirWholeAreImpossible() {
        Network network = new Network(
                List.of(new Range(10, 10), new Range(8, 8), new Range(7, 7)),
                List.of(new Sum(0, List.of(1, 2), false)));
        assertThat(network.isPossible()).isFalse();
        assertThat(network.solve()).isEmpty();
    }

    @Test
    void aCircleOfPartsEnds() {
        Network network = new Network(
                List.of(new Range(3, 9), new Range(1, Range.OPEN)),
                List.of(new Sum(0, List.of(1), true), new Sum(1, List.of(0), false)));
        assertThat(network.isPossible()).isTrue();
    }

    @Test
    void verdictsAndBoundsEqualBruteForce() {
        int exact = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            Network network = random(random);
            Optional<List<Range>> truth = bruteForce(network);
            Optional<Network.Solution> solution = network.solve();
            if (network.isDecidable()) {
                assertThat(solution.isPresent())
                        .as("seed %d: %s", seed, network)
                        .isEqualTo(truth.isPresent());
            }
            if (truth.isEmpty() || solution.isEmpty()) {
                assertThat(truth).as("seed %d: %s", seed, network).isEmpty();
                continue;
            }
            if (solution.get().exact()) {
                exact++;
                assertThat(solution.get().ranges())
                        .as("seed %d: %s", seed, network)
                        .isEqualTo(truth.get());
            } else {
                for (int i = 0; i < truth.get().size(); i++) {
                    Range found = solution.get().ranges().get(i);
                    assertThat(found.and(truth.get().get(i)))
                            .as("seed %d: %s", seed, network)
                            .isEqualTo(truth.get().get(i));
                }
            }
        }
        assertThat(exact).isGreaterThan(1_500);
    }

    private static Network random(Random random) {
        int size = 2 + random.nextInt(3);
        List<Range> stated = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int low = random.nextInt(MOST);
            stated.add(
                    random.nextBoolean() ? new Range(0, MOST) : new Range(low, low + random.nextInt(MOST - low + 1)));
        }
        List<Sum> sums = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int total = random.nextInt(size);
            List<Integer> parts = new ArrayList<>();
            for (int part = 0; part < size; part++) {
                if (part != total && random.nextBoolean()) {
                    parts.add(part);
                }
            }
            if (!parts.isEmpty()) {
                sums.add(new Sum(total, parts, random.nextInt(4) == 0));
            }
        }
        return new Network(stated, sums);
    }

    private static Optional<List<Range>> bruteForce(Network network) {
        int size = network.stated().size();
        long[] low = new long[size];
        long[] high = new long[size];
        java.util.Arrays.fill(low, Long.MAX_VALUE);
        java.util.Arrays.fill(high, -1);
        int all = 1;
        for (int i = 0; i < size; i++) {
            all *= MOST + 1;
        }
        for (int code = 0; code < all; code++) {
            int[] values = new int[size];
            int rest = code;
            for (int i = 0; i < size; i++) {
                values[i] = rest % (MOST + 1);
                rest /= MOST + 1;
            }
            if (satisfies(network, values)) {
                for (int i = 0; i < size; i++) {
                    low[i] = Math.min(low[i], values[i]);
                    high[i] = Math.max(high[i], values[i]);
                }
            }
        }
        if (high[0] < 0) {
            return Optional.empty();
        }
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ranges.add(new Range(low[i], high[i]));
        }
        return Optional.of(ranges);
    }

    private static boolean satisfies(Network network, int[] values) {
        for (int i = 0; i < values.length; i++) {
            Range range = network.stated().get(i);
            if (values[i] < range.low() || values[i] > range.high()) {
                return false;
            }
        }
        for (Sum sum : network.sums()) {
            int parts = sum.parts().stream().mapToInt(part -> values[part]).sum();
            if (sum.complete() ? parts != values[sum.total()] : parts > values[sum.total()]) {
                return false;
            }
        }
        return true;
    }
}
