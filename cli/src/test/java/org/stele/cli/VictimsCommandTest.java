package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `stele victims` prints of the invented town, held against what is true there.
class VictimsCommandTest {

    @TempDir
    static Path folder;

    private static String register = "";

    @BeforeAll
    static void theTown() {
        register = folder.resolve("town.stele").toString();
        assertThat(Run.of("record", register, "../example").status()).isZero();
    }

    private static JsonNode form(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "victims";
        arguments[1] = register;
        arguments[2] = "--format";
        arguments[3] = "json";
        System.arraycopy(options, 0, arguments, 4, options.length);
        Run run = Run.of(arguments);
        assertThat(run.status()).isZero();
        return Forms.read("victims", run);
    }

    @Test
    void asManyAreNamedAsAreTrulyNamed() throws IOException {
        JsonNode truth = Forms.parse(Files.readString(Path.of("../truth/town/figures.json")))
                .get("true");
        JsonNode form = form();
        assertThat(form.get("named").asInt())
                .isEqualTo(truth.get("with_a_name_on_some_list").asInt());
        assertThat(form.get("nameless").asInt()).isEqualTo(1);
        assertThat(form.get("documented").get("high").asInt())
                .isLessThanOrEqualTo(truth.get("killed").asInt());
        assertThat(form.get("rows").asInt()).isEqualTo(58);
        long members = form.get("persons")
                .valueStream()
                .flatMap(person -> person.get("members").valueStream())
                .filter(member -> !member.get("row").isNull())
                .count();
        // Every row but the one that counts two men without naming them.
        assertThat(members).isEqualTo(57);
        assertThat(form.get("groups").get(0).get("words").asString()).isEqualTo("iki naməlum kişi");
        assertThat(form.get("review").valueStream()).isNotEmpty();
    }

    @Test
    void aPatronymicAgreesWithTheFathersName() {
        JsonNode why = form().get("persons")
                .valueStream()
                .flatMap(person -> person.get("why").valueStream())
                .filter(pair -> pair.get("left").asString().equals("court:13")
                        && pair.get("right").asString().equals("hospital:11"))
                .findFirst()
                .orElseThrow();
        JsonNode father = why.get("terms")
                .valueStream()
                .filter(term -> term.get("field").asString().equals("father's name"))
                .findFirst()
                .orElseThrow();
        assertThat(father.get("level").asString()).isIn("same", "near");
        assertThat(why.get("terms").valueStream().map(term -> term.get("field").asString()))
                .contains("death place")
                .doesNotContain("yer");
    }

    @Test
    void theAccountNamesPersonsTheirRowsAndWhy() {
        Run run = Run.of("victims", register);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("27 persons with a name")
                .contains("Zoğalov Rauf Həsən oğlu")
                .contains("“H111,Zogalov,Rauf,Hasanovich,M,19,1993-10-14,1993-10-14,brought in dead”")
                .contains("why: ")
                .contains("Without a name")
                .contains("“H199,illegible, ,,,”")
                .contains("stele judge");
        assertThat(run.out().lines().mapToInt(Page::columns))
                .allSatisfy(columns -> assertThat(columns).isLessThanOrEqualTo(Console.WIDTH));
        assertThat(Run.of("victims", register, "--as-of", "2001-01-01").out()).contains("0 persons with a name");
        assertThat(Run.of("victims", folder.resolve("none.stele").toString()).status())
                .isEqualTo(Stele.WRONG_INPUT);
    }
}
