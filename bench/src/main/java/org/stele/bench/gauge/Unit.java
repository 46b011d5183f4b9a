package org.stele.bench.gauge;

import java.util.Locale;

/// What a measurement counts, and how many decimals of it mean something.
public enum Unit {
    /// A share or a score from 0 to 1.
    SHARE("", 4),
    COUNT("", 0),
    CPU_SECONDS("CPU-s", 2),
    SECONDS("s", 2),
    MILLISECONDS("ms", 2),
    MEGABYTES("MB", 0),
    /// Millions in a second of one core.
    MILLIONS_PER_SECOND("M/s", 2);

    private final String sign;
    private final int decimals;

    Unit(String sign, int decimals) {
        this.sign = sign;
        this.decimals = decimals;
    }

    /// What stands behind the number; empty where nothing does.
    public String sign() {
        return sign;
    }

    String show(double value) {
        return String.format(Locale.ROOT, decimals == 0 ? "%,.0f" : "%." + decimals + "f", value)
                + (sign.isEmpty() ? "" : " " + sign);
    }
}
