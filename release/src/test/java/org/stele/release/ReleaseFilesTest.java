package org.stele.release;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFilesTest {

    /// A release about an invented valley, with everything that a release can hold, kept as it was written.
    /// Nobody in it is real. Its JSON may be edited by hand; the tables and checksums are then written anew, as
    /// after a change of the form, with `-pl release -am test -Dtest=ReleaseFilesTest -Dkept.write=true`.
    private static final Path KEPT = Path.of("src/test/resources/kehriz-valley");

    private static final Release VALLEY = ReleaseFiles.read(KEPT);

    @TempDir
    Path folder;

    @Test
    void aReleaseKeptFromEarlierIsReadAndWrittenToTheSameBytes() throws IOException {
        Map<String, byte[]> written = written(VALLEY);
        if (Boolean.getBoolean("kept.write")) {
            for (Map.Entry<String, byte[]> file : written.entrySet()) {
                Files.write(KEPT.resolve(file.getKey()), file.getValue());
            }
        }
        written.forEach((path, bytes) -> assertThat(KEPT.resolve(path)).as(path).hasBinaryContent(bytes));
        assertThat(ReleaseFiles.check(KEPT)).isEmpty();
    }

    @Test
    void everyJsonFileHasTheFormThatTheDocsGive() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "formats", "release.schema.json")));
        written(VALLEY).forEach((path, bytes) -> {
            if (path.endsWith(".json")) {
                assertThat(schema.validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void theManifestCountsPagesAndData() {
        Map<String, byte[]> files = new TreeMap<>();
        Manifest manifest =
                ReleaseFiles.write(VALLEY, files::put, (release, sink) -> sink.write("index.html", new byte[] {1}));
        assertThat(manifest.files())
                .extracting(Manifest.Entry::path)
                .contains("index.html", "data/persons.csv")
                .isSorted();
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(files.size() - 1).anyMatch(line -> line.endsWith("  release.json"));
    }

    @Test
    void everyDamageIsNamedByItsFile() throws IOException {
        Path target = folder.resolve("out");
        try (ReleaseFolder out = ReleaseFolder.create(target)) {
            ReleaseFiles.write(VALLEY, out);
            out.finish();
        }
        Files.writeString(target.resolve("data/claims.csv"), "nothing\n");
        Files.delete(target.resolve("data/persons.csv"));
        Files.writeString(target.resolve("more.txt"), "more");
        assertThat(ReleaseFiles.check(target))
                .containsExactly(
                        new ReleaseFiles.Damage("data/claims.csv", "changed"),
                        new ReleaseFiles.Damage("data/persons.csv", "missing"),
                        new ReleaseFiles.Damage("more.txt", "added"));
    }

    @Test
    void aFolderThatIsNoReleaseSaysWhatIsMissing() {
        assertThatThrownBy(() -> ReleaseFiles.read(folder)).hasMessageContaining("data/edition.json is missing");
    }

    @Test
    void aWrongFieldIsNamedWithItsPlace() throws IOException {
        Path target = folder.resolve("out");
        try (ReleaseFolder out = ReleaseFolder.create(target)) {
            ReleaseFiles.write(VALLEY, out);
            out.finish();
        }
        Path claims = target.resolve("data/claims.json");
        Files.writeString(
                claims, Files.readString(claims).replaceFirst("\"measure\" : \"killed\"", "\"measure\" : \"kild\""));
        assertThatThrownBy(() -> ReleaseFiles.read(target))
                .hasMessageContaining("data/claims.json, claims[1], figure, \"measure\"")
                .hasMessageContaining("\"kild\" is no measure: it is one of killed");
    }

    @Test
    void whoeverSumsThePeopleTableKeepsTheUnnamed() {
        Release release = VALLEY;
        String table = new String(Tables.persons(release), StandardCharsets.UTF_8);
        long people = table.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
                .sum();
        assertThat(people).isEqualTo(release.documented().people());
    }

    @Test
    void aSpreadsheetRunsNothingFromATable() {
        Table table = new Table("name", "note");
        table.row("=1+1", "a \"quoted\", one");
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("name,note\n'=1+1,\"a \"\"quoted\"\", one\"\n");
    }

    @Test
    void anIdThatLeadsNowhereIsNoRelease() {
        Release full = VALLEY;
        assertThatThrownBy(() -> new Release(
                        full.edition(),
                        full.project(),
                        full.incidents(),
                        full.documents(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        full.methodology(),
                        List.of()))
                .hasMessageContaining("names claim")
                .hasMessageContaining("which is not in the release");
    }

    private static Map<String, byte[]> written(Release release) {
        Map<String, byte[]> files = new TreeMap<>();
        ReleaseFiles.write(release, files::put);
        return files;
    }
}
