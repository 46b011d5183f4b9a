package org.stele.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    @TempDir
    Path place;

    /// Begins a release in a process of its own and waits to be ended.
    static final class Beginner {
        private Beginner() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (ReleaseFolder out = ReleaseFolder.create(Path.of(arguments[0]))) {
                out.write("data/half.json", new byte[] {1});
                System.out.println("half");
                System.out.flush();
                Thread.sleep(60_000);
                out.finish();
            }
        }
    }

    private Process begun(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Beginner.class.getName(),
                        folder.toString())
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("half");
        return process;
    }

    private List<String> inside() throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void whoeverBreaksOffLeavesNothing() throws IOException {
        try (ReleaseFolder out = ReleaseFolder.create(place.resolve("out"))) {
            out.write("data/half.json", new byte[0]);
        }
        assertThat(inside()).isEmpty();
    }

    @Test
    void aProcessThatIsToldToEndLeavesNothing() throws IOException, InterruptedException {
        Process process = begun(place.resolve("out"));
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(inside()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextReleaseToTheSamePlace() throws IOException, InterruptedException {
        Path folder = place.resolve("out");
        Process process = begun(folder);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).doesNotExist();
        try (ReleaseFolder out = ReleaseFolder.create(folder)) {
            out.write("index.html", new byte[] {1});
            out.finish();
        }
        assertThat(inside()).containsExactly("out");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aReleaseIsNeverWrittenOverAnother() throws IOException {
        Files.writeString(place.resolve("kept.txt"), "kept");
        refuses(place, "is there already and is not empty: a release needs a new or an empty folder");
    }

    @Test
    void aFileIsNoPlaceForARelease() throws IOException {
        Path file = Files.writeString(place.resolve("kept.txt"), "kept");
        refuses(file, "is there already and is no folder");
        refuses(file.resolve("out"), "a release cannot be written to");
        assertThat(file).hasContent("kept");
    }

    private static void refuses(Path folder, String why) {
        assertThatThrownBy(() -> ReleaseFolder.create(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void noFileLeavesTheFolder() {
        try (ReleaseFolder out = ReleaseFolder.create(place.resolve("out"))) {
            assertThatThrownBy(() -> out.write("../elsewhere", new byte[0])).hasMessageContaining("../elsewhere");
        }
    }
}
