package org.stele.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One entry of a log, as everybody may see it: 42 bytes that say when something of which kind was entered,
/// and not what.
///
/// | bytes | |
/// | --- | --- |
/// | 0 | version, 1 |
/// | 1 | kind, 1 to 255; whoever keeps the log says what its kinds are |
/// | 2 to 9 | time: milliseconds since 1970-01-01T00:00:00Z, big-endian, signed |
/// | 10 to 41 | commitment |
///
/// @param kind 1 to 255
/// @param time whole milliseconds, by the clock of whoever keeps the log
public record Entry(int kind, Instant time, Hash commitment) {

    public static final int VERSION = 1;
    public static final int BYTES = 42;

    public Entry {
        if (kind < 1 || kind > 255) {
            throw new IllegalArgumentException("the kind of an entry is 1 to 255, not " + kind);
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("the time of an entry is in whole milliseconds, not " + time);
        }
    }

    /// The bytes that the log hashes.
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put((byte) VERSION)
                .put((byte) kind)
                .putLong(time.toEpochMilli())
                .put(commitment.bytes())
                .array();
    }

    /// The entry that these bytes are.
    ///
    /// @throws IllegalArgumentException when they are no entry of version 1
    public static Entry parse(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            throw new IllegalArgumentException("an entry of version 1 has 42 bytes and begins with 01; these are "
                    + bytes.length + (bytes.length == 0 ? "" : " and begin with %02x".formatted(bytes[0])));
        }
        byte[] commitment = new byte[Hash.BYTES];
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        int kind = in.get() & 0xFF;
        Instant time = Instant.ofEpochMilli(in.getLong());
        in.get(commitment);
        return new Entry(kind, time, Hash.of(commitment));
    }

    public Hash leaf() {
        return Merkle.leaf(bytes());
    }
}
