package org.stele.cli;

import java.util.List;
import java.util.Map;
import org.stele.register.Verification;
import org.stele.register.Verification.Finding;
import org.stele.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that `stele verify --format json` prints (docs/formats/verify.md), and the checkpoint in it.
final class VerifyForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SIGNATURE = "\u2014 ";

    /// A checkpoint is three lines, an empty one, and the signature.
    private static final int LINES_BEFORE_SIGNATURE = 4;

    private VerifyForm() {}

    static ObjectNode of(Verified verified, Wording wording) {
        ObjectNode form = NODES.objectNode();
        form.put(verified.kind(), verified.name());
        form.put("clean", verified.findings().isEmpty());
        switch (verified) {
            case Verified.OfRelease release -> form.put("files", release.files());
            case Verified.OfRegister register -> {
                Verification verification = register.verification();
                form.put("entries", verification.entries());
                form.put("contents", verification.contents());
                form.put("checkpoints", verification.checkpoints());
                form.put("root", verification.root().isEmpty() ? null : verification.root());
                form.put("key", register.key().orElse(null));
                form.put("checkpoint", register.checkpoint().orElse(null));
                if (register.since().isPresent()) {
                    form.putObject("since").put("entries", register.sinceSize()).put("holds", register.holdsSince());
                } else {
                    form.putNull("since");
                }
            }
        }
        var findings = form.putArray("findings");
        for (Finding finding : verified.findings()) {
            ObjectNode one = findings.addObject();
            one.put("kind", finding.kind());
            arguments(one.putObject("arguments"), finding.sorted());
            one.put("text", wording.say(finding.kind(), finding.arguments()));
        }
        return form;
    }

    private static void arguments(ObjectNode node, Map<String, Object> arguments) {
        arguments.forEach((name, value) -> {
            switch (value) {
                case Long number -> node.put(name, number.longValue());
                case Object text -> node.put(name, text.toString());
            }
        });
    }

    /// The checkpoint that a text holds: as `stele verify` printed it in either format, or alone.
    ///
    /// @throws IllegalArgumentException when it holds none
    static String checkpointIn(String text) {
        if (text.stripLeading().startsWith("{")) {
            try {
                return JsonMapper.shared().readTree(text).path("checkpoint").asString("");
            } catch (JacksonException e) {
                throw new IllegalArgumentException("it begins like JSON and is none", e);
            }
        }
        List<String> lines = text.lines().toList();
        for (int at = LINES_BEFORE_SIGNATURE; at < lines.size(); at++) {
            if (lines.get(at).startsWith(SIGNATURE)) {
                return String.join("\n", lines.subList(at - LINES_BEFORE_SIGNATURE, at + 1)) + "\n";
            }
        }
        throw new IllegalArgumentException("it lacks the five lines that end with a signature");
    }
}
