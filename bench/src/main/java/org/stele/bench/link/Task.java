package org.stele.bench.link;

import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Printer;

/// One part of the benchmark: some lists, what is asked of them, and how the answer is scored.
interface Task {

    /// The word by which it is asked for.
    String name();

    /// Prints its measurements, or says why it skips.
    void run(Data data, long seed, Printer printer);
}
