package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.charts.Svg;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Attested;
import org.stele.release.Documented;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.PublicPerson.AgeSpan;
import org.stele.vocabulary.Sex;

/// Who the documented people of an incident are, as far as sources say: by age, one stroke a person.
final class WhoWasKilled {

    /// The last year of each age group but the open one.
    private static final List<Integer> LAST_YEARS = List.of(17, 29, 44, 59);

    private static final int MOST_STROKES = 80;

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;
    private final List<PublicPerson> persons;
    private final Documented documented;

    WhoWasKilled(Site site, Links here, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = here;
        this.incident = incident;
        this.persons = site.personsOf(Optional.of(incident.id()));
        this.documented = site.release().documented(incident.id());
    }

    Node part() {
        List<Node> content = new ArrayList<>();
        if (documented.people() == 0) {
            content.add(Layout.paragraph(say.text("page.who.nobody")));
        }
        if (!persons.isEmpty()) {
            content.add(table());
            content.add(Layout.paragraph(sexes()));
        }
        if (documented.named() > 0) {
            content.add(Element.of("p")
                    .add(Element.link(
                            here.to(NamesPages.anchorOf(site, Optional.of(incident.id()))),
                            say.text("page.who.read_names", Map.of("named", documented.named())))));
        }
        if (documented.withheld() > 0) {
            content.add(Layout.paragraph(say.text("page.who.withheld", Map.of("withheld", documented.withheld()))));
        }
        if (documented.unnamed() > 0) {
            content.add(Element.of("p")
                    .add(Element.link(
                            here.to(Links.UNNAMED + "#" + UnnamedPage.anchor(Optional.of(incident.id()))),
                            say.text("page.who.unnamed", Map.of("unnamed", documented.unnamed())))));
        }
        return Layout.part("who", say.text("page.who.heading"), content.toArray(Node[]::new));
    }

    private Node table() {
        Map<String, Long> groups = new LinkedHashMap<>();
        for (int i = 0; i <= LAST_YEARS.size(); i++) {
            groups.put(group(i), 0L);
        }
        String unsure = say.text("page.who.age_unsure");
        String unknown = say.text("page.who.age_unknown");
        groups.put(unsure, 0L);
        groups.put(unknown, 0L);
        for (PublicPerson person : persons) {
            String group = person.age().isEmpty() ? unknown : group(person).orElse(unsure);
            groups.merge(group, 1L, Long::sum);
        }
        if (groups.getOrDefault(unsure, 0L) == 0) {
            groups.remove(unsure);
        }
        Element body = Element.of("tbody");
        groups.forEach((group, count) -> body.add(Element.of("tr")
                .add(
                        Element.of("th").set("scope", "row").say(group),
                        Element.of("td").add(strokes(count)),
                        Element.of("td").cls("n").say(say.text("page.number", Map.of("number", count))))));
        return Element.of("table")
                .add(
                        Element.of("caption").say(say.text("page.who.caption", Map.of("named", documented.named()))),
                        Element.of("thead")
                                .add(Element.of("tr")
                                        .add(
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .say(say.text("page.who.age")),
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .add(Element.of("span")
                                                                .cls("hush")
                                                                .say(say.text("page.who.strokes"))),
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .cls("n")
                                                        .say(say.text("page.who.people")))),
                        body);
    }

    /// The group in which every source puts the person; nothing when they lie in several.
    private Optional<String> group(PublicPerson person) {
        int low = person.age().stream()
                .map(Attested::value)
                .mapToInt(AgeSpan::low)
                .min()
                .orElse(0);
        int high = person.age().stream()
                .map(Attested::value)
                .mapToInt(AgeSpan::high)
                .max()
                .orElse(0);
        return index(low) == index(high) ? Optional.of(group(index(low))) : Optional.empty();
    }

    private static int index(int years) {
        int index = 0;
        while (index < LAST_YEARS.size() && years > LAST_YEARS.get(index)) {
            index++;
        }
        return index;
    }

    private String group(int index) {
        int first = index == 0 ? 0 : LAST_YEARS.get(index - 1) + 1;
        return index == LAST_YEARS.size()
                ? say.text("page.who.age_over", Map.of("first", first))
                : say.text("page.who.age_from_to", Map.of("first", first, "last", LAST_YEARS.get(index)));
    }

    /// One stroke a person while they can be told apart; the number beside them says the same.
    private static Node strokes(long count) {
        if (count == 0 || count > MOST_STROKES) {
            return Node.nothing();
        }
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < count; i++) {
            data.append('M').append(3 + 5 * i).append(" 1v16");
        }
        long width = 5 * count + 3;
        return Element.of("svg")
                .cls("marks")
                .set("viewBox", "0 0 " + width + " 18")
                .set("width", "" + width)
                .set("height", "18")
                .set("aria-hidden", "true")
                .add(Svg.path("i", data.toString()));
    }

    private String sexes() {
        long female = count(Sex.FEMALE);
        long male = count(Sex.MALE);
        return say.text(
                "page.who.sexes",
                Map.of(
                        "named",
                        persons.size(),
                        "female",
                        female,
                        "male",
                        male,
                        "unknown",
                        persons.size() - female - male));
    }

    /// People of whom every source that says it says this.
    private long count(Sex sex) {
        return persons.stream()
                .filter(person ->
                        !person.sex().isEmpty() && person.sex().stream().allMatch(attested -> attested.value() == sex))
                .count();
    }
}
