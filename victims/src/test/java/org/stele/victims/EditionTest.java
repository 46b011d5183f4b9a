package org.stele.victims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;

/// Editions of the list of an invented hospital.
class EditionTest {

    private static final String FIRST = """
            no,surname,name,age,died,place
            1,Kahrizov,Tofig,31,1988-03-04,Kahriz
            2,Kahrizov,Rustam,28,1988-03-04,Kahriz
            3,Zogalli,Sona,52,1988-03-05,Zogalvan
            4,illegible,,44,1988-03-05,Zogalvan
            5,Armudzade,Nargiz,17,1988-03-04,Kahriz
            """;

    private static ListFile list(String table) {
        try {
            return Intake.readList("hospital.csv", table.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> numbers(Edition edition) {
        return edition.list().rows().stream().map(ListFile.Row::number).toList();
    }

    @Test
    void rowsKeepTheirNumbersWhenOneIsPutInBeforeThem() {
        Edition edition = Edition.of(list("""
                no,surname,name,age,died,place
                1,Bostanova,Telli,47,1988-03-04,Kahriz
                2,Kahrizov,Tofig,31,1988-03-04,Kahriz
                3,Kahrizov,Rustam,28,1988-03-04,Kahriz
                4,Zogalli,Sona,52,1988-03-05,Zogalvan
                5,illegible,,44,1988-03-05,Zogalvan
                6,Armudzade,Nargiz,17,1988-03-04,Kahriz
                """), List.of(list(FIRST)));
        assertThat(numbers(edition)).containsExactly(6, 1, 2, 3, 4, 5);
        assertThat(edition.added()).containsExactly(6);
        assertThat(edition.gone()).isEmpty();
        assertThat(edition.changed()).isEmpty();
    }

    @Test
    void whatWasCorrectedIsTheSameRowAndToldCellByCell() {
        Edition edition = Edition.of(list("""
                no,surname,name,age,died,place
                1,Kahrizov,Tofiq,31,1988-03-04,Kahriz
                2,Kahrizov,Rustam,29,1988-03-04,Kahriz
                3,Zogalli,Sona,52,1988-03-05,Zogalvan
                4,Dashbulagov,Jabir,44,1988-03-05,Zogalvan
                """), List.of(list(FIRST)));
        assertThat(numbers(edition)).containsExactly(1, 2, 3, 4);
        assertThat(edition.gone()).containsExactly(5);
        assertThat(edition.changed())
                .containsExactly(
                        new Edition.Change(1, "name", "Tofig", "Tofiq"),
                        new Edition.Change(2, "age", "28", "29"),
                        new Edition.Change(4, "surname", "illegible", "Dashbulagov"),
                        new Edition.Change(4, "name", "", "Jabir"));
    }

    @Test
    void aBrotherInThePlaceOfABrotherIsAnotherRow() {
        Edition edition = Edition.of(list("""
                no,surname,name,age,died,place
                1,Kahrizov,Tofig,31,1988-03-04,Kahriz
                2,Kahrizov,Rahim,28,1988-03-04,Kahriz
                3,Zogalli,Sona,52,1988-03-05,Zogalvan
                """), List.of(list(FIRST)));
        assertThat(numbers(edition)).containsExactly(1, 6, 3);
        assertThat(edition.gone()).containsExactly(2, 4, 5);
    }

    @Test
    void aNumberIsNeverGivenTwiceAndARowThatComesBackHasItsOwn() {
        ListFile first = list(FIRST);
        Edition second = Edition.of(list("""
                no,surname,name,age,died,place
                1,Kahrizov,Tofig,31,1988-03-04,Kahriz
                2,Bostanova,Telli,47,1988-03-04,Kahriz
                """), List.of(first));
        assertThat(numbers(second)).containsExactly(1, 6);
        Edition third = Edition.of(list("""
                no,surname,name,age,died,place
                1,Zogalli,Sona,52,1988-03-05,Zogalvan
                2,Kahrizov,Tofig,31,1988-03-04,Kahriz
                3,Palidli,Oruj,38,1988-03-06,Kahriz
                """), List.of(first, second.list()));
        assertThat(numbers(third)).containsExactly(3, 1, 7);
        assertThat(third.added()).containsExactly(3, 7);
        assertThat(third.gone()).containsExactly(6);
    }

    @Test
    void aHeaderOfTheSameMeaningIsTheSameColumn() {
        Edition edition = Edition.of(list("""
                id,family name,given name,age,date of death,place of death
                x,Kahrizov,Tofig,31,1988-03-04,Kahriz
                y,Zogalli,Sona,25,1988-03-05,Zogalvan
                """), List.of(list(FIRST)));
        assertThat(numbers(edition)).containsExactly(1, 3);
        assertThat(edition.changed()).containsExactly(new Edition.Change(3, "age", "52", "25"));
    }

    /// Rows of few words, shuffled, some left out and some put in: every row that stayed is known again.
    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>(IntStream.range(0, 300)
                    .mapToObj(i -> "Ad%d,Soyad%d,%d".formatted(i, i / 3, 20 + i % 50))
                    .toList());
            ListFile first = list("name,surname,age\n" + String.join("\n", rows) + "\n");
            List<String> second = new ArrayList<>(rows.subList(random.nextInt(40), 300));
            second.add("Yeni,Soyad,33");
            Collections.shuffle(second, random);
            Edition edition = Edition.of(list("name,surname,age\n" + String.join("\n", second) + "\n"), List.of(first));
            for (ListFile.Row row : edition.list().rows()) {
                boolean isNew = row.raw().startsWith("Yeni");
                assertThat(row.number())
                        .as("seed %d, %s", seed, row.raw())
                        .isEqualTo(isNew ? 301 : rows.indexOf(row.raw()) + 1);
            }
        }
    }
}
