package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Documented;
import org.stele.release.Edition.Changes;
import org.stele.release.PublicIncident;
import org.stele.release.Release;

/// The first page: whose record it is, some of the names by lot, the events by date, what is missing.
final class FirstPage {

    /// So many people are drawn: about what a first screen holds.
    private static final int DRAWN = 44;

    private FirstPage() {}

    static Page page(Site site) {
        Say say = site.say();
        Release release = site.release();
        Links here = new Links(Links.FIRST);
        Documented documented = release.documented();
        String lead = say.text(
                "page.first.lead",
                Map.of(
                        "people", documented.people(),
                        "named", documented.named(),
                        "unnamed", documented.unnamed(),
                        "withheld", documented.withheld(),
                        "events", release.incidents().size()));
        List<Node> main = new ArrayList<>();
        main.add(Element.of("div")
                .cls("person")
                .add(
                        Element.of("h1").say(release.project().title()),
                        Element.of("p").cls("lead").say(lead)));
        names(site, here).ifPresent(main::add);
        main.add(events(site, here));
        main.add(kinds(site, here));
        release.edition().changes().ifPresent(changes -> main.add(changes(site, here, changes)));
        main.add(Layout.part(
                "take",
                say.text("page.first.take"),
                Element.of("p")
                        .add(say.node(
                                "page.first.take_text",
                                Map.of("data", Element.link(here.to(Links.DATA), say.text("page.first.data")))))));
        main.add(Layout.part(
                "lack",
                say.text("page.first.lack"),
                Layout.paragraph(release.project().missing().orElse(say.text("page.first.lack_text")))));
        return new Page(Links.FIRST, Page.Tab.NONE, release.project().title(), lead, Node.several(main));
    }

    private static Optional<Node> names(Site site, Links here) {
        Say say = site.say();
        List<Node> everybody = Names.everybody(site, here);
        if (everybody.isEmpty()) {
            return Optional.empty();
        }
        List<Node> drawn = Lot.draw(everybody, DRAWN, site.release().edition().lot());
        String how = drawn.size() == everybody.size()
                ? say.text("page.first.lot_all", Map.of("people", everybody.size()))
                : say.text("page.first.lot", Map.of("drawn", drawn.size(), "people", everybody.size()));
        return Optional.of(Element.of("section")
                .cls("stand first")
                .set("aria-labelledby", "names")
                .add(
                        Element.of("h2").cls("hush").id("names").say(say.text("page.first.names")),
                        Element.of("ul").cls("wall").add(drawn),
                        Element.of("p")
                                .cls("meta")
                                .say(how + " ")
                                .add(Element.link(here.to(Links.NAMES), say.text("page.first.all_names")))));
    }

    private static Node events(Site site, Links here) {
        Say say = site.say();
        if (site.release().incidents().isEmpty()) {
            return Layout.part(
                    "events", say.text("page.nav.events"), Layout.paragraph(say.text("page.first.no_events")));
        }
        Element body = Element.of("tbody");
        for (PublicIncident incident : site.release().incidents()) {
            Documented documented = site.release().documented(incident.id());
            Element head = Element.of("th")
                    .set("scope", "row")
                    .add(Element.link(here.incident(incident.id()), say.title(incident.title())));
            incident.when()
                    .ifPresent(when -> head.add(Element.of("small").cls("soft").say(say.date(when))));
            body.add(Element.of("tr")
                    .add(
                            head,
                            number(Figures.stated(say, incident)),
                            number(say.text("page.number", Map.of("number", documented.people()))),
                            number(say.text("page.number", Map.of("number", documented.named())))));
        }
        Documented untied = site.release().untied();
        if (untied.people() > 0) {
            body.add(Element.of("tr")
                    .add(
                            Element.of("th")
                                    .set("scope", "row")
                                    .say(say.text("page.first.untied"))
                                    .add(Element.of("small").cls("soft").say(say.text("page.first.untied_why"))),
                            number(say.text("page.not_given")),
                            number(say.text("page.number", Map.of("number", untied.people()))),
                            number(say.text("page.number", Map.of("number", untied.named())))));
        }
        Element table = Element.of("table")
                .add(
                        Element.of("caption").say(say.text("page.first.events_caption")),
                        Element.of("thead")
                                .add(Element.of("tr")
                                        .add(
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .say(say.text("page.first.event")),
                                                columnHead(say.text("page.first.stated")),
                                                columnHead(say.text("page.first.documented")),
                                                columnHead(say.text("page.first.named")))),
                        body);
        return Layout.part("events", say.text("page.nav.events"), table);
    }

    private static Element columnHead(String text) {
        return Element.of("th").set("scope", "col").cls("n").say(text);
    }

    private static Element number(String text) {
        return Element.of("td").cls("n").say(text);
    }

    private static Node kinds(Site site, Links here) {
        Say say = site.say();
        return Layout.part(
                "kinds",
                say.text("page.first.kinds"),
                Element.of("dl")
                        .cls("facts")
                        .add(
                                Layout.fact(say.text("page.first.stated"), say.text("page.first.stated_text")),
                                Layout.fact(
                                        say.text("page.first.documented_plain"),
                                        say.text("page.first.documented_text")),
                                Layout.fact(say.text("page.first.estimated"), say.text("page.first.estimated_text"))),
                Element.of("p")
                        .say(say.text("page.first.side_by_side") + " ")
                        .add(Element.link(here.to(Links.METHODOLOGY), say.text("page.nav.methodology"))));
    }

    private static Node changes(Site site, Links here, Changes changes) {
        Say say = site.say();
        Element list = Element.of("dl").cls("facts");
        change(say, list, "added", changes.added());
        change(say, list, "named", changes.named());
        change(say, list, "merged", changes.merged());
        change(say, list, "withdrawn", changes.withdrawn());
        change(say, list, "corrected", changes.corrected());
        return Layout.part(
                "changed",
                say.text("page.first.changed", Map.of("version", changes.since())),
                list,
                Element.of("p").add(Element.link(here.to(Links.METHODOLOGY + "#log"), say.text("page.first.reasons"))));
    }

    private static void change(Say say, Element list, String what, long count) {
        if (count > 0) {
            list.add(Layout.fact(
                    say.text("page.change." + what),
                    say.text("page.change." + what + "_text", Map.of("count", count))));
        }
    }
}
