package org.stele.release;

import java.time.LocalDate;
import java.util.List;

/// What a release consists of: `release.json`, whose bytes the ledger logs.
///
/// @param files every file but the manifest itself and the checksums, sorted by path
public record Manifest(String title, String version, LocalDate asOf, LocalDate published, List<Entry> files) {

    /// The name of its form. It changes when an older reader would misread a newer release.
    public static final String FORMAT = "stele-release@1";

    public Manifest {
        files = List.copyOf(files);
    }

    /// One file of the release.
    public record Entry(String path, long bytes, String sha256) {}
}
