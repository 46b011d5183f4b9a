package org.stele.parsers;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.evidence.Loss;

/// Bytes as characters: by their byte order mark, by being UTF-8, by what they declare, or by what they look like,
/// in this order. A text of bytes above 127 that is valid UTF-8 is hardly ever anything else, whatever it declares.
///
/// @param lost what is no character, and whether the encoding had to be guessed
record Decoded(String text, List<Loss> lost) {

    private static final char REPLACEMENT = '\uFFFD';

    /// Where a page or an XML file declares its encoding, it does so at its beginning.
    private static final int HEAD = 4096;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})");

    /// Below this confidence, of 100, a guess would be no better than a wrong text.
    private static final int LEAST_CONFIDENCE = 25;

    /// Encodings that documents of the languages read here are found in; the others only confuse the guess.
    private static final Set<String> LIKELY = Set.of(
            "windows-1251",
            "KOI8-R",
            "ISO-8859-5",
            "IBM866",
            "windows-1256",
            "ISO-8859-6",
            "windows-1254",
            "ISO-8859-9",
            "windows-1252",
            "ISO-8859-1",
            "windows-1250",
            "ISO-8859-2",
            "windows-1253",
            "windows-1255",
            "UTF-16LE",
            "UTF-16BE");

    Decoded {
        lost = List.copyOf(lost);
    }

    /// A web page, or an XML file.
    static Decoded page(byte[] bytes) throws Refused {
        return page(bytes, Optional.empty());
    }

    /// A web page.
    ///
    /// @param declared the encoding that its headers state, which browsers believe before the page itself
    static Decoded page(byte[] bytes, Optional<Charset> declared) throws Refused {
        return of(bytes, declared.or(() -> declared(bytes)));
    }

    /// @param declared the encoding that something outside the bytes states
    static Decoded of(byte[] bytes, Optional<Charset> declared) throws Refused {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8, List.of());
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE, List.of());
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE, List.of());
        }
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8, List.of());
        if (utf8.lost.isEmpty()) {
            return utf8;
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return decode(bytes, 0, declared.get(), List.of());
        }
        long high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        // Most bytes above 127 are fine as UTF-8: the others are damage.
        if (utf8.lost.getFirst().amount() * 4 < high) {
            return utf8;
        }
        return guess(bytes);
    }

    private static Decoded guess(byte[] bytes) throws Refused {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (LIKELY.contains(match.getName()) && match.getConfidence() >= LEAST_CONFIDENCE) {
                Charset charset = known(match.getName()).orElseThrow();
                return decode(bytes, 0, charset, List.of(new Loss(Loss.Kind.ENCODING_GUESSED, charset.name(), 0)));
            }
        }
        throw new Refused("is not UTF-8, declares no encoding, and its bytes do not tell it; save it as UTF-8");
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? known(matcher.group(1)) : Optional.empty();
    }

    /// The encoding of this name. As browsers do: who writes ISO 8859-1 or 8859-9 has the larger set of Windows.
    static Optional<Charset> known(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(
                    switch (charset.name()) {
                        case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
                        case "ISO-8859-9" -> Charset.forName("windows-1254");
                        // What declares UTF-16 in letters of one byte is none.
                        case "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32" -> StandardCharsets.UTF_8;
                        default -> charset;
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset, List<Loss> losses) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer buffer = CharBuffer.allocate(1 << 13);
        StringBuilder text = new StringBuilder(bytes.length);
        long lost = 0;
        while (true) {
            CoderResult result = decoder.decode(in, buffer, true);
            text.append(buffer.flip());
            buffer.clear();
            if (result.isError()) {
                lost += result.length();
                text.append(REPLACEMENT);
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                break;
            }
        }
        List<Loss> all = new ArrayList<>(losses);
        if (lost > 0) {
            all.add(new Loss(Loss.Kind.UNDECODABLE, charset.name(), lost));
        }
        return new Decoded(text.toString(), all);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
