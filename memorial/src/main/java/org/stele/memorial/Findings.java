package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Message;
import org.stele.release.PublicClaim;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Finding;

/// What does not agree, told in sentences, each with the words it is about; and what was checked and fits.
final class Findings {

    private Findings() {}

    static Optional<Node> part(Site site, Links here, PublicIncident incident) {
        Say say = site.say();
        if (incident.findings().isEmpty() && incident.checks().isEmpty()) {
            return Optional.empty();
        }
        List<Node> content = new ArrayList<>();
        for (Finding finding : incident.findings()) {
            content.add(told(site, here, incident, finding));
        }
        if (incident.findings().isEmpty()) {
            content.add(Layout.paragraph(say.text("page.findings.none")));
        }
        if (!incident.checks().isEmpty()) {
            Element list = Element.of("ul");
            incident.checks()
                    .forEach(check -> list.add(Element.of("li")
                            .say(say.text(check.says()) + " ")
                            .add(claims(site, here, incident, check.claims()))));
            content.add(Element.of("h3").say(say.text("page.findings.checks")));
            content.add(list);
        }
        return Optional.of(Layout.part("findings", say.text("page.findings.heading"), content.toArray(Node[]::new)));
    }

    private static Node told(Site site, Links here, PublicIncident incident, Finding finding) {
        Say say = site.say();
        Element told = Element.of("div")
                .cls("told")
                .add(Element.of("h3").id(anchor(finding)).say(say.text(finding.says())));
        told.add(
                Layout.paragraph(say.text("page.findings.kind." + finding.kind().code())));
        for (Message detail : finding.details()) {
            told.add(Layout.paragraph(say.text(detail)));
        }
        Assumptions.list(site, here, finding.assumes()).ifPresent(told::add);
        if (!finding.complete()) {
            told.add(Layout.paragraph(say.text("page.findings.incomplete")));
        }
        if (!finding.explanations().isEmpty()) {
            Element list = Element.of("ol");
            finding.explanations()
                    .forEach(explanation -> list.add(Element.of("li").say(say.text(explanation))));
            told.add(
                    Layout.paragraph(say.text(
                            "page.findings.explained",
                            Map.of("count", finding.explanations().size()))),
                    list);
        }
        return told.add(Element.of("p")
                .cls("meta")
                .say(say.text("page.findings.words") + " ")
                .add(claims(site, here, incident, finding.claims())));
    }

    static String anchor(Finding finding) {
        return "finding-" + finding.id();
    }

    /// The words of claims, linked, document by document.
    static Node claims(Site site, Links here, PublicIncident incident, List<String> ids) {
        Map<String, List<Node>> quotes = new LinkedHashMap<>();
        for (String id : ids) {
            PublicClaim claim = site.claim(id);
            quotes.computeIfAbsent(claim.document(), document -> new ArrayList<>())
                    .add(site.quote(here, claim));
        }
        List<Node> byDocument = new ArrayList<>();
        quotes.forEach((document, words) -> byDocument.add(site.quotesFrom(incident, document, words)));
        return Node.several(site.say().separated(byDocument));
    }
}
