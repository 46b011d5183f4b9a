package org.stele.claims.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The invented town: what its articles and its act state, figure by figure, in two languages.
class TownTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void everyFigureThatTheTownsDocumentsStateIsRead() throws IOException {
        JsonNode documents = new ObjectMapper()
                .readTree(Files.readString(ROOT.resolve("truth/town/figures.json")))
                .path("documents");
        List<String> missing = new ArrayList<>();
        for (String name : documents.propertyNames()) {
            List<String> read = told(name);
            for (JsonNode figure : documents.path(name)) {
                String high = figure.path("high").isNumber()
                        ? Long.toString(figure.path("high").asLong())
                        : "";
                String told = figure.path("measure").asString() + " "
                        + figure.path("low").asLong() + ".." + high;
                if (!read.remove(told)) {
                    missing.add(name + ": " + told);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> told(String name) throws IOException {
        Reading reading = new ClaimReader()
                .read(Corpus.document(
                        name, Files.readString(ROOT.resolve("example").resolve(name))));
        List<String> told = new ArrayList<>();
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            if (claim.count() instanceof Count.Interval count) {
                told.add(claim.measure().code() + " " + count.low() + ".."
                        + (count.high().isPresent() ? count.high().getAsLong() : ""));
            }
        }
        return told;
    }
}
