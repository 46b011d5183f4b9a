package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stele.names.NamePart.Kind;

class NameParserTest {

    private static String part(PersonName name, Kind kind) {
        return name.find(kind).map(NamePart::form).orElse("-");
    }

    @Test
    void theNameStaysAsWritten() {
        String written = "  Dr. Kəmaləddin «Usta»  ZOĞALVANLI ";
        assertThat(NameParser.parse(written).written()).isEqualTo(written);
    }

    @Test
    void anAzerbaijaniNameMayBeginWithTheFamilyOrTheGivenName() {
        for (String written : List.of("Kəhrizov Ağakərim Balaş oğlu", "Ağakərim Balaş oğlu Kəhrizov")) {
            PersonName name = NameParser.parse(written);
            assertThat(name.orthography()).isEqualTo(Orthography.AZERBAIJANI_LATIN);
            assertThat(part(name, Kind.GIVEN)).as(written).isEqualTo("aghakarim");
            assertThat(part(name, Kind.FAMILY)).as(written).isEqualTo("kahrizov");
            assertThat(part(name, Kind.FATHER)).as(written).isEqualTo("balash");
        }
    }

    @Test
    void theFathersNameIsTheSameWithOgluAndAsAPatronymic() {
        assertThat(part(NameParser.parse("Kəhrizova Sona Rüstəm qızı"), Kind.FATHER))
                .isEqualTo("rustam");
        assertThat(part(NameParser.parse("Кехризова Сона Рустамовна"), Kind.FATHER))
                .isEqualTo("rustam");
        assertThat(part(NameParser.parse("Кехризов Тофик Рустам оглы"), Kind.FATHER))
                .isEqualTo("rustam");
    }

    @Test
    void inAColumnOfFathersNamesAllWaysToWriteTheFatherAreOneName() {
        for (String written : List.of(
                "Həsən",
                "Həsən oğlu",
                "Həsən qızı",
                "Həsənoğlu",
                "Hasanovich",
                "Hasanovna",
                "Гасанович",
                "Гасановна",
                "Гасан оглы",
                "Hasan kızı",
                "bin Hasan",
                "ibn Hasan",
                "bint Hasan")) {
            HeardPart one = HeardPart.of(
                    NameParser.parse(written, Kind.FATHER).find(Kind.FATHER).orElseThrow());
            HeardPart other = HeardPart.of(NameParser.parse("Həsən oğlu", Kind.FATHER)
                    .find(Kind.FATHER)
                    .orElseThrow());
            assertThat(one.likeness(other, new Spelling())).as(written).isGreaterThanOrEqualTo(0.9);
        }
        HeardPart vali = HeardPart.of(
                NameParser.parse("Vəli", Kind.FATHER).find(Kind.FATHER).orElseThrow());
        HeardPart valyevich = HeardPart.of(
                NameParser.parse("Valyevich", Kind.FATHER).find(Kind.FATHER).orElseThrow());
        assertThat(vali.likeness(valyevich, new Spelling())).isEqualTo(1);
        HeardPart rustam = HeardPart.of(
                NameParser.parse("Rüstəm oğlu", Kind.FATHER).find(Kind.FATHER).orElseThrow());
        HeardPart hasan = HeardPart.of(
                NameParser.parse("Hasanovich", Kind.FATHER).find(Kind.FATHER).orElseThrow());
        assertThat(rustam.likeness(hasan, new Spelling())).isLessThan(0.6);
    }

    @Test
    void aCellThatSaysNobodyCouldReadTheNameIsNoName() {
        for (String cell : List.of(
                "illegible",
                "[Illegible]",
                "UNKNOWN",
                "oxunmur",
                "OXUNMUR",
                "Naməlum",
                "okunaksız",
                "неразборчиво",
                "Неизвестный",
                "невідомий",
                "անհայտ",
                "مجهول الهوية",
                "ناخوانا",
                "بی‌نام",
                "უცნობი",
                "?",
                "---",
                "…",
                "")) {
            assertThat(Nameless.says(cell)).as(cell).isTrue();
        }
        for (String cell : List.of("Sona", "Naməlumov Rüstəm", "Əli", "نام", "Ian Unknownson")) {
            assertThat(Nameless.says(cell)).as(cell).isFalse();
        }
    }

    @Test
    void aLatinLetterInACyrillicNameChangesNothingButIsFound() {
        assertThat(part(NameParser.parse("Рaуф Зoгалов"), Kind.GIVEN))
                .isEqualTo(part(NameParser.parse("Рауф Зогалов"), Kind.GIVEN));
        assertThat(part(NameParser.parse("Рaуф Зoгалов"), Kind.FAMILY))
                .isEqualTo(part(NameParser.parse("Рауф Зогалов"), Kind.FAMILY));
        assertThat(part(NameParser.parse("Sоna"), Kind.GIVEN)).isEqualTo("sona");
        assertThat(Homoglyphs.findMixedWord("Рауф Зoгалов")).contains("Зoгалов");
        assertThat(Homoglyphs.findMixedWord("Рауф Zogalov")).isEmpty();
    }

    @Test
    void aFamilyNameInOvichIsNoFathersName() {
        PersonName name = NameParser.parse("Goran Zogalovich");
        assertThat(part(name, Kind.FAMILY)).isEqualTo("zogalovich");
        assertThat(name.find(Kind.FATHER)).isEmpty();
    }

    @Test
    void anArmenianFathersNameStandsLastInTheGenitive() {
        PersonName name = NameParser.parse("Վազգեն Քահրիզյան Արամի");
        assertThat(name.script()).isEqualTo(Script.ARMENIAN);
        assertThat(part(name, Kind.FAMILY)).isEqualTo("kahrizyan");
        assertThat(part(name, Kind.FATHER)).isEqualTo("aram");
    }

    @Test
    void anArabicNameIsGivenFatherGrandfatherFamily() {
        PersonName name = NameParser.parse("سليم عبد الرحمن داود الكهريزي");
        assertThat(part(name, Kind.GIVEN)).isEqualTo("slym");
        assertThat(name.find(Kind.FATHER).map(NamePart::written)).isEqualTo(Optional.of("عبد الرحمن"));
        assertThat(part(name, Kind.GRANDFATHER)).isEqualTo("dawd");
        assertThat(part(name, Kind.FAMILY)).isEqualTo("khryzy");
    }

    @Test
    void titlesSuffixesAndNicknamesAreSetApart() {
        PersonName name = NameParser.parse("Mashadi Balash \"Qoçu\" Kahrizov Jr.");
        assertThat(name.identifying().stream().map(NamePart::written)).containsExactly("Balash", "Kahrizov");
        assertThat(name.parts().stream().map(NamePart::kind)).contains(Kind.TITLE, Kind.SUFFIX, Kind.NICKNAME);
    }

    @Test
    void aCommaTurnsTheNameRound() {
        assertThat(part(NameParser.parse("Smithson, Arthur"), Kind.FAMILY)).isEqualTo("smithson");
        assertThat(part(NameParser.parse("Smithson, Arthur"), Kind.GIVEN)).isEqualTo("arthur");
    }

    @Test
    void invisibleCharactersAndAHundredThousandLettersDoNoHarm() {
        assertThat(part(NameParser.parse("So\u200Bna Kəhrizova"), Kind.GIVEN)).isEqualTo("sona");
        assertThat(NameParser.parse("ə".repeat(100_000)).parts()).hasSize(1);
        assertThat(NameParser.parse("a ".repeat(50_000)).parts()).hasSizeLessThanOrEqualTo(12);
        assertThat(NameParser.parse(" ,;- ").parts()).isEmpty();
    }
}
