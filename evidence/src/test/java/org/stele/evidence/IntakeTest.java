package org.stele.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTextIsItsDecodedCharactersUnchanged() throws Unreadable {
        Document document = Intake.readDocument("a.txt", utf8("Нефтечала\r\n\n 8 killed \n"));
        assertThat(document.text()).isEqualTo("Нефтечала\r\n\n 8 killed \n");
        assertThat(document.passage(12, 20).quote()).isEqualTo(" 8 kille");
    }

    @Test
    void aByteOrderMarkIsNoCharacterOfTheText() throws Unreadable {
        assertThat(Intake.readDocument("a.txt", utf8("\uFEFFx")).text()).isEqualTo("x");
        assertThat(Intake.readDocument("a.txt", "\uFEFFx".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("x");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithTheByteThatShowsIt() {
        byte[] cyrillic = "One line\nБаку".getBytes(Charset.forName("windows-1251"));
        assertThatThrownBy(() -> Intake.readDocument("a.txt", cyrillic))
                .hasMessageContaining("a.txt is not UTF-8: byte 0xC1 at 9, line 2")
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    void aUtf16FileThatIsCutShortIsRefused() {
        byte[] whole = "\uFEFFBaku".getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> Intake.readDocument("a.txt", cut))
                .hasMessage("a.txt begins as UTF-16 and is none: half a character at 8; it may be cut short, or be no"
                        + " text");
    }

    @Test
    void aPictureNamedTxtIsNoText() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0};
        assertThatThrownBy(() -> Intake.readDocument("a.txt", png)).hasMessageContaining("is no text");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Intake.readDocument("a.txt", utf8(" \n"))).hasMessageContaining("a.txt is empty");
        assertThatThrownBy(() -> Intake.readList("a.csv", utf8(""))).hasMessageContaining("a.csv is empty");
    }

    @Test
    void aRowOfTheWrongLengthIsKeptWithItsProblem() throws Unreadable {
        ListFile list = Intake.readList("hospital.csv", utf8("id;name;age\n1;\"A;\nB\";30\n\n2;C\n3;D;40\n"));
        assertThat(list.name()).isEqualTo("hospital");
        assertThat(list.columns()).isEqualTo(List.of("id", "name", "age"));
        assertThat(list.rows()).hasSize(3);
        assertThat(list.rows().get(0).find("name")).contains("A;\nB");
        assertThat(list.rows().get(1).problem()).contains("2 cells where the header has 3");
        assertThat(list.rows().get(1).line()).isEqualTo(5);
        assertThat(list.rows().get(2).problem()).isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> Intake.readList("a.csv", utf8("id,name,name\n1,a,b\n")))
                .hasMessageContaining("two columns called \"name\" (2 and 3)");
    }

    @Test
    void anUnclosedQuotationSaysWhereItWas() {
        assertThatThrownBy(() -> Intake.readList("a.csv", utf8("id,name\n1,a\n2,\"b\n")))
                .hasMessage("a.csv, row 2: a quotation mark is opened and never closed; one that belongs to the text is"
                        + " written twice: \"\"");
        assertThatThrownBy(() -> Intake.readList("a.csv", utf8("id,name\n1,\"a\" b\n")))
                .hasMessageContaining("a.csv, row 1: a closing quotation mark is followed by more text");
        assertThatThrownBy(() -> Intake.readList("a.csv", utf8("id,\"name\n1,a\n")))
                .hasMessageContaining("a.csv, header: a quotation mark is opened");
    }
}
