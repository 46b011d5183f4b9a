/// Drawings that the pages and the command line share: ink on paper, no script, every number also in words.
///
/// In: points that know nothing of a register or a release. Out: SVG, as an element of a page or as a file of its
/// own. Read [org.stele.memorial.charts.Chart] first.
@NullMarked
package org.stele.memorial.charts;

import org.jspecify.annotations.NullMarked;
