package org.stele.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.bench.claims.GoldDocument.Range;
import org.stele.bench.gauge.Measurement.Interval;
import tools.jackson.databind.ObjectMapper;

/// The scorers, on invented figures and against the reference scorer where that lies beside the project.
class ClaimScoreTest {

    @Test
    void aVictimReadIsRightWhereItsWordsAreOneOfTheStringsOfTheKeysAndCountsOnce() {
        List<List<String>> gold = List.of(
                List.of("ADIL ZOGALOV"),
                List.of("JESTERS", "THE JESTERS OF THE VALLEY"),
                List.of("MILLERS", "JESTERS"));
        Counts counts = VictimScore.of(gold, List.of("Adil  Zogalov", "the jesters", "millers", "millers", "guards"))
                .of("victims F1 (CEAF-REE)");
        assertThat(counts).isEqualTo(new Counts(3, 4, 3));
    }

    private static final Path REFERENCE = Path.of("..", "..", "shared", "tools", "extraction_scorer.py");

    @TempDir
    Path folder;

    private static ScoredClaim claim(
            String id, String measure, long n, String qualifier, int start, Optional<String> whole) {
        return new ScoredClaim(
                id,
                measure,
                OptionalLong.of(n),
                n,
                qualifier.equals("at_least") ? OptionalLong.empty() : OptionalLong.of(n),
                qualifier,
                whole,
                start,
                start + 3,
                List.of("number:digits"));
    }

    @Test
    void theRightNumberFromTheWrongWordsScoresNothing() {
        List<ScoredClaim> gold = List.of(claim("g", "killed", 9, "exact", 10, Optional.empty()));
        List<ScoredClaim> read = List.of(claim("r", "killed", 9, "exact", 40, Optional.empty()));
        assertThat(ClaimScore.of(gold, read, new TreeMap<>()).of("value F1")).isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void aRuleIsRightOrWrongWithTheFigureItRead() {
        Map<String, Counts> rules = new TreeMap<>();
        ClaimScore.of(
                List.of(claim("g", "killed", 9, "exact", 10, Optional.empty())),
                List.of(
                        claim("r", "killed", 9, "exact", 10, Optional.empty()),
                        claim("s", "killed", 5, "exact", 40, Optional.empty())),
                rules);
        assertThat(rules).containsEntry("number:digits", new Counts(1, 2, 2));
    }

    @Test
    void drawsAreTheSameForTheSameSeed() {
        List<Tally> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Tally tally = new Tally();
            tally.add("value F1", Counts.of(i % 4 != 0));
            documents.add(tally);
        }
        Interval interval = Tally.interval(documents, "value F1", new SplittableRandom(7));
        assertThat(interval).isEqualTo(Tally.interval(documents, "value F1", new SplittableRandom(7)));
        assertThat(interval.low()).isLessThan(0.75);
        assertThat(interval.high()).isGreaterThan(0.75);
    }

