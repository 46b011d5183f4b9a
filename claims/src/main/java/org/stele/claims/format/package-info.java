/// Claims and readings as JSON; docs/formats/claims.md specifies both forms.
///
/// In: a [org.stele.claims.Reading] or its JSON. Out: the public form, one claim a line, for programs that
/// consume claims; and the stored form of a whole reading, which gives the same reading back. Read
/// [org.stele.claims.format.ClaimsFormat] first.
@NullMarked
package org.stele.claims.format;

import org.jspecify.annotations.NullMarked;
