package org.stele.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that mix Latin and Cyrillic letters, such as a Latin `a` in a Cyrillic name: they look like one name and are
/// two for every search. The pairs of letters stand in `homoglyphs.txt`.
public final class Homoglyphs {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Map<Integer, Integer> TO_CYRILLIC = new HashMap<>();
    private static final Map<Integer, Integer> TO_LATIN = new HashMap<>();

    static {
        read();
    }

    private Homoglyphs() {}

    /// The first word of a text that mixes the two scripts.
    public static Optional<String> findMixedWord(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (isMixed(matcher.group())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static boolean isMixed(String word) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int at = 0; at < word.length(); ) {
            int letter = word.codePointAt(at);
            if (Character.isLetter(letter)) {
                Script script = Script.ofLetter(letter);
                latin |= script == Script.LATIN;
                cyrillic |= script == Script.CYRILLIC;
            }
            at += Character.charCount(letter);
        }
        return latin && cyrillic;
    }

    private static long count(String word, Script script) {
        return word.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Script.ofLetter(letter) == script)
                .count();
    }

    /// A word in the script of most of its letters; as it stands when it does not mix them. Of a word with as many of
    /// the one as of the other, the letters that look like no other decide.
    static String unmixed(String word) {
        if (!isMixed(word)) {
            return word;
        }
        long latin = count(word, Script.LATIN);
        long cyrillic = count(word, Script.CYRILLIC);
        if (latin == cyrillic) {
            latin = word.codePoints()
                    .filter(letter -> Script.ofLetter(letter) == Script.LATIN && !TO_CYRILLIC.containsKey(letter))
                    .count();
            cyrillic = word.codePoints()
                    .filter(letter -> Script.ofLetter(letter) == Script.CYRILLIC && !TO_LATIN.containsKey(letter))
                    .count();
        }
        Map<Integer, Integer> instead = latin > cyrillic ? TO_LATIN : TO_CYRILLIC;
        StringBuilder one = new StringBuilder();
        word.codePoints().forEach(letter -> one.appendCodePoint(instead.getOrDefault(letter, letter)));
        return one.toString();
    }

    private static void read() {
        try (InputStream in = Homoglyphs.class.getResourceAsStream("homoglyphs.txt")) {
            if (in == null) {
                throw new IllegalStateException("homoglyphs.txt is missing beside the class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int space = line.indexOf(' ');
                    int latin = line.codePointAt(0);
                    int cyrillic = line.codePointAt(space + 1);
                    TO_CYRILLIC.put(latin, cyrillic);
                    TO_LATIN.put(cyrillic, latin);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
