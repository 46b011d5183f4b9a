package org.stele.claims.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the reader makes of sentences that a linguist wrote, one file a language: `sentence => what it says`.
class SentencesTest {

    /// The languages that have a lexicon and a file of sentences.
    private static final List<String> LANGUAGES = List.of("ar", "az", "en", "fa", "hy", "ru", "tr", "uk");

    @TestFactory
    Stream<DynamicTest> everySentenceSaysWhatItsFileSays() {
        ClaimReader reader = new ClaimReader();
        return LANGUAGES.stream()
                .flatMap(language -> lines(language).stream()
                        .map(line -> DynamicTest.dynamicTest(
                                language + ": " + line[0],
                                () -> assertThat(SpokenFigures.of(reader.read(Corpus.document(language, line[0]))))
                                        .isEqualTo(line[1]))));
    }

    private static List<String[]> lines(String language) {
        String file = "/org/stele/claims/sentences/" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(file), file)) {
            List<String[]> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split("=>", 2);
                    lines.add(new String[] {sides[0].strip(), sides[1].strip()});
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
