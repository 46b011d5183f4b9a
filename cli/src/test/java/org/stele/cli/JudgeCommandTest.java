package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Every kind of judgement, entered as a recorder enters it, and what it changes.
class JudgeCommandTest {

    private static final Path EXAMPLE = Path.of("..", "example");
    private static final String MARCH = "2026-03-01T09:00:00Z";
    private static final String APRIL = "2026-04-01T09:00:00Z";

    private static byte[] agency = {};
    private static byte[] town = {};

    @TempDir
    Path folder;

    private Path register = Path.of("");

    @BeforeAll
    static void recordOnce(@TempDir Path once) throws IOException {
        agency = recorded(once.resolve("agency"), EXAMPLE.resolve("articles/agency.txt"));
        town = recorded(once.resolve("town"), EXAMPLE);
    }

    private static byte[] recorded(Path register, Path input) throws IOException {
        Run run = Run.of("record", register.toString(), input.toString(), "--now", MARCH, "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readAllBytes(register);
    }

    @BeforeEach
    void putInPlace() throws IOException {
        register = Files.write(folder.resolve("case.stele"), agency);
    }

    private Run judge(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("decided.jsonl"), String.join("\n", lines));
        return Run.of("judge", register.toString(), file.toString(), "--by", "A. Recorder", "--now", APRIL);
    }

    private void enter(String... lines) throws IOException {
        Run run = judge(lines);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(lines.length + " new");
    }

