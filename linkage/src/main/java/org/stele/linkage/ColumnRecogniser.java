package org.stele.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Recognises the columns of a list of persons by their headers, in the languages of `headers.txt` beside this class.
///
/// Only whole headers count ("date of birth", never any header with "date" in it), apart from a language or a number at
/// the end (`name_ar`, `address_2`): a column that is read as something it is not does more harm than one that is named
/// as unrecognised.
public final class ColumnRecogniser {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DOT_ABOVE = Pattern.compile("\\u0307");

    /// Marks that join or part letters without being seen: a Persian header has them inside, a pasted one anywhere.
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /// What may follow a header without changing its meaning.
    private static final Set<String> QUALIFIERS = Set.of(
            "ar",
            "az",
            "en",
            "fa",
            "uk",
            "hy",
            "ka",
            "ru",
            "tr",
            "arabic",
            "armenian",
            "azerbaijani",
            "english",
            "farsi",
            "georgian",
            "latin",
            "persian",
            "russian",
            "turkish",
            "ukrainian",
            "cyrillic",
            "original",
            "raw",
            "clean",
            "1",
            "2",
            "3",
            "4",
            "c1",
            "c2");

    private static final Map<String, Meaning> HEADERS = read();

    /// What was recognised before: the same few headers are asked about once a row.
    private static final Map<String, Optional<Meaning>> RECOGNISED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 1_000;

    private ColumnRecogniser() {}

    /// What a header says its column holds; nothing when no language of ours says so.
    public static Optional<Meaning> recognise(String header) {
        Optional<Meaning> before = RECOGNISED.get(header);
        if (before != null) {
            return before;
        }
        Optional<Meaning> meaning = read(header);
        if (RECOGNISED.size() < MOST_REMEMBERED) {
            RECOGNISED.put(header, meaning);
        }
        return meaning;
    }

    private static Optional<Meaning> read(String header) {
        String words = normal(header);
        Meaning meaning = HEADERS.get(words);
        if (meaning == null && INVISIBLE.matcher(header).find()) {
            words = normal(INVISIBLE.matcher(header).replaceAll(""));
            meaning = HEADERS.get(words);
        }
        int space = words.lastIndexOf(' ');
        while (meaning == null && space > 0 && QUALIFIERS.contains(words.substring(space + 1))) {
            words = words.substring(0, space);
            meaning = HEADERS.get(words);
            space = words.lastIndexOf(' ');
        }
        return Optional.ofNullable(meaning);
    }

    /// The words of a header: lower case, without marks of punctuation, the dotless i as i.
    static String normal(String header) {
        String text = header.length() > TextField.LONGEST ? header.substring(0, TextField.LONGEST) : header;
        text = HUMP.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        text = DOT_ABOVE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHER.matcher(text.replace('ı', 'i')).replaceAll(" ").strip();
    }

    private static Map<String, Meaning> read() {
        Map<String, Meaning> headers = new HashMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            Meaning meaning = Meaning.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String words : line.substring(colon + 1).split("\\|", -1)) {
                Meaning earlier = headers.putIfAbsent(normal(words), meaning);
                if (earlier != null && earlier != meaning) {
                    throw new IllegalStateException("headers.txt gives \"" + words.strip() + "\" two meanings: "
                            + earlier.code() + " and " + meaning.code());
                }
            }
        }
        return Map.copyOf(headers);
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (InputStream in = ColumnRecogniser.class.getResourceAsStream("headers.txt")) {
            if (in == null) {
                throw new IllegalStateException("headers.txt is missing beside the class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
