package org.stele.recording.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.stele.evidence.DocumentId;

/// Writes a web archive (WARC 1.1, ISO 28500:2017), record by record. An answer's body stands as it was put together:
/// the headers that told how it was cut up for the way are left out, since they are no longer true of it.
final class WarcWriter {

    private static final String LINE = "\r\n";
    private static final Set<String> OF_THE_WAY = Set.of("transfer-encoding", "connection", "keep-alive", "trailer");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// The first record: who made the archive.
    void info(Instant at) {
        String says = "software: Stele" + LINE
                + "format: WARC File Format 1.1" + LINE
                + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/" + LINE;
        record("warcinfo", "", at, "application/warc-fields", says.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /// A request and its answer.
    void exchange(HttpRequest request, HttpResponse<byte[]> response, Instant at) {
        URI address = request.uri();
        String path = (address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        StringBuilder asked = new StringBuilder("GET " + path + " HTTP/1.1" + LINE);
        asked.append("Host: ").append(address.getAuthority()).append(LINE);
        headers(asked, request.headers().map());
        record(
                "request",
                address.toString(),
                at,
                "application/http;msgtype=request",
                (asked + LINE).getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        StringBuilder answered = new StringBuilder("HTTP/1.1 " + response.statusCode() + " " + LINE);
        headers(answered, response.headers().map());
        record(
                "response",
                address.toString(),
                at,
                "application/http;msgtype=response",
                (answered + LINE).getBytes(StandardCharsets.UTF_8),
                response.body());
    }

    private static void headers(StringBuilder to, Map<String, List<String>> headers) {
        new TreeMap<>(headers).forEach((name, values) -> {
            if (!OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(
                        value -> to.append(name).append(": ").append(value).append(LINE));
            }
        });
    }

    private void record(String type, String address, Instant at, String mediaType, byte[] head, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head);
        block.writeBytes(body);
        String time = at.truncatedTo(ChronoUnit.MILLIS).toString();
        // Derived from what it names, so that the same capture has the same bytes.
        UUID id = UUID.nameUUIDFromBytes((type + address + time + out.size()).getBytes(StandardCharsets.UTF_8));
        StringBuilder headers = new StringBuilder("WARC/1.1" + LINE)
                .append("WARC-Type: ")
                .append(type)
                .append(LINE)
                .append("WARC-Record-ID: <urn:uuid:")
                .append(id)
                .append('>')
                .append(LINE)
                .append("WARC-Date: ")
                .append(time)
                .append(LINE);
        if (!address.isEmpty()) {
            headers.append("WARC-Target-URI: ").append(address).append(LINE);
        }
        headers.append("WARC-Block-Digest: ")
                .append(DocumentId.of(block.toByteArray()).text())
                .append(LINE);
        if (type.equals("response")) {
            headers.append("WARC-Payload-Digest: ")
                    .append(DocumentId.of(body).text())
                    .append(LINE);
        }
        headers.append("Content-Type: ")
                .append(mediaType)
                .append(LINE)
                .append("Content-Length: ")
                .append(block.size())
                .append(LINE)
                .append(LINE);
        out.writeBytes(headers.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(block.toByteArray());
        out.writeBytes((LINE + LINE).getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
