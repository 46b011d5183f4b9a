package org.stele.parsers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Cuts a page into its blocks, in the order of the page, and knows the path of every element.
final class PageBlocks implements NodeVisitor {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "img", "ins", "kbd", "label", "mark", "meter", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    /// What holds no words of the text, whatever stands in it.
    private static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "textarea",
            "button",
            "input",
            "datalist",
            "progress",
            "frameset",
            "noframes");

    /// A cell with more text than this lays out a page and holds no value.
    private static final int LONGEST_CELL = 200;

    private final List<PageBlock> blocks = new ArrayList<>();
    private final Map<Element, Integer> numbers = new HashMap<>();
    private final Map<Element, Map<String, Integer>> counts = new HashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int links;
    private int silent;
    private int hidden;
    private int anchors;
    private int preformatted;

    private PageBlocks() {}

    static PageBlocks of(Document page) {
        PageBlocks blocks = new PageBlocks();
        NodeTraversor.traverse(blocks, page);
        blocks.flush();
        return blocks;
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    /// The path of an element: `/html[1]/body[1]/p[3]`.
    String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element at = element; at != null && !(at instanceof Document); at = at.parent()) {
            steps.addFirst("/" + at.normalName() + "[" + numbers.getOrDefault(at, 1) + "]");
        }
        return String.join("", steps);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) {
                append(text.getWholeText());
            }
            return;
        }
        if (!(node instanceof Element element) || element instanceof Document) {
            return;
        }
        count(element);
        String name = element.normalName();
        silent += SILENT.contains(name) ? 1 : 0;
        boolean block = !INLINE.contains(name);
        if (name.equals("br")) {
            lineBreak();
        } else if (isValue(element)) {
            if (!words.isEmpty()) {
                words.append('\t');
            }
        } else if (block) {
            flush();
            open.push(element);
        }
        hidden += isHidden(element) ? 1 : 0;
        anchors += name.equals("a") ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || element instanceof Document) {
            return;
        }
        String name = element.normalName();
        boolean block = !INLINE.contains(name);
        if (block && !isValue(element)) {
            flush();
            open.pop();
        }
        silent -= SILENT.contains(name) ? 1 : 0;
        hidden -= isHidden(element) ? 1 : 0;
        anchors -= name.equals("a") ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
    }

    private void count(Element element) {
        Element parent = element.parent();
        if (parent != null) {
            numbers.put(
                    element,
                    counts.computeIfAbsent(parent, key -> new HashMap<>())
                            .merge(element.normalName(), 1, Integer::sum));
        }
    }

    /// Whether this cell holds a value of a table's row, and no part of the page's layout.
    private static boolean isValue(Element element) {
        String name = element.normalName();
        if (!name.equals("td") && !name.equals("th")) {
            return false;
        }
        int length = element.ownText().length();
        for (Element child : element.children()) {
            if (!INLINE.contains(child.normalName())) {
                return false;
            }
            length += child.ownText().length();
        }
        return length <= LONGEST_CELL;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style").replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void lineBreak() {
        while (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
            words.setLength(words.length() - 1);
        }
        if (!words.isEmpty()) {
            words.append('\n');
        }
    }

    private void append(String text) {
        int before = words.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0 || !isSpace(c)) {
                words.append(c);
            } else if (!words.isEmpty() && !isSpace(words.charAt(words.length() - 1))) {
                words.append(' ');
            }
        }
        links += anchors > 0 ? words.length() - before : 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    private void flush() {
        String found = words.toString().strip();
        Element element = open.peek();
        if (!found.isEmpty() && element != null) {
            blocks.add(new PageBlock(element, found, Math.min(links, found.length()), hidden > 0));
        }
        words.setLength(0);
        links = 0;
    }
}
