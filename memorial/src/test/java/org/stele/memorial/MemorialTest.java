package org.stele.memorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stele.dates.Edtf;
import org.stele.release.Attested;
import org.stele.release.Methodology;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.PublicPerson.Name;
import org.stele.release.Release;
import org.stele.release.ReleaseFiles;
import org.stele.release.ReleaseFolder;

@org.jspecify.annotations.NullUnmarked
class MemorialTest {

    private static final Pattern HREF = Pattern.compile("<(?:a|link)[^>]* href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    private static final List<Release> RELEASES = List.of(Valley.release(), empty(), withPeople(4001));

    static List<Release> releases() {
        return RELEASES;
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyLinkLeadsSomewhere(Release release) {
        Map<String, byte[]> files = Valley.files(release);
        Map<String, String> pages = Valley.pages(release);
        Map<String, Set<String>> ids = new TreeMap<>();
        pages.forEach((path, html) -> ids.put(path, new HashSet<>(all(ID, html))));
        List<String> broken = new ArrayList<>();
        pages.forEach((path, html) -> {
            for (String href : all(HREF, html)) {
                String file = href.contains("#") ? href.substring(0, href.indexOf('#')) : href;
                String fragment = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
                String target = file.isEmpty()
                        ? path
                        : Path.of("/" + path)
                                .resolveSibling(file)
                                .normalize()
                                .toString()
                                .substring(1);
                boolean found = files.containsKey(target)
                        && (fragment.isEmpty()
                                || ids.getOrDefault(target, Set.of()).contains(fragment));
                if (!found) {
                    broken.add(path + " -> " + href);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyPageHasOneFirstHeadingAndSkipsNone(Release release) {
        Valley.pages(release).forEach((path, html) -> {
            List<String> levels = all(HEADING, html);
            assertThat(levels).as(path).startsWith("1").containsOnlyOnce("1");
            for (int i = 1; i < levels.size(); i++) {
                assertThat(Integer.parseInt(levels.get(i)))
                        .as(path + ", heading " + (i + 1))
                        .isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noPageRunsLoadsOrStylesAnythingOfItsOwn(Release release) {
        Valley.pages(release)
                .forEach((path, html) -> assertThat(html)
                        .as(path)
                        .startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">")
                        .doesNotContain("<script", "<style", " style=", "http:", "https:", "//", "javascript:", " src=")
                        .doesNotContainPattern(" on[a-z]+=\"")
                        .contains("This record is incomplete"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noIdStandsTwiceOnAPage(Release release) {
        Valley.pages(release)
                .forEach((path, html) -> assertThat(all(ID, html)).as(path).doesNotHaveDuplicates());
    }

    @Test
    void everyFigureCanBeAskedHowItIsKnownAndAnswersWithWords() {
        Map<String, String> pages = Valley.pages(Valley.release());
        for (PublicIncident incident : Valley.release().incidents()) {
            String html = pages.getOrDefault("incidents/" + incident.id() + ".html", "");
            for (PublicIncident.Question question : incident.questions()) {
                assertThat(html)
                        .contains("href=\"#know-" + question.id() + "\"")
                        .contains("id=\"know-" + question.id() + "\"");
                String answer = html.substring(html.indexOf("id=\"know-" + question.id() + "\""));
                for (String claim : question.reads()) {
                    String document = Valley.release().claim(claim).document();
                    assertThat(answer).contains("href=\"../documents/" + document + ".html#" + claim + "\"");
                    assertThat(pages.get("documents/" + document + ".html")).contains("<mark id=\"" + claim + "\">");
                }
            }
        }
    }

    @Test
    void everySentenceOfTheValleyHasWords() {
        assertThat(Memorial.write(Valley.release(), (path, bytes) -> {})).isEmpty();
    }

    @Test
    void namesLinesAndWithheldAddUpToTheDocumentedCount() {
        Release release = Valley.release();
        String wall = Valley.pages(release).getOrDefault("names.html", "");
        int items = wall.split("<li lang=|<li><a href=\"people|<li class=\"blank|<li class=\"held", -1).length - 1;
        assertThat(items).isEqualTo((int) release.documented().people());
    }

    @Test
    void namesThatRunFromRightToLeftKeepToThemselves() {
        String wall = Valley.pages(Valley.release()).getOrDefault("names.html", "");
        assertThat(wall).contains("<bdi>يوسف خليل الصفصافي</bdi>");
        assertThat(Valley.pages(Valley.release()).get("people/p7Q2KMB4X.html"))
                .contains("<bdi lang=\"az-Arab\" dir=\"rtl\">زینب رشید قیزی سؤیودلو</bdi>");
    }

    @Test
    void aLongWallGoesOnOnFurtherPages() {
        Map<String, byte[]> files = Valley.files(RELEASES.getLast());
        assertThat(files).containsKeys("names.html", "names-2.html", "names-3.html");
        assertThat(weight(files, "names.html")).isLessThan(300_000);
    }

    @Test
    void nothingInANameCanBecomeMarkup() {
        Release valley = Valley.release();
        Release release = withPersons(valley, List.of(person("pX", "<b onclick=\"x\">A & B</b>")));
        String page = Valley.pages(release).get("people/pX.html");
        assertThat(page).contains("&lt;b onclick=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;");
    }

    @Test
    void nothingInANameCanTurnOrHideWhatStandsAroundIt() {
        String hostile = "Novruz\u202Eluzrov\u2066\u0000 \u200F\uDB40\uDC41Gilənarlı";
        Release release = withPersons(Valley.release(), List.of(person("pX", hostile)));
        Map<String, String> pages = Valley.pages(release);
        assertThat(pages.get("people/pX.html"))
                .contains("<bdi lang=\"az\">Novruz[U+202E]luzrov[U+2066][U+0000] \u200F[U+E0041]Gilənarlı</bdi>");
        pages.forEach((path, html) ->
                assertThat(html).as(path).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u0000-\u0008]"));
    }

    @Test
    void thePagesAreTheSameBytesEveryTime() {
        Map<String, byte[]> once = Valley.files(Valley.release());
        Map<String, byte[]> again = Valley.write(Valley.release());
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void pagesStayWithinTheirWeight() {
        Map<String, byte[]> files = Valley.files(Valley.release());
        assertThat(weight(files, "people/p7Q2KMB4X.html")).isLessThan(10_000);
        assertThat(weight(files, "incidents/zogalvan-1994.html")).isLessThan(120_000);
        assertThat(weight(files, "assets/memorial.css")).isLessThan(16_000);
    }

    /// Writes the valley where a browser can look at it: `-Dsite=FOLDER`.
    @Test
    void theValleyCanBeLookedAt() {
        Optional.ofNullable(System.getProperty("site")).ifPresent(folder -> {
            try (ReleaseFolder out = ReleaseFolder.create(Path.of(folder))) {
                ReleaseFiles.write(Valley.release(), out, Memorial::write);
                out.finish();
            }
        });
        assertThat(new String(Valley.files(Valley.release()).get("index.html"), StandardCharsets.UTF_8))
                .contains("<h1>The Kəhriz Valley Record</h1>");
    }

    private static int weight(Map<String, byte[]> files, String path) {
        byte[] bytes = files.get(path);
        assertThat(bytes).as(path).isNotNull();
        return bytes == null ? 0 : bytes.length;
    }

    private static Release empty() {
        Release full = Valley.release();
        return new Release(
                full.edition(),
                full.project(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Methodology("Stele", List.of(), List.of(), Optional.empty(), List.of(), List.of()),
                List.of());
    }

    private static Release withPeople(int count) {
        List<PublicPerson> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            persons.add(person("p" + i, "Novruz Zaur oğlu Gilənarlı " + i));
        }
        return withPersons(Valley.release(), persons);
    }

    private static Release withPersons(Release release, List<PublicPerson> persons) {
        return new Release(
                release.edition(),
                release.project(),
                release.incidents(),
                release.documents(),
                release.claims(),
                persons,
                List.of(),
                List.of(),
                release.methodology(),
                release.corrections());
    }

    private static PublicPerson person(String id, String name) {
        Attested.Attestation source = new Attested.Attestation("families", Optional.of("1"), Optional.empty());
        return new PublicPerson(
                id,
                Optional.of("zogalvan-1994"),
                List.of(),
                List.of(new Attested<>(new Name(name, "Latn", "az"), List.of(source))),
                List.of(),
                org.stele.vocabulary.Fate.KILLED,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Attested<>(Edtf.parse("1994-11"), List.of(source))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> all(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
