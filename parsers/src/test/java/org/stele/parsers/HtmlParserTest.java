package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

class HtmlParserTest {

    private static Transcript parse(String page) throws Refused {
        return HtmlParser.parse(Pages.utf8(page));
    }

    @Test
    void theTextIsTheArticleAndTheRestIsKeptBesideIt() throws Refused {
        Transcript transcript = parse(Pages.HERALD);
        assertThat(transcript.text()).isEqualTo("""
                Mill quarter of Zoğalvan shelled

                On 9 May 1994 shells fell on the mill quarter, and 31 people were killed, the council's clerk said.

                Another 12 people were injured, among them 5 children, in three hours, witnesses said.
                It stopped at noon.

                Quarter\tKilled

                Mill\t14""");
        assertThat(transcript.leftOut())
                .extracting(Transcript.LeftOut::words)
                .containsExactly(
                        "We use cookies on 40 pages.",
                        "Home",
                        "90 killed in Westvale",
                        "Share by mail",
                        "77 people were killed",
                        "20 people killed in a fire in Oldtown, says the fire brigade of the region",
                        "I heard that 300 people were killed, says my cousin, who lives in that town.",
                        "The Valley Herald. 1 person was killed.");
    }

    @Test
    void everyWordKnowsItsNode() throws Refused {
        Transcript transcript = parse(Pages.HERALD);
        int at = transcript.text().indexOf("31 people");
        assertThat(transcript.findLocus(at, at + 9))
                .contains(new Locus.Node("", "/html[1]/body[1]/div[2]/div[1]/p[1]"));
        assertThat(transcript.stretches())
                .allSatisfy(stretch -> assertThat(transcript.text().substring(stretch.start(), stretch.end()))
                        .isEqualTo(transcript
                                .text()
                                .substring(stretch.start(), stretch.end())
                                .strip())
                        .isNotEmpty());
    }

    @Test
    void whatThePageSaysAboutItselfNamesTheFieldThatSaysIt() throws Refused {
        var stated = parse(Pages.HERALD).particulars();
        assertThat(stated.publisher()).contains(new Stated<>("The Valley Herald", "meta og:site_name"));
        assertThat(stated.author()).contains(new Stated<>("R. Weaver", "meta author"));
        assertThat(stated.address())
                .contains(new Stated<>("https://herald.example/1994/shelling", "link[rel=canonical]"));
        assertThat(stated.language()).map(Stated::value).contains("en");
        // The day is the one that is written, not the same moment in another time zone.
        assertThat(stated.published().orElseThrow().value().toString()).isEqualTo("1994-05-11");
        assertThat(stated.published().orElseThrow().basis()).isEqualTo("meta article:published_time");
    }

    @Test
    void schemaOrgIsReadWhereTheMetaElementsSayNothing() throws Refused {
        var stated = parse("""
                <script type="application/ld+json">{"@graph": [{"headline": "Flood", "datePublished": "1931-05-03",
                "author": [{"name": "S. Miller"}], "publisher": {"name": "Dam Courier"}}]}</script>
                <p>The dam gave way.</p>""").particulars();
        assertThat(stated.published().orElseThrow().value().toString()).isEqualTo("1931-05-03");
        assertThat(stated.author()).contains(new Stated<>("S. Miller", "JSON-LD author"));
        assertThat(stated.publisher()).contains(new Stated<>("Dam Courier", "JSON-LD publisher"));
    }

    @Test
    void aDayThatCouldBeTwoIsNotTaken() throws Refused {
        assertThat(parse("<meta name=date content='03/05/1931'><p>The dam gave way.</p>")
                        .particulars()
                        .published())
                .isEmpty();
    }

    @Test
    void aPageWithoutAnyMarksLosesNothing() throws Refused {
        assertThat(parse("<p>Three people were killed.</p><p>Two were injured.</p>")
                        .text())
                .isEqualTo("Three people were killed.\n\nTwo were injured.");
        assertThat(parse("Three people were killed.").text()).isEqualTo("Three people were killed.");
        assertThat(parse("<div class=sidebar><p>Three people were killed.</p></div>")
                        .text())
                .isEqualTo("Three people were killed.");
    }

    @Test
    void theTitleStandsInForAHeadingThatIsMissing() throws Refused {
        Transcript transcript = parse("<title>Flood at the dam</title><p>Three people were killed.</p>");
        assertThat(transcript.text()).isEqualTo("Flood at the dam\n\nThree people were killed.");
        assertThat(transcript.findLocus(0, 5)).contains(new Locus.Node("", "/html[1]/head[1]/title[1]"));
    }

