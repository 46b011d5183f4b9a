/// The public static site: a folder of pages that opens from a disk, without a network and without a script.
///
/// In: a [org.stele.release.Release], and nothing else: this room cannot see the register, so it cannot leak it.
/// Out: HTML, one style sheet and fonts, through a [org.stele.release.Sink]. Read [org.stele.memorial.Memorial]
/// first, then [org.stele.memorial.IncidentPage].
@NullMarked
package org.stele.memorial;

import org.jspecify.annotations.NullMarked;
