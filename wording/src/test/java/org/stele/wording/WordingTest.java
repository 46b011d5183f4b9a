package org.stele.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyMessageOfEveryLanguageCanBeSaid() {
        Wording english = Wording.in("en");
        for (String kind : english.kinds()) {
            assertThat(english.say(kind, Map.of())).as(kind).isNotBlank();
        }
    }

    @Test
    void aLanguageWithoutWordsIsNamed() {
        assertThatThrownBy(() -> Wording.in("xx")).hasMessageContaining("messages_xx.properties");
    }

    @Test
    void aMissingMessageIsNamed() {
        assertThatThrownBy(() -> Wording.in("en").say("no.such")).hasMessageContaining("no.such");
    }
}
