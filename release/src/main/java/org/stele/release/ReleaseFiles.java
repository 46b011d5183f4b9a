package org.stele.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A release as files: written to the same bytes every time, read back to the same release, and checked.
///
/// docs/formats/release.md is the specification.
public final class ReleaseFiles {

    private static final String MANIFEST = "release.json";
    private static final String CHECKSUMS = "SHA256SUMS";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ReleaseFiles() {}

    /// Something else that belongs into the release's folder, such as its pages.
    @FunctionalInterface
    public interface Pages {
        void write(Release release, Sink sink);
    }

    /// Writes the data, whatever pages belong to it, the manifest over both, and the checksums.
    public static Manifest write(Release release, Sink sink, Pages... pages) {
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
        Sink counted = (path, bytes) -> {
            if (entries.put(path, new Manifest.Entry(path, bytes.length, sha256(bytes))) != null) {
                throw new IllegalArgumentException("the release writes " + path + " twice");
            }
            sink.write(path, bytes);
        };
        writeData(release, counted);
        for (Pages more : pages) {
            more.write(release, counted);
        }
        Manifest manifest = new Manifest(
                release.project().title(),
                release.edition().version(),
                release.edition().asOf(),
                release.edition().published(),
                List.copyOf(entries.values()));
        byte[] manifestBytes = bytes(form(manifest));
        sink.write(MANIFEST, manifestBytes);
        sink.write(CHECKSUMS, checksums(manifest, manifestBytes));
        return manifest;
    }

    private static void writeData(Release release, Sink sink) {
        Form head = new Form()
                .text("format", Manifest.FORMAT)
                .one("edition", HeadForm.write(release.edition()))
                .one("project", HeadForm.write(release.project()))
                .one("methodology", HeadForm.write(release.methodology()))
                .each("corrections", release.corrections(), HeadForm::write);
        Form people = new Form()
                .each("persons", release.persons(), PersonForm::write)
                .each("unnamed", release.unnamed(), PersonForm::write)
                .each("withheld", release.withheld(), PersonForm::write);
        sink.write("data/edition.json", bytes(head.node()));
        sink.write(
                "data/incidents.json",
                bytes(new Form()
                        .each("incidents", release.incidents(), IncidentForm::write)
                        .node()));
        sink.write(
                "data/documents.json",
                bytes(new Form()
                        .each("documents", release.documents(), EvidenceForm::write)
                        .node()));
        sink.write(
                "data/claims.json",
                bytes(new Form()
                        .each("claims", release.claims(), EvidenceForm::write)
                        .node()));
        sink.write("data/persons.json", bytes(people.node()));
        sink.write("data/persons.csv", Tables.persons(release));
        sink.write("data/figures.csv", Tables.figures(release));
        sink.write("data/claims.csv", Tables.claims(release));
        sink.write("data/documents.csv", Tables.documents(release));
    }

    /// The manifest as JSON, which a ledger logs.
    public static ObjectNode form(Manifest manifest) {
        return new Form()
                .text("format", Manifest.FORMAT)
                .text("title", manifest.title())
                .text("version", manifest.version())
                .text("as_of", manifest.asOf().toString())
                .text("published", manifest.published().toString())
                .each(
                        "files",
                        manifest.files(),
                        entry -> new Form()
                                .text("path", entry.path())
                                .whole("bytes", entry.bytes())
                                .text("sha256", entry.sha256())
                                .node())
                .node();
    }

    /// The form that `sha256sum --check` reads, the manifest's own line included.
    private static byte[] checksums(Manifest manifest, byte[] manifestBytes) {
        TreeMap<String, String> sums = new TreeMap<>(Map.of(MANIFEST, sha256(manifestBytes)));
        manifest.files().forEach(entry -> sums.put(entry.path(), entry.sha256()));
        StringBuilder text = new StringBuilder();
        sums.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a release from its folder.
    ///
    /// @throws IllegalArgumentException when the folder holds none, or one that an older or newer program wrote,
    ///     saying in which file and where
    public static Release read(Path folder) {
        Fields head = fields(folder, "data/edition.json");
        if (!head.text("format").equals(Manifest.FORMAT)) {
            throw new IllegalArgumentException(head.where() + ": the format is \"" + head.text("format")
                    + "\", and this program reads " + Manifest.FORMAT);
        }
        Fields people = fields(folder, "data/persons.json");
        return new Release(
                head.one("edition", HeadForm::edition),
                head.one("project", HeadForm::project),
                fields(folder, "data/incidents.json").each("incidents", IncidentForm::read),
                fields(folder, "data/documents.json").each("documents", EvidenceForm::document),
                fields(folder, "data/claims.json").each("claims", EvidenceForm::claim),
                people.each("persons", PersonForm::person),
                people.each("unnamed", PersonForm::unnamed),
                people.each("withheld", PersonForm::withheld),
                head.one("methodology", HeadForm::methodology),
                head.each("corrections", HeadForm::correction));
    }

    /// Reads the manifest of the release in a folder.
    public static Manifest readManifest(Path folder) {
        Fields fields = fields(folder, MANIFEST);
        Function<Fields, Manifest.Entry> entry =
                file -> new Manifest.Entry(file.text("path"), file.whole("bytes"), file.text("sha256"));
        return new Manifest(
                fields.text("title"),
                fields.text("version"),
                fields.day("as_of"),
                fields.day("published"),
                fields.each("files", entry));
    }

    /// What is wrong with a file of a release.
    ///
    /// @param what changed, missing or added
    public record Damage(String path, String what) {}

    /// Compares every file with the checksums and with the manifest, in the order of their paths.
    ///
    /// @return nothing when the release is as it was written
    public static List<Damage> check(Path folder) {
        SortedMap<String, String> expected = new TreeMap<>();
        for (String line : text(folder, CHECKSUMS).lines().toList()) {
            if (!line.matches("[0-9a-f]{64} {2}.+")) {
                throw new IllegalArgumentException(
                        folder.resolve(CHECKSUMS) + ": \"" + line + "\" is no checksum, two blanks and a path");
            }
            expected.put(line.substring(66), line.substring(0, 64));
        }
        SortedMap<String, Damage> damages = new TreeMap<>();
        for (Manifest.Entry entry : readManifest(folder).files()) {
            if (!entry.sha256().equals(expected.get(entry.path()))) {
                damages.put(entry.path(), new Damage(entry.path(), "changed"));
            }
        }
        for (String path : paths(folder)) {
            String sum = expected.remove(path);
            if (sum == null) {
                damages.put(path, new Damage(path, "added"));
            } else if (!sum.equals(sha256(bytes(folder, path)))) {
                damages.put(path, new Damage(path, "changed"));
            }
        }
        expected.keySet().forEach(path -> damages.put(path, new Damage(path, "missing")));
        return List.copyOf(damages.values());
    }

    private static List<String> paths(Path folder) {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(CHECKSUMS))
                    .sorted()
                    .forEach(paths::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private static Fields fields(Path folder, String path) {
        try {
            JsonNode node = MAPPER.readTree(text(folder, path));
            return new Fields(path, node);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(path + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path folder, String path) {
        return new String(bytes(folder, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path folder, String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(folder + " is no release: " + path + " is missing");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        return (WRITER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
