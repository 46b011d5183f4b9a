package org.stele.evidence;

import java.time.Instant;
import org.stele.vocabulary.JudgementKind;

/// What a person decided about the record: never overwritten, only superseded by a later one of the same
/// kind on the same subject.
///
/// @param subject the id it speaks of: a claim, a pair `LIST:ROW|LIST:ROW`, an assumption's name, a document,
///     or `register` for a rule that holds everywhere
/// @param value what was decided: see docs/formats/judgements.md for what each kind takes
/// @param by who decided
/// @param why the reason, which is never empty
public record Judgement(JudgementKind kind, String subject, String value, String by, String why, Instant at) {

    public Judgement {
        require("subject", subject);
        require("by", by);
        require("why", why);
    }

    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a judgement needs \"" + field + "\": " + "kind, subject, value, by and why are one line each");
        }
    }
}
