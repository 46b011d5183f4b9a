/// The closed lists of codes: measures, bounds, roles, fates, modalities, kinds of source.
///
/// In: nothing. Out: enums whose `code()` is what stands in every file and JSON form; labels for people
/// are messages of `wording`. Read [org.stele.vocabulary.Measure] first.
@NullMarked
package org.stele.vocabulary;

import org.jspecify.annotations.NullMarked;
