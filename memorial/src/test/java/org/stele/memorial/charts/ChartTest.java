package org.stele.memorial.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stele.dates.Edtf;
import org.stele.memorial.charts.Chart.Amount;
import org.stele.memorial.charts.Chart.Answer;
import org.stele.memorial.charts.Chart.Voice;
import org.stele.memorial.charts.Chart.Words;
import org.stele.wording.Wording;
import org.xml.sax.InputSource;

class ChartTest {

    private static final Words WORDS = new Words(Wording.in("en"), Edtf::toString);
    private static final Answer ANSWER =
            new Answer(OptionalLong.of(26), OptionalLong.of(31), OptionalLong.of(31), "range@1");

    private static Amount exactly(long number) {
        return new Amount(number, OptionalLong.of(number), false, "");
    }

    private static Voice voice(String label, String published, Amount... amounts) {
        return new Voice(
                label,
                published.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(published)),
                false,
                List.of(amounts));
    }

    private static String file(Voice... voices) {
        return new Chart("Killed", ANSWER, List.of(voices)).file(704, WORDS);
    }

    private static void isXml(String svg) throws Exception {
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void aFileSaysInWordsAllThatItShowsAndRunsNothing() throws Exception {
        String svg = file(voice("Wire <&>", "1993-10-15", exactly(26), exactly(14)), voice("Weekly", "", exactly(31)));
        isXml(svg);
        assertThat(svg)
                .contains("Wire &lt;&amp;&gt;, 1993-10-15: 26; also 14.")
                .contains("Weekly, day of publishing not known: 31.")
                .contains("no confidence interval")
                .doesNotContain("<script", "href", "@import", "url(");
    }

    @Test
    void whoHasNoDayStandsApartAndLast() {
        String svg = file(voice("First", "", exactly(40)), voice("Second", "1993-10-15", exactly(26)));
        assertThat(svg).contains("no day known");
        assertThat(svg.indexOf("Second, 1993-10-15")).isLessThan(svg.indexOf("First, day of"));
        assertThat(file(voice("Second", "1993-10-15", exactly(26)))).doesNotContain(">no day known<");
        // "before 1995" has no first day: none is made up
        assertThat(file(voice("Third", "../1995-01-01", exactly(26))))
                .contains(">no day known<")
                .contains("../1995-01-01, day of publishing not known");
    }

    @Test
    void theOrderOfVoicesMakesNoDifference() {
        List<Voice> voices = new ArrayList<>(List.of(
                voice("A", "1993-10-15", exactly(26)),
                voice("B", "1993-10-15", exactly(26)),
                voice("C", "1993-10", exactly(31)),
                voice("D", "", new Amount(30, OptionalLong.empty(), false, "")),
                voice("E", "1994", new Amount(24, OptionalLong.of(99), true, "dozens"))));
        String first = new Chart("Killed", ANSWER, voices).file(704, WORDS);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(voices, new Random(seed));
            assertThat(new Chart("Killed", ANSWER, voices).file(704, WORDS))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void aVagueWordIsTheMarkOnlyWhereThereIsNoNumber() {
        Amount hundreds = new Amount(200, OptionalLong.of(999), true, "hundreds");
        assertThat(voice("A", "", hundreds, exactly(31)).mark()).isEqualTo(exactly(31));
        assertThat(file(voice("A", "", hundreds))).contains("“hundreds”");
    }

    @Test
    void aLongLabelIsWrappedAndCutBetweenLetters() {
        assertThat(Text.wrap("one two three four", 9, 5)).containsExactly("one two", "three", "four");
        assertThat(Text.wrap("é".repeat(9), 4, 9)).containsExactly("é".repeat(4), "é".repeat(4), "é");
        assertThat(Text.wrap("one two three four", 9, 2)).containsExactly("one two", "three…");
    }

    @Test
    void wordsFromRightToLeftLeaveTheDateInItsPlace() {
        assertThat(file(voice("وكالة الوادي", "1993-10-15", exactly(26))))
                .contains("\u200Eوكالة الوادي\u200E, 1993-10-15: 26");
    }

    @Test
    void thousandsOfVoicesAreDrawnAndTheListSaysHowManyItLeavesOut() throws Exception {
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            voices.add(
                    voice("V" + i, LocalDate.of(1993, 10, 15).plusDays(i % 700).toString(), exactly(20 + i % 17)));
        }
        String svg = new Chart("Killed", ANSWER, voices).file(704, WORDS);
        isXml(svg);
        assertThat(svg).contains("1,960 more are drawn and not listed");
    }

    @Test
    void marksOfTheAxisAreRoundAndLeaveRoomForTheirWords() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000));
            LocalDate last = first.plusDays(random.nextInt(1 << random.nextInt(16)));
            double width = 150 + random.nextInt(600);
            TimeAxis axis = new TimeAxis(first, last, 40, width);
            List<TimeAxis.Mark> marks = axis.marks();
            assertThat(marks).as("seed %d", seed).isNotEmpty().hasSizeLessThanOrEqualTo((int) (width / 64) + 2);
            assertThat(marks)
                    .as("seed %d", seed)
                    .allMatch(mark -> axis.x(mark.day()) >= 40 && axis.x(mark.day()) <= 40 + width + 0.001);
        }
    }

    @Test
    void numbersThatLieOnOneAnotherShareALabel() {
        assertThat(Drawing.runs(List.of(1, 2, 3, 7))).isEqualTo("1–3, 7");
        assertThat(Drawing.runs(List.of(3, 4))).isEqualTo("3, 4");
        assertThat(Drawing.runs(List.of(9))).isEqualTo("9");
    }
}
