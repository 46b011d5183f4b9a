package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;
import org.stele.evidence.parsing.Wire.Answer;
import org.stele.evidence.parsing.Wire.Question;

/// What each format comes to, and where its words say they stand.
class FormatsTest {

    private static Transcript read(Format format, byte[] bytes) {
        return switch (Parsers.answer(new Question(format, "file", bytes))) {
            case Answer.Read(Transcript transcript) -> transcript;
            case Answer.Refused(String why) -> throw new AssertionError("file " + why);
        };
    }

    private static String refused(Format format, byte[] bytes) {
        return switch (Parsers.answer(new Question(format, "file", bytes))) {
            case Answer.Read(Transcript transcript) -> throw new AssertionError("read: " + transcript.text());
            case Answer.Refused(String why) -> why;
        };
    }

    private static Locus at(Transcript transcript, String words) {
        int start = transcript.text().indexOf(words);
        return transcript.findLocus(start, start + words.length()).orElseThrow();
    }

    private static final List<List<String>> PAGES = List.of(
            List.of("Mill quarter shelled"),
            List.of(
                    "On 9 May 1994 shells fell on the mill quarter of the town, and 31 peo-",
                    "ple were killed, the council's clerk said. The shelling went on for three",
                    "hours and stopped at noon.",
                    "",
                    "",
                    "Another 12 people were injured."));

    @Test
    void aPdfGivesItsLinesAsParagraphsWithPageAndRectangles() {
        Transcript transcript = read(Format.PDF, Made.pdf(PAGES, ""));
        assertThat(transcript.text()).isEqualTo("""
                Mill quarter shelled

                On 9 May 1994 shells fell on the mill quarter of the town, and 31 people were killed, the council's clerk said. \
                The shelling went on for three hours and stopped at noon.

                Another 12 people were injured.""");
        Locus.Page page = (Locus.Page) at(transcript, "31 peo");
        assertThat(page.number()).isEqualTo(2);
        assertThat(page.box().left()).isEqualTo(720);
        // The base line is 720 points from the bottom of a page of 792.
        assertThat(page.box().top() + page.box().height()).isEqualTo(720);
        String[] edges = page.edges().split(" ", -1);
        String line = "On 9 May 1994 shells fell on the mill quarter of the town, and 31 peo";
        assertThat(edges).hasSize(line.length() + 1).startsWith("720");
        assertThat(Arrays.stream(edges).mapToInt(Integer::parseInt)).isSorted();
        assertThat(transcript.particulars().title()).contains(new Stated<>("The mill quarter", "PDF Title"));
        assertThat(transcript.particulars().published()).isEmpty();
    }

    @Test
    void aPdfWithAPasswordOrWithoutWordsIsRefused() {
        assertThat(refused(Format.PDF, Made.pdf(PAGES, "secret"))).startsWith("is protected with a password");
        assertThat(refused(Format.PDF, Made.pdf(List.of(List.of()), ""))).startsWith("holds no text");
        assertThat(refused(Format.PDF, Made.epub()))
                .isEqualTo("is no PDF: it begins like a zip archive, as .docx, .odt," + " .epub, .xlsx and .ods are");
    }

    @Test
    void aWordDocumentGivesParagraphsRowsAndWhatIsNotDeleted() {
        Transcript transcript = read(
                Format.DOCX,
                Made.docx(Made.paragraph("Mill quarter shelled") + Made.paragraph("31 people were killed.")
                        + "<w:tbl><w:tr><w:tc>" + Made.paragraph("Mill") + "</w:tc><w:tc>" + Made.paragraph("14")
                        + "</w:tc></w:tr></w:tbl>"
                        + "<w:p><w:del><w:r><w:delText>99 were killed.</w:delText></w:r></w:del><w:ins><w:r><w:t>12 were</w:t></w:r></w:ins>"
                        + "<w:r><w:tab/><w:t>injured.</w:t></w:r></w:p>"));
        assertThat(transcript.text())
                .isEqualTo("Mill quarter shelled\n\n31 people were killed.\n\nMill\t14\n\n12 were\tinjured.");
        assertThat(at(transcript, "31 people")).isEqualTo(new Locus.Paragraph("", 2));
        assertThat(transcript.particulars().made().orElseThrow().value().toString())
                .isEqualTo("1994-06-01");
        assertThat(transcript.particulars().author()).contains(new Stated<>("R. Weaver", "docProps creator"));
    }

    @Test
    void anOpenDocumentGivesParagraphsAndLeavesRemarksOut() {
        Transcript transcript = read(
                Format.ODT,
                Made.odt(
                        "<text:h>Mill quarter</text:h><text:p>31 people<text:s text:c=\"1\"/>were killed"
                                + "<office:annotation><dc:creator>Editor</dc:creator><text:p>Check: 30?</text:p></office:annotation>.</text:p>"));
        assertThat(transcript.text()).isEqualTo("Mill quarter\n\n31 people were killed.");
        assertThat(transcript.leftOut()).extracting(Transcript.LeftOut::words).containsExactly("Check: 30?");
    }

    @Test
    void aBookIsReadInTheOrderOfItsSpine() {
        Transcript transcript = read(Format.EPUB, Made.epub());
        assertThat(transcript.text()).isEqualTo("The dam\n\nThree people were killed.\n\nTwo were injured.");
        assertThat(at(transcript, "Two were")).isEqualTo(new Locus.Node("OEBPS/two.xhtml", "/html[1]/body[1]/p[1]"));
        assertThat(transcript.particulars().published().orElseThrow().value().toString())
                .isEqualTo("1931-05-10");
    }

