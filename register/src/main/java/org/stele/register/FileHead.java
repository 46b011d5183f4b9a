package org.stele.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stele.register.Verification.Finding;

/// Whether a register's file is as long as its head says. What stands behind the last page belongs to no table, so
/// nothing else would notice it; what is missing is named with its place, where SQLite only gives up.
///
/// Source: SQLite's file format, section 1.3.
final class FileHead {

    private static final int PAGE_BYTES_AT = 16;
    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int PAGES_OF_CHANGE_AT = 92;

    /// The one page size that does not fit into the two bytes it has.
    private static final int LARGEST_PAGE = 1 << 16;

    private FileHead() {}

    static List<Finding> check(Path file) {
        ByteBuffer head;
        long found;
        try (InputStream in = Files.newInputStream(file)) {
            head = ByteBuffer.wrap(in.readNBytes(Register.HEADER_BYTES));
            found = Files.size(file);
        } catch (IOException e) {
            throw new RegisterUnusable(file + " cannot be read: it needs read permission", e);
        }
        // Where the two counters differ the number of pages is not kept, and SQLite counts the pages that are there.
        if (head.getInt(CHANGES_AT) != head.getInt(PAGES_OF_CHANGE_AT)) {
            return List.of(new Finding("verify.file_head", Map.of("byte", (long) CHANGES_AT)));
        }
        int pageBytes = Short.toUnsignedInt(head.getShort(PAGE_BYTES_AT));
        long pages = Integer.toUnsignedLong(head.getInt(PAGES_AT));
        long expected = pages * (pageBytes == 1 ? LARGEST_PAGE : pageBytes);
        if (found > expected) {
            return List.of(new Finding("verify.file_appended", Map.of("extra", found - expected, "from", expected)));
        }
        return found < expected
                ? List.of(new Finding("verify.file_cut", Map.of("missing", expected - found, "bytes", found)))
                : List.of();
    }
}
