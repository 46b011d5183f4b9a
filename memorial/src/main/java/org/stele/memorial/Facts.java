package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /// Everything else, kind by kind; acts stand where the page says what happened.
    Optional<Node> others() {
        List<Node> content = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            List<Fact> facts = of(kind);
            if (kind == FactKind.RULING || kind == FactKind.ACT || facts.isEmpty()) {
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
        List<Node> parts = new ArrayList<>();
        Map<PartRole, List<Node>> byRole = new LinkedHashMap<>();
        for (PublicIncident.Part part : fact.parts()) {
            byRole.computeIfAbsent(part.role(), role -> new ArrayList<>())
                    .add(say.quoted(part.words(), part.language()));
        }
        byRole.forEach((role, words) ->
                parts.add(say.node(partKind(fact, role), Map.of("words", Node.several(say.listed(words))))));
        if (!parts.isEmpty()) {
            nodes.add(Node.text(": "));
            nodes.addAll(say.listed(parts));
        }
        nodes.add(Node.text(". "));
        nodes.add(saysWho(fact));
        return Node.several(nodes);
    }

    /// What an act was done to is said in the words that go with it, where the language has some: shelling *of*.
    private String partKind(Fact fact, PartRole role) {
        String kind = "page.part." + role.code();
        String ofAct = kind + "." + fact.type();
        return fact.kind() == FactKind.ACT && say.has(ofAct) ? ofAct : kind;
    }

    private Node saysWho(Fact fact) {
        boolean one = site.onlyDocument(incident).isPresent();
        List<Node> documents = fact.claims().stream()
                .map(site::claim)
                .<Node>map(claim -> Element.link(
                        here.claim(claim),
                        one ? say.text("page.facts.passage") : site.name(site.document(claim.document()))))
                .toList();
        String kind = (one ? "page.facts.says_there" : "page.facts.says")
                + (fact.modality() == Modality.ASSERTED ? "" : "_how");
        return Element.of("small")
                .cls("soft")
                .add(say.node(
                        kind,
                        Map.of(
                                "documents", Node.several(say.separated(documents)),
                                "how", say.term("modality", fact.modality().code()))));
    }

    private String type(Fact fact) {
        String kind = "page.fact." + fact.kind().code() + "." + fact.type();
        return say.has(kind) ? say.text(kind) : say.term("fact", fact.type());
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
                    .orElseGet(() -> said(entry.claims()));
            list.add(Element.of("li")
                    .add(say.time(entry.when()), Element.of("div").add(what)));
        }
        return Optional.of(Layout.part("time", say.text("page.timeline.heading"), list));
    }

    /// The words of claims: one line a measure, document by document.
    private Node said(List<String> claims) {
        Map<String, Map<String, List<Node>>> quotes = new LinkedHashMap<>();
        for (String id : claims) {
            PublicClaim claim = site.claim(id);
            String measure = claim.figure()
                    .map(figure -> say.text("measure." + figure.measure().code()))
                    .orElse("");
            quotes.computeIfAbsent(measure, of -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.document(), of -> new ArrayList<>())
                    .add(site.quote(here, claim));
        }
        List<Node> lines = new ArrayList<>();
        quotes.forEach((measure, byDocument) -> {
            List<Node> documents = new ArrayList<>();
            byDocument.forEach((document, words) -> documents.add(site.quotesFrom(incident, document, words)));
            Node said = Node.several(say.separated(documents));
            lines.add(Element.of("p")
                    .add(
                            measure.isEmpty()
                                    ? said
                                    : say.node("page.timeline.figure", Map.of("measure", measure, "quote", said))));
        });
        return Node.several(lines);
    }
}
