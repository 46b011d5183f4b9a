package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program that the linkage tutorial shows is compiled as it stands there, and does what the page says.
class TutorialTest {

    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java (\\w+)\\.java\n(.*?)^```");

    @TempDir
    Path folder;

    @Test
    void theProgramOfTheTutorialLinksItsTwoLists() throws IOException, ReflectiveOperationException {
        Matcher program = PROGRAM.matcher(Files.readString(DocPages.ROOT.resolve("docs/tutorials/link-two-lists.md")));
        assertThat(program.find()).isTrue();
        Path source = Files.writeString(folder.resolve(program.group(1) + ".java"), program.group(2));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).isZero();
        String out = run(program.group(1));
        assertThat(out.lines())
                .contains("[hospital:H102, court:95/16]", "[hospital:H103]")
                .endsWith("false");
    }

    private String run(String name) throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {DocPages.ROOT.resolve("example/lists").toString()});
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
