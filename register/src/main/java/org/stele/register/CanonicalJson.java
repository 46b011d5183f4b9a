package org.stele.register;

import java.io.IOException;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON in the one form that RFC 8785 leaves: what is committed to must have the same bytes for everybody.
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// The RFC 8785 bytes of this object.
    ///
    /// @throws IllegalArgumentException when it holds what the form cannot keep: a whole number beyond 2^53, or
    ///     half of a surrogate pair
    static byte[] bytes(ObjectNode json) {
        byte[] bytes = canonical(JSON.writeValueAsString(json));
        if (!parse(bytes).equals(parse(JSON.writeValueAsBytes(json)))) {
            throw new IllegalArgumentException("a payload changes when it is written down: it holds a number beyond"
                    + " 9007199254740991 or half of a character");
        }
        return bytes;
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON that RFC 8785 can write: " + e.getMessage(), e);
        }
    }

    /// Whether these bytes are the canonical form of an object.
    static boolean isCanonical(byte[] bytes) {
        try {
            return Arrays.equals(bytes(parse(bytes)), bytes);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The object that these bytes hold.
    ///
    /// @throws IllegalArgumentException when they hold no object
    static ObjectNode parse(byte[] bytes) {
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("no JSON object");
    }
}
