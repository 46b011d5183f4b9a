package org.stele.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Plays the everyday commands once while the launcher records which classes they load, so that the
/// ahead-of-time cache holds them. What they print is thrown away.
public final class Rehearsal {

    private Rehearsal() {}

    /// @param arguments the folder of the example
    public static void main(String[] arguments) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, Map.of(), false);
        Stele.run(console, "--version");
    }
}
