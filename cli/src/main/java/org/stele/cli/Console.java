package org.stele.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes: answers to `out`, progress and warnings to `err`. UTF-8 and `\n` everywhere.
///
/// @param environment the variables of the process (`NO_COLOR`, `COLUMNS`, `SOURCE_DATE_EPOCH`)
/// @param terminal whether stdout is a terminal
record Console(PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {

    /// Lines of text for people are at most this wide.
    static final int WIDTH = 100;

    /// The console of this process. The launcher says whether stdout is a terminal: a shell knows without loading
    /// Java's console.
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("stele.terminal"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                false,
                StandardCharsets.UTF_8);
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
