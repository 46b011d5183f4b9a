package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Question;
import org.stele.release.PublicIncident.Standing;

/// The table of figures, and under it the answer to "How do we know?" for every number in it.
final class Figures {

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;

    Figures(Site site, Links here, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = here;
        this.incident = incident;
    }

    /// What sources state of the killed, in a few characters for a table.
    static String stated(Say say, PublicIncident incident) {
        return incident.killed()
                .filter(question -> question.low().isPresent())
                .map(question -> {
                    Map<String, Object> range = new LinkedHashMap<>();
                    range.put("low", question.low().getAsLong());
                    if (question.high().isEmpty()) {
                        return say.text("page.at_least", range);
                    }
                    range.put("high", question.high().getAsLong());
                    return say.text(question.high().equals(question.low()) ? "page.exactly" : "page.from_to", range);
                })
                .orElse(say.text("page.not_given"));
    }

    Node part() {
        List<Node> content = new ArrayList<>();
        new ThreeNumbers(site, incident).figure().ifPresent(content::add);
        if (incident.questions().isEmpty()) {
            content.add(Layout.paragraph(say.text("page.figures.none")));
        } else {
            content.add(table());
            boolean first = true;
            for (Question question : incident.questions()) {
                content.add(howWeKnow(question, first));
                first = false;
            }
        }
        new Estimates(site, here, incident).node().ifPresent(content::add);
        return Layout.part("figures", say.text("page.figures.heading"), content.toArray(Node[]::new));
    }

    private Node table() {
        Element body = Element.of("tbody");
        incident.questions().stream()
                .filter(question -> question.standing() != Standing.APART)
                .forEach(question -> body.add(row(question)));
        // what counts something else stands below everything that counts the event
        incident.questions().stream()
                .filter(question -> question.standing() == Standing.APART)
                .forEach(question -> body.add(row(question)));
        List<Node> rules = incident.questions().stream()
                .map(Question::rule)
                .distinct()
                .<Node>map(
                        rule -> Element.link(here.to(Links.METHODOLOGY + "#" + MethodologyPage.ruleAnchor(rule)), rule))
                .toList();
        return Element.of("table")
                .add(
                        Element.of("caption")
                                .add(say.node(
                                        "page.figures.caption", Map.of("rule", Node.several(say.separated(rules))))),
                        Element.of("thead")
                                .add(Element.of("tr")
                                        .add(
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .say(say.text("page.figures.what")),
                                                head("page.low"),
                                                head("page.best"),
                                                head("page.high"))),
                        body);
    }

    private Element head(String kind) {
        return Element.of("th").set("scope", "col").cls("n").say(say.text(kind));
    }

    private Node row(Question question) {
        Element label = Element.of("th").set("scope", "row").say(label(question));
        if (question.standing() == Standing.APART) {
            label.add(Element.of("small").say(say.text("page.figures.apart")));
        }
        label.add(Element.of("small")
                .add(Element.link("#" + anchor(question), say.text("page.how"))
                        .set("aria-label", say.text("page.how_of", Map.of("what", label(question))))));
        Element row = Element.of("tr");
        switch (question.standing()) {
            case WHOLE -> {}
            case PART -> row.cls("sub");
            case APART -> row.cls("apart");
        }
        return row.add(
                label,
                cell(question.low(), "page.not_given", false),
                cell(question.best(), "page.not_given", incident.killed().equals(Optional.of(question))),
                cell(question.high(), question.low().isPresent() ? "page.no_upper_bound" : "page.not_given", false));
    }

    private Element cell(OptionalLong value, String otherwise, boolean large) {
        if (value.isEmpty()) {
            return Element.of("td").cls("n soft").say(say.text(otherwise));
        }
        String number = say.text("page.number", Map.of("number", value.getAsLong()));
        return large
                ? Element.of("td").cls("n").add(Element.of("span").cls("best").say(number))
                : Element.of("td").cls("n").say(number);
    }

