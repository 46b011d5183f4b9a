package org.stele.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stele.evidence.Judgement;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A file of judgements, one JSON object a line: docs/formats/judgements.md.
///
/// @param judgements those that could be read, in the order of the lines
/// @param problems what is wrong with the other lines
public record JudgementFile(List<Judgement> judgements, List<Problem> problems) {

    private static final List<String> MEMBERS = List.of("kind", "subject", "value", "by", "why");
    private static final Set<JudgementKind> PAIRS = Set.of(JudgementKind.SAME_PERSON, JudgementKind.NOT_SAME_PERSON);

    public JudgementFile {
        judgements = List.copyOf(judgements);
        problems = List.copyOf(problems);
    }

    /// A line that is no judgement.
    ///
    /// @param line counted from 1
    /// @param field the member that is wrong; empty when the line as a whole is
    /// @param reason what was found and what would be right
    public record Problem(String fileName, int line, String field, String reason) {

        /// What a person reads.
        public String says() {
            return fileName + ", line " + line + (field.isEmpty() ? "" : ", \"" + field + "\"") + ": " + reason;
        }
    }

    /// Reads the file. A line that cannot be read is a problem of its own and stops no other.
    ///
    /// @param by who decided where a line does not say
    /// @param at when these judgements are made
    /// @throws Unreadable when the bytes are no UTF-8
    public static JudgementFile parse(String fileName, byte[] bytes, Optional<String> by, Instant at)
            throws Unreadable {
        List<Judgement> judgements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : decode(fileName, bytes).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                judgements.add(judgement(line, by, at));
            } catch (NoJudgement e) {
                problems.add(new Problem(fileName, number, e.field, e.reason));
            }
        }
        return new JudgementFile(judgements, problems);
    }

    private static String decode(String fileName, byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(fileName + " is not UTF-8: judgements are JSON, one a line, saved as UTF-8");
        }
    }

    private static Judgement judgement(String line, Optional<String> by, Instant at) throws NoJudgement {
        ObjectNode json;
        try {
            json = CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new NoJudgement(
                    "", e.getMessage() + "; a line is {\"kind\":…,\"subject\":…,\"value\":…,\"by\":…,\"why\":…}");
        }
        for (String member : json.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                throw new NoJudgement(
                        member,
                        member.equals("at")
                                ? "when a judgement was made is added by the register: leave it out"
                                : "no judgement has this: it has " + String.join(", ", MEMBERS));
            }
        }
        JudgementKind kind = kind(required(json, "kind"));
        String subject = required(json, "subject");
        String value = json.has("value") ? text(json, "value") : "";
        Optional<JudgementForm.Objection> objection = JudgementForm.findObjection(kind, subject, value);
        if (objection.isPresent()) {
            throw new NoJudgement(objection.get().field(), objection.get().says());
        }
        return new Judgement(
                kind,
                PAIRS.contains(kind) ? JudgementForm.pairInOrder(subject) : subject,
                value,
                !json.has("by") && by.isPresent() ? by.get() : required(json, "by"),
                required(json, "why"),
                at);
    }

    private static JudgementKind kind(String code) throws NoJudgement {
        Optional<JudgementKind> kind = Coded.find(JudgementKind.class, code);
        if (kind.isEmpty()) {
            throw new NoJudgement(
                    "kind",
                    "\"" + code + "\" is no kind of judgement: it is one of "
                            + JudgementForm.codes(JudgementKind.values()));
        }
        return kind.get();
    }

    private static String required(ObjectNode json, String member) throws NoJudgement {
        String text = json.has(member) ? text(json, member) : "";
        if (text.isEmpty()) {
            throw new NoJudgement(
                    member,
                    switch (member) {
                        case "why" -> "no reason: a judgement always says why";
                        case "by" -> "nobody: a judgement says who decided (or give --by NAME)";
                        default -> "missing: a judgement needs it";
                    });
        }
        return text;
    }

    private static String text(ObjectNode json, String member) throws NoJudgement {
        JsonNode value = json.path(member);
        if (!value.isString()) {
            throw new NoJudgement(member, value + " is no text: put it in quotation marks");
        }
        String text = value.stringValue().strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new NoJudgement(member, "it holds a line break or another control character: it is one line");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new NoJudgement(member, "it holds half of a character (a lone surrogate)");
        }
        return text;
    }

    /// Why a line is no judgement.
    private static final class NoJudgement extends Exception {

        private static final long serialVersionUID = 1;

        private final String field;
        private final String reason;

        NoJudgement(String field, String reason) {
            super(reason);
            this.field = field;
            this.reason = reason;
        }
    }
}
