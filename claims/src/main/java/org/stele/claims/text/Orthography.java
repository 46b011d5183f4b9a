package org.stele.claims.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How one language is written: which letters are read as others, and which small words are written together with
/// the word after them. Both come from the language's lexicon file; [#PLAIN] knows only what holds everywhere.
final class Orthography {

    static final Orthography PLAIN = new Orthography(Map.of(), List.of());

    /// The letters below this one are looked up in a table: Latin, Cyrillic, Armenian and Arabic among them.
    private static final int TABLE = 0x700;

    private final Map<Integer, String> letters;
    private final String[] table = new String[TABLE];
    private final List<String> prefixes;

    /// @param letters what each letter is read as; an empty text leaves it out
    /// @param prefixes the words that are written together with the next
    Orthography(Map<Integer, String> letters, List<String> prefixes) {
        this.letters = Map.copyOf(letters);
        List<String> longestFirst = new ArrayList<>(prefixes);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        this.prefixes = List.copyOf(longestFirst);
        for (int letter = 0; letter < TABLE; letter++) {
            table[letter] = read(letter, this.letters);
        }
    }

    /// This way of writing once more, for texts that do without certain letters: "şəhid" written "sehid".
    Orthography without(Map<Integer, String> plainLetters) {
        Map<Integer, String> both = new HashMap<>(plainLetters);
        letters.forEach((letter, read) -> both.put(letter, replaced(read, plainLetters)));
        return new Orthography(both, prefixes);
    }

    private static String replaced(String read, Map<Integer, String> plainLetters) {
        StringBuilder plain = new StringBuilder(read.length());
        read.codePoints().forEach(c -> {
            String other = plainLetters.get(c);
            if (other == null) {
                plain.appendCodePoint(c);
            } else {
                plain.append(other);
            }
        });
        return plain.toString();
    }

    /// A word as the lexicon knows it: lower case, `ё` as `е`, one kind of apostrophe, no soft hyphens, and the
    /// language's own letters.
    String fold(String written) {
        boolean unchanged = letters.isEmpty();
        for (int i = 0; i < written.length() && unchanged; i++) {
            char c = written.charAt(i);
            unchanged = c < 128 && !(c >= 'A' && c <= 'Z');
        }
        if (unchanged) {
            return written;
        }
        StringBuilder folded = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            int c = written.codePointAt(at);
            at += Character.charCount(c);
            folded.append(c < TABLE ? table[c] : read(c, letters));
        }
        return folded.toString();
    }

    private static String read(int letter, Map<Integer, String> letters) {
        String own = letters.get(letter);
        if (own != null) {
            return own;
        }
        int lower = letter == 'İ' ? 'i' : Character.toLowerCase(letter);
        int common = switch (lower) {
            case 'ё' -> 'е';
            case '’', 'ʼ', '‘' -> '\'';
            default -> lower;
        };
        // The dot above that Turkish İ leaves behind, the acute of Russian stress, the soft hyphen, and the
        // non-joiner of Persian.
        if (common == '\u200C' || common == '\u0307' || common == '\u0301' || common == '\u00AD') {
            return "";
        }
        String read = common == letter ? null : letters.get(common);
        return read == null ? Character.toString(common) : read;
    }

    boolean hasPrefixes() {
        return !prefixes.isEmpty();
    }

    /// Where the small words end that are written together with a word the lexicon knows: lengths in the folded word,
    /// in their order. None where the whole word is known, or no known word remains.
    List<Integer> prefixesOf(String folded, Set<String> known) {
        List<Integer> ends = new ArrayList<>();
        return known.contains(folded) || !split(folded, 0, known, ends) ? List.of() : ends;
    }

    private boolean split(String folded, int from, Set<String> known, List<Integer> ends) {
        for (String prefix : prefixes) {
            int end = from + prefix.length();
            if (end + 1 < folded.length() && folded.startsWith(prefix, from)) {
                ends.add(end);
                if (known.contains(folded.substring(end)) || split(folded, end, known, ends)) {
                    return true;
                }
                ends.removeLast();
            }
        }
        return false;
    }

    /// The letters of a line of `[spelling]`, which is read before anything can be folded: one code point each.
    static Map<Integer, String> letters(List<String> left, String right) {
        Map<Integer, String> letters = new HashMap<>();
        left.forEach(letter -> letters.put(letter.codePointAt(0), right));
        return letters;
    }
}
