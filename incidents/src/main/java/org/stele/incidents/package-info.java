/// Which documents speak of one event, and whether what they count can all be true.
///
/// In: the readings of documents and what people judged. Out: [org.stele.incidents.Incident], with low, best and
/// high for each question, the findings (conflict, gap, definition) with their arithmetic, and the named
/// assumptions they rest on. No prose: a finding is a kind and its arguments, and `wording` says it. Read
/// [org.stele.incidents.Reckoner] first, then [org.stele.incidents.Scopes] for how two figures relate, and
/// docs/methods/reckoning.md for the definitions.
@NullMarked
package org.stele.incidents;

import org.jspecify.annotations.NullMarked;
