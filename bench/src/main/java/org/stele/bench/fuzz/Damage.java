package org.stele.bench.fuzz;

import java.util.Arrays;
import java.util.Random;

/// Ways in which files come to harm, by accident or on purpose: cut, overwritten, repeated, bits turned over, lengths
/// made absurd, parts put elsewhere.
final class Damage {

    private static final int LONGEST_RUN = 400;
    private static final int MOST_BYTES = 40;
    private static final byte[] ABSURD = {(byte) 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private Damage() {}

    /// A damaged copy; one file in three is damaged twice.
    static byte[] of(byte[] file, Random random) {
        byte[] damaged = once(file, random);
        return random.nextInt(3) == 0 ? once(damaged, random) : damaged;
    }

    private static byte[] once(byte[] file, Random random) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(file.length);
        int run = Math.min(file.length - at, 1 + random.nextInt(LONGEST_RUN));
        byte[] damaged = file.clone();
        switch (random.nextInt(7)) {
            case 0 -> {
                return Arrays.copyOf(file, at);
            }
            case 1 -> Arrays.fill(damaged, at, at + run, (byte) random.nextInt(256));
            case 2 -> {
                byte[] longer = Arrays.copyOf(file, file.length + run);
                System.arraycopy(file, at, longer, at + run, file.length - at);
                return longer;
            }
            case 3 -> {
                byte[] shorter = Arrays.copyOf(file, file.length - run);
                System.arraycopy(file, at + run, shorter, at, file.length - at - run);
                return shorter;
            }
            case 4 -> System.arraycopy(ABSURD, 0, damaged, at, Math.min(ABSURD.length, file.length - at));
            case 5 -> {
                int other = random.nextInt(file.length);
                System.arraycopy(file, other, damaged, at, Math.min(run, file.length - other));
            }
            default -> {
                for (int i = 0; i < 1 + random.nextInt(MOST_BYTES); i++) {
                    damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return damaged;
    }
}
