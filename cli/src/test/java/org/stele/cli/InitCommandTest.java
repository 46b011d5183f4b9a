package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.register.Mandate;
import org.stele.register.Register;
import tools.jackson.databind.JsonNode;

/// What `stele init` makes and prints.
class InitCommandTest {

    @TempDir
    Path folder;

    private Run init(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "init";
        arguments[1] = folder.resolve("valley.stele").toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.of(arguments);
    }

    @Test
    void theMandateAndTheScopeAreTheFirstEntryAndTheRuleSomebodysJudgement() {
        Run run = init(
                "--name",
                "Kəhriz valley",
                "--mandate",
                "Kept by the families' committee.",
                "--scope",
                "Killed in the valley, March 1988.",
                "--rule",
                "range@1",
                "--by",
                "R. Quliyeva",
                "--why",
                "The totals are the sources' own.",
                "--format",
                "json");
        assertThat(run.status()).isZero();
        JsonNode form = Forms.read("init", run);
        assertThat(form.get("rule_by").asString()).isEqualTo("R. Quliyeva");
        assertThat(form.get("entries").asInt()).isEqualTo(2);
        try (Register register = Register.open(folder.resolve("valley.stele"))) {
            assertThat(register.mandate())
                    .isEqualTo(new Mandate(
                            "Kəhriz valley", "Kept by the families' committee.", "Killed in the valley, March 1988."));
            assertThat(register.contents().judgements()).hasSize(1);
        }
        assertThat(Run.of("verify", folder.resolve("valley.stele").toString()).status())
                .isZero();
    }

    @Test
    void whatIsNotStatedIsSaidAndTheRegisterIsReadyForTheFirstInput() {
        assertThat(init().out()).contains("valley.stele is made.", "Mandate  not stated", "stele record");
        Run record = Run.of("record", folder.resolve("valley.stele").toString(), "../example/lists/families.csv");
        assertThat(record.status()).isZero();
    }

    @Test
    void anotherRegisterIsNeverPutInItsPlaceAndARuleNeedsSomebodyAndAReason() {
        assertThat(init("--rule", "wishful@1").err()).contains("there is no rule \"wishful@1\"");
        assertThat(init("--rule", "range@1").err()).contains("--by NAME");
        assertThat(init("--rule", "range@1", "--by", "R. Quliyeva").err()).contains("--why TEXT");
        assertThat(folder.resolve("valley.stele")).doesNotExist();
        assertThat(init().status()).isZero();
        Run again = init();
        assertThat(again.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(again.err()).contains("is there already");
    }
}
