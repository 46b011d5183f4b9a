package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents that are more than text, from the command line down to the place in their file.
class ForeignDocumentsTest {

    private static final String PAGE = """
            <html lang="en"><head><title>Zoğalvan mill shelled</title>
            <meta property="og:site_name" content="The Valley Herald">
            <meta property="article:published_time" content="1994-05-11T09:00:00+04:00"></head><body>
            <nav><a href="/">90 killed in Westvale</a></nav>
            <article><h1>Zoğalvan mill shelled</h1>
            <p>On 9 May 1994 shells fell on Zoğalvan, and 31 people were killed at the mill, the clerk said.</p></article>
            </body></html>
            """;

    @TempDir
    Path folder;

    private String page() throws IOException {
        return Files.writeString(folder.resolve("herald.html"), PAGE).toString();
    }

    @Test
    void theOffsetsOfClaimsAreThoseOfTheTextThatIsPrinted() throws IOException {
        String page = page();
        String text = Run.of("claims", page, "--text").out();
        assertThat(text).startsWith("Zoğalvan mill shelled\n\nOn 9 May").doesNotContain("Westvale");
        String json = Run.of("claims", page, "--format", "json").out();
        assertThat(json.lines().map(JsonMapper.shared()::readTree))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(text.substring(
                                claim.get("start").asInt(), claim.get("end").asInt()))
                        .isEqualTo(claim.get("quote").asString()));
        assertThat(Run.of("claims", page, "--left-out").out())
                .isEqualTo("node /html[1]/body[1]/nav[1]: 90 killed in Westvale\n");
    }

    @Test
    void theDayThatThePageStatesIsTheDayOfPublicationWhereItsWordsGiveNone() throws IOException {
        JsonNode totals = JsonMapper.shared()
                .readTree(
                        Run.of("claims", page(), "--totals", "--format", "json").out());
        assertThat(totals.get("published").asString()).isEqualTo("1994-05-11");
        assertThat(totals.get("when").asString()).isEqualTo("1994-05-09");
    }

    @Test
    void aFigureIsWalkedBackToItsNode() throws IOException {
        String register = folder.resolve("r.stele").toString();
        Run recorded = Run.of("record", register, page());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        assertThat(Run.of("why", register, "31").out().replaceAll("\\s+", " "))
                .contains("node /html[1]/body[1]/article[1]/p[1]")
                .contains("text read by html@1");
        String id = Run.of("why", register, "31").out().replaceAll("(?s).*(sha256:[0-9a-f]{8}…).*", "$1");
        assertThat(Run.of("why", register, id).out()).contains("Publisher: The Valley Herald (meta og:site_name)");
        assertThat(Run.of("verify", register).status()).isZero();
        assertThat(Run.of("record", register, page()).out()).contains("Read 1 document");
    }

    @Test
    void whatIsRefusedIsNamedWithTheReasonAndTheRestGoesOn() throws IOException {
        String page = page();
        String wrong =
                Files.writeString(folder.resolve("scan.html"), "%PDF-1.7 …").toString();
        Run run = Run.of("record", folder.resolve("r.stele").toString(), wrong, page, "--format", "json");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("stele: scan.html is no web page: it begins like a PDF\n");
        JsonNode form = JsonMapper.shared().readTree(run.out());
        assertThat(form.get("refused").get(0).get("file").asString()).isEqualTo("scan.html");
        assertThat(form.get("taken").get(0).get("file").asString()).isEqualTo("herald.html");
    }

    @Test
    void aSpreadsheetIsAListLikeAnyOther() throws IOException {
        String sheet = """
                <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:spreadsheet>
                <table:table table:name="wounded"><table:table-row><table:table-cell><text:p>name</text:p></table:table-cell>
                <table:table-cell><text:p>age</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>Nərgiz Əliyeva</text:p></table:table-cell>
                <table:table-cell><text:p>34</text:p></table:table-cell></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>""";
        Path file = folder.resolve("clinic.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
        }
        String register = folder.resolve("r.stele").toString();
        Run recorded = Run.of("record", register, file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        assertThat(Run.of("why", register, "clinic:1").out())
                .contains("Nərgiz Əliyeva,34")
                .contains("line 2");
        assertThat(Run.of("verify", register).status()).isZero();
        assertThat(Run.of("link", file.toString(), "--format", "json").status()).isZero();
    }
}