    @Test
    void anOldPageLaidOutInTablesGivesItsText() throws Refused {
        String paragraph = "On 9 May 1994 shells fell on the mill quarter, and 31 people were killed, the clerk said. ";
        Transcript transcript = parse("<table><tr><td><a href=a>Home</a><br><a href=b>Archive</a></td><td>"
                + paragraph.repeat(3) + "<br><br>" + paragraph + "</td></tr></table>");
        assertThat(transcript.text()).contains("31 people").doesNotContain("Archive");
    }

    @Test
    void declaredEncodingsAreFollowed() throws Refused {
        String page = "<meta charset=windows-1251><p>В Зогалване погиб 31 человек.</p>";
        Transcript transcript = HtmlParser.parse(page.getBytes(Charset.forName("windows-1251")));
        assertThat(transcript.text()).isEqualTo("В Зогалване погиб 31 человек.");
        assertThat(transcript.lost()).isEmpty();
    }

    @Test
    void whatIsValidUtf8IsUtf8WhateverItDeclares() throws Refused {
        assertThat(parse("<meta charset=windows-1251><p>Zoğalvanda 31 nəfər öldürüldü.</p>")
                        .text())
                .isEqualTo("Zoğalvanda 31 nəfər öldürüldü.");
    }

    @Test
    void anEncodingThatIsNotDeclaredIsToldByTheBytesAndSaysSo() throws Refused {
        record Sample(String charset, String text) {}
        for (Sample sample : List.of(
                new Sample(
                        "windows-1251",
                        "Девятого мая снаряды упали на квартал у мельницы, погиб тридцать один человек, сообщил совет"
                                + " города. Ещё двенадцать человек были ранены, среди них пятеро детей."),
                new Sample(
                        "KOI8-R",
                        "Девятого мая снаряды упали на квартал у мельницы, погиб тридцать один человек, сообщил совет"
                                + " города. Ещё двенадцать человек были ранены, среди них пятеро детей."),
                new Sample(
                        "windows-1256",
                        "في التاسع من مايو سقطت القذائف على حي الطاحونة وقتل واحد وثلاثون شخصا، كما قال مجلس المدينة."
                                + " وأصيب اثنا عشر شخصا آخرون بينهم خمسة أطفال."),
                new Sample(
                        "windows-1254",
                        "Dokuz Mayıs günü değirmen mahallesine mermiler düştü ve otuz bir kişi öldürüldü, dedi şehir"
                                + " meclisi. On iki kişi daha yaralandı, aralarında beş çocuk vardı."))) {
            Transcript transcript =
                    HtmlParser.parse(("<p>" + sample.text + "</p>").getBytes(Charset.forName(sample.charset)));
            assertThat(transcript.text()).as(sample.charset).isEqualTo(sample.text);
            assertThat(transcript.lost()).extracting(Loss::kind).containsExactly(Loss.Kind.ENCODING_GUESSED);
        }
    }

    @Test
    void utf8OfEveryLanguageReadComesThroughUnchanged() throws Refused {
        for (String text : List.of(
                "Zoğalvanda 31 nəfər öldürüldü.",
                "Зоғалванда 31 нәфәр өлдүрүлдү.",
                "Değirmende 31 kişi öldürüldü.",
                "На мельнице погиб 31 человек.",
                "Біля млина загинула 31 людина, їх поховали.",
                "Ջրաղացում սպանվել է 31 մարդ։",
                "قُتل ٣١ شخصًا في الطاحونة.")) {
            assertThat(parse("<p>" + text + "</p>").text()).isEqualTo(text);
        }
    }

    @Test
    void damagedCharactersAreCountedAndTheRestIsRead() throws Refused {
        byte[] page = Pages.utf8("<p>Zoğalvanda və dərədə 31 nəfər öldürüldü.</p>");
        page[3] = (byte) 0xFF;
        Transcript transcript = HtmlParser.parse(page);
        assertThat(transcript.text()).contains("31 nəfər").contains("\uFFFD");
        assertThat(transcript.lost()).containsExactly(new Loss(Loss.Kind.UNDECODABLE, "UTF-8", 1));
    }

    @Test
    void aPageOfAnyDepthIsRead() throws Refused {
        String page = "<div>".repeat(100_000) + "Three people were killed." + "</div>".repeat(100_000);
        assertThat(parse(page).text()).isEqualTo("Three people were killed.");
    }

    @Test
    void directionCharactersStayInTheTextAsTheyCame() throws Refused {
        String text = "\u202E13\u202C people were killed";
        assertThat(parse("<p>" + text + "</p>").text()).isEqualTo(text);
    }

    @Test
    void whatIsNoPageIsRefusedWithWhatItIs() {
        assertThatThrownBy(() -> HtmlParser.parse("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("is no web page: it begins like a PDF");
    }
}
