package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameLikenessTest {

    private static double alike(String left, String right) {
        return NameLikeness.of(NameParser.parse(left), NameParser.parse(right)).value();
    }

    @Test
    void oneNameInSeveralSpellingsAndOrdersIsOne() {
        assertThat(alike("Kəhrizov Ağakərim", "Ağakərim Kəhrizov")).isEqualTo(1);
        assertThat(alike("Kəhrizov Ağakərim Balaş oğlu", "Кахризов Агакерим Балашевич"))
                .isGreaterThan(0.85);
        assertThat(alike("Abd al-Rahman Kahrizi", "Abdulrahman Kahrizi")).isEqualTo(1);
        assertThat(alike("Xəlil Zoğalov", "Halil Zogalov")).isGreaterThan(0.85);
        assertThat(alike("خليل داود", "Khalil Dawood")).isGreaterThan(0.85);
    }

    @Test
    void aWomansFamilyNameIsTheFamilys() {
        assertThat(alike("Sona Kəhrizova", "Sona Kəhrizov")).isGreaterThan(0.95);
        assertThat(alike("Sona Kəhrizli", "Sona Kəhrizova")).isGreaterThan(0.9);
    }

    @Test
    void brothersAreTwo() {
        assertThat(alike("Kəhrizov Tofiq Balaş oğlu", "Kəhrizov Rüstəm Balaş oğlu"))
                .isLessThan(0.6);
    }

    @Test
    void aMissingPartIsNoContradictionAndASingleNameIsNoProof() {
        assertThat(alike("Kəhrizov Tofiq Balaş oğlu", "Tofiq Kəhrizov")).isGreaterThan(0.9);
        assertThat(alike("Tofiq", "Tofiq Kəhrizov")).isLessThan(0.8);
    }

    @Test
    void likenessDoesNotDependOnTheSide() {
        SplittableRandom random = new SplittableRandom(3);
        String[] words = {"Sona", "Balaş", "Tofiq", "Rüstəm", "Kəhrizov", "Zoğallı", "qızı", "al", "Əzizə", "Gülxar"};
        for (int i = 0; i < 300; i++) {
            String left = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
            String right = left.charAt(0) == 'S' ? words[i % 10] : words[i % 7] + " " + words[random.nextInt(10)];
            assertThat(alike(left, right)).as("%s | %s", left, right).isEqualTo(alike(right, left));
        }
    }
}
