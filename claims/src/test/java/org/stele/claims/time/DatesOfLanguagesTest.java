package org.stele.claims.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.TokenizedText;

/// Dates as each language writes them.
class DatesOfLanguagesTest {

    private static List<String> dates(String language, String text) {
        TokenizedText tokens = TokenizedText.of(text, language);
        return TimeReader.read(new Clauses(tokens, tokens.lexicon()), Optional.empty()).stream()
                .flatMap(time -> time.when().edtf().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void azerbaijaniPutsTheYearFirstOrLastAndCountsNightsByTwoDays() {
        assertThat(dates("az", "1990-cı il yanvarın 20-də 5 nəfər öldürülüb. Yanvarın 25-də 3 nəfər öldürülüb."))
                .containsExactly("1990-01-20", "1990-01-25");
        assertThat(dates("az", "1990-cı il yanvarın 19-dan 20-nə keçən gecə 5 nəfər öldürülüb."))
                .containsExactly("1990-01-19/1990-01-20");
        assertThat(dates("az", "20 yanvar 1990-cı ildə 7 nəfər yaralanıb.")).containsExactly("1990-01-20");
        assertThat(dates("az", "1992-ci ildə 9 nəfər həlak olub.")).containsExactly("1992");
    }

    @Test
    void turkishSetsEndingsOffByAnApostrophe() {
        assertThat(dates("tr", "20 Ocak 1990'da 5 kişi öldürüldü. Ertesi gün 3 kişi öldü."))
                .containsExactly("1990-01-20", "1990-01-21");
        assertThat(dates("tr", "1992 yılında 7 kişi öldü.")).containsExactly("1992");
    }

    @Test
    void ukrainianNightsHaveTwoDates() {
        assertThat(dates("uk", "20 січня 1990 року вбито 5 людей. У ніч на 25 січня вбито ще 3 людей."))
                .containsExactly("1990-01-20", "1990-01-24/1990-01-25");
    }

    @Test
    void armenianPutsTheYearBeforeMonthAndDay() {
        assertThat(dates("hy", "1990 թ. հունվարի 20-ին սպանվել է 5 մարդ։ Հունվարի 25-ին զոհվել է 3 մարդ։"))
                .containsExactly("1990-01-20", "1990-01-25");
    }

    @Test
    void arabicIsReadInBothSetsOfDigits() {
        assertThat(dates("ar", "في 20 يناير 1990 قتل 5 أشخاص.")).containsExactly("1990-01-20");
        assertThat(dates("ar", "في ٢٠ يناير ١٩٩٠ قتل ٥ أشخاص.")).containsExactly("1990-01-20");
    }
}
