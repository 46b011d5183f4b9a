package org.stele.claims.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClaimsFormatTest {

    private static final Path FORMATS = Path.of("..", "docs", "formats");

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FORMATS.resolve(name)));
    }

    @Test
    void aStoredReadingComesBackEqual() {
        for (Reading reading : List.of(Readings.full(), Readings.empty())) {
            String text = ClaimsFormat.text(ClaimsFormat.readingToJson(reading));
            assertThat(ClaimsFormat.readingFromJson(ClaimsFormat.parse(text))).isEqualTo(reading);
        }
    }

    @Test
    void everyLineKeepsToTheSchema() throws IOException {
        Schema schema = schema("claims.schema.json");
        for (Reading reading : List.of(Readings.full(), Readings.empty())) {
            for (String line : ClaimsFormat.lines(reading).lines().toList()) {
                assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
            }
        }
    }

    @Test
    void aFigureLineHasTheFieldsOfTheContractInTheirOrder() {
        Claim figure = Readings.full().claims().getFirst();
        assertThat(ClaimsFormat.text(ClaimsFormat.line(figure, "claims@1")))
                .isEqualTo("{\"kind\":\"figure\",\"id\":\"" + figure.id() + "\",\"document\":\"" + Readings.DOCUMENT
                        + "\",\"start\":0,\"end\":35,\"quote\":\"At least 30 more people were killed\","
                        + "\"value\":{\"n\":30,\"start\":9,\"end\":11,\"text\":\"30\"},"
                        + "\"measure\":\"killed\",\"low\":30,\"high\":null,\"bound\":\"at_least\",\"unit\":\"person\","
                        + "\"group\":[\"people\"],"
                        + "\"place\":[{\"text\":\"the \\\"Old\\\" mill of Kəhriz\",\"name\":\"Kəhriz\","
                        + "\"id\":\"geonames:1\",\"role\":\"origin\",\"start\":39,\"end\":63,\"inherited\":true,"
                        + "\"within\":{\"text\":null,\"name\":\"Dərələnd\",\"id\":\"geonames:2\"}}],"
                        + "\"when\":{\"edtf\":\"1994-05-09/..\",\"text\":\"9 May 1994\",\"anchor\":\"the flood\","
                        + "\"inherited\":true},"
                        + "\"actor\":[\"people\"],"
                        + "\"relation\":[{\"type\":\"additional_to\",\"to\":\""
                        + Readings.id("figure", "killed", "9") + "\",\"words\":\"more\"}],"
                        + "\"speaker\":\"people\",\"polarity\":\"denied\",\"modality\":\"alleged\",\"wording\":[\"Old\"],"
                        + "\"precision\":{\"place\":0,\"date\":1},\"phase\":\"on 9 May 1994\","
                        + "\"involvement\":[{\"text\":\"people\",\"start\":17,\"end\":23,\"degree\":\"carried_out\"}],"
                        + "\"trace\":[\"figures.passive\",\"scope.sentence\"],\"reader\":\"claims@1\"}");
    }

    @Test
    void totalsKeepToTheirSchemaWhateverADocumentSays() throws IOException {
        Schema schema = schema("totals.schema.json");
        for (Reading reading : List.of(Readings.full(), Readings.empty())) {
            String line = ClaimsFormat.text(ClaimsFormat.totals(reading));
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }

    @Test
    void aHarmWithoutAQuantityIsNoNumberAnywhere() {
        JsonNode line = ClaimsFormat.line(Readings.empty().claims().getFirst(), "claims@1");
        for (String field : List.of("value", "low", "high", "bound")) {
            assertThat(line.get(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void aVagueWordHasAnIntervalAndNoNumber() {
        JsonNode line = ClaimsFormat.line(Readings.empty().claims().get(1), "claims@1");
        assertThat(line.get("value").get("n").isNull()).isTrue();
        assertThat(line.get("low").longValue()).isEqualTo(24);
        assertThat(line.get("high").longValue()).isEqualTo(99);
    }

    @Test
    void theSpecificationsTestVectorHolds() {
        DocumentId document = DocumentId.of("Three people were killed at the mill.\n".getBytes(StandardCharsets.UTF_8));
        assertThat(document.text())
                .isEqualTo("sha256:80c5713f2ec539a0f32093a7accf4ecc96bf90901cb1e8000c9234a9b5996922");
        assertThat(ClaimId.of(document, "figure", "killed", 0, 5).text()).isEqualTo("cM4VIZDGLWUX7");
        assertThat(ClaimId.of(document, "act", "", 0, 36).text()).isEqualTo("c4E2IGQOSESBM");
    }

    @Test
    void aDamagedReadingSaysWhereAndWhatWouldBeRight() {
        ObjectNode missing = ClaimsFormat.readingToJson(Readings.full());
        ((ObjectNode) missing.get("claims").get(0)).remove("measure");
        assertThatThrownBy(() -> ClaimsFormat.readingFromJson(missing))
                .hasMessage("reading.claims[0] has no \"measure\"");

        ObjectNode fraction = ClaimsFormat.readingToJson(Readings.full());
        ((ObjectNode) fraction.get("claims").get(0).get("count")).put("low", 30.5);
        assertThatThrownBy(() -> ClaimsFormat.readingFromJson(fraction))
                .hasMessage("reading.claims[0].count.low is 30.5: it is a whole number or null");

        ObjectNode unknown = ClaimsFormat.readingToJson(Readings.full());
        ((ObjectNode) unknown.get("claims").get(1)).put("role", "hero");
        assertThatThrownBy(() -> ClaimsFormat.readingFromJson(unknown))
                .hasMessageStartingWith("reading.claims[1].role: \"hero\" is no role: it is one of victim, ");
    }

    @Test
    void aClaimOfAnotherDocumentHasNoPlaceInAReading() {
        Reading full = Readings.full();
        Reading other = new Reading(
                DocumentId.of(new byte[] {1}),
                full.fileName(),
                full.reader(),
                full.about(),
                full.event(),
                full.claims(),
                full.rejected());
        assertThatThrownBy(() -> ClaimsFormat.readingToJson(other)).hasMessageContaining("points into");
    }
}
