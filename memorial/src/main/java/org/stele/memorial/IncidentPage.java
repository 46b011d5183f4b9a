package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.dates.Edtf;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Correction;
import org.stele.release.Documented;
import org.stele.release.Estimated;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Called;
import org.stele.release.PublicIncident.Fact;
import org.stele.release.PublicIncident.FactKind;

/// The page of one event: what happened, the figures, what does not agree, who it was, when, where, who says so.
final class IncidentPage {

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;

    private IncidentPage(Site site, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = new Links(Links.incidentPath(incident.id()));
        this.incident = incident;
    }

    static Page page(Site site, PublicIncident incident) {
        IncidentPage page = new IncidentPage(site, incident);
        return new Page(
                page.here.path(), Page.Tab.EVENTS, site.title(incident), page.numbers(), Node.several(page.parts()));
    }

    private List<Node> parts() {
        Facts facts = new Facts(site, here, incident);
        List<Node> parts = new ArrayList<>();
        parts.add(head());
        parts.add(whatHappened(facts));
        parts.add(new Figures(site, here, incident).part());
        new Tolls(site, here, incident).part().ifPresent(parts::add);
        Findings.part(site, here, incident).ifPresent(parts::add);
        parts.add(new WhoWasKilled(site, here, incident).part());
        facts.timeline().ifPresent(parts::add);
        new PlaceMap(site, incident).part().ifPresent(parts::add);
        facts.rulings().ifPresent(parts::add);
        facts.others().ifPresent(parts::add);
        parts.add(sources());
        parts.add(corrections());
        return parts;
    }

    private Node head() {
        Element title = Element.of("h1").say(say.title(incident.title()));
        incident.when()
                .ifPresent(
                        when -> title.say(", ").add(Element.of("span").cls("nb").say(say.date(when))));
        Element head =
                Element.of("div").cls("head beside").add(Element.of("div").add(title));
        if (!incident.called().isEmpty()) {
            Element names = Element.of("ul").cls("called");
            incident.called().forEach(called -> names.add(called(called)));
            head.add(Element.of("div").add(Layout.meta(say.text("page.incident.called")), names));
        }
        return head;
    }

    private Node called(Called called) {
        PublicDocument document = site.document(called.document());
        Node words = say.quoted(called.words(), called.language());
        Node name = called.meaning()
                .map(meaning -> say.node("page.incident.called_meaning", Map.of("words", words, "meaning", meaning)))
                .orElse(words);
        String address = called.claims().isEmpty()
                ? here.document(document.id())
                : here.claim(site.claim(called.claims().getFirst()));
        return Element.of("li")
                .add(name)
                .say(" ")
                .add(Element.of("small").cls("soft").add(Element.link(address, site.name(document))));
    }

