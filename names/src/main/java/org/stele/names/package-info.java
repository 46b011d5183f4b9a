/// Names of persons as words: kept as written, taken apart into parts, and compared across spellings and scripts.
///
/// In: a name as it stands in a list or a document. Out: a [org.stele.names.PersonName] with its parts, each with
/// the forms by which it can be compared, and a [org.stele.names.NameLikeness] between two names. Nothing here
/// says that two names are one person; that is for `linkage`. Method: docs/methods/names.md. Read
/// [org.stele.names.NameParser] first.
@NullMarked
package org.stele.names;

import org.jspecify.annotations.NullMarked;
