/// How well invented incidents are reckoned whose truth is known.
///
/// In: a seed. Out: how often low to high contains the truth, how often the right explanation comes first, whether
/// bounds and verdicts are those of brute force, and what many claims and many documents cost. Read
/// [org.stele.bench.reckon.ReckonBenchmark] first, then [org.stele.bench.reckon.InventedIncident].
@NullMarked
package org.stele.bench.reckon;

import org.jspecify.annotations.NullMarked;
