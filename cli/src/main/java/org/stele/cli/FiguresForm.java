package org.stele.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.stele.claims.ClaimId;
import org.stele.claims.Place;
import org.stele.evidence.Judgement;
import org.stele.incidents.Assumption;
import org.stele.incidents.Explanation;
import org.stele.incidents.Finding;
import org.stele.incidents.Finding.Check;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Definition;
import org.stele.incidents.Finding.Gap;
import org.stele.incidents.Incident;
import org.stele.incidents.Lineage;
import org.stele.incidents.Question;
import org.stele.incidents.Saying;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The reckoning as JSON, after docs/formats/figures.md.
final class FiguresForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ReckoningWords words;

    /// How the incident that is being written calls its assumptions, by id.
    private Map<String, String> names = Map.of();

    private FiguresForm(ReckoningWords words) {
        this.words = words;
    }

    static ObjectNode of(List<Incident> incidents, Wording wording) {
        FiguresForm form = new FiguresForm(new ReckoningWords(wording));
        ObjectNode root = JSON.objectNode();
        ArrayNode array = root.putArray("incidents");
        incidents.forEach(incident -> array.add(form.incident(incident)));
        return root;
    }

    private ObjectNode incident(Incident incident) {
        names = incident.assumptions().stream().collect(Collectors.toMap(Assumption::id, words::name));
        ObjectNode node = JSON.objectNode();
        node.put("id", incident.id());
        node.put("name", words.say(incident.title()));
        node.set("title", saying(incident.title()));
        ArrayNode called = node.putArray("names");
        incident.names()
                .forEach(name -> called.addObject()
                        .put("text", name.words())
                        .put("document", name.document().text()));
        incident.when().ifPresentOrElse(when -> node.put("when", when.toString()), () -> node.putNull("when"));
        ArrayNode places = node.putArray("place");
        incident.place().forEach(place -> places.add(place(place)));
        ArrayNode documents = node.putArray("documents");
        incident.documents().forEach(document -> documents.add(document.text()));
        ArrayNode joins = node.putArray("joins");
        incident.joins()
                .forEach(join -> joins.addObject()
                        .put("document", join.document().text())
                        .put("with", join.with().text())
                        .put("ground", join.ground())
                        .put("says", words.say(join.says())));
        ArrayNode questions = node.putArray("questions");
        incident.questions().forEach(question -> questions.add(question(question)));
        ArrayNode contradictions = node.putArray("contradictions");
        incident.findings().forEach(finding -> contradictions.add(finding(finding)));
        ArrayNode checks = node.putArray("checks");
        incident.checks().forEach(check -> checks.add(finding(check)));
        ArrayNode assumptions = node.putArray("assumptions");
        incident.assumptions().forEach(assumption -> assumptions.add(assumption(assumption)));
        ArrayNode lineages = node.putArray("lineages");
        incident.lineages().forEach(lineage -> lineages.add(lineage(lineage)));
        ArrayNode unread = node.putArray("unread");
        for (Incident.Unread left : incident.unread()) {
            ObjectNode entry =
                    unread.addObject().put("claim", left.claim().text()).put("reason", left.reason());
            left.repeats().ifPresent(original -> entry.put("repeats", original.text()));
        }
        return node;
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = JSON.objectNode().put("text", place.words().text()).put("name", place.name());
        place.id().ifPresentOrElse(id -> node.put("id", id), () -> node.putNull("id"));
        return node;
    }

    private ObjectNode question(Question question) {
        ObjectNode node = JSON.objectNode();
        node.put("id", question.id());
        node.put("measure", question.measure().code());
        node.put("unit", question.measure().unit().code());
        node.put("scope", question.scope().toString());
        node.put("main", question.main());
        put(node, "low", question.low());
        put(node, "best", question.best());
        put(node, "high", question.high());
        node.put("rule", question.rule().id());
        question.bounds()
                .ifPresentOrElse(
                        bounds -> put(node.putObject("bounds").put("low", bounds.low()), "high", bounds.high())
                                .put("exact", bounds.exact()),
                        () -> node.putNull("bounds"));
        claims(node, "reads", question.reads());
        assumes(node, question.assumes());
        node.put("lineages", question.lineages());
        node.put("status", question.status().code());
        ArrayNode sides = node.putArray("apart");
        for (Question.Apart apart : question.apart()) {
            ObjectNode side = sides.addObject().put("side", apart.side().code()).put("low", apart.low());
            put(side, "high", apart.high());
            claims(side, "claims", apart.claims());
        }
        ArrayNode dissents = node.putArray("dissents");
        question.dissents()
                .forEach(dissent -> dissents.addObject()
                        .put("claim", dissent.claim().text())
                        .put("value", dissent.value())
                        .put("by", dissent.by())
                        .put("why", dissent.why()));
        texts(node, "basis", question.basis());
        return node;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", finding.kind());
        claims(node, "claims", finding.claims());
        switch (finding) {
            case Conflict conflict -> {
                node.put("difference", conflict.difference());
                assumes(node, List.of());
                node.put("complete", conflict.complete());
                ArrayNode sets = node.putArray("minimal_sets");
                conflict.minimalSets().forEach(set -> sets.add(array(set)));
                node.put("radius", conflict.radius());
                ArrayNode repairs = node.putArray("repairs");
                conflict.repairs()
                        .forEach(repair -> repairs.addObject()
                                .put("claim", repair.claim().text())
                                .put("by", repair.by()));
                explanations(node, conflict.explanations());
            }
            case Gap gap -> {
                node.put("difference", gap.difference());
                node.put("stated", gap.stated());
                node.put("sum", gap.sum());
                assumes(node, gap.assumes());
                node.put("complete", true);
                ArrayNode alternates = node.putArray("alternates");
                gap.alternates()
                        .forEach(alternate -> alternates
                                .addObject()
                                .put("without", name(alternate.without()))
                                .put("without_id", alternate.without())
                                .put("sum", alternate.sum())
                                .put("difference", alternate.difference()));
                explanations(node, gap.explanations());
            }
            case Definition definition -> node.put("difference", definition.difference());
            case Check check -> {
                node.put("check", check.check());
                node.put("decided", check.decided());
                assumes(node, check.assumes());
            }
        }
        node.put("says", words.say(finding.says()));
        node.set("message", saying(finding.says()));
        return node;
    }

    private void explanations(ObjectNode node, List<Explanation> explanations) {
        ArrayNode array = node.putArray("explanations");
        for (Explanation explanation : explanations) {
            ObjectNode entry = array.addObject();
            entry.put("kind", explanation.kind());
            entry.set("arguments", arguments(explanation.says()));
            entry.put("accounts_for", explanation.accountsFor());
            claims(entry, "claims", explanation.backedBy());
            entry.put("text", words.say(explanation.says()));
        }
    }

    private ObjectNode assumption(Assumption assumption) {
        ObjectNode node = JSON.objectNode();
        node.put("id", assumption.id());
        node.put("name", words.name(assumption));
        node.put("held", assumption.held());
        node.put("says", words.say(assumption.says()));
        assumption.judgement().map(Judgement::by).ifPresentOrElse(by -> node.put("by", by), () -> node.putNull("by"));
        assumption
                .judgement()
                .map(Judgement::why)
                .ifPresentOrElse(why -> node.put("why", why), () -> node.putNull("why"));
        return node;
    }

    /// The assumptions that something rests on: as people call them, and beside that the ids that a judgement takes.
    private void assumes(ObjectNode node, Collection<String> ids) {
        texts(node, "assumes", ids.stream().map(this::name).toList());
        texts(node, "assumption_ids", ids);
    }

    private String name(String assumption) {
        return names.getOrDefault(assumption, assumption);
    }

    private ObjectNode lineage(Lineage lineage) {
        ObjectNode node = JSON.objectNode();
        ArrayNode documents = node.putArray("documents");
        lineage.documents().forEach(document -> documents.add(document.text()));
        ArrayNode links = node.putArray("links");
        lineage.links()
                .forEach(link -> links.addObject()
                        .put("document", link.document().text())
                        .put("with", link.with().text())
                        .put("ground", link.ground())
                        .put("says", words.say(link.says())));
        return node;
    }

    private static ObjectNode saying(Saying saying) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", saying.kind());
        node.set("arguments", arguments(saying));
        return node;
    }

    private static ObjectNode arguments(Saying saying) {
        ObjectNode node = JSON.objectNode();
        saying.arguments().forEach((name, value) -> {
            if (value instanceof Number number) {
                node.put(name, number.longValue());
            } else {
                node.put(name, String.valueOf(value));
            }
        });
        return node;
    }

    private static ObjectNode put(ObjectNode node, String field, OptionalLong number) {
        return number.isPresent() ? node.put(field, number.getAsLong()) : node.putNull(field);
    }

    private static void texts(ObjectNode node, String field, Collection<String> texts) {
        ArrayNode array = node.putArray(field);
        texts.forEach(array::add);
    }

    private static void claims(ObjectNode node, String field, Collection<ClaimId> claims) {
        node.set(field, array(claims));
    }

    private static ArrayNode array(Collection<ClaimId> claims) {
        ArrayNode array = JSON.arrayNode();
        claims.forEach(claim -> array.add(claim.text()));
        return array;
    }
}
