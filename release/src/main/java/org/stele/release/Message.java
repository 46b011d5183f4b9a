package org.stele.release;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.dates.Edtf;

/// A sentence before it has words: a kind and its named arguments. `wording` renders it in any language.
///
/// @param kind for example `gap.total_exceeds_parts`
public record Message(String kind, SortedMap<String, Argument> arguments) {

    public Message {
        if (!kind.matches("[a-z0-9_@]+(\\.[a-z0-9_@]+)*")) {
            throw new IllegalArgumentException(
                    "\"" + kind + "\" is no kind of message: lower-case words joined by dots and underscores");
        }
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    public static Message of(String kind) {
        return new Message(kind, new TreeMap<>());
    }

    /// A message with its arguments.
    ///
    /// @param arguments name to text, whole number, [Edtf], message, or a list of texts
    public static Message of(String kind, Map<String, ?> arguments) {
        SortedMap<String, Argument> typed = new TreeMap<>();
        arguments.forEach((name, value) -> typed.put(name, Argument.of(value)));
        return new Message(kind, typed);
    }

    /// What a message can be told.
    public sealed interface Argument {

        record Text(String text) implements Argument {}

        record Whole(long number) implements Argument {}

        /// A date, which each language writes in its own way.
        record Date(Edtf date) implements Argument {}

        /// Words that are a message themselves, such as the name of a measure.
        record Words(Message message) implements Argument {}

        /// Several texts, which each language joins in its own way.
        record Several(List<String> texts) implements Argument {
            public Several {
                texts = List.copyOf(texts);
            }
        }

        /// The argument that holds this value.
        ///
        /// @throws IllegalArgumentException for a value of any other type
        static Argument of(Object value) {
            return switch (value) {
                case Argument argument -> argument;
                case String text -> new Text(text);
                case Integer number -> new Whole(number);
                case Long number -> new Whole(number);
                case Edtf date -> new Date(date);
                case Message message -> new Words(message);
                case List<?> texts ->
                    new Several(texts.stream().map(String::valueOf).toList());
                default ->
                    throw new IllegalArgumentException(value.getClass().getSimpleName()
                            + " cannot be told in a message: text, whole number, date, message or list of texts");
            };
        }
    }
}
