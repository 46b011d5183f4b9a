package org.stele.parsers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/// Keeps this process off the network from inside: no address of a file is ever opened, no host name is ever looked
/// up. Where the kernel can, it has been cut off from outside before it began, which holds whatever Java does.
public final class NoNetwork extends InetAddressResolverProvider {

    /// No address has a way to it.
    private static final class Nowhere extends ProxySelector {
        @Override
        public List<Proxy> select(URI address) {
            throw new IllegalArgumentException("a parser opens no address: " + address);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException problem) {}
    }

    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("a parser opens no address: " + address);
        }

        @Override
        protected URLConnection openConnection(URL address, Proxy proxy) throws IOException {
            return openConnection(address);
        }
    }

    static void enforce() {
        ProxySelector.setDefault(new Nowhere());
        // Java's own resources come from its modules and jars.
        URL.setURLStreamHandlerFactory(
                protocol -> List.of("jar", "file", "jrt").contains(protocol) ? null : new Closed());
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                throw new UnknownHostException("a parser looks up no host: " + host);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw new UnknownHostException("a parser looks up no host");
            }
        };
    }

    @Override
    public String name() {
        return "no network";
    }
}
