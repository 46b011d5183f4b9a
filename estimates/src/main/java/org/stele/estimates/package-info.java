/// How many people are on no list: multiple systems estimation from the overlaps of lists.
///
/// In: an [org.stele.estimates.OverlapTable] (how many people are on exactly which of the lists) and a
/// seed. Out: a [org.stele.estimates.Result], one answer a method, each with the assumption that buys it,
/// its diagnostics and a verdict; a method that cannot answer refuses and gives codes. Nothing here knows
/// what the lists are of, reads a file or a clock. Read [org.stele.estimates.Estimates] first;
/// docs/methods/estimation.md has the equations and their papers.
@NullMarked
package org.stele.estimates;

import org.jspecify.annotations.NullMarked;
