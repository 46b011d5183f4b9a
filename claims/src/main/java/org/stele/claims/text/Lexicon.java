package org.stele.claims.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What the readers know of one language: one text file that a linguist can read and edit, in sections.
///
///     [harm]
///     # A word of harm: its form and what it counts.
///     death, deaths, fatalities = noun killed
///
/// A line gives phrases, separated by commas, and after `=` the value they share; a section of plain words has
/// no `=`. `*` after a word makes it a stem, `~name` gives it all endings of a paradigm. `#` begins a comment. Case,
/// `ё` and the kind of apostrophe do not matter. docs/methods/adding-a-language.md lists the sections.
public final class Lexicon {

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
    private static final Phrases NOTHING = new Phrases();
    /// Marks, in the cache, the reading of a language for texts without its special letters.
    private static final String PLAIN_LETTERS = "-plain";

    private final String language;
    private final Map<String, Phrases> sections;
    private final Orthography orthography;
    private final Set<Integer> specialLetters;
    private final Set<String> words;

    private Lexicon(
            String language,
            Map<String, Phrases> sections,
            Orthography orthography,
            Set<Integer> specialLetters,
            Set<String> words) {
        this.language = language;
        // Every rule asks for its section at every token.
        this.sections = new HashMap<>(sections);
        this.orthography = orthography;
        this.specialLetters = specialLetters;
        this.words = words;
    }

    /// The lexicon of a language; one without any section when we have none for it.
    public static Lexicon of(String language) {
        return LOADED.computeIfAbsent(language, name -> load(name, false));
    }

