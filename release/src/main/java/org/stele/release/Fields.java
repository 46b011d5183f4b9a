package org.stele.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object as they are read, with the place of every fault in what is said about it.
///
/// @param where for people, for example `data/claims.json, claims[3]`
record Fields(String where, JsonNode node) {

    Fields {
        if (!node.isObject()) {
            throw new IllegalArgumentException(where + " is no JSON object");
        }
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> findText(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw wrong(name, value, "a text");
            }
            return value.stringValue();
        });
    }

    long whole(String name) {
        return findWhole(name).orElseThrow(() -> missing(name));
    }

    OptionalLong findWhole(String name) {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isIntegralNumber() || !value.get().canConvertToLong()) {
            throw wrong(name, value.get(), "a whole number");
        }
        return OptionalLong.of(value.get().longValue());
    }

    int small(String name) {
        return Math.toIntExact(whole(name));
    }

    double real(String name) {
        JsonNode value = find(name).orElseThrow(() -> missing(name));
        if (!value.isNumber()) {
            throw wrong(name, value, "a number");
        }
        return value.doubleValue();
    }

    boolean truth(String name) {
        JsonNode value = find(name).orElseThrow(() -> missing(name));
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    <T extends Enum<T> & Coded> T code(String name, Class<T> list) {
        return within(name, () -> Coded.get(list, text(name)));
    }

    Edtf date(String name) {
        return findDate(name).orElseThrow(() -> missing(name));
    }

    Optional<Edtf> findDate(String name) {
        return within(name, () -> findText(name).map(Edtf::parse));
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(where + ", \"" + name + "\": a day is YYYY-MM-DD", e);
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.isString()) {
                throw wrong(name, value, "a list of texts");
            }
            texts.add(value.stringValue());
        }
        return texts;
    }

    <T> List<T> each(String name, Function<Fields, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode value : array(name)) {
            String place = where + ", " + name + "[" + all.size() + "]";
            all.add(read(place, value, read));
        }
        return all;
    }

    <T> T one(String name, Function<Fields, T> read) {
        return this.<T>maybe(name, read).orElseThrow(() -> missing(name));
    }

    <T> Optional<T> maybe(String name, Function<Fields, T> read) {
        return find(name).map(value -> read(where + ", " + name, value, read));
    }

    Optional<JsonNode> find(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private JsonNode array(String name) {
        JsonNode value = find(name).orElseThrow(() -> missing(name));
        if (!value.isArray()) {
            throw wrong(name, value, "a list");
        }
        return value;
    }

    private static <T> T read(String place, JsonNode value, Function<Fields, T> read) {
        try {
            return read.apply(new Fields(place, value));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains(place) ? e : new IllegalArgumentException(place + ": " + message, e);
        }
    }

    private <T> T within(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ", \"" + name + "\": " + e.getMessage(), e);
        }
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(where + " has no \"" + name + "\"");
    }

    private IllegalArgumentException wrong(String name, JsonNode value, String right) {
        return new IllegalArgumentException(where + ", \"" + name + "\": " + value + " is not " + right);
    }
}
