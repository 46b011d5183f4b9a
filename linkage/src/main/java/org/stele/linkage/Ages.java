package org.stele.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ages as lists write them: `34`, `34 years`, `8 months`, `newborn`, by the words of `ages.txt` beside this class. An
/// infant whose age stands in months is a child whose age is known, and must not become somebody of unknown age.
public final class Ages {

    /// Nobody who is on a list was older.
    public static final int OLDEST = 130;

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\p{Nd}{1,4})(.*)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 40;

    /// What a word makes of the number before it.
    private enum Unit {
        YEAR(1),
        MONTH(12),
        WEEK(52),
        DAY(365),
        /// Alone, without a number.
        NEWBORN(1);

        private final int inAYear;

        Unit(int inAYear) {
            this.inAYear = inAYear;
        }
    }

    private static final Map<String, Unit> UNITS = read();

    private Ages() {}

    /// The age in whole years that a cell gives, if it is one that a person can have.
    public static OptionalInt find(String cell) {
        if (cell.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String text = normal(cell);
        if (UNITS.get(text) == Unit.NEWBORN) {
            return OptionalInt.of(0);
        }
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches() || isSigned(cell)) {
            return OptionalInt.empty();
        }
        String word = matcher.group(2).strip();
        Unit unit = word.isEmpty() ? Unit.YEAR : UNITS.get(word);
        if (unit == null || unit == Unit.NEWBORN) {
            return OptionalInt.empty();
        }
        int age = Integer.parseInt(matcher.group(1)) / unit.inAYear;
        return age <= OLDEST ? OptionalInt.of(age) : OptionalInt.empty();
    }

    // "-5" is no age of five, and "12.5" or "30-35" none of one whole number.
    private static boolean isSigned(String cell) {
        String text = cell.strip();
        return !Character.isDigit(text.codePointAt(0)) || text.matches("\\p{Nd}+[^\\p{L}\\p{Nd}]+\\p{Nd}.*");
    }

    private static String normal(String words) {
        String lower = words.replace('İ', 'i').toLowerCase(Locale.ROOT).replace('ı', 'i');
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }

    private static Map<String, Unit> read() {
        Map<String, Unit> units = new HashMap<>();
        try (InputStream in = Ages.class.getResourceAsStream("ages.txt")) {
            if (in == null) {
                throw new IllegalStateException("ages.txt is missing beside the class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int colon = line.indexOf(':');
                    Unit unit = Unit.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
                    for (String word : line.substring(colon + 1).split("\\|", -1)) {
                        units.put(normal(word), unit);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(units);
    }
}
