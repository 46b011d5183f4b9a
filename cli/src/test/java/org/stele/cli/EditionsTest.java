package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The hospital's list of the invented town comes again, corrected.
class EditionsTest {

    private static final Path HOSPITAL = Path.of("../example/lists/hospital.csv");

    @TempDir
    Path folder;

    private String register = "";

    @BeforeEach
    void theTown() {
        register = folder.resolve("town.stele").toString();
        assertThat(Run.of("record", register, "../example").status()).isZero();
    }

    private Path corrected(String name) throws IOException {
        String table = Files.readString(HOSPITAL);
        String added = "H199,Badamov,Yusif,Rahimovich,M,40,1993-10-15,1993-10-15,\n";
        String without = table.lines()
                .filter(line -> !line.startsWith("H103,"))
                .map(line -> line.startsWith("H101,") ? line.replace(",66,", ",67,") : line)
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(folder.resolve(name), without + added);
    }

    private static JsonNode edition(Run run) {
        return Forms.read("record", run).get("taken").get(0).get("edition");
    }

    private int rows() {
        return Forms.read("victims", Run.of("victims", register, "--format", "json"))
                .get("rows")
                .asInt();
    }

    @Test
    void aNewerEditionTellsWhatDiffersAndCountsNobodyTwice() throws IOException {
        Run run = Run.of("record", register, corrected("hospital.csv").toString(), "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode edition = edition(run);
        assertThat(edition.get("list").asString()).isEqualTo("hospital");
        assertThat(edition.get("gone")).hasSize(1);
        assertThat(edition.get("gone").get(0).asString()).isEqualTo("hospital:3");
        assertThat(edition.get("added")).hasSize(1);
        assertThat(edition.get("changed").get(0).get("before").asString()).isEqualTo("66");
        assertThat(edition.get("changed").get(0).get("after").asString()).isEqualTo("67");
        assertThat(rows()).isEqualTo(58);
        assertThat(Run.of("why", register, "hospital:3").out()).contains("the newest edition of this list");
        assertThat(Run.of("why", register, "hospital:1").out()).doesNotContain("newest edition");
        assertThat(Run.of("verify", register).status()).isZero();
        // The same once more, and the old one once more: nothing changes.
        assertThat(Run.of("record", register, corrected("hospital.csv").toString(), HOSPITAL.toString())
                        .out())
                .contains("2 of them were in the register already");
        assertThat(rows()).isEqualTo(58);
    }

    @Test
    void whatWasDecidedAboutARowStaysTrueOfIt() throws IOException {
        Path judgement = Files.writeString(folder.resolve("j.jsonl"), """
                {"kind":"not_same_person","subject":"hospital:4|court:5","by":"R. Quliyeva","why":"Two people."}
                """);
        assertThat(Run.of("judge", register, judgement.toString()).status()).isZero();
        String before = person("hospital:4");
        assertThat(Run.of("record", register, corrected("hospital.csv").toString())
                        .status())
                .isZero();
        assertThat(person("hospital:4")).isEqualTo(before);
    }

    private String person(String row) {
        for (JsonNode person : Forms.read("victims", Run.of("victims", register, "--format", "json"))
                .get("persons")) {
            for (JsonNode member : person.get("members")) {
                if (row.equals(member.get("row").asString(""))) {
                    return member.get("raw").asString();
                }
            }
        }
        return "";
    }

    @Test
    void aFileThatRepeatsAListWaitsUntilSomebodySaysWhatItIs() throws IOException {
        Path other = corrected("hospital-2.csv");
        Run asked = Run.of("record", register, other.toString());
        assertThat(asked.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(asked.err())
                .contains("repeats 17 of the 19 rows")
                .contains("--list \"hospital-2.csv=hospital\"")
                .contains("--list \"hospital-2.csv=hospital-2\"");
        assertThat(rows()).isEqualTo(58);
        Run said =
                Run.of("record", register, other.toString(), "--list", "hospital-2.csv=hospital", "--format", "json");
        assertThat(said.status()).isZero();
        assertThat(edition(said).get("list").asString()).isEqualTo("hospital");
        assertThat(rows()).isEqualTo(58);
    }

    @Test
    void aListOfTheSameNameWithOtherPeopleIsRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("hospital.csv"), "name,age\nTelli Bostanova,47\nOruj Palidli,38\nSona Zogalli,52\n");
        Run run = Run.of("record", register, other.toString());
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("of which 0 stand in this file").contains("--list \"hospital.csv=hospital-2\"");
        Run named = Run.of("record", register, other.toString(), "--list", "hospital.csv=clinic");
        assertThat(named.status()).isZero();
        assertThat(Run.of("why", register, "clinic:2").out()).contains("Palidli");
        assertThat(Run.of("verify", register).status()).isZero();
    }

    @Test
    void anOptionThatNamesNoListIsWrong() {
        Run run = Run.of("record", register, HOSPITAL.toString(), "--list", "hopsital.csv=hospital");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("no list called hopsital.csv was read").contains("hospital.csv");
    }
}
