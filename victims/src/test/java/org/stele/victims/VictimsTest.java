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
    void judgementsThatCannotAllBeTrueAreToldAndNoneIsPassedOver() {
        VictimRecord contradicted = gather(
                judged(JudgementKind.SAME_PERSON, "court:5|hospital:3"),
                judged(JudgementKind.SAME_PERSON, "hospital:3|villages:3"),
                judged(JudgementKind.NOT_SAME_PERSON, "court:5|villages:3"));
        assertThat(unheeded(contradicted))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(Set.of("court:5", "hospital:3", "villages:3"))
                        .containsAll(problem.arguments().values()));
        assertThat(unheeded(gather(
                        judged(JudgementKind.SAME_PERSON, "court:5|hospital:3"),
                        judged(JudgementKind.SAME_PERSON, "hospital:3|villages:3"))))
                .isEmpty();
    }

    private static List<Problem> unheeded(VictimRecord record) {
        return record.problems().stream()
                .filter(problem -> problem.kind().startsWith("judgement."))
                .toList();
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
        assertThat(counted).isEqualTo(record.named());
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
        assertThat(record.named()).isEqualTo(truth.size());
        assertThat(record.nameless()).isEqualTo(1);
        // The two men at the bridge, and the row that nobody can read.
        assertThat(record.documented()).isEqualTo(Count.exactly(truth.size() + 3L));
        assertThat(record.groups().stream().map(UnnamedGroup::words)).containsExactly("iki naməlum kişi");
        assertThat(record.problems().stream().map(Problem::kind)).contains("row.age", "row.unreadable");
    }

    @Test
    void aRowThatNobodyCouldReadIsAPersonWithoutANameAndJoinsNobody() {
        ListFile list = list("clinic.csv", """
                name,surname,age,died,place
                illegible,,,1988-03-04,Kəhriz
                Sona,Zoğallı,52,1988-03-04,Kəhriz
                ?,,,1988-03-04,Kəhriz
                ,,52,1988-03-04,Kəhriz
                Telli,oxunmur,40,1988-03-04,Kəhriz
                """);
        VictimRecord record = Victims.gather(List.of(list), List.of(), List.of(), 1);
        assertThat(record.persons()).hasSize(5);
        assertThat(record.named()).isEqualTo(2);
        assertThat(record.persons().stream().filter(person -> !person.isNamed()))
                .allMatch(
                        person -> person.members().size() == 1 && person.name().isEmpty());
        assertThat(person(record, "clinic:5").name()).isEqualTo("Telli");
        assertThat(record.problems())
                .contains(new Problem(
                        "row.name_unreadable",
                        Map.of("file", "clinic.csv", "row", "1", "column", "name", "value", "illegible")))
                .contains(new Problem("row.nameless", Map.of("file", "clinic.csv", "row", "4")));
        assertThat(record.against(Count.exactly(5)).missing()).isEqualTo(Count.exactly(3));
        VictimRecord known = Victims.gather(
                List.of(list), List.of(), List.of(judged(JudgementKind.SAME_PERSON, "clinic:1|clinic:2")), 1);
        assertThat(person(known, "clinic:1").name()).isEqualTo("Sona Zoğallı");
        assertThat(known.named()).isEqualTo(2);
    }

    @Test
    void rowsThatAreEqualInEveryColumnAreOnePersonAndItIsSaid() {
        String row = "Sona,Zoğallı,52,1988-03-04,Kəhriz\n";
        ListFile list = list("copied.csv", "name,surname,age,died,place\n" + row.repeat(300));
        VictimRecord record = Victims.gather(List.of(list), List.of(), List.of(), 1);
        assertThat(record.persons()).hasSize(1);
        assertThat(record.persons().getFirst().members()).hasSize(300);
        assertThat(record.persons().getFirst().copies()).hasSize(299).doesNotContain("copied:1");
        assertThat(record.rows()).allMatch(kept -> !kept.person().isEmpty());
        assertThat(record.problems())
                .contains(new Problem(
                        "rows.copies", Map.of("file", "copied.csv", "rows", "1, 2, 3, 4 …", "count", "300")));
        VictimRecord two = Victims.gather(
                List.of(list), List.of(), List.of(judged(JudgementKind.NOT_SAME_PERSON, "copied:1|copied:9")), 1);
        assertThat(two.persons()).hasSize(2);
    }

    @Test
    void equalRowsWithLittleMoreThanANameAreNoProofOfOnePerson() {
        ListFile list = list("names.csv", "name,surname\nOruc,Palıdlı\nOruc,Palıdlı\nTelli,Bostanova\n");
        VictimRecord record = Victims.gather(List.of(list), List.of(), List.of(), 1);
        assertThat(record.problems())
                .contains(new Problem("rows.equal", Map.of("file", "names.csv", "rows", "1, 2", "count", "2")));
    }

    @Test
    void anAgeThatTheDatesDoNotGiveAndALifeTooLongAreReported() {
        ListFile list = list("dates.csv", """
                name,age,date of birth,date of death
                Sona,52,1935-11-11,1988-03-05
                Telli,40,1935-11-11,1988-03-05
                Humay,53,1935,1988-03-05
                Oruc,,1850,1988-03-05
                Cabir,,1950-13-45,1988-03-05
                Nərgiz,8 ay,1987-07-02,1988-03-05
                """);
        List<Problem> problems = Plausibility.of(list).problems();
        assertThat(problems.stream().map(problem -> problem.arguments().get("row") + " " + problem.kind()))
                .containsExactly("2 row.age_and_dates", "4 row.lifetime", "5 row.date");
        assertThat(problems.getFirst().arguments())
                .containsEntry("age", "40")
                .containsEntry("lived", "52")
                .containsEntry("value", "1935-11-11");
        VictimRecord record = Victims.gather(List.of(list), List.of(), List.of(), 1);
        assertThat(person(record, "dates:6").age()).isEqualTo(new Age.Known(0, 0, List.of("dates:6")));
    }

    @Test
    void namingAMemberOfAGroupNeverRaisesTheTotal() {
        ListFile groups = list("groups.csv", "name,died,place\nüç naməlum kişi,1988-03-05,Zoğalvan\n");
        ListFile named = list("named.csv", "name,died\nOruc Palıdlı,1988-03-05\nTelli Bostanova,1988-03-05\n");
        VictimRecord before = Victims.gather(List.of(groups, named), List.of(), List.of(), 1);
        VictimRecord after = Victims.gather(
                List.of(groups, named), List.of(), List.of(judged(JudgementKind.SAME_PERSON, "groups:1|named:1")), 1);
        assertThat(before.named()).isEqualTo(2);
        assertThat(after.named()).isEqualTo(2);
        assertThat(before.documented()).isEqualTo(Count.exactly(5));
        assertThat(after.documented()).isEqualTo(Count.exactly(4));
    }
}
