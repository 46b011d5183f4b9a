package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Languages;
import org.stele.memorial.html.Node;
import org.stele.release.Edition;
import org.stele.release.Release;

/// The frame of every page: what it is, where one can go, and that the record is incomplete.
final class Layout {

    private Layout() {}

    static String html(Site site, Page page) {
        Release release = site.release();
        Links here = new Links(page.path());
        String language = release.edition().languages().getFirst();
        String record = release.project().title();
        String title = page.title().equals(record)
                ? record
                : site.say().text("page.window_title", Map.of("page", page.title(), "record", record));
        Node document = Element.of("html")
                .set("lang", language)
                .set("dir", Languages.isRightToLeft(language) ? "rtl" : "ltr")
                .add(
                        Element.of("head")
                                .add(
                                        Element.of("meta").set("charset", "utf-8"),
                                        meta("viewport", "width=device-width"),
                                        Element.of("title").say(title),
                                        meta("description", page.description()),
                                        meta("color-scheme", "light dark"),
                                        meta("referrer", "no-referrer"),
                                        Element.of("link")
                                                .set("rel", "stylesheet")
                                                .set("href", here.to("assets/memorial.css"))),
                        Element.of("body")
                                .add(
                                        Element.link("#text", site.say().text("page.skip"))
                                                .cls("skip"),
                                        header(site, page, here),
                                        Element.of("main")
                                                .id("text")
                                                .cls("frame")
                                                .add(page.main()),
                                        footer(site, here)));
        return "<!doctype html>\n" + document.html();
    }

    private static Element meta(String name, String content) {
        return Element.of("meta").set("name", name).set("content", content);
    }

    private static Element header(Site site, Page page, Links here) {
        Say say = site.say();
        Edition edition = site.release().edition();
        Element header = Element.of("header");
        if (!edition.notices().isEmpty()) {
            Element strip = Element.of("div").cls("example").set("role", "note");
            edition.notices()
                    .forEach(notice ->
                            strip.add(Element.of("p").cls("frame").say(say.text("page.notice." + notice.code()))));
            header.add(strip);
        }
        String record = site.release().project().title();
        Element name = page.path().equals(Links.FIRST)
                ? Element.of("span").say(record)
                : Element.link(here.to(Links.FIRST), record);
        List<Node> entries = new ArrayList<>();
        entries.add(entry(page, here, Page.Tab.NAMES, Links.NAMES, say.text("page.nav.names")));
        entries.add(entry(page, here, Page.Tab.EVENTS, Links.FIRST + "#events", say.text("page.nav.events")));
        entries.add(entry(page, here, Page.Tab.METHODOLOGY, Links.METHODOLOGY, say.text("page.nav.methodology")));
        entries.add(entry(
                page, here, Page.Tab.CORRECTIONS, Links.METHODOLOGY + "#correct", say.text("page.nav.corrections")));
        return header.add(Element.of("div")
                .cls("frame")
                .add(Element.of("div")
                        .cls("top")
                        .add(
                                Element.of("div").add(name),
                                Element.of("nav")
                                        .set("aria-label", say.text("page.nav.label"))
                                        .add(Element.of("ul").add(entries)))));
    }

    private static Node entry(Page page, Links here, Page.Tab tab, String target, String label) {
        Element link = Element.link(here.to(target), label);
        if (page.tab() == tab) {
            // "page" only where the entry leads to this very page
            link.set("aria-current", page.path().equals(target) ? "page" : "true");
        }
        return Element.of("li").add(link);
    }

    private static Element footer(Site site, Links here) {
        Say say = site.say();
        Edition edition = site.release().edition();
        Element foot = Element.of("div")
                .cls("foot")
                .add(
                        Element.of("p")
                                .say(say.text(
                                        "page.foot.undercount",
                                        Map.of(
                                                "version", edition.version(),
                                                "published", say.date(Edtf.day(edition.published())),
                                                "asOf", say.date(Edtf.day(edition.asOf()))))),
                        Element.of("p")
                                .add(Element.link(here.to(Links.METHODOLOGY + "#cite"), say.text("page.foot.cite")))
                                .say(say.text("page.list.separator") + " ")
                                .add(Element.link(here.to(Links.DATA), say.text("page.foot.data"))),
                        Element.of("p")
                                .cls("print")
                                .say(say.text(
                                        "page.foot.printed",
                                        Map.of(
                                                "record",
                                                        site.release().project().title(),
                                                "version", edition.version(),
                                                "path", here.path()))));
        return Element.of("footer").cls("frame").add(foot);
    }

    /// A section whose heading hangs beside it.
    static Element part(String id, String heading, Node... content) {
        return Element.of("section")
                .cls("part")
                .set("aria-labelledby", id)
                .add(Element.of("h2").id(id).say(heading))
                .add(content);
    }

    static Element paragraph(String text) {
        return Element.of("p").say(text);
    }

    static Element meta(String text) {
        return Element.of("p").cls("meta").say(text);
    }

    /// A part with one paragraph in the project's own words, or none.
    static Optional<Element> words(String id, String heading, Optional<String> text) {
        return text.map(words -> part(id, heading, paragraph(words)));
    }

    /// A term and its value in a list of facts.
    static Node fact(String term, Node... value) {
        return Node.several(List.of(Element.of("dt").say(term), Element.of("dd").add(value)));
    }

    static Node fact(String term, String value) {
        return fact(term, Node.text(value));
    }
}
