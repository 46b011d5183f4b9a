package org.stele.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a name from words that stand in its place and name nobody, such as "illegible": they are listed in
/// `nameless.txt`. Two rows that nobody could read are not two rows of one person called "illegible".
public final class Nameless {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// Longer than any of the listed words.
    private static final int LONGEST = 60;

    private static final Set<String> WORDS = read();

    private Nameless() {}

    /// Whether a cell that holds a name, or a part of one, names nobody: it is empty, has no letter, or says so.
    public static boolean says(String cell) {
        if (cell.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        return cell.length() <= LONGEST && WORDS.contains(normal(cell));
    }

    private static String normal(String words) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll(" ");
        // Turkish İ and ı are the i of the list.
        String lower = visible.replace('İ', 'i').toLowerCase(Locale.ROOT).replace('ı', 'i');
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        try (InputStream in = Nameless.class.getResourceAsStream("nameless.txt")) {
            if (in == null) {
                throw new IllegalStateException("nameless.txt is missing beside the class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    for (String entry : line.substring(line.indexOf(':') + 1).split("\\|", -1)) {
                        words.add(normal(entry));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}
