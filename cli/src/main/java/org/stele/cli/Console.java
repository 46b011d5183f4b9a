package org.stele.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes: answers to `out`, progress and warnings to `err`. UTF-8 and `\n` everywhere.
///
/// @param environment the variables of the process (`NO_COLOR`, `COLUMNS`, `SOURCE_DATE_EPOCH`)
/// @param terminal whether stdout is a terminal
/// @param written where the bytes of `out` go, to be asked whether all of them arrived
record Console(PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal, Written written) {

    /// A console that writes where nothing can fail, such as into memory.
    Console(PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {
        this(out, err, environment, terminal, new Written(OutputStream.nullOutputStream()));
    }

    /// Lines of text for people are at most this wide.
    static final int WIDTH = 100;

    private static final int BUFFER = 1 << 16;

    /// The console of this process. The launcher says whether stdout is a terminal: a shell knows without loading
    /// Java's console.
    static Console ofProcess() {
        Written written = new Written(new FileOutputStream(FileDescriptor.out));
        return new Console(
                stream(written),
                stream(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                Boolean.getBoolean("stele.terminal"),
                written);
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(new BufferedOutputStream(bytes, BUFFER), false, StandardCharsets.UTF_8);
    }

    /// Colour only marks; none of the meaning hangs on it.
    boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /// A warning or an error, one line that names what, where and what would be right. It may quote a file's name or
    /// its cells, so nothing in it can move the cursor, change colours or turn the direction of the line.
    void warn(String text) {
        out.flush();
        err.print("stele: " + Page.safe(text) + "\n");
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
