package org.stele.bench.gauge;

import picocli.CommandLine.Option;

/// What every benchmark takes: the form of its answer, and the seed of everything random.
public final class CommonOptions {

    private static final long DEFAULT_SEED = 20260101;

    private enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "text|json", description = "text for people, JSON Lines for programs")
    private Format format = Format.TEXT;

    @Option(names = "--seed", paramLabel = "N", description = "seed of everything random (default: 20260101)")
    private long seed = DEFAULT_SEED;

    /// Sets the form of what is printed from now on.
    public void applyTo(Printer printer) {
        if (format == Format.JSON) {
            printer.useJson();
        }
    }

    public long seed() {
        return seed;
    }
}
