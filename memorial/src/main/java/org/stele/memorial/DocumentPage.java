package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;
import org.stele.release.PublicClaim.Figure;
import org.stele.release.PublicClaim.Review;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Question;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.SourceKind;

/// A document: what it is, the passages that were read from it with the words marked, and how each was read.
final class DocumentPage {

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicDocument document;

    private DocumentPage(Site site, PublicDocument document) {
        this.site = site;
        this.say = site.say();
        this.here = new Links(Links.documentPath(document.id()));
        this.document = document;
    }

    static Page page(Site site, PublicDocument document) {
        DocumentPage page = new DocumentPage(site, document);
        String description = site.say()
                .text(
                        "page.document.description",
                        Map.of(
                                "document",
                                site.name(document),
                                "claims",
                                site.claimsOf(document).size()));
        return new Page(page.here.path(), Page.Tab.NONE, site.name(document), description, Node.several(page.parts()));
    }

    static boolean isJudged(PublicDocument document) {
        return document.kind() != SourceKind.UNKNOWN;
    }

    /// Who speaks through a document, and why we think so.
    static String kind(Say say, PublicDocument document) {
        String kind = say.term("source_kind", document.kind().code());
        return document.kindReason()
                .map(reason -> say.text("page.sources.kind_because", Map.of("kind", kind, "reason", reason)))
                .orElse(say.text("page.sources.kind", Map.of("kind", kind)));
    }

