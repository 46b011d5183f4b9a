package org.stele.bench.gauge;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What a piece of work costs: time of all processors, compiler and collector included, and the most memory it held.
/// On a shared machine the time on the wall says little, so it is not told.
///
/// @param cpuSeconds of the whole process while the work ran
/// @param peakMegabytes the most memory the process held; on systems that do not tell, the most its heap held
public record Meter<T>(T result, double cpuSeconds, double peakMegabytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final double NANOS = 1e9;

    public static <T> Meter<T> of(Supplier<T> work) {
        forgetPeak();
        long before = cpuNanos();
        T result = work.get();
        return new Meter<>(result, (cpuNanos() - before) / NANOS, heldMost());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    // Linux counts the peak anew after a 5 is written here; without that the peak is that of all work so far.
    private static void forgetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        if (Files.isWritable(CLEAR)) {
            try {
                Files.writeString(CLEAR, "5", StandardCharsets.US_ASCII);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static double heldMost() {
        return residentPeak()
                .orElseGet(() -> ManagementFactory.getMemoryPoolMXBeans().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1e6);
    }

    private static Optional<Double> residentPeak() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
