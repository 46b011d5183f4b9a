package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The JSON forms of docs/formats: what a command prints is held against its schema before a test looks at it.
final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forms() {}

    /// What a command printed as one object.
    ///
    /// @param form the name of the schema, such as `figures`
    static JsonNode read(String form, Run run) {
        return read(schema(form), run.out());
    }

    /// What a command printed as JSON Lines.
    static List<JsonNode> readLines(String form, Run run) {
        Schema schema = schema(form);
        return run.out().lines().map(line -> read(schema, line)).toList();
    }

    /// JSON of which only a part has a schema.
    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    private static JsonNode read(Schema schema, String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        return JSON.readTree(json);
    }

    private static Schema schema(String form) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("..", "docs", "formats", form + ".schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
