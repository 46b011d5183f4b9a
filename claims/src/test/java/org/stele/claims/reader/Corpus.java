package org.stele.claims.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;

/// The evaluation data, which stand beside the project and are no part of it.
final class Corpus {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "extraction");

    private Corpus() {}

    /// The file, or a skipped test where the evaluation data are not there.
    static Path file(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "the evaluation data are not beside the project: " + path);
        return path;
    }

    static Document document(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Document(DocumentId.of(bytes), name, bytes.length, text);
    }
}