    private Node whatHappened(Facts facts) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("p").cls("lead").say(numbers()));
        List<Fact> acts = incident.facts().stream()
                .filter(fact -> fact.kind() == FactKind.ACT)
                .toList();
        if (!acts.isEmpty()) {
            content.add(site.onlyDocument(incident)
                    .map(only -> Element.of("p")
                            .add(say.node("page.happened.source_says", Map.of("document", site.saidBy(here, only)))))
                    .orElseGet(() -> Layout.paragraph(say.text("page.happened.sources_say"))));
            Element list = Element.of("ul");
            acts.forEach(act -> list.add(Element.of("li").add(facts.sentence(act))));
            content.add(list);
        }
        return Layout.part("what", say.text("page.happened.heading"), content.toArray(Node[]::new));
    }

    /// The three kinds of numbers as sentences: the page's lead, and its description for whoever finds it.
    private String numbers() {
        List<String> sentences = new ArrayList<>();
        sentences.add(incident.killed()
                .filter(question -> question.low().isPresent())
                .map(question -> {
                    long low = question.low().getAsLong();
                    if (question.high().isEmpty()) {
                        return say.text("page.happened.stated_at_least", Map.of("low", low));
                    }
                    long high = question.high().getAsLong();
                    return high == low
                            ? say.text("page.happened.stated", Map.of("low", low))
                            : say.text("page.happened.stated_between", Map.of("low", low, "high", high));
                })
                .orElse(say.text("page.happened.not_stated")));
        sentences.addAll(conceded());
        Documented documented = site.release().documented(incident.id());
        sentences.add(say.text(
                "page.happened.documented", Map.of("people", documented.people(), "named", documented.named())));
        if (incident.estimated() instanceof Estimated.Given given) {
            sentences.add(say.text(
                    "page.happened.estimated",
                    Map.of(
                            "people", given.shown().people(),
                            "low", given.shown().low(),
                            "high", given.shown().high())));
        }
        return String.join(" ", sentences);
    }

    /// What parties say of their own acts: it sets neither low nor high, and is not left unsaid.
    private List<String> conceded() {
        List<String> sentences = new ArrayList<>();
        incident.killed().stream()
                .flatMap(question -> question.notRead().stream())
                .filter(left -> left.why().kind().equals("page.not_read.conceded"))
                .map(left -> site.claim(left.claim()))
                .forEach(claim -> claim.figure()
                        .filter(figure -> figure.low().isPresent())
                        .ifPresent(figure -> sentences.add(say.text(
                                "page.happened.conceded",
                                Map.of(
                                        "speaker",
                                        claim.speaker().orElse("none"),
                                        "low",
                                        figure.low().getAsLong(),
                                        "end",
                                        figure.high().isEmpty()
                                                ? "open"
                                                : figure.high().equals(figure.low()) ? "same" : "other",
                                        "high",
                                        figure.high().orElse(0))))));
        return sentences;
    }

    /// Every document that anything on this page goes back to, by the day it was published.
    private Node sources() {
        Set<String> ids = new LinkedHashSet<>();
        incident.lineages().forEach(lineage -> ids.addAll(lineage.documents()));
        incident.called().forEach(called -> ids.add(called.document()));
        incident.questions().forEach(question -> question.reads().forEach(id -> ids.add(documentOf(id))));
        incident.facts().forEach(fact -> fact.claims().forEach(id -> ids.add(documentOf(id))));
        site.personsOf(Optional.of(incident.id()))
                .forEach(person -> person.rows().forEach(row -> ids.add(row.document())));
        if (ids.isEmpty()) {
            return Layout.part(
                    "sources", say.text("page.sources.heading"), Layout.paragraph(say.text("page.sources.none")));
        }
        Element list = Element.of("ul").cls("rows");
        List<PublicDocument> documents = site.release().documents().stream()
                .filter(document -> ids.contains(document.id()))
                .toList();
        documents.forEach(document -> list.add(source(document)));
        List<Node> content = new ArrayList<>(List.of(Layout.paragraph(judged(documents)), list));
        joins().ifPresent(content::add);
        return Layout.part("sources", say.text("page.sources.heading"), content.toArray(Node[]::new));
    }

    /// How we know that texts which do not copy one another tell of one event.
    private Optional<Node> joins() {
        if (incident.joins().isEmpty()) {
            return Optional.empty();
        }
        record Shared(String with, String reason) {}
        Map<Shared, List<Node>> joined = new LinkedHashMap<>();
        incident.joins()
                .forEach(join -> joined.computeIfAbsent(
                                new Shared(join.with(), say.text(join.reason())), shared -> new ArrayList<>())
                        .add(site.saidBy(here, site.document(join.document()))));
        Element list = Element.of("ul");
        joined.forEach((shared, documents) -> list.add(Element.of("li")
                .add(say.node(
                        "page.joins.join",
                        Map.of(
                                "documents", Node.several(say.separated(documents)),
                                "with", site.saidBy(here, site.document(shared.with())),
                                "reason", shared.reason())))));
        return Optional.of(Node.several(List.of(
                Element.of("h3").say(say.text("page.joins.heading")),
                Layout.paragraph(say.text("page.joins.text")),
                list)));
    }

    /// Who speaks through the documents, as far as somebody has judged it.
    private String judged(List<PublicDocument> documents) {
        long judged = documents.stream().filter(DocumentPage::isJudged).count();
        if (judged == 0) {
            return say.text("page.sources.unjudged");
        }
        String text = say.text("page.sources.text");
        return judged == documents.size() ? text : text + " " + say.text("page.sources.unjudged_some");
    }

    private String documentOf(String claim) {
        return site.claim(claim).document();
    }

    private Node source(PublicDocument document) {
        return Element.of("li")
                .add(
                        Element.of("p").add(Element.link(here.document(document.id()), site.name(document))),
                        Layout.meta(note(document)));
    }

    private String note(PublicDocument document) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("publisher", document.publisher().map(by -> by.value()).orElse("none"));
        known.put(
                "published",
                document.published().map(on -> say.date(on.value())).orElse("none"));
        known.put("rows", document.rows().orElse(0L));
        known.put("kind", DocumentPage.isJudged(document) ? DocumentPage.kind(say, document) : "none");
        return say.text("page.sources.note", known).strip();
    }

    private Node corrections() {
        List<Correction> mine = site.release().corrections().stream()
                .filter(correction -> correction.incident().equals(Optional.of(incident.id())))
                .toList();
        Node log = mine.isEmpty() ? Layout.paragraph(say.text("page.corrections.none")) : corrections(say, mine);
        return Layout.part(
                "log",
                say.text("page.corrections.heading"),
                log,
                Element.of("p")
                        .add(Element.link(here.to(Links.METHODOLOGY + "#correct"), say.text("page.corrections.tell"))));
    }

    static Node corrections(Say say, List<Correction> corrections) {
        Element list = Element.of("ol").cls("dates");
        for (Correction correction : corrections) {
            String why = correction.why().map(reason -> " " + reason).orElse("");
            list.add(Element.of("li")
                    .add(say.time(Edtf.day(correction.on())), Element.of("span").say(correction.what() + why)));
        }
        return list;
    }
}
