/// Record linkage: which rows of which lists speak of one and the same thing, how surely, and why.
///
/// In: a [org.stele.linkage.Schema] and lists of rows. Out: [org.stele.linkage.Links]: pairs with probabilities,
/// clusters that respect what must stay apart, an [org.stele.linkage.Explanation] of any pair, and draws of the whole
/// linkage for those who must carry its doubt further. Nothing here knows what the rows are about.
///
/// Method: Fellegi and Sunter (1969) with ordered levels of agreement, docs/methods/linkage.md. Read
/// [org.stele.linkage.Linkage] first.
@NullMarked
package org.stele.linkage;

import org.jspecify.annotations.NullMarked;
