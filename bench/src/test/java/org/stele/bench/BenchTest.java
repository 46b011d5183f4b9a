package org.stele.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.bench.gauge.Printer;

/// The command line. What it measures is told in docs/benchmarks.md and asserted nowhere.
class BenchTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Printer printer = new Printer(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Bench.run(printer, arguments);
    }

    @Test
    void whatIsNotThereIsSkippedAndSaid() {
        assertThat(run("link", "--only", "historical,febrl", folder.toString())).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("skipped historical: no historical_50k.csv in " + folder)
                .contains("skipped febrl");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereAndAnUnknownTaskAreWrongInput() {
        assertThat(run("link", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("link", "--only", "history")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nowhere does not exist")
                .contains("--only names history; the tasks are historical");
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void figuresArePrintedForPeopleAndForPrograms() throws IOException {
        StringBuilder list = new StringBuilder("rec_id, given_name, surname, suburb, date_of_birth\n");
        String[] given = {"sona", "tofiq", "humay", "qadir", "telli", "oruc", "yaqut", "vaqif"};
        for (int i = 0; i < 40; i++) {
            String row = given[i % 8] + ", kahrizov" + (char) ('a' + i / 8) + ", zogalvan, 19" + (20 + i) + "0"
                    + (1 + i % 9) + "1" + i % 10 + "\n";
            list.append("rec-").append(i).append("-org, ").append(row);
            list.append("rec-").append(i).append("-dup-0, ").append(row);
        }
        Files.writeString(folder.resolve("dataset1.csv"), list, StandardCharsets.UTF_8);
        assertThat(run("link", "--only", "febrl", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("febrl1").contains("F1 of pairs in clusters");
        out.reset();
        assertThat(run("link", "--only", "febrl", "--format", "json", folder.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("{\"set\":\"febrl1\"") && line.endsWith("}"))
                .anyMatch(line -> line.contains("\"at_least\":0.999"));
    }

    @Test
    void theInventedValleyAndHostileListsNeedNoData() {
        assertThat(run("link", "--only", "valley,hostile", "--rows", "400", "--hostile-rows", "300"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("valley, 4")
                .contains("families of whom somebody is merged with another")
                .contains("300 identical rows")
                .contains("names of 100,000 characters");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nothing to learn from column \"place\": it is empty, or says the same in every row");
        assertThat(run("link", "--only", "valley", "--rows", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a list has at least one row");
    }
}
