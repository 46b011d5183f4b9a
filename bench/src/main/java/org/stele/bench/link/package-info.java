/// `stele-bench link`: how well and how fast rows of lists are linked.
///
/// In: lists whose truth is known, and an invented valley. Out: measurements. The matcher never sees a column that
/// holds the answer. Read [org.stele.bench.link.LinkBenchmark] first, then a [org.stele.bench.link.Task].
@NullMarked
package org.stele.bench.link;

import org.jspecify.annotations.NullMarked;
