/// Exact reasoning about whole numbers that are parts and sums of one another.
///
/// In: a [org.stele.incidents.bounds.Network] of intervals and sums. Out: whether any numbers satisfy it, and the
/// tightest interval of each. Read [org.stele.incidents.bounds.Network] first.
@NullMarked
package org.stele.incidents.bounds;

import org.jspecify.annotations.NullMarked;
