package org.stele.claims.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.JsonNode;

/// The members of one JSON object, read so that an error says where it stands and what would be right.
///
/// @param at the way from the root to this object, for example `reading.claims[3].said`
record Fields(JsonNode object, String at) {

    Fields {
        if (!object.isObject()) {
            throw new IllegalArgumentException(at + " is " + object.getNodeType() + ": it is a JSON object");
        }
    }

    String text(String name) {
        JsonNode node = get(name);
        if (!node.isString()) {
            throw bad(name, node, "text");
        }
        return node.stringValue();
    }

    int whole(String name) {
        JsonNode node = get(name);
        if (!node.isInt()) {
            throw bad(name, node, "a whole number");
        }
        return node.intValue();
    }

    boolean truth(String name) {
        JsonNode node = get(name);
        if (!node.isBoolean()) {
            throw bad(name, node, "true or false");
        }
        return node.asBoolean();
    }

    OptionalLong count(String name) {
        JsonNode node = get(name);
        if (node.isNull()) {
            return OptionalLong.empty();
        }
        if (!node.isIntegralNumber()) {
            throw bad(name, node, "a whole number or null");
        }
        return OptionalLong.of(node.longValue());
    }

    Optional<Integer> findWhole(String name) {
        return get(name).isNull() ? Optional.empty() : Optional.of(whole(name));
    }

    Optional<String> findText(String name) {
        return get(name).isNull() ? Optional.empty() : Optional.of(text(name));
    }

    <T extends Enum<T> & Coded> T code(String name, Class<T> list) {
        return parsed(name, text -> Coded.get(list, text));
    }

    /// A text that some parser understands; what the parser says is wrong is told with the place.
    <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at + "." + name + ": " + e.getMessage(), e);
        }
    }

    Fields in(String name) {
        return new Fields(get(name), at + "." + name);
    }

    <T> Optional<T> find(String name, Function<Fields, T> reader) {
        return get(name).isNull() ? Optional.empty() : Optional.of(reader.apply(in(name)));
    }

    /// A component that readings of earlier versions do not have.
    <T> Optional<T> findOrNone(String name, Function<Fields, T> reader) {
        return object.has(name) ? find(name, reader) : Optional.empty();
    }

    <T> List<T> all(String name, Function<Fields, T> reader) {
        List<T> all = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            all.add(reader.apply(new Fields(array.get(i), at + "." + name + "[" + i + "]")));
        }
        return all;
    }

    /// A list that readings of earlier versions do not have.
    <T> List<T> allOrNone(String name, Function<Fields, T> reader) {
        return object.has(name) ? all(name, reader) : List.of();
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode node : array(name)) {
            if (!node.isString()) {
                throw bad(name, node, "a list of texts");
            }
            all.add(node.stringValue());
        }
        return all;
    }

    private JsonNode array(String name) {
        JsonNode node = get(name);
        if (!node.isArray()) {
            throw bad(name, node, "a list");
        }
        return node;
    }

    private JsonNode get(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            throw new IllegalArgumentException(at + " has no \"" + name + "\"");
        }
        return node;
    }

    private IllegalArgumentException bad(String name, JsonNode found, String right) {
        return new IllegalArgumentException(at + "." + name + " is " + found + ": it is " + right);
    }
}
