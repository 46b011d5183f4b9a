package org.stele.parsers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.stele.evidence.Loss;

/// The parts of a zip archive, as far as they unpack within bounds: a few kilobytes can claim to be terabytes.
///
/// @param parts the wanted ones by their names, in their order
/// @param lost where the archive breaks off
record Archive(Map<String, byte[]> parts, List<Loss> lost) {

    private static final int MOST_PARTS = 20_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long MOST_KEPT = 96L << 20;

    Archive {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        lost = List.copyOf(lost);
    }

    /// Unpacks the wanted parts.
    ///
    /// @param called what the archive should be, such as `Word document`
    static Archive unpack(byte[] bytes, String called, Predicate<String> wanted) throws Refused {
        Optional<Signature> signature = Signature.find(bytes);
        if (signature.isEmpty() || signature.get() != Signature.ZIP) {
            throw new Refused("is no " + called
                    + signature
                            .map(found -> ": it begins like " + found.called())
                            .orElse(""));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        List<Loss> lost = new ArrayList<>();
        long unpacked = 0;
        long kept = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean keep = wanted.test(entry.getName()) && !parts.containsKey(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                boolean whole = false;
                try {
                    unpacked += copy(zip, keep ? part : null, MOST_BYTES - unpacked, MOST_KEPT - kept);
                    whole = true;
                } finally {
                    if (keep) {
                        parts.put(entry.getName(), part.toByteArray());
                        kept += part.size();
                        if (!whole) {
                            lost.add(new Loss(Loss.Kind.CUT_SHORT, entry.getName(), 1));
                        }
                    }
                }
                if (++count > MOST_PARTS) {
                    throw new Refused("has more than " + MOST_PARTS + " parts: it was made to take time");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (lost.isEmpty()) {
                lost.add(new Loss(Loss.Kind.CUT_SHORT, "none", 1));
            }
        }
        if (lost.isEmpty() && !hasEnd(bytes)) {
            // Cut between two parts, it looks whole and lacks whatever came after.
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "none", 1));
        }
        return new Archive(parts, lost);
    }

    /// Whether the record that ends every archive stands where it has to: in the last 64 kilobytes and a little.
    private static boolean hasEnd(byte[] bytes) {
        for (int i = bytes.length - END_BYTES; i >= Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static long copy(
            InputStream in, @org.jspecify.annotations.Nullable ByteArrayOutputStream out, long most, long mostKept)
            throws IOException, Refused {
        byte[] buffer = new byte[1 << 14];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most || (out != null && copied > mostKept)) {
                throw new Refused("unpacks to more than " + (MOST_BYTES >> 20)
                        + " MB: it was made to fill memory, or should be cut into parts");
            }
            if (out != null) {
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
