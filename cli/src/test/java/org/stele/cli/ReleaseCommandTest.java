package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.release.Documented;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.Release;
import org.stele.release.ReleaseFiles;

/// The invented town, recorded and released as a user does it.
class ReleaseCommandTest {

    private static final Pattern DOCUMENTED = Pattern.compile("([0-9]+) people are documented here, ([0-9]+) of them");

    @TempDir
    static Path place;

    private static Path register;
    private static Path out;
    private static Release release;

    @BeforeAll
    static void recordAndRelease() {
        register = place.resolve("town.stele");
        out = place.resolve("out");
        assertThat(Run.of("record", register.toString(), "../example").status()).isZero();
        Run run = release(out);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        release = ReleaseFiles.read(out);
    }

    private static Run release(Path folder) {
        return Run.of("release", register.toString(), folder.toString(), "--now", "2026-03-01");
    }

    private static String page(String path) {
        try {
            return Files.readString(out.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The event of which documents state people killed.
    private static PublicIncident killings() {
        return release.incidents().stream()
                .filter(incident -> incident.killed().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyWhomTheTruthHasForTheEventIsCountedForIt() {
        // truth/town: 27 people with a name on some list, two without; the row that nobody can read is no person of it
        Documented documented = release.documented(killings().id());
        assertThat(documented.people()).isEqualTo(29);
        assertThat(documented.unnamed()).isEqualTo(2);
        assertThat(release.persons())
                .allMatch(person -> person.incident()
                        .equals(java.util.Optional.of(killings().id())))
                .noneMatch(person -> person.tied().isEmpty());
    }

    @Test
    void everyPageThatCountsTheDocumentedCountsTheSame() {
        Documented all = release.documented();
        Documented ofEvent = release.documented(killings().id());
        assertThat(all.people()).isEqualTo(ofEvent.people() + release.untied().people());
        Matcher told = DOCUMENTED.matcher(page("incidents/" + killings().id() + ".html"));
        assertThat(told.find()).isTrue();
        assertThat(Long.parseLong(told.group(1))).isEqualTo(ofEvent.people());
        assertThat(Long.parseLong(told.group(2))).isEqualTo(ofEvent.named());
        assertThat(page("index.html")).contains("A record of " + all.people() + " people");
        String wall = page("names.html");
        assertThat(wall).contains(all.people() + " people: " + all.named() + " names");
        assertThat(wall.split("<li><a href=\"people|<li class=\"blank|<li class=\"held", -1).length - 1)
                .isEqualTo((int) all.people());
    }

    @Test
    void namesStandAsTheirListWritesThemInFull() {
        assertThat(release.persons())
                .extracting(PublicPerson::name)
                .extracting(PublicPerson.Name::text)
                .allMatch(name -> name.contains(" "));
        assertThat(page("names.html")).contains("Ilyas Ordubadovich Tutlu");
    }

    @Test
    void withoutATitleItIsCalledAfterItsEventsAndNotAfterAFile() {
        assertThat(release.project().title()).isEqualTo("The record of Sumaqdərə, 1993");
    }

    @Test
    void whatAPartySaysOfItsOwnActsIsSaidBesideWhatOthersState() {
        assertThat(page("incidents/" + killings().id() + ".html"))
                .contains("A party to it, “The Interior Brigade”, states 11.");
    }

    @Test
    void unlikeTextsAreNotCalledIndependent() throws IOException {
        try (Stream<Path> pages = Files.list(out.resolve("incidents"))) {
            List<String> told = new ArrayList<>();
            for (Path path : pages.toList()) {
                Matcher lines =
                        Pattern.compile("of ([a-z0-9 ]*)independent lines").matcher(Files.readString(path));
                while (lines.find()) {
                    told.add(lines.group(1));
                }
            }
            assertThat(told).isNotEmpty().allMatch(words -> words.startsWith("at most "));
        }
    }

    @Test
    void everyReleaseIsAnEntryOfTheLedgerAndTheRegisterStaysSound(@TempDir Path elsewhere) throws IOException {
        Path own = Files.copy(register, elsewhere.resolve("own.stele"));
        long before = entries(own);
        Run once = Run.of("release", own.toString(), elsewhere.resolve("one").toString());
        Run again = Run.of("release", own.toString(), elsewhere.resolve("two").toString());
        assertThat(once.out()).contains("entry " + before + " of the ledger");
        assertThat(again.out()).contains("entry " + (before + 1) + " of the ledger");
        assertThat(entries(own)).isEqualTo(before + 2);
        assertThat(ids(ReleaseFiles.read(elsewhere.resolve("one"))))
                .doesNotContainAnyElementsOf(ids(ReleaseFiles.read(elsewhere.resolve("two"))));
        assertThat(Run.of("verify", elsewhere.resolve("two").toString()).status())
                .isZero();
    }

    private static List<String> ids(Release of) {
        return of.persons().stream().map(PublicPerson::id).toList();
    }

    private static long entries(Path of) {
        Run verified = Run.of("verify", of.toString());
        assertThat(verified.status()).as(verified.out()).isZero();
        Matcher entries = Pattern.compile("([0-9]+) entries").matcher(verified.out());
        assertThat(entries.find()).isTrue();
        return Long.parseLong(entries.group(1));
    }

    @Test
    void aPlaceThatIsTakenGetsOneLineAndLeavesTheRegisterAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(register);
        Path file = Files.writeString(place.resolve("file.txt"), "kept");
        for (Path taken : List.of(out, file, file.resolve("out"))) {
            Run run = release(taken);
            assertThat(run.status()).as(taken.toString()).isEqualTo(Stele.WRONG_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).singleElement().asString().contains(taken.toString());
        }
        assertThat(Files.readAllBytes(register)).isEqualTo(before);
        assertThat(file).hasContent("kept");
    }

    @Test
    void aRegisterThatIsNoneLeavesNoFolder() {
        Run run =
                Run.of("release", "../example/README.md", place.resolve("none").toString());
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("is no register");
        assertThat(place.resolve("none")).doesNotExist();
    }
}