    /// Many seeded sets of figures, scored here and by the reference: the printed scores are the same.
    @Test
    void theReferenceScorerGivesTheSameScores() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(REFERENCE), "the reference scorer is not beside the project: " + REFERENCE);
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Tally> mentions = new ArrayList<>();
            List<Tally> totals = new ArrayList<>();
            StringBuilder gold = new StringBuilder();
            StringBuilder read = new StringBuilder();
            for (int document = 0; document < 20; document++) {
                List<ScoredClaim> told = claims("g", random);
                List<ScoredClaim> found = claims("r", random);
                Range killed = new Range(random.nextInt(3), OptionalLong.of(3));
                Range counted = new Range(random.nextInt(3), OptionalLong.of(3));
                gold.append(line(document, "{\"id\":%s,\"gold\":{\"claims\":%s,\"totals\":%s}}", told, killed));
                read.append(line(document, "{\"id\":%s,\"claims\":%s,\"totals\":%s}", found, counted));
                mentions.add(ClaimScore.of(told, found, new TreeMap<>()));
                totals.add(TotalScore.of(document(killed), Map.of("killed", counted)));
            }
            String mention = reference("mention", gold, read);
            Tally sum = Tally.sum(mentions);
            for (String level : List.of("lenient", "value", "strict")) {
                Counts counts = sum.of(level + " F1");
                assertThat(mention)
                        .as("seed " + seed)
                        .contains("%-8s P %s R %s F1 %s"
                                .formatted(
                                        level, shown(counts.precision()), shown(counts.recall()), shown(counts.f1())));
            }
            Counts parts = sum.of("part_of F1");
            assertThat(mention)
                    .as("seed " + seed)
                    .contains("qualifier accuracy on value matches "
                            + shown(sum.of("qualifier, on value matches").f1()))
                    .contains("part_of P %s R %s F1 %s"
                            .formatted(shown(parts.precision()), shown(parts.recall()), shown(parts.f1())));
            Tally all = Tally.sum(totals);
            assertThat(reference("document", gold, read))
                    .as("seed " + seed)
                    .contains("exact %s interval-overlap %s"
                            .formatted(
                                    shown(all.of("killed exact, all").f1()),
                                    shown(all.of("killed overlapping").f1())))
                    .contains("exact " + shown(all.of("killed exact").f1()) + "\n");
        }
    }

    /// Three decimals of the binary number itself, as Python prints them: 3/80 is a little less than 0.0375.
    private static String shown(double score) {
        return new BigDecimal(score).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static GoldDocument document(Range killed) {
        return new GoldDocument(
                "d",
                "en",
                "",
                Optional.empty(),
                new TreeMap<>(Map.of("killed", killed)),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static List<ScoredClaim> claims(String prefix, SplittableRandom random) {
        List<String> measures = List.of("killed", "fatally_wounded", "injured", "detained", "imprisoned");
        List<ScoredClaim> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean part = i > 0 && random.nextBoolean();
            claims.add(claim(
                    prefix + i,
                    measures.get(random.nextInt(measures.size())),
                    1 + random.nextInt(2),
                    random.nextBoolean() ? "exact" : "at_least",
                    10 * i + random.nextInt(5),
                    part ? Optional.of(prefix + random.nextInt(i)) : Optional.empty()));
        }
        return claims;
    }

    private static String line(int document, String form, List<ScoredClaim> claims, Range killed) {
        List<String> written = claims.stream()
                .map(claim -> ("{\"id\":\"%s\",\"measure\":\"%s\",\"qualifier\":\"%s\",\"part_of\":%s,"
                                + "\"value\":{\"n\":%d,\"low\":%d,\"high\":%s,\"start\":%d,\"end\":%d}}")
                        .formatted(
                                claim.id(),
                                claim.measure(),
                                claim.qualifier(),
                                claim.partOf().map(whole -> "\"" + whole + "\"").orElse("null"),
                                claim.n().orElse(0),
                                claim.low(),
                                claim.high().isPresent() ? claim.high().getAsLong() : "null",
                                claim.start(),
                                claim.end()))
                .toList();
        String totals = "{\"killed\":{\"low\":%d,\"high\":%d}}"
                .formatted(killed.low(), killed.high().orElse(0));
        return form.formatted("\"d" + document + "\"", written, totals) + "\n";
    }

    private String reference(String mode, CharSequence gold, CharSequence read)
            throws IOException, InterruptedException {
        Path told = Files.writeString(folder.resolve("gold.jsonl"), gold, StandardCharsets.UTF_8);
        Path found = Files.writeString(folder.resolve("read.jsonl"), read, StandardCharsets.UTF_8);
        Process process;
        try {
            process = new ProcessBuilder("python3", REFERENCE.toString(), mode, told.toString(), found.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("no python3 to run the reference scorer with");
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    @Test
    void aNameIsFoundInEveryForm() {
        NameScore.Person told = new NameScore.Person("Adil B. Kəhrizov", "killed");
        NameScore.Person read = new NameScore.Person("Adil Kəhrizov", "killed");
        NameScore.Person other = new NameScore.Person("Adil Kəhrizov", "injured");
        assertThat(NameScore.of(List.of(told), List.of(read)).of("named victims F1"))
                .isEqualTo(new Counts(1, 1, 1));
        assertThat(NameScore.of(List.of(told), List.of(other)).of("named victims F1"))
                .isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void aFileIsReadWithWhatItTells() throws IOException {
        Path file = Files.writeString(
                folder.resolve("invented-dev.jsonl"),
                new ObjectMapper()
                                .readTree("{\"id\":\"a\",\"lang\":\"en\",\"text\":\"Two people were killed.\","
                                        + "\"gold\":{\"totals\":{\"killed\":{\"low\":2,\"high\":2}},"
                                        + "\"stated\":{\"killed\":true}}}")
                        + "\n",
                StandardCharsets.UTF_8);
        GoldDocument document = GoldDocument.read(file).getFirst();
        assertThat(document.claims()).isEmpty();
        assertThat(document.isStated("killed")).isTrue();
        assertThat(TotalScore.of(document, Map.of("killed", new Range(2, OptionalLong.of(2))))
                        .of("killed exact"))
                .isEqualTo(new Counts(1, 1, 1));
    }
}
