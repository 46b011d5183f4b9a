package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransliterationTest {

    private static String form(String word) {
        return Transliteration.form(word, Orthography.of(word));
    }

    @Test
    void azerbaijaniIsOneInBothItsAlphabets() {
        assertThat(form("Əzizağa")).isEqualTo(form("Әзизаға")).isEqualTo("azizagha");
        assertThat(form("Cığallı")).isEqualTo("jighalli");
        assertThat(form("Ҹығаллы")).isEqualTo("jighalli");
    }

    @Test
    void theCapitalsOfDottedAndDotlessIAreKeptApart() {
        assertThat(Transliteration.form("İSMƏT", Orthography.AZERBAIJANI_LATIN)).isEqualTo("ismat");
        assertThat(Transliteration.form("IŞIQ", Orthography.AZERBAIJANI_LATIN)).isEqualTo("ishig");
    }

    @Test
    void consonantsAgreeAcrossScripts() {
        for (List<String> same : List.of(
                List.of("Xəlil", "Халил", "خليل", "Khalil", "Khaleel", "Խալիլ"),
                List.of("Mahmud", "محمود", "Mahmoud", "Махмуд"),
                List.of("Ibrahim", "إبراهيم", "Ibraheem", "Ибрагим"),
                List.of("Giorgi", "გიორგი", "Георгий"))) {
            assertThat(same.stream()
                            .map(word -> Transliteration.skeleton(form(word)))
                            .distinct())
                    .as(same.toString())
                    .hasSize(1);
        }
    }

    @Test
    void unknownLettersStay() {
        assertThat(Transliteration.form("日本", Orthography.OTHER)).isEqualTo("日本");
        assertThat(Transliteration.skeleton("")).isEmpty();
    }
}
