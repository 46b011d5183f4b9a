package org.stele.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.stele.claims.reader.ClaimReader;

/// How well the reader does on documents with gold claims. One grammar reads them all.
class EvaluationTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "extraction");

    private static Counts value(String name, Optional<String> language) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the evaluation data are not beside the project: " + file);
        ClaimReader reader = new ClaimReader();
        List<Tally> documents = GoldDocument.read(file).stream()
                .filter(document -> language.filter(code -> !code.equals(document.language()))
                        .isEmpty())
                .map(document -> ClaimScore.of(
                        document.claims().orElseThrow(),
                        ReadDocument.of(reader, document).claims(),
                        new TreeMap<>()))
                .toList();
        return Tally.sum(documents).of("value F1");
    }

    @Test
    void theFirstDocumentIsReadWithoutAMistake() {
        Counts seed = value("seed-claims.jsonl", Optional.empty());
        assertThat(seed.gold()).isPositive();
        assertThat(seed).isEqualTo(new Counts(seed.gold(), seed.gold(), seed.gold()));
        assertThat(seed.f1()).isEqualTo(1.0);
    }

    @Test
    void shortEnglishNews() {
        assertThat(value("claims-en-dev.jsonl", Optional.empty()).f1()).isGreaterThan(0.97);
    }

    @Test
    void longEnglishAssessments() {
        assertThat(value("claims-long-dev.jsonl", Optional.empty()).f1()).isGreaterThan(0.75);
    }

    @Test
    void russian() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("ru")).f1()).isGreaterThan(0.9);
    }

    @Test
    void azerbaijani() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("az")).f1()).isGreaterThan(0.85);
    }

    @Test
    void turkish() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("tr")).f1()).isGreaterThan(0.85);
    }

    @Test
    void arabic() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("ar")).f1()).isGreaterThan(0.85);
    }

    @Test
    void armenian() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("hy")).f1()).isGreaterThan(0.85);
    }

    @Test
    void ukrainian() {
        assertThat(value("claims-ml-dev.jsonl", Optional.of("uk")).f1()).isGreaterThan(0.85);
    }
}
