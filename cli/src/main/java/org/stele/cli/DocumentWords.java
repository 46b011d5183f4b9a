package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.evidence.Document;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;
import org.stele.wording.Wording;

/// What a document says about itself, where its words stand in its file, and what of it could not be read, in words.
final class DocumentWords {

    private final Wording wording;

    DocumentWords(Wording wording) {
        this.wording = wording;
    }

    /// What the file states outside its text, each with the field that states it: one line each.
    List<String> particulars(Particulars stated) {
        List<String> lines = new ArrayList<>();
        say(lines, "title", stated.title());
        say(lines, "author", stated.author());
        say(lines, "publisher", stated.publisher());
        say(lines, "published", stated.published());
        say(lines, "made", stated.made());
        say(lines, "address", stated.address());
        say(lines, "language", stated.language());
        return lines;
    }

    private <T> void say(List<String> lines, String which, Optional<Stated<T>> stated) {
        stated.ifPresent(found -> lines.add(wording.say(
                "document.stated",
                Map.of(
                        "which",
                        which,
                        "value",
                        Page.safe(String.valueOf(found.value())),
                        "basis",
                        Page.safe(found.basis())))));
    }

    /// What is in the file and not in its text, as one sentence that begins with the file's name.
    Optional<String> lost(String fileName, List<Loss> lost) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = lost.stream().map(this::lost).toList();
        return Optional.of(wording.say("document.partly", Map.of("file", fileName, "lost", String.join("; ", parts))));
    }

    private String lost(Loss loss) {
        return wording.say(
                "document.lost." + loss.kind().code(), Map.of("what", Page.safe(loss.what()), "amount", loss.amount()));
    }

    /// How much was left out as no part of the text, if anything was.
    Optional<String> leftOut(Transcript transcript) {
        return transcript.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of(wording.say(
                        "document.left_out",
                        Map.of("blocks", transcript.leftOut().size())));
    }

    /// Where the characters `[start, end)` stand in the file, if its form has places.
    Optional<String> at(Document document, int start, int end) {
        return document.transcript().findLocus(start, end).map(this::at);
    }

    String at(Locus locus) {
        return switch (locus) {
            case Locus.Node(String file, String path) ->
                wording.say(
                        file.isEmpty() ? "document.at.node" : "document.at.node_in",
                        Map.of("file", Page.safe(file), "path", Page.safe(path)));
            case Locus.Page(int number, Locus.Box box, String edges) ->
                wording.say("document.at.page", Map.of("page", number));
            case Locus.Paragraph(String part, int number) ->
                wording.say(
                        part.isEmpty() ? "document.at.paragraph" : "document.at.paragraph_in",
                        Map.of("part", Page.safe(part), "paragraph", number));
            case Locus.Message(int number, String part) ->
                wording.say("document.at.message", Map.of("message", number, "part", Page.safe(part)));
        };
    }
}