    /// The lexicon of a language as a text writes it: a text without any of the language's special letters ("sehid"
    /// for "şəhid") is read by the same words without them.
    static Lexicon of(String language, String text) {
        Lexicon lexicon = of(language);
        boolean special = lexicon.specialLetters.isEmpty()
                || text.codePoints()
                        .anyMatch(c -> lexicon.specialLetters.contains(c)
                                || lexicon.specialLetters.contains(Character.toLowerCase(c)));
        return special ? lexicon : LOADED.computeIfAbsent(language + PLAIN_LETTERS, ignored -> load(language, true));
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

    /// Whether `[grammar.traits]` says this of the language.
    public boolean is(String trait) {
        return phrases("grammar.traits").valueOf(trait).isPresent();
    }

    Orthography orthography() {
        return orthography;
    }

    /// Every word of every section, to know a word that is written together with a small one.
    public Set<String> words() {
        return words;
    }

    private static Lexicon load(String language, boolean plainLetters) {
        String file = "/org/stele/claims/lexicon/" + language + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            return in == null
                    ? new Lexicon(language, Map.of(), Orthography.PLAIN, Set.of(), Set.of())
                    : parse(language, new String(in.readAllBytes(), StandardCharsets.UTF_8), plainLetters);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + file + " cannot be read", e);
        }
    }

    /// Reads the text of a lexicon file.
    ///
    /// @throws IllegalArgumentException with the line that is wrong and what would be right
    static Lexicon parse(String language, String file) {
        return parse(language, file, false);
    }

    static Lexicon parse(String language, String file, boolean plainLetters) {
        return new Parser(language, lines(language, file), plainLetters).parse();
    }

    /// One line of the file that says something.
    private record Line(String section, List<String> left, String value, String where) {}

    private static List<Line> lines(String language, String file) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        int number = 0;
        for (String raw : file.split("\n", -1)) {
            number++;
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]") && line.indexOf(']') == line.length() - 1) {
                section = line.substring(1, line.length() - 1).strip();
                lines.add(new Line(section, List.of(), "", ""));
                continue;
            }
            String where = "lexicon " + language + ".txt, line " + number;
            if (section.isEmpty()) {
                throw new IllegalArgumentException(where + ": a phrase stands before the first [section]");
            }
            int equals = line.indexOf('=');
            String value = equals < 0 ? "" : line.substring(equals + 1).strip();
            List<String> left = Arrays.stream((equals < 0 ? line : line.substring(0, equals)).split(",", -1))
                    .map(String::strip)
                    .toList();
            if (left.contains("")) {
                throw new IllegalArgumentException(where + ": an empty phrase between two commas");
            }
            lines.add(new Line(section, left, value, where));
        }
        return lines;
    }

    /// Makes sections of lines, once it knows how the language is written and which endings its words take.
    private static final class Parser {

        private final String language;
        private final List<Line> lines;
        private final Paradigms paradigms = new Paradigms();
        private final Map<Integer, String> letters = new HashMap<>();
        private final Map<Integer, String> plain = new HashMap<>();
        private final List<String> prefixes = new ArrayList<>();
        private final boolean plainLetters;
        private final Map<String, Phrases> sections = new TreeMap<>();
        private final Set<String> words = new HashSet<>();
        /// Words that without their special letters would be others: "öldü" (died), "oldu" (became).
        private final Set<String> unsafe = new HashSet<>();

        private Orthography orthography = Orthography.PLAIN;

        Parser(String language, List<Line> lines, boolean plainLetters) {
            this.language = language;
            this.lines = lines;
            this.plainLetters = plainLetters;
        }

        Lexicon parse() {
            lines.forEach(this::readWriting);
            Orthography full = new Orthography(letters, prefixes);
            orthography = plainLetters ? full.without(plain) : full;
            for (Line line : lines) {
                if (!isWriting(line.section())) {
                    Phrases phrases = sections.computeIfAbsent(line.section(), ignored -> new Phrases());
                    line.left().forEach(phrase -> add(phrases, phrase, line));
                }
            }
            return new Lexicon(language, Map.copyOf(sections), orthography, Set.copyOf(plain.keySet()), words);
        }

        private static boolean isWriting(String section) {
            return section.startsWith("spelling")
                    || section.startsWith("paradigm.")
                    || section.equals("harmony")
                    || section.equals("softening");
        }

        private void readWriting(Line line) {
            switch (line.section()) {
                case "spelling" -> letters.putAll(Orthography.letters(line.left(), line.value()));
                case "spelling.plain" -> plain.putAll(Orthography.letters(line.left(), line.value()));
                case "spelling.plain.unsafe" -> unsafe.addAll(line.left());
                case "spelling.prefixes" -> prefixes.addAll(line.left());
                case "harmony" ->
                    line.left()
                            .forEach(vowel -> paradigms.addHarmony(
                                    vowel.charAt(0), line.value().replace(" ", "")));
                case "softening" ->
                    line.left()
                            .forEach(hard -> paradigms.addSoftening(
                                    hard.charAt(0), line.value().charAt(0)));
                default -> {
                    if (line.section().startsWith("paradigm.")) {
                        paradigms.addEndings(line.section().substring("paradigm.".length()), line.left());
                    }
                }
            }
        }

        private void add(Phrases phrases, String phrase, Line line) {
            int mark = phrase.indexOf('~');
            if (mark < 0) {
                if (isSafe(phrase) && !addForm(phrases, phrase, line)) {
                    throw new IllegalArgumentException(
                            line.where() + ": \"" + phrase + "\" stands twice in [" + line.section() + "]");
                }
                return;
            }
            String stem = phrase.substring(0, mark);
            for (String paradigm : phrase.substring(mark + 1).split("~", -1)) {
                if (!paradigms.has(paradigm)) {
                    throw new IllegalArgumentException(
                            line.where() + ": there is no section [paradigm." + paradigm + "]");
                }
                for (String form : paradigms.forms(stem, paradigm)) {
                    if (isSafe(form)) {
                        addMade(phrases, form, line.value());
                    }
                }
            }
        }

        /// A form made of letters and spaces needs no cutting into tokens.
        private void addMade(Phrases phrases, String form, String value) {
            if (form.indexOf('-') >= 0) {
                List<Token> tokens = Tokens.of(form, orthography, Set.of());
                tokens.forEach(token -> words.add(token.folded()));
                phrases.add(tokens, value, true);
                return;
            }
            String[] parts = orthography.fold(form).split(" ", -1);
            words.addAll(Arrays.asList(parts));
            phrases.addMade(parts, value);
        }

        private boolean isSafe(String phrase) {
            return !plainLetters || !unsafe.contains(phrase);
        }

        private boolean addForm(Phrases phrases, String phrase, Line line) {
            List<Token> tokens = Tokens.of(phrase, orthography, Set.of());
            for (Token token : tokens) {
                words.add(token.folded());
            }
            // Without special letters two words may become one; the first stands.
            return phrases.add(tokens, line.value(), plainLetters) || plainLetters;
        }
    }
}
