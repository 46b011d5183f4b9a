/// When things happened, as far as a document says: dates in every usual order, nights and ranges of days,
/// and times told by another event ("before martial law was declared").
///
/// In: a [org.stele.claims.text.TokenizedText]. Out: the document's time mentions in the order of the text, each
/// with its words and an EDTF reading as precise as the words are. Read [org.stele.claims.time.TimeReader] first;
/// docs/methods/reading.md gives the rules.
@NullMarked
package org.stele.claims.time;

import org.jspecify.annotations.NullMarked;
