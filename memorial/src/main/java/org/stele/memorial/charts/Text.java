package org.stele.memorial.charts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of text in a drawing, which wraps nothing by itself.
final class Text {

    /// Left-to-right mark: it ends a piece that runs from right to left, so that what follows keeps its place.
    private static final String MARK = "\u200E";

    private Text() {}

    /// Words of any script between words that run from left to right.
    static String isolated(String words) {
        boolean turns = words.codePoints().map(Character::getDirectionality).anyMatch(Text::isRightToLeft);
        return turns ? MARK + words + MARK : words;
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// Lines of at most so many letters. A word longer than a line is broken; what does not fit into the last line
    /// ends with an ellipsis.
    static List<String> wrap(String text, int letters, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            for (String piece : pieces(word, letters)) {
                int length = letters(piece);
                if (used > 0 && used + 1 + length > letters) {
                    wrapped.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (used > 0) {
                    line.append(' ');
                    used++;
                }
                line.append(piece);
                used += length;
            }
        }
        wrapped.add(line.toString());
        if (wrapped.size() <= lines) {
            return List.copyOf(wrapped);
        }
        List<String> shown = new ArrayList<>(wrapped.subList(0, lines));
        String last = pieces(shown.removeLast(), letters - 1).getFirst();
        shown.add(isolated(last.stripTrailing()) + "…");
        return shown;
    }

    /// Cut between letters, never between a letter and its marks.
    private static List<String> pieces(String word, int letters) {
        List<String> pieces = new ArrayList<>();
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(word);
        int from = 0;
        int before = 0;
        for (int at = signs.next(); at != BreakIterator.DONE; at = signs.next()) {
            if (letters(word.substring(from, at)) > letters && before > from) {
                pieces.add(word.substring(from, before));
                from = before;
            }
            before = at;
        }
        pieces.add(word.substring(from));
        return pieces;
    }

    /// How much room a text takes: a letter one, a mark on it none, a wide sign of East Asia two.
    static int letters(String text) {
        return text.codePoints().map(Text::room).sum();
    }

    private static int room(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> Character.isIdeographic(letter) || (letter >= 0x3040 && letter <= 0xD7A3) ? 2 : 1;
        };
    }
}
