package org.stele.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.claims.Reading;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.recording.Recording.Outcome;
import org.stele.recording.Recording.Taken;
import org.stele.recording.Recording.TurnedAway;
import org.stele.register.Contents;
import org.stele.register.Refused;
import org.stele.register.Register;
import org.stele.register.Session.Added;
import org.stele.register.Verification;

/// Many files one after the other: what is opened, kept, refused and known.
class RecorderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path register = Path.of("");
    private final List<String> begun = new ArrayList<>();

    @BeforeEach
    void noRegisterYet() {
        register = folder.resolve("valley.stele");
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Given(String name, byte[] bytes) implements Recording.Input {
        static Given of(String name, String text) {
            return new Given(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Given report(int number) {
        return Given.of(
                "report-" + number + ".txt",
                "On %d May 1988, soldiers killed %d people in Kəhriz.\n".formatted(1 + number % 28, 2 + number));
    }

    private static List<Recording.Input> reports(int count) {
        List<Recording.Input> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report(i));
        }
        return reports;
    }

    private Outcome record(List<? extends Recording.Input> inputs, long sessionBytes) {
        begun.clear();
        try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual());
                Recorder recorder = new Recorder(inputs, ListNotes.NONE, parsers, begun::add, sessionBytes)) {
            return Recording.record(register, recorder, CLOCK, new SecureRandom());
        }
    }

    private Outcome record(List<? extends Recording.Input> inputs) {
        return record(inputs, Recorder.SESSION_BYTES);
    }

    private List<String> readFiles() {
        try (Register opened = Register.open(register)) {
            assertThat(Verification.of(opened).findings()).isEmpty();
            return opened.contents().readings().stream().map(Reading::fileName).toList();
        }
    }

    @Test
    void documentsAreEnteredInTheOrderInWhichTheyCameHoweverManyAreReadAtOnce() {
        List<Recording.Input> reports = reports(150);
        Outcome outcome = record(reports);
        List<String> names = reports.stream().map(Recording.Input::name).toList();
        assertThat(outcome.taken()).extracting(Taken::fileName).isEqualTo(names);
        assertThat(readFiles()).isEqualTo(names);
    }

    @Test
    void aLongRunIsSeveralSessionsAndGoesOnWhereAnEarlierOneEnded() {
        record(reports(10), 1);
        assertThat(readFiles()).hasSize(10);
        Outcome outcome = record(reports(25), 20_000);
        assertThat(outcome.taken()).hasSize(25);
        assertThat(outcome.taken())
                .filteredOn(taken -> taken.added() == Added.KNOWN)
                .hasSize(10);
        assertThat(begun).hasSize(15);
        assertThat(readFiles()).hasSize(25);
    }

    @Test
    void whatTheRegisterHasIsNotReadAgain() {
        record(reports(3));
        assertThat(begun).hasSize(3);
        Outcome again = record(reports(3));
        assertThat(begun).isEmpty();
        assertThat(again.taken()).extracting(Taken::added).containsOnly(Added.KNOWN);
        assertThat(again.taken()).allSatisfy(taken -> assertThat(taken.words()).isPresent());
    }

    @Test
    void ofTwoFilesWithTheSameBytesTheSecondIsKnown() {
        Given first = report(1);
        Outcome outcome = record(List.of(first, new Given("copy.txt", first.bytes())));
        assertThat(outcome.taken()).extracting(Taken::added).containsExactly(Added.NEW, Added.KNOWN);
        assertThat(readFiles()).containsExactly("report-1.txt");
    }

    @Test
    void theBytesOfWhatCannotBeReadAreKeptWithTheReason() {
        Given binary = new Given("notes.txt", new byte[] {'a', 0, (byte) 0xFF});
        Outcome outcome = record(List.of(binary, report(1)));
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.fileName()).isEqualTo("notes.txt");
            assertThat(refused.kept()).isTrue();
        });
        assertThat(record(List.of(binary)).refused())
                .extracting(TurnedAway::kept)
                .containsExactly(true);
        try (Register opened = Register.open(register)) {
            Contents contents = opened.contents();
            assertThat(contents.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.bytes()).isEqualTo(3);
                assertThat(refused.why()).startsWith("notes.txt is no text");
            });
            Refused refused = contents.refused().getFirst();
            assertThat(contents.find(refused.id().text())).isPresent();
            Verification verified = Verification.of(opened);
            assertThat(verified.findings()).isEmpty();
            assertThat(verified.contents()).isEqualTo(2);
        }
    }

    @Test
    void whatCouldBeReadLaterIsNoLongerRefused() {
        byte[] page = report(1).bytes();
        record(List.of(new Given("page.unknown", page), report(2)));
        record(List.of(new Given("page.txt", page)));
        try (Register opened = Register.open(register)) {
            assertThat(opened.contents().refused()).isEmpty();
            assertThat(opened.contents().documents()).hasSize(2);
        }
    }

    @Test
    void noRegisterIsMadeWhereNothingCanBeRead() {
        Outcome outcome = record(List.of(new Given("notes.txt", new byte[] {0}), new Given("b.bin", new byte[] {1})));
        assertThat(outcome.refused()).extracting(TurnedAway::kept).containsOnly(false);
        assertThat(register).doesNotExist();
    }

    @Test
    void aFileThatCannotBeOpenedStopsNoOther() {
        Recording.Input gone = new Recording.Input() {
            @Override
            public String name() {
                return "gone.txt";
            }

            @Override
            public byte[] bytes() throws Unreadable {
                throw new Unreadable("gone.txt cannot be read: NoSuchFileException");
            }
        };
        Outcome outcome = record(List.of(gone, report(1)));
        assertThat(outcome.refused()).extracting(TurnedAway::kept).containsExactly(false);
        assertThat(readFiles()).containsExactly("report-1.txt");
    }
}
