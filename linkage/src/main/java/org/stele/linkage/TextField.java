package org.stele.linkage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.names.Orthography;
import org.stele.names.Spelling;
import org.stele.names.Transliteration;

/// Words: compared in Latin letters, by spelling and by the words they have in common.
final class TextField extends ValueField {

    private static final List<String> LEVELS = List.of("missing", "different", "some words", "similar", "near", "same");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// Of a longer text the beginning is compared.
    static final int LONGEST = 200;

    private static final int KEY_LENGTH = 5;

    private final Spelling spelling = new Spelling();

    TextField(Column column, List<String> cells) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, TextField::words)));
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
    int compare(int left, int right) {
        String one = values().value(left);
        String two = values().value(right);
        Set<String> words = new TreeSet<>(List.of(one.split(" ", -1)));
        Set<String> others = new TreeSet<>(List.of(two.split(" ", -1)));
        if (words.equals(others)) {
            return 4;
        }
        spelling.compareWith(one);
        double alike = spelling.jaroWinkler(two);
        if (alike >= 0.93) {
            return 4;
        }
        boolean within = words.containsAll(others) || others.containsAll(words);
        if (within || alike >= 0.85) {
            return 3;
        }
        words.retainAll(others);
        return words.stream().anyMatch(word -> word.length() > 3) ? 2 : DIFFERENT;
    }

    @Override
    List<BlockingKey> keys() {
        return List.of(
                same(),
                derived("beginning", text -> text.length() < KEY_LENGTH ? text : text.substring(0, KEY_LENGTH)));
    }
}
