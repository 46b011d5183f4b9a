package org.stele.claims.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How well the reader does on documents with gold claims. One grammar reads them all.
class EvaluationTest {

    private static ExtractionScorer score(String file, Optional<String> language) {
        ExtractionScorer scorer = Corpus.score(file, language);
        System.out.println(file + language.map(code -> " (" + code + ")").orElse(""));
        System.out.print(scorer.table());
        if (Boolean.getBoolean("stele.mistakes")) {
            scorer.mistakes.forEach(System.out::println);
        }
        return scorer;
    }

    @Test
    void theFirstDocumentIsReadWithoutAMistake() {
        ExtractionScorer seed = score("seed-claims.jsonl", Optional.empty());
        assertThat(seed.mistakes).isEmpty();
        assertThat(seed.value.f1()).isEqualTo(1.0);
    }

    @Test
    void shortEnglishNews() {
        assertThat(score("claims-en-dev.jsonl", Optional.empty()).value.f1()).isGreaterThan(0.97);
    }

    @Test
    void longEnglishAssessments() {
        assertThat(score("claims-long-dev.jsonl", Optional.empty()).value.f1()).isGreaterThan(0.75);
    }

    @Test
    void russian() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("ru")).value.f1()).isGreaterThan(0.9);
    }

    @Test
    void azerbaijani() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("az")).value.f1()).isGreaterThan(0.85);
    }

    @Test
    void turkish() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("tr")).value.f1()).isGreaterThan(0.85);
    }

    @Test
    void arabic() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("ar")).value.f1()).isGreaterThan(0.85);
    }

    @Test
    void armenian() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("hy")).value.f1()).isGreaterThan(0.85);
    }

    @Test
    void ukrainian() {
        assertThat(score("claims-ml-dev.jsonl", Optional.of("uk")).value.f1()).isGreaterThan(0.85);
    }
}
