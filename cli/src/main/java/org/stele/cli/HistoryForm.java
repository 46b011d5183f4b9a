package org.stele.cli;

import java.util.List;
import java.util.OptionalLong;
import org.stele.incidents.Question;
import org.stele.recording.Dating;
import org.stele.recording.History;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The histories of figures as JSON, after docs/formats/history.md.
final class HistoryForm {

    private HistoryForm() {}

    static ObjectNode of(List<History> histories, Dating dating, Wording wording) {
        ReckoningWords words = new ReckoningWords(wording);
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("dating", dating.code());
        ArrayNode incidents = root.putArray("incidents");
        for (History history : histories) {
            ObjectNode incident = incidents
                    .addObject()
                    .put("id", history.incident().id())
                    .put("name", words.say(history.incident().title()))
                    .put("pace", history.pace().code())
                    .put("days", history.days());
            ArrayNode undated = incident.putArray("undated");
            history.undated().forEach(document -> undated.add(document.text()));
            ArrayNode figures = incident.putArray("figures");
            history.figures().forEach(figure -> figure(figures.addObject(), figure));
        }
        return root;
    }

    private static void figure(ObjectNode node, History.OfFigure figure) {
        Question asked = figure.asked();
        node.put("question", asked.id())
                .put("measure", asked.measure().code())
                .put("unit", asked.measure().unit().code())
                .put("scope", asked.scope().toString());
        ArrayNode changes = node.putArray("changes");
        for (History.Change change : figure.changes()) {
            ObjectNode entry = changes.addObject().put("on", change.on().toString());
            change.answer()
                    .ifPresentOrElse(
                            answer -> answer(entry.putObject("answer"), answer), () -> entry.putNull("answer"));
            ArrayNode documents = entry.putArray("documents");
            change.documents().forEach(document -> documents.add(document.text()));
            ArrayNode judgements = entry.putArray("judgements");
            change.judgements()
                    .forEach(judgement -> judgements
                            .addObject()
                            .put("kind", judgement.kind().code())
                            .put("subject", judgement.subject())
                            .put("value", judgement.value())
                            .put("by", judgement.by())
                            .put("why", judgement.why()));
        }
    }

    private static void answer(ObjectNode node, Question answer) {
        number(node, "low", answer.low());
        number(node, "best", answer.best());
        number(node, "high", answer.high());
        node.put("rule", answer.rule().id())
                .put("status", answer.status().code())
                .put("lineages", answer.lineages());
        ArrayNode reads = node.putArray("reads");
        answer.reads().forEach(claim -> reads.add(claim.text()));
    }

    private static void number(ObjectNode node, String field, OptionalLong number) {
        if (number.isPresent()) {
            node.put(field, number.getAsLong());
        } else {
            node.putNull(field);
        }
    }
}
