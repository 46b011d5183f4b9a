/// `stele-bench claims`: how well and how fast documents are read.
///
/// In: documents with gold claims, gold totals or gold people, in the form of the evaluation data. Out: measurements by
/// language, measure and length of document, with intervals, and how often each rule was right and wrong. Read
/// [org.stele.bench.claims.ClaimsBenchmark] first; [org.stele.bench.claims.ClaimScore] is the reference scorer.
@NullMarked
package org.stele.bench.claims;

import org.jspecify.annotations.NullMarked;
