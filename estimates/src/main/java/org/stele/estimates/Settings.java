package org.stele.estimates;

/// What a run of the methods is told from outside.
///
/// @param seed of every method that draws by chance
/// @param sweeps the most sweeps a chain of the latent class method takes; it stops earlier once its chains
///     agree
/// @param chains how many chains it runs, at least 2: one chain cannot see that it is stuck
/// @param threads how many threads they may use; the answers are the same for any number
public record Settings(long seed, int sweeps, int chains, int threads) {

    public Settings {
        if (sweeps < 1000) {
            throw new IllegalArgumentException(sweeps + " sweeps tell nothing: a chain needs at least 1000");
        }
        if (chains < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    chains + " chains on " + threads + " threads: at least 2 chains and 1 thread are needed");
        }
    }

    public static Settings of(long seed) {
        return new Settings(seed, 60_000, 4, 2);
    }

    /// With at most this many sweeps a chain.
    public Settings withSweeps(int most) {
        return new Settings(seed, most, chains, threads);
    }

    public Settings withThreads(int most) {
        return new Settings(seed, sweeps, chains, most);
    }
}
