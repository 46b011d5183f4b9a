package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Document;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.evidence.parsing.ParserProcess.Limits;

/// The parsers where they run: in a process of their own.
class ParserProcessTest {

    private static final byte[] PAGE = Pages.utf8(Pages.HERALD);

    @Test
    void oneProcessReadsManyFiles() throws Unreadable {
        try (ParserProcess parsers = new ParserProcess(Limits.usual())) {
            Document first = parsers.document("herald.html", PAGE);
            assertThat(first.text()).contains("31 people were killed");
            assertThatThrownBy(() -> parsers.document("empty.html", new byte[0]))
                    .hasMessage("empty.html holds no text: a document needs at least one word");
            assertThat(parsers.document("again.html", PAGE).text()).isEqualTo(first.text());
            assertThat(parsers.document("plain.txt", PAGE).text()).isEqualTo(Pages.HERALD);
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextOneIsRead() throws Unreadable {
        try (ParserProcess parsers = new ParserProcess(new Limits(64, Duration.ofMillis(1), 1 << 20))) {
            assertThatThrownBy(() -> parsers.document("slow.html", PAGE))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("slow.html was given up after 0 seconds");
        }
    }

    @Test
    void aFileThatNeedsTooMuchMemoryIsRefusedAndTheNextOneIsRead() throws Unreadable {
        byte[] large = Pages.utf8("<p>Three people were killed.</p>".repeat(600_000));
        try (ParserProcess parsers = new ParserProcess(new Limits(48, Duration.ofSeconds(60), 128 << 20))) {
            assertThatThrownBy(() -> parsers.document("large.html", large))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("large.html needs more than the 48 MB of memory");
            assertThat(parsers.document("herald.html", PAGE).text()).contains("31 people were killed");
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotHandedOver() {
        try (ParserProcess parsers = new ParserProcess(new Limits(48, Duration.ofSeconds(60), 1000))) {
            assertThatThrownBy(() -> parsers.document("large.html", new byte[1001]))
                    .hasMessage("large.html has 1001 bytes: at most 1000 can be taken apart; cut it into parts");
        }
    }

    @Test
    void aParserOpensNoAddressAndLooksUpNoHost() {
        // This test's own process has the resolver of the parsers on its class path, as theirs has.
        assertThatThrownBy(() -> InetAddress.getAllByName("herald.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("a parser looks up no host");
        NoNetwork.enforce();
        assertThatThrownBy(() -> URI.create("http://127.0.0.1:9/").toURL().openStream())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a parser opens no address");
    }
}
