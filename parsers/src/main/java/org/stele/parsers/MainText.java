package org.stele.parsers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// Tells a page's text from its menus and advertisements, by what Readability does (Arc90 2009, in use in Firefox):
/// paragraphs speak for the element that holds them, by their length and commas, and links speak against it. What the
/// page itself marks as the article is believed where it holds words. docs/methods/documents.md has the rule.
final class MainText {

    private static final Pattern WORD_BREAK = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Set<String> ASIDE_TAGS = Set.of("nav", "aside", "footer", "form", "menu", "dialog");
    private static final Set<String> ASIDE_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "banner");
    private static final Set<String> ASIDE_WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "sidebar",
            "footer",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "social",
            "related",
            "recommended",
            "comment",
            "comments",
            "disqus",
            "promo",
            "advert",
            "advertisement",
            "ads",
            "banner",
            "cookie",
            "cookies",
            "newsletter",
            "subscribe",
            "subscription",
            "sponsor",
            "sponsored",
            "widget",
            "pagination",
            "pager",
            "popup",
            "modal",
            "skip",
            "toolbar",
            "masthead",
            "popular",
            "trending");
    private static final Set<String> ARTICLE_WORDS =
            Set.of("article", "body", "content", "entry", "main", "post", "story", "text", "news");

    /// A shorter block says nothing about where the text is.
    private static final int SHORTEST_WITNESS = 25;
    private static final int ANCESTORS = 4;
    /// A block with more of its characters in links than this is a menu, unless it is long.
    private static final double MOST_LINKS = 0.5;
    private static final int LONG_BLOCK = 200;
    /// What is marked as the article is believed if it holds this share of the words outside menus.
    private static final double LEAST_MARKED = 0.25;
    /// What looks like an aside and holds more than this share of the text is none.
    private static final double LARGEST_ASIDE = 0.5;

    private final List<PageBlock> blocks;
    private final Map<Element, Integer> lengths = new HashMap<>();
    private final Map<Element, Integer> links = new HashMap<>();

    private MainText(List<PageBlock> blocks) {
        this.blocks = blocks;
        for (PageBlock block : blocks) {
            for (Element at = block.element(); at != null; at = at.parent()) {
                lengths.merge(at, block.words().length(), Integer::sum);
                links.merge(at, block.links(), Integer::sum);
            }
        }
    }

    /// The blocks that are the text, in their order. Never empty where a page shows any words at all.
    static List<PageBlock> of(List<PageBlock> all) {
        List<PageBlock> shown = all.stream().filter(block -> !block.hidden()).toList();
        MainText text = new MainText(shown);
        Optional<Element> container = text.marked().or(text::best);
        List<PageBlock> found = container.map(text::inside).orElse(List.of());
        if (found.isEmpty()) {
            found = shown.stream()
                    .filter(block -> !text.isAside(block, block.element().root()))
                    .toList();
        }
        if (found.isEmpty()) {
            found = shown;
        }
        return text.withHeading(found);
    }

    /// The one element that the page itself marks as its text.
    private Optional<Element> marked() {
        int words = blocks.stream()
                .filter(block -> !isAside(block, block.element().root()))
                .mapToInt(block -> block.words().length())
                .sum();
        for (String query : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            List<Element> marked = blocks.isEmpty()
                    ? List.of()
                    : blocks.getFirst().element().root().select(query).stream()
                            .filter(element -> lengths.containsKey(element))
                            .toList();
            if (marked.size() == 1 && lengths.getOrDefault(marked.getFirst(), 0) >= LEAST_MARKED * words) {
                return Optional.of(marked.getFirst());
            }
        }
        return Optional.empty();
    }

    /// The element that most paragraphs speak for.
    private Optional<Element> best() {
        Map<Element, Double> scores = new HashMap<>();
        List<Element> order = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block.words().length() < SHORTEST_WITNESS
                    || isAside(block, block.element().root())) {
                continue;
            }
            double score = score(block);
            Element at = block.element().parent();
            for (int level = 0; level < ANCESTORS && at != null; level++, at = at.parent()) {
                if (!scores.containsKey(at)) {
                    scores.put(at, (double) weight(at));
                    order.add(at);
                }
                scores.merge(at, score / (level == 0 ? 1 : level == 1 ? 2 : 3 * level), Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        for (Element candidate : order) {
            double density =
                    (double) links.getOrDefault(candidate, 0) / Math.max(1, lengths.getOrDefault(candidate, 0));
            double score = scores.getOrDefault(candidate, 0.0) * (1 - density);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(PageBlock block) {
        long commas = block.words()
                .chars()
                .filter(c -> c == ',' || c == '،' || c == '、')
                .count();
        double length = Math.min(3, block.words().length() / 100.0);
        return (1 + commas + length) * (1 - block.linkDensity());
    }

    private static int weight(Element element) {
        int weight = switch (element.normalName()) {
            case "article", "main" -> 25;
            case "div", "section" -> 5;
            case "td", "blockquote", "pre" -> 3;
            case "ul", "ol", "dl", "form", "address" -> -3;
            default -> 0;
        };
        return weight + (wordsOf(element).stream().anyMatch(ARTICLE_WORDS::contains) ? 25 : 0);
    }

    /// The blocks inside an element without the asides in it, and without menus.
    private List<PageBlock> inside(Element container) {
        int whole = lengths.getOrDefault(container, 0);
        return blocks.stream()
                .filter(block -> isInside(block.element(), container))
                .filter(block -> !isMenu(block))
                .filter(block -> !isAside(block, container) || isMost(block, container, whole))
                .toList();
    }

    private static boolean isInside(Element element, Element container) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(container)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMenu(PageBlock block) {
        return block.linkDensity() > MOST_LINKS && block.words().length() < LONG_BLOCK && !block.isHeading();
    }

    /// Whether an element below this one, or the block itself, is marked as something beside the text.
    private boolean isAside(PageBlock block, Element below) {
        return asideOf(block, below).isPresent();
    }

    private static Optional<Element> asideOf(PageBlock block, Element below) {
        Element outermost = null;
        for (Element at = block.element(); at != null && !at.equals(below); at = at.parent()) {
            String name = at.normalName();
            boolean marked = !name.equals("body")
                    && !name.equals("html")
                    && (ASIDE_TAGS.contains(name)
                            || ASIDE_ROLES.contains(at.attr("role"))
                            || wordsOf(at).stream().anyMatch(ASIDE_WORDS::contains));
            outermost = marked ? at : outermost;
        }
        return Optional.ofNullable(outermost);
    }

    /// An "aside" that holds most of the text is the text, whatever its name.
    private boolean isMost(PageBlock block, Element container, int whole) {
        return asideOf(block, container)
                .filter(aside -> !ASIDE_TAGS.contains(aside.normalName()))
                .filter(aside -> lengths.getOrDefault(aside, 0) > LARGEST_ASIDE * whole)
                .isPresent();
    }

    private static Set<String> wordsOf(Element element) {
        String names = CAMEL.matcher(element.className() + " " + element.id()).replaceAll(" ");
        return names.isBlank()
                ? Set.of()
                : WORD_BREAK.splitAsStream(names.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /// The page's heading stands before its text even where it stands outside the element that holds the text.
    private List<PageBlock> withHeading(List<PageBlock> found) {
        boolean headed = found.stream()
                .limit(3)
                .anyMatch(block -> block.element().normalName().equals("h1"));
        Set<PageBlock> have = new HashSet<>();
        have.addAll(found);
        Optional<PageBlock> heading = blocks.stream()
                .filter(block -> block.element().normalName().equals("h1"))
                .filter(block ->
                        !ASIDE_TAGS.contains(asideOf(block, block.element().root())
                                .map(Element::normalName)
                                .orElse("")))
                .findFirst();
        if (headed || heading.isEmpty() || have.contains(heading.get())) {
            return found;
        }
        List<PageBlock> all = new ArrayList<>();
        all.add(heading.get());
        all.addAll(found);
        return all;
    }
}
