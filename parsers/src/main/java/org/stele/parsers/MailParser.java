package org.stele.parsers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.stele.dates.Edtf;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

/// Mail (RFC 5322, MIME) and mailboxes (RFC 4155): subject and words of each message. Of alternatives the plain one is
/// read.
/// What hangs on a message is named and not read.
final class MailParser {

    static final String EML = "eml@1";
    static final String MBOX = "mbox@1";

    private static final int MOST_HEADERS = 2000;
    private static final int LONGEST_HEADER = 100_000;
    private static final int DEEPEST = 40;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,80}\\)");
    private static final Pattern NAME = Pattern.compile("(?i)name\\*?=\"?([^\";\r\n]{1,200})");

    private final TextBuilder text = new TextBuilder();
    private final List<Loss> lost = new ArrayList<>();
    private final Map<String, String> first = new HashMap<>();

    private MailParser() {}

    static Transcript eml(byte[] bytes) throws Refused {
        MailParser parser = new MailParser();
        parser.message(bytes, 0, bytes.length, 1);
        if (parser.first.isEmpty()) {
            throw new Refused("is no mail: it has no header such as From, Date or Subject");
        }
        return parser.transcript(EML, true);
    }

    static Transcript mbox(byte[] bytes) throws Refused {
        MailParser parser = new MailParser();
        List<Integer> starts = starts(bytes);
        if (starts.isEmpty()) {
            throw new Refused("is no mailbox: no line of it begins with \"From \"");
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : bytes.length;
            int body = starts.get(i);
            while (body < end && bytes[body] != '\n') {
                body++;
            }
            parser.message(bytes, Math.min(end, body + 1), end, i + 1);
        }
        return parser.transcript(MBOX, starts.size() == 1);
    }

    /// Where a message begins: a line "From …" after an empty line, or at the beginning.
    private static List<Integer> starts(byte[] bytes) {
        byte[] mark = "From ".getBytes(StandardCharsets.US_ASCII);
        List<Integer> starts = new ArrayList<>();
        boolean emptyLine = true;
        for (int line = 0; line < bytes.length; ) {
            int end = line;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            boolean from =
                    end - line > mark.length && Arrays.equals(bytes, line, line + mark.length, mark, 0, mark.length);
            if (from && emptyLine) {
                starts.add(line);
            }
            emptyLine = end == line || (end == line + 1 && bytes[line] == '\r');
            line = end + 1;
        }
        return starts;
    }

    /// A part of a message while it is read.
    private static final class Part {
        final String type;
        final List<String> texts = new ArrayList<>();

        Part(String type) {
            this.type = type;
        }
    }

    private void message(byte[] bytes, int start, int end, int number) {
        MimeConfig config = MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.parse(new ByteArrayInputStream(bytes, start, end - start));
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part("message"));
        Map<String, String> headers = new HashMap<>();
        boolean top = true;
        String disposition = "";
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> disposition = "";
                    case T_FIELD -> {
                        Field field = stream.getField();
                        String name = field.getName().toLowerCase(Locale.ROOT);
                        if (top) {
                            headers.putIfAbsent(name, decoded(field.getBody()));
                        }
                        if (name.equals("content-disposition") || name.equals("content-type")) {
                            disposition = disposition + field.getBody() + "\n";
                        }
                    }
                    case T_END_HEADER -> {
                        if (top) {
                            subject(headers, number);
                        }
                        top = false;
                    }
                    case T_START_MULTIPART -> {
                        if (open.size() > DEEPEST) {
                            throw new MimeException("nested too deeply");
                        }
                        open.push(new Part(stream.getBodyDescriptor().getMimeType()));
                    }
                    case T_END_MULTIPART -> close(open);
                    case T_BODY -> body(stream, disposition, open.peek());
                    default -> {}
                }
            }
        } catch (IOException | MimeException e) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "message " + number, 1));
        }
        while (open.size() > 1) {
            close(open);
        }
        int part = 0;
        for (String words : open.pop().texts) {
            part++;
            text.between("\n\n");
            text.add(words, new Locus.Message(number, String.valueOf(part)));
        }
    }

    private void subject(Map<String, String> headers, int number) {
        for (String name : List.of("from", "date", "subject")) {
            String value = headers.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                first.putIfAbsent(name, value);
            }
        }
        String subject = headers.getOrDefault("subject", "").strip();
        if (!subject.isEmpty()) {
            text.between("\n\n");
            text.add(subject, new Locus.Message(number, "subject"));
        }
    }

    private static void close(Deque<Part> open) {
        Part closed = open.pop();
        Part parent = open.peek();
        if (parent != null) {
            boolean alternatives = closed.type.equals("multipart/alternative") && closed.texts.size() > 1;
            parent.texts.addAll(alternatives ? closed.texts.subList(0, 1) : closed.texts);
        }
    }

    private void body(MimeTokenStream stream, String disposition, @org.jspecify.annotations.Nullable Part into)
            throws IOException {
        BodyDescriptor about = stream.getBodyDescriptor();
        byte[] bytes;
        try (InputStream in = stream.getDecodedInputStream()) {
            bytes = in.readAllBytes();
        }
        String type = about.getMimeType().toLowerCase(Locale.ROOT);
        boolean attached = disposition
                .toLowerCase(Locale.ROOT)
                .lines()
                .anyMatch(line -> line.strip().startsWith("attachment"));
        boolean html = type.equals("text/html");
        if (into == null || attached || !(html || type.equals("text/plain"))) {
            if (bytes.length > 0) {
                lost.add(new Loss(Loss.Kind.ATTACHMENT, name(disposition, type), bytes.length));
            }
            return;
        }
        Optional<Charset> declared = Optional.ofNullable(about.getCharset()).flatMap(Decoded::known);
        try {
            Decoded decoded = html && declared.isEmpty() ? Decoded.page(bytes) : Decoded.of(bytes, declared);
            lost.addAll(decoded.lost());
            String words = html ? words(decoded.text()) : decoded.text().strip();
            if (!words.isEmpty()) {
                into.texts.add(words);
            }
        } catch (Refused e) {
            lost.add(new Loss(Loss.Kind.ATTACHMENT, name(disposition, type), bytes.length));
        }
    }

    private static String words(String page) {
        StringBuilder words = new StringBuilder();
        for (PageBlock block :
                PageBlocks.of(HtmlParser.parser().parseInput(page, "")).blocks()) {
            if (!block.hidden()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(block.words());
            }
        }
        return words.toString();
    }

    private static String name(String disposition, String type) {
        Matcher name = NAME.matcher(disposition);
        return name.find() ? decoded(name.group(1)).strip() : type;
    }

    private static String decoded(String field) {
        String line = BLANKS.matcher(field).replaceAll(" ");
        try {
            return DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return line;
        }
    }

    private Transcript transcript(String parser, boolean one) {
        lost.addAll(text.lost());
        Particulars particulars = one
                ? new Particulars(
                        stated("subject"),
                        stated("from"),
                        Optional.empty(),
                        stated("date")
                                .flatMap(found -> Days.find(
                                                REMARK.matcher(found.value()).replaceAll(""))
                                        .map(day -> new Stated<Edtf>(day, found.basis()))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                : Particulars.NONE;
        return new Transcript(parser, text.text(), text.stretches(), particulars, lost, List.of());
    }

    private Optional<Stated<String>> stated(String header) {
        return Optional.ofNullable(first.get(header)).map(value -> new Stated<>(value, "mail header " + header));
    }
}
