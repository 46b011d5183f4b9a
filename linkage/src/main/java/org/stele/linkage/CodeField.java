package org.stele.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stele.names.Letters;
import org.stele.names.Spelling;

/// Codes and numbers that identify: one character off is a slip, half of them in common may be the same district.
final class CodeField extends ValueField {

    private static final List<String> LEVELS =
            List.of("missing", "different", "same beginning", "two characters off", "one character off", "same");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Spelling spelling = new Spelling();
    private final Letters[] letters;

    CodeField(Column column, List<String> cells) {
        super(column, LEVELS, cells, Dictionary.of(map(cells, CodeField::code)));
        letters = new Letters[values().size()];
        Arrays.setAll(letters, code -> Letters.of(values().value(code)));
    }

    private static String code(String cell) {
        String text = cell.length() > TextField.LONGEST ? cell.substring(0, TextField.LONGEST) : cell;
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    boolean mayAgree(int left, int right) {
        return letters[left].leastDistance(letters[right]) <= 2 || letters[left].commonBeginning(letters[right]) > 0;
    }

    @Override
    int compare(int left, int right) {
        String one = values().value(left);
        String two = values().value(right);
        spelling.compareWith(one);
        int distance = spelling.distance(two);
        if (distance == 1) {
            return 4;
        }
        int longest = Math.max(one.length(), two.length());
        if (distance == 2 && longest > 5) {
            return 3;
        }
        return one.regionMatches(0, two, 0, (longest + 1) / 2) ? 2 : DIFFERENT;
    }

    @Override
    List<BlockingKey> keys() {
        return List.of(same(), derived("beginning", code -> code.substring(0, (code.length() + 1) / 2)));
    }
}
