package org.stele.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A word of a name in letters of one kind, so that it can be compared with the same name in another script.
///
/// Three steps, each coarser than the one before: the *form* is the word in Latin letters by the table of its
/// language (`Məmmədov` and `Маммадов` are `mammadov`); the *sound* writes each sound with one character and
/// evens out what scribes write at will; the *skeleton* keeps the consonants alone, in classes that the ears and
/// alphabets of the region confuse (`mmtf`).
public final class Transliteration {

    private static final Map<Orthography, Table> TABLES = new EnumMap<>(Orthography.class);

    static {
        for (Orthography orthography : Orthography.values()) {
            TABLES.put(orthography, orthography == Orthography.OTHER ? new Table(Map.of()) : Table.read(orthography));
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Spellings of one sound, longest first, and the character that stands for it.
    private static final Map<String, String> SOUNDS = new HashMap<>();

    /// The length of the longest spelling that begins with a letter.
    private static final int[] LONGEST_FROM = new int[128];

    static {
        String[][] spellings = {
            {"tsch", "C"},
            {"shch", "S"},
            {"sch", "S"},
            {"sh", "S"},
            {"tch", "C"},
            {"ch", "C"},
            {"dzh", "J"},
            {"dj", "J"},
            {"zh", "J"},
            {"kh", "h"},
            {"gh", "g"},
            {"ph", "f"},
            {"th", "t"},
            {"dh", "d"},
            {"ck", "k"},
            {"ts", "s"},
            {"tz", "s"},
            {"dz", "z"},
            {"q", "k"},
            {"w", "v"},
            {"x", "ks"},
            {"j", "J"},
            {"ee", "i"},
            {"oo", "u"},
            {"ou", "u"},
            {"iy", "i"},
            {"yi", "i"},
            {"ij", "i"},
            {"ii", "i"},
            {"yy", "i"},
            {"y", "i"},
            {"ye", "e"},
            {"aa", "a"},
        };
        for (String[] spelling : spellings) {
            SOUNDS.put(spelling[0], spelling[1]);
            char first = spelling[0].charAt(0);
            LONGEST_FROM[first] = Math.max(LONGEST_FROM[first], spelling[0].length());
        }
    }

    private Transliteration() {}

    /// The word in lower-case Latin letters, by the table of the language; letters that no table knows lose their
    /// marks and stay.
    public static String form(String word, Orthography orthography) {
        String lower = lower(word, orthography);
        Table table = get(orthography);
        Table latin = get(Orthography.LATIN);
        StringBuilder form = new StringBuilder(lower.length() + 4);
        for (int at = 0; at < lower.length(); ) {
            int read = table.append(lower, at, form);
            if (read == 0) {
                read = latin.append(lower, at, form);
            }
            if (read == 0) {
                int letter = lower.codePointAt(at);
                read = Character.charCount(letter);
                if (Character.isLetterOrDigit(letter)) {
                    form.append(MARKS.matcher(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))
                            .replaceAll(""));
                }
            }
            at += read;
        }
        return form.toString();
    }

    // In Azerbaijani and Turkish the capital of i has a dot and the capital of ı has none.
    private static String lower(String word, Orthography orthography) {
        String composed = Letters.areAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return switch (orthography) {
            case AZERBAIJANI_LATIN, TURKISH -> composed.toLowerCase(Locale.forLanguageTag("az"));
            default -> composed.replace("İ", "i").toLowerCase(Locale.ROOT);
        };
    }

    /// One character a sound: digraphs are read as one, doubled letters as single, `c` by the vowel after it.
    public static String sound(String form) {
        StringBuilder sound = new StringBuilder(form.length());
        for (int at = 0; at < form.length(); ) {
            char begins = form.charAt(at);
            int length = Math.min(begins < LONGEST_FROM.length ? LONGEST_FROM[begins] : 0, form.length() - at);
            String read = null;
            for (; length > 0 && read == null; length--) {
                read = SOUNDS.get(form.substring(at, at + length));
            }
            if (read == null) {
                read = form.charAt(at) == 'c' ? hardOrSoft(form, at) : form.substring(at, at + 1);
                at++;
            } else {
                at += length + 1;
            }
            for (int i = 0; i < read.length(); i++) {
                char next = read.charAt(i);
                if (sound.isEmpty() || sound.charAt(sound.length() - 1) != next) {
                    sound.append(next);
                }
            }
        }
        return sound.toString();
    }

    private static String hardOrSoft(String form, int at) {
        return at + 1 < form.length() && "eiy".indexOf(form.charAt(at + 1)) >= 0 ? "s" : "k";
    }

    /// The consonants of a form, one letter for each class of sounds that alphabets of the region write alike; the
    /// form itself when it has none. The silent h at the end goes, and the w inside, which Arabic writes like a u.
    public static String skeleton(String form) {
        if (form.isEmpty()) {
            return form;
        }
        String heard = SILENT_H.matcher(form).replaceFirst("");
        heard = heard.charAt(0) + heard.substring(1).replace("w", "");
        StringBuilder skeleton = new StringBuilder();
        String sound = sound(heard);
        for (int i = 0; i < sound.length(); i++) {
            char letter = consonant(sound.charAt(i));
            if (letter != VOWEL && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != letter)) {
                skeleton.append(letter);
            }
        }
        return skeleton.isEmpty() ? form : skeleton.toString();
    }

