/// What a document says beside its figures: places, persons and actors, acts, rulings, allegations, declarations,
/// anniversaries, background, and what the document tells about itself.
///
/// In: a document's tokens and a gazetteer. Out: its mentions, which figures are tied to, and the seven kinds of claims
/// that are no figures. Read [org.stele.claims.context.Context] first; docs/methods/reading.md gives the rules.
@NullMarked
package org.stele.claims.context;

import org.jspecify.annotations.NullMarked;
