package org.stele.parsers;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines off one page of a PDF, with the place of every character.
final class PageStripper extends PDFTextStripper {

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Float> edges = new ArrayList<>();
    private float top = Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;
    private float end;

    private PageStripper(int page) {
        setStartPage(page);
        setEndPage(page);
    }

    static List<PageLine> lines(PDDocument file, int page) throws IOException {
        PageStripper stripper = new PageStripper(page);
        stripper.writeText(file, Writer.nullWriter());
        stripper.endLine(true);
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        int units = 0;
        for (TextPosition position : positions) {
            top = Math.min(top, position.getYDirAdj() - position.getHeightDir());
            bottom = Math.max(bottom, position.getYDirAdj());
            units += position.getUnicode().length();
        }
        if (units == text.length() && isLeftToRight(positions)) {
            for (TextPosition position : positions) {
                int length = position.getUnicode().length();
                for (int unit = 0; unit < length; unit++) {
                    edges.add(position.getXDirAdj() + position.getWidthDirAdj() * unit / length);
                }
                end = position.getXDirAdj() + position.getWidthDirAdj();
            }
        } else {
            spread(text, positions);
        }
        words.append(text);
    }

    /// Where letters are joined or stand from right to left, a word's width is shared out among its characters.
    private void spread(String text, List<TextPosition> positions) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (TextPosition position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
        }
        boolean backwards = text.codePoints().anyMatch(PageStripper::isRightToLeft);
        float from = backwards ? right : left;
        end = backwards ? left : right;
        for (int unit = 0; unit < text.length(); unit++) {
            edges.add(from + (end - from) * unit / text.length());
        }
    }

    private static boolean isLeftToRight(List<TextPosition> positions) {
        return positions.stream()
                .noneMatch(position -> position.getUnicode().codePoints().anyMatch(PageStripper::isRightToLeft));
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    @Override
    protected void writeWordSeparator() {
        if (!words.isEmpty()) {
            edges.add(end);
            words.append(' ');
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine(false);
    }

    @Override
    protected void writeParagraphStart() {
        endParagraph();
    }

    @Override
    protected void writeParagraphEnd() {
        endParagraph();
    }

    @Override
    protected void writePageStart() {}

    @Override
    protected void writePageEnd() {
        endParagraph();
    }

    private void endParagraph() {
        endLine(true);
        if (!lines.isEmpty() && !lines.getLast().endsParagraph()) {
            PageLine last = lines.removeLast();
            lines.add(new PageLine(last.words(), last.top(), last.bottom(), last.edges(), true));
        }
    }

    private void endLine(boolean endsParagraph) {
        int length = words.length();
        while (length > 0 && Character.isWhitespace(words.charAt(length - 1))) {
            length--;
            end = edges.get(length);
        }
        int start = 0;
        while (start < length && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        if (start < length) {
            List<Float> all = new ArrayList<>(edges.subList(start, length));
            all.add(end);
            lines.add(new PageLine(words.substring(start, length), top, bottom, all, endsParagraph));
        }
        words.setLength(0);
        edges.clear();
        top = Float.MAX_VALUE;
        bottom = -Float.MAX_VALUE;
    }
}
