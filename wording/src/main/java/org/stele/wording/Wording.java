package org.stele.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The messages of one language. Safe for use by many threads.
public final class Wording {

    private final ULocale locale;
    private final Properties messages;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Wording(ULocale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /// The wording of a language, for example `in("en")`.
    ///
    /// @throws IllegalArgumentException when there is no file of messages for it
    public static Wording in(String language) {
        String file = "messages_" + language + ".properties";
        Properties messages = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "there is no wording in \"" + language + "\": " + file + " is missing");
            }
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wording(new ULocale(language), messages);
    }

    /// The message of this kind with its named arguments filled in.
    ///
    /// @param kind for example `gap.total_exceeds_parts`
    /// @param arguments name to number or text; numbers choose plurals and are printed with European digits
    /// @throws IllegalArgumentException when the language has no such message
    public String say(String kind, Map<String, ?> arguments) {
        MessageFormat format = formats.computeIfAbsent(kind, this::format);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public String say(String kind) {
        return say(kind, Map.of());
    }

    /// Whether the language has a message of this kind.
    public boolean has(String kind) {
        return messages.containsKey(kind);
    }

    /// Every kind of message, in order; a test compares languages by it.
    public Set<String> kinds() {
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private MessageFormat format(String kind) {
        String pattern = messages.getProperty(kind);
        if (pattern == null) {
            throw new IllegalArgumentException("no message \"" + kind + "\" in " + locale);
        }
        return new MessageFormat(pattern, locale.setKeywordValue("numbers", "latn"));
    }
}
