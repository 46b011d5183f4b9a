package org.stele.cli;

import java.util.Locale;
import org.stele.evidence.DocumentId;
import org.stele.recording.Case;
import org.stele.recording.Recording;
import org.stele.victims.Edition;
import org.stele.victims.VictimRecord;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `record --format json` prints: what was taken in, and the figures form of what it came to.
final class CaseForm {

    private CaseForm() {}

    static ObjectNode of(Recording.Outcome outcome, InputFiles files, Case found, Wording wording) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ArrayNode taken = form.putArray("taken");
        outcome.taken().forEach(one -> {
            ObjectNode file = taken.addObject()
                    .put("file", one.fileName())
                    .put("added", one.added().name().toLowerCase(Locale.ROOT));
            one.words().ifPresent(words -> file.put("words", words).put("language", one.language()));
            one.rows().ifPresent(rows -> file.put("rows", rows));
            one.edition().ifPresent(edition -> file.set("edition", edition(edition)));
            ArrayNode lost = file.putArray("lost");
            one.lost()
                    .forEach(loss -> lost.addObject()
                            .put("kind", loss.kind().code())
                            .put("what", loss.what())
                            .put("amount", loss.amount()));
        });
        ArrayNode turnedAway = form.putArray("refused");
        files.refused()
                .forEach(file -> turnedAway
                        .addObject()
                        .put("file", file.name())
                        .put("why", file.why())
                        .put("kept", false));
        outcome.refused()
                .forEach(file -> turnedAway
                        .addObject()
                        .put("file", file.fileName())
                        .put("why", file.why())
                        .put("kept", file.kept()));
        ArrayNode aside = form.putArray("set_aside");
        files.setAside()
                .forEach(file -> aside.addObject().put("file", file.name()).put("why", file.why()));
        VictimRecord victims = found.victims();
        form.putObject("victims")
                .put("named", victims.named())
                .put("nameless", victims.nameless())
                .put(
                        "unnamed",
                        victims.groups().stream()
                                .mapToLong(group -> group.remainder().low())
                                .sum())
                .put("rows", victims.rows().size())
                .put("review", victims.review().size());
        form.set("incidents", FiguresForm.of(found.incidents(), wording).get("incidents"));
        return form;
    }

    private static ObjectNode edition(Edition edition) {
        String list = edition.list().name();
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("list", list)
                .put("follows", edition.list().follows().map(DocumentId::text).orElse(""))
                .put("kept", edition.kept());
        ArrayNode added = form.putArray("added");
        edition.added().forEach(row -> added.add(list + ":" + row));
        ArrayNode gone = form.putArray("gone");
        edition.gone().forEach(row -> gone.add(list + ":" + row));
        ArrayNode changed = form.putArray("changed");
        edition.changed()
                .forEach(change -> changed.addObject()
                        .put("row", list + ":" + change.row())
                        .put("column", change.column())
                        .put("before", change.before())
                        .put("after", change.after()));
        return form;
    }
}
