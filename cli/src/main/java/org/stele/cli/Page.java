package org.stele.cli;

import java.util.ArrayList;
import java.util.List;

/// Text for people on a terminal: wrapped paragraphs and aligned tables, at most so many columns wide.
///
/// Colour only marks: bold for figures, dim for attributions. Tables are never wrapped in their columns, only
/// in their last one.
final class Page {

    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    String bold(String words) {
        return colour ? BOLD + words + PLAIN : words;
    }

    String dim(String words) {
        return colour ? DIM + words + PLAIN : words;
    }

    /// One line as it is, without wrapping.
    Page line(String words) {
        text.append(words.stripTrailing()).append('\n');
        return this;
    }

    Page blank() {
        text.append('\n');
        return this;
    }

    /// A paragraph: every line begins `indent` columns from the left.
    Page paragraph(int indent, String words) {
        return hanging(" ".repeat(indent), words, indent);
    }

    /// A paragraph that begins with `head` and goes on `indent` columns from the left.
    Page hanging(String head, String words, int indent) {
        StringBuilder line = new StringBuilder(head);
        int used = columns(head);
        boolean first = true;
        for (String word : words.strip().split("\\s+", -1)) {
            int length = columns(word);
            if (!first && used + 1 + length > width) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent));
                used = indent;
                first = true;
            }
            if (!first) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
            first = false;
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    /// How the cells of a column stand.
    enum Align {
        LEFT,
        RIGHT
    }

    /// Rows of equal length under each other; the last column takes what is left of the width and wraps.
    Page table(int indent, List<Align> alignment, List<List<String>> rows) {
        int count = alignment.size();
        int[] widths = new int[count];
        for (List<String> row : rows) {
            for (int column = 0; column < count - 1; column++) {
                widths[column] = Math.max(widths[column], columns(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < count - 1; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - columns(cell));
                line.append(alignment.get(column) == Align.RIGHT ? space + cell : cell + space)
                        .append("   ");
            }
            hanging(line.toString(), row.getLast(), columns(line.toString()));
        }
        return this;
    }

    /// How many columns a terminal uses for these words: letters without marks joined to them and without colours.
    static int columns(String words) {
        int columns = 0;
        for (int i = 0; i < words.length(); ) {
            int letter = words.codePointAt(i);
            i += Character.charCount(letter);
            if (letter == '\u001B') {
                while (i < words.length() && words.charAt(i) != 'm') {
                    i++;
                }
                i++;
                continue;
            }
            int kind = Character.getType(letter);
            if (kind != Character.NON_SPACING_MARK
                    && kind != Character.ENCLOSING_MARK
                    && kind != Character.FORMAT
                    && kind != Character.CONTROL) {
                columns++;
            }
        }
        return columns;
    }

    /// Words of a source, safe to print: control and direction characters are shown as `·`, line breaks as a space.
    static String safe(String words) {
        List<String> out = new ArrayList<>();
        words.codePoints().forEach(letter -> {
            if (letter == '\n' || letter == '\r' || letter == '\t') {
                out.add(" ");
            } else if (Character.getType(letter) == Character.CONTROL || isDirection(letter)) {
                out.add("·");
            } else {
                out.add(Character.toString(letter));
            }
        });
        return String.join("", out);
    }

    private static boolean isDirection(int letter) {
        return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
