package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void aWarningIsOneLineWhateverItQuotes() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);

        console.warn("list.csv has a column \"na\u001B[31mme\u202E\n\", which it should not");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("stele: list.csv has a column \"na·[31mme· \", which it should not\n");
    }

    /// A device or a reader that takes nothing.
    private static Console writingTo(String refusal, ByteArrayOutputStream err) {
        Written written = new Written(new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException(refusal);
            }
        });
        return new Console(
                new PrintStream(written, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false,
                written);
    }

    @Test
    void anAnswerThatDidNotArriveIsOurFaultAndSaidSo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console full = writingTo("No space left on device", err);
        int status = Stele.run(
                full, "claims", Path.of("..", "example/articles/agency.txt").toString());
        full.flush();
        assertThat(Stele.written(full, status)).isEqualTo(Stele.OUR_FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("stele: the answer could not be written to the end: No space left on device\n");
    }

    @Test
    void aReaderWhoStopsReadingIsNoFault() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console closed = writingTo("Broken pipe", err);
        int status = Stele.run(
                closed, "claims", Path.of("..", "example/articles/agency.txt").toString());
        closed.flush();
        assertThat(Stele.written(closed, status)).isEqualTo(Stele.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
