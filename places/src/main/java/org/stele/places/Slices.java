package org.stele.places;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Arrays;
import java.util.zip.ZipEntry;

/// A resource of which pieces are read. In a folder, and in a jar that stores it uncompressed, the rest is skipped
/// without being read; out of a compressed entry it is read once as a whole.
interface Slices {

    byte[] read(int offset, int length);

    static Slices ofResource(String name) throws IOException {
        URL url = Slices.class.getResource(name);
        if (url == null) {
            throw new FileNotFoundException("the resource " + name + " is missing beside " + Slices.class.getName());
        }
        if (isCompressed(url)) {
            try (InputStream stream = url.openStream()) {
                return new Whole(name, stream.readAllBytes());
            }
        }
        return new Skipped(name);
    }

    private static boolean isCompressed(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            return false;
        }
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            ZipEntry entry = file.getEntry(jar.getEntryName());
            return entry == null || entry.getMethod() != ZipEntry.STORED;
        }
    }

    /// @param name the resource's name
    record Skipped(String name) implements Slices {

        @Override
        public byte[] read(int offset, int length) {
            try (InputStream stream = Slices.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new FileNotFoundException("it is gone");
                }
                stream.skipNBytes(offset);
                byte[] bytes = new byte[length];
                int read = stream.readNBytes(bytes, 0, length);
                if (read < length) {
                    throw new IOException("it ends at byte " + (offset + read));
                }
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read at byte " + offset + ": " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// The whole resource, in memory.
    final class Whole implements Slices {

        private final String name;
        private final byte[] bytes;

        Whole(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public byte[] read(int offset, int length) {
            if (offset + length > bytes.length) {
                throw new IllegalStateException(name + " is cut short: it ends at byte " + bytes.length);
            }
            return Arrays.copyOfRange(bytes, offset, offset + length);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
