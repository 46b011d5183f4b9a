package org.stele.recording.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.stele.evidence.Unreadable;

/// Fetches one page of the web because a user named its address, with its pictures and styles, and makes a web archive
/// of it: every request and answer with its headers, time and hash. The one place in the program that opens a network
/// connection.
///
/// No script runs, no cookie is kept or sent, and nothing but this page is followed. What a page points at is fetched
/// from its own host or from public addresses: a page must not make the program ask machines inside somebody's house.
public final class Capture implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);
    private static final List<String> PAGES =
            List.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FOUND = 200;
    private static final int REDIRECTS = 3;

    /// How much may be asked of whom.
    ///
    /// @param time for each answer, to its last byte
    /// @param mostBytes of the page
    /// @param mostAssets pictures and styles
    /// @param mostAssetBytes of each of them
    /// @param mostRedirects from one address to the next
    public record Limits(Duration time, int mostBytes, int mostAssets, int mostAssetBytes, int mostRedirects) {

        public static Limits usual() {
            return new Limits(Duration.ofSeconds(30), 64 << 20, 60, 8 << 20, 5);
        }
    }

    /// A page as it was answered, and the archive of it.
    ///
    /// @param status of the last answer
    /// @param from the address that gave it, after all redirects
    @SuppressWarnings("ArrayRecordComponent")
    public record Captured(int status, URI from, byte[] archive) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(URI address, int status, String mediaType, byte[] body) {}

    private final Limits limits;
    private final Clock clock;
    private final HttpClient client;

    public Capture(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time)
                .build();
    }

    /// Whether an input is meant as an address, so that no file is looked for.
    public static boolean isAddress(String input) {
        return ADDRESS.matcher(input).matches();
    }

    /// The address of a page.
    ///
    /// @throws Unreadable when it is none that can be fetched
    public static URI address(String text) throws Unreadable {
        URI address;
        try {
            address = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new Unreadable(text + " is no address: " + e.getReason() + " at " + e.getIndex()
                    + "; write what the browser shows when it is copied from there");
        }
        if (!isWeb(address)) {
            throw new Unreadable(text + " cannot be captured: only pages at http:// and https:// can be");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw new Unreadable(text + " names no host: an address looks like https://example.org/page");
        }
        if (address.getUserInfo() != null) {
            throw new Unreadable("an address with a user name or password in it is not captured: the archive would"
                    + " keep them; leave out what stands before the @");
        }
        return address;
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    /// Captures a page.
    ///
    /// @throws Unreadable when nothing answers, or the answer is no page
    public Captured page(URI address) throws Unreadable {
        Captured captured = fetch(address, true);
        if (captured.status() != FOUND) {
            throw new Unreadable(
                    address + " was answered with " + captured.status() + meaning(captured.status())
                            + ", and nothing was captured: check the address, or record the file of an archive that has the page");
        }
        return captured;
    }

    /// Asks for a page without its pictures, whatever the status of the answer is.
    ///
    /// @throws Unreadable when nothing answers, or the answer is no page
    public Captured look(URI address) throws Unreadable {
        return fetch(address, false);
    }

    private Captured fetch(URI given, boolean assets) throws Unreadable {
        WarcWriter archive = new WarcWriter();
        archive.info(clock.instant());
        URI address = given;
        Answer answer = ask(address, limits.mostBytes, archive, true);
        for (int redirects = 0; answer.status / 100 == REDIRECTS && answer.body != null; redirects++) {
            Optional<URI> next = location(answer);
            if (next.isEmpty()) {
                break;
            }
            if (redirects == limits.mostRedirects) {
                throw new Unreadable(given + " leads on from one address to the next more than " + limits.mostRedirects
                        + " times, at last to " + next.get() + ": give the address of the page itself");
            }
            address = requireAllowed(next.get(), given, given + " leads on to ");
            answer = ask(address, limits.mostBytes, archive, true);
        }
        if (answer.status == FOUND) {
            String type = answer.mediaType;
            if (PAGES.stream().noneMatch(type::startsWith)) {
                throw new Unreadable(address + " is no page but "
                        + (type.isEmpty() ? "a file of an unknown kind" : "a file of the kind " + type)
                        + ": save it with a browser, and record the file");
            }
            if (assets && type.contains("html")) {
                assets(answer, given, archive);
            }
        }
        return new Captured(answer.status, address, archive.bytes());
    }

    private void assets(Answer page, URI given, WarcWriter archive) {
        for (URI asset : Assets.of(page.body, page.address, limits.mostAssets)) {
            try {
                var _ = ask(requireAllowed(asset, given, ""), limits.mostAssetBytes, archive, false);
            } catch (Unreadable e) {
                // A page whose picture is gone is a page all the same; the archive shows that the picture is missing.
            }
        }
    }

    /// Under which name the page at an address is recorded now: host, path and time.
    public String name(URI address) {
        String path = address.getHost() + (address.getPath() == null ? "" : address.getPath());
        String time = TIME.format(clock.instant());
        String plain = path.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("-$", "");
        return plain.substring(0, Math.min(plain.length(), 80)) + "-" + time + ".warc";
    }

    private URI requireAllowed(URI next, URI given, String before) throws Unreadable {
        if (!isWeb(next) || next.getHost() == null) {
            throw new Unreadable(before + next + ", which is no address of a page");
        }
        if (next.getHost().equalsIgnoreCase(given.getHost())) {
            return next;
        }
        try {
            if (Arrays.stream(InetAddress.getAllByName(next.getHost())).allMatch(Capture::isPublic)) {
                return next;
            }
        } catch (UnknownHostException e) {
            throw new Unreadable(before + next.getHost() + ", and there is no such host");
        }
        throw new Unreadable(before + next + ", which lies inside a private network: nothing was asked of it");
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean isUniqueLocal = bytes.length == 16 && (first & 0xFE) == 0xFC;
        boolean isShared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 0x40;
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isShared);
    }

    private static Optional<URI> location(Answer redirect) {
        return Optional.of(redirect.mediaType)
                .filter(location -> !location.isEmpty())
                .flatMap(location -> {
                    try {
                        return Optional.of(redirect.address.resolve(new URI(location)));
                    } catch (URISyntaxException e) {
                        return Optional.empty();
                    }
                });
    }

    /// One request and its answer, both into the archive. Of a redirect, `mediaType` is where it leads.
    private Answer ask(URI address, int mostBytes, WarcWriter archive, boolean page) throws Unreadable {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", "Stele (a person records this page)")
                .header("Accept", page ? "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.1" : "*/*")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            HttpResponse<byte[]> response = asked.get(limits.time.toMillis(), TimeUnit.MILLISECONDS);
            archive.exchange(request, response, clock.instant());
            boolean leadsOn = response.statusCode() / 100 == REDIRECTS;
            String says = response.headers()
                    .firstValue(leadsOn ? "location" : "content-type")
                    .orElse("");
            return new Answer(
                    address, response.statusCode(), leadsOn ? says : says.toLowerCase(Locale.ROOT), response.body());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new Unreadable(address + " did not answer to the end within " + limits.time.toSeconds()
                    + " seconds: try again, or save the page with a browser and record the file");
        } catch (ExecutionException e) {
            throw new Unreadable(
                    address + " cannot be fetched: " + reason(e.getCause() == null ? e : e.getCause(), mostBytes));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable(address + " was not fetched: the program is ending");
        }
    }

    private static String reason(Throwable cause, int mostBytes) {
        return switch (cause) {
            case java.net.http.HttpConnectTimeoutException _ -> "nothing answers there";
            case java.net.ConnectException e
            when e.getCause() instanceof java.nio.channels.UnresolvedAddressException ->
                "there is no such host, or no network";
            case java.net.ConnectException _ -> "nothing answers there";
            case javax.net.ssl.SSLException _ -> "its certificate is not to be trusted, or the connection is disturbed";
            case IOException e
            when String.valueOf(e.getMessage()).contains("capacity") ->
                "it has more than " + mostBytes + " bytes; save it with another program, and record parts of it";
            default -> "the connection broke off (" + cause.getClass().getSimpleName() + ")";
        };
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not for everybody)";
            case 404 -> " (not there)";
            case 410 -> " (removed)";
            case 429 -> " (asked too often)";
            default -> status >= 500 ? " (the server failed)" : "";
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
