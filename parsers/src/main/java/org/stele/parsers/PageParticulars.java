package org.stele.parsers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stele.dates.Edtf;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says about itself in its head: Open Graph, Dublin Core, schema.org as JSON-LD or microdata, and plain
/// meta elements. The first field that holds a value gives it; the basis names the field.
final class PageParticulars {

    /// A page holds one or two descriptions of itself; more are something else.
    private static final int MOST_DESCRIPTIONS = 20;

    private static final int LONGEST_DESCRIPTION = 1 << 20;

    private final Document page;
    private final List<JsonNode> descriptions = new ArrayList<>();

    private PageParticulars(Document page) {
        this.page = page;
        page.select("script[type=application/ld+json]").stream()
                .limit(MOST_DESCRIPTIONS)
                .forEach(script -> describe(script.data()));
    }

    static Particulars of(Document page) {
        PageParticulars read = new PageParticulars(page);
        return new Particulars(
                read.meta("og:title")
                        .or(() -> read.described("headline"))
                        .or(() -> read.meta("dc.title"))
                        .or(() -> read.element("head > title", Element::text)),
                read.described("author")
                        .or(() -> read.meta("author"))
                        .or(() -> read.meta("article:author"))
                        .or(() -> read.meta("dc.creator"))
                        .filter(author -> !author.value().contains("://")),
                read.meta("og:site_name")
                        .or(() -> read.described("publisher"))
                        .or(() -> read.meta("publisher"))
                        .or(() -> read.meta("dc.publisher")),
                read.published(),
                Optional.empty(),
                read.element("link[rel=canonical]", link -> link.attr("href")).or(() -> read.meta("og:url")),
                read.element("html[lang]", html -> html.attr("lang")).or(() -> read.meta("dc.language")));
    }

    private Optional<Stated<Edtf>> published() {
        return dated(meta("article:published_time"))
                .or(() -> dated(described("datePublished")))
                .or(() -> dated(element("[itemprop=datePublished]", PageParticulars::value)))
                .or(() -> dated(meta("dc.date")))
                .or(() -> dated(meta("dc.date.issued")))
                .or(() -> dated(meta("dcterms.issued")))
                .or(() -> dated(meta("date")))
                .or(() -> dated(meta("pubdate")))
                .or(() -> dated(element("time[pubdate]", PageParticulars::value)));
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private static Optional<Stated<Edtf>> dated(Optional<Stated<String>> stated) {
        return stated.flatMap(found -> Days.find(found.value()).map(day -> new Stated<Edtf>(day, found.basis())));
    }

    private Optional<Stated<String>> meta(String name) {
        for (Element meta : page.select("meta[content]")) {
            boolean named = meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name);
            if (named && !meta.attr("content").isBlank()) {
                return Optional.of(new Stated<>(meta.attr("content").strip(), "meta " + name));
            }
        }
        return Optional.empty();
    }

    private Optional<Stated<String>> element(String query, Function<Element, String> value) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(value)
                .map(String::strip)
                .filter(found -> !found.isEmpty())
                .map(found -> new Stated<>(found, query));
    }

    private Optional<Stated<String>> described(String field) {
        for (JsonNode description : descriptions) {
            Optional<String> found = text(description.path(field));
            if (found.isPresent()) {
                return Optional.of(new Stated<>(found.get(), "JSON-LD " + field));
            }
        }
        return Optional.empty();
    }

    /// A text, the name of a thing, or the first of several.
    private static Optional<String> text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        JsonNode text = one.isObject() ? one.path("name") : one;
        return text.isString() && !text.stringValue().isBlank()
                ? Optional.of(text.stringValue().strip())
                : Optional.empty();
    }

    private void describe(String json) {
        if (json.length() > LONGEST_DESCRIPTION) {
            return;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            JsonNode graph = root.path("@graph");
            for (JsonNode node : graph.isArray() ? graph : root.isArray() ? root : List.of(root)) {
                if (node.has("datePublished") || node.has("headline")) {
                    descriptions.add(node);
                }
            }
        } catch (JacksonException e) {
            // A page's description of itself is often broken; its meta elements are asked next.
            return;
        }
    }
}
