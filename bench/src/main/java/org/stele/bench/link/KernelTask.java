package org.stele.bench.link;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.names.Letters;
import org.stele.names.Spelling;
import org.stele.names.Transliteration;

/// How many words a core compares in a second, one against many.
final class KernelTask implements Task {

    private static final int ONE = 500;
    private static final int MANY = 10_000;
    private static final int PASSES = 4;
    private static final double ALIKE = 0.9;

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        String[] words = new String[MANY];
        Letters[] letters = new Letters[MANY];
        for (int i = 0; i < MANY; i++) {
            words[i] =
                    Transliteration.sound(InventedNames.family((int) seed + i).toLowerCase(Locale.ROOT));
            letters[i] = Letters.of(words[i]);
        }
        Spelling spelling = new Spelling();
        print(printer, "Jaro–Winkler, every pair", 20, () -> {
            double sum = 0;
            for (int i = 0; i < ONE; i++) {
                spelling.compareWith(words[i]);
                for (String word : words) {
                    sum += spelling.jaroWinkler(word);
                }
            }
            return sum;
        });
        print(printer, "edit distance, every pair", 0, () -> {
            double sum = 0;
            for (int i = 0; i < ONE; i++) {
                spelling.compareWith(words[i]);
                for (String word : words) {
                    sum += spelling.distance(word);
                }
            }
            return sum;
        });
        print(printer, "Jaro–Winkler of .9 or more, others put aside by their letters", 0, () -> {
            double sum = 0;
            for (int i = 0; i < ONE; i++) {
                spelling.compareWith(words[i]);
                for (int j = 0; j < MANY; j++) {
                    if (letters[i].mostJaroWinkler(letters[j]) >= ALIKE) {
                        sum += spelling.jaroWinkler(words[j]);
                    }
                }
            }
            return sum;
        });
    }

    private static void print(Printer printer, String what, double target, DoubleSupplier work) {
        double best = 0;
        double sum = 0;
        // The first passes pay for what the virtual machine compiles.
        for (int pass = 0; pass < PASSES; pass++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            sum += work.getAsDouble();
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.max(best, (double) ONE * MANY * 1e3 / nanos);
        }
        if (sum < 0) {
            throw new IllegalStateException("likeness and distance are never negative");
        }
        Measurement measured = Measurement.of("invented surnames", what, best, Unit.MILLIONS_PER_SECOND);
        printer.print(target > 0 ? measured.target(Target.atLeast(target)) : measured);
    }
}
