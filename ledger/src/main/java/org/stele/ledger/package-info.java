/// An append-only log that anyone can check: RFC 6962 Merkle hashing, C2SP tlog-tiles, signed-note
/// checkpoints, and the proofs that one entry is in it and that nothing before was changed.
///
/// In: entries of a few bytes. Out: a root hash, checkpoints and proofs. Needs the JDK and nothing else, so
/// that a person who doubts a register can check it with this package alone. Bytes are specified in
/// docs/formats/ledger.md. Read [org.stele.ledger.MerkleLog] first, [org.stele.ledger.Proofs] to check.
@NullMarked
package org.stele.ledger;

import org.jspecify.annotations.NullMarked;
