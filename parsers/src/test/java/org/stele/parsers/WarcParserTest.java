package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

class WarcParserTest {

    private static final PictureReader NO_PICTURES = PictureReader.find("", InstantSource.system(), Duration.ZERO);

    private static final String PAGE = "<html><head><title>Mill shelled</title></head><body><article><p>On 9 May 1994"
            + " shells fell on Zoğalvan, and 31 people were killed at the mill.</p></article></body></html>";

    private static byte[] record(String type, String address, String mediaType, byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                        + "\r\nWARC-Date: 2026-03-01T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
                        + "00000000-0000-0000-0000-000000000001>\r\nContent-Type: " + mediaType
                        + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] answer(String status, String headers, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
        block.writeBytes(body);
        return record(
                "response", "https://valley.example/mill", "application/http; msgtype=response", block.toByteArray());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Transcript parse(byte[]... records) throws Refused {
        return WarcParser.parse(join(records), NO_PICTURES);
    }

    @Test
    void aPageIsReadWithTheAddressAndTheDayOfItsCapture() throws Refused {
        Transcript page = parse(answer("200 OK", "Content-Type: text/html\r\n", utf8(PAGE)));
        assertThat(page.parser()).isEqualTo("warc@1");
        assertThat(page.text()).contains("31 people were killed");
        assertThat(page.stretches()).isNotEmpty();
        assertThat(page.particulars().address())
                .contains(new Stated<>("https://valley.example/mill", "WARC-Target-URI"));
        assertThat(page.particulars().made()).hasValueSatisfying(made -> {
            assertThat(made.value().toString()).isEqualTo("2026-03-01");
            assertThat(made.basis()).isEqualTo("WARC-Date");
        });
        assertThat(page.particulars().published()).isEmpty();
    }

    @Test
    void whatCameInPiecesOrPackedIsPutTogether() throws Refused, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8(PAGE));
        }
        byte[] body = packed.toByteArray();
        byte[] pieces = join(
                utf8(Integer.toHexString(10) + "\r\n"),
                Arrays.copyOfRange(body, 0, 10),
                utf8("\r\n" + Integer.toHexString(body.length - 10) + "\r\n"),
                Arrays.copyOfRange(body, 10, body.length),
                utf8("\r\n0\r\n\r\n"));
        Transcript page = parse(answer(
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                pieces));
        assertThat(page.text()).contains("31 people were killed");
    }

    @Test
    void theHeadersSayTheEncodingWhereThePageDoesNot() throws Refused {
        String text = "Жители: на мельнице убиты 31 человек, 12 ранены.";
        Transcript page = parse(answer(
                "200 OK",
                "Content-Type: text/plain; charset=windows-1251\r\n",
                text.getBytes(Charset.forName("windows-1251"))));
        assertThat(page.text()).isEqualTo(text);
        assertThat(page.lost()).isEmpty();
    }

    @Test
    void whatWasNotFoundAndWhatIsNoTextIsPassedOver() throws Refused {
        Transcript page = parse(
                answer("404 Not Found", "Content-Type: text/html\r\n", utf8("<p>90 people were killed</p>")),
                answer("200 OK", "Content-Type: image/png\r\n", utf8("…")),
                answer("200 OK", "Content-Type: text/html\r\n", utf8(PAGE)));
        assertThat(page.text()).contains("31 people").doesNotContain("90 people");
    }

    @Test
    void anArchiveWithoutAPageIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> parse(answer("200 OK", "Content-Type: image/png\r\n", utf8("…"))))
                .matches(refused -> refused.why().startsWith("holds no page"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> parse(utf8("no archive at all\r\n\r\n")));
    }

    @Test
    void anArchiveThatBreaksOffIsReadOrRefusedAndNeverHangs() {
        byte[] whole = answer("200 OK", "Content-Type: text/html\r\n", utf8(PAGE));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(parse(cut).parser()).isEqualTo("warc@1");
            } catch (Refused e) {
                assertThat(e.why()).isNotBlank();
            }
        }
    }
}
