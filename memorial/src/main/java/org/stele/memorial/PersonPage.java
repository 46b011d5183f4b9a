package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Attested;
import org.stele.release.PublicPerson;
import org.stele.release.PublicPerson.AgeSpan;
import org.stele.release.PublicPerson.Further;
import org.stele.release.PublicPerson.Name;
import org.stele.release.PublicPerson.Row;
import org.stele.release.PublicPlace;

/// One person. The name is the portrait: in every script on record, all the same size, and nothing stands where a
/// photograph would be.
final class PersonPage {

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicPerson person;

    private PersonPage(Site site, PublicPerson person) {
        this.site = site;
        this.say = site.say();
        this.here = new Links(Links.personPath(person.id()));
        this.person = person;
    }

    static Page page(Site site, PublicPerson person) {
        PersonPage page = new PersonPage(site, person);
        return new Page(
                page.here.path(), Page.Tab.NAMES, person.name().text(), page.lead(), Node.several(page.parts()));
    }

    private List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        Element names = Element.of("h1");
        for (Attested<Name> name : person.names()) {
            names.add(written(name.value())).say(" ");
        }
        parts.add(Element.of("div")
                .cls("person")
                .add(names, Element.of("p").cls("lead").say(lead())));
        List<Node> known = values(false);
        known.add(Layout.fact(say.text("page.person.photograph"), say.text("page.person.no_photograph")));
        person.incident()
                .ifPresent(id -> known.add(Layout.fact(
                        say.text("page.person.event"),
                        Element.link(here.incident(id), site.title(site.incident(id))),
                        why())));
        parts.add(Layout.part(
                "known",
                say.text("page.person.known"),
                Element.of("dl").cls("facts").add(known)));
        List<Node> contested = values(true);
        if (!contested.isEmpty()) {
            parts.add(Layout.part(
                    "contested",
                    say.text("page.person.contested"),
                    Element.of("dl").cls("facts").add(contested)));
        }
        alleged().ifPresent(parts::add);
        if (!person.withheld().isEmpty()) {
            parts.add(Layout.part(
                    "withheld",
                    say.text("page.person.withheld"),
                    person.withheld().stream()
                            .map(message -> Layout.paragraph(say.text(message)))
                            .toArray(Node[]::new)));
        }
        parts.add(sources());
        if (!person.spellings().isEmpty()) {
            List<Node> spellings = person.spellings().stream()
                    .<Node>map(name -> written(name.value()))
                    .toList();
            parts.add(Layout.part(
                    "spellings",
                    say.text("page.person.spellings"),
                    Element.of("p").add(say.separated(spellings))));
        }
        parts.add(Layout.part(
                "this-page",
                say.text("page.person.this_page"),
                Element.of("p")
                        .add(say.node(
                                "page.person.address",
                                Map.of(
                                        "id", Element.of("span").cls("id").say(person.id()),
                                        "correct",
                                                Element.link(
                                                        here.to(Links.METHODOLOGY + "#correct"),
                                                        say.text("page.person.correct")))))));
        return parts;
    }

    private Node why() {
        if (person.tied().isEmpty()) {
            return Node.nothing();
        }
        List<String> reasons = person.tied().stream().map(say::text).toList();
        return Node.several(List.of(
                Element.of("br"),
                Element.of("small").cls("soft").say(say.text("page.person.tied") + " " + String.join(" ", reasons))));
    }

    private static Element written(Name name) {
        Element span = Element.of("bdi").lang(name.language());
        return Names.isRightToLeftScript(name.script())
                ? span.set("dir", "rtl").say(name.text())
                : span.say(name.text());
    }

    private String lead() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("fate", person.fate().code());
        arguments.put("has_place", person.place().isEmpty() ? "no" : "yes");
        arguments.put("place", say.or(distinct(person.place(), PublicPlace::name)));
        arguments.put("has_date", person.date().isEmpty() ? "no" : "yes");
        arguments.put("date", say.or(distinct(person.date(), say::date)));
        arguments.put("has_age", person.age().isEmpty() ? "no" : "yes");
        arguments.put("age", say.or(distinct(person.age(), this::age)));
        return say.text("page.person.lead", arguments);
    }

    private static <T> List<String> distinct(List<Attested<T>> values, Function<T, String> text) {
        return values.stream()
                .map(value -> text.apply(value.value()))
                .distinct()
                .toList();
    }

    private String age(AgeSpan age) {
        return age.low() == age.high()
                ? say.text("page.number", Map.of("number", age.low()))
                : say.text("page.from_to", Map.of("low", age.low(), "high", age.high()));
    }

    /// The facts on which sources agree, or those on which they do not.
    private List<Node> values(boolean contested) {
        List<Node> facts = new ArrayList<>();
        value(facts, contested, "page.person.place", person.place(), PublicPlace::name, "und");
        value(facts, contested, "page.person.date", person.date(), say::date, "und");
        value(facts, contested, "page.person.age", person.age(), this::age, "und");
        value(facts, contested, "page.person.sex", person.sex(), sex -> say.term("sex", sex.code()), "und");
        Map<String, List<Further>> further = new LinkedHashMap<>();
        person.further().stream()
                .filter(value -> !value.attribute().equals("alleged_responsible"))
                .forEach(value -> further.computeIfAbsent(value.attribute(), name -> new ArrayList<>())
                        .add(value));
        further.forEach((attribute, values) -> {
            if (values.size() > 1 == contested) {
                Element shown = Element.of("div");
                values.forEach(value -> shown.add(attested(value.value().value(), value.value(), value.language())));
                facts.add(Layout.fact(say.term("attribute", attribute), shown));
            }
        });
        return facts;
    }

    private <T> void value(
            List<Node> facts,
            boolean contested,
            String term,
            List<Attested<T>> values,
            Function<T, String> text,
            String language) {
        if (values.isEmpty() || values.size() > 1 != contested) {
            return;
        }
        Element shown = Element.of("div");
        values.forEach(value -> shown.add(attested(text.apply(value.value()), value, language)));
        facts.add(Layout.fact(say.text(term), shown));
    }

    private Node attested(String text, Attested<?> value, String language) {
        return Element.of("p")
                .add(
                        say.inLanguage(text, language),
                        Element.of("br"),
                        Element.of("small").cls("soft").add(site.sources(here, value.sources())));
    }

    /// Who is said to have done it: always alleged, always by whom.
    private Optional<Node> alleged() {
        List<Node> paragraphs = new ArrayList<>();
        person.further().stream()
                .filter(value -> value.attribute().equals("alleged_responsible"))
                .forEach(value -> paragraphs.add(Element.of("p")
                        .add(say.node(
                                "page.person.alleged",
                                Map.of(
                                        "who", say.quoted(value.value().value(), value.language()),
                                        "by",
                                                Node.several(site.sources(
                                                        here, value.value().sources())))))));
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(Layout.part(
                        "alleged", say.text("page.person.alleged_heading"), paragraphs.toArray(Node[]::new)));
    }

    private Node sources() {
        Element list = Element.of("ul").cls("rows");
        for (Row row : person.rows()) {
            Node document = Element.link(here.document(row.document()), site.name(site.document(row.document())));
            list.add(Element.of("li")
                    .add(
                            Element.of("p")
                                    .add(say.node("page.document_row", Map.of("document", document, "row", row.row()))),
                            Element.of("p").cls("meta").add(say.quoted(row.name(), row.language()))));
        }
        List<Node> content = new ArrayList<>();
        if (person.rows().isEmpty()) {
            content.add(Element.of("p")
                    .add(site.sources(here, person.names().getFirst().sources())));
        } else {
            content.add(list);
        }
        person.linked().forEach(reason -> content.add(Layout.paragraph(say.text(reason))));
        if (person.rows().size() > 1) {
            content.add(Element.of("p")
                    .add(Element.link(here.to(Links.METHODOLOGY + "#linking"), say.text("page.person.linking"))));
        }
        return Layout.part("sources", say.text("page.sources.heading"), content.toArray(Node[]::new));
    }
}
