package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object as it is written: fields in the order of the record, `null` for what is not known.
final class Form {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    Form text(String name, String value) {
        node.put(name, value);
        return this;
    }

    Form text(String name, Optional<String> value) {
        node.put(name, value.orElse(null));
        return this;
    }

    Form whole(String name, long value) {
        node.put(name, value);
        return this;
    }

    Form whole(String name, OptionalLong value) {
        if (value.isPresent()) {
            node.put(name, value.getAsLong());
        } else {
            node.putNull(name);
        }
        return this;
    }

    Form real(String name, double value) {
        node.put(name, value);
        return this;
    }

    Form truth(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    Form code(String name, Coded value) {
        node.put(name, value.code());
        return this;
    }

    Form date(String name, Optional<Edtf> value) {
        return text(name, value.map(Edtf::toString));
    }

    Form date(String name, Edtf value) {
        return text(name, value.toString());
    }

    Form texts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    <T> Form each(String name, List<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(form.apply(value)));
        return this;
    }

    Form one(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    <T> Form maybe(String name, Optional<T> value, Function<T, ? extends JsonNode> form) {
        if (value.isPresent()) {
            node.set(name, form.apply(value.get()));
        } else {
            node.putNull(name);
        }
        return this;
    }
}
