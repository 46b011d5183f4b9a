package org.stele.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990",
                "1990-01",
                "1990-01-20",
                "199X",
                "19XX",
                "1990~",
                "1990-01?",
                "1990-01-20%",
                "1990-01-19/1990-01-26",
                "1990/..",
                "../1990-01",
                "1990-01/",
                "/1990",
                "1987-12/1990~"
            })
    void everyDatePrintsBackAsItWasWritten(String text) {
        assertThat(Edtf.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "90", "1990-13", "1990-02-30", "1990-1-2", "199X-01", "1990/1991/1992", "1991/1990", "today"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMonthReachesFromItsFirstToItsLastDay() {
        assertThat(Edtf.parse("1992-02").earliest()).contains(LocalDate.of(1992, 2, 1));
        assertThat(Edtf.parse("1992-02").latest()).contains(LocalDate.of(1992, 2, 29));
    }

    @Test
    void anOpenEndOverlapsEverythingAfterIt() {
        Edtf open = Edtf.parse("1990-01-20/..");
        assertThat(open.overlaps(Edtf.parse("2020"))).isTrue();
        assertThat(open.overlaps(Edtf.parse("1989"))).isFalse();
        assertThat(open.contains(Edtf.parse("1991"))).isTrue();
        assertThat(Edtf.parse("1990").contains(open)).isFalse();
    }
}