    /// What a question asks, as it stands in the table.
    private String label(Question question) {
        String measure = say.text("measure." + question.measure().code());
        String what = question.scope()
                .map(scope -> question.standing() == Standing.PART && isOfTheMeasureAbove(question)
                        ? say.text(scope)
                        : say.text("page.figures.scoped", Map.of("measure", measure, "scope", say.text(scope))))
                .orElse(measure);
        return question.standing() == Standing.PART ? say.text("page.figures.part", Map.of("what", what)) : what;
    }

    private boolean isOfTheMeasureAbove(Question question) {
        return incident.questions().stream()
                .anyMatch(whole -> whole.standing() == Standing.WHOLE && whole.measure() == question.measure());
    }

    static String anchor(Question question) {
        return "know-" + question.id();
    }

    private Node howWeKnow(Question question, boolean open) {
        Element inside = Element.of("div").id(anchor(question));
        inside.add(Layout.paragraph(say.text(
                "page.know.status",
                Map.of(
                        "status", say.term("status", question.status().code()),
                        "rule", question.rule(),
                        "figures", question.reads().size(),
                        "lineages", question.lineages()))));
        Element read = Element.of("ul").cls("rows");
        for (String id : question.reads()) {
            read.add(readClaim(question, site.claim(id)));
        }
        inside.add(read);
        if (!question.notRead().isEmpty()) {
            inside.add(Layout.paragraph(say.text("page.know.not_read")), notRead(question.notRead()));
        }
        if (!question.dissents().isEmpty()) {
            Element dissents = Element.of("ul");
            question.dissents()
                    .forEach(dissent -> dissents.add(Element.of("li")
                            .say(say.text(
                                    "page.know.dissent",
                                    Map.of("value", dissent.value(), "by", dissent.by(), "why", dissent.why())))));
            inside.add(Layout.paragraph(say.text("page.know.dissents")), dissents);
        }
        Assumptions.list(site, here, question.assumes()).ifPresent(inside::add);
        Element details = Element.of("details")
                .add(
                        Element.of("summary")
                                .say(say.text(
                                        "page.know.summary",
                                        Map.of("what", label(question), "numbers", numbers(question)))),
                        inside);
        return open ? details.set("open", "") : details;
    }

    /// The words that the rule leaves out, reason by reason.
    private Node notRead(List<NotRead> all) {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        all.forEach(left -> claims.computeIfAbsent(say.text(left.why()), why -> new ArrayList<>())
                .add(left.claim()));
        Element list = Element.of("ul").cls("rows");
        claims.forEach((why, ids) -> list.add(Element.of("li")
                .add(
                        Layout.paragraph(why),
                        Element.of("p").cls("meta").add(Findings.claims(site, here, incident, ids)))));
        return list;
    }

    private String numbers(Question question) {
        return say.text(
                "page.know.numbers",
                Map.of(
                        "low", optional(question.low(), "page.not_given"),
                        "best", optional(question.best(), "page.not_given"),
                        "high", optional(question.high(), "page.no_upper_bound")));
    }

    private String optional(OptionalLong value, String otherwise) {
        return value.isPresent() ? say.text("page.number", Map.of("number", value.getAsLong())) : say.text(otherwise);
    }

    private Node readClaim(Question question, PublicClaim claim) {
        List<String> gives = new ArrayList<>();
        claim.figure().ifPresent(figure -> {
            if (figure.low().isPresent() && figure.low().equals(question.low())) {
                gives.add(say.text("page.know.low"));
            }
            if (isIn(figure, question.best())) {
                gives.add(say.text("page.know.best"));
            }
            if (figure.high().isPresent() && figure.high().equals(question.high())) {
                gives.add(say.text("page.know.high"));
            }
        });
        return claim(
                claim,
                gives.isEmpty()
                        ? Node.nothing()
                        : Layout.meta(say.text("page.know.gives", Map.of("which", say.and(gives)))));
    }

    private static boolean isIn(PublicClaim.Figure figure, OptionalLong value) {
        return value.isPresent() && (figure.low().equals(value) || figure.high().equals(value));
    }

    private Node claim(PublicClaim claim, Node more) {
        Node from = site.onlyDocument(incident).isPresent()
                ? Node.nothing()
                : Element.of("p").cls("meta").add(site.saidBy(here, site.document(claim.document())));
        return Element.of("li").add(Element.of("p").add(site.quote(here, claim)), from, more);
    }
}
