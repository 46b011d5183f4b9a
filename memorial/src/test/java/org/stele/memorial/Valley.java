package org.stele.memorial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.stele.release.Release;
import org.stele.release.ReleaseFiles;

/// The release of an invented valley that the release module keeps for its own tests, and its pages.
final class Valley {

    private static final Path KEPT = Path.of("../release/src/test/resources/kehriz-valley");
    private static final Release RELEASE = ReleaseFiles.read(KEPT);

    private Valley() {}

    static Release release() {
        return RELEASE;
    }

    private static final IdentityHashMap<Release, Map<String, byte[]>> WRITTEN = new IdentityHashMap<>();

    /// All files of a release by their path; written once, since most tests only read them.
    static Map<String, byte[]> files(Release release) {
        return WRITTEN.computeIfAbsent(release, Valley::write);
    }

    /// All files of a release, written anew.
    static Map<String, byte[]> write(Release release) {
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
