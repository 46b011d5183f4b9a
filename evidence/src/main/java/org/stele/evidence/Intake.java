package org.stele.evidence;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Where bytes become documents and lists. Plain functions: whoever calls has already read the file.
public final class Intake {

    /// A character that no text holds: what contains it is a program, a picture or an archive.
    private static final char NUL = '\0';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Intake() {}

    /// What a file name promises.
    public enum Kind {
        DOCUMENT,
        LIST,
        UNSUPPORTED;

        /// By the file name's ending, as [Format] has them.
        public static Kind of(String fileName) {
            return Format.find(fileName).map(Format::kind).orElse(UNSUPPORTED);
        }
    }

    /// A plain text document.
    ///
    /// @throws Unreadable when the bytes are no text, or text in an encoding other than UTF-8 or marked UTF-16
    public static Document readDocument(String fileName, byte[] bytes) throws Unreadable {
        String text = decode(fileName, bytes);
        if (text.isBlank()) {
            throw new Unreadable(fileName + " is empty: a document needs at least one word");
        }
        return new Document(DocumentId.of(bytes), fileName, bytes.length, text);
    }

    /// A document whose text a parser read from foreign bytes.
    ///
    /// @throws Unreadable when there is no word in it
    public static Document document(String fileName, byte[] bytes, Transcript transcript) throws Unreadable {
        if (transcript.text().isBlank()) {
            throw new Unreadable(fileName + " holds no text: a document needs at least one word");
        }
        return new Document(DocumentId.of(bytes), fileName, bytes.length, transcript);
    }

    /// A list with a header row, separated by commas, semicolons or tabs (whichever the header uses most).
    ///
    /// A row with too few or too many cells is kept with its problem, neither guessed at nor dropped.
    ///
    /// @throws Unreadable when there is no header, or two columns have one name
    public static ListFile readList(String fileName, byte[] bytes) throws Unreadable {
        String text = decode(fileName, bytes);
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return readList(fileName, DocumentId.of(bytes), text, delimiter(header), Optional.empty());
    }

    /// A list whose table a parser read from foreign bytes.
    ///
    /// @throws Unreadable when there is no header, or two columns have one name
    public static ListFile list(String fileName, DocumentId id, Transcript transcript) throws Unreadable {
        return readList(fileName, id, transcript.text(), ',', Optional.of(transcript));
    }

    private static ListFile readList(
            String fileName, DocumentId id, String text, char delimiter, Optional<Transcript> transcript)
            throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable(fileName + " is empty: a list needs a header row and at least one row");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        List<String> columns = List.of();
        List<ListFile.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            int counted = 0;
            for (CSVRecord record : parser) {
                int from = afterEmptyLines(text, (int) record.getCharacterPosition());
                for (; counted < from; counted++) {
                    line += text.charAt(counted) == '\n' ? 1 : 0;
                }
                if (columns.isEmpty()) {
                    columns = columns(fileName, record);
                } else {
                    rows.add(row(columns, record, rows.size() + 1, line, text, from));
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(fileName + ", " + (columns.isEmpty() ? "header" : "row " + (rows.size() + 1)) + ": "
                    + reason(e) + "; one that belongs to the text is written twice: \"\"");
        }
        return new ListFile(id, fileName, stem(fileName), columns, rows, transcript, Map.of(), Optional.empty());
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String parser = String.valueOf(cause.getMessage());
        return parser.contains("EOF reached")
                ? "a quotation mark is opened and never closed"
                : parser.contains("between encapsulated token")
                        ? "a closing quotation mark is followed by more text of the same cell"
                        : "a quotation mark stands where it cannot be read (" + parser + ")";
    }

    private static char delimiter(String header) {
        char best = ',';
        long most = header.chars().filter(c -> c == ',').count();
        for (char candidate : new char[] {';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> columns(String fileName, CSVRecord header) throws Unreadable {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).strip();
            if (column.isEmpty()) {
                column = "column " + (i + 1);
            }
            Integer earlier = seen.putIfAbsent(column, i + 1);
            if (earlier != null) {
                throw new Unreadable(fileName + " has two columns called \"" + column + "\" (" + earlier + " and "
                        + (i + 1) + "): give each its own name");
            }
        }
        return List.copyOf(seen.keySet());
    }

    private static int afterEmptyLines(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    private static ListFile.Row row(
            List<String> columns, CSVRecord record, int number, long line, String text, int from) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            String cell = record.get(i).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        Optional<String> problem = record.size() == columns.size()
                ? Optional.empty()
                : Optional.of(record.size() + (record.size() == 1 ? " cell" : " cells") + " where the header has "
                        + columns.size());
        int to = text.indexOf('\n', from);
        String raw = text.substring(from, to < 0 ? text.length() : to).stripTrailing();
        return new ListFile.Row(number, line, cells, raw, problem);
    }

    private static String stem(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String decode(String fileName, byte[] bytes) throws Unreadable {
        String text = startsWith(bytes, 0xFF, 0xFE)
                ? decodeUtf16(fileName, bytes, StandardCharsets.UTF_16LE)
                : startsWith(bytes, 0xFE, 0xFF)
                        ? decodeUtf16(fileName, bytes, StandardCharsets.UTF_16BE)
                        : decodeUtf8(fileName, bytes);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        int nul = text.indexOf(NUL);
        if (nul >= 0) {
            throw new Unreadable(fileName + " is no text: it has a zero character at " + nul
                    + "; only text files can be read under this name");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String decodeUtf16(String fileName, byte[] bytes, Charset charset) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return charset.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(fileName + " begins as UTF-16 and is none: half a character at " + in.position()
                    + "; it may be cut short, or be no text");
        }
    }

    private static String decodeUtf8(String fileName, byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            int at = in.position();
            boolean binary = indexOf(bytes, (byte) 0) >= 0;
            throw new Unreadable(fileName
                    + (binary
                            ? " is no text (byte 0x%02X at %d)".formatted(bytes[at] & 0xFF, at)
                            : " is not UTF-8: byte 0x%02X at %d, line %d"
                                    .formatted(bytes[at] & 0xFF, at, lineOf(bytes, at)))
                    + (binary ? ": only text files can be read under this name" : ": save it as UTF-8"));
        }
        return out.flip().toString();
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
