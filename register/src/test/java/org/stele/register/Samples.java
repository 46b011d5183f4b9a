package org.stele.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Reading;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.Words;
import org.stele.evidence.Document;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.Unit;

/// An invented valley's article, list and judgement, and a register to put them into.
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    static final Mandate MANDATE =
            new Mandate("Kəhriz valley", "The flood of 1931, for its families.", "The valley, 1931.");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom SALTS = new SecureRandom();

    private Samples() {}

    static Register create(Path file) {
        return Register.create(file, MANDATE, CLOCK, SALTS);
    }

    static Register open(Path file) {
        return Register.open(file);
    }

    static Session begin(Register register) {
        return register.begin(CLOCK, SALTS);
    }

    static void enterAll(Register register) {
        try (Session session = begin(register)) {
            session.addDocument(articleBytes(), article());
            session.addReading(reading("claims@1"));
            session.addList(listBytes(), list());
            session.addJudgement(judgement());
            session.commit();
        }
    }

    static byte[] articleBytes() {
        return "The Kəhriz dam gave way on 3 May 1931.\nAt least 12 people were killed, 2 of them children.\n"
                .getBytes(StandardCharsets.UTF_8);
    }

    static Document article() {
        try {
            return Intake.readDocument("gazette.txt", articleBytes());
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    static byte[] listBytes() {
        return "name,age\nZeynəb Əlizadə,41\nSəfər Xəlilov,9\n".getBytes(StandardCharsets.UTF_8);
    }

    static ListFile list() {
        try {
            return Intake.readList("hospital.csv", listBytes());
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    static Judgement judgement() {
        return new Judgement(
                JudgementKind.NOT_SAME_PERSON,
                "hospital:1|hospital:2",
                "",
                "R. Quliyeva",
                "Thirty-two years lie between their ages.",
                NOW);
    }

    static ClaimId claimId() {
        Words value = words("12");
        return ClaimId.of(article().id(), "figure", "killed", value.start(), value.end());
    }

    static Reading reading(String reader) {
        Words value = words("12");
        Said said = new Said(
                article().passage(words("At least").start(), words("killed").end()),
                Optional.empty(),
                Polarity.AFFIRMED,
                Modality.ASSERTED,
                List.of(),
                List.of("toll"));
        Claim figure = new Claim.FigureClaim(
                claimId(),
                said,
                Measure.KILLED,
                Optional.of(new Value(OptionalLong.of(12), value)),
                Count.atLeast(12),
                Unit.PERSON,
                List.of(new Group("people", words("people"))),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        return new Reading(
                article().id(),
                article().fileName(),
                reader,
                new Reading.About("en", Optional.empty(), Optional.empty(), Optional.empty(), 18),
                new Reading.Event(List.of(), Optional.empty(), List.of()),
                List.of(figure),
                List.of(new Reading.Rejected(words("1931"), "year")));
    }

    private static Words words(String text) {
        int start = article().text().indexOf(text);
        return new Words(text, start, start + text.length());
    }
}
