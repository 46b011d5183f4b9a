package org.stele.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stele.names.Letters;
import org.stele.names.Orthography;
import org.stele.names.Spelling;
import org.stele.names.Transliteration;

/// Words: compared in Latin letters, by spelling and by the words they have in common.
final class TextField extends ValueField {

    private static final List<String> LEVELS = List.of("missing", "different", "some words", "similar", "near", "same");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// Of a longer text the beginning is compared.
    static final int LONGEST = 200;

    private static final int SOME_WORDS = 2;
    private static final int SIMILAR = 3;
    private static final int NEAR = 4;

    private static final double SIMILAR_FROM = 0.85;
    private static final double NEAR_FROM = 0.93;

    /// Shorter words are in common by chance.
    private static final int LONG_WORD = 3;

    private static final int KEY_LENGTH = 5;

    private final Spelling spelling = new Spelling();

    private final Letters[] letters;

    /// The numbers of the different words of each value, ascending.
    private final int[][] words;

    private final BitSet isLong = new BitSet();

    TextField(Column column, List<String> cells) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, TextField::words)));
        letters = new Letters[values().size()];
        words = new int[letters.length][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int code = 0; code < letters.length; code++) {
            String text = values().value(code);
            letters[code] = Letters.of(text);
            words[code] = Stream.of(text.split(" ", -1))
                    .mapToInt(word -> number(word, numbers))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    private int number(String word, Map<String, Integer> numbers) {
        int number = numbers.computeIfAbsent(word, w -> numbers.size());
        isLong.set(number, word.length() > LONG_WORD);
        return number;
    }

    /// The words in Latin letters, lower case, with one space between them.
    static String words(String cell) {
        String text = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        Orthography orthography = Orthography.of(text);
        StringBuilder words = new StringBuilder();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.append(words.isEmpty() ? "" : " ").append(Transliteration.form(matcher.group(), orthography));
        }
        return words.toString();
    }

    @Override
    boolean mayAgree(int left, int right) {
        return letters[left].mostJaroWinkler(letters[right]) >= SIMILAR_FROM || inCommon(left, right) > 0;
    }

    @Override
    int compare(int left, int right) {
        int fewer = Math.min(words[left].length, words[right].length);
        int more = Math.max(words[left].length, words[right].length);
        int common = inCommon(left, right);
        if (common == more) {
            return NEAR;
        }
        double alike = 0;
        if (letters[left].mostJaroWinkler(letters[right]) >= SIMILAR_FROM) {
            spelling.compareWith(values().value(left));
            alike = spelling.jaroWinkler(values().value(right));
        }
        if (alike >= NEAR_FROM) {
            return NEAR;
        }
        if (common == fewer || alike >= SIMILAR_FROM) {
            return SIMILAR;
        }
        return hasLongWordInCommon(left, right) ? SOME_WORDS : DIFFERENT;
    }

    private int inCommon(int left, int right) {
        int[] one = words[left];
        int[] two = words[right];
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < two.length; ) {
            if (one[i] == two[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private boolean hasLongWordInCommon(int left, int right) {
        for (int word : words[left]) {
            if (isLong.get(word) && Arrays.binarySearch(words[right], word) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    List<BlockingKey> keys() {
        return List.of(
                same(),
                derived("beginning", text -> text.length() < KEY_LENGTH ? text : text.substring(0, KEY_LENGTH)));
    }
}