    private List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        Element head = Element.of("div").cls("head").add(Element.of("h1").say(site.name(document)));
        document.title()
                .filter(title -> !title.equals(document.label()))
                .ifPresent(title -> head.add(
                        Element.of("p").cls("lead").lang(document.language()).say(title)));
        parts.add(head);
        parts.add(Layout.part("document", say.text("page.document.heading"), facts()));
        List<Sheet> sheets = Sheet.of(site.claimsOf(document));
        if (sheets.isEmpty()) {
            String none = document.form() == PublicDocument.Form.LIST
                    ? "page.document.rows_elsewhere"
                    : "page.document.no_passages";
            parts.add(Layout.part("passages", say.text("page.document.passages"), Layout.paragraph(say.text(none))));
            return parts;
        }
        parts.add(Element.of("section")
                .cls("part whole")
                .set("aria-labelledby", "passages")
                .add(
                        Element.of("h2").id("passages").say(say.text("page.document.passages")),
                        Layout.meta(say.text("page.document.only_passages")),
                        Element.of("div")
                                .cls("sheets")
                                .add(sheets.stream().map(this::sheet).toList())));
        return parts;
    }

    private Node facts() {
        Element list = Element.of("dl").cls("facts");
        list.add(Layout.fact(
                say.text("page.document.source"),
                isJudged(document) ? kind(say, document) : say.text("page.document.unjudged")));
        document.publisher()
                .ifPresent(publisher -> list.add(Layout.fact(
                        say.text("page.document.publisher"), inferred(publisher.value(), publisher.basis()))));
        document.published()
                .ifPresent(published -> list.add(Layout.fact(
                        say.text("page.document.published"),
                        inferred(say.date(published.value()), published.basis()))));
        document.learned()
                .ifPresent(learned -> list.add(Layout.fact(say.text("page.document.learned"), say.date(learned))));
        document.rows()
                .ifPresent(rows -> list.add(
                        Layout.fact(say.text("page.document.rows"), say.text("page.number", Map.of("number", rows)))));
        document.sha256()
                .ifPresent(hash -> list.add(Layout.fact(
                        say.text("page.document.hash"),
                        Element.of("span").cls("id").say("sha256:" + hash))));
        return list;
    }

    private Node[] inferred(String value, Optional<String> basis) {
        return basis.map(ground -> new Node[] {
                    Node.text(value + " "),
                    Element.of("small").cls("soft").say(say.text("page.document.inferred", Map.of("basis", ground)))
                })
                .orElse(new Node[] {Node.text(value)});
    }

    private Node sheet(Sheet sheet) {
        Element paper = Element.of("blockquote")
                .cls("sheet")
                .lang(document.language())
                .add(Element.of("p").add(sheet.nodes()));
        Element readings = Element.of("div").cls("readings");
        sheet.claims().forEach(claim -> readings.add(reading(claim)));
        return Element.of("div").cls("reading").add(Element.of("div").add(paper), readings);
    }

    private Node reading(PublicClaim claim) {
        Element quote = Element.link("#" + claim.id(), claim.passage().quote()).lang(document.language());
        Element heading = Element.of("h3").add(say.node("page.quoted", Map.of("words", quote)));
        return Element.of("section").cls("how").add(heading, readingFacts(claim));
    }

    private Node readingFacts(PublicClaim claim) {
        Element list = Element.of("dl").cls("facts");
        claim.figure().ifPresent(figure -> figure(list, figure));
        if (claim.figure().isEmpty()) {
            list.add(Layout.fact(say.text("page.reading.kind"), say.term("claim_kind", claim.kind())));
        }
        texts(list, "page.reading.place", claim.place());
        claim.when().ifPresent(when -> {
            List<Node> value = new ArrayList<>();
            value.add(Node.text(say.date(when.date())));
            when.text().ifPresent(text -> {
                value.add(Node.text(" "));
                value.add(say.quoted(text, document.language()));
            });
            list.add(Layout.fact(say.text("page.reading.when"), value.toArray(Node[]::new)));
        });
        texts(list, "page.reading.actor", claim.actor());
        claim.phase().ifPresent(phase -> texts(list, "page.reading.phase", List.of(phase)));
        claim.speaker().ifPresent(speaker -> texts(list, "page.reading.speaker", List.of(speaker)));
        if (claim.polarity() != Polarity.AFFIRMED || claim.modality() != Modality.ASSERTED) {
            list.add(Layout.fact(
                    say.text("page.reading.how"),
                    say.text(
                            "page.reading.how_said",
                            Map.of(
                                    "polarity", claim.polarity().code(),
                                    "modality",
                                            say.term(
                                                    "modality", claim.modality().code())))));
        }
        texts(list, "page.reading.wording", claim.wording());
        usedBy(claim).ifPresent(used -> list.add(Layout.fact(say.text("page.reading.used"), used)));
        if (claim.review() != Review.UNREVIEWED) {
            list.add(Layout.fact(
                    say.text("page.reading.review"),
                    say.term("review", claim.review().code())));
        }
        list.add(Layout.fact(
                say.text("page.reading.words_at"),
                say.text(
                        "page.reading.characters",
                        Map.of(
                                "claim", claim.id(),
                                "start", claim.passage().start(),
                                "end", claim.passage().end()))));
        return list;
    }

    private void figure(Element list, Figure figure) {
        list.add(Layout.fact(
                say.text("page.reading.measure"),
                say.text("measure." + figure.measure().code())));
        list.add(Layout.fact(say.text("page.reading.count"), count(figure)));
        texts(list, "page.reading.group", figure.group());
        figure.relations()
                .forEach(relation -> list.add(Layout.fact(
                        say.text("page.reading.relation"),
                        say.node(
                                "page.relation." + relation.type().code(),
                                Map.of("claim", site.quote(here, site.claim(relation.to())))))));
    }

    private String count(Figure figure) {
        if (figure.low().isEmpty()) {
            return say.text("page.reading.no_quantity");
        }
        long low = figure.low().getAsLong();
        String bound = figure.bound().map(of -> of.code()).orElse("exact");
        return say.text(
                "page.reading.counted",
                Map.of("bound", bound, "low", low, "high", figure.high().orElse(low)));
    }

    private void texts(Element list, String term, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        List<Node> quoted = words.stream()
                .map(word -> say.quoted(word, document.language()))
                .toList();
        list.add(Layout.fact(say.text(term), say.separated(quoted).toArray(Node[]::new)));
    }

    /// The figures that read this claim.
    private Optional<Node> usedBy(PublicClaim claim) {
        List<Node> uses = new ArrayList<>();
        for (PublicIncident incident : site.release().incidents()) {
            for (Question question : incident.questions()) {
                if (question.reads().contains(claim.id())) {
                    String measure = say.text("measure." + question.measure().code());
                    uses.add(Element.link(
                            here.to(Links.incidentPath(incident.id()) + "#" + Figures.anchor(question)),
                            say.text(
                                    "page.reading.used_for",
                                    Map.of("measure", measure, "incident", site.title(incident)))));
                }
            }
        }
        return uses.isEmpty() ? Optional.empty() : Optional.of(Node.several(say.separated(uses)));
    }
}