    @Test
    void aMailGivesItsPlainWordsAndNamesWhatHangsOnIt() {
        Transcript transcript = read(Format.EML, Made.mail());
        assertThat(transcript.text()).isEqualTo("Zoğalvan: 31 killed\n\nПогиб 31 человек.");
        assertThat(at(transcript, "Погиб")).isEqualTo(new Locus.Message(1, "1"));
        assertThat(transcript.particulars().published().orElseThrow().value().toString())
                .isEqualTo("1994-05-10");
        assertThat(transcript.particulars().author().orElseThrow().value())
                .isEqualTo("Səfər Xəlilov <s@paper.example>");
        assertThat(transcript.lost()).containsExactly(new Loss(Loss.Kind.ATTACHMENT, "list.pdf", 6));
        assertThat(refused(Format.EML, new byte[] {1, 2, 3})).startsWith("is no mail");
    }

    @Test
    void aMailboxGivesItsMessagesOneAfterTheOther() {
        Transcript transcript = read(Format.MBOX, Made.mailbox());
        assertThat(transcript.text())
                .isEqualTo("First\n\nThree people were killed.\n\nSecond\n\n>From the mill we hear of two injured.");
        assertThat(at(transcript, "two injured")).isEqualTo(new Locus.Message(2, "1"));
    }

    @Test
    void aSheetIsTheTableThatItShows() throws Exception {
        Transcript transcript = read(Format.XLSX, Made.xlsx());
        assertThat(transcript.text()).isEqualTo("""
                name,born,age

                "Əliyeva, Nərgiz",1960-05-05,34
                Unknown man,1960-05-05T12:00,
                """);
        assertThat(transcript.lost()).containsExactly(new Loss(Loss.Kind.SHEET, "notes", 1));
        var list = Intake.list("wounded.xlsx", DocumentId.of(Made.xlsx()), transcript);
        assertThat(list.name()).isEqualTo("wounded");
        assertThat(list.columns()).containsExactly("name", "born", "age");
        assertThat(list.rows().getFirst().line()).isEqualTo(3);
        assertThat(list.rows().getFirst().find("name")).contains("Əliyeva, Nərgiz");
        assertThat(list.rows().getLast().problem()).isEmpty();
        assertThat(read(Format.ODS, Made.ods()).text()).isEqualTo("name,born\n\"Əliyeva, Nərgiz\",1960-05-05\n");
    }

    @Test
    void numbersOfSheetsLoseTheNoiseOfTheirBinaryForm() {
        assertThat(SheetParser.plain("34.0")).isEqualTo("34");
        assertThat(SheetParser.plain("0.10000000000000001")).isEqualTo("0.1");
        assertThat(SheetParser.plain("1E+3")).isEqualTo("1000");
        assertThat(SheetParser.plain("1E+999999999")).isEqualTo("1E+999999999");
    }

    @Test
    void anEntityOfAForeignFileIsNeverFollowed() {
        String body = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \"http://127.0.0.1:9/\">"
                + "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Before. &x; &y; &b;</w:t></w:r></w:p></w:body></w:document>";
        Map<String, String> parts = new LinkedHashMap<>(Map.of("word/document.xml", body));
        Answer answer = Parsers.answer(new Question(Format.DOCX, "file", Made.zip(parts)));
        assertThat(answer.toString()).doesNotContain("root:").doesNotContain("haha");
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/media/a.xml", "0".repeat(1 << 20).repeat(260));
        parts.put("word/document.xml", "<w:document/>");
        assertThat(refused(Format.DOCX, Made.zip(parts))).startsWith("unpacks to more than 256 MB");
    }

    @Test
    void whatBreaksOffIsReadUpToThereAndSaysSo() {
        StringBuilder body = new StringBuilder();
        java.util.Random random = new java.util.Random(20260101);
        for (int i = 0; i < 500; i++) {
            body.append(Made.paragraph("Paragraph " + i + " of " + random.nextLong()));
        }
        byte[] whole = Made.docx(body.toString());
        Transcript half = read(Format.DOCX, Arrays.copyOf(whole, whole.length / 2));
        assertThat(half.text()).startsWith("Paragraph 0 of");
        assertThat(half.lost()).extracting(Loss::kind).containsExactly(Loss.Kind.CUT_SHORT);
        byte[] book = Made.docx(Made.paragraph("Three people were killed."));
        int directory = new String(book, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        assertThat(read(Format.DOCX, Arrays.copyOf(book, directory)).lost())
                .extracting(Loss::kind)
                .containsExactly(Loss.Kind.CUT_SHORT);
        byte[] mail = Made.mail();
        assertThat(read(Format.EML, Arrays.copyOf(mail, mail.length / 2)).text())
                .contains("Zoğalvan: 31 killed");
    }

    @Test
    void anOfficeFileWithAPasswordSaysWhatItMayBe() {
        byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThat(refused(Format.DOCX, locked))
                .isEqualTo("is no Word document: it begins like an Office file of before 2007, or one with a password");
        assertThatThrownBy(() -> Intake.document("a.docx", locked, Transcript.plain(" ")))
                .hasMessageContaining("holds no text");
    }
}
