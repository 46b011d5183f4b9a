/// What every benchmark needs: measurements with their targets and peers, meters of time and memory, and the data
/// beside the project.
///
/// In: what a benchmark found. Out: lines of text or of JSON. Read [org.stele.bench.gauge.Measurement] first.
@NullMarked
package org.stele.bench.gauge;

import org.jspecify.annotations.NullMarked;
