/// What many documents cost. In: a number. Out: what it takes to put that many invented articles into a register, and
/// to reckon them.
///
/// Read [org.stele.bench.bulk.BulkBenchmark] first.
@org.jspecify.annotations.NullMarked
package org.stele.bench.bulk;
