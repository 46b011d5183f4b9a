package org.stele.victims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stele.claims.Count;
import org.stele.evidence.Intake;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Sex;

/// Lists of an invented valley: Kəhriz and Zoğalvan, two villages and a hospital.
class VictimsTest {

    private static final String HOSPITAL = """
            id,surname,name,patronymic,sex,age,died
            1,Kahrizov,Tofig,Balashevich,M,31,1988-03-04
            2,Kahrizov,Rustam,Balashevich,M,28,1988-03-04
            3,Zogalli,Sona,Khalilovna,F,52,1988-03-05
            4,Dashbulagov,Jabir,Orujovich,M,1957,1988-03-05
            5,Armudzade,Nargiz,Mansurovich,F,17,1988-03-04
            6,broken row
            7,Gamishov,Vagif,Gadirovich,M,44,1988-03-06
            """;

    private static final String VILLAGES = """
            ad;ata adı;soyad;doğum tarixi;ölüm tarixi;yer
            Tofiq;Balaş;Kəhrizov;01.02.1957;04.03.1988;Kəhriz
            Rüstəm;Balaş;Kəhrizov;09.09.1959;04.03.1988;Kəhriz
            Sona;Xəlil;Zoğallı;11.11.1935;05.03.1988;Zoğalvan
            Cabir;Oruc;Daşbulaqov;1957;05.03.1988;Zoğalvan
            Nərgiz;Mənsur;Armudzadə;30.07.1970;04.03.1988;Kəhriz
            Telli;Yaqut;Bostanova;05.05.1940;04.03.1988;Kəhriz
            Oruc;Qədir;Palıdlı;02.03.1950;04.03.1988;Kəhriz
            Oruc;Qədir;Palıdlı;19.10.1971;05.03.1988;Zoğalvan
            Tofiq;Balaş;Kəhrizov;1957;04.03.1988;Kəhriz
            üç naməlum kişi;;;;05.03.1988;Zoğalvan
            Humay və iki uşağı;Vaqif;Çaylı;1961;05.03.1988;Zoğalvan
            İlqar;Telli;Səmənov;03.04.1990;06.03.1988;Zoğalvan
            """;

    private static final String COURT = """
            id,full name,date of birth,date of death
            a,Kəhrizov Tofiq Balaş oğlu,1957-02-01,1988-03-04
            b,Kəhrizov Rüstəm Balaş oğlu,1959-09-09,1988-03-04
            c,Palıdlı Oruc Qədir oğlu,1950-03-02,1988-03-04
            d,Palıdlı Oruc Qədir oğlu,1971-10-19,1988-03-05
            e,Zoğallı Sona Xəlil qızı,1935-11-11,1988-03-05
            f,Bostanova Telli Yaqut qızı,1940-05-05,1988-03-04
            g,Qamışov Vaqif Qədir oğlu,1943-08-01,1988-03-06
            """;

