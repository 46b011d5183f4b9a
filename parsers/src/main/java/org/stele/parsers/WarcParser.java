package org.stele.parsers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.stele.dates.Edtf;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

/// One page of a web archive (ISO 28500): the first answer in it that shows a text, read as what its headers say it is.
/// Its address and the day of the capture are those of the archive; the rest it says itself.
final class WarcParser {

    static final String VERSION = "warc@1";

    private static final int FOUND = 200;
    /// As much as any other archive may hold.
    private static final int MOST_BYTES = 96 << 20;

    private WarcParser() {}

    static Transcript parse(byte[] bytes, PictureReader pictures) throws Refused {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcCaptureRecord record && isAnswer(record)) {
                    Optional<Transcript> page = page(record, pictures);
                    if (page.isPresent()) {
                        return page.get();
                    }
                }
            }
        } catch (IOException e) {
            throw new Refused("is damaged: it breaks off, or is no web archive (WARC)");
        }
        throw new Refused("holds no page: a web archive needs an answer with status 200 that is a web page, a PDF or"
                + " plain text");
    }

    private static boolean isAnswer(WarcCaptureRecord record) throws IOException {
        return record instanceof WarcResource
                || (record instanceof WarcResponse response
                        && response.contentType().base().equals(MediaType.HTTP)
                        && response.http().status() == FOUND);
    }

    private static Optional<Transcript> page(WarcCaptureRecord record, PictureReader pictures)
            throws IOException, Refused {
        Optional<WarcPayload> payload = record.payload();
        if (payload.isEmpty()) {
            return Optional.empty();
        }
        MediaType type = payload.get().type();
        List<Loss> lost = new ArrayList<>();
        Transcript page;
        switch (type.base().toString()) {
            case "text/html", "application/xhtml+xml" ->
                page = HtmlParser.parse(body(record, payload.get(), lost), charset(type));
            case "application/pdf" -> page = PdfParser.parse(body(record, payload.get(), lost), pictures);
            case "text/plain" -> page = plain(body(record, payload.get(), lost), charset(type));
            default -> {
                return Optional.empty();
            }
        }
        lost.addAll(page.lost());
        return Optional.of(new Transcript(
                VERSION,
                page.text(),
                page.stretches(),
                captured(page.particulars(), record.target(), record.date()),
                lost,
                page.leftOut()));
    }

    /// What the page says of itself, but for its address and the day on which the archive was made.
    private static Particulars captured(Particulars page, String address, Instant at) {
        Edtf day = Edtf.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
        return new Particulars(
                page.title(),
                page.author(),
                page.publisher(),
                page.published(),
                Optional.of(new Stated<>(day, "WARC-Date")),
                Optional.of(new Stated<>(address, "WARC-Target-URI")),
                page.language());
    }

    private static Transcript plain(byte[] bytes, Optional<Charset> charset) throws Refused {
        Decoded decoded = Decoded.of(bytes, charset);
        return new Transcript(VERSION, decoded.text(), List.of(), Particulars.NONE, decoded.lost(), List.of());
    }

    private static Optional<Charset> charset(MediaType type) {
        return Optional.ofNullable(type.parameters().get("charset")).flatMap(Decoded::known);
    }

    /// The bytes that the answer carried, put together and unpacked.
    private static byte[] body(WarcCaptureRecord record, WarcPayload payload, List<Loss> lost)
            throws IOException, Refused {
        InputStream stream = record instanceof WarcResponse response
                ? response.http().bodyDecoded().stream()
                : payload.body().stream();
        byte[] bytes = stream.readNBytes(MOST_BYTES);
        if (stream.read() >= 0) {
            throw new Refused("holds a page of more than " + MOST_BYTES + " bytes");
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, record.target(), 0));
        }
        return bytes;
    }
}
