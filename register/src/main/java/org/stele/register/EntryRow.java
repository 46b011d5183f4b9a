package org.stele.register;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stele.ledger.Commitment;
import org.stele.ledger.Entry;
import org.stele.ledger.Hash;
import org.stele.ledger.Merkle;

/// An entry as its row has it, whatever somebody made of it: nothing here is taken to be right.
final class EntryRow {

    final long position;
    final int version;
    final int kind;
    final long time;
    final byte[] commitment;
    final byte[] salt;
    final byte[] payload;

    private EntryRow(ResultSet row) throws SQLException {
        position = row.getLong(1);
        version = row.getInt(2);
        kind = row.getInt(3);
        time = row.getLong(4);
        commitment = bytes(row.getBytes(5));
        salt = bytes(row.getBytes(6));
        payload = bytes(row.getBytes(7));
    }

    static List<EntryRow> all(Database database) {
        return database.list(
                EntryRow::new,
                "select position, version, kind, time, commitment, salt, payload from entry order by position");
    }

    /// A value that was made null in the file is no bytes.
    static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    /// The commitment that salt and payload call for.
    Hash promised() {
        return hasSalt() ? Commitment.to(salt, payload) : Hash.sha256(salt, payload);
    }

    boolean isAsPromised() {
        return hasSalt() && Arrays.equals(promised().bytes(), commitment);
    }

    boolean hasSalt() {
        return salt.length == Commitment.SALT_BYTES;
    }

    /// The leaf hash of these fields.
    Hash leaf() {
        return leafWith(commitment);
    }

    /// The leaf hash that these fields would have with another commitment.
    Hash leafWith(byte[] other) {
        return Merkle.leaf(ByteBuffer.allocate(Entry.BYTES - Hash.BYTES + other.length)
                .put((byte) version)
                .put((byte) kind)
                .putLong(time)
                .put(other)
                .array());
    }
}
