package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aParagraphWrapsAtTheWidthAndKeepsItsIndent() {
        Page page = new Page(20, false).paragraph(4, "four words stand here in a row");
        assertThat(page).hasToString("    four words stand\n    here in a row\n");
    }

    @Test
    void figuresStandUnderEachOtherAndOnlyTheLastColumnWraps() {
        Page page = new Page(30, false)
                .table(
                        2,
                        List.of(Page.Align.LEFT, Page.Align.RIGHT, Page.Align.LEFT),
                        List.of(
                                List.of("", "low", "said by"),
                                List.of("Killed", "131", "an agency in the capital of it"),
                                List.of("İmprisoned", "9", "x")));
        assertThat(page).hasToString("""
                                       low   said by
                          Killed       131   an agency
                                             in the
                                             capital
                                             of it
                          İmprisoned     9   x
                        """);
    }

    @Test
    void coloursTakeNoColumns() {
        assertThat(Page.columns(new Page(80, true).bold("82"))).isEqualTo(2);
        assertThat(new Page(80, false).bold("82")).isEqualTo("82");
    }

    @Test
    void aSourceCannotTurnTheTerminalRound() {
        assertThat(Page.safe("a\u202Eb\u001B[31mc\nd")).isEqualTo("a·b·[31mc d");
    }
}
