package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands that the docs and the commands' own help show, each in a folder that holds `example/`, the files
/// that the page itself shows, and the town's register where the page does not make it.
class ShownCommandsTest {

    /// A command stands on a line of its own in an indented or a fenced block; a line that ends in `\` goes on.
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?: {4,})?(?:\\./)?(stele (?:[^\n]*\\\\\n)*[^\n]*)$");

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^Example: (stele .*?)(?: {4}.*)?$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[^\n]*\n.*?^```|^(?: {4}[^\n]*\n)+");

    /// A fenced block that is a file says its name behind its language.
    private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ ([\\w.-]+)\n(.*?)^```");

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final Pattern NAMES_A_FILE =
            Pattern.compile(".*\\.(stele|csv|tsv|txt|html|jsonl|json|svg)|example/.*|out/|linked");

    @TempDir
    static Path folder;

    private static Path town;
    private static int folders;

    /// What one page or one help text shows.
    private record Shown(String where, List<String> commands, String page) {}

    @BeforeAll
    static void recordTheTown() {
        town = folder.resolve("recorded.stele");
        Run recorded = Run.of(
                "record", town.toString(), DocPages.ROOT.resolve("example").toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
    }

    @Test
    void theCommandsOfThePagesAreDone() throws IOException {
        Set<String> failed = new TreeSet<>();
        Set<List<String>> done = new HashSet<>();
        for (Path page : DocPages.all()) {
            String text = Files.readString(page);
            List<String> commands = BLOCK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(block -> COMMAND.matcher(block).results())
                    .map(found -> found.group(1).replace("\\\n", " "))
                    .toList();
            if (!commands.isEmpty() && done.add(commands)) {
                failed.addAll(failures(new Shown(DocPages.ROOT.relativize(page).toString(), commands, text)));
            }
        }
        assertThat(done).as("pages that show commands").hasSizeGreaterThan(3);
        assertThat(failed).isEmpty();
    }

    @Test
    void everyCommandsHelpHasAnExampleThatIsDone() throws IOException {
        Set<String> failed = new TreeSet<>();
        String tables = Files.readString(DocPages.ROOT.resolve("docs/formats/estimate.md"));
        for (String name : Stele.commands()) {
            Matcher example = EXAMPLE.matcher(Run.of(name, "--help").out());
            if (example.find()) {
                failed.addAll(failures(new Shown("stele " + name + " --help", List.of(example.group(1)), tables)));
            } else {
                failed.add("stele " + name + " --help has no example");
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<String> failures(Shown shown) throws IOException {
        Path here = Files.createDirectory(folder.resolve("shown-" + ++folders));
        copyExample(here.resolve("example"));
        FILE.matcher(shown.page()).results().forEach(file -> write(here.resolve(file.group(1)), file.group(2)));
        boolean makesIt = shown.commands().stream().anyMatch(command -> command.matches("stele (init|record) town.*"));
        if (!makesIt) {
            Files.copy(town, here.resolve("town.stele"));
        }
        List<String> failures = new ArrayList<>();
        for (String command : shown.commands()) {
            keepWhatAPersonWouldHave(command, here);
            List<String> arguments = ARGUMENT.matcher(command)
                    .results()
                    .map(found -> found.group(1) == null ? found.group() : found.group(1))
                    .skip(1)
                    .map(argument -> NAMES_A_FILE.matcher(argument).matches()
                            ? here.resolve(argument).toString()
                            : argument)
                    .toList();
            Run run = Run.of(arguments.toArray(String[]::new));
            if (run.status() != Stele.DONE) {
                failures.add(shown.where() + ": " + command + " → " + run.status() + " " + run.err());
            }
        }
        return failures;
    }

    /// Two examples speak of files that only the person at the keyboard can have: judgements and a kept checkpoint.
    private static void keepWhatAPersonWouldHave(String command, Path here) {
        if (command.contains("checkpoint-of-march.txt")) {
            write(
                    here.resolve("checkpoint-of-march.txt"),
                    Run.of("verify", town.toString()).out());
        }
        if (command.contains("decided-in-march.jsonl")) {
            write(
                    here.resolve("decided-in-march.jsonl"),
                    "{\"kind\":\"assumption\",\"subject\":\"fatally_wounded_died\",\"value\":\"revoked\","
                            + "\"why\":\"Two of them were discharged.\"}\n");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyExample(Path to) throws IOException {
        Path from = DocPages.ROOT.resolve("example");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
