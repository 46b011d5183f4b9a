package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Fact;
import org.stele.release.PublicIncident.FactKind;
import org.stele.release.PublicIncident.PartRole;
import org.stele.vocabulary.Modality;

/// What sources say beside figures: acts, rulings, declarations, allegations. Said by them, in their words.
final class Facts {

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;

    Facts(Site site, Links here, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = here;
        this.incident = incident;
    }

    /// Rulings have a part of their own: they are the closest to a finding that a record can quote.
    Optional<Node> rulings() {
        List<Fact> rulings = of(FactKind.RULING);
        if (rulings.isEmpty()) {
            return Optional.empty();
        }
        List<Node> content = new ArrayList<>();
        content.add(dated(rulings));
        if (rulings.stream()
                .allMatch(ruling -> words(ruling, PartRole.HOLDS_RESPONSIBLE).isEmpty())) {
            content.add(Layout.paragraph(say.text("page.facts.nobody_responsible")));
        }
        return Optional.of(Layout.part("rulings", say.text("page.facts.rulings"), content.toArray(Node[]::new)));
    }

    /// Everything else, kind by kind.
    Optional<Node> others() {
        List<Node> content = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            List<Fact> facts = of(kind);
            if (kind == FactKind.RULING || facts.isEmpty()) {
                continue;
            }
            content.add(Element.of("h3").say(say.text("page.facts.kind." + kind.code())));
            if (kind == FactKind.ALLEGATION || kind == FactKind.BACKGROUND) {
                content.add(Layout.meta(say.text("page.facts.note." + kind.code())));
            }
            content.add(dated(facts));
        }
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Layout.part("also", say.text("page.facts.heading"), content.toArray(Node[]::new)));
    }

    private List<Fact> of(FactKind kind) {
        return incident.facts().stream().filter(fact -> fact.kind() == kind).toList();
    }

    private Node dated(List<Fact> facts) {
        Element list = Element.of("ol").cls("dates");
        for (Fact fact : facts) {
            Node when = fact.when()
                    .map(say::time)
                    .orElseGet(() -> Element.of("span").cls("when").say(say.text("page.date.not_said")));
            list.add(Element.of("li").add(when, Element.of("span").add(sentence(fact))));
        }
        return list;
    }

    /// A fact as one sentence: what it is, then each part in the source's own words, then who says so.
    Node sentence(Fact fact) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.text(type(fact)));
        for (PublicIncident.Part part : fact.parts()) {
            Node words = say.quoted(part.words(), part.language());
            nodes.add(Node.text(say.text("page.list.separator") + " "));
            nodes.add(say.node("page.part." + part.role().code(), Map.of("words", words)));
        }
        nodes.add(Node.text(". "));
        nodes.add(saysWho(fact));
        return Node.several(nodes);
    }

    private Node saysWho(Fact fact) {
        List<Node> documents = fact.claims().stream()
                .map(site::claim)
                .<Node>map(claim -> Element.link(
                        here.claim(claim), site.document(claim.document()).label()))
                .distinct()
                .toList();
        String kind = fact.modality() == Modality.ASSERTED ? "page.facts.says" : "page.facts.says_how";
        return Element.of("small")
                .cls("soft")
                .add(say.node(
                        kind,
                        Map.of(
                                "documents", Node.several(say.separated(documents)),
                                "how", say.term("modality", fact.modality().code()))));
    }

    private String type(Fact fact) {
        return say.term("fact", fact.kind().code() + "." + fact.type());
    }

    private static List<String> words(Fact fact, PartRole role) {
        return fact.parts().stream()
                .filter(part -> part.role() == role)
                .map(PublicIncident.Part::words)
                .toList();
    }

    /// What happened and what was decided, by date.
    Optional<Node> timeline() {
        if (incident.timeline().isEmpty()) {
            return Optional.empty();
        }
        Element list = Element.of("ol").cls("dates");
        for (PublicIncident.TimelineEntry entry : incident.timeline()) {
            Node what = entry.fact()
                    .map(id -> sentence(incident.facts().stream()
                            .filter(fact -> fact.id().equals(id))
                            .findFirst()
                            .orElseThrow()))
                    .orElseGet(() -> Node.several(say.separated(entry.claims().stream()
                            .map(site::claim)
                            .map(this::quoted)
                            .toList())));
            list.add(Element.of("li")
                    .add(say.time(entry.when()), Element.of("span").add(what)));
        }
        return Optional.of(Layout.part("time", say.text("page.timeline.heading"), list));
    }

    private Node quoted(PublicClaim claim) {
        Node quote = say.node(
                "page.quote_from",
                Map.of(
                        "quote", site.quote(here, claim),
                        "document", site.document(claim.document()).label()));
        return claim.figure()
                .map(figure -> say.node(
                        "page.timeline.figure",
                        Map.of("measure", say.text("measure." + figure.measure().code()), "quote", quote)))
                .orElse(quote);
    }
}
