package org.stele.parsers;

import java.util.List;
import org.stele.evidence.Locus;

/// A line of a page and where each of its characters stands, in points from the upper left corner.
///
/// @param edges where each UTF-16 unit begins, and where the last one ends
/// @param endsParagraph whether the next line is another paragraph
record PageLine(String words, float top, float bottom, List<Float> edges, boolean endsParagraph) {

    private static final int TENTHS = 10;

    PageLine {
        edges = List.copyOf(edges);
        if (edges.size() != words.length() + 1) {
            throw new IllegalArgumentException(
                    words.length() + " characters have " + edges.size() + " edges: they need one more than they are");
        }
    }

    /// Puts lines into a text: those of one paragraph are joined, and a word that a hyphen divides is put together.
    static void write(TextBuilder text, List<PageLine> lines, int page) {
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            text.between(open ? " " : "\n\n");
            boolean divided = !line.endsParagraph && i + 1 < lines.size() && line.isDividedBefore(lines.get(i + 1));
            PageLine written = divided ? line.withoutHyphen() : line;
            text.add(written.words, written.locus(page));
            open = !line.endsParagraph;
            if (divided) {
                PageLine next = lines.get(i + 1);
                text.add(next.words, next.locus(page));
                open = !next.endsParagraph;
                i++;
            }
        }
    }

    private boolean isDividedBefore(PageLine next) {
        int length = words.length();
        return length > 1
                && (words.charAt(length - 1) == '-' || words.charAt(length - 1) == '\u00AD')
                && Character.isLetter(words.charAt(length - 2))
                && !next.words.isEmpty()
                && Character.isLowerCase(next.words.charAt(0));
    }

    private PageLine withoutHyphen() {
        int length = words.length() - 1;
        return new PageLine(words.substring(0, length), top, bottom, edges.subList(0, length + 1), endsParagraph);
    }

    private Locus.Page locus(int page) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        StringBuilder tenths = new StringBuilder();
        for (float edge : edges) {
            left = Math.min(left, edge);
            right = Math.max(right, edge);
            tenths.append(tenths.isEmpty() ? "" : " ").append(tenth(edge));
        }
        return new Locus.Page(
                page,
                new Locus.Box(tenth(left), tenth(top), tenth(right) - tenth(left), tenth(bottom) - tenth(top)),
                tenths.toString());
    }

    private static int tenth(float points) {
        return Math.round(points * TENTHS);
    }
}
