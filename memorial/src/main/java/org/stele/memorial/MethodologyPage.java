package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.memorial.charts.Svg;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Edition;
import org.stele.release.Estimated;
import org.stele.release.Message;
import org.stele.release.Methodology;
import org.stele.release.Methodology.Assumption;
import org.stele.release.Methodology.Linking;
import org.stele.release.Project;
import org.stele.release.PublicIncident;

/// How we know: written from the rules that made the release, with what is not published, and how to correct it.
final class MethodologyPage {

    private final Site site;
    private final Say say;
    private final Links here = new Links(Links.METHODOLOGY);
    private final Methodology methodology;
    private final Project project;
    private final Map<String, Object> edition;

    private MethodologyPage(Site site) {
        this.site = site;
        this.say = site.say();
        this.methodology = site.release().methodology();
        this.project = site.release().project();
        Edition of = site.release().edition();
        this.edition = Map.of(
                "record", project.title(),
                "version", of.version(),
                "published", say.date(Edtf.day(of.published())),
                "asOf", say.date(Edtf.day(of.asOf())));
    }

    static Page page(Site site) {
        MethodologyPage page = new MethodologyPage(site);
        return new Page(
                Links.METHODOLOGY,
                Page.Tab.METHODOLOGY,
                site.say().text("page.nav.methodology"),
                site.say().text("page.methodology.description"),
                Node.several(page.parts()));
    }

    static String ruleAnchor(String rule) {
        return "rule-" + rule.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        parts.add(Element.of("div")
                .cls("head")
                .add(
                        Element.of("h1").say(say.text("page.nav.methodology")),
                        Element.of("p").cls("lead").say(say.text("page.methodology.lead", edition))));
        Layout.words("mandate", say.text("page.methodology.mandate"), project.mandate())
                .ifPresent(parts::add);
        Layout.words("scope", say.text("page.methodology.scope"), project.scope())
                .ifPresent(parts::add);
        parts.add(Layout.part(
                "undercount",
                say.text("page.methodology.undercount"),
                Layout.paragraph(say.text("page.methodology.undercount_text")),
                project.missing().<Node>map(Layout::paragraph).orElse(Node.nothing())));
        parts.add(rules());
        if (!methodology.steps().isEmpty()) {
            parts.add(messages("steps", "page.methodology.steps", methodology.steps()));
        }
        methodology.linking().ifPresent(linking -> parts.add(linking(linking)));
        parts.add(estimates());
        if (!methodology.notPublished().isEmpty()) {
            parts.add(messages("not-published", "page.methodology.not_published", methodology.notPublished()));
        }
        parts.add(correct());
        parts.add(log());
        parts.add(Layout.part(
                "cite",
                say.text("page.methodology.cite"),
                Layout.paragraph(say.text("page.methodology.citation", edition)),
                Layout.paragraph(say.text("page.methodology.cite_text")),
                licence()));
        parts.add(Layout.part(
                "check",
                say.text("page.methodology.check"),
                Layout.paragraph(say.text("page.methodology.check_text")),
                Element.of("p").add(Element.link(here.to(Links.DATA), say.text("page.first.data"))),
                Layout.meta(say.text("page.methodology.software", Map.of("software", methodology.software())))));
        return parts;
    }

    private Node licence() {
        return project.licence()
                .<Node>map(licence ->
                        Layout.paragraph(say.text("page.methodology.licence", Map.of("licence", licence.name()))
                                + licence.terms().map(terms -> " " + terms).orElse("")))
                .orElse(Node.nothing());
    }

    private Node messages(String id, String heading, List<Message> messages) {
        Element list = Element.of("ul");
        messages.forEach(message -> list.add(Element.of("li").say(say.text(message))));
        return Layout.part(id, say.text(heading), list);
    }

