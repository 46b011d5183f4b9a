/// Benchmarks: how exact and how fast the program is, on data beside the project and on invented data, against
/// published peers and the targets of the issues.
///
/// In: arguments and data. Out: [org.stele.bench.gauge.Measurement]s, as text for people or as JSON Lines.
/// Nothing here is a test: measurements depend on the machine, and docs/benchmarks.md says on which machine
/// which measurement was measured. A command of its own has a package of its own and a line in
/// [org.stele.bench.Bench], which is to be read first.
@NullMarked
package org.stele.bench;

import org.jspecify.annotations.NullMarked;