    private static final Pattern SILENT_H = Pattern.compile("(?<=[aeiou])h$");

    private static final char VOWEL = ' ';

    private static char consonant(char sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> VOWEL;
            case 'p' -> 'b';
            case 'd' -> 't';
            case 'v' -> 'f';
            case 'z', 'S', 'C', 'J' -> 's';
            case 'g', 'q', 'h' -> 'k';
            default -> sound;
        };
    }

    private static Table get(Orthography orthography) {
        Table table = TABLES.get(orthography);
        if (table == null) {
            throw new IllegalStateException("every orthography has a table: " + orthography);
        }
        return table;
    }

    /// Letters, or groups of them, and what they become.
    private static final class Table {

        /// Letters below this are looked up by their number.
        private static final int COMMON = 0x700;

        private final Map<String, String> letters;
        private final @Nullable String[] single = new @Nullable String[COMMON];
        private final boolean[] beginsTwo = new boolean[COMMON];

        Table(Map<String, String> letters) {
            this.letters = letters;
            letters.forEach((spelling, reading) -> {
                char first = spelling.charAt(0);
                if (first < COMMON && spelling.length() == 1) {
                    single[first] = reading;
                } else if (first < COMMON) {
                    beginsTwo[first] = true;
                }
            });
        }

        /// Appends the reading of the longest spelling that starts at `at`; says how many characters it took, 0 if
        /// none.
        int append(String text, int at, StringBuilder to) {
            char first = text.charAt(at);
            if (first < COMMON && !beginsTwo[first]) {
                String reading = single[first];
                if (reading == null) {
                    return 0;
                }
                to.append(reading);
                return 1;
            }
            for (int length = Math.min(2, text.length() - at); length > 0; length--) {
                String reading = letters.get(text.substring(at, at + length));
                if (reading != null) {
                    to.append(reading);
                    return length;
                }
            }
            return 0;
        }

        static Table read(Orthography orthography) {
            Map<String, String> letters = new HashMap<>();
            try (InputStream in = Transliteration.class.getResourceAsStream(orthography.table())) {
                if (in == null) {
                    throw new IllegalStateException(orthography.table() + " is missing beside the class");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        int space = line.indexOf(' ');
                        letters.put(
                                space < 0 ? line : line.substring(0, space),
                                space < 0 ? "" : line.substring(space + 1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Table(Map.copyOf(letters));
        }
    }
}
