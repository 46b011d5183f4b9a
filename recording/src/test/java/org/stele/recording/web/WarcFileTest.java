package org.stele.recording.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stele.evidence.Unreadable;

class WarcFileTest {

    @TempDir
    Path folder;

    private static String record(String type, String address, String mediaType, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    private static String answer(String address, int status, String mediaType, String body) {
        return record(
                "response",
                address,
                "application/http;msgtype=response",
                "HTTP/1.1 " + status + " \r\nContent-Type: " + mediaType + "\r\n\r\n" + body);
    }

    private static final String INFO = record("warcinfo", "", "application/warc-fields", "software: test");
    private static final String FIRST = answer("https://www.valley.example/mill?id=1", 200, "text/html", "<p>Çay</p>");
    private static final String PICTURE = answer("https://valley.example/a.png", 200, "image/png", "picture");
    private static final String GONE = answer("https://valley.example/gone", 404, "text/html", "gone");
    private static final String SECOND = answer("https://valley.example/report.pdf", 200, "application/pdf", "%PDF-");

    private static String text(WarcFile archive, WarcFile.Page page) throws IOException {
        return new String(archive.bytes(page), StandardCharsets.UTF_8);
    }

    private WarcFile archive(String name, String content) throws IOException, Unreadable {
        return WarcFile.of(Files.writeString(folder.resolve(name), content), name);
    }

    @Test
    void eachPageTakesWhatFollowsItAlongAndNothingIsLost() throws IOException, Unreadable {
        WarcFile archive = archive("crawl.warc", INFO + FIRST + PICTURE + GONE + SECOND);
        assertThat(archive.pages())
                .extracting(WarcFile.Page::name)
                .containsExactly(
                        "crawl.warc/1-valley.example-mill-id-1.warc", "crawl.warc/2-valley.example-report.pdf.warc");
        assertThat(archive.damage()).isEmpty();
        List<WarcFile.Page> pages = archive.pages();
        assertThat(text(archive, pages.get(0))).isEqualTo(INFO + FIRST + PICTURE + GONE);
        assertThat(text(archive, pages.get(1))).isEqualTo(SECOND);
        // Asked again in another order, it gives the same.
        assertThat(text(archive, pages.get(1))).isEqualTo(SECOND);
        assertThat(text(archive, pages.get(0))).startsWith(INFO);
    }

    @Test
    void aCompressedArchiveHoldsTheSame() throws IOException, Unreadable {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String one : List.of(INFO, FIRST, PICTURE, SECOND)) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(one.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("crawl.warc.gz"), out.toByteArray());
        WarcFile archive = WarcFile.of(file, "crawl.warc.gz");
        assertThat(archive.pages()).hasSize(2);
        assertThat(text(archive, archive.pages().get(0))).isEqualTo(INFO + FIRST + PICTURE);
        assertThat(text(archive, archive.pages().get(1))).isEqualTo(SECOND);
    }

    @Test
    void whatFollowsADamagedPlaceIsKeptAndSaid() throws IOException, Unreadable {
        WarcFile archive = archive("crawl.warc", FIRST + "rubbish\r\n" + SECOND);
        assertThat(archive.pages()).hasSize(1);
        assertThat(archive.damage()).hasValueSatisfying(what -> assertThat(what).startsWith("damaged at byte "));
        assertThat(text(archive, archive.pages().getFirst())).isEqualTo(FIRST + "rubbish\r\n" + SECOND);
    }

    @Test
    void anArchiveThatBreaksOffIsSaidToBeDamaged() throws IOException, Unreadable {
        String cut = FIRST + SECOND.substring(0, SECOND.length() - 8);
        assertThat(archive("cut.warc", cut).damage()).isPresent();
    }

    @Test
    void whatIsNoArchiveOrHoldsNoPageIsRefused() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> archive("notes.warc", "On 9 May 31 people were killed.\n"))
                .matches(refused -> refused.says().contains("holds no page"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> archive("pictures.warc", INFO + PICTURE));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> archive("empty.warc", ""));
    }

    @Test
    void aLengthThatIsNoneEndsTheReadingThere() throws IOException, Unreadable {
        String endless = SECOND.replaceFirst("Content-Length: \\d+", "Content-Length: 9223372036854775807");
        assertThat(archive("endless.warc", FIRST + endless).damage()).isPresent();
        String negative = SECOND.replaceFirst("Content-Length: \\d+", "Content-Length: -5");
        assertThat(archive("negative.warc", FIRST + negative).damage()).isPresent();
    }
}
