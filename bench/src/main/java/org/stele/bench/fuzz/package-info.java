/// `stele-bench fuzz`: what becomes of damaged files.
///
/// In: sound files of any format and a seed. Out: how many of so many damaged copies were read, partly read and
/// refused, and how many did what no file may do. Read [org.stele.bench.fuzz.FuzzBenchmark] first.
@NullMarked
package org.stele.bench.fuzz;

import org.jspecify.annotations.NullMarked;
