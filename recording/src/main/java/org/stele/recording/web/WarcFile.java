package org.stele.recording.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.stele.evidence.Unreadable;

/// A web archive (WARC, ISO 28500), cut into the pages it holds.
///
/// A page is a record of an answer that shows a text, with all records that follow it up to the next one: its
/// pictures and styles as a rule. So the pages, one after the other, are the archive, and nothing of it is lost; each
/// is a small archive itself, with address, time and headers. Only the outer form is looked at here; what a record
/// holds
/// is taken apart by a parser in a process of its own.
public final class WarcFile {

    /// A compressed archive that grows beyond this, and more than a hundredfold, is made to do harm.
    private static final long HARMLESS_BYTES = 256L << 20;

    private static final int MOST_TIMES_LARGER = 100;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_HEADERS = 1000;
    private static final int LONGEST_NAME = 60;

    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern HTTP_STATUS = Pattern.compile("HTTP/[0-9.]+ 200\\b.*");

    private final Path path;
    private final String name;
    private final List<Page> pages = new ArrayList<>();
    private Optional<String> damage = Optional.empty();
    private Optional<Source> open = Optional.empty();

    /// A page, as a stretch of the archive's bytes after decompression.
    public record Page(String name, long from, long length) {}

    private WarcFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /// Whether a file's name says that it is a web archive.
    public static boolean isNamed(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
    }

    /// Looks an archive through.
    ///
    /// @throws Unreadable when it cannot be read, is no web archive, or holds no page
    public static WarcFile of(Path path, String name) throws Unreadable {
        WarcFile file = new WarcFile(path, name);
        try (Source source = file.source()) {
            file.scan(source);
        } catch (IOException e) {
            throw new Unreadable(name + " cannot be read: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
        if (file.pages.isEmpty()) {
            throw new Unreadable(name + " holds no page: a web archive needs an answer with status 200 that is a web"
                    + " page, a PDF or plain text"
                    + file.damage.map(what -> "; it is " + what).orElse(""));
        }
        return file;
    }

    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /// What is wrong with the archive, if it cannot be followed to its end: the rest is kept with the last page.
    public Optional<String> damage() {
        return damage;
    }

    /// The bytes of a page. Asked in the order of the pages, a compressed archive is read through once.
    ///
    /// @throws IOException when it cannot be read any more
    public byte[] bytes(Page page) throws IOException {
        Source source = open.filter(now -> now.at <= page.from()).orElse(null);
        if (source == null) {
            close();
            source = source();
            open = Optional.of(source);
        }
        source.skip(page.from() - source.at);
        byte[] bytes = source.read(Math.toIntExact(page.length()));
        if (page.equals(pages.getLast())) {
            close();
        }
        return bytes;
    }

    private void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }

    private Source source() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new Source(
                        new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16),
                        Math.max(HARMLESS_BYTES, MOST_TIMES_LARGER * Files.size(path)))
                : new Source(in, Long.MAX_VALUE);
    }

    private void scan(Source source) throws IOException {
        long begun = 0;
        Optional<String> address = Optional.empty();
        while (true) {
            source.skipBlank();
            long at = source.at;
            Optional<Head> head;
            try {
                head = readHead(source);
                if (head.isEmpty()) {
                    break;
                }
            } catch (EOFException | NumberFormatException e) {
                damage = Optional.of("damaged at byte " + at + ": what follows is kept and not read");
                source.skipAll();
                break;
            }
            if (head.get().isPage()) {
                if (address.isPresent()) {
                    add(address.get(), begun, at);
                    begun = at;
                }
                address = Optional.of(head.get().address());
            }
        }
        if (address.isPresent()) {
            add(address.get(), begun, source.at);
        }
    }

    private void add(String address, long from, long to) {
        String plain = NOT_OF_A_NAME
                .matcher(address.replaceFirst("^[a-z]+://(www\\.)?", ""))
                .replaceAll("-");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        pages.add(new Page(name + "/" + (pages.size() + 1) + "-" + shortened + ".warc", from, to - from));
    }

    private record Head(String type, String address, String mediaType, boolean succeeded) {
        boolean isPage() {
            boolean shown = mediaType.startsWith("text/html")
                    || mediaType.startsWith("application/xhtml+xml")
                    || mediaType.startsWith("application/pdf")
                    || (mediaType.startsWith("text/plain") && !address.endsWith("/robots.txt"));
            return succeeded && shown;
        }
    }

    /// Reads one record to its end; nothing where the archive ends.
    private static Optional<Head> readHead(Source source) throws IOException {
        String version = source.line();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        if (!version.startsWith("WARC/")) {
            throw new EOFException("no record begins here");
        }
        Map<String, String> headers = headers(source);
        long length = Long.parseLong(headers.getOrDefault("content-length", ""));
        if (length < 0) {
            throw new NumberFormatException("a record has a negative length");
        }
        long end = source.at + length;
        String type = headers.getOrDefault("warc-type", "");
        String mediaType = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean succeeded = type.equals("resource");
        if (type.equals("response") && mediaType.startsWith("application/http")) {
            source.limit = end;
            succeeded = HTTP_STATUS.matcher(source.line()).matches();
            mediaType = headers(source).getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            source.limit = Long.MAX_VALUE;
        }
        source.skip(end - source.at);
        String address = headers.getOrDefault("warc-target-uri", "").replaceAll("[<>]", "");
        return Optional.of(new Head(type, address, mediaType, succeeded));
    }

    private static Map<String, String> headers(Source source) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 0; i < MOST_HEADERS; i++) {
            String line = source.line();
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new EOFException("a record has more than " + MOST_HEADERS + " headers");
    }

    /// The archive's bytes after decompression, with the place where it is being read.
    private static final class Source implements AutoCloseable {
        private final InputStream in;
        private final long most;
        private long at;
        private long limit = Long.MAX_VALUE;

        Source(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        /// The next line without its end; empty at the end of the archive or of the record.
        String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (at < limit) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                at++;
                if (next == '\n') {
                    break;
                }
                if (line.size() == LONGEST_LINE) {
                    throw new EOFException("a line has more than " + LONGEST_LINE + " bytes");
                }
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8).stripTrailing();
        }

        /// A record ends with two empty lines, which are its own.
        void skipBlank() throws IOException {
            while (true) {
                in.mark(1);
                int next = in.read();
                if (next != '\r' && next != '\n') {
                    if (next >= 0) {
                        in.reset();
                    }
                    return;
                }
                at++;
            }
        }

        void skip(long bytes) throws IOException {
            require(at + bytes);
            in.skipNBytes(bytes);
            at += bytes;
        }

        void skipAll() throws IOException {
            for (long skipped = in.skip(1 << 20); skipped > 0; skipped = in.skip(1 << 20)) {
                at += skipped;
                require(at);
            }
        }

        byte[] read(int bytes) throws IOException {
            byte[] read = in.readNBytes(bytes);
            at += read.length;
            return read;
        }

        private void require(long size) throws IOException {
            if (size > most) {
                throw new IOException("it unpacks to more than " + most
                        + " bytes; unpack it with another program, and record parts of it");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
