package org.stele.memorial.html;

import java.util.Set;

/// Nodes to text. Escaping happens here and nowhere else.
final class Writer {

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // a control character has no meaning in a page and no form in HTML
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }
}
