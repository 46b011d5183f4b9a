/// The case file: the only room that stores. One SQLite file holds documents byte for byte, readings and
/// judgements as entries of an append-only ledger, and tables that can be rebuilt from it.
///
/// In: documents, lists, readings, judgements, in sessions that are kept whole or not at all. Out: the same,
/// as of any day, and a verification that names the first thing that is not as it was entered. Tables and
/// payloads are specified in docs/formats/register.md. Read [org.stele.register.Register] first.
@NullMarked
package org.stele.register;

import org.jspecify.annotations.NullMarked;
