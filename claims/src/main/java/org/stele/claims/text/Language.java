package org.stele.claims.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Tells the language of a text by its script, its commonest words, the endings of its words and the letters that
/// only some languages have: enough to choose a lexicon, also for one sentence; `und` where it is not. What it knows
/// stands in `languages.txt` beside the lexicons.
public final class Language {

    /// How much of a text is looked at: the language of a document is plain from its first pages.
    private static final int LOOKED_AT = 20_000;

    private static final int LONGEST_ENDING = 6;
    /// A common word tells more than a letter, which a foreign name brings too, and that more than an ending.
    private static final int WORD = 4;

    private static final int LETTER = 3;
    private static final int ENDING = 2;
    private static final int HINT = 1;

    private static final String FILE = "/org/stele/claims/lexicon/languages.txt";
    private static final List<Language> KNOWN = load();

    private final String tag;
    private final Set<String> scripts;
    private final Set<String> words;
    private final Set<String> endings;
    private final Set<String> letters;
    private final Set<String> hints;
    private final Set<String> expected;

    private Language(String tag, Map<String, Set<String>> sections) {
        this.tag = tag;
        scripts = sections.getOrDefault("script", Set.of());
        words = sections.getOrDefault("words", Set.of());
        endings = sections.getOrDefault("endings", Set.of());
        letters = sections.getOrDefault("letters", Set.of());
        hints = sections.getOrDefault("hints", Set.of());
        expected = sections.getOrDefault("expected", Set.of());
    }

    /// The BCP 47 tag of the language.
    public static String of(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String script = scriptOf(looked);
        List<Language> candidates = KNOWN.stream()
                .filter(language -> language.scripts.contains(script))
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst().tag;
        }
        List<Token> tokens = Tokens.of(looked);
        String best = "und";
        int most = 0;
        for (Language candidate : candidates) {
            int score = candidate.score(tokens);
            if (score > most) {
                best = candidate.tag;
                most = score;
            }
        }
        // A script that we know one language of first: better than to read nothing.
        return most > 0
                ? best
                : candidates.stream()
                        .filter(language -> language.scripts.size() == 1 && !script.equals("latin"))
                        .map(language -> language.tag)
                        .findFirst()
                        .orElse("und");
    }

    /// The script of most letters, by its Unicode name.
    private static String scriptOf(String text) {
        Map<Character.UnicodeScript, Integer> letters = new TreeMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private int score(List<Token> tokens) {
        int score = 0;
        boolean special = false;
        boolean missing = !expected.isEmpty();
        for (Token token : tokens) {
            if (!token.isWord()) {
                continue;
            }
            String word = token.folded();
            score += words.contains(word) ? WORD : 0;
            score += hasAny(letters, token.text()) || hasAny(letters, word) ? LETTER : 0;
            boolean hint = hasAny(hints, word) || hasAny(hints, token.text());
            special |= hint;
            missing &= !hasAny(expected, word);
            score += hint ? HINT : 0;
            score += hasEnding(word) ? ENDING : 0;
        }
        // "ə" is the commonest letter of Azerbaijani: a text with "ş" and "ı" and without it is in Turkish.
        return special && missing ? score / 2 : score;
    }

    private static boolean hasAny(Set<String> letters, String word) {
        for (int i = 0; i < word.length() && !letters.isEmpty(); i++) {
            if (letters.contains(word.substring(i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnding(String word) {
        for (int length = Math.min(LONGEST_ENDING, word.length() - 2); length > 0 && !endings.isEmpty(); length--) {
            if (endings.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /// The languages in the order of the file: of two that fit alike, the first.
    private static List<Language> load() {
        Map<String, Map<String, Set<String>>> languages = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (InputStream in = Language.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program: it tells the languages apart");
            }
            Set<String> section = new LinkedHashSet<>();
            for (String raw : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String line = raw.strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("[")) {
                    String[] name = line.substring(1, line.length() - 1).split("\\.", 2);
                    if (!languages.containsKey(name[0])) {
                        order.add(name[0]);
                    }
                    section = languages
                            .computeIfAbsent(name[0], ignored -> new TreeMap<>())
                            .computeIfAbsent(name[1], ignored -> new LinkedHashSet<>());
                    continue;
                }
                for (String word : line.split(",", -1)) {
                    section.add(word.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return order.stream()
                .map(tag -> new Language(tag, languages.getOrDefault(tag, Map.of())))
                .toList();
    }
}
