package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartOfFiguresTest {

    @TempDir
    static Path place;

    private static String register = "";

    @BeforeAll
    static void record() {
        register = place.resolve("town.stele").toString();
        assertThat(Run.of("record", register, "../example/articles", "../example/acts")
                        .status())
                .isZero();
    }

    private static Path file() {
        return place.resolve("chart.svg");
    }

    @Test
    void theKilledAreDrawnWithWhoSaidItAndWhen() throws IOException {
        Run run = Run.of("figures", register, "--chart", file().toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(file()))
                .contains("Low 26, best not given, high 31, under the rule range@1")
                .contains("The Valley Weekly, 21 October 1993: 26")
                .contains("The Interior Brigade, in The Valley Weekly (a party’s count of its own acts)")
                .contains("vestnik.txt, day of publishing not known: 31; also 14, 6, 5, 2");
    }

    @Test
    void anotherMeasureIsAskedForByItsNameOrId() throws IOException {
        assertThat(Run.of("figures", register, "--chart", file().toString(), "--of", "injured")
                        .status())
                .isZero();
        assertThat(Files.readString(file())).contains("Injured: ").contains("at least 61");
    }

    @Test
    void whatIsNotThereOrNotClearIsSaidWithWhatWouldBeRight() {
        Run unknown = Run.of("figures", register, "--chart", file().toString(), "--of", "wounded");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no figure \"wounded\" to draw", "--of i", "/killed");
        assertThat(Run.of("figures", register, "--of", "killed").err()).contains("add it");
        assertThat(Run.of("figures", register, "--history", "--chart", "x.svg").err())
                .contains("leave out one of them");
        Run folder = Run.of("figures", register, "--chart", place.toString());
        assertThat(folder.status()).isEqualTo(2);
        assertThat(folder.err()).contains("cannot be written");
    }
}
