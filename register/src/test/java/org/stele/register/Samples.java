package org.stele.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.stele.claims.Reading;
import org.stele.evidence.Document;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.JudgementKind;
import tools.jackson.databind.node.ObjectNode;

/// An invented valley's article, list and judgement, and a register to put them into.
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    static final Mandate MANDATE = new Mandate("Kəhriz valley", "The flood of 1931, for its families.");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom SALTS = new SecureRandom();

    private Samples() {}

    private static final ReadingForm NO_READINGS = new ReadingForm() {
        @Override
        public ObjectNode toJson(Reading reading) {
            throw new IllegalStateException();
        }

        @Override
        public Reading fromJson(ObjectNode json) {
            throw new IllegalStateException();
        }
    };

    static Register create(Path file) {
        return Register.create(file, MANDATE, CLOCK, SALTS, NO_READINGS);
    }

    static Register open(Path file) {
        return Register.open(file, NO_READINGS);
    }

    static Session begin(Register register) {
        return register.begin(CLOCK, SALTS);
    }

    static void enterAll(Register register) {
        try (Session session = begin(register)) {
            session.addDocument(articleBytes(), article());
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
}