    private JsonNode figures(String... options) {
        String[] line = {"figures", register.toString(), "--format", "json"};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(line), java.util.Arrays.stream(options))
                .toArray(String[]::new);
        return Forms.read("figures", Run.of(all)).get("incidents");
    }

    private static JsonNode question(JsonNode incidents, String measure) {
        return incidents
                .valueStream()
                .flatMap(incident -> incident.get("questions").valueStream())
                .filter(question -> question.get("measure").asString().equals(measure)
                        && question.get("main").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> gaps(JsonNode incidents) {
        return incidents
                .valueStream()
                .flatMap(incident -> incident.get("contradictions").valueStream())
                .filter(finding -> finding.get("kind").asString().equals("gap"))
                .toList();
    }

    private String claimOf(String measure) {
        return question(figures(), measure).get("reads").get(0).asString();
    }

    @Test
    void aConfirmedClaimMakesItsFigureProbable() throws IOException {
        assertThat(question(figures(), "injured").get("status").asString()).isEqualTo("possible");
        enter("""
                {"kind":"confirm","subject":"%s","why":"The ward's book says so."}""".formatted(claimOf("injured")));
        assertThat(question(figures(), "injured").get("status").asString()).isEqualTo("probable");
    }

    @Test
    void aRejectedClaimIsReadNoMoreAndStays() throws IOException {
        String claim = claimOf("killed");
        enter("""
                {"kind":"reject","subject":"%s","why":"Withdrawn the next day."}""".formatted(claim));
        JsonNode killed = question(figures(), "killed");
        assertThat(killed.get("reads").valueStream().map(JsonNode::asString)).doesNotContain(claim);
        assertThat(killed.get("best").isNull()).isTrue();
        // What is left are the parts, 14 and 6 and 2; "a nurse" among the dead is no whole.
        assertThat(killed.get("low").asLong()).isEqualTo(22);
        assertThat(figures().get(0).get("unread").valueStream())
                .anySatisfy(left -> assertThat(left.toString()).contains(claim, "rejected"));
        assertThat(Run.of("why", register.toString(), claim).status()).isZero();
        assertThat(Run.of("why", register.toString(), "killed").out())
                .contains("A. Recorder rejects a figure: Withdrawn the next day.", claim)
                .containsPattern("Low to high is no confidence\\s+interval\\.");
    }

    @Test
    void aFigureOfWhichEveryClaimWasRejectedKeepsItsDissentInTheReleaseWithoutTheName() throws IOException {
        enter("""
                {"kind":"reject","subject":"%s","why":"Withdrawn the next day."}""".formatted(claimOf("missing")));
        Path out = folder.resolve("out");
        Run run = Run.of("release", register.toString(), out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        String incidents = Files.readString(out.resolve("data/incidents.json"));
        assertThat(incidents)
                .contains("\"value\" : \"rejected\"", "\"by\" : \"recorder 1\"", "Withdrawn the next day.")
                .contains("\"status\" : \"discounted\"");
        try (java.util.stream.Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("A. Recorder");
            }
        }
    }

    @Test
    void aCorrectedClaimIsReadAsItShouldHaveBeen() throws IOException {
        String claim = claimOf("injured");
        enter("""
                {"kind":"correct","subject":"%s","value":"at least 60","why":"The scan says at least 60."}""".formatted(claim));
        JsonNode injured = question(figures(), "injured");
        assertThat(injured.get("low").asInt()).isEqualTo(60);
        assertThat(injured.get("high").isNull()).isTrue();
        assertThat(injured.get("dissents").get(0).get("value").asString()).isEqualTo("at least 60");
    }

    @ParameterizedTest
    @CsvSource({"fatally_wounded_died", "the fatally wounded died", "'The fatally wounded died. '"})
    void anAssumptionIsRevokedByItsIdOrItsName(String subject) throws IOException {
        enter("""
                {"kind":"assumption","subject":"%s","value":"revoked","why":"Two were discharged."}""".formatted(subject));
        assertThat(gaps(figures()).getFirst().get("difference").asInt()).isEqualTo(9);
        JsonNode assumption = figures()
                .get(0)
                .get("assumptions")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("fatally_wounded_died"))
                .findFirst()
                .orElseThrow();
        assertThat(assumption.get("held").asBoolean()).isFalse();
        assertThat(assumption.get("by").asString()).isEqualTo("A. Recorder");
        assertThat(Run.of("why", register.toString(), "the fatally wounded died")
                        .out())
                .contains("revoked by A. Recorder");
    }

    @Test
    void anAssumptionMadeAgainHolds() throws IOException {
        enter("""
                {"kind":"assumption","subject":"fatally_wounded_died","value":"revoked","why":"Two were discharged."}""");
        enter("""
                {"kind":"assumption","subject":"fatally_wounded_died","value":"made","why":"They died at home."}""");
        assertThat(gaps(figures()).getFirst().get("difference").asInt()).isEqualTo(4);
    }

    @Test
    void whatAGapAssumesIsSaidInWordsBesideTheIds() {
        JsonNode gap = gaps(figures()).getFirst();
        String total = gap.get("claims").get(0).asString();
        assertThat(gap.get("assumes").valueStream().map(JsonNode::asString))
                .contains("the stated parts are all the parts", "the fatally wounded died");
        assertThat(gap.get("assumption_ids").valueStream().map(JsonNode::asString))
                .contains("parts_complete:" + total, "fatally_wounded_died");
        assertThat(gap.get("alternates").get(0).get("without").asString()).isEqualTo("the fatally wounded died");
        assertThat(gap.get("alternates").get(0).get("without_id").asString()).isEqualTo("fatally_wounded_died");
    }

    @Test
    void aNameThatTwoAssumptionsShareAsksForTheId() throws IOException {
        Path upper = Files.writeString(folder.resolve("upper.txt"), """
                On 3 May 1988, soldiers killed 14 people in Kəhriz. On 4 May 1988, another 6 were killed in Kəhriz.
                In all, 31 people were killed in Kəhriz between 3 and 4 May 1988.
                """);
        Path lower = Files.writeString(folder.resolve("lower.txt"), """
                On 11 June 1991, soldiers killed 24 people in Zoğalvan. On 12 June 1991, another 8 were killed in Zoğalvan.
                In all, 45 people were killed in Zoğalvan between 11 and 12 June 1991.
                """);
        Files.delete(register);
        assertThat(Run.of("record", register.toString(), upper.toString(), lower.toString(), "--now", MARCH)
                        .status())
                .isZero();
        assertThat(gaps(figures())).hasSize(2);
        String line = """
                {"kind":"assumption","subject":"%s","value":"revoked","why":"The text says: among others."}""";
        Run run = judge(line.formatted("the stated parts are all the parts"));
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err())
                .contains("several assumptions are called so")
                .containsPattern(
                        "parts_complete:c[A-Z2-7]{12} \\(the stated parts of the 31 killed are all the parts\\)")
                .containsPattern(
                        "parts_complete:c[A-Z2-7]{12} \\(the stated parts of the 45 killed are all the parts\\)")
                .contains("nothing was entered");
        enter(line.formatted("the stated parts of the 31 killed are all the parts"));
        assertThat(gaps(figures())).hasSize(1);
    }

    @Test
    void anAssumptionThatNothingAsksAboutIsRefusedWithWhatThereIs() throws IOException {
        Run run = judge("""
                {"kind":"assumption","subject":"fataly_wounded_died","value":"revoked","why":"Two were discharged."}""");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err())
                .contains("no assumption of this register is called so")
                .contains("fatally_wounded_died (the fatally wounded died)");
        assertThat(Files.readAllBytes(register)).isEqualTo(agency);
    }

    @Test
    void twoDocumentsAreJudgedIndependentInEitherOrder() throws IOException {
        Files.write(register, town);
        List<String> documents = Forms.parse(figures().toString())
                .valueStream()
                .flatMap(incident -> incident.get("documents").valueStream())
                .map(JsonNode::asString)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        enter("""
                {"kind":"assumption","subject":"independent:%s|%s","value":"made","why":"Two reporters, two visits."}""".formatted(documents.get(0), documents.get(1)));
        assertThat(judge("""
                        {"kind":"assumption","subject":"independent:%s|%s","value":"made","why":"Two reporters."}""".formatted(documents.get(0), "sha256:" + "0".repeat(64)))
                        .status())
                .isEqualTo(Stele.WRONG_INPUT);
    }

    @Test
    void aRuleIsChosenForTheRegisterAMeasureOrAQuestion() throws IOException {
        enter("""
                {"kind":"rule","subject":"register","value":"conservative@1","why":"The commission asked for it."}""");
        assertThat(question(figures(), "detained").get("rule").asString()).isEqualTo("conservative@1");
        enter("""
                {"kind":"rule","subject":"detained","value":"majority@1","why":"Many speak of them."}""");
        assertThat(question(figures(), "detained").get("rule").asString()).isEqualTo("majority@1");
        String killed = question(figures(), "killed").get("id").asString();
        enter("""
                {"kind":"rule","subject":"%s","value":"recorder@1","why":"We decide this one."}""".formatted(killed));
        assertThat(question(figures(), "killed").get("rule").asString()).isEqualTo("recorder@1");
        assertThat(judge("""
                        {"kind":"rule","subject":"kiled","value":"range@1","why":"A slip."}""").err()).contains("rule of \"kiled\": a rule is given for \"register\"");
        assertThat(judge("""
                        {"kind":"rule","subject":"killed","value":"guess@7","why":"A slip."}""").err()).contains("there is no rule \"guess@7\"");
    }

    @Test
    void aSourceKindIsHeardByTheRuleThatRanksSources() throws IOException {
        String document = figures().get(0).get("documents").get(0).asString();
        assertThat(question(figures("--rule", "source_hierarchy@1"), "killed")
                        .get("best")
                        .isNull())
                .isTrue();
        enter("""
                {"kind":"source_kind","subject":"%s","value":"media","why":"A news agency."}""".formatted(document));
        assertThat(question(figures("--rule", "source_hierarchy@1"), "killed")
                        .get("best")
                        .asInt())
                .isEqualTo(31);
    }

    @Test
    void aDecisionAboutTwoRowsIsFollowed() throws IOException {
        Files.write(register, town);
        int before = named();
        // p01 of the truth: one man on three lists.
        enter("""
                {"kind":"not_same_person","subject":"court:14|families:5","why":"Their mother knows them apart."}""");
        assertThat(named()).isEqualTo(before + 1);
        enter("""
                {"kind":"same_person","subject":"court:14|families:5","why":"She meant somebody else."}""");
        assertThat(members("court:14")).contains("families.csv", "hospital.csv");
        assertThat(named()).isEqualTo(before);
        Run run = judge("""
                {"kind":"same_person","subject":"court:14|families:500","why":"A slip."}""");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("the register has no row of a list and no person's claim families:500");
    }

    private int named() {
        Run run = Run.of(
                "record",
                register.toString(),
                EXAMPLE.resolve("lists/court.csv").toString(),
                "--format",
                "json");
        return Forms.parse(run.out()).get("victims").get("named").asInt();
    }

    private String members(String row) {
        Run run = Run.of("why", register.toString(), row);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void whatWasDecidedLaterIsNotInWhatTheRegisterHeldBefore() throws IOException {
        enter("""
                {"kind":"reject","subject":"%s","why":"Withdrawn."}""".formatted(claimOf("killed")));
        assertThat(question(figures("--as-of", "2026-03-31"), "killed")
                        .get("best")
                        .asInt())
                .isEqualTo(31);
        assertThat(question(figures("--as-of", "2026-04-01"), "killed")
                        .get("best")
                        .isNull())
                .isTrue();
    }

    @Test
    void theSameJudgementAddsNothing() throws IOException {
        String line = """
                {"kind":"confirm","subject":"%s","why":"The ward's book says so."}""".formatted(claimOf("injured"));
        enter(line);
        assertThat(judge(line).out()).contains("0 new");
    }

    @Test
    void oneWrongLineKeepsAllOthersOut() throws IOException {
        Run run = judge("""
                {"kind":"confirm","subject":"%s","why":"The ward's book says so."}""".formatted(claimOf("injured")), """
                {"kind":"reject","subject":"cAAAAAAAAAAAA","why":"There is no such claim."}""");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("reject of \"cAAAAAAAAAAAA\": the register has no claim cAAAAAAAAAAAA");
        assertThat(Files.readAllBytes(register)).isEqualTo(agency);
    }
}
