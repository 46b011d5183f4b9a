/// The arithmetic that estimating rests on: log-gamma, small linear systems, a small linear program, seeded
/// chance.
///
/// In: plain numbers. Out: plain numbers, the same on every machine: transcendental functions are
/// `StrictMath`'s, sums run in a fixed order. It knows nothing of lists. Read
/// [org.stele.estimates.numbers.LogGamma] first; it is the shortest.
@NullMarked
package org.stele.estimates.numbers;

import org.jspecify.annotations.NullMarked;
