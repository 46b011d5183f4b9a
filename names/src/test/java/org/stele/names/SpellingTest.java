package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = new Spelling();

    @Test
    void winklersOwnExamples() {
        assertThat(jaroWinkler("martha", "marhta")).isCloseTo(0.961, within(0.0005));
        assertThat(jaroWinkler("dwayne", "duane")).isCloseTo(0.840, within(0.0005));
        assertThat(jaroWinkler("dixon", "dicksonx")).isCloseTo(0.813, within(0.0005));
    }

    private double jaroWinkler(String left, String right) {
        spelling.compareWith(left);
        return spelling.jaroWinkler(right);
    }

    @Test
    void theFastWayAndThePlainWayAgree() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3_000; i++) {
            String left = word(random);
            String right = word(random);
            // Letters beyond the masks take the plain way and mean the same word.
            String plainLeft = left.replace('a', 'ə');
            String plainRight = right.replace('a', 'ə');
            spelling.compareWith(left);
            int distance = spelling.distance(right);
            double jaro = spelling.jaroWinkler(right);
            spelling.compareWith(plainLeft);
            String pair = left + " " + right;
            if (pair.indexOf('a') >= 0) {
                assertThat(spelling.distance(plainRight)).as(pair).isEqualTo(distance);
                assertThat(spelling.jaroWinkler(plainRight)).as(pair).isEqualTo(jaro);
            }
        }
    }

    @Test
    void neighboursThatSwapAreOneStep() {
        spelling.compareWith("kahriz");
        assertThat(spelling.distance("kaharz")).isEqualTo(2);
        assertThat(spelling.distance("kharizz")).isEqualTo(2);
        assertThat(spelling.distance("akhriz")).isEqualTo(1);
    }

    @Test
    void sixtyFourLettersAndMore() {
        String word = "abcd".repeat(16);
        spelling.compareWith(word);
        assertThat(spelling.jaroWinkler(word)).isEqualTo(1);
        assertThat(spelling.distance(word + "x")).isEqualTo(1);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }
}
