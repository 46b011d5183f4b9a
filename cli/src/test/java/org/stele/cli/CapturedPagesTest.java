package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages of the web from the command line down to the node, from a server on this machine.
class CapturedPagesTest {

    private static final String PAGE = "<html lang=\"en\"><body><article><p>On 9 May 1994 shells fell on Zoğalvan, and"
            + " 31 people were killed at the mill, the clerk said.</p></article></body></html>";

    @TempDir
    Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>(Map.of("/mill", PAGE));
    private final HttpServer server;

    CapturedPagesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private String register() {
        return folder.resolve("valley.stele").toString();
    }

    @Test
    void anAddressIsRecordedAndWalkedBackToItsNode() {
        Run recorded = Run.of("record", register(), address("/mill"), "--now", "2026-03-01T09:30:00Z");
        assertThat(recorded.status()).as(recorded.err()).isZero();
        assertThat(Run.of("why", register(), "31").out().replaceAll("\\s+", " "))
                .contains("node /html[1]/body[1]/article[1]/p[1]")
                .contains("text read by warc@1")
                .contains("localhost-mill-20260301T093000Z.warc");
        String id = Run.of("why", register(), "31").out().replaceAll("(?s).*(sha256:[0-9a-f]{8}…).*", "$1");
        assertThat(Run.of("why", register(), id).out().replaceAll("\\s+", " "))
                .contains(address("/mill") + " (WARC-Target-URI)")
                .contains("(WARC-Date)");
        assertThat(Run.of("verify", register()).status()).isZero();
    }

    @Test
    void whatCannotBeCapturedIsRefusedAndTheRestGoesOn() {
        Run run = Run.of(
                "record",
                register(),
                address("/nowhere"),
                "ftp://valley.example/list",
                address("/mill"),
                "--format",
                "json");
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        JsonNode form = JsonMapper.shared().readTree(run.out());
        assertThat(form.get("taken").size()).isEqualTo(1);
        assertThat(form.get("refused").size()).isEqualTo(2);
        assertThat(run.err()).contains("answered with 404").contains("only pages at http:// and https://");
    }

    @Test
    void onlyRecordTakesAddresses() {
        Run run = Run.of("claims", address("/mill"));
        assertThat(run.status()).isEqualTo(Stele.WRONG_INPUT);
        assertThat(run.err()).contains("only stele record takes addresses");
    }
}
