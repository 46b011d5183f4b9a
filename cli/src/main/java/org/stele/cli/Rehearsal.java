package org.stele.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Plays the everyday commands once while the launcher records which classes they load, so that the
/// ahead-of-time cache holds them. What they print is thrown away.
public final class Rehearsal {

    private Rehearsal() {}

    /// @param arguments the folder of the example
    public static void main(String[] arguments) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, Map.of(), false);
        String example = arguments[0];
        Path folder = Files.createTempDirectory("stele-rehearsal");
        Path register = folder.resolve("town.stele");
        try {
            Stele.run(console, "--version");
            Stele.run(console, "claims", example + "/articles/agency.txt", "--format", "json");
            Stele.run(console, "claims", example + "/articles/agency.txt");
            Stele.run(console, "record", register.toString(), example + "/articles", example + "/acts");
            Stele.run(console, "figures", register.toString(), "--format", "json");
            Stele.run(console, "why", register.toString(), "killed");
        } finally {
            Files.deleteIfExists(register);
            Files.deleteIfExists(folder);
        }
    }
}
