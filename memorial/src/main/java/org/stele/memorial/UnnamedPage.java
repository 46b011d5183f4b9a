package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Documented;
import org.stele.release.PublicIncident;
import org.stele.release.UnnamedGroup;

/// People whose names the record does not have: group by group, with what is known of each.
final class UnnamedPage {

    private UnnamedPage() {}

    static String anchor(Optional<String> incident) {
        return "unnamed-" + incident.orElse("other");
    }

    static Page page(Site site) {
        Say say = site.say();
        Links here = new Links(Links.UNNAMED);
        Documented documented = site.release().documented();
        String title = say.text("page.unnamed.title", Map.of("unnamed", documented.unnamed()));
        String lead = say.text("page.unnamed.lead", Map.of("unnamed", documented.unnamed()));
        List<Node> main = new ArrayList<>();
        main.add(Element.of("div")
                .cls("head")
                .add(
                        Element.of("h1").say(title),
                        Element.of("p").cls("lead").say(lead),
                        Element.of("p").add(Element.link(here.to(Links.NAMES), say.text("page.first.all_names")))));
        for (PublicIncident incident : site.release().incidents()) {
            groups(site, here, Optional.of(incident.id())).ifPresent(main::add);
        }
        groups(site, here, Optional.empty()).ifPresent(main::add);
        main.add(Layout.part(
                "know",
                say.text("page.unnamed.know"),
                Element.of("p")
                        .say(say.text("page.unnamed.know_text") + " ")
                        .add(Element.link(here.to(Links.METHODOLOGY + "#correct"), say.text("page.unnamed.reach")))));
        return new Page(here.path(), Page.Tab.NAMES, title, lead, Node.several(main));
    }

    private static Optional<Node> groups(Site site, Links here, Optional<String> incident) {
        Say say = site.say();
        List<UnnamedGroup> groups = site.release().unnamed().stream()
                .filter(group -> group.incident().equals(incident))
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Element list = Element.of("ul").cls("rows");
        groups.forEach(group -> list.add(group(site, here, group)));
        long people = groups.stream().mapToLong(UnnamedGroup::counted).sum();
        String event = incident.map(id -> site.title(site.incident(id))).orElse(say.text("page.names.no_incident"));
        return Optional.of(Layout.part(
                anchor(incident), say.text("page.unnamed.of_event", Map.of("people", people, "event", event)), list));
    }

    private static Node group(Site site, Links here, UnnamedGroup group) {
        Say say = site.say();
        List<String> head = new ArrayList<>();
        head.add(say.text("page.unnamed.people", Map.of("people", group.counted())));
        group.place().ifPresent(place -> head.add(place.name()));
        group.date().ifPresent(date -> head.add(say.date(date)));
        Element item = Element.of("li").add(Layout.paragraph(String.join(", ", head)));
        if (group.high().isEmpty()) {
            item.add(Layout.meta(say.text("page.unnamed.at_least", Map.of("low", group.low()))));
        } else if (group.high().getAsLong() != group.low()) {
            item.add(Layout.meta(say.text(
                    "page.unnamed.between",
                    Map.of("low", group.low(), "high", group.high().getAsLong()))));
        }
        Element said = Element.of("p").cls("meta");
        group.said()
                .ifPresent(words ->
                        said.add(say.quoted(words.text(), words.language())).say(" "));
        return item.add(said.add(site.sources(here, group.sources())));
    }
}
