package org.stele.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Lists of an invented valley under the headers of several languages.
class PersonListsTest {

    @SafeVarargs
    private static PersonLists.Table table(String name, List<String> columns, List<String>... cells) {
        List<RowList.Row> rows = new ArrayList<>();
        for (List<String> row : cells) {
            rows.add(new RowList.Row(String.valueOf(rows.size() + 1), row));
        }
        return new PersonLists.Table(name, columns, rows, false);
    }

    @Test
    void theUsualColumnsAreRecognisedInEightLanguages() {
        List<List<String>> headers = List.of(
                List.of("Soyad", "Ad", "Ata adı", "Yaşı", "Doğum tarixi", "Ölüm tarixi", "Həlak olduğu yer"),
                List.of("Soyadı", "Adı", "Baba adı", "Yaş", "Doğum tarihi", "Ölüm tarihi", "Ölüm yeri"),
                List.of("Фамилия", "Имя", "Отчество", "Возраст", "Дата рождения", "Дата смерти", "Место гибели"),
                List.of("Прізвище", "Ім'я", "По батькові", "Вік", "Дата народження", "Дата загибелі", "Місце загибелі"),
                List.of("Ազգանուն", "Անուն", "Հայրանուն", "Տարիք", "Ծննդյան ամսաթիվ", "Մահվան ամսաթիվ", "Մահվան վայր"),
                List.of(
                        "اسم العائلة",
                        "الاسم الأول",
                        "اسم الأب",
                        "العمر",
                        "تاريخ الميلاد",
                        "تاريخ الوفاة",
                        "مكان الوفاة"),
                List.of("نام خانوادگی", "نام", "نام پدر", "سن", "تاریخ تولد", "تاریخ فوت", "محل فوت"),
                List.of(
                        "Surname",
                        "Given name",
                        "Patronymic",
                        "Age",
                        "Date of birth",
                        "Date of death",
                        "Place of death"));
        List<Meaning> meanings = List.of(
                Meaning.FAMILY_NAME,
                Meaning.GIVEN_NAME,
                Meaning.FATHER_NAME,
                Meaning.AGE,
                Meaning.BIRTH_DATE,
                Meaning.DEATH_DATE,
                Meaning.DEATH_PLACE);
        for (List<String> language : headers) {
            for (int i = 0; i < meanings.size(); i++) {
                assertThat(ColumnRecogniser.recognise(language.get(i)))
                        .as(language.get(i))
                        .isEqualTo(Optional.of(meanings.get(i)));
            }
        }
    }

    @Test
    void invisibleCharactersInAHeaderDoNotMatter() {
        assertThat(ColumnRecogniser.recognise("na\u200Bme")).contains(Meaning.NAME);
        assertThat(ColumnRecogniser.recognise("نام\u200Cخانوادگی")).contains(Meaning.FAMILY_NAME);
        assertThat(ColumnRecogniser.recognise("\uFEFFДата рождения:")).contains(Meaning.BIRTH_DATE);
        assertThat(ColumnRecogniser.recognise("shoe size")).isEmpty();
    }

    @Test
    void aPlaceBesideAPlaceOfDeathIsOneColumn() {
        PersonLists lists = PersonLists.of(
                List.of(
                        table("court", List.of("full name", "place of death"), List.of("Sona Zoğallı", "Kəhriz")),
                        table("families", List.of("ad", "yer"), List.of("Sona", "Kəhriz"))),
                Set.of());
        assertThat(lists.schema().columns().stream().map(Column::name))
                .contains("death place")
                .doesNotContain("yer");
        assertThat(lists.unrecognised()).isEmpty();
        PersonLists both = PersonLists.of(
                List.of(
                        table("court", List.of("name", "place of death"), List.of("Sona", "Kəhriz")),
                        table("families", List.of("ad", "yer", "ölüm yeri"), List.of("Sona", "Zoğalvan", "Kəhriz"))),
                Set.of());
        assertThat(both.schema().columns().stream().map(Column::name)).contains("yer", "death place");
    }

    @Test
    void agesThatBecameYearsOfBirthAreNoEmptyColumn() {
        PersonLists lists = PersonLists.of(
                List.of(
                        table("clinic", List.of("name", "age", "died"), List.of("Sona", "52", "1988-03-05")),
                        table("court", List.of("name", "born"), List.of("Sona", "1935-11-11"))),
                Set.of());
        assertThat(lists.schema().columns().stream().map(Column::name)).doesNotContain("age");
        assertThat(lists.lists().getFirst().rows().getFirst().cells()).contains("1935-03-06/1936-03-05");
    }

    @Test
    void agesAreComparedWhereOneOfTwoHasNoBirth() {
        PersonLists lists = PersonLists.of(
                List.of(
                        table(
                                "birth",
                                List.of("name", "born"),
                                List.of("Sona", "1935-11-11"),
                                List.of("Telli", "1950")),
                        table(
                                "clinic",
                                List.of("name", "age", "died"),
                                List.of("Sona", "52", "1988-03-05"),
                                List.of("Sona", "52", ""),
                                List.of("Telli", "53", ""))),
                Set.of());
        Rows rows = new Rows(lists.schema(), lists.lists());
        Field birth = field(rows, "born");
        Field age = field(rows, "age");
        int dated = rows.get(new RowRef("clinic", "1"));
        int undated = rows.get(new RowRef("clinic", "2"));
        int other = rows.get(new RowRef("clinic", "3"));
        int born = rows.get(new RowRef("birth", "1"));
        assertThat(birth.levels().get(birth.level(born, dated))).isEqualTo("as far as known");
        assertThat(age.level(born, dated)).isEqualTo(Field.MISSING);
        assertThat(birth.level(dated, undated)).isEqualTo(Field.MISSING);
        assertThat(age.levels().get(age.level(dated, undated))).isEqualTo("same");
        assertThat(age.levels().get(age.level(undated, other))).isEqualTo("one off");
    }

    private static Field field(Rows rows, String name) {
        return rows.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnreadableNameIsNotCompared() {
        PersonLists lists = PersonLists.of(
                List.of(table("clinic", List.of("surname", "age"), List.of("illegible", "4"), List.of("Zoğallı", "5"))),
                Set.of());
        assertThat(lists.lists().getFirst().rows().getFirst().cells()).containsExactly("", "4");
    }

    @Test
    void agesAreReadWithTheirUnits() {
        assertThat(Ages.find("34")).isEqualTo(OptionalInt.of(34));
        assertThat(Ages.find(" 34 yaş ")).isEqualTo(OptionalInt.of(34));
        assertThat(Ages.find("٣٤")).isEqualTo(OptionalInt.of(34));
        assertThat(Ages.find("8 months")).isEqualTo(OptionalInt.of(0));
        assertThat(Ages.find("18 мес.")).isEqualTo(OptionalInt.of(1));
        assertThat(Ages.find("Новорождённый")).isEqualTo(OptionalInt.of(0));
        for (String wrong : List.of("1957", "131", "-5", "30-35", "12.5", "old", "", "8 people", "1957 years")) {
            assertThat(Ages.find(wrong)).as(wrong).isEmpty();
        }
    }
}
