package org.stele.claims.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What the readers know of one language: one text file that a linguist can read and edit, in sections.
///
///     [harm.nouns]
///     # A noun that counts people in a state of harm when a number stands before it: "12 deaths".
///     death, deaths, fatalities = killed
///
/// A line gives phrases, separated by commas, and after `=` the value they share; a section of plain words has
/// no `=`. `*` after a word makes it a stem. `#` begins a comment. Case, `ё` and the kind of apostrophe do not
/// matter. docs/methods/reading.md lists the sections.
public final class Lexicon {

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
    private static final Phrases NOTHING = new Phrases();

    private final String language;
    private final Map<String, Phrases> sections;

    private Lexicon(String language, Map<String, Phrases> sections) {
        this.language = language;
        this.sections = sections;
    }

    /// The lexicon of a language; one without any section when we have none for it.
    public static Lexicon of(String language) {
        return LOADED.computeIfAbsent(language, Lexicon::load);
    }

    public String language() {
        return language;
    }

    /// Whether there is no lexicon for this language: documents in it cannot be read for claims yet.
    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /// The phrases of a section; none when the language's file has no such section.
    public Phrases phrases(String section) {
        return sections.getOrDefault(section, NOTHING);
    }

    private static Lexicon load(String language) {
        String file = "/org/stele/claims/lexicon/" + language + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            return in == null
                    ? new Lexicon(language, Map.of())
                    : parse(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + file + " cannot be read", e);
        }
    }

    /// Reads the text of a lexicon file.
    ///
    /// @throws IllegalArgumentException with the line that is wrong and what would be right
    static Lexicon parse(String language, String file) {
        Map<String, Phrases> sections = new TreeMap<>();
        Optional<Phrases> section = Optional.empty();
        String name = "";
        int number = 0;
        for (String raw : file.split("\n", -1)) {
            number++;
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                name = line.substring(1, line.length() - 1).strip();
                section = Optional.of(sections.computeIfAbsent(name, ignored -> new Phrases()));
                continue;
            }
            String where = "lexicon " + language + ".txt, line " + number;
            Phrases phrases = section.orElseThrow(
                    () -> new IllegalArgumentException(where + ": a phrase stands before the first [section]"));
            int equals = line.indexOf('=');
            String value = equals < 0 ? "" : line.substring(equals + 1).strip();
            for (String phrase : (equals < 0 ? line : line.substring(0, equals)).split(",", -1)) {
                List<Token> words = Tokens.of(phrase.strip());
                if (words.isEmpty()) {
                    throw new IllegalArgumentException(where + ": an empty phrase between two commas");
                }
                if (!phrases.add(words, value)) {
                    throw new IllegalArgumentException(
                            where + ": \"" + phrase.strip() + "\" stands twice in [" + name + "]");
                }
            }
        }
        return new Lexicon(language, sections);
    }
}
