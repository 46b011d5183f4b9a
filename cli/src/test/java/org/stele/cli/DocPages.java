package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The pages that people read in the repository, for tests that hold them against the program.
final class DocPages {

    static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    private static final List<String> OUTSIDE_DOCS = List.of(
            "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SAFETY.md", "example/README.md");

    private DocPages() {}

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>();
        OUTSIDE_DOCS.forEach(page -> pages.add(ROOT.resolve(page)));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
