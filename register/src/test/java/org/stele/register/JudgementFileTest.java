package org.stele.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stele.claims.Count;
import org.stele.evidence.Judgement;
import org.stele.evidence.Unreadable;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;

class JudgementFileTest {

    private static final Path FORMATS = Path.of("..", "docs", "formats");

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheFormatAreJudgements() throws IOException, Unreadable {
        String page = Files.readString(FORMATS.resolve("judgements.md"));
        String examples = page.substring(page.indexOf("```json\n") + 8, page.indexOf("\n```\n"));
        JudgementFile file = parse(examples);
        assertThat(file.problems()).isEmpty();
        assertThat(file.judgements())
                .hasSize(4)
                .allMatch(judgement -> judgement.at().equals(Samples.NOW));
        Schema schema = schema();
        examples.lines()
                .forEach(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"kind":"confrim","subject":"cAAAAAAAAAAAA","by":"R","why":"seen"}~"kind": "confrim" is no kind of judgement: it is one of confirm, reject, correct, same_person
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R"}~"why": no reason: a judgement always says why
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R","why":"  "}~"why": no reason
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","why":"seen"}~"by": nobody: a judgement says who decided
            {"kind":"confirm","subject":"12","by":"R","why":"seen"}~"subject": "12" is no claim: its id is c and 12 of A-Z, 2-7
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","value":"yes","by":"R","why":"seen"}~"value": confirm takes no value
            {"kind":"correct","subject":"cAAAAAAAAAAAA","value":"many","by":"R","why":"seen"}~"value": "many" is no count: write 147, at least 30, or 100-150
            {"kind":"correct","subject":"cAAAAAAAAAAAA","value":"150-100","by":"R","why":"seen"}~"value": "150-100" is no count
            {"kind":"correct","subject":"cAAAAAAAAAAAA","value":147,"by":"R","why":"seen"}~"value": 147 is no text: put it in quotation marks
            {"kind":"same_person","subject":"hospital:1","by":"R","why":"seen"}~"subject": "hospital:1" is no pair: it is LIST:ROW|LIST:ROW
            {"kind":"same_person","subject":"a:1|a:1","by":"R","why":"seen"}~"subject": "a:1|a:1" names one row twice
            {"kind":"assumption","subject":"x","value":"true","by":"R","why":"seen"}~"value": "true" is neither made nor revoked
            {"kind":"rule","subject":"register","value":"range","by":"R","why":"seen"}~"value": "range" is no rule: it is a name and a version, such as range@1
            {"kind":"source_kind","subject":"gazette.txt","value":"media","by":"R","why":"seen"}~"subject": "gazette.txt" is no document
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R","why":"seen","at":"2026"}~"at": when a judgement was made is added by the register
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R","why":"seen","note":""}~"note": no judgement has this
            {"kind":"confirm","kind":"reject","subject":"cAAAAAAAAAAAA","by":"R","why":"seen"}~no JSON object: Duplicate
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R","why":"one\\ntwo"}~"why": it holds a line break
            {"kind":"confirm","subject":"cAAAAAAAAAAAA","by":"R","why":"half \\ud83d"}~"why": it holds half of a character
            ["confirm"]~no JSON object; a line is {"kind":
            confirm cAAAAAAAAAAAA~no JSON object
            """)
    void aLineThatIsNoJudgementIsNamedAndStopsNoOther(String line, String says) throws Unreadable {
        String good = "{\"kind\":\"reject\",\"subject\":\"cBBBBBBBBBBBB\",\"by\":\"R\",\"why\":\"withdrawn\"}\n";
        JudgementFile file = parse(good + "\n" + line + "\n" + good);
        assertThat(file.judgements()).hasSize(2);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.says()).startsWith("decisions.jsonl, line 3").contains(says);
        });
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        Schema schema = schema();
        for (String line : new String[] {
            "{\"kind\":\"confrim\",\"subject\":\"cAAAAAAAAAAAA\",\"by\":\"R\",\"why\":\"seen\"}",
            "{\"kind\":\"confirm\",\"subject\":\"cAAAAAAAAAAAA\",\"by\":\"R\"}",
            "{\"kind\":\"confirm\",\"subject\":\"cAAAAAAAAAAAA\",\"value\":\"yes\",\"by\":\"R\",\"why\":\"seen\"}",
            "{\"kind\":\"rule\",\"subject\":\"register\",\"value\":\"range\",\"by\":\"R\",\"why\":\"seen\"}"
        }) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isNotEmpty();
        }
    }

    @Test
    void whoDecidedMayBeGivenForTheWholeFile() throws Unreadable {
        byte[] line = "{\"kind\":\"rule\",\"subject\":\"register\",\"value\":\"range@1\",\"why\":\"as agreed\"}"
                .getBytes(StandardCharsets.UTF_8);
        JudgementFile file = JudgementFile.parse("d.jsonl", line, Optional.of("N. Əhmədov"), Samples.NOW);
        assertThat(file.judgements()).singleElement().extracting(Judgement::by).isEqualTo("N. Əhmədov");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAsAWhole() {
        byte[] latin = "{\"why\":\"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> JudgementFile.parse("d.jsonl", latin, Optional.empty(), Samples.NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void aPairIsOneSubjectInWhicheverOrderItIsWritten() throws Unreadable {
        JudgementFile file = parse("{\"kind\":\"same_person\",\"subject\":\"b:2|a:1\",\"by\":\"R\",\"why\":\"seen\"}");
        assertThat(file.judgements())
                .singleElement()
                .extracting(Judgement::subject)
                .isEqualTo("a:1|b:2");
    }

    @Test
    void aCorrectionIsACount() {
        assertThat(JudgementForm.count(correction("147"))).isEqualTo(Count.exactly(147));
        assertThat(JudgementForm.count(correction("at least 30"))).isEqualTo(Count.atLeast(30));
        assertThat(JudgementForm.count(correction("100-150"))).isEqualTo(Count.between(100, 150, Bound.RANGE));
    }

    private static Judgement correction(String value) {
        return new Judgement(JudgementKind.CORRECT, "cAAAAAAAAAAAA", value, "R", "seen", Samples.NOW);
    }

    @Test
    void whatAJudgementSpeaksOfMustBeInTheRegister() {
        try (Register register = Samples.create(folder.resolve("r"))) {
            Samples.enterAll(register);
            Contents contents = register.contents();
            String claim = Samples.claimId().text();
            assertThat(missing(contents, JudgementKind.CONFIRM, claim, "")).isEmpty();
            assertThat(missing(contents, JudgementKind.CORRECT, claim, "11")).isEmpty();
            assertThat(missing(contents, JudgementKind.SAME_PERSON, "hospital:1|hospital:2", ""))
                    .isEmpty();
            assertThat(missing(contents, JudgementKind.REJECT, "cAAAAAAAAAAAA", ""))
                    .contains("the register has no claim cAAAAAAAAAAAA");
            assertThat(missing(contents, JudgementKind.SAME_PERSON, "hospital:1|hospital:7", ""))
                    .contains("the register has no row of a list and no person's claim hospital:7");
            // A figure is nobody in particular.
            assertThat(missing(contents, JudgementKind.SAME_PERSON, claim + "|hospital:1", ""))
                    .isPresent();
        }
    }

    private static Optional<String> missing(Contents contents, JudgementKind kind, String subject, String value) {
        return contents.findMissingSubject(new Judgement(kind, subject, value, "R", "seen", Samples.NOW));
    }

    @Test
    void aJudgementOfTheWrongFormIsNotEntered() {
        try (Register register = Samples.create(folder.resolve("r"));
                Session session = Samples.begin(register)) {
            assertThatThrownBy(() -> session.addJudgement(correction("many")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"many\" is no count");
        }
    }

    private static JudgementFile parse(String lines) throws Unreadable {
        return JudgementFile.parse(
                "decisions.jsonl", lines.getBytes(StandardCharsets.UTF_8), Optional.empty(), Samples.NOW);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FORMATS.resolve("judgements.schema.json")));
    }
}
