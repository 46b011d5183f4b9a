package org.stele.claims.format;

import org.stele.claims.Claim;
import org.stele.claims.DocumentTotals;
import org.stele.claims.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The two JSON forms of what a document says.
///
/// *Lines* are the contract with other programs: one claim a line, flat, words rather than offsets where a
/// consumer wants words. The *stored* form keeps a whole reading so that `readingFromJson(readingToJson(r))`
/// equals `r`; it is what a register puts into its ledger. Neither ever holds a number with a fraction.
public final class ClaimsFormat {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ClaimsFormat() {}

    /// One claim as the public form gives it.
    ///
    /// @param reader the version of the reader that made the claim, from [Reading#reader()]
    public static ObjectNode line(Claim claim, String reader) {
        return Lines.line(claim, reader);
    }

    /// All claims of a reading as JSON Lines, each line ended by a line feed.
    public static String lines(Reading reading) {
        StringBuilder lines = new StringBuilder();
        for (Claim claim : reading.claims()) {
            lines.append(text(line(claim, reading.reader()))).append('\n');
        }
        return lines.toString();
    }

    /// What a document as a whole says of its main event, on one line.
    public static ObjectNode totals(Reading reading) {
        return Lines.totals(reading, DocumentTotals.of(reading));
    }

    /// The stored form of a reading.
    ///
    /// @throws IllegalArgumentException when a claim points into another document than the reading's
    public static ObjectNode readingToJson(Reading reading) {
        return StoredWriter.reading(reading);
    }

    /// The reading that a stored form holds.
    ///
    /// @throws IllegalArgumentException naming the field that is missing or holds what it cannot
    public static Reading readingFromJson(JsonNode stored) {
        return StoredReader.reading(new Fields(stored, "reading"));
    }

    /// JSON on one line, members in the order they were put in.
    public static String text(JsonNode json) {
        return JSON.writeValueAsString(json);
    }

    /// JSON from text.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is no JSON
    public static JsonNode parse(String text) {
        return JSON.readTree(text);
    }
}
