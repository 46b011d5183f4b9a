package org.stele.parsers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Files of every format, made here, of the invented town Zoğalvan.
final class Made {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Made() {}

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A PDF of so many pages, each of these lines.
    static byte[] pdf(List<List<String>> pages, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle("The mill quarter");
            about.setAuthor("R. Weaver");
            file.setDocumentInformation(about);
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                file.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    float y = 720;
                    for (String line : lines) {
                        if (!line.isEmpty()) {
                            content.beginText();
                            content.newLineAtOffset(72, y);
                            content.showText(line);
                            content.endText();
                        }
                        y -= 15;
                    }
                }
            }
            if (!password.isEmpty()) {
                file.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("docProps/core.xml", """
                <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>The mill</dc:title>
                <dc:creator>R. Weaver</dc:creator><dcterms:created>1994-06-01T10:00:00Z</dcterms:created></cp:coreProperties>""");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\" xmlns:mc=\"m\"><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body) {
        return zip(new LinkedHashMap<>(
                Map.of("content.xml", """
                <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:dc="d"><office:body><office:text>
                """ + body + "</office:text></office:body></office:document-content>")));
    }

    static byte[] epub() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("META-INF/container.xml", """
                <container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>""");
        parts.put("OEBPS/book.opf", """
                <package xmlns:dc="d"><metadata><dc:title>The dam</dc:title><dc:date>1931-05-10</dc:date></metadata>
                <manifest><item id="b" href="two.xhtml"/><item id="a" href="one.xhtml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/></spine></package>""");
        parts.put("OEBPS/two.xhtml", "<html><body><p>Two were injured.</p></body></html>");
        parts.put("OEBPS/one.xhtml", "<html><body><h1>The dam</h1><p>Three people were killed.</p></body></html>");
        return zip(parts);
    }

    /// A sheet whose rows hold texts, a date and a formula with its value.
    static byte[] xlsx() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="hidden" state="hidden" r:id="r3"/><sheet name="wounded" r:id="r1"/>
                <sheet name="notes" r:id="r2"/></sheets></workbook>""".formatted(SHEET, RELATION));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/>
                <Relationship Id="r3" Target="worksheets/sheet3.xml"/></Relationships>""");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\.mm\\.yyyy"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""".formatted(SHEET));
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s"><si><t>name</t></si><si><r><t>Əliyeva, </t></r><r><t>Nərgiz</t></r></si><si><t>born</t></si>
                <si><t>age</t></si></sst>""".formatted(SHEET));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>22041</v></c><c r="C3"><f>2*17</f><v>34.0</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>Unknown man</t></is></c><c r="B4" s="1"><v>22041.5</v></c></row></sheetData></worksheet>""".formatted(SHEET));
        parts.put("xl/worksheets/sheet2.xml", """
                <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>""".formatted(SHEET));
        parts.put("xl/worksheets/sheet3.xml", parts.get("xl/worksheets/sheet2.xml"));
        return zip(parts);
    }

    static byte[] ods() {
        return zip(new LinkedHashMap<>(Map.of("content.xml", """
                <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:spreadsheet><table:table table:name="wounded">
                <table:table-row><table:table-cell><text:p>name</text:p></table:table-cell><table:table-cell><text:p>born</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16382"/></table:table-row>
                <table:table-row><table:table-cell><text:p>Əliyeva, Nərgiz</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="1960-05-05"><text:p>05.05.60</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>""")));
    }

    static byte[] mail() {
        return """
                From: =?UTF-8?Q?S=C9=99f=C9=99r_X=C9=99lilov?= <s@paper.example>
                Date: Tue, 10 May 1994 23:10:00 +0400 (AZT)
                Subject: =?UTF-8?Q?Zo=C4=9Falvan=3A_31_killed?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="A"

                --A
                Content-Type: multipart/alternative; boundary="B"

                --B
                Content-Type: text/plain; charset=windows-1251
                Content-Transfer-Encoding: quoted-printable

                =CF=EE=E3=E8=E1 31 =F7=E5=EB=EE=E2=E5=EA.

                --B
                Content-Type: text/html

                <p>The same, as a page.</p>

                --B--
                --A
                Content-Type: application/pdf; name="list.pdf"
                Content-Disposition: attachment; filename="list.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0x

                --A--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] mailbox() {
        return """
                From s@paper.example Tue May 10 23:10:00 1994
                Subject: First

                Three people were killed.

                From s@paper.example Wed May 11 23:10:00 1994
                Subject: Second

                >From the mill we hear of two injured.
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
