package org.stele.memorial.html;

import java.util.Locale;
import java.util.Set;

/// Nodes to text. Escaping happens here and nowhere else.
final class Writer {

    private static final Set<Integer> KEPT = Set.of(0x00AD, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060);

    private static final Set<String> VOID = Set.of("meta", "link", "br");

    /// After these a line ends, so that the source can be read and compared; white space does not matter there.
    private static final Set<String> LINES = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "link",
            "title",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "caption",
            "figure",
            "figcaption",
            "details",
            "summary",
            "article",
            "svg",
            "blockquote");

    private Writer() {}

    static void write(Node node, StringBuilder out) {
        switch (node) {
            case Node.Text(String text) -> escape(text, out);
            case Node.Several several -> several.nodes().forEach(each -> write(each, out));
            case Element element -> write(element, out);
        }
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (!VOID.contains(element.name())) {
            element.children().forEach(child -> write(child, out));
            out.append("</").append(element.name()).append('>');
        }
        if (LINES.contains(element.name())) {
            out.append('\n');
        }
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (isUnseen(c)) {
                        out.append(String.format(Locale.ROOT, "[U+%04X]", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    /// Whether a character is not seen and could do something to what is: order, hide or break the text around it,
    /// or have no form in HTML. It is shown by its code instead. What Arabic, Persian and Hebrew spelling needs
    /// stays: the joiners (U+200C, U+200D) and the single marks (U+200E, U+200F, U+061C).
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> !KEPT.contains(c);
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
