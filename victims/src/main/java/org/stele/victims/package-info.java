/// Who it was: rows of lists and persons named in documents, put together into persons, and what is known of each.
///
/// In: lists as they came, readings of documents, what people judged. Out: a [org.stele.victims.VictimRecord]:
/// every row kept, persons with their rows and the sources of every value, groups without names, doubtful pairs to
/// look at, and the overlaps of lists for `estimates`. Nothing is merged for good and nothing is chosen among what
/// sources say. Read [org.stele.victims.Victims] first.
@NullMarked
package org.stele.victims;

import org.jspecify.annotations.NullMarked;
