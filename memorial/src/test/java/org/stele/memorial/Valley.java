package org.stele.memorial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.stele.release.Release;
import org.stele.release.ReleaseFiles;

/// The release of an invented valley that the release module keeps for its own tests, and its pages.
final class Valley {

    private static final Path KEPT = Path.of("../release/src/test/resources/kehriz-valley");

    private Valley() {}

    static Release release() {
        return ReleaseFiles.read(KEPT);
    }

    /// All files of a release by their path.
    static Map<String, byte[]> files(Release release) {
        Map<String, byte[]> files = new TreeMap<>();
        ReleaseFiles.write(release, files::put, Memorial::write);
        return files;
    }

    /// The pages of a release by their path.
    static Map<String, String> pages(Release release) {
        Map<String, String> pages = new TreeMap<>();
        files(release).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return pages;
    }
}