    private static ListFile list(String name, String csv) {
        try {
            return Intake.readList(name, csv.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static List<ListFile> lists() {
        return List.of(list("hospital.csv", HOSPITAL), list("villages.csv", VILLAGES), list("court.csv", COURT));
    }

    private static VictimRecord gather(Judgement... judgements) {
        return Victims.gather(lists(), List.of(), List.of(judgements), 5);
    }

    private static Judgement judged(JudgementKind kind, String subject) {
        return new Judgement(kind, subject, "", "R. Quliyeva", "She knew them.", Instant.EPOCH);
    }

    private static Person person(VictimRecord record, String member) {
        return record.persons().stream()
                .filter(person -> person.members().contains(member))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has " + member));
    }

    @Test
    void brothersKilledTogetherStayTwo() {
        VictimRecord record = gather();
        assertThat(person(record, "hospital:1").members())
                .contains("court:1", "villages:1")
                .doesNotContain("court:2");
        assertThat(person(record, "hospital:2").members()).contains("court:2", "villages:2");
        assertThat(person(record, "court:1").id())
                .isNotEqualTo(person(record, "court:2").id());
    }

    @Test
    void twoPeopleOfOneNameInTwoVillagesStayTwo() {
        VictimRecord record = gather();
        assertThat(person(record, "villages:7").members()).containsExactly("court:3", "villages:7");
        assertThat(person(record, "villages:8").members()).containsExactly("court:4", "villages:8");
    }

    @Test
    void aDuplicateInOneListIsOnePersonAndBothRowsStay() {
        VictimRecord record = gather();
        assertThat(person(record, "villages:9").members()).contains("villages:1", "court:1", "hospital:1");
        assertThat(record.rows()).hasSize(7 + 12 + 7);
    }

    @Test
    void aYearInTheColumnOfAgesIsReportedAndLeftUnknown() {
        VictimRecord record = gather();
        assertThat(record.problems())
                .contains(new Problem(
                        "row.age", Map.of("file", "hospital.csv", "row", "4", "column", "age", "value", "1957")));
        Person person = person(record, "hospital:4");
        assertThat(person.members()).contains("villages:4");
        assertThat(person.attributes()).noneMatch(attribute -> attribute.name().equals("age"));
        assertThat(person.age()).isEqualTo(new Age.Known(30, 31, List.of("villages:4")));
    }

    @Test
    void anUnreadableRowAndABirthAfterADeathAreReportedAndKept() {
        VictimRecord record = gather();
        assertThat(record.problems().stream().map(Problem::kind)).contains("row.unreadable", "row.birth_after_death");
        assertThat(record.rows())
                .anyMatch(row -> row.id().equals("hospital:6")
                        && row.raw().equals("6,broken row")
                        && !row.person().isEmpty());
    }

    @Test
    void groupsWithoutNamesCountAndNamingAMemberLeavesTheTotal() {
        VictimRecord before = gather();
        assertThat(before.groups())
                .containsExactlyInAnyOrder(
                        new UnnamedGroup("villages:10", "üç naməlum kişi", Count.exactly(3), List.of()),
                        new UnnamedGroup("villages:11+", "iki uşağı", Count.exactly(2), List.of()));
        assertThat(person(before, "villages:11").name()).isEqualTo("Humay");
        assertThat(before.documented().low()).isEqualTo(before.persons().size() + 5L);

        VictimRecord after = gather(judged(JudgementKind.SAME_PERSON, "court:7|villages:10"));
        UnnamedGroup group = after.groups().stream()
                .filter(one -> one.id().equals("villages:10"))
                .findFirst()
                .orElseThrow();
        assertThat(group.named()).containsExactly(person(after, "court:7").id());
        assertThat(group.remainder()).isEqualTo(Count.exactly(2));
        assertThat(after.documented().low()).isEqualTo(after.persons().size() + 4L);
        VictimRecord takenBack = gather(
                judged(JudgementKind.SAME_PERSON, "court:7|villages:10"),
                judged(JudgementKind.NOT_SAME_PERSON, "court:7|villages:10"));
        assertThat(takenBack.documented()).isEqualTo(before.documented());
    }

    @Test
    void judgementsOutrankScoresAndTheLaterOneCounts() {
        VictimRecord apart = gather(judged(JudgementKind.NOT_SAME_PERSON, "court:5|hospital:3"));
        assertThat(person(apart, "court:5").members()).doesNotContain("hospital:3");
        VictimRecord again = gather(
                judged(JudgementKind.NOT_SAME_PERSON, "court:5|hospital:3"),
                judged(JudgementKind.SAME_PERSON, "court:5|hospital:3"));
        assertThat(person(again, "court:5").members()).contains("hospital:3");
        VictimRecord joined = gather(judged(JudgementKind.SAME_PERSON, "hospital:7|villages:6"));
        assertThat(person(joined, "hospital:7").members()).contains("villages:6");
    }

    @Test
    void whatSourcesSayStandsSideBySide() {
        Person sona = person(gather(), "court:5");
        Attribute birth = sona.attributes().stream()
                .filter(attribute -> attribute.name().equals("birth_date"))
                .findFirst()
                .orElseThrow();
        assertThat(birth.isContested()).isTrue();
        assertThat(birth.values().stream().map(Value::text)).containsExactlyInAnyOrder("11.11.1935", "1935-11-11");
        assertThat(sona.sex()).isEqualTo(Sex.FEMALE);
        assertThat(sona.status()).isEqualTo("undetermined");
        assertThat(sona.age()).isEqualTo(new Age.Known(52, 52, List.of("court:5", "hospital:3", "villages:3")));
    }

    @Test
    void aChildIsPrivateUntilSomebodyDecides() {
        VictimRecord record = gather();
        assertThat(person(record, "hospital:5").privateBecause()).contains(Person.Privacy.MAY_BE_MINOR);
        assertThat(person(record, "court:5").privateBecause()).isEmpty();
    }

    @Test
    void theOrderOfListsDoesNotMatterAndTheSameSeedGivesTheSameRecord() {
        VictimRecord one = gather();
        List<ListFile> turned = new ArrayList<>(lists());
        Collections.reverse(turned);
        VictimRecord two = Victims.gather(turned, List.of(), List.of(), 5);
        assertThat(two.persons()).isEqualTo(one.persons());
        assertThat(two.drawn()).isEqualTo(one.drawn());
        assertThat(two.review()).isEqualTo(one.review());
    }

    @Test
    void theNamedStandBesideAStatedFigureAndAreNeverBlendedWithIt() {
        VictimRecord record = gather();
        VictimRecord.NamedAgainstStated compared = record.against(Count.atLeast(30));
        assertThat(compared.named()).isEqualTo(record.persons().size());
        assertThat(compared.missing().low()).isEqualTo(30L - record.persons().size());
        assertThat(compared.missing().high()).isEmpty();
    }

    @Test
    void everyPersonOfTheOverlapsIsCountedOnce() {
        VictimRecord record = gather();
        long counted =
                record.overlaps().rows().stream().mapToLong(row -> row.count()).sum();
        assertThat(counted).isEqualTo(record.persons().size());
        assertThat(record.drawn()).hasSize(30);
    }

    @Test
    void noListsAndAnEmptyListAreRecords() {
        assertThat(Victims.gather(List.of(), List.of(), List.of(), 1).persons()).isEmpty();
        VictimRecord empty = Victims.gather(List.of(list("none.csv", "name,age\n")), List.of(), List.of(), 1);
        assertThat(empty.persons()).isEmpty();
        assertThat(empty.documented()).isEqualTo(Count.exactly(0));
    }

    @Test
    void twoListsOfOneNameAreRefused() {
        assertThatThrownBy(() -> Victims.gather(
                        List.of(list("a.csv", "name\nSona\n"), list("a.csv", "name\nTelli\n")),
                        List.of(),
                        List.of(),
                        1))
                .hasMessageContaining("two lists are called \"a\"");
    }

    @Test
    void theListsOfTheTownGiveThePersonsThatAreTrue() throws IOException {
        Map<String, Set<String>> truth = new HashMap<>();
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        List<ListFile> town = new ArrayList<>();
        for (String name : List.of("court.csv", "families.csv", "hospital.csv")) {
            ListFile file = list(name, Files.readString(Path.of("../example/lists", name)));
            town.add(file);
            Map<String, Integer> byId = new HashMap<>();
            file.rows().forEach(row -> byId.put(row.find("id").orElse(""), row.number()));
            numbers.put(file.name(), byId);
        }
        for (String line : Files.readAllLines(Path.of("../truth/town/persons.csv"))) {
            String[] cells = line.split(",", -1);
            Integer number = numbers.getOrDefault(cells[1], Map.of()).get(cells[2]);
            if (number != null && cells[0].startsWith("p")) {
                truth.computeIfAbsent(cells[0], person -> new TreeSet<>()).add(cells[1] + ":" + number);
            }
        }
        VictimRecord record = Victims.gather(town, List.of(), List.of(), 1);
        Set<Set<String>> found = record.persons().stream()
                .map(person -> new TreeSet<>(person.members()))
                .collect(Collectors.toSet());
        assertThat(found).containsAll(truth.values());
        assertThat(record.groups().stream().map(UnnamedGroup::words)).containsExactly("iki naməlum kişi");
        assertThat(record.problems().stream().map(Problem::kind)).contains("row.age", "row.unreadable");
    }
}
