/// The public file: everything a release says, and the one form in which it is written and read.
///
/// In: a [org.stele.release.Release], made by `disclosure` from what may leave a register. Out: a folder of JSON,
/// CSV and checksums (docs/formats/release.md), and the same release read back from it. The room knows no type of
/// the path: whoever holds a release holds nothing else. Read [org.stele.release.Release] first, then
/// [org.stele.release.PublicIncident].
@NullMarked
package org.stele.release;

import org.jspecify.annotations.NullMarked;
