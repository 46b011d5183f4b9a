package org.stele.memorial;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Documented;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.PublicPlace;
import org.stele.release.UnnamedGroup;
import org.stele.release.Withheld;

/// The names: everybody the record documents, by event and place. Lines for the unnamed and for the withheld stand
/// among the others, and all entries together are the documented count.
///
/// A page holds at most [#PER_PAGE] people (about 250 kB); longer records go on on further pages.
final class NamesPages {

    static final int PER_PAGE = 2000;

    private final Site site;
    private final Say say;

    /// One stretch of the wall: some people of one event and place.
    private record Stand(Optional<String> incident, Optional<String> place, List<Entry> entries) {}

    /// A person as the wall needs one: a named person's own entry, or the kind of a line.
    private sealed interface Entry {}

    private record Named(PublicPerson person) implements Entry {}

    private record Unnamed(int number) implements Entry {}

    private record Held() implements Entry {}

    private NamesPages(Site site) {
        this.site = site;
        this.say = site.say();
    }

    static List<Page> pages(Site site) {
        return new NamesPages(site).pages();
    }

    /// Where the names of an event begin.
    static String anchorOf(Site site, Optional<String> incident) {
        List<List<Stand>> pages = new NamesPages(site).divided();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).stream().anyMatch(stand -> stand.incident().equals(incident))) {
                return path(i) + "#" + anchor(incident);
            }
        }
        return path(0);
    }

    private static String anchor(Optional<String> incident) {
        return "names-" + incident.orElse("other");
    }

    private static String path(int page) {
        return page == 0 ? Links.NAMES : "names-" + (page + 1) + ".html";
    }

    private List<Page> pages() {
        List<List<Stand>> divided = divided();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            pages.add(page(i, divided));
        }
        return pages;
    }

    private Page page(int index, List<List<Stand>> divided) {
        Links here = new Links(path(index));
        Documented documented = site.release().documented();
        String title = divided.size() == 1
                ? say.text("page.names.title")
                : say.text("page.names.title_of", Map.of("page", index + 1, "pages", divided.size()));
        String lead = say.text(
                "page.names.lead",
                Map.of(
                        "people", documented.people(),
                        "named", documented.named(),
                        "unnamed", documented.unnamed(),
                        "withheld", documented.withheld()));
        List<Node> main = new ArrayList<>();
        main.add(Element.of("div")
                .cls("head")
                .add(
                        Element.of("h1").say(title),
                        Element.of("p").cls("lead").say(lead),
                        Layout.meta(say.text("page.names.order"))));
        main.addAll(sections(here, divided.get(index)));
        if (divided.size() > 1) {
            main.add(turns(here, index, divided.size()));
        }
        return new Page(here.path(), Page.Tab.NAMES, title, lead, Node.several(main));
    }

    private Node turns(Links here, int index, int count) {
        List<Node> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String label = say.text("page.names.page", Map.of("page", i + 1));
            turns.add(i == index ? Element.of("span").say(label) : Element.link(here.to(path(i)), label));
        }
        return Element.of("nav")
                .cls("turns")
                .set("aria-label", say.text("page.names.pages"))
                .add(Element.of("p").add(say.separated(turns)));
    }

    private List<Node> sections(Links here, List<Stand> stands) {
        Map<Optional<String>, Element> sections = new LinkedHashMap<>();
        for (Stand stand : stands) {
            Element section = sections.computeIfAbsent(stand.incident(), incident -> section(here, incident));
            if (placesOf(stands, stand.incident()) > 1 || stand.place().isPresent()) {
                section.add(Element.of("h3").say(stand.place().orElse(say.text("page.names.place_unknown"))));
            }
            List<Node> items =
                    stand.entries().stream().map(entry -> item(here, entry)).toList();
            section.add(Element.of("ul").cls("wall").add(items));
        }
        return new ArrayList<>(sections.values());
    }

    private static long placesOf(List<Stand> stands, Optional<String> incident) {
        return stands.stream()
                .filter(stand -> stand.incident().equals(incident))
                .count();
    }

    private Element section(Links here, Optional<String> incident) {
        String heading = incident.map(id -> site.title(site.incident(id))).orElse(say.text("page.names.no_incident"));
        Element section = Element.of("section")
                .cls("stand")
                .set("aria-labelledby", anchor(incident))
                .add(Element.of("h2").id(anchor(incident)).say(heading));
        incident.ifPresent(id -> {
            Documented documented = site.release().documented(id);
            section.add(Element.of("p")
                    .cls("meta")
                    .say(say.text(
                                    "page.names.of_event",
                                    Map.of(
                                            "named", documented.named(),
                                            "unnamed", documented.unnamed(),
                                            "withheld", documented.withheld()))
                            + " ")
                    .add(Element.link(here.incident(id), say.text("page.happened.heading"))));
        });
        return section;
    }

    private Node item(Links here, Entry entry) {
        return switch (entry) {
            case Named(PublicPerson person) -> Names.named(here, person);
            case Unnamed(int number) -> Names.unnamed(say, number);
            case Held() -> Names.withheld(say);
        };
    }

    /// All stands, cut into pages; a stand that does not fit goes on on the next page.
    private List<List<Stand>> divided() {
        List<List<Stand>> pages = new ArrayList<>();
        List<Stand> page = new ArrayList<>();
        int room = PER_PAGE;
        for (Stand stand : stands()) {
            int from = 0;
            while (from < stand.entries().size()) {
                if (room == 0) {
                    pages.add(page);
                    page = new ArrayList<>();
                    room = PER_PAGE;
                }
                int to = Math.min(stand.entries().size(), from + room);
                page.add(new Stand(
                        stand.incident(), stand.place(), stand.entries().subList(from, to)));
                room -= to - from;
                from = to;
            }
        }
        pages.add(page);
        return pages;
    }

    private List<Stand> stands() {
        List<Stand> stands = new ArrayList<>();
        for (PublicIncident incident : site.release().incidents()) {
            stands.addAll(stands(Optional.of(incident.id())));
        }
        stands.addAll(stands(Optional.empty()));
        return stands;
    }

    /// What a named person is sorted by. Those of one family stand together where their list puts its name first.
    private static String name(Entry entry) {
        return switch (entry) {
            case Named(PublicPerson person) -> person.name().text();
            case Unnamed(int number) -> "";
            case Held() -> "";
        };
    }

    private List<Stand> stands(Optional<String> incident) {
        Map<Optional<String>, List<Entry>> named = new LinkedHashMap<>();
        Map<Optional<String>, List<Entry>> lines = new LinkedHashMap<>();
        for (PublicPerson person : site.personsOf(incident)) {
            Optional<String> place =
                    person.place().stream().findFirst().map(at -> at.value().name());
            named.computeIfAbsent(place, at -> new ArrayList<>()).add(new Named(person));
        }
        int number = 0;
        for (UnnamedGroup group : site.release().unnamed()) {
            if (!group.incident().equals(incident)) {
                continue;
            }
            Optional<String> place = group.place().map(PublicPlace::name);
            named.computeIfAbsent(place, at -> new ArrayList<>());
            for (long i = 0; i < group.counted(); i++) {
                lines.computeIfAbsent(place, at -> new ArrayList<>()).add(new Unnamed(number++));
            }
        }
        // Where a withheld person died is withheld too.
        for (Withheld held : site.release().withheld()) {
            if (held.incident().equals(incident)) {
                named.computeIfAbsent(Optional.empty(), at -> new ArrayList<>());
                for (long i = 0; i < held.people(); i++) {
                    lines.computeIfAbsent(Optional.empty(), at -> new ArrayList<>())
                            .add(new Held());
                }
            }
        }
        List<Stand> stands = new ArrayList<>();
        Collator order = Collator.getInstance(Locale.ROOT);
        named.values().forEach(people -> people.sort(Comparator.comparing(NamesPages::name, order)));
        List<Optional<String>> places = new ArrayList<>(named.keySet());
        places.sort(Comparator.comparing(place -> place.orElse(""), order));
        if (places.remove(Optional.<String>empty())) {
            places.add(Optional.empty());
        }
        long lot = site.release().edition().lot();
        for (Optional<String> place : places) {
            List<Entry> entries = Lot.among(
                    named.getOrDefault(place, List.of()), lines.getOrDefault(place, List.of()), lot + stands.size());
            stands.add(new Stand(incident, place, entries));
        }
        return stands;
    }
}