    private Node rules() {
        Element content = Element.of("div");
        for (Methodology.Rule rule : methodology.rules()) {
            content.add(
                    Element.of("h3")
                            .id(ruleAnchor(rule.name()))
                            .say(say.text("page.methodology.rule", Map.of("rule", rule.name()))),
                    Layout.paragraph(say.text("page.methodology.rule_best", Map.of("says", say.text(rule.says())))));
        }
        content.add(Layout.paragraph(say.text("page.methodology.low_high")));
        assumptions(content, true, "page.methodology.assumptions");
        assumptions(content, false, "page.methodology.revoked");
        return Layout.part("rules", say.text("page.methodology.rules"), content);
    }

    private void assumptions(Element content, boolean held, String heading) {
        Element list = Element.of("ul");
        boolean any = false;
        for (int i = 0; i < methodology.assumptions().size(); i++) {
            Assumption assumption = methodology.assumptions().get(i);
            if (assumption.held() == held) {
                any = true;
                Element item = Element.of("li").id(Assumptions.anchor(i)).say(say.text(assumption.says()));
                assumption
                        .by()
                        .ifPresent(by -> item.say(" ")
                                .add(Element.of("small")
                                        .cls("soft")
                                        .say(say.text("page.methodology.decided_by", Map.of("by", by)))));
                list.add(item);
            }
        }
        if (any) {
            content.add(Element.of("h3").say(say.text(heading)), list);
        }
    }

    private Node linking(Linking linking) {
        List<Node> content = new ArrayList<>();
        content.add(Layout.paragraph(say.text(
                "page.methodology.linking_text",
                Map.of(
                        "lists", say.separatedTexts(linking.lists()),
                        "count", linking.lists().size(),
                        "rows", linking.rows(),
                        "persons", linking.persons(),
                        "several", linking.inSeveral()))));
        content.add(Layout.paragraph(say.text(
                "page.methodology.linking_pairs",
                Map.of(
                        "judged", linking.pairsJudged(),
                        "open", linking.pairsOpen(),
                        "threshold", Svg.n(linking.threshold() * 100)))));
        linking.quality()
                .ifPresent(quality -> content.add(Layout.paragraph(say.text(
                        "page.methodology.linking_quality",
                        Map.of(
                                "pairs", quality.pairs(),
                                "precision", Svg.n(quality.precision() * 100),
                                "recall", Svg.n(quality.recall() * 100))))));
        return Layout.part("linking", say.text("page.methodology.linking"), content.toArray(Node[]::new));
    }

    private Node estimates() {
        Element list = Element.of("ul");
        boolean any = false;
        for (PublicIncident incident : site.release().incidents()) {
            Optional<String> kind = switch (incident.estimated()) {
                case Estimated.NotTried() -> Optional.empty();
                case Estimated.Given given -> Optional.of("page.methodology.estimate_given");
                case Estimated.Refused refused -> Optional.of("page.methodology.estimate_refused");
            };
            if (kind.isPresent()) {
                any = true;
                Node link =
                        Element.link(here.to(Links.incidentPath(incident.id()) + "#estimate"), site.title(incident));
                list.add(Element.of("li").add(say.node(kind.get(), Map.of("incident", link))));
            }
        }
        return Layout.part(
                "estimates",
                say.text("page.methodology.estimates"),
                Layout.paragraph(say.text("page.methodology.estimates_text")),
                any ? list : Layout.paragraph(say.text("page.methodology.estimates_none")));
    }

    private Node correct() {
        return Layout.part(
                "correct",
                say.text("page.methodology.correct"),
                Layout.paragraph(project.contact().orElse(say.text("page.methodology.no_contact"))),
                project.safeContact().<Node>map(Layout::paragraph).orElse(Node.nothing()));
    }

    private Node log() {
        return Layout.part(
                "log",
                say.text("page.methodology.log"),
                site.release().corrections().isEmpty()
                        ? Layout.paragraph(say.text("page.corrections.none_at_all"))
                        : IncidentPage.corrections(say, site.release().corrections()));
    }
}
