package org.stele.register;

import java.util.Optional;
import org.stele.vocabulary.Coded;

/// What the entries of a register's ledger are. The numbers stand in the log and never change.
public enum EntryKind implements Coded {
    /// The founding entry: name, mandate, the log's origin and key.
    REGISTER(1),
    DOCUMENT(2),
    LIST(3),
    READING(4),
    JUDGEMENT(5),
    /// The manifest of a release.
    RELEASE(6),
    /// A file that could not be read: its bytes are kept, with the reason.
    REFUSED(7);

    private final int number;

    EntryKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// The kind with this number, or nothing when this version knows none.
    public static Optional<EntryKind> find(int number) {
        for (EntryKind kind : values()) {
            if (kind.number == number) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
