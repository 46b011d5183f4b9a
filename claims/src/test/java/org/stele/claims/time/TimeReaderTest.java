package org.stele.claims.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Mention.Bearing;
import org.stele.claims.text.Mention.Sense;
import org.stele.claims.text.Mention.TimeMention;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;

class TimeReaderTest {

    static List<TimeMention> times(String text) {
        return times(text, Optional.empty());
    }

    private static List<TimeMention> times(String text, Optional<Edtf> published) {
        TokenizedText tokens = TokenizedText.of(text);
        return TimeReader.read(new Clauses(tokens, Lexicon.of(tokens.language())), published);
    }

    private static String edtf(TimeMention time) {
        return time.when().edtf().map(Edtf::toString).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            On 9 May 1994 the bridge fell.                              | 1994-05-09
            On May 9, 1994, the bridge fell.                            | 1994-05-09
            On the 9th of May 1994 the bridge fell.                     | 1994-05-09
            The bridge fell on Sept. 9, 1994 in the rain.               | 1994-09-09
            It was on 1994-05-09 that the bridge fell.                  | 1994-05-09
            It was on 9.5.1994 that the bridge fell.                    | 1994-05-09
            It was on 5/19/1994 that the bridge fell.                   | 1994-05-19
            It was on 5/9/1994 that the bridge fell.                    | 1994
            On May 9–11, 1994, the town was shelled.                    | 1994-05-09/1994-05-11
            On May 9-11, 1994, the town was shelled.                    | 1994-05-09/1994-05-11
            On 9—11 May 1994 the town was shelled.                      | 1994-05-09/1994-05-11
            From 9 to 11 May 1994 the town was shelled.                 | 1994-05-09/1994-05-11
            Between May 9 and May 11, 1994 the town was shelled.        | 1994-05-09/1994-05-11
            From 28 May to 3 June 1994 the town was shelled.            | 1994-05-28/1994-06-03
            From December 30 to January 2, 1995 the town was shelled.   | 1994-12-30/1995-01-02
            On the night of May 9–10, 1994, the army came.              | 1994-05-09/1994-05-10
            On the night of 9 May 1994 the army came.                   | 1994-05-09/1994-05-10
            In the early hours of 9 May 1994 the army came.             | 1994-05-09
            In May 1994 the army came to the town.                      | 1994-05
            In 1994 the army came to the town.                          | 1994
            It began at the end of 1993 in the town.                    | 1993-12~
            It began in early May 1994 in the town.                     | 1994-05-01/1994-05-10~
            It has lasted since 1994 in the town.                       | 1994/..
            The 1990s were hard for the town.                           | 199X
            In the 19th–20th centuries the town was rich.               | 18XX/19XX
            In the nineteenth century the town was rich.                | 18XX
            The war of 1992–1994 was over.                              | 1992/1994
            The war of 1992-94 was over.                                | 1992/1994
            """)
    void aDateIsReadAsPreciselyAsItIsWritten(String sentence, String expected) {
        assertThat(times(sentence)).extracting(TimeReaderTest::edtf).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            В ночь с 9 на 10 мая 1994 года войска вошли в город.        | 1994-05-09/1994-05-10
            9 мая 1994 года войска вошли в город.                       | 1994-05-09
            9-11 мая 1994 г. войска вошли в город.                      | 1994-05-09/1994-05-11
            В мае 1994 года войска вошли в город.                       | 1994-05
            """)
    void russianMonthsAndNights(String sentence, String expected) {
        assertThat(times(sentence)).extracting(TimeReaderTest::edtf).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The law was passed by 300 people and may 5 times be read.
            A march of 2000 people was seen by the river.
            Some 1994 people were killed in the town.
            On 31 February 1994 nothing happened in 12 of the towns.
            """)
    void aNumberThatIsNoDateIsLeftAlone(String sentence) {
        assertThat(times(sentence)).extracting(TimeReaderTest::edtf).doesNotContain("1994-02-31", "2000", "0300");
        assertThat(times(sentence))
                .filteredOn(time -> edtf(time).length() == 10)
                .isEmpty();
    }

    @Test
    void aDayTakesTheYearThatIsBeingToldOf() {
        List<TimeMention> times = times("""
                Thirty years on the valley remembers.
                On the night of May 9–10, 1994, troops entered Zoğalvan and 12 people were killed. \
                Three more were killed on May 14. The council's decree dated June 1, 1999, came late. \
                On May 15 the mayor spoke.
                """, Optional.of(Edtf.parse("2024-05-09")));
        assertThat(times)
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1994-05-09/1994-05-10", "1994-05-14", "1999-06-01", "1994-05-15");
        assertThat(times.get(2).sense()).isEqualTo(Sense.SAID);
        assertThat(times.get(1).when().inherited()).isTrue();
        assertThat(times.get(0).when().precision()).isEqualTo(1);
    }

    @Test
    void anEventNamedByItsDayKeepsItsOwnYear() {
        List<TimeMention> times = times("The march of May 9, 1994 ended in the square. In 2012 a war began. "
                + "On 3 July 2013 the council spoke of the May 9 tragedy and of the martyrs of May 9.");
        assertThat(times)
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1994-05-09", "2012", "2013-07-03", "1994-05-09", "1994-05-09");
        assertThat(times.get(3).sense()).isEqualTo(Sense.NAME);
        assertThat(times.get(4).sense()).isEqualTo(Sense.NAME);
        assertThat(times.get(1).sense()).isEqualTo(Sense.BACKGROUND);
    }

    @Test
    void anUndatedEventStaysAnAnchor() {
        List<TimeMention> times = times("On the night of May 9–10, 1994, troops entered the town. "
                + "Before the people were even told of the imposition of a curfew, soldiers killed 12 people. "
                + "In the days following the declaration of the curfew, 3 people were killed.");
        assertThat(times.get(1).words().text())
                .isEqualTo("Before the people were even told of the imposition of a curfew");
        assertThat(times.get(1).when().anchor()).contains("the imposition of a curfew");
        assertThat(times.get(1).bearing()).isEqualTo(Bearing.BEFORE);
        assertThat(edtf(times.get(1))).isEqualTo("1994-05-09/1994-05-10");
        assertThat(times.get(2).when().anchor()).contains("the declaration of the curfew");
        assertThat(times.get(2).bearing()).isEqualTo(Bearing.AFTER);
        assertThat(edtf(times.get(2))).isEqualTo("1994-05-10/..");
    }

    @Test
    void withoutAnyDateAnAnchorHasNoDate() {
        List<TimeMention> times = times("Before the declaration of the curfew, soldiers killed 12 people.");
        assertThat(times).hasSize(1);
        assertThat(times.getFirst().when().edtf()).isEmpty();
        assertThat(times.getFirst().when().anchor()).contains("the declaration of the curfew");
    }

    @Test
    void theDayAfterAnEventIsPartOfTheDate() {
        List<TimeMention> times =
                times("Troops came on May 9, 1994. On May 10, the day after the bloody massacre, the poet spoke.");
        assertThat(times.get(1).words().text()).isEqualTo("On May 10, the day after the bloody massacre");
        assertThat(times.get(1).when().anchor()).contains("the bloody massacre");
        assertThat(edtf(times.get(1))).isEqualTo("1994-05-10");
    }

    @Test
    void yesterdayNeedsTheDayOfWriting() {
        assertThat(times("Gunmen killed two men yesterday."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("");
        assertThat(times("Gunmen killed two men yesterday.", Optional.of(Edtf.parse("1994-05-10"))))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1994-05-09");
        assertThat(times("Gunmen killed two men on Monday.", Optional.of(Edtf.parse("1994-05-10"))))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1994-05-09");
    }

    @Test
    void theFollowingDayCountsFromTheDayLastToldOf() {
        assertThat(times("Gunmen came on 9 May 1994. The following day they left."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1994-05-09", "1994-05-10");
    }

    @Test
    void daysThatNeverWereAreKeptAsWordsWithoutADate() {
        assertThat(times("Between 16 and 14 October 1993, 26 people were killed."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("");
        assertThat(times("From 20 October 1993 to 3 October 1993 nine people were detained."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("");
        assertThat(times("On 31 February 1993 four people were injured."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("");
        assertThat(times("From 28 December to 3 January 1993 nine people were detained."))
                .extracting(TimeReaderTest::edtf)
                .containsExactly("1992-12-28/1993-01-03");
    }
}
