package org.stele.recording.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stele.evidence.Unreadable;

/// Captures from a server on this machine; no test asks the network.
class CaptureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);
    private static final Capture.Limits SMALL = new Capture.Limits(Duration.ofSeconds(5), 100_000, 3, 1_000, 3);
    private static final String PAGE = """
            <html><head><link rel="stylesheet" href="/style.css"><link rel="canonical" href="/elsewhere"></head>
            <body><img alt="" src='/mill.png'><img src=/big.png><img src="data:image/png;base64,AA==">
            <img src="http://127.0.0.1:1/inside.png"><p>31 people were killed.</p></body></html>
            """;

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;

    CaptureTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/mill" -> send(exchange, 200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            case "/style.css" -> send(exchange, 200, "text/css", new byte[] {'p'});
            case "/mill.png" -> send(exchange, 200, "image/png", new byte[] {1, 2, 3});
            case "/big.png" -> send(exchange, 200, "image/png", new byte[2_000]);
            case "/moved" -> lead(exchange, "/mill");
            case "/round" -> lead(exchange, "/round");
            case "/inside" ->
                lead(exchange, "http://127.0.0.1:" + server.getAddress().getPort() + "/mill");
            case "/file" -> lead(exchange, "file:///etc/passwd");
            case "/huge" -> send(exchange, 200, "text/html", new byte[200_000]);
            case "/archive.zip" -> send(exchange, 200, "application/zip", new byte[] {1});
            case "/removed" -> send(exchange, 410, "text/html", new byte[0]);
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                try {
                    boolean ended = over.await(20, TimeUnit.SECONDS);
                    assertThat(ended).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            default -> send(exchange, 404, "text/html", new byte[] {'-'});
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private URI at(String path) throws Unreadable {
        return Capture.address("http://localhost:" + server.getAddress().getPort() + path);
    }

    private String refused(String path, Capture.Limits limits) throws Unreadable {
        URI address = at(path);
        try (Capture capture = new Capture(limits, CLOCK)) {
            Unreadable refused =
                    org.junit.jupiter.api.Assertions.assertThrows(Unreadable.class, () -> capture.page(address));
            return refused.says();
        }
    }

    private WarcFile archived(Capture.Captured captured) throws IOException, Unreadable {
        return WarcFile.of(Files.write(folder.resolve("capture.warc"), captured.archive()), "capture.warc");
    }

    @Test
    void aPageIsCapturedWithItsPicturesStylesAndHeaders() throws IOException, Unreadable {
        URI address = at("/mill?id=1");
        try (Capture capture = new Capture(SMALL, CLOCK)) {
            assertThat(capture.name(address)).isEqualTo("localhost-mill-20260301T093000Z.warc");
            Capture.Captured captured = capture.page(address);
            assertThat(captured.status()).isEqualTo(200);
            // The picture that is too large is asked for and not kept; the one inside a network is not asked for.
            assertThat(asked).containsExactly("/mill?id=1", "/style.css", "/mill.png", "/big.png");
            String archive = new String(captured.archive(), StandardCharsets.ISO_8859_1);
            assertThat(archive)
                    .startsWith("WARC/1.1\r\nWARC-Type: warcinfo")
                    .contains("WARC-Target-URI: " + address + "\r\n")
                    .contains("WARC-Date: 2026-03-01T09:30:00Z\r\n")
                    .contains("GET /mill?id=1 HTTP/1.1\r\n")
                    .contains("content-type: text/html; charset=utf-8\r\n")
                    .contains("WARC-Payload-Digest: sha256:")
                    .contains("/mill.png")
                    .doesNotContain("/big.png\r\nWARC-Block")
                    .doesNotContain("/etc/");
            WarcFile file = archived(captured);
            assertThat(file.damage()).isEmpty();
            assertThat(file.pages()).hasSize(1);
            assertThat(file.bytes(file.pages().getFirst())).isEqualTo(captured.archive());
        }
    }

    @Test
    void anAddressThatLeadsOnIsFollowedAndTheWayKept() throws Unreadable {
        URI address = at("/moved");
        try (Capture capture = new Capture(SMALL, CLOCK)) {
            Capture.Captured captured = capture.page(address);
            assertThat(captured.from()).isEqualTo(at("/mill"));
            assertThat(new String(captured.archive(), StandardCharsets.ISO_8859_1))
                    .contains("HTTP/1.1 302")
                    .contains("location: /mill");
        }
    }

    @Test
    void whatIsNoPageIsRefusedWithWhatWasFound() throws Unreadable {
        assertThat(refused("/nowhere", SMALL)).contains("answered with 404 (not there)");
        assertThat(refused("/removed", SMALL)).contains("410 (removed)");
        assertThat(refused("/archive.zip", SMALL)).contains("of the kind application/zip");
        assertThat(refused("/round", SMALL)).contains("more than 3 times");
        assertThat(refused("/huge", SMALL)).contains("more than 100000 bytes");
    }

    @Test
    void aPageDoesNotLeadIntoAPrivateNetworkOrToAFile() throws Unreadable {
        assertThat(refused("/inside", SMALL)).contains("lies inside a private network");
        assertThat(refused("/file", SMALL)).contains("no address of a page");
        assertThat(asked).containsExactly("/inside", "/file");
    }

    @Test
    void whatDoesNotAnswerToTheEndIsGivenUp() throws Unreadable {
        Capture.Limits hasty = new Capture.Limits(Duration.ofMillis(500), 100_000, 3, 1_000, 3);
        assertThat(refused("/slow", hasty)).contains("did not answer to the end");
    }

    @Test
    void whereNobodyListensNothingIsCaptured() throws Unreadable {
        URI address = at("/mill");
        server.stop(0);
        try (Capture capture = new Capture(SMALL, CLOCK)) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> capture.page(address))
                    .matches(refused -> refused.says().contains("nothing answers there"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://valley.example/list",
                "file:///etc/passwd",
                "http:///nowhere",
                "https://me:secret@valley.example/",
                "http://a b/"
            })
    void onlyAddressesOfTheWebWithoutPasswordsAreTaken(String address) {
        assertThat(Capture.isAddress(address)).isTrue();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Capture.address(address))
                .matches(refused -> !refused.says().contains("secret"));
    }

    @Test
    void namesOfFilesAreNoAddresses() {
        assertThat(Map.of("C:\\list.csv", false, "a:b", false, "./page.html", false, "https://valley.example", true))
                .allSatisfy((input, expected) ->
                        assertThat(Capture.isAddress(input)).isEqualTo(expected));
    }
}
