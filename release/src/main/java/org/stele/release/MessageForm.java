package org.stele.release;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.stele.dates.Edtf;
import org.stele.release.Message.Argument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Messages in JSON: `{"kind": …, "arguments": {…}}`, where an argument is a text, a whole number,
/// `{"edtf": …}`, another message, or a list of texts.
final class MessageForm {

    private MessageForm() {}

    static ObjectNode write(Message message) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        message.arguments().forEach((name, argument) -> arguments.set(name, write(argument)));
        return new Form()
                .text("kind", message.kind())
                .one("arguments", arguments)
                .node();
    }

    private static JsonNode write(Argument argument) {
        return switch (argument) {
            case Argument.Text(String text) -> JsonNodeFactory.instance.stringNode(text);
            case Argument.Whole(long number) -> JsonNodeFactory.instance.numberNode(number);
            case Argument.Date(Edtf date) -> new Form().date("edtf", date).node();
            case Argument.Words(Message message) -> write(message);
            case Argument.Several(List<String> texts) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                texts.forEach(array::add);
                yield array;
            }
        };
    }

    static Message read(Fields fields) {
        TreeMap<String, Argument> arguments = new TreeMap<>();
        JsonNode written = fields.find("arguments").orElse(JsonNodeFactory.instance.objectNode());
        for (String name : written.propertyNames()) {
            arguments.put(name, argument(fields.where() + ", argument \"" + name + "\"", written.get(name)));
        }
        return new Message(fields.text("kind"), arguments);
    }

    private static Argument argument(String where, JsonNode value) {
        if (value.isString()) {
            return new Argument.Text(value.stringValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return new Argument.Whole(value.longValue());
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(text -> texts.add(text.asString()));
            return new Argument.Several(texts);
        }
        Fields fields = new Fields(where, value);
        return fields.find("edtf").isPresent()
                ? new Argument.Date(fields.date("edtf"))
                : new Argument.Words(read(fields));
    }
}
