package org.stele.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A transcript as it stands in the entry of its document, to and from JSON: docs/formats/register.md.
final class TranscriptForm {

    private TranscriptForm() {}

    static ObjectNode write(Transcript transcript) {
        ObjectNode form =
                CanonicalJson.object().put("parser", transcript.parser()).put("text", transcript.text());
        ArrayNode stretches = form.putArray("stretches");
        for (Transcript.Stretch stretch : transcript.stretches()) {
            write(stretches.addObject().put("start", stretch.start()).put("end", stretch.end()), stretch.at());
        }
        write(form.putObject("particulars"), transcript.particulars());
        ArrayNode lost = form.putArray("lost");
        for (Loss loss : transcript.lost()) {
            lost.addObject()
                    .put("kind", loss.kind().code())
                    .put("what", loss.what())
                    .put("amount", loss.amount());
        }
        ArrayNode leftOut = form.putArray("left_out");
        for (Transcript.LeftOut one : transcript.leftOut()) {
            write(leftOut.addObject().put("text", one.words()), one.at());
        }
        return form;
    }

    static Transcript read(JsonNode form) {
        List<Transcript.Stretch> stretches = new ArrayList<>();
        for (JsonNode stretch : form.path("stretches")) {
            stretches.add(new Transcript.Stretch(
                    stretch.path("start").asInt(), stretch.path("end").asInt(), locus(stretch)));
        }
        List<Loss> lost = new ArrayList<>();
        for (JsonNode loss : form.path("lost")) {
            lost.add(new Loss(
                    Coded.get(Loss.Kind.class, Payloads.text(loss, "kind")),
                    Payloads.text(loss, "what"),
                    loss.path("amount").asLong()));
        }
        List<Transcript.LeftOut> leftOut = new ArrayList<>();
        for (JsonNode one : form.path("left_out")) {
            leftOut.add(new Transcript.LeftOut(locus(one), Payloads.text(one, "text")));
        }
        return new Transcript(
                Payloads.text(form, "parser"),
                Payloads.text(form, "text"),
                stretches,
                particulars(form.path("particulars")),
                lost,
                leftOut);
    }

    private static void write(ObjectNode form, Locus locus) {
        switch (locus) {
            case Locus.Node(String file, String path) -> form.put("file", file).put("node", path);
            case Locus.Page(int number, Locus.Box box, String edges) -> {
                form.put("page", number).put("edges", edges);
                form.putArray("box")
                        .add(box.left())
                        .add(box.top())
                        .add(box.width())
                        .add(box.height());
            }
            case Locus.Paragraph(String part, int number) ->
                form.put("part", part).put("paragraph", number);
            case Locus.Message(int number, String part) ->
                form.put("message", number).put("part", part);
        }
    }

    private static Locus locus(JsonNode form) {
        if (form.has("page")) {
            JsonNode box = form.path("box");
            return new Locus.Page(
                    form.path("page").asInt(),
                    new Locus.Box(
                            box.path(0).asInt(),
                            box.path(1).asInt(),
                            box.path(2).asInt(),
                            box.path(3).asInt()),
                    Payloads.text(form, "edges"));
        }
        if (form.has("paragraph")) {
            return new Locus.Paragraph(
                    Payloads.text(form, "part"), form.path("paragraph").asInt());
        }
        if (form.has("message")) {
            return new Locus.Message(form.path("message").asInt(), Payloads.text(form, "part"));
        }
        return new Locus.Node(Payloads.text(form, "file"), Payloads.text(form, "node"));
    }

    private static void write(ObjectNode form, Particulars particulars) {
        write(form, "title", particulars.title());
        write(form, "author", particulars.author());
        write(form, "publisher", particulars.publisher());
        write(form, "published", particulars.published());
        write(form, "made", particulars.made());
        write(form, "address", particulars.address());
        write(form, "language", particulars.language());
    }

    private static <T> void write(ObjectNode form, String member, Optional<Stated<T>> stated) {
        stated.ifPresent(found -> form.putObject(member)
                .put("value", String.valueOf(found.value()))
                .put("basis", found.basis()));
    }

    private static Particulars particulars(JsonNode form) {
        return Particulars.parse(
                stated(form, "title"),
                stated(form, "author"),
                stated(form, "publisher"),
                stated(form, "published"),
                stated(form, "made"),
                stated(form, "address"),
                stated(form, "language"));
    }

    private static Optional<Stated<String>> stated(JsonNode form, String member) {
        JsonNode stated = form.path(member);
        return stated.isObject()
                ? Optional.of(new Stated<>(Payloads.text(stated, "value"), Payloads.text(stated, "basis")))
                : Optional.empty();
    }
}
