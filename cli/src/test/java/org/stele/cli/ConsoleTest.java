package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
}
