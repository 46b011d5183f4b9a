package org.stele.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that every command understands.
final class CommonOptions {

    /// The seed of everything random but salts, unless the user gives another.
    static final long DEFAULT_SEED = 20260101;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text for people, json for programs (default: text)",
            paramLabel = "text|json")
    Format format = Format.text;

    @Option(names = "-q", description = "no progress and no notes on stderr")
    boolean quiet;

    @Option(names = "-v", description = "say more on stderr")
    boolean verbose;

    @Option(names = "--seed", paramLabel = "N", description = "seed of everything random (default: 20260101)")
    long seed = DEFAULT_SEED;

    @Option(names = "--by", paramLabel = "NAME", description = "who is recording or judging")
    String by = "";

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "the time to work at, such as 2026-11-24 or 2026-11-24T12:00:00Z (default: SOURCE_DATE_EPOCH"
                    + " if set, else the clock)")
    String now = "";

    boolean json() {
        return format == Format.json;
    }

    Optional<String> by() {
        return by.isBlank() ? Optional.empty() : Optional.of(by.strip());
    }

    /// The clock of this run: fixed when the user or the environment fixes it.
    Clock clock(Map<String, String> environment) {
        if (!now.isBlank()) {
            return Clock.fixed(GivenTime.parse("--now", now).start(), ZoneOffset.UTC);
        }
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (!epoch.isBlank()) {
            try {
                return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch.strip())), ZoneOffset.UTC);
            } catch (NumberFormatException e) {
                throw new UserError("SOURCE_DATE_EPOCH is \"" + epoch + "\": it holds seconds since 1970");
            }
        }
        return Clock.systemUTC();
    }
}
