package org.stele.claims.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.reader.ExtractionScorer.Scored;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.vocabulary.RelationType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

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

    /// Reads every document of a file with gold claims and scores the readings.
    static ExtractionScorer score(String name, Optional<String> language) {
        ExtractionScorer scorer = new ExtractionScorer();
        ClaimReader reader = new ClaimReader();
        try {
            for (String line : Files.readAllLines(file(name))) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode row = new ObjectMapper().readTree(line);
                if (language.isPresent()
                        && !language.get().equals(row.path("lang").asString())) {
                    continue;
                }
                String text = row.path("text").asString();
                String id = row.path("id").asString();
                scorer.add(id, text, gold(row), scored(reader.read(document(id, text))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scorer;
    }

    private static List<Scored> gold(JsonNode row) {
        List<Scored> claims = new ArrayList<>();
        for (JsonNode claim : row.path("gold").path("claims")) {
            JsonNode value = claim.path("value");
            if (value.isObject()) {
                JsonNode n = value.path("n");
                claims.add(new Scored(
                        claim.path("id").asString(),
                        claim.path("measure").asString(),
                        n.isNumber() ? OptionalLong.of(n.asLong()) : OptionalLong.empty(),
                        value.path("low").asLong(),
                        value.path("high").isNumber()
                                ? OptionalLong.of(value.path("high").asLong())
                                : OptionalLong.empty(),
                        claim.path("qualifier").asString(""),
                        claim.path("part_of").isString()
                                ? Optional.of(claim.path("part_of").asString())
                                : Optional.empty(),
                        value.path("start").asInt(),
                        value.path("end").asInt()));
            }
        }
        return claims;
    }

    static List<Scored> scored(Reading reading) {
        List<Scored> claims = new ArrayList<>();
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            if (claim.value().isPresent() && claim.count() instanceof Count.Interval count) {
                claims.add(new Scored(
                        claim.id().text(),
                        claim.measure().code(),
                        claim.value().get().n(),
                        count.low(),
                        count.high(),
                        count.bound().code(),
                        claim.relation().stream()
                                .filter(relation -> relation.type() == RelationType.PART_OF)
                                .map(Relation::to)
                                .map(Object::toString)
                                .findFirst(),
                        claim.value().get().words().start(),
                        claim.value().get().words().end()));
            }
        }
        return claims;
    }
}
