package org.stele.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void anEntryComesBackFromItsBytes() {
        for (String time : new String[] {"2026-03-01T09:30:00.123Z", "1969-12-31T23:59:59.999Z"}) {
            Entry entry = new Entry(200, Instant.parse(time), Hash.sha256(new byte[] {1}));
            assertThat(entry.bytes()).hasSize(Entry.BYTES);
            assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
        }
    }

    @Test
    void whatIsNoEntryIsSaid() {
        byte[] bytes = new Entry(1, Instant.EPOCH, Hash.sha256()).bytes();
        bytes[0] = 2;
        assertThatThrownBy(() -> Entry.parse(bytes)).hasMessageContaining("begin with 02");
        assertThatThrownBy(() -> Entry.parse(HexFormat.of().parseHex("01"))).hasMessageContaining("these are 1");
        assertThatThrownBy(() -> new Entry(0, Instant.EPOCH, Hash.sha256())).hasMessageContaining("1 to 255");
        assertThatThrownBy(() -> new Entry(1, Instant.ofEpochSecond(0, 1), Hash.sha256()))
                .hasMessageContaining("whole milliseconds");
    }
}
